package cards

import (
	"slices"
	"strings"
	"unicode"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// command asks for the command or snippet that serves a purpose, or what a
// command does.
func (m *maker) command(f *facts.Fact) []draft {
	if len(f.Term) == 0 {
		if len(f.Code) == 0 {
			return nil
		}
		if len(f.Path) < 2 {
			return m.untitledCode(f)
		}
		titled := *f
		titled.Term = facts.PlainText(f.Path[len(f.Path)-1])
		f = &titled
	}
	if strings.HasPrefix(f.Term.String(), "&") || strings.HasPrefix(f.Term.String(), ",") {
		return nil // flags in a row
	}
	if len(f.Value) > 0 && isCode(f.Term) && !isCode(f.Value) {
		return m.definition(f)
	}
	if q := m.whichCommand(f); q != nil {
		return q
	}
	if len(f.Code) > mostCode {
		if drafts := m.snippet(f); drafts != nil {
			return drafts
		}
		return m.statementsOfCode(f)
	}
	t := m.read(term(f.Term))
	if kind, _ := leadOf(t); (kind == nounLead || m.titleCase(t.str)) && !m.pairOfActs(t) && !wayTo(t) && m.askFix(t) == nil && len(f.Items) == 0 {
		return m.labelledCode(f)
	}
	q, answer := m.askGoal(f.Term, f)
	if q == nil || len(answer) == 0 {
		return m.labelledCode(f)
	}
	return []draft{{&Note{Role: "command", Type: Question, Question: facts.OneRow(q), Answer: answer, Context: m.contextWithout(f, f.Term)}}}
}

// untitledCode asks for the values of a snippet that stands right under a
// section, or for each of several commands of one program.
func (m *maker) untitledCode(f *facts.Fact) []draft {
	program, _, _ := strings.Cut(strings.TrimSpace(f.Code[0]), " ")
	for _, line := range f.Code {
		if word, rest, ok := strings.Cut(strings.TrimSpace(line), " "); len(f.Code) < 3 || !ok || word != program || rest == "" || strings.HasSuffix(word, ":") {
			return m.snippet(f)
		}
	}
	var items []facts.Item
	for _, line := range f.Code {
		items = append(items, facts.Item{Text: facts.Text{{Kind: facts.Code, Text: strings.TrimSpace(line)}}})
	}
	return m.itemNotes("items", facts.PlainText(program+" commands"), items, m.context(f), "")
}

// mostStatements is how many statements of a language are a list to recall.
const mostStatements = 7

// statementsOfCode asks for each of several statements, the others in sight, if each is
// a line that begins with another word in capitals: "INSERT INTO <name> ...". It returns
// nil for any other code.
func (m *maker) statementsOfCode(f *facts.Fact) []draft {
	if len(f.Code) > mostStatements {
		return nil
	}
	var items []facts.Item
	begun := map[string]bool{}
	for _, line := range f.Code {
		line = strings.TrimSpace(line)
		word, rest, _ := strings.Cut(line, " ")
		if len(word) < 3 || !allCaps(word) || rest == "" || begun[word] || english.Closed(strings.ToLower(word)) || !balanced(line) {
			return nil
		}
		begun[word] = true
		items = append(items, facts.Item{Text: facts.Text{{Kind: facts.Code, Text: line}}})
	}
	return m.itemNotes("items", term(f.Term), items, m.contextWithout(f, f.Term), "")
}

// isCode reports whether a text is code and nothing else.
func isCode(t facts.Text) bool {
	for _, s := range t {
		if s.Kind != facts.Code && strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return len(t) > 0
}

// wayTo reports whether a term is a noun and what it serves: "command to list
// contexts".
func wayTo(s *sentence) bool {
	for i := 1; i < len(s.words) && i <= 3; i++ {
		if s.class(i) == english.To {
			return true
		}
	}
	return false
}

// labelledCode hides code that stands behind a bare label; of a "key: value"
// only the value.
func (m *maker) labelledCode(f *facts.Fact) []draft {
	name := term(f.Term)
	if len(f.Code) > 1 && m.isTitle(f, name.String()) && slices.ContainsFunc(f.Code, isProgram) {
		return nil // examples of all that the section is about
	}
	for _, idle := range []string{"this is the", "this is"} {
		if rest, ok := cutWords(name, idle); ok {
			name = m.ofTitle(f, trimText(rest, ""))
			if s := m.read(name); len(f.Code) == 1 && len(f.Value) == 0 && len(s.words) > 1 {
				return []draft{{&Note{Role: "command", Type: Question, Context: m.contextWithout(f, name),
					Question: append(m.formerCode(f, s), facts.OneRow(question("What is the ", m.lowerFirst(name)))...), Answer: facts.Rows{{Code: true, Text: facts.Text{{Kind: facts.Code, Text: strings.TrimSpace(f.Code[0])}}}}}}}
			}
			break
		}
	}
	rows := facts.Rows{{Text: concat(m.label(name), ":")}}
	if len(f.Value) > 0 {
		from, to, ok := codeValue(f.Value.String())
		if !ok {
			from, to = 0, len(f.Value.String())
		}
		rows[0].Text = concat(rows[0].Text, " ", hideRange(f.Value, from, to, 1))
	}
	for i, line := range f.Code {
		from, to, ok := codeValue(line)
		if !ok {
			from, to = len(line)-len(strings.TrimLeft(line, " \t")), len(line)
		} else if key := keyBefore(line, from); key.len() > 0 && len(f.Code) == 1 && strings.ContainsAny(line[from:from+1], "[{") {
			from, to = key.from, key.to // what is set tells more than the list it is set to
		}
		rows = append(rows, facts.Row{Code: true, Text: hideRange(facts.Text{{Kind: facts.Code, Text: line}}, from, to, i+1)})
	}
	return []draft{{&Note{Role: "command", Type: Cloze, Cloze: rows, Context: m.contextWithout(f, f.Term)}}}
}

// formerCode returns the code right before a line that says what is used "now", in
// the place of some of it.
func (m *maker) formerCode(f *facts.Fact, name *sentence) facts.Rows {
	p := m.prev[f]
	if name.low(name.len()-1) != "now" || p == nil || !sameTopic(f, p) || len(p.Code) == 0 || len(p.Code) > mostPrompted {
		return nil
	}
	rows := facts.Rows{{Text: facts.PlainText("so far:")}}
	for _, line := range p.Code {
		rows = append(rows, facts.Row{Code: true, Text: facts.Text{{Kind: facts.Code, Text: line}}})
	}
	return rows
}

// ofTitle names a command that a line only calls one by the title over it, which
// says what it is for: "newer command" under "Command to open the lock" is the
// "newer command to open the lock". What is so "now" took the place of a part of
// what stood there before, perhaps: it may not do all that the title says.
func (m *maker) ofTitle(f *facts.Fact, name facts.Text) facts.Text {
	if len(f.Path) == 0 {
		return name
	}
	title := tidyTitle(f.Path[len(f.Path)-1])
	head, rest, ok := strings.Cut(title, " ")
	s := m.read(name)
	last := len(s.words) - 1
	if low := strings.ToLower(head); !ok || !means[low] || last < 1 || s.low(last) != low || !strings.HasPrefix(rest, "to ") && !strings.HasPrefix(rest, "for ") {
		return name
	}
	return concat(s.part(extent{0, last + 1}), " ", rest)
}

// whichCommand asks for the command that does something, "sets the password", and
// for all of several that are entered at a prompt. It returns nil for any other
// code.
func (m *maker) whichCommand(f *facts.Fact) []draft {
	t := m.read(term(f.Term))
	code := f.Code
	if len(code) == 0 && len(f.Value) > 0 && isCode(f.Value) && !isCode(f.Term) {
		code = []string{f.Value.String()}
	} else if len(f.Value) > 0 {
		return nil
	}
	if len(code) == 0 || len(code) > mostPrompted || len(t.words) == 0 || len(f.Items) > 0 || strings.EqualFold(t.str, "commands") {
		return nil
	}
	does := t.class(0) == english.Verb && t.words[0].Form == english.Third && len(t.words) > 2 && !relative[t.words[1].Low()]
	if (!does || len(code) > 1) && (len(code) == 1 || !allPrompted(code)) {
		return nil
	}
	q := concat(m.label(term(f.Term)), ": which commands?")
	if does && len(code) == 1 {
		q = question("Which command ", t.words[0].Low(), " ", t.part(extent{1, len(t.words)}))
	} else if does {
		q = question("Which commands ", t.words[0].Base, " ", t.part(extent{1, len(t.words)}))
	} else if kind, _ := leadOf(t); kind != nounLead {
		return nil
	}
	var rows facts.Rows
	for _, line := range code {
		rows = append(rows, facts.Row{Code: true, Text: facts.Text{{Kind: facts.Code, Text: line}}})
	}
	return []draft{{&Note{Role: "command", Type: Question, Context: m.contextWithout(f, f.Term), Question: facts.OneRow(q), Answer: rows}}}
}

// mostPrompted is the number of commands that are asked for in one go: at a prompt
// one leads to the next.
const mostPrompted = 6

// allPrompted reports whether all lines are commands behind a prompt.
func allPrompted(code []string) bool {
	for _, line := range code {
		prompt, command, _ := strings.Cut(strings.TrimSpace(line), " ")
		if command == "" || !strings.ContainsRune("#$>%", rune(prompt[len(prompt)-1])) {
			return false
		}
	}
	return true
}

// keyBefore returns where the key stands whose value begins at i, without the
// quotation marks around it.
func keyBefore(line string, i int) extent {
	key := strings.TrimRight(line[:i], " :=")
	from := len(key) - len(strings.TrimLeft(key, " \t-\"'"))
	return extent{from, len(strings.TrimRight(key, "\"' "))}
}

// mostCode is the number of lines of code that a learner is asked to recall.
const mostCode = 3

// madeUp reports whether a value is a name that the author gave to something of
// his own, as an example: "MyBucket", "first_table". Nobody has to know it.
func madeUp(value string) bool {
	name := strings.TrimSpace(value[tagged(value):])
	if parts := camelParts(name); len(parts) > 1 && !strings.ContainsAny(name, " .(:") {
		switch strings.ToLower(parts[0]) {
		case "my", "your", "our", "first", "second", "some", "example", "sample", "demo", "foo":
			return true
		}
	}
	return false
}

// tagged returns the length of the tag that a value opens with, "!Ref name"; 0
// if it has none.
func tagged(value string) int {
	if i := strings.IndexByte(value, ' '); i > 1 && value[0] == '!' {
		return i
	}
	return 0
}

// snippet asks for the telling values of a longer piece of code, the rest in
// sight. Those of a program are only an example's.
func (m *maker) snippet(f *facts.Fact) []draft {
	if slices.ContainsFunc(f.Code, isProgram) {
		return nil
	}
	var rows facts.Rows
	if t := term(f.Term); len(t) > 0 {
		rows = facts.Rows{{Text: concat(m.upperFirst(t), ":")}}
	}
	number, tags := 0, 0
	for _, line := range f.Code {
		text := facts.Text{{Kind: facts.Code, Text: line}}
		if from, to, ok := codeValue(line); ok && number < mostGaps && !strings.ContainsAny(line[from:to], "{[") && (to-from < 6 || strings.ContainsFunc(line[from:to], unicode.IsLetter)) {
			if madeUp(line[from:to]) {
				to = from + tagged(line[from:to])
				if to > from {
					tags++
				}
			}
			if to > from {
				number++
				text = hideRange(text, from, to, number)
			}
		}
		rows = append(rows, facts.Row{Code: true, Text: text})
	}
	if number == 0 {
		return nil
	}
	if i := parentKey(f.Code); tags == number && i >= 0 {
		code := rows[len(rows)-len(f.Code):]
		for k, line := range f.Code {
			code[k].Text = facts.Text{{Kind: facts.Code, Text: line}}
		}
		key := keyBefore(f.Code[i], len(f.Code[i]))
		code[i].Text = hideRange(code[i].Text, key.from, key.to, 1)
	}
	return []draft{{&Note{Role: "snippet", Type: Cloze, Cloze: rows}}}
}

// isProgram reports whether a line of code makes a variable or gives a value to a part of
// what a call returns: it is one of a program, not of a configuration.
func isProgram(line string) bool {
	at := strings.IndexByte(line, '=')
	return at > 0 && (declares(line[:at]) || line[at-1] == ' ' && strings.Contains(line[:at], ").") && !strings.Contains(line[:at], ": "))
}

// parentKey returns which line of a snippet is an indented key with nothing but
// other keys under it, spelt as an ordinary word: "  Export:"; -1 if none is.
func parentKey(code []string) int {
	for i, line := range code {
		key, ok := strings.CutSuffix(strings.TrimSpace(line), ":")
		if ok && i > 0 && line[0] == ' ' && english.Known(strings.ToLower(key)) {
			return i
		}
	}
	return -1
}

// mostGaps is the number of values that are hidden in one snippet.
const mostGaps = 3

// compares reports whether what stands on both sides of a sign is a part of a query or
// of a condition, not a name and its value: "WHERE b.id = c.id AND", "id = (a))".
func compares(left, sep, right string) bool {
	if sep == ": " {
		return false
	}
	if sep == " = " {
		if first, rest, _ := strings.Cut(strings.TrimSpace(left), " "); rest != "" && len(first) > 3 && allCaps(first) {
			return true
		}
	}
	last := right[strings.LastIndexByte(right, ' ')+1:]
	return last == "AND" || last == "OR" || !balanced(right)
}

// remarkAt returns where the remark behind a value begins that tabs or several blanks
// set off, "8  // a byte" and "8  # a byte", or where the line ends.
func remarkAt(line string, from int) int {
	for _, sign := range [...]string{"//", "#"} {
		if at := strings.LastIndex(line, sign); at > from+1 && (line[at-1] == '\t' || line[at-2:at] == "  ") {
			return at
		}
	}
	return len(line)
}

// codeValue finds the value of a "key: value" or "key = value" line.
func codeValue(line string) (from, to int, ok bool) {
	for _, sep := range []string{": ", " = ", "="} {
		if i := strings.Index(line, sep); i > 0 {
			from = i + len(sep)
			for from < len(line) && line[from] == ' ' {
				from++
			}
			to = len(strings.TrimRight(line[:remarkAt(line, from)], " \t,;"))
			return from, to, to > from && strings.ContainsFunc(line[from:to], wordRune) && !compares(line[:i], sep, line[from:to]) && !declares(line[:i])
		}
	}
	return 0, 0, false
}
