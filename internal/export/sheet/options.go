package sheet

import (
	"fmt"
	"io/fs"
	"strings"
	"time"
)

// Options says how the sheet is to look. The zero value is A4 landscape, in as
// many columns as suit the notes, at 7 pt or thereabouts, tinted titles,
// services in the order of the notes.
type Options struct {
	Paper       Paper
	Orientation Orientation
	// Columns is the number of columns of a page, 2 to 6; 0 chooses by the
	// length of the facts.
	Columns int
	// FontSize is the size of the text in points, from MinSize to MaxSize; 0
	// chooses: 7, a little less if that saves a page, more if all fits on one.
	FontSize float64
	// Fit is the number of pages that the sheet must not exceed; the text is
	// set as large as they hold. It goes with no FontSize. 0 means no limit.
	Fit     int
	Style   Style
	Compact bool // titles and leads run in with the text, to save paper
	Order   Order
	// Services names the services to print; none means all. A service answers
	// to its name, to a run of words of it ("s3" for "Amazon S3") and to the
	// titles of its sections, in any case and with "-" for blanks.
	Services []string
	// Fonts holds TrueType fonts for characters that the built-in ones lack;
	// nil means none.
	Fonts fs.FS
	// Title stands at the head of the pages; "" means the title of the book.
	Title string
	// Lang is the language of the notes, as a tag ("en"); "" says nothing.
	Lang string
	// Date is written into the file; zero means a fixed day.
	Date time.Time
}

// The sizes of type that can be asked for, in points. Less cannot be read from
// paper.
const (
	MinSize = 5.5
	MaxSize = 10
)

// Paper is a size of paper.
type Paper string

// The sizes of paper; "" is A4.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
	A3     Paper = "a3"
)

// Orientation is the way the paper is turned.
type Orientation string

// The orientations; "" is Landscape.
const (
	Landscape Orientation = "landscape"
	Portrait  Orientation = "portrait"
)

// Style is how the titles of services are marked.
type Style string

// The styles; "" is Tint.
const (
	Tint  Style = "tint"  // a pale bar with an edge in the category's colour
	Solid Style = "solid" // a bar in the category's colour, title in white
	Rule  Style = "rule"  // a line in the category's colour: the least ink
	Mono  Style = "mono"  // a grey bar: no colour at all
)

// Order is the order of the services.
type Order string

// The orders; "" is ByNotes.
const (
	ByNotes    Order = "notes"
	ByCategory Order = "category"
	ByName     Order = "name"
)

// check returns the options with their defaults filled in, or what is wrong
// with them.
func (o Options) check() (Options, error) {
	if o.Paper == "" {
		o.Paper = A4
	}
	if o.Orientation == "" {
		o.Orientation = Landscape
	}
	if o.Style == "" {
		o.Style = Tint
	}
	if o.Order == "" {
		o.Order = ByNotes
	}
	for _, err := range []error{
		oneOf("paper", o.Paper, A4, Letter, A3),
		oneOf("orientation", o.Orientation, Landscape, Portrait),
		oneOf("style", o.Style, Tint, Solid, Rule, Mono),
		oneOf("order", o.Order, ByNotes, ByCategory, ByName),
	} {
		if err != nil {
			return o, err
		}
	}
	switch {
	case o.Columns != 0 && (o.Columns < 2 || o.Columns > 6):
		return o, fmt.Errorf("%d columns: a page takes 2 to 6", o.Columns)
	case o.FontSize != 0 && !(o.FontSize >= MinSize && o.FontSize <= MaxSize):
		return o, fmt.Errorf("font size %g: the sheet takes %g to %g points", o.FontSize, MinSize, float64(MaxSize))
	case o.Fit < 0:
		return o, fmt.Errorf("fit %d: the number of pages must be 1 or more", o.Fit)
	case o.Fit > 0 && o.FontSize != 0:
		return o, fmt.Errorf("a font size and a number of pages cannot both be given: fitting chooses the size")
	}
	return o, nil
}

func oneOf[T ~string](what string, value T, known ...T) error {
	names := make([]string, len(known))
	for i, k := range known {
		if value == k {
			return nil
		}
		names[i] = string(k)
	}
	last := len(names) - 1
	return fmt.Errorf("unknown %s %q: %s or %s", what, value, strings.Join(names[:last], ", "), names[last])
}

// pageSize returns the width and height of a page in millimetres.
func (o Options) pageSize() (width, height float64) {
	switch o.Paper {
	case Letter:
		width, height = 215.9, 279.4
	case A3:
		width, height = 297, 420
	default:
		width, height = 210, 297
	}
	if o.Orientation != Portrait {
		width, height = height, width
	}
	return width, height
}
