package outline

import "strings"

// settings returns the last line of the configuration that begins in line i with
// a name in brackets, "[Unit]", or i-1. Under it stand keys with values, of which
// half are as no prose has them: notes too are full of "term = meaning".
func (r *reader) settings(i int) int {
	base, last := r.out.Lines[i].Indent, i-1
	pairs, strange, bare := 0, 0, true // bare: nothing stands under the last name yet
	for j := i; j < len(r.shape) && j < i+maxBlock; j++ {
		l := &r.out.Lines[j]
		if r.shape[j].kind == blankLine && !bare && j+1 < len(r.shape) && isSettingsName(r.out.Lines[j+1].Text) {
			continue
		}
		if r.shape[j].kind != textLine || l.Indent < base {
			break
		}
		switch text := l.Text; {
		case isSettingsName(text):
			if bare && j > i {
				return i - 1
			}
			bare = true
			continue
		case text[0] == '#' || text[0] == ';':
		default:
			odd, ok := setting(text)
			if !ok {
				j = len(r.shape)
				continue
			}
			pairs++
			if odd {
				strange++
			}
			bare = false
		}
		if !bare {
			last = j
		}
	}
	if pairs == 0 || 2*strange < pairs {
		return i - 1
	}
	return last
}

// isSettingsName reports whether a line names a part of a configuration.
func isSettingsName(text string) bool {
	n := len(text)
	return n > 2 && text[0] == '[' && text[n-1] == ']' && strings.IndexByte(text, ']') == n-1 && !strings.ContainsAny(text, " ,;=()'") && text[1] != '^'
}

// setting reports whether a line is a key with its value, and whether it is as no
// prose is: no blank before the sign, a value that is a path, a number, a switch.
func setting(text string) (odd, ok bool) {
	at := strings.IndexByte(text, '=')
	if at < 1 || at+1 < len(text) && text[at+1] == '=' {
		return false, false
	}
	key, value := strings.TrimRight(text[:at], " "), strings.TrimLeft(text[at+1:], " ")
	if countWords(key) > 3 || strings.ContainsAny(key, ",;:()+*/") {
		return false, false
	}
	switch value {
	case "yes", "no", "true", "false", "on", "off", "":
		return true, true
	}
	odd = text[at-1] != ' ' || strings.ContainsAny(key, "_.") || value[0] == '/' || value[0] == '"' ||
		countWords(value) == 1 && (isDigit(value[0]) || strings.ContainsAny(value, "/_@:.") || isCaps(value))
	return odd, true
}

// mounts returns the last line of a table of mounts that begins in line i, or
// i-1: a device, a path, and four more fields or three.
func (r *reader) mounts(i int) int {
	for i < len(r.shape) && r.shape[i].kind == textLine && isMount(r.out.Lines[i].Text) {
		i++
	}
	return i - 1
}

func isMount(text string) bool {
	device, rest := firstWord(text)
	path, rest := firstWord(rest)
	if rest == "" || path[0] != '/' && path != "none" && path != "swap" || !strings.ContainsAny(device, "/=") && device != "tmpfs" && device != "proc" {
		return false
	}
	fields := strings.Split(rest, " ")
	n := len(fields)
	return (n == 3 || n == 4) && digits(fields[n-1]) >= 0 && digits(fields[n-2]) >= 0
}
