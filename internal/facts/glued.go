package facts

import "strings"

// spreadHash sets a blank behind the hash that begins a comment in the midst of a
// text, "ls -a #with hidden files"; not behind a tag, which stands at the end with
// nothing but tags behind it.
func spreadHash(text string) string {
	at := strings.Index(text, " #") + 1
	if at < 2 || at+2 >= len(text) || !isASCIILetter(text[at+1]) {
		return text
	}
	command := text[:at]
	if c := strings.TrimRight(command, " "); c == "" || strings.IndexByte("=:-", c[len(c)-1]) >= 0 {
		return text // "Q = #stages": how many
	}
	first, _, _ := strings.Cut(command, " ")
	if c := english.lookup(first); c&(pronoun|determiner|preposition|conjunction|auxiliary) != 0 || c&known != 0 && c&tool == 0 && strings.Count(command, " ") > 2 && !strings.ContainsAny(command, "-<$/|=") {
		return text // prose with a tag in it
	}
	for rest := text[at:]; rest != ""; {
		var w string
		if w, rest, _ = strings.Cut(rest, " "); w != "" && w[0] != '#' && w[0] != '{' {
			return text[:at+1] + " " + text[at+1:]
		}
	}
	return text
}

// gluedAt returns where in a run of text, written in a hurry, a blank is missing
// behind a stop or a comma: "done.Then", "tea,milk"; 0 if nowhere. Names of files,
// addresses and code have none.
func gluedAt(run string) int {
	if strings.ContainsAny(run, "/\\_@()[]{}<>=+*#$&:;|\"'`") {
		return 0
	}
	for i := 2; i+2 < len(run); i++ {
		if run[i] != '.' && run[i] != ',' {
			continue
		}
		before, after := lettersBefore(run, i), lettersAfter(run, i+1)
		if run[i] == ',' && before > 2 && after > 2 {
			return i + 1
		}
		if run[i] == '.' && before > 1 && after > 0 && isLowerASCII(run[i-1]) && isUpperASCII(run[i+1]) && isLowerASCII(run[i-before]) &&
			strings.Count(run, ".") == 1 && english.lookup(run[i-before:i])|english.lookup(run[i+1:i+1+after]) != 0 {
			return i + 1
		}
	}
	return 0
}

// lettersBefore returns how many letters stand right before a byte.
func lettersBefore(s string, i int) int {
	n := 0
	for n < i && isASCIILetter(s[i-1-n]) {
		n++
	}
	return n
}

// lettersAfter returns how many letters stand from a byte on.
func lettersAfter(s string, i int) int {
	n := 0
	for i+n < len(s) && isASCIILetter(s[i+n]) {
		n++
	}
	return n
}

// unglue sets the blanks that are missing behind stops and commas.
func unglue(text string) string {
	if at := strings.Index(text, " -"); at >= 0 && at+2 < len(text) && isASCIILetter(text[at+2]) || strings.Contains(text, " | ") {
		return text // a command with options
	}
	var out strings.Builder
	for rest := text; rest != ""; {
		run, behind, ok := strings.Cut(rest, " ")
		for at := gluedAt(run); at > 0; at = gluedAt(run) {
			out.WriteString(run[:at])
			out.WriteByte(' ')
			run = run[at:]
		}
		out.WriteString(run)
		if ok {
			out.WriteByte(' ')
		}
		rest = behind
	}
	return out.String()
}
