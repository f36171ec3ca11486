package apkg

import (
	"strconv"
	"strings"

	"crib/internal/facts"
)

// htmlWriter writes blocks of text as the HTML of a field.
type htmlWriter struct {
	b  []byte
	at setting
	// cloze says that what is hidden is written as a deletion; else it is
	// written in sight.
	cloze bool
	image func(src string) string // the name of an image in the package, "" if it is not there
}

// rows writes a block. A single plain row is bare text, without an element
// around it: that is what a learner expects to find in the editor.
func (h *htmlWriter) rows(rows facts.Rows) {
	if len(rows) == 1 && rows[0].Marker == "" && !rows[0].Code {
		h.text(rows[0].Text)
		return
	}
	h.block(rows)
}

// block writes rows that lie at one depth, with what lies deeper inside the
// row above it.
func (h *htmlWriter) block(rows facts.Rows) {
	for len(rows) > 0 {
		n := 1
		switch row := rows[0]; {
		case row.Code:
			for n < len(rows) && rows[n].Code {
				n++
			}
			h.code(rows[:n])
		case row.Marker != "":
			n = h.list(rows)
		default:
			n += deeper(rows)
			h.put("<div>")
			h.text(row.Text)
			if n > 1 {
				h.put(`<div class="in">`)
				h.block(rows[1:n])
				h.put("</div>")
			}
			h.put("</div>")
		}
		rows = rows[n:]
	}
}

// deeper returns how many rows lie deeper than the first, directly under it.
func deeper(rows facts.Rows) int {
	n := 0
	for n+1 < len(rows) && rows[n+1].Depth > rows[0].Depth {
		n++
	}
	return n
}

// code writes the lines of a code block.
func (h *htmlWriter) code(rows facts.Rows) {
	before := h.at
	h.at |= inPre
	h.put("<pre><code>")
	for i, row := range rows {
		if i > 0 {
			h.put("\n")
		}
		h.spans(row.Text, true)
	}
	h.put("</code></pre>")
	h.at = before
}

// list writes the list that rows start with and returns how many rows it has
// taken.
func (h *htmlWriter) list(rows facts.Rows) int {
	kind, number := listKind(rows[0].Marker)
	switch {
	case kind == "own":
		h.put(`<ul class="own">`)
	case kind == "ol" && number != 1:
		h.put(`<ol start="` + strconv.Itoa(number) + `">`)
	default:
		h.put("<" + kind + ">")
	}
	i := 0
	for i < len(rows) && rows[i].Marker != "" && !rows[i].Code {
		if k, n := listKind(rows[i].Marker); k != kind || n != number {
			break
		}
		h.put("<li>")
		if kind == "own" {
			h.put("<span>")
			h.b = appendText(h.b, rows[i].Marker, h.at)
			h.put("</span> ")
		}
		h.text(rows[i].Text)
		n := deeper(rows[i:])
		h.block(rows[i+1 : i+1+n])
		h.put("</li>")
		i += 1 + n
		if kind == "ol" {
			number++
		}
	}
	if kind == "own" {
		kind = "ul"
	}
	h.put("</" + kind + ">")
	return i
}

// listKind says how a marker is written: a bullet by a list of the kind "ul",
// a number by "ol", anything else ("a)") by the marker itself, "own".
func listKind(marker string) (kind string, number int) {
	if marker == "•" {
		return "ul", 0
	}
	n, err := strconv.Atoi(strings.TrimRight(marker, ".)"))
	if err != nil || n < 0 || n > 9999 {
		return "own", 0
	}
	return "ol", n
}

// text writes a row's text. Neighbouring code is one element, deletions in it
// included, so that it looks like one piece.
func (h *htmlWriter) text(t facts.Text) { h.spans(t, false) }

func (h *htmlWriter) spans(t facts.Text, pre bool) {
	inCode := pre
	for len(t) > 0 {
		n := h.run(t)
		if code := pre || allCode(t[:n]); code != inCode {
			h.put(map[bool]string{true: "<code>", false: "</code>"}[code])
			inCode = code
		}
		if h.cloze && t[0].Hide > 0 {
			h.deletion(t[:n], inCode)
		} else {
			h.span(t[0], inCode)
		}
		t = t[n:]
	}
	if inCode && !pre {
		h.put("</code>")
	}
}

// run returns how many spans the deletion that t starts with has, or 1.
func (h *htmlWriter) run(t facts.Text) int {
	n := 1
	for h.cloze && t[0].Hide > 0 && n < len(t) && t[n].Hide == t[0].Hide {
		n++
	}
	return n
}

func allCode(t facts.Text) bool {
	for _, s := range t {
		if s.Kind != facts.Code {
			return false
		}
	}
	return true
}

func (h *htmlWriter) deletion(t facts.Text, inCode bool) {
	before := h.at
	h.at |= inHidden
	h.put("{{c" + strconv.Itoa(t[0].Hide) + "::")
	hint := ""
	for _, s := range t {
		h.span(s, inCode)
		if hint == "" {
			hint = s.Hint
		}
	}
	if hint != "" {
		h.put("::")
		h.b = appendText(h.b, hint, h.at)
	}
	h.put("}}")
	h.at = before
}

// span writes one span, without regard to whether it is hidden.
func (h *htmlWriter) span(s facts.Span, inCode bool) {
	open, end := "", ""
	switch {
	case s.Kind == facts.Image:
		h.picture(s)
		return
	case inCode:
	case s.Kind == facts.Code:
		open, end = "<code>", "</code>"
	case s.Kind == facts.Emph:
		open, end = "<b>", "</b>"
	}
	h.put(open)
	h.b = appendText(h.b, s.Text, h.at)
	h.put(end)
}

// picture writes an image, or if it is not in the package what it shows.
func (h *htmlWriter) picture(s facts.Span) {
	name := h.image(s.Src)
	if name == "" {
		alt := s.Text
		if alt == "" {
			alt = s.Src
		}
		h.b = appendText(h.b, alt, h.at)
		return
	}
	h.put(`<img src="` + name + `"`)
	if s.Text != "" {
		h.put(` alt="`)
		h.b = appendText(h.b, s.Text, h.at|inAttr)
		h.put(`"`)
	}
	h.put(">")
}

func (h *htmlWriter) put(s string) { h.b = append(h.b, s...) }
