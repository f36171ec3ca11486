package outline

import "strings"

// metaLines is how many lines at the top may tell about the file.
const metaLines = 6

// findMeta finds the lines about the file (a date, an author) at its top, and
// front matter: "key: value" lines between two rules.
func (r *reader) findMeta() {
	if n := r.frontMatter(); n > 0 {
		r.first = n
		return
	}
	for i := 0; i < len(r.items) && i < metaLines; i++ {
		it := &r.items[i]
		l := &r.out.Lines[it.line]
		switch {
		case it.code >= 0 || it.marker != noMarker:
			return
		case isMeta(l.Text):
			l.Role = Meta
		case i > 0:
			return
		}
	}
}

// frontMatter returns how many items are lines of front matter, and takes the
// title from them.
func (r *reader) frontMatter() int {
	n := 0
	for n < len(r.items) && n < 30 {
		it := &r.items[n]
		key, value, ok := strings.Cut(r.out.Lines[it.line].Text, ":")
		switch {
		case n == 0 && (it.rules != 1 || it.rule != 0), it.code >= 0, n > 0 && it.blank:
			return 0
		case n > 0 && it.rules > 0:
			for i := range n {
				r.out.Lines[r.items[i].line].Role = Meta
			}
			return n
		case !ok || strings.Contains(key, " ") || value != "" && value[0] != ' ':
			return 0
		case strings.EqualFold(key, "title"):
			r.out.Title = strings.Trim(value, ` "'`)
		}
		n++
	}
	r.out.Title = ""
	return 0
}

// isMeta reports whether text tells of the file rather than of its subject.
func isMeta(text string) bool {
	low := strings.ToLower(text)
	for _, p := range [...]string{"last updated", "last modified", "last edited", "last revised", "updated on",
		"updated:", "created on", "created:", "date:", "dated ", "author:", "authors:", "by ", "written by",
		"notes by", "version:", "version ", "revision", "course:", "instructor:", "lecturer:", "professor:",
		"teacher:", "semester:", "term:", "source:", "status:", "tags:", "copyright", "(c) ", "©"} {
		if strings.HasPrefix(low, p) {
			return countWords(text) <= 10
		}
	}
	return isDate(low)
}

var months = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// isDate reports whether a line is a date and little else.
func isDate(low string) bool {
	if countWords(low) > 5 {
		return false
	}
	digits, seps, month := 0, 0, false
	for _, c := range []byte(low) {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == '-' || c == '/' || c == '.':
			seps++
		}
	}
	for w := range strings.FieldsSeq(low) {
		for _, m := range months {
			month = month || strings.HasPrefix(w, m) && (len(w) == 3 || len(w) > 3 && strings.Contains("january february march april may june july august september october november december sept. jan. feb. mar. apr. jun. jul. aug. oct. nov. dec.", w))
		}
	}
	return month && digits >= 4 && digits <= 8 || digits >= 6 && digits <= 8 && seps == 2 && countWords(low) == 1
}

// findTitle finds the title of the file: a line at its top that is set off
// from what follows and is no heading like the others.
func (r *reader) findTitle() {
	i := 0
	for i < len(r.items) && r.out.Lines[r.items[i].line].Role == Meta {
		i++
	}
	if i < len(r.items) && r.first == 0 && r.isFileTitle(i) {
		it, l := &r.items[i], &r.out.Lines[r.items[i].line]
		r.out.Title, l.Role = strings.TrimSuffix(r.text(i), ":"), Title
		it.rank = 0
		i++
	}
	for i < len(r.items) && r.out.Lines[r.items[i].line].Role == Meta {
		i++
	}
	r.first = max(r.first, i)
	for i := range r.items[min(metaLines, len(r.items)):] {
		if l := &r.out.Lines[r.items[i+metaLines].line]; l.Role == Meta {
			l.Role = Item
		}
	}
}

// isFileTitle reports whether item i, the first that is no line about the
// file, is the file's title.
func (r *reader) isFileTitle(i int) bool {
	it := &r.items[i]
	text := r.text(i)
	if it.code >= 0 || it.marker != noMarker || countWords(text) > 12 || isStop(text) || i+1 == len(r.items) {
		return false
	}
	next, heads := i+1, 0
	for next < len(r.items) && r.out.Lines[r.items[next].line].Role == Meta {
		next++
	}
	for k := i + 1; k < len(r.items); k++ {
		if h := r.items[k].rank; h > 0 {
			heads++
			if it.rank > 0 && h <= it.rank {
				return false
			}
		}
	}
	switch {
	case next == len(r.items) || it.col > r.base:
		return false
	case it.rank > 0: // the only heading of its rank, with others under it
		return heads >= 2
	case next == i+1 && !r.items[next].gap(), it.rules > 0:
		return false
	case r.items[next].rank > 0:
		return true
	}
	return r.items[next].col <= it.col && countWords(text) <= 8 && !hasTwoParts(text) && !isIntro(text) && startsTitle(text)
}

// startsTitle reports whether s begins as a title does, with a capital or a
// digit.
func startsTitle(s string) bool { return startsUpper(s) || s[0] >= '0' && s[0] <= '9' }
