package outline

import "sync"

// Parse reads one file. It is total: any text gives an outline, in which every
// physical line has exactly one role. The time it takes grows with the length
// of the text and no faster.
func Parse(file, text string) *Outline {
	spare := spares.Get().(*spare)
	defer spares.Put(spare)
	r := &reader{out: &Outline{File: file}, spare: spare}
	r.scan(plainText(text))
	r.evenIndents()
	r.findComments()
	r.findCommentBlocks()
	r.findDrawings()
	r.findCode()
	r.findFractions()
	r.collect()
	r.alignNumbers()
	r.findMarkers()
	r.countLines()
	r.dropPages()
	r.findTables()
	r.findFrames()
	r.findMeta()
	r.findHeadings()
	r.findTitle()
	r.measure()
	r.build()
	return r.out
}

// A spare is what one reading needs of memory for itself and leaves to the next: to
// touch fresh memory takes longer than most of what is done with it.
type spare struct {
	shape []shape
	items []item
}

var spares = sync.Pool{New: func() any { return new(spare) }}

// A reader holds the state of one reading. The steps of Parse run in order
// over the whole file, each on what the ones before it found out.
type reader struct {
	out    *Outline
	spare  *spare
	shape  []shape     // per physical line
	blocks []codeBlock // in order
	items  []item      // the lines with content, in order; a code block is one item
	first  int         // the first item behind the title and the lines about the file
	base   int32       // the least indent of the items from first on
	major  ruleSet     // the rules that set off sections
	group  int32       // how many major rules in a row set off a group of sections
	wrap   wrapping
	part   string // the title of the last part found: "Week 3"
	hashed bool   // a heading with a hash is found
	hashes uint8  // how many hashes the last of them has
	within bool   // parts are named behind other words: "Ethics, week 3"

	strokes  []int32  // the lines that are a single dash or equals sign
	bars     []int32  // the lines that are a name, an equals sign and dashes
	broken   [2]tally // lines that are not UTF-8, and lines encoded twice
	closer   []int32  // per line that ends in an opening brace: the line that closes it, else -1
	noYAML   int      // the lines before this one are known to be no YAML
	noMarkup int      // and these neither statements nor markup
}

// A shape is what the scanner sees in a physical line.
type shape struct {
	kind    lineKind
	char    byte   // of a rule: its character
	glued   bool   // a rule stands at the end of the text
	plain   bool   // Raw holds ASCII without tabs or double blanks behind its indent
	odd     oddity // what is odd about Raw behind its indent
	columns bool   // the text is set in columns
	comment bool   // it is a comment, its hash taken off
	lead    byte   // the first byte of the text
	strokes uint8  // what part of a drawing the line could be: see drawnAs
	start   int32  // byte offset in Raw where the text begins
	width   int32  // runes of the text, or of the rule
}

type lineKind uint8

const (
	blankLine lineKind = iota
	textLine
	ruleLine
	codeLine
	underLine // goes with the line above, as the bar of a fraction does
)

// An item is a line with content, or a code block, and how it is set off from
// the item before it.
type item struct {
	line, last int32 // index of its first and last physical line
	col        int32 // indent
	level      int32 // how many lesser indents there are in the file
	skip       int32 // bytes of Line.Text that the marker or heading mark takes up
	cut        int32 // bytes of it that a closing heading mark takes up
	rules      int32 // how many rules stand between the item before and this one
	rule       int32 // index of the line of the last of them, -1 for none
	low        int32 // the least indent of these rules
	code       int32 // index of the code block in reader.blocks, -1 for text
	blank      bool  // a blank line stands there
	marker     markerKind
	table      tableKind // a row of a table
	header     bool      // a row that names the columns
	corner     bool      // such a row whose first cell is empty
	head       heading   // what makes it a heading
	rank       uint8     // of a heading: its level, from 1; 0 for other items
	titled     bool      // underlined at the top of the file: its title
	opens      bool      // a heading that opens a group of sections
	lists      bool      // a heading over the kinds of something, which ends where its block does
	asked      bool      // goes on with the line above, as what stands between a question and its answer does
	framed     bool      // goes on with the row of a table above, cell by cell
	joined     bool      // goes on with the item before it
	lead       byte      // the first byte of the text, its marker included; 0 for code
	begins     wordSet   // what its first word can be: see reader.begins
	begun      bool      // begins is known
}

// gap reports whether a rule or a blank line sets the item off.
func (it *item) gap() bool { return it.rules > 0 || it.blank }

// text returns the text of item i without its marker or heading marks.
func (r *reader) text(i int) string {
	it := &r.items[i]
	text := r.out.Lines[it.line].Text
	return text[it.skip : len(text)-int(it.cut)]
}

// isText reports whether there is an item i and it is no code.
func (r *reader) isText(i int) bool { return i >= 0 && i < len(r.items) && r.items[i].code < 0 }

// follows reports whether item i stands right under the item before it, with
// no rule or blank line between.
func (r *reader) follows(i int) bool { return i < len(r.items) && !r.items[i].gap() }
