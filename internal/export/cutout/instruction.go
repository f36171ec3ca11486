package cutout

import (
	"fmt"

	"crib/internal/export/pdf"
)

// duplex returns what the file asks of the printer.
func (p *plan) duplex() pdf.Duplex {
	switch {
	case p.fold:
		return pdf.Simplex
	case (p.axis == vertical) == (p.w <= p.h):
		return pdf.LongEdge
	}
	return pdf.ShortEdge
}

// instruction returns how to print the file, for a person.
func (p *plan) instruction() string {
	paper := fmt.Sprintf("at 100 %% (\"actual size\", not \"fit to page\") on %s", p.paperName())
	switch p.duplex() {
	case pdf.Simplex:
		return "Print on one side " + paper + ". Fold along the dashed line, glue, cut."
	case pdf.LongEdge:
		return "Print on both sides, flip on long edge, " + paper + "."
	}
	return "Print on both sides, flip on short edge, " + paper + "."
}

// paperName returns the name of the paper for a person.
func (p *plan) paperName() string {
	switch long := max(p.w, p.h); {
	case same(long, 297):
		return "A4"
	case same(long, 11*inch):
		return "Letter"
	}
	return fmt.Sprintf("cards of %g x %g mm", p.w, p.h)
}
