package facts

// readBlocks reads what stands under one title, in order. Some facts take
// several blocks.
func (r *reader) readBlocks(bs []*block, s scope) {
	for len(bs) > 0 {
		bs = bs[r.readOne(bs, &s):]
	}
}

// readOne reads the fact or block that begins with bs[0], and returns how many
// blocks it takes. Marks alone on a line change the scope of what follows.
func (r *reader) readOne(bs []*block, s *scope) int {
	b := bs[0]
	if !b.isCode() && len(b.words) == 0 && b.marks != nil && b.leaf() {
		*s = r.mark(*s, b)
		r.role(b, RoleMeta)
		return 1
	}
	n := r.readNext(bs, s)
	if s.topic != nil {
		s.topic.begun = true
	}
	goesOn := len(bs) > n && !bs[n].node.Gap && bs[n].node.Indent == b.node.Indent
	valued := goesOn && (r.lastValued == b || bs[n-1].hasValue())
	r.lastDashed, r.lastNamed, r.lastValued = nil, nil, nil
	if valued {
		r.lastValued = bs[n]
	}
	if len(bs) > n && bs[n-1].namesFirst() {
		r.lastNamed = bs[n]
	}
	if len(bs) > n && bs[n-1].shapes&sign != 0 {
		if _, ok := bs[n-1].dashed(); ok {
			r.lastDashed = bs[n]
		}
	}
	return n
}

// namesFirst reports whether a line begins with a name, a dash or colon, and a
// row of what is told of it.
func (b *block) namesFirst() bool {
	if b.isCode() || b.node.Section || b.behind&comma == 0 {
		return false
	}
	i := b.stage()
	return i > 0 && i < len(b.words)
}

// readNext reads the fact or block that begins with bs[0], and returns how
// many blocks it takes.
func (r *reader) readNext(bs []*block, s *scope) int {
	b := bs[0]
	if b.node.Section {
		if n := r.readContrast(bs, s); n > 0 {
			return n
		}
		r.readSection(b, s)
		return 1
	}
	if len(s.path) == 0 {
		s = r.top(s)
	}
	if b.isCode() {
		r.readSnippet(b, s)
		return 1
	}
	if b.leaf() && b.bytes&slashByte != 0 && b.isAddress() && !(s.topic != nil && s.topic.opens && !s.topic.begun) {
		r.skip(b, "an address on the web, says nothing itself")
		return 1
	}
	if r.nothingToLearn(b, bs[1:]) {
		return 1
	}
	if n := r.readSeveral(bs, s); n > 0 {
		return n
	}
	signs := b.shapes&sign != 0
	switch {
	case b.bytes&questionByte != 0 && b.openQuestion():
		r.skipQuestion(b)
	case b.isOneOf(0, supposing) && r.addsSupposed(b, s):
	case b.leaf() && (b.mayBeAside() && r.addsAside(b, s) || beginsForeign(b.text) && r.addsForeign(b) || (signs || b.strange) && r.readTitleFormula(b, s)), (signs || b.isOneOf(0, legendWords)) && r.addsToFormula(b, s):
	case signs && (r.readBarred(b, s) || r.readParts(b, s)):
	case b.leaf():
		r.readLeaf(b, s)
	case r.addsExamples(b, s):
	case b.isAboutNotes():
		r.label(b)
		r.skipAboutNotes(b)
	case b.flushBelow():
		alone := *b
		alone.children = nil
		r.readLeaf(&alone, s)
		r.readBlocks(b.children, *s)
	default:
		r.readParent(b, s)
	}
	return 1
}

// flushBelow reports whether what stands under a point is no deeper than it and
// has no marker, and the point is more than a title: it says nothing of it.
func (b *block) flushBelow() bool {
	if b.node.Marker == "" || b.ends()&colon != 0 || b.enumerated() || b.lead != 0 || b.label() && b.quantity() < 0 {
		return false
	}
	for _, c := range b.children {
		if c.isCode() || c.node.Marker != "" || c.node.Indent > b.node.Indent {
			return false
		}
	}
	return true
}

