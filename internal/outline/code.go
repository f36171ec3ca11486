package outline

import "strings"

// A codeBlock is a run of lines that are kept to the letter.
type codeBlock struct {
	first, last int32 // index of its lines, fences included
	indent      int32 // of its first line
	fenced      bool
	table       bool // see laidOut
	lang        string
}

// maxBlock is how many lines code without a fence may have. It keeps the
// search for an end short.
const maxBlock = 400

// findCode finds the code blocks: between fences, between braces, behind line
// ends that go on, and what is laid out as YAML or a program is.
func (r *reader) findCode() {
	f := fences{r: r}
	for i := 0; i < len(r.shape); i++ {
		if s := &r.shape[i]; s.kind == textLine && !s.mayBeCode() {
			continue
		}
		if r.shape[i].kind != textLine && !strings.HasPrefix(r.out.Lines[i].Text, "~~~") {
			continue
		}
		var last int
		fenced, lang, table := false, "", false
		if mark := fenceMark(r.out.Lines[i].Text); mark != "" {
			last, fenced = f.end(i, mark), true
			lang = strings.Trim(r.out.Lines[i].Text, "`~ ")
			if drawingLangs[lang] {
				r.takeDrawing(i, last+1)
				i = last
				continue
			}
		} else if last = r.drawnInDiv(i); last > i {
			r.takeDrawing(i, last+1)
			i = last
			continue
		} else if last = r.laidOut(i); last > i {
			table = true
		} else if last = r.bareCode(i); last < i {
			continue
		}
		for j := i; j <= last; j++ {
			r.shape[j].kind = codeLine
		}
		indent := r.out.Lines[i].Indent
		for j := i; table && j <= last; j++ {
			if r.out.Lines[j].Text != "" {
				indent = min(indent, r.out.Lines[j].Indent)
			}
		}
		r.blocks = append(r.blocks, codeBlock{int32(i), int32(last), indent, fenced, table, lang})
		i = last
	}
}

// mayBeCode reports whether the line could be the first of a code block: it holds
// a sign that code has, or begins as the lines do that need none.
func (s *shape) mayBeCode() bool {
	if !s.plain || s.odd&sign != 0 {
		return true
	}
	switch s.lead {
	case '`', '~', '/', 'U', 'L', 't', 'p', 'S', 'I', 'D', 'C', 'A', 'W':
		return true
	}
	return false
}

// bareCode returns the last line of the code without a fence that begins in
// line i, i-1 if none does. What one line can tell of is asked first: most
// lines are no code.
func (r *reader) bareCode(i int) int {
	text := r.out.Lines[i].Text
	switch text[len(text)-1] {
	case '{', '[', '(':
		if end := r.braces(i); end > i {
			return end
		}
		text = r.out.Lines[i].Text // its brace may be taken off
	case '\\':
		if end := r.wrappedCommand(i); end > i {
			return end
		}
	case ';', '>':
		if i < r.noMarkup {
			break
		}
		if end := r.statements(i); end > i {
			return end
		}
	case ':':
		if end := r.program(i); end > i {
			return end
		}
	}
	switch text[0] {
	case '$', '>':
		if end := r.session(i); end > i {
			return end
		}
	case '[':
		if isSettingsName(text) {
			if end := r.settings(i); end > i {
				return end
			}
		}
	case "│"[0]:
		if end := r.fileTree(i); end > i {
			return end
		}
	case '/', 'U', 'L', 't', 'p':
		if end := r.mounts(i); end >= i {
			return end
		}
	}
	if promptEnd(text) > 0 {
		if end := r.console(i); end > i {
			return end
		}
	}
	switch text[0] {
	case 'S', 'I', 'U', 'D', 'C', 'A', 'W':
		if end := r.query(i); end > i {
			return end
		}
	}
	if i >= r.noYAML && keyEnd(text) > 0 {
		return r.yaml(i)
	}
	return i - 1
}

// code returns the lines of a block with their common indent taken off.
func (r *reader) code(b *codeBlock) []string {
	from, to := b.first, b.last+1
	if b.fenced {
		from++
		if to > from && fenceMark(r.out.Lines[to-1].Text) != "" {
			to--
		}
	}
	return dedent(r.out.Lines[from:to])
}

// dedent returns the lines as they are but for trailing blanks and the
// leading ones that all of them share.
func dedent(lines []Line) []string {
	common, first := "", true
	for i := range lines {
		raw := strings.TrimRight(lines[i].Raw, " \t")
		lead := raw[:len(raw)-len(strings.TrimLeft(raw, " \t"))]
		switch {
		case raw == "":
		case first:
			common, first = lead, false
		default:
			n := 0
			for n < len(common) && n < len(lead) && common[n] == lead[n] {
				n++
			}
			common = common[:n]
		}
	}
	code := make([]string, len(lines))
	for i := range lines {
		code[i] = strings.TrimPrefix(strings.TrimRight(lines[i].Raw, " \t"), common)
	}
	return code
}

