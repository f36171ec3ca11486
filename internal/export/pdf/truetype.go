package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// metrics holds the advance widths of a TrueType font, in thousandths of its
// size, by character of the Basic Multilingual Plane.
type metrics struct {
	pages [256]*[256]int16 // nil page or -1: the font lacks the character
	bold  bool             // as the font says of itself
}

// width returns the advance of r, and whether the font has a glyph for it.
func (m *metrics) width(r rune) (int, bool) {
	if r < 0 || r > 0xFFFF {
		return 0, false
	}
	page := m.pages[r>>8]
	if page == nil || page[r&0xFF] < 0 {
		return 0, false
	}
	return int(page[r&0xFF]), true
}

func (m *metrics) set(r, width int) {
	page := m.pages[r>>8]
	if page == nil {
		page = new([256]int16)
		for i := range page {
			page[i] = -1
		}
		m.pages[r>>8] = page
	}
	page[r&0xFF] = int16(width)
}

var errCutOff = errors.New("the font file is cut off")

// table is a table of a font file; reading past its end gives zeros and is
// remembered, so that a parser can run through and ask once.
type table struct {
	data  []byte
	short bool
}

func (t *table) u16(at int) int {
	if at < 0 || at+2 > len(t.data) {
		t.short = true
		return 0
	}
	return int(binary.BigEndian.Uint16(t.data[at:]))
}

func (t *table) u32(at int) int { return t.u16(at)<<16 | t.u16(at+2) }

// parseTrueType reads the widths out of a TrueType font. It accepts only what
// the PDF library can embed: glyf outlines and a cmap of format 4.
func parseTrueType(data []byte) (*metrics, error) {
	tables, err := tablesOf(data)
	if err != nil {
		return nil, err
	}
	for _, name := range []string{"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "post", "name", "OS/2"} {
		if _, ok := tables[name]; !ok {
			return nil, fmt.Errorf("the font has no %s table", name)
		}
	}
	head, hhea, hmtx := tables["head"], tables["hhea"], tables["hmtx"]
	unitsPerEm, long := head.u16(18), hhea.u16(34)
	if unitsPerEm == 0 || long == 0 {
		return nil, errCutOff
	}
	m := &metrics{bold: head.u16(44)&1 != 0 || tables["OS/2"].u16(4) >= 600}
	err = eachGlyph(tables["cmap"], func(char, glyph int) {
		// The last width of the table is that of all glyphs behind it.
		units := hmtx.u16(4 * min(glyph, long-1))
		m.set(char, (units*1000+unitsPerEm/2)/unitsPerEm)
	})
	if err == nil && (head.short || hhea.short || hmtx.short) {
		err = errCutOff
	}
	return m, err
}

// tablesOf cuts a font file into its tables.
func tablesOf(data []byte) (map[string]*table, error) {
	file := &table{data: data}
	switch version := file.u32(0); version {
	case 0x00010000, 0x74727565: // "true"
	case 0x4F54544F: // "OTTO"
		return nil, errors.New("the font has PostScript outlines (OpenType CFF); only TrueType outlines can be embedded")
	case 0x74746366: // "ttcf"
		return nil, errors.New("the file is a collection of fonts; only single TrueType fonts can be embedded")
	default:
		return nil, errors.New("not a TrueType font")
	}
	tables := make(map[string]*table)
	for i := range file.u16(4) {
		entry := 12 + 16*i
		offset, size := file.u32(entry+8), file.u32(entry+12)
		if entry+16 > len(data) || offset+size > len(data) {
			return nil, errCutOff
		}
		tables[string(data[entry:entry+4])] = &table{data: data[offset : offset+size]}
	}
	return tables, nil
}

// eachGlyph calls f for every character of a cmap that has a glyph.
func eachGlyph(cmap *table, f func(char, glyph int)) error {
	sub, err := unicodeSubtable(cmap)
	if err != nil {
		return err
	}
	segments := sub.u16(6) / 2
	ends, starts := 14, 16+2*segments
	deltas, ranges := starts+2*segments, starts+4*segments
	for s := range segments {
		start, end := sub.u16(starts+2*s), sub.u16(ends+2*s)
		delta, offset := sub.u16(deltas+2*s), sub.u16(ranges+2*s)
		for char := start; char <= end && char < 0xFFFF; char++ {
			glyph := char
			if offset != 0 {
				// The offset counts from its own place in the table.
				glyph = sub.u16(ranges + 2*s + offset + 2*(char-start))
			}
			if glyph == 0 && offset != 0 {
				continue
			}
			if glyph = (glyph + delta) & 0xFFFF; glyph != 0 {
				f(char, glyph)
			}
		}
	}
	if sub.short {
		return errCutOff
	}
	return nil
}

// unicodeSubtable finds the first Unicode subtable of format 4, as the PDF
// library does.
func unicodeSubtable(cmap *table) (*table, error) {
	for i := range cmap.u16(2) {
		entry := 4 + 8*i
		platform, encoding, offset := cmap.u16(entry), cmap.u16(entry+2), cmap.u32(entry+4)
		if platform != 0 && (platform != 3 || encoding != 1) || offset > len(cmap.data) {
			continue
		}
		if sub := (&table{data: cmap.data[offset:]}); sub.u16(0) == 4 {
			return sub, nil
		}
	}
	return nil, errors.New("the font has no Unicode character map of format 4")
}
