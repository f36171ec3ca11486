// Package outline reads the physical lines of somebody's notes into a tree of
// titled blocks. It decides where sections begin, which lines continue the
// line above, what is a bullet, and what is code; it does not ask what any of
// it means. That is the next stage's work (package facts).
//
//	o := outline.Parse("notes/aws.txt", text)
//
// Parse is total: any bytes give an outline and a list of problems. It knows
// no subject and no fixed widths: what a rule or an indent means is taken from
// how the file at hand uses it.
//
// The problems are warnings, of three codes: not-utf8 (a line was read as
// Windows-1252), double-encoding (characters were encoded twice and were put
// right), open-fence (nothing closes a fence).
package outline

import "crib/internal/problem"

// Role says what part a physical line plays.
type Role uint8

// The roles of a line. Parse gives a role to every line; package facts
// refines Item into label, fact or skipped.
const (
	Title        Role = iota + 1 // the name of the whole file
	Meta                         // a date, an author, "last updated"
	Heading                      // opens a section (or a group of sections)
	Item                         // opens a node of the tree
	Continuation                 // goes on with the line it is joined to
	Code                         // kept to the letter; a fence's own lines too
	Rule                         // a row of dashes or the like, a line of a drawing
	Blank                        // nothing but blanks, outside code
)

var roleNames = [...]string{"", "title", "meta", "heading", "item", "continuation", "code", "rule", "blank"}

// String returns the role in a word.
func (r Role) String() string { return roleNames[r] }

// Line is one physical line.
type Line struct {
	Raw string // the line without its line end, repaired if its encoding was broken
	// Text is Raw without indent, trailing blanks and a rule glued to its end;
	// every run of blanks, tabs and odd spaces is folded to one space, and every
	// row of dashes between words is a dash between spaces. Bullets and heading
	// marks are still on, but not the hash of a comment in a file where it marks
	// these. Of a Code line it is the same, for what
	// it is worth: the letter is in Node.Code. The first line of a fraction written over
	// three holds all of it.
	Text   string
	Indent int32 // columns of leading white space; tabs go to multiples of the file's tab width
	Role   Role
}

// Marker is what the author wrote before the text of a node to number or
// bullet it, to the letter ("-", "*", "•", "1.", "2.1", "a)", "- [x]"), but for
// questions and answers.
type Marker string

// Question and Answer stand for everything that marks questions and answers:
// "Q.", "Q1:", "Question:", "A.", "Answer:". An answer is a child of its
// question. "A." in front of a choice, with "B." behind it, is not an Answer.
const (
	Question Marker = "Q:"
	Answer   Marker = "A:"
)

// Node is a logical line (wrapped lines joined) with all that stands under it.
//
// Invariants: First <= Last; the nodes of a tree in preorder are in the order
// of their lines; a node has Code or Text, never both and never neither.
type Node struct {
	// Section is set for nodes that open a section. Sections may nest: a group
	// title holds the sections of its group. A section's parent is a section.
	Section bool
	// Gap says that a rule or a blank line stands between this node and the line
	// before it.
	Gap bool
	// Col is the byte of line First where Text begins, from 1; 0 for code.
	Col int32
	// Text is the node's own text, wrapped lines joined by one space, bullet,
	// number, heading mark and glued rule taken off. A heading keeps what it
	// says behind a dash, and a final colon.
	Text string
	// Marker is the bullet or number in front, "" if there is none.
	Marker Marker
	// rare is nil for most nodes: it keeps them small.
	rare *rare
	// Indent is the column of the node's first line.
	Indent int
	// First and Last are the lines of the node's own text or code. Children
	// may reach further.
	First, Last int
	// Children are in file order. They need not be indented deeper than their
	// parent: the body of a label that ends in a colon and the bullets after an
	// intro may stand at its own indent.
	Children []*Node
}

// rare is what few nodes have.
type rare struct {
	cells, code []string
	lang        string
	header      bool
	laid        bool
}

var noRare rare

func (n *Node) rarely() *rare {
	if n.rare == nil {
		return &noRare
	}
	return n.rare
}

// Cells returns the texts of the cells of a row of a table, two or more; nil for
// all that is none.
func (n *Node) Cells() []string { return n.rarely().cells }

// Header reports whether the node is a row of a table that names the columns.
func (n *Node) Header() bool { return n.rarely().header }

// Code returns a code block to the letter, its common indent taken off, blank
// lines inside included, fences not; nil for text.
func (n *Node) Code() []string { return n.rarely().code }

// Lang returns the language that the fence of a code block names, "" for none.
func (n *Node) Lang() string { return n.rarely().lang }

// LaidOut reports whether the code is a table of words that its author laid out by
// hand, over several lines a row.
func (n *Node) LaidOut() bool { return n.rarely().laid }

// Outline is one file, read.
type Outline struct {
	File     string
	Title    string  // the file's title, "" if it has none
	Lines    []Line  // every physical line, in order
	Nodes    []*Node // the tree: sections, and what stands before the first section
	Problems problem.List
}