// fences finds the ends of fenced blocks.
type fences struct {
	r    *reader
	open [2]int // per character: the least length of a fence that nothing closes
}

// fenceMark returns the backticks or tildes of a line that opens or closes a
// fence, "" for other lines. More than three tildes alone are a rule.
func fenceMark(text string) string {
	c := text
	if len(text) < 3 || text[0] != '`' && text[0] != '~' || text[1] != text[0] || text[2] != text[0] {
		return ""
	}
	rest := strings.TrimLeft(text, c[:1])
	if strings.Contains(rest, "`") || rest == "" && c[0] == '~' && len(text) > 3 {
		return ""
	}
	return text[:len(text)-len(rest)]
}

// end returns the line that closes the fence opened in line i. A fence that
// nothing closes ends before the next blank line or rule, with a warning.
func (f *fences) end(i int, mark string) int {
	kind := 0
	if mark[0] == '~' {
		kind = 1
	}
	size := min(len(mark), 16) // longer ones are alike, so that no file makes the search long
	lines := f.r.out.Lines
	if f.open[kind] == 0 || size < f.open[kind] {
		for j := i + 1; j < len(lines); j++ {
			if m := lines[j].Text; m != "" && m[0] == mark[0] && fenceMark(m) == m && len(m) >= size {
				return j
			}
		}
		f.open[kind] = size
		f.r.warnAt(i, int(f.r.shape[i].start), "open-fence", "nothing closes the code that begins here; put a line of %s behind its end", mark)
	}
	j := i
	for j+1 < len(lines) && f.r.shape[j+1].kind == textLine {
		j++
	}
	return j
}

// braces returns the line that closes the brace which line i ends in, -1 if
// none does before a rule, or before the lines go back behind its indent.
func (r *reader) braces(i int) int {
	if r.closer == nil {
		r.takeBraces()
		r.matchBraces()
	}
	if end := int(r.closer[i]); end < i+maxBlock {
		return end
	}
	return -1
}

// matchBraces finds for each line that ends in an opening brace the line that
// begins with its closing one.
func (r *reader) matchBraces() {
	r.closer = make([]int32, len(r.shape))
	var open []int32
	for j := range r.shape {
		r.closer[j] = -1
		text, indent := r.out.Lines[j].Text, r.out.Lines[j].Indent
		if r.shape[j].kind != textLine {
			if r.shape[j].kind == ruleLine {
				open = open[:0]
			}
			continue
		}
		for len(open) > 0 && indent < r.out.Lines[open[len(open)-1]].Indent {
			open = open[:len(open)-1]
		}
		if strings.IndexByte("}])", text[0]) >= 0 && len(open) > 0 {
			r.closer[open[len(open)-1]] = int32(j)
			open = open[:len(open)-1]
		}
		if strings.IndexByte("{[(", text[len(text)-1]) >= 0 {
			open = append(open, int32(j))
		}
	}
}

// wrappedCommand returns the last line of a command whose lines end in a
// backslash.
func (r *reader) wrappedCommand(i int) int {
	j := i
	for j+1 < len(r.shape) && r.shape[j+1].kind == textLine && strings.HasSuffix(r.out.Lines[j].Text, " \\") {
		j++
	}
	return j
}

// session returns the last of a run of lines that begin with a prompt.
func (r *reader) session(i int) int {
	for _, prompt := range [...]string{"$ ", ">>> "} {
		j := i
		for j < len(r.shape) && strings.HasPrefix(r.out.Lines[j].Text, prompt) {
			j++
		}
		if j > i+1 {
			return j - 1
		}
	}
	return -1
}

// console returns the last of a run of lines that begin with the prompt of a
// device or a shell.
func (r *reader) console(i int) int {
	j := i
	for j < len(r.shape) && r.shape[j].kind == textLine && promptEnd(r.out.Lines[j].Text) > 0 {
		j++
	}
	return j - 1
}

// promptEnd returns where the command begins behind the prompt of a device or a
// shell, "Router(config)# hostname R1", "me@box:~$ ls", 0 for other lines.
func promptEnd(text string) int {
	at := strings.IndexByte(text, ' ')
	if at < 3 || at+1 >= len(text) {
		return 0
	}
	name := text[:at]
	switch name[at-1] {
	case '#':
		if !strings.ContainsAny(name, "()@~") && !(startsUpper(name) && startsLower(text[at+1:])) {
			return 0
		}
	case '>':
		if !startsUpper(name) || !isLetter(name[at-2]) || strings.Contains(name, "<") || !startsLower(text[at+1:]) {
			return 0
		}
	case '$':
		if !strings.ContainsAny(name, "@~") {
			return 0
		}
	default:
		return 0
	}
	return at + 1
}
