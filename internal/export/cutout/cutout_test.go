package cutout

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"crib/internal/cards"
)

func TestDuplexInWords(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    string
	}{
		{Options{}, `Print on both sides, flip on long edge, at 100 % ("actual size", not "fit to page") on A4.`},
		{Options{Stock: "8371", Flip: ShortEdge}, `Print on both sides, flip on short edge, at 100 % ("actual size", not "fit to page") on Letter.`},
		{Options{Fold: true}, `Print on one side at 100 % ("actual size", not "fit to page") on A4. Fold along the dashed line, glue, cut.`},
		{Options{Stock: "3x5", Paper: CardSize}, `Print on both sides, flip on long edge, at 100 % ("actual size", not "fit to page") on cards of 127 x 76.2 mm.`},
	} {
		if _, r := encode(t, nil, c.options); r.Duplex != c.want {
			t.Errorf("%v: %s\nwant %s", c.options, r.Duplex, c.want)
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for _, o := range []Options{{}, {Stock: "a8", OffsetX: 1}, {Fold: true, Date: time.Unix(1e9, 0)}} {
		a, _ := encode(t, sampleCards(), o)
		b, _ := encode(t, sampleCards(), o)
		if !bytes.Equal(a, b) {
			t.Errorf("%v: two runs differ", o)
		}
	}
}

func TestReportCounts(t *testing.T) {
	for _, c := range []struct {
		cards   int
		options Options
		want    string
	}{
		{0, Options{}, "0 cards, 0 extra, 8 a sheet, 1 sheets, 2 pages"},
		{8, Options{}, "8 cards, 0 extra, 8 a sheet, 1 sheets, 2 pages"},
		{9, Options{}, "9 cards, 0 extra, 8 a sheet, 2 sheets, 4 pages"},
		{9, Options{Fold: true}, "9 cards, 0 extra, 4 a sheet, 3 sheets, 3 pages"},
	} {
		_, r := encode(t, markedCards(c.cards), c.options)
		if got := fmt.Sprintf("%d cards, %d extra, %d a sheet, %d sheets, %d pages", r.Cards, r.Extra, r.PerSheet, r.Sheets, r.Pages); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	if _, r := encode(t, []cards.Card{longCard(300)}, Options{}); r.Cards != 1 || r.Extra != 1 {
		t.Errorf("a long card counts as %d and %d extra", r.Cards, r.Extra)
	}
}

func TestOptionsThatMakeNoSense(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    string
	}{
		{Options{Flip: "sideways"}, `unknown flip "sideways": use long-edge or short-edge`},
		{Options{OffsetX: 11}, "too large"},
		{Options{OffsetY: math.NaN()}, "too large"},
		{Options{Fold: true, OffsetX: 1}, "folded cards have no offset"},
		{Options{Stock: "index"}, "unknown card stock"},
		{Options{Fonts: os.DirFS(t.TempDir())}, "fonts for the cards: "},
	} {
		if _, err := Encode(io.Discard, nil, c.options); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v: error %v, want one with %q", c.options, err, c.want)
		}
	}
}

// brokenPipe is a writer that fails.
type brokenPipe struct{}

var errPipe = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errPipe }

func TestWriteErrorIsReturned(t *testing.T) {
	if _, err := Encode(brokenPipe{}, markedCards(1), Options{}); !errors.Is(err, errPipe) {
		t.Errorf("error %v", err)
	}
}

func BenchmarkEncode(b *testing.B) {
	samples := sampleCards()
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var cs []cards.Card
			size := 0
			for i := range n {
				cs = append(cs, samples[i%len(samples)])
				size += len(cs[i].Prompt) + len(cs[i].Answer)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Encode(io.Discard, cs, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