// readSeveral tries the facts that take several blocks. It returns how many
// blocks it has read, 0 if none fits. Each that needs something in the first two
// blocks that few have is only tried where it is.
func (r *reader) readSeveral(bs []*block, s *scope) int {
	b, next := bs[0], &noBlock
	if len(bs) > 1 {
		next = bs[1]
	}
	offered := next
	if !b.leaf() {
		offered = b.children[0]
	}
	n := 0
	if b.node.Cells() != nil {
		n = r.readTable(bs, s)
	}
	if n == 0 && b.bytes&arrowByte != 0 {
		n = r.readArrowRows(bs, s)
	}
	if n == 0 && b.behind&colon != 0 {
		n = r.readFault(bs, s)
	}
	if n == 0 && offered.isChoice('a') {
		n = r.readChoices(bs, s)
	}
	if n == 0 && (b.node.Marker != "" || someAsk(bs)) {
		n = r.readQuestion(bs, s)
	}
	if n == 0 && (next.isOneOf(0, openingAnswer) || b.isOneOf(0, differenceWords)) {
		n = r.readWritten(bs, s)
	}
	if n == 0 && b.shapes&digits != 0 {
		n = r.readExample(bs, s)
	}
	if n == 0 && (len(b.children) == 1 || b.leaf() && (next.strange || next.shapes&sign != 0)) && b.mayName(mostNamedFormula) {
		n = r.readNamedFormula(bs, s)
	}
	if n == 0 && b.node.Marker != "" {
		n = r.readForAndAgainst(bs, s)
	}
	if n == 0 && next.classes&conjunction != 0 && !b.leaf() {
		n = r.readAlternatives(bs, s)
	}
	if n == 0 && (b.classes&numeral != 0 || b.shapes&digits != 0) && b.leaf() {
		if n = r.readCounted(bs, s); n == 0 {
			n = r.readKindsBelow(bs, s)
		}
	}
	if n == 0 && next.behind&comma != 0 && b.leaf() {
		n = r.readRowBelow(bs, s)
	}
	if n == 0 && b.classes&ing != 0 && b.leaf() && len(bs) > 1 {
		n = r.readFollowing(bs, s)
	}
	if n == 0 && len(bs) > 1 && b.leaf() && (next.isImage() || next.node.Cells() != nil) {
		n = r.readTitled(bs, s)
	}
	if n == 0 && len(bs) > 1 && b.leaf() && !next.node.Gap && (b.node.Gap || b.ends()&colon != 0) {
		n = r.readAnnounced(bs, s)
	}
	if n == 0 {
		n = r.readAlike(bs, next, s)
	}
	return n
}

// readAlike is readSeveral for what blocks of one kind are together, the first and the
// next and maybe more: two sides, commands, steps, values or points.
func (r *reader) readAlike(bs []*block, next *block, s *scope) int {
	b, n := bs[0], 0
	if b.lead != 0 {
		if n = r.readGoalPair(bs, s); n == 0 && (next.command || next.node != nil && next.isCode()) {
			n = r.readGoalOverCode(bs, s)
		}
	}
	if n == 0 && (b.shapes&next.shapes&sign != 0 || s.topic != nil && s.topic.contrasts) {
		n = r.readContrast(bs, s)
	}
	if n == 0 && b.command {
		n = r.readGlossedBelow(bs, s)
	}
	if n == 0 && (b.shapes&sign != 0 || b.node.Marker == "//") {
		n = r.readCommentAbove(bs, s)
	}
	if n == 0 && (b.command || len(b.words) <= mostProgramWords) {
		n = r.readCommands(bs, s)
	}
	if n == 0 && b.node.Marker != "" {
		n = r.readSteps(bs, s)
	}
	if n == 0 && b.shapes&digits != 0 {
		n = r.readValues(bs, s)
	}
	if n == 0 && b.shapes&sign != 0 {
		n = r.readKeyed(bs, s)
	}
	if n == 0 && next.classes&conjunction != 0 {
		n = r.readOrRun(bs, s)
	}
	if n == 0 && s.topic != nil && !s.topic.begun && (s.topic.plural || s.topic.opens) {
		n = r.readUneven(bs, s)
	}
	if n == 0 && b.leaf() && b.node.First > r.noRunBefore && b.mayBeginRun(s) {
		n = r.readBareRun(bs, s)
	}
	return n
}

// noBlock is what stands behind the last block.
var noBlock block

// readSnippet reads a code block without a lead: the first thing under a title
// is what the title says.
func (r *reader) readSnippet(b *block, s *scope) {
	if r.readCommented(b, s) {
		return
	}
	f := &Fact{Kind: Command, Body: codeRows(b, 0), Code: b.node.Code()}
	if s.topic != nil && !s.topic.begun && s.topic.tells {
		f.Term = s.topic.term // the title is all that says what it is for
	}
	r.add(s, f, b)
	if b.node.LaidOut() {
		r.keepTable(b, f)
	}
	r.claimAll(b)
}

// codeRows returns a code block as rows.
func codeRows(b *block, depth int) Rows {
	rows := make(Rows, 0, len(b.node.Code()))
	for _, line := range b.node.Code() {
		rows = append(rows, Row{Depth: depth, Text: Text{{Kind: Code, Text: line}}, Code: true})
	}
	return rows
}

