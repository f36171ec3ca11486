package sheet

import (
	"hash/fnv"
	"slices"

	"crib/internal/export/pdf"
	"crib/internal/facts"
)

// hues are the colours of categories: dark enough for white text on them and
// for thin lines, at least 4.5:1 against white (WCAG 2.1, 1.4.3).
var hues = [...]pdf.Color{
	{R: 31, G: 94, B: 168},  // blue
	{R: 176, G: 42, B: 48},  // red
	{R: 36, G: 118, B: 56},  // green
	{R: 160, G: 82, B: 0},   // orange
	{R: 104, G: 58, B: 172}, // violet
	{R: 0, G: 114, B: 120},  // teal
	{R: 158, G: 38, B: 110}, // magenta
	{R: 104, G: 104, B: 16}, // olive
	{R: 63, G: 81, B: 181},  // indigo
	{R: 121, G: 74, B: 58},  // brown
	{R: 0, G: 104, B: 158},  // cyan
}

// grey is what Mono has for colours, and what belongs to no category.
var grey = pdf.Color{R: 96, G: 96, B: 96}

// palette gives each category its colour.
type palette struct {
	hue   map[string]pdf.Color
	style Style
}

// newPalette chooses the colours by the names of the categories, not by their
// order, so that a new category leaves the others the colours that people have
// learnt. Where two names ask for one colour, the second takes the next free.
func newPalette(categories []string, style Style) palette {
	p := palette{hue: make(map[string]pdf.Color), style: style}
	names := slices.Compact(slices.Sorted(slices.Values(categories)))
	var taken [len(hues)]bool
	for i, name := range names {
		if name == "" {
			continue
		}
		h := fnv.New32a()
		h.Write([]byte(name))
		at := int(h.Sum32() % uint32(len(hues)))
		for i < len(hues) && taken[at] {
			at = (at + 1) % len(hues)
		}
		taken[at] = true
		p.hue[name] = hues[at]
	}
	return p
}

// categoriesOf returns the categories of a book, repeats and all.
func categoriesOf(b *facts.Book) []string {
	var out []string
	for _, s := range b.Sections {
		out = append(out, s.Category)
	}
	for _, f := range b.Facts {
		out = append(out, f.Category)
	}
	return out
}

// of returns the colour of a category. What has none is grey among categories;
// without categories all is blue.
func (p palette) of(category string) pdf.Color {
	c, ok := p.hue[category]
	switch {
	case p.style == Mono:
		return grey
	case ok:
		return c
	case len(p.hue) == 0:
		return hues[0]
	}
	return grey
}

// ofText returns the colour of a title that stands on white.
func (p palette) ofText(category string) pdf.Color {
	if p.style == Mono {
		return pdf.Black
	}
	return p.of(category)
}

// tintPart is how much of a colour the bars of Tint hold: enough to tell them
// from white in grey, at a fifth of the ink of the full colour.
const tintPart = 0.15

// tint returns a colour thinned with white: part 0 is white.
func tint(c pdf.Color, part float64) pdf.Color {
	mix := func(v uint8) uint8 { return uint8(255 - part*float64(255-v) + 0.5) }
	return pdf.Color{R: mix(c.R), G: mix(c.G), B: mix(c.B)}
}
