package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Lost is a character that cannot be drawn as its author wrote it.
type Lost struct {
	Char rune
	// As is what is drawn in its place: a substitute that means the same, or
	// [Unknown], or nothing.
	As string
}

// Unknown stands for a character that no font has and no substitute is known
// for.
const Unknown = "?"

// tabWidth is the distance of tab stops, in characters.
const tabWidth = 4

// Clean returns the text with everything replaced that no font can draw: line
// ends and exotic spaces become spaces, tabs are expanded, invisible characters
// go, accents are joined with their letters, and other characters are
// substituted. It reports the characters that a reader would miss, in order,
// each once. It is total: broken UTF-8 is reported as U+FFFD.
func (f *Fonts) Clean(s string) (string, []Lost) {
	if plain(s) {
		return s, nil
	}
	c := cleaner{fonts: f}
	c.out.Grow(len(s))
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD")) {
		c.add(r)
	}
	return c.out.String(), c.lost
}

// plain reports whether a text is printable ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

type cleaner struct {
	fonts  *Fonts
	out    strings.Builder
	column int // characters written
	lost   []Lost
}

func (c *cleaner) add(r rune) {
	switch {
	case r == '\t':
		c.write("    "[c.column%tabWidth:])
	case r == '\u00A0' || r == ' ':
		c.write(string(r))
	case r == '\u2010' || r == '\u2011': // hyphens; so that a search for "-" finds them
		c.write("-")
	case unicode.IsSpace(r):
		c.write(" ")
	case invisible(r):
	case r == utf8.RuneError:
		c.lose(r, Unknown)
	case RightToLeft(r):
		c.lose(r, Unknown)
	case c.fonts.Has(r) && !unicode.Is(unicode.Cc, r):
		c.write(string(r))
	default:
		c.substitute(r)
	}
}

func (c *cleaner) write(s string) {
	c.out.WriteString(s)
	c.column += utf8.RuneCountInString(s)
}

func (c *cleaner) lose(r rune, as string) {
	c.write(as)
	for _, l := range c.lost {
		if l.Char == r {
			return
		}
	}
	c.lost = append(c.lost, Lost{r, as})
}

// substitute writes what stands for a character without a glyph. Marks on
// letters and control characters leave nothing to print.
func (c *cleaner) substitute(r rune) {
	if as, ok := substitutes[r]; ok && c.drawable(as) {
		if same[r] {
			c.write(as)
		} else {
			c.lose(r, as)
		}
		return
	}
	// A compatible form: the letters of a ligature, a fullwidth or a
	// mathematical letter, a circled number.
	if as := norm.NFKC.String(string(r)); as != string(r) && c.drawable(as) {
		c.write(as)
		return
	}
	if r >= 0x1F1E6 && r <= 0x1F1FF { // flags are spelt with regional letters
		c.lose(r, string('A'+r-0x1F1E6))
		return
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cc) {
		c.lose(r, "")
		return
	}
	c.lose(r, Unknown)
}

func (c *cleaner) drawable(s string) bool {
	for _, r := range s {
		if r > 0xFFFF || !c.fonts.Has(r) {
			return false
		}
	}
	return s != ""
}

// RightToLeft reports whether a character belongs to a script that is written
// from right to left. Such text is not drawn, whatever the fonts: it would stand
// backwards, its letters unjoined.
func RightToLeft(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC ||
		r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF
}

// invisible reports whether a character is meant not to be seen: joiners,
// direction marks, variation selectors, soft hyphens, emoji skin tones.
func invisible(r rune) bool {
	switch {
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return true
	case r >= 0x1F3FB && r <= 0x1F3FF:
		return true
	}
	return r == 0x20E3 // the frame of a keycap emoji; its digit stays
}
