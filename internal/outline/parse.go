package outline

// Parse reads one file. It is total: any text gives an outline, in which every
// physical line has exactly one role. The time it takes grows with the length
// of the text and no faster.
func Parse(file, text string) *Outline {
	r := &reader{out: &Outline{File: file}}
	r.scan(r.decode(text))
	r.findCode()
	r.collect()
	r.markBullets()
	r.measure()
	r.findFront()
	r.findHeadings()
	r.build()
	return r.out
}

// A reader holds the state of one reading. The steps of Parse run in order
// over the whole file, each on what the ones before it found out.
type reader struct {
	out   *Outline
	shape []shape // per physical line
	items []item  // the lines with content, in order; a code block is one item
	wrap  wrapping
	style headingStyle
	first int // the first item after title and meta lines
}

// A shape is what the scanner sees in a physical line.
type shape struct {
	kind  lineKind
	char  byte  // of a rule: its character
	glued bool  // a rule stands at the end of the text
	start int32 // byte offset in Raw where the text begins
	width int32 // runes of the text, or of the rule
	block int32 // of a code line: index of its block in reader.blocks, else -1
}

type lineKind uint8

const (
	blankLine lineKind = iota
	textLine
	ruleLine
	codeLine
)

// An item is a line with content, or a code block, and how it is set off from
// the item before it.
type item struct {
	line, last int32 // index of its first and last physical line
	col        int32 // indent
	body       int32 // column where the text begins after a bullet
	skip       int32 // bytes of Line.Text that the bullet takes up
	rules      int32 // how many rules stand between the item before and this one
	rule       int32 // index of the line of the last of them, -1 for none
	low        int32 // the least indent of these rules
	blank      bool  // a blank line stands there
	code       bool
	rank       uint8 // of a heading: its level, from 1; 0 for other items
	joined     bool  // goes on with the item before it
}

// gap reports whether a rule or a blank line sets the item off.
func (it *item) gap() bool { return it.rules > 0 || it.blank }
