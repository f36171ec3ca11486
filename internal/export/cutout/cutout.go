// Package cutout lays cards out on sheets of paper, to be printed on both
// sides and cut out: flashcards for the hand.
//
//	report, err := cutout.Encode(w, cards, cutout.Options{Stock: "a7", Flip: cutout.LongEdge})
//
// A card goes through three steps: [faces] turns it into the text of its two
// sides, fit sets that text as large as the card allows, and the [plan] of the
// stock says where on which page it is drawn.
package cutout

import (
	"fmt"
	"io"
	"io/fs"
	"math"
	"strings"
	"time"

	"crib/internal/cards"
	"crib/internal/export/pdf"
	"crib/internal/problem"
)

// Flip is the edge about which a printer turns a sheet to print its back.
type Flip string

// The edges; "long" and "short" do too. Printers are set to the long one for
// documents.
const (
	LongEdge  Flip = "long-edge"
	ShortEdge Flip = "short-edge"
)

// Options says how cards are printed. The zero value prints A7 cards on A4,
// for a printer that flips on the long edge.
type Options struct {
	// Title goes into the file's metadata; "" means "Flashcards".
	Title string
	// Stock is the name of a [Stock]; "" means "a7".
	Stock string
	// Paper is the sheet to print on; "" means the stock's own.
	Paper Paper
	// Flip is what the printer does between front and back; "" means LongEdge.
	Flip Flip
	// Fold puts fronts and backs side by side on one page, to be folded and
	// glued, for printers that print one side only.
	Fold bool
	// OffsetX and OffsetY move the backs to the right and down on their page,
	// in millimetres, to make up for a printer that does not hold both sides
	// of a sheet in register.
	OffsetX, OffsetY float64
	// Allowance is how far text stays from the cut lines in millimetres; 0
	// means 5, or 4 on cards less than 60 mm high.
	Allowance float64
	// Fonts holds TrueType fonts for characters that the built-in ones lack;
	// nil means none.
	Fonts fs.FS
	// Lang is the language of the notes, as a tag ("en"); "" says nothing.
	Lang string
	// Date is when the file was made; the zero value stands for a fixed day.
	Date time.Time
}

// maxOffset is the largest correction of the backs, in millimetres: printers
// are out by four at most, and more would push text off its card.
const maxOffset = 10

// Report says what was printed.
type Report struct {
	// Cards counts the cards given, Extra those added because a text did not
	// fit on one.
	Cards, Extra int
	// PerSheet is how many cards a sheet holds; Sheets and Pages are those of
	// the file.
	PerSheet, Sheets, Pages int
	// Duplex is how to print the file, in words.
	Duplex string
	// Problems holds texts that did not fit, pictures, and characters that no
	// font has.
	Problems problem.List
}

// Encode writes a PDF of the cards, in their order, and reports on it. An
// error means that the options make no sense together or w failed.
func Encode(w io.Writer, cs []cards.Card, o Options) (Report, error) {
	if err := o.check(); err != nil {
		return Report{}, err
	}
	p, err := newPlan(o)
	if err != nil {
		return Report{}, err
	}
	fonts := pdf.Builtin()
	if o.Fonts != nil {
		if fonts, err = pdf.WithFiles(o.Fonts); err != nil {
			return Report{}, fmt.Errorf("fonts for the cards: %w", err)
		}
	}
	s, d := newSetter(fonts, p), newDrawing(p, fonts, o)
	for i := range cs {
		d.add(s.card(&cs[i], i+1))
	}
	d.end()
	s.problems.Sort()
	return Report{
		Cards:    len(cs),
		Extra:    d.printed - len(cs),
		PerSheet: len(p.fronts),
		Sheets:   d.sheets,
		Pages:    d.canvas.Pages(),
		Duplex:   p.instruction(),
		Problems: s.problems,
	}, d.canvas.Output(w)
}

// check settles the options that newPlan does not look at.
func (o *Options) check() error {
	switch Flip(strings.TrimSuffix(strings.ToLower(string(o.Flip)), "-edge")) {
	case "", "long":
		o.Flip = LongEdge
	case "short":
		o.Flip = ShortEdge
	default:
		return fmt.Errorf("unknown flip %q: use %s or %s", o.Flip, LongEdge, ShortEdge)
	}
	for _, d := range []float64{o.OffsetX, o.OffsetY} {
		if math.IsNaN(d) || math.Abs(d) > maxOffset {
			return fmt.Errorf("the offset of %g mm is too large: backs move by %d mm at most", d, maxOffset)
		}
	}
	if o.Fold && (o.OffsetX != 0 || o.OffsetY != 0) {
		return fmt.Errorf("folded cards have no offset between front and back: leave it out")
	}
	return nil
}
