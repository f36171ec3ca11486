package sheet

// The prices of breaks, in lines left empty at the foot of a column.
const (
	costBlock  = 0    // before a title
	costGroup  = 2    // before a lead
	costFact   = 3    // before a fact
	costAlone  = 5.5  // before the second fact of a group, or before its last
	costRow    = 28   // inside a fact, between its rows
	costLine   = 32   // inside a row
	costOrphan = 200  // inside a fact, with a single line on one side
	costLead   = 400  // inside a lead
	costNever  = 5000 // after a title or a lead
)

// price sets what it costs to break before each strip of a block.
func (m *measurer) price(strips []strip) {
	alone := true // the fact before is the first under its title or lead
	for i := range strips {
		s := &strips[i]
		switch {
		case i == 0:
			s.breakCost = costBlock
		case strips[i-1].kind == leadStrip && s.row == strips[i-1].row:
			s.breakCost = costLead
		case strips[i-1].kind == titleStrip, strips[i-1].kind == leadStrip, strips[i-1].leads && s.fact != strips[i-1].fact:
			s.breakCost = costNever
			alone = true
		case s.kind == leadStrip:
			s.breakCost = costGroup
		case s.fact != strips[i-1].fact:
			s.breakCost = costFact
			if alone || endsGroup(strips, i) {
				s.breakCost = costAlone
			}
			alone = false
		default:
			s.breakCost = insideCost(strips, i)
		}
	}
}

// endsGroup reports whether the fact that begins with strip i is the last of
// its group.
func endsGroup(strips []strip, i int) bool {
	end := i + 1
	for end < len(strips) && strips[end].fact == strips[i].fact && strips[end].kind != leadStrip {
		end++
	}
	return end == len(strips) || strips[end].kind == leadStrip || strips[end].mark < strips[i].mark
}

// insideCost is the price of breaking a fact before its strip i.
func insideCost(strips []strip, i int) float64 {
	fact := strips[i].fact
	before := i >= 2 && strips[i-2].fact == fact
	after := i+1 < len(strips) && strips[i+1].fact == fact
	switch {
	case !before || !after:
		return costOrphan
	case strips[i].first:
		return costRow
	}
	return costLine
}
