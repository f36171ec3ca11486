package pdf

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"crib/internal/testenv"
)

// The widths agree with those that another reader of TrueType finds.
func TestWidthsAgree(t *testing.T) {
	for _, f := range append(Builtin().all, parsed(t, goregular.TTF)) {
		other, err := sfnt.Parse(f.data)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		ppem := fixed.I(int(other.UnitsPerEm()))
		checked := 0
		for r := rune(0); r < 0xFFFF; r++ {
			glyph, err := other.GlyphIndex(&buf, r)
			if err != nil {
				t.Fatal(err)
			}
			width, ok := f.width(r)
			if ok != (glyph != 0) {
				t.Fatalf("%s: %U: glyph %d, found %v", f.family, r, glyph, ok)
			}
			if !ok {
				continue
			}
			advance, err := other.GlyphAdvance(&buf, glyph, ppem, font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			if want := (advance.Round()*1000 + int(other.UnitsPerEm())/2) / int(other.UnitsPerEm()); width != want {
				t.Errorf("%s: %U: width %d, want %d", f.family, r, width, want)
			}
			checked++
		}
		if checked < 500 {
			t.Errorf("%s: only %d characters", f.family, checked)
		}
	}
}

func parsed(t testing.TB, data []byte) *fontFile {
	t.Helper()
	m, err := parseTrueType(data)
	if err != nil {
		t.Fatal(err)
	}
	return &fontFile{"test", data, m}
}

// moved returns a built-in font with its last run of characters (some geometric
// shapes) moved to the first ideographs.
func moved(t testing.TB) []byte {
	t.Helper()
	data := bytes.Clone(Builtin().all[0].data)
	tables, err := tablesOf(data)
	if err != nil {
		t.Fatal(err)
	}
	sub, err := unicodeSubtable(tables["cmap"])
	if err != nil {
		t.Fatal(err)
	}
	segments := sub.u16(6) / 2
	last := segments - 2 // behind it is only the mark of the end
	ends, starts := 14, 16+2*segments
	deltas, ranges := starts+2*segments, starts+4*segments
	if sub.u16(ranges+2*last) != 0 {
		t.Fatal("the last segment has no delta")
	}
	by := 0x4E00 - sub.u16(starts+2*last)
	for at, shift := range map[int]int{ends: by, starts: by, deltas: -by} {
		binary.BigEndian.PutUint16(sub.data[at+2*last:], uint16(sub.u16(at+2*last)+shift))
	}
	return data
}

func hanFont(t testing.TB) fstest.MapFS {
	return fstest.MapFS{
		"han.TTF":    {Data: moved(t)},
		"readme.txt": {Data: []byte("no font")},
	}
}

func TestFontsOfTheUser(t *testing.T) {
	fonts, err := WithFiles(hanFont(t))
	if err != nil {
		t.Fatal(err)
	}
	if got, lost := fonts.Clean("一 → 漢"); got != "一 → ?" || len(lost) != 1 {
		t.Fatalf("Clean = %q, lost %v", got, lost)
	}
	if Builtin().Has('一') {
		t.Fatal("the built-in fonts have changed")
	}
	c := New(fonts, Info{})
	c.AddPage(100, 100)
	c.Text(10, 10, Bold, 10, Black, "one 一 two")
	var b bytes.Buffer
	if err := c.Output(&b); err != nil {
		t.Fatal(err)
	}
	if out := testenv.OnPDF(t, b.Bytes(), "pdftotext", "FILE", "-"); !strings.Contains(out, "one 一 two") {
		t.Error(out)
	}
}

func TestBadFonts(t *testing.T) {
	good := Builtin().all[0].data
	tests := map[string]struct {
		data []byte
		want string
	}{
		"nothing":    {nil, "not a TrueType font"},
		"text":       {[]byte("a font? no, a letter to you"), "not a TrueType font"},
		"postscript": {append([]byte("OTTO"), good[4:]...), "PostScript outlines"},
		"collection": {append([]byte("ttcf"), good[4:]...), "collection"},
		"half":       {good[:len(good)/2], "cut off"},
		"head only":  {good[:12], "cut off"},
	}
	for name, test := range tests {
		_, err := WithFiles(fstest.MapFS{"a.ttf": {Data: test.data}})
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.HasPrefix(err.Error(), "a.ttf: ") {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
	}
	if _, err := WithFiles(fstest.MapFS{}); err == nil {
		t.Error("an empty folder is taken")
	}
}

func FuzzParseTrueType(f *testing.F) {
	f.Add(Builtin().all[1].data[:600])
	f.Add([]byte("\x00\x01\x00\x00\x00\x01"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := parseTrueType(data)
		if err == nil && m == nil {
			t.Error("neither a font nor an error")
		}
	})
}
