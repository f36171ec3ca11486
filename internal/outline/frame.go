package outline

// leastFramed is how many rows, with the head, a table in a frame has whose rows go
// from rule to rule. With fewer every line may be a row.
const leastFramed = 3

// findFrames finds the tables in frames of "+---+" with a rule between all rows: a
// row goes from rule to rule, each cell downwards.
func (r *reader) findFrames() {
	for i := 0; i < len(r.items); i++ {
		if it := &r.items[i]; it.table != barTable || !r.isFrame(int(it.line)-1) {
			continue
		}
		end, rows, wrapped := i, 1, false
		for end+1 < len(r.items) && r.items[end+1].table == barTable {
			line := int(r.items[end].line) + 1
			switch next := int(r.items[end+1].line); {
			case next == line:
				wrapped = true
			case next == line+1 && r.isFrame(line):
				rows++
			default:
				line = -1
			}
			if line < 0 {
				break
			}
			end++
		}
		if wrapped && rows >= leastFramed && r.isFrame(int(r.items[end].line)+1) {
			for k := i + 1; k <= end; k++ {
				r.items[k].framed = r.items[k].line == r.items[k-1].line+1
			}
		}
		i = end
	}
}

// isFrame reports whether a line is a rule of a table that begins in a corner.
func (r *reader) isFrame(line int) bool {
	return r.isTableRule(line) && r.out.Lines[line].Text[0] == '+'
}
