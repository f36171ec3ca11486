// Package sheet prints facts as a cheat sheet: columns of small type, one
// titled block for each service, every fact in full.
//
//	report, err := sheet.Encode(w, book, sheet.Options{Fit: 2})
//
// A book goes through four steps: content (gather, compose) puts it in
// paragraphs, measure breaks these into strips of a column's width, layout
// places the strips on pages, draw puts the pages on a canvas. All but the last
// are plain functions of values.
package sheet

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"

	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/problem"
)

// Report tells what came of a sheet.
type Report struct {
	Pages    int
	Columns  int
	FontSize float64 // in points
	Services int
	// Problems are the characters that could not be printed as written.
	Problems problem.List
}

// ErrEmpty says that there is nothing to print.
var ErrEmpty = errors.New("there are no facts to print")

// Encode writes the facts of a book as a PDF file. Equal input gives equal
// bytes. An error says which option cannot be met, and what could be.
func Encode(w io.Writer, b *facts.Book, o Options) (Report, error) {
	o, err := o.check()
	if err != nil {
		return Report{}, err
	}
	fonts := pdf.Builtin()
	if o.Fonts != nil {
		if fonts, err = pdf.WithFiles(o.Fonts); err != nil {
			return Report{}, fmt.Errorf("fonts: %w", err)
		}
	}
	o.Title = strings.TrimSpace(cmp.Or(o.Title, b.Title, "Cheat sheet"))
	c := &composer{fonts: fonts}
	p, err := layout(b, o, c)
	if err != nil {
		return Report{}, err
	}
	c.problems.Sort()
	report := Report{
		Pages: len(p.pages), Columns: p.columns, FontSize: p.size, Services: len(p.blocks), Problems: c.problems,
	}
	return report, write(w, b, o, p, fonts)
}

// layout takes a book through all steps but drawing.
func layout(b *facts.Book, o Options, c *composer) (*plan, error) {
	if len(o.Services) > 0 {
		var err error
		if b, err = choose(b, o.Services); err != nil {
			return nil, err
		}
	}
	blocks := gather(b, c)
	if len(blocks) == 0 {
		return nil, ErrEmpty
	}
	c.heads(b, o.Title)
	arrange(blocks, o.Order)
	return newPlanner(o, c.fonts, blocks).choose()
}

// write draws a plan and writes the file.
func write(w io.Writer, b *facts.Book, o Options, p *plan, fonts *pdf.Fonts) error {
	title, _ := fonts.Clean(o.Title)
	d := &drawer{plan: p, fonts: fonts, palette: newPalette(categoriesOf(b), o.Style), style: o.Style, title: title, order: o.Order}
	names := make([]string, len(p.blocks))
	for i, block := range p.blocks {
		names[i] = block.title
	}
	d.canvas = pdf.New(fonts, pdf.Info{
		Title: title, Subject: "Cheat sheet", Keywords: strings.Join(names, ", "), Creator: "crib",
		Lang: o.Lang, Date: o.Date, Label: d.label,
	})
	d.draw()
	return d.canvas.Output(w)
}
