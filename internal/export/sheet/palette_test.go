package sheet

import (
	"math"
	"slices"
	"testing"

	"crib/internal/export/pdf"
)

// luminance is the relative luminance of WCAG 2.1.
func luminance(c pdf.Color) float64 {
	linear := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b pdf.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	for _, c := range append(slices.Clone(hues[:]), grey, headGrey) {
		if r := contrast(c, pdf.White); r < 4.5 {
			t.Errorf("%v on white: %.1f:1", c, r)
		}
		if r := contrast(pdf.Black, tint(c, tintPart)); r < 12 {
			t.Errorf("black on the tint of %v: %.1f:1", c, r)
		}
	}
}

// A category keeps its colour when others come.
func TestPaletteStays(t *testing.T) {
	names := []string{"Law", "History", "Cooking", "Medicine"}
	before := newPalette(names, Tint)
	seen := make(map[pdf.Color]bool)
	for _, n := range names {
		seen[before.of(n)] = true
	}
	if len(seen) != len(names) {
		t.Errorf("%d colours for %d categories", len(seen), len(names))
	}
	changed := 0
	after := newPalette(append(names, "Botany"), Tint)
	for _, n := range names {
		if after.of(n) != before.of(n) {
			changed++
		}
	}
	if changed > 1 { // one may have to give way
		t.Errorf("%d colours have changed", changed)
	}
	many := make([]string, 40)
	for i := range many {
		many[i] = string(rune('A' + i))
	}
	newPalette(many, Tint) // more categories than colours
}
