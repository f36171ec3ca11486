package outline

// leastEven is how many indented lines a file has at least whose indents show its step.
const leastEven = 12

// evenIndents takes a line that stands one column short of the steps by which a file
// indents, of four columns each, for one that stands at the step, if all but a few lines
// keep to the steps: its author slipped. One column more may be meant.
func (r *reader) evenIndents() {
	var at [4]int
	deep := 0
	for i := range r.shape {
		if n := r.out.Lines[i].Indent; n > 0 && r.shape[i].kind == textLine {
			deep++
			at[n&3]++
		}
	}
	if at[3] == 0 || at[1]+at[2] > 0 || deep < leastEven || at[3]*5 > deep {
		return
	}
	for i := range r.shape {
		if l := &r.out.Lines[i]; l.Indent > 4 && l.Indent&3 == 3 && r.shape[i].kind == textLine {
			l.Indent++
		}
	}
}
