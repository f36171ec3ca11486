// Package pdf puts text, lines and boxes on the pages of a PDF file. It is the
// only package that knows the PDF library: fonts, measuring, characters that no
// font has, line breaking, outlines, links, page labels and reproducible bytes
// are settled here, so that the sheets that are laid out on top of it deal in
// millimetres and words.
//
//	fonts := pdf.Builtin()
//	text, lost := fonts.Clean("latency ≥ 3 µs ✅")        // everything now has a glyph
//	lines := fonts.Wrap([]pdf.Run{{Text: text}}, 7, 60, 60) // 7 pt, lines of 60 mm
//	c := pdf.New(fonts, pdf.Info{Title: "Notes"})
//	c.AddPage(297, 210)
//	c.Runs(10, 20, 7, pdf.Black, lines[0].Runs)
//	err := c.Output(w)
//
// Lengths are millimetres from the top left corner, sizes of type are points,
// angles are degrees counter-clockwise. Text handed to a measuring or drawing
// function must have gone through [Fonts.Clean]; what has not is drawn as far
// as it can be, and never fails.
package pdf
