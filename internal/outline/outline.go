// Package outline reads the physical lines of somebody's notes into a tree of
// titled blocks. It decides where sections begin, which lines continue the
// line above, what is a bullet, and what is code; it does not ask what any of
// it means. That is the next stage's work (package facts).
//
//	o := outline.Parse("notes/aws.txt", text)
//
// Parse is total: any bytes give an outline and a list of problems.
package outline

import "crib/internal/problem"

// Role says what part a physical line plays.
type Role string

// The roles of a line. Parse gives a role to every line; package facts
// refines Item into label, fact or skipped.
const (
	Title        Role = "title"        // the name of the whole file
	Meta         Role = "meta"         // a date, an author, "last updated"
	Heading      Role = "heading"      // opens a section (or a group of sections)
	Item         Role = "item"         // opens a node of the tree
	Continuation Role = "continuation" // goes on with the line it is joined to
	Code         Role = "code"         // kept to the letter
	Rule         Role = "rule"         // a row of dashes or the like
	Blank        Role = "blank"
)

// Line is one physical line.
type Line struct {
	Num    int    // from 1
	Raw    string // the line without its line end, repaired if its encoding was broken
	Indent int    // columns of leading white space; tabs go to multiples of the file's tab width
	Text   string // Raw without indent, trailing blanks and a rule glued to its end; odd spaces folded
	Role   Role
	Node   *Node // the node the line belongs to; nil for Title, Meta, Rule, Blank
}

// Marker is what the author wrote before the text of a node to number or
// bullet it.
type Marker string

// Segment tells which part of a node's text came from which line.
type Segment struct {
	Line   int // from 1
	Col    int // byte column in the line where the part begins, from 1
	Offset int // byte offset in Node.Text where the part begins
}

// Node is a logical line (wrapped lines joined) with all that stands under it.
//
// Invariants: First <= Last; children lie inside the lines of their parent's
// subtree and are in file order; a node has Code or Text, never neither.
type Node struct {
	// Section is set for nodes that open a section. Sections may nest: a group
	// title holds the sections of its group.
	Section bool
	// Text is the node's own text, wrapped lines joined by one space, bullet
	// or number taken off. Empty for a code block without a lead.
	Text string
	// Tagline is what follows the title of a section after " - " or in
	// parentheses, if it reads as a remark on the title; Text keeps the whole.
	Segments []Segment
	// Marker is the bullet or number in front ("-", "*", "1.", "a)", "Q.",
	// "A."), "" if there is none.
	Marker Marker
	// Code holds a code block to the letter, its common indent taken off,
	// blank lines inside included. Lang is a fence's language.
	Code []string
	Lang string
	// Indent is the column of the text; Gap says that a rule or a blank line
	// stands between this node and the sibling before it.
	Indent int
	Gap    bool
	// First and Last are the lines of the node's own text or code. Children
	// may reach further.
	First, Last int
	Children    []*Node
}

// Outline is one file, read.
type Outline struct {
	File     string
	Title    string  // the file's title, "" if it has none
	Lines    []Line  // every physical line, in order
	Nodes    []*Node // the tree: sections, and what stands before the first section
	Problems problem.List
}
