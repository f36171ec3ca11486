package pdf

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

// Face is a style of type.
type Face uint8

// The faces. Mono is monospaced, for code; it is set a little smaller than the
// size asked for, so that it is as high as the text around it.
const (
	Regular Face = iota
	Bold
	Mono
	faces = 3
)

// Millimetres in a point.
const pointMM = 25.4 / 72

// The built-in faces, as parts of their size.
const (
	CapHeight = 0.689 // height of a capital letter
	XHeight   = 0.527 // height of a small x
	Descent   = 0.265 // depth of a descender below the baseline
	// monoScale is the size of Mono against that of the text around it. Programs
	// that read text out of a file take lines for one paragraph if their sizes
	// differ by less than 5 % of the smaller (poppler: maxBlockFontSizeDelta1).
	monoScale = 0.955
)

//go:embed fonts/*.ttf
var fontFiles embed.FS

// fontFile is one font file.
type fontFile struct {
	family string // the name it goes by in the PDF
	data   []byte // never written to: the PDF library changes what it is given
	*metrics
}

// Fonts is a set of fonts to measure and draw with. It does not change and may
// be used from several goroutines.
type Fonts struct {
	all []*fontFile
	// chain lists for each face the fonts to look for a character in: the face
	// itself, then whatever has a glyph.
	chain [faces][]*fontFile
}

// Builtin returns the fonts that the program brings along: Fira Sans Condensed
// for text, Iosevka for code, DejaVu Sans Condensed for symbols and rarer
// letters (fonts/README.md tells their licences). They hold Latin, Greek,
// Cyrillic, Armenian, Georgian, arrows, mathematics, boxes and dingbats.
var Builtin = sync.OnceValue(func() *Fonts {
	regular := builtin("FiraSansCondensed-Regular")
	bold := builtin("FiraSansCondensed-SemiBold")
	mono := builtin("IosevkaCharonMono-Regular")
	symbols := builtin("DejaVuSansCondensed-Symbols")
	return &Fonts{
		all: []*fontFile{regular, bold, mono, symbols},
		chain: [faces][]*fontFile{
			Regular: {regular, symbols, mono},
			Bold:    {bold, regular, symbols, mono},
			Mono:    {mono, regular, symbols},
		},
	}
})

func builtin(name string) *fontFile {
	data, err := fontFiles.ReadFile("fonts/" + name + ".ttf")
	if err != nil {
		panic(err) // the pattern above names the folder: it cannot be missing
	}
	m, err := parseTrueType(data)
	if err != nil {
		panic(name + ": " + err.Error())
	}
	return &fontFile{name, data, m}
}

// WithFiles returns the built-in fonts with those of a folder behind them, in
// the order of their names, for the characters that the built-in ones lack.
// Files that do not end in ".ttf" are passed over. Letters are set one after the
// other, without the joining and reordering that some scripts need. An error names the file
// that cannot be embedded, and why.
func WithFiles(fsys fs.FS) (*Fonts, error) {
	names, err := fs.Glob(fsys, "*")
	if err != nil {
		return nil, err
	}
	base := Builtin()
	f := &Fonts{all: slices.Clone(base.all)}
	for i := range base.chain {
		f.chain[i] = slices.Clone(base.chain[i])
	}
	for _, name := range names {
		if !strings.EqualFold(path.Ext(name), ".ttf") {
			continue
		}
		if err := f.add(fsys, name); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if len(f.all) == len(base.all) {
		return nil, fmt.Errorf("no TrueType font (*.ttf) in the folder")
	}
	return f, nil
}

func (f *Fonts) add(fsys fs.FS, name string) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return err
	}
	m, err := parseTrueType(data)
	if err != nil {
		return err
	}
	added := &fontFile{fmt.Sprintf("User%d", len(f.all)), data, m}
	if err := embeddable(added); err != nil {
		return err
	}
	f.all = append(f.all, added)
	for face := range f.chain {
		if m.bold && Face(face) == Bold {
			// Before the fonts of the user that are not bold.
			at := slices.IndexFunc(f.chain[face], func(o *fontFile) bool { return strings.HasPrefix(o.family, "User") && !o.bold })
			if at >= 0 {
				f.chain[face] = slices.Insert(f.chain[face], at, added)
				continue
			}
		}
		f.chain[face] = append(f.chain[face], added)
	}
	return nil
}

// find returns the font that a character of a face is drawn with, and the
// character's width in thousandths of the size; nil if there is none.
func (f *Fonts) find(face Face, r rune) (*fontFile, int) {
	for _, font := range f.chain[face] {
		if w, ok := font.width(r); ok {
			return font, w
		}
	}
	return nil, 0
}

// Has reports whether some font of the set has a glyph for the character.
func (f *Fonts) Has(r rune) bool {
	font, _ := f.find(Regular, r)
	return font != nil
}

// Width returns how wide the text is in millimetres.
func (f *Fonts) Width(face Face, size float64, s string) float64 {
	return float64(f.units(face, s)) * unitMM(face, size)
}

// unitMM is the length of a thousandth of a face's size.
func unitMM(face Face, size float64) float64 {
	if face == Mono {
		size *= monoScale
	}
	return size * pointMM / 1000
}

// units is the width of a text in thousandths of its size. There is no
// kerning, so widths add up exactly.
func (f *Fonts) units(face Face, s string) int {
	sum := 0
	first := f.chain[face][0].pages[0]
	for _, r := range s {
		if r < 256 && first[r] >= 0 {
			sum += int(first[r])
			continue
		}
		_, w := f.find(face, r)
		sum += w
	}
	return sum
}