// readCommands reads commands in a row, without a rule between them, as one
// fact about what the title above says.
func (r *reader) readCommands(bs []*block, s *scope) int {
	if !bs[0].command && !sameProgram(bs[:1]) {
		return 0
	}
	n, commands := 0, 0
	for n < len(bs) && !bs[n].isCode() && !bs[n].node.Section && bs[n].leaf() && bs[n].marks == nil && (n == 0 || !bs[n].node.Gap) && bs[n].comment() == 0 && bs[n].toldCode() == 0 {
		if bs[n].command {
			commands++
		} else if !sameProgram(bs[:n+1]) {
			break
		}
		n++
	}
	told := s.topic != nil && (s.topic.tells || !s.topic.begun && bs[0].codeStatement() && !bs[0].declares())
	if commands == 0 || n == 1 && (s.topic == nil || len(s.path) < 2 && !told) {
		return 0
	}
	f := &Fact{Kind: Command}
	if s.topic != nil && (len(s.path) > 1 || !s.topic.begun && told) {
		f.Term = s.topic.term
	}
	if n > 2 && singleWords(bs[:n]) {
		return r.bareRun(bs[:n], s) // names of commands
	}
	for _, b := range bs[:n] {
		f.Body = append(f.Body, Row{Code: true, Text: Text{{Kind: Code, Text: b.text}}})
		f.Code = append(f.Code, b.text)
	}
	r.addRange(s, f, bs[0], bs[n-1])
	for _, b := range bs[:n] {
		r.claim(b)
	}
	return n
}

// singleWords reports whether every block is one word.
func singleWords(bs []*block) bool {
	for _, b := range bs {
		if len(b.words) != 1 {
			return false
		}
	}
	return true
}

// readGoalPair reads a goal and its solution on the next line at the same
// indent.
func (r *reader) readGoalPair(bs []*block, s *scope) int {
	b := bs[0]
	if len(bs) < 2 || !b.leaf() || b.lead == 0 || b.lead == leadFor || b.node.Marker != bs[1].node.Marker {
		return 0
	}
	next := bs[1]
	if next.isCode() || next.node.Gap || next.node.Section || next.lead != 0 {
		return 0
	}
	if _, ok := b.goalSplit(); ok {
		return 0
	}
	if b.lead == leadWhen {
		if b.saysThen() {
			return 0
		}
		if !next.sentence() || !next.at(0).is(determiner|pronoun) && !next.order() || !b.hasVerb(1, len(b.words)) {
			return 0
		}
	} else if !next.order() || next.at(0).is(nominal) && !next.at(1).is(determiner|pronoun) {
		return 0
	}
	f := &Fact{Kind: Goal, Term: b.goalTerm(), Value: next.all(), Body: Rows{{Text: b.all()}, {Text: next.all()}}}
	f.remarks(next.children, 1)
	r.addRange(s, f, b, next)
	r.claim(b)
	r.claimAll(next)
	return 2
}

// saysThen reports whether a "then" behind a comma says what follows from the case
// that the clause opens with: it is whole.
func (c *clause) saysThen() bool {
	for i := 2; i+1 < len(c.words); i++ {
		if c.isWord(i, "then") && c.words[i-1].after&comma != 0 {
			return true
		}
	}
	return false
}

// isOr reports whether the block is nothing but an "or" between alternatives.
func (b *block) isOr() bool {
	if b.node.Section || b.classes&conjunction == 0 {
		return false
	}
	n := 0
	for i := range b.words {
		if b.words[i].is(conjunction) && b.isWord(i, "or") {
			n++
		} else if !b.words[i].has(sign) {
			return false
		}
	}
	return n == 1
}

// readAlternatives reads a goal with several solutions that an "or" on its own
// line parts.
func (r *reader) readAlternatives(bs []*block, s *scope) int {
	if len(bs) < 2 || !bs[1].isOr() {
		return 0
	}
	b := bs[0]
	f := &Fact{Kind: Goal, Term: b.goalTerm(), Body: OneRow(b.all())}
	f.alternative(b.children)
	n := 1
	for n < len(bs) && bs[n].isOr() {
		f.Body = append(f.Body, Row{Text: bs[n].all()})
		group := bs[n].children
		n++
		if len(group) == 0 {
			first := n
			for n < len(bs) && !bs[n].node.Gap && !bs[n].isOr() && !bs[n].node.Section {
				n++
			}
			group = bs[first:n]
		}
		f.alternative(group)
	}
	r.addRange(s, f, b, bs[n-1])
	for _, a := range bs[:n] {
		r.claimAll(a)
	}
	return n
}

// alternative adds one solution of several lines.
func (f *Fact) alternative(bs []*block) {
	texts := f.under(bs, 1)
	if len(texts) > 0 {
		f.Items = append(f.Items, Item{Text: texts[0], Sub: texts[1:]})
	}
}
