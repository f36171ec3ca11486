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
	if n := r.metaBlock(); n > 0 {
		for i := range n {
			r.out.Lines[r.items[i].line].Role = Meta
		}
		return
	}
	for i := 0; i < len(r.items) && i < metaLines; i++ {
		it := &r.items[i]
		l := &r.out.Lines[it.line]
		switch {
		case it.code >= 0 || it.marker != noMarker:
			return
		case i > 0 && it.gap() && r.follows(i+1) && r.isText(i+1) && !isMeta(r.out.Lines[r.items[i+1].line].Text) && isDate(strings.ToLower(l.Text)):
			return // a date that heads what stands under it
		case isMeta(l.Text):
			l.Role = Meta
		case i > 0:
			return
		}
	}
}

// metaBlock returns how many items the block at the top has, if it is "key: value"
// lines of which several tell about the file; else 0.
func (r *reader) metaBlock() int {
	n, meta := 0, 0
	for n < len(r.items) && n <= metaLines && (n == 0 || !r.items[n].gap()) {
		it := &r.items[n]
		text := r.out.Lines[it.line].Text
		key, value, ok := strings.Cut(text, ": ")
		if !ok || value == "" || countWords(key) > 3 || it.code >= 0 || it.marker != noMarker {
			return 0
		}
		if isMeta(text) {
			meta++
		}
		n++
	}
	if meta < 2 || n > metaLines || n == len(r.items) {
		return 0
	}
	return n
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
	text = strings.Trim(text, "*_()[]")
	low := strings.ToLower(text)
	if name, ok := strings.CutPrefix(text, "By "); ok || strings.HasPrefix(text, "by ") {
		return countWords(text) <= 5 && (!ok || isNames(name)) && isNames(text[3:])
	}
	for _, p := range [...]string{"last updated", "last modified", "last edited", "last revised", "updated on",
		"updated:", "created on", "created:", "date:", "dated ", "author:", "authors:", "written by",
		"notes by", "version:", "revision:", "course:", "instructor:", "lecturer:", "professor:",
		"teacher:", "semester:", "term:", "source:", "status:", "tags:", "copyright", "(c) ", "©"} {
		if strings.HasPrefix(low, p) {
			return countWords(text) <= 10
		}
	}
	return isDate(low)
}

// isNames reports whether every word of s could be part of a person's name.
func isNames(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if !startsUpper(w) && w != "and" && w != "&" {
			return false
		}
	}
	return s != ""
}

// isStamp reports whether a line is at most a word and a date in six or eight digits
// that nothing parts: "v2 240131".
func isStamp(low string) bool {
	_, last := lastWords(low)
	n := len(last)
	if countWords(low) > 2 || n != 6 && n != 8 || strings.Trim(last, "0123456789") != "" || n == 8 && last[:2] != "19" && last[:2] != "20" {
		return false
	}
	month, day := last[n-4:n-2], last[n-2:]
	return month > "00" && month <= "12" && day > "00" && day <= "31"
}

