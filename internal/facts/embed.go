package facts

import (
	"strings"

	"crib/internal/outline"
	"crib/internal/problem"
)

// isEmbed reports whether a node is nothing but a file that a program shows in its
// place, "![[chart.png]]": it says nothing itself, and is no point among others.
func isEmbed(n *outline.Node) bool {
	t := n.Text
	return len(t) > 5 && t[0] == '!' && len(n.Children) == 0 && strings.HasPrefix(t, "![[") && strings.Index(t, "]]") == len(t)-2
}

// skipEmbeds says of the embedded files of a file that they are left out.
func (r *reader) skipEmbeds() {
	for _, n := range r.kept.embeds {
		b := block{node: n}
		r.warn(&b, problem.Info, "embedded-file", "%s is not shown on cards; write ![what it shows](path) for a picture, or say here what it is about", n.Text)
		r.skip(&b, "an embedded file, says nothing itself")
	}
	r.kept.embeds = r.kept.embeds[:0]
}

// pictureNote returns where a remark in parentheses begins, with the blank before it,
// that ends a text and only says which file shows it: "(see picture knots.png)". The
// parenthesis may lack its end. It is 0 if there is none.
func pictureNote(text string) int {
	if text == "" || text[len(text)-1] != ')' && text[len(text)-1] != '"' {
		return 0
	}
	end := strings.TrimRight(text, `)"'.`)
	at := strings.LastIndex(end, " (")
	if at <= 0 || len(end)-at > mostPictureNote || !namesPicture(end[at:]) {
		return 0
	}
	first := strings.FieldsFunc(end[at+2:], func(c rune) bool { return c == ' ' || c == ':' || c == '"' || c == '.' })
	if len(first) < 2 || !inAnyCase(pictureWords, first[0]) {
		return 0
	}
	return at
}

// mostPictureNote is how many bytes such a remark has at most.
const mostPictureNote = 100

var pictureWords = words("see check look pic pics picture image img fig figure photo screenshot diagram")

// namesPicture reports whether the name of a picture's file stands in a text.
func namesPicture(text string) bool {
	if strings.IndexByte(text, '.') < 0 {
		return false
	}
	for _, ext := range [...]string{".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"} {
		if strings.Contains(text, ext) {
			return true
		}
	}
	return false
}
