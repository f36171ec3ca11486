// Package facts holds the fact model, what somebody's notes say, and reads it
// out of their outline.
//
//	book := facts.Read(outlines, catalog)
//
// The later stages (cards, identity, exporters) know notes only as a [Book].
package facts

import (
	"crib/internal/problem"
)

// Kind says what sort of thing a fact states, and so how it is asked.
type Kind string

// The kinds of fact, with the fields that each one fills beside Body. A Term
// that is empty is the last title of Path.
const (
	Definition Kind = "definition" // Term, Value: the meaning; or what Term does, or is for ("to ...", "for ..."). Term may be the last title of Path
	Acronym    Kind = "acronym"    // Term: the short form; Value: what it stands for
	Limit      Kind = "limit"      // Term: the subject; Value: the quantity, a Quantity span of Body
	Goal       Kind = "goal"       // Term: what is to be reached, or the condition, as written; Value or Items: the solution
	List       Kind = "list"       // Term: what is listed, or the words that lead to the items (may be empty); Items
	Procedure  Kind = "procedure"  // Term: what it does (may be empty); Items: the steps, in order
	Contrast   Kind = "contrast"   // Items: two or more things told apart, each with Term and Text
	Command    Kind = "command"    // Term: what it is for (may be empty); Code: the command or snippet, or Value for one inside a line
	Formula    Kind = "formula"    // Term: what is computed; Value: the rule; Items: worked examples
	Question   Kind = "question"   // Term: the question; Value or Items or Code: the answer
	Scenario   Kind = "scenario"   // Term: the situation; Value or Items: what to do
	Statement  Kind = "statement"  // Body alone; or Term, a label, and Value, what stands behind it, to be asked as they stand ("label: [value]").
)

// Fact is one thing the notes say. A fact stands for itself: its Path says
// what it is about.
type Fact struct {
	// ID names the fact within a build: a hash of Path and Body, with "-2" and
	// so on behind it if two facts would share one. It changes when the text
	// does; what stays is the business of package identity.
	ID string
	// Key is the fixed name its author gave it ({#key}), or "".
	Key  string
	Kind Kind
	// Path holds the titles above the fact, outermost first: the section, then
	// topics and labels. Never empty: a file without headings gives its title.
	Path []string
	// Service is the proper name of what the fact is about: the catalog's name
	// for its section (or for the block, if its author named one), or the
	// section's title. Category is the catalog's, "" if it has none.
	Service, Category string
	// Body is the whole fact in its author's words, as a cheat sheet prints it:
	// wrapped lines joined, bullets off, remarks in it too. Never empty.
	Body Rows
	// Term, Value, Items and Code analyse Body: see the kinds.
	Term, Value Text
	Items       []Item
	Code        []string
	// Remarks are asides of the author's under the fact: for the back of a card.
	Remarks []Text
	// Both says that the author wants the fact asked in both directions
	// ("term ::: meaning").
	Both bool
	// NoCard says that the author wants no card of the fact.
	NoCard bool
	Tags   []string // the author's, without "#", sorted
	// Places is where the fact is said, first place first. Never empty. A fact
	// said twice has two.
	Places []Place
}

// Item is an item of a list, a step, or one side of a contrast.
type Item struct {
	Term Text // the item's name, if it has one beside its text
	Text Text // the item; for a contrast what is said of Term
	Sub  []Text
}

// Place is a range of lines. First and Last count from 1; so does Col, the byte
// of the first line where the text begins.
type Place struct {
	File        string
	First, Last int
	Col         int
}

// Pos returns where the place begins, for a problem.
func (p Place) Pos() problem.Pos { return problem.Pos{File: p.File, Line: p.First, Col: p.Col} }

// Text returns the fact in full, in its author's words, rows as lines.
func (f *Fact) Text() string { return f.Body.String() }

// Section is a section heading of the notes.
type Section struct {
	Title             string
	Service, Category string
	Place             Place
}

// LineUse says what became of a physical line.
type LineUse struct {
	Facts  []string // ids of the facts that hold the line
	Reason string   // of a skipped line: why, in words for its author
	Role   Role
}

// Role says what part a physical line plays.
type Role uint8

// The roles of a line: those of package outline, with an item refined into a
// label, a fact or what is skipped.
const (
	RoleTitle Role = iota
	RoleMeta
	RoleHeading
	RoleLabel
	RoleFact
	RoleContinuation
	RoleCode
	RoleRule
	RoleBlank
	RoleSkipped
)

// RoleNames names the roles, in the order in which a reader meets them.
var RoleNames = [...]string{"title", "meta", "heading", "label", "fact", "continuation", "code", "rule", "blank", "skipped"}

// String returns the role in a word.
func (r Role) String() string { return RoleNames[r] }

// Book is everything that a set of notes says.
type Book struct {
	Title    string // of the notes: of the only file, or the catalog's deck name
	Sections []Section
	Facts    []*Fact // in the order of the notes
	Problems problem.List
	uses     uses // see Lines
}