var months = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// isDate reports whether a line is a date and little else.
func isDate(low string) bool {
	if countWords(low) > 5 {
		return false
	}
	if isClock(low) || isStamp(low) {
		return true
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

// isClock reports whether a line is a time of day: "9:05 am".
func isClock(low string) bool {
	clock, half := firstWord(low)
	hour, minute, ok := strings.Cut(clock, ":")
	return ok && digits(hour) >= 0 && len(hour) <= 2 && len(minute) >= 2 && digits(minute[:2]) >= 0 && strings.Trim(minute[2:], "apm:0123456789") == "" &&
		(half == "" || half == "am" || half == "pm" || half == "a.m." || half == "p.m.")
}

// findTitle finds the title of the file: a line at its top that is set off
// from what follows and is no heading like the others.
func (r *reader) findTitle() {
	i := r.skipMeta(0)
	if r.first == 0 && i < len(r.items) && r.isFileTitle(i) {
		r.out.Title = strings.TrimSuffix(r.text(i), ":")
		r.out.Lines[r.items[i].line].Role = Title
		r.items[i].rank = 0
		i = r.skipMeta(r.skipSubtitle(i + 1))
	} else if i < len(r.items) && r.items[i].rank == 0 && !r.items[i].gap() {
		i = 0 // a date in the midst of other lines
	}
	r.first = max(r.first, i)
	for k := r.first; k < len(r.items) && k < metaLines; k++ {
		if l := &r.out.Lines[r.items[k].line]; l.Role == Meta {
			l.Role = Item
		}
	}
}

// skipMeta returns the first item from i on that is no line about the file.
func (r *reader) skipMeta(i int) int {
	for i < len(r.items) && i < metaLines && r.out.Lines[r.items[i].line].Role == Meta {
		i++
	}
	return i
}

// skipSubtitle returns the item behind the lines right under the title.
func (r *reader) skipSubtitle(i int) int {
	for ; r.isSubtitle(i); i++ {
		r.out.Lines[r.items[i].line].Role = Meta
	}
	return i
}

// isSubtitle reports whether item i stands right under another and is plain text that
// announces nothing below.
func (r *reader) isSubtitle(i int) bool {
	if r.joined(i) {
		return false
	}
	if r.isText(i) && r.text(i)[len(r.text(i))-1] == ':' && r.isText(i+1) && r.follows(i+1) {
		return false
	}
	return r.follows(i) && r.isText(i) && r.items[i].rank == 0 && r.items[i].marker == noMarker
}

// isFileTitle reports whether item i, the first that is no line about the
// file, is the file's title.
func (r *reader) isFileTitle(i int) bool {
	if r.joined(i) {
		return false
	}
	it := &r.items[i]
	text := r.text(i)
	if it.code >= 0 || it.marker != noMarker || it.col > r.base || !isTitle(text, 12) || i+1 == len(r.items) || text[0] == '#' || isAddress(text) {
		return false
	}
	if it.rank > 0 {
		return it.head.kind != ruleHead && (r.isOnlyHead(i) || r.isAboutOnly(i))
	}
	next, subtitle := r.titleBlock(i)
	switch {
	case it.titled:
		return true
	case it.rules > 0 || next == len(r.items) || subtitle > 3:
		return false
	case r.follows(next) && r.items[next].rank == 0:
		return false
	case r.items[next].rank > 0:
		return subtitle <= 1 || r.out.Lines[r.items[next-1].line].Role == Meta
	}
	return subtitle == 0 && r.items[next].col <= it.col && countWords(text) <= 10 && !isIntro(text) &&
		(startsTitle(text) && !hasTwoParts(text) && countWords(text) <= 8 || hasTwoParts(text) && r.follows(next+1) && !r.hasLoneFacts(next))
}

// hasLoneFacts reports whether some item from i on stands alone between blank
// lines and has two parts: a term and its meaning need no other lines here.
func (r *reader) hasLoneFacts(i int) bool {
	for ; i < len(r.items); i++ {
		if it := &r.items[i]; it.gap() && !r.follows(i+1) && it.code < 0 && it.rank == 0 && hasTwoParts(r.text(i)) {
			return true
		}
	}
	return false
}

// isAboutOnly reports whether nothing stands under the heading i, the first of
// several, but a line or three about the notes.
func (r *reader) isAboutOnly(i int) bool {
	k, about := i+1, false
	for ; r.isSubtitle(k); k++ {
		switch text := r.out.Lines[r.items[k].line].Text; {
		case isMeta(text), isAbout(text):
			about = true
		case k > i+1 || !isTitle(text, 6) || tells(text) && !endsInStage(text): // nor the name of the course
			return false
		}
	}
	return about && k > i+1 && k <= i+4 && k < len(r.items) && r.items[k].rank > 0
}

// endsInStage reports whether text ends in a word for what notes are for.
func endsInStage(text string) bool {
	_, last := lastWords(text)
	switch strings.ToLower(last) {
	case "revision", "notes", "summary", "review", "overview", "recap", "cramming", "prep":
		return true
	}
	return false
}

// isAbout reports whether a line below a title may tell of the course or the
// exam that the notes are for: a few words and a number, some of them such.
func isAbout(text string) bool {
	if countWords(text) > 8 || !strings.ContainsAny(text, "0123456789") {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(text)) {
		switch strings.Trim(w, ".,:()") {
		case "exam", "exams", "midterm", "final", "finals", "quiz", "lecture", "lectures", "slides", "chapter", "chapters", "ch", "pp",
			"pages", "prof", "professor", "dr", "semester", "term", "course", "class", "spring", "summer", "fall", "autumn", "winter", "week":
			return true
		}
	}
	return false
}

// titleBlock returns the first item behind the block that item i opens and
// behind lines about the file, and how many lines the block has below the
// first.
func (r *reader) titleBlock(i int) (next, lines int) {
	next = i + 1
	for ; r.isSubtitle(next); next++ {
		if l := &r.out.Lines[r.items[next].line]; next < metaLines && isMeta(l.Text) {
			l.Role = Meta
		}
		lines++
	}
	return r.skipMeta(next), lines
}

// isOnlyHead reports whether the heading i stands above at least two others:
// it is the only one of its rank, or the next one follows at once.
func (r *reader) isOnlyHead(i int) bool {
	heads := 0
	for k := i + 1; k < len(r.items); k++ {
		switch h := r.items[k].rank; {
		case h == 0:
		case h < r.items[i].rank, h == r.items[i].rank && r.items[i+1].rank != h:
			return false
		default:
			heads++
		}
	}
	return heads >= 2
}

// startsTitle reports whether s begins as a title does, with a capital, or with
// a number that is alone or has a capital behind it.
func startsTitle(s string) bool {
	if !isDigit(s[0]) {
		return startsUpper(s)
	}
	_, rest := firstWord(s)
	return rest == "" || startsUpper(rest)
}
