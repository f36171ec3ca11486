package pdf

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"crib/internal/testenv"
)

// sample draws everything a canvas can draw.
func sample(t testing.TB) []byte {
	t.Helper()
	fonts := Builtin()
	c := New(fonts, Info{Title: "Réseau (α) 🚀", Author: "A", Subject: "S", Lang: "en",
		Label: func(int) string { return "cover" }, Duplex: ShortEdge, ActualSize: true})
	c.AddPage(297, 210)
	text, _ := fonts.Clean("latency ≥ 3 µs → ✅ ⇒ e\u0301 ①")
	y := 20.0
	for _, l := range fonts.Wrap([]Run{{Text: text + " "}, {Bold, "bold"}, {Text: " and "}, {Mono, "kubectl get pods"}}, 7, 40, 40) {
		c.Runs(10, y, 7, Black, l.Runs)
		y += 3
	}
	c.Bookmark("One ✅", 0, 10)
	c.Rect(100, 10, 50, 5, Color{230, 240, 250})
	c.Disc(90, 10, 1, Color{10, 100, 100})
	c.Rotated(180, 150, 100, func() { c.Text(150, 100, Regular, 12, Color{200, 0, 0}, "turned") })
	c.Text(10, 150, Bold, 12, Black, "straight")
	c.Line(0, 105, 297, 105, 0.1, Color{128, 128, 128}, 1, 1)
	c.Link(10, 10, 10, 10, 2, 0)
	c.AddPage(210, 297)
	c.Bookmark("Two", 0, 10)
	c.Bookmark("Two one", 1, 20)
	c.Text(10, 10, Regular, 7, Black, "second page")
	var b bytes.Buffer
	if err := c.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEqualBytes(t *testing.T) {
	want := sample(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if !bytes.Equal(sample(t), want) {
				t.Error("two runs differ")
			}
		})
	}
	wg.Wait()
}

func TestQpdf(t *testing.T) {
	out := testenv.OnPDF(t, sample(t), "qpdf", "--check", "FILE")
	if !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}

func TestPdftotext(t *testing.T) {
	out := strings.Join(strings.Fields(testenv.OnPDF(t, sample(t), "pdftotext", "FILE", "-")), " ")
	for _, want := range []string{"latency ≥ 3 µs → ✓ ⇒ é ① bold and kubectl get pods", "straight", "second page"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
}
