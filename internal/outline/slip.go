package outline

// leastEven is how many indented lines a file has at least whose indents show its step.
const leastEven = 12

// evenIndents takes a line that is one column off the steps by which a file indents, of
// four columns each, for one that stands at the step, if all but a few lines keep to the
// steps: its author slipped. Text under a number of three columns is set there on purpose.
func (r *reader) evenIndents() {
	var at [4]int
	deep := 0
	for i := range r.shape {
		if n := r.out.Lines[i].Indent; n > 0 && r.shape[i].kind == textLine {
			deep++
			at[n&3]++
		}
	}
	if off := at[1] + at[3]; off == 0 || at[2] > 0 || deep < leastEven || off*5 > deep {
		return
	}
	for i := range r.shape {
		l := &r.out.Lines[i]
		if l.Indent < 5 || l.Indent&1 == 0 || r.shape[i].kind != textLine {
			continue
		}
		if l.Indent&3 == 1 {
			l.Indent--
		} else {
			l.Indent++
		}
	}
}
