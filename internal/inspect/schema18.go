package inspect

import (
	"cmp"
	"slices"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"
)

// readTables reads decks, note types and presets from the tables that hold
// them since schema 15. What has no column of its own is a protobuf message
// (proto/anki/notetypes.proto and decks.proto).
func (c *reader) readTables() {
	types := map[int64]*Type{}
	c.rows("SELECT id, name, mtime_secs, config FROM notetypes", func(scan func(...any)) {
		var t Type
		var config []byte
		scan(&t.ID, &t.Name, &t.Mod, &config)
		fields(config, func(number protowire.Number, varint uint64, bytes []byte) {
			switch number {
			case 1:
				t.Cloze = varint == 1
			case 2:
				t.SortField = int(varint)
			case 3:
				t.Style = string(bytes)
			}
		})
		types[t.ID] = &t
	})
	// Ordered in Go: an index by a collation of Anki's own is not to be relied
	// on.
	c.rows("SELECT ntid, ord, name FROM fields NOT INDEXED ORDER BY ntid, ord", func(scan func(...any)) {
		var id, ord int64
		var name string
		scan(&id, &ord, &name)
		if t := types[id]; t != nil {
			t.Fields = append(t.Fields, name)
		}
	})
	c.rows("SELECT ntid, ord, name, config FROM templates NOT INDEXED ORDER BY ntid, ord", func(scan func(...any)) {
		var id, ord int64
		var x Template
		var config []byte
		scan(&id, &ord, &x.Name, &config)
		fields(config, func(number protowire.Number, _ uint64, bytes []byte) {
			switch number {
			case 1:
				x.Front = string(bytes)
			case 2:
				x.Back = string(bytes)
			}
		})
		if t := types[id]; t != nil {
			t.Templates = append(t.Templates, x)
		}
	})
	for _, t := range types {
		c.report.Types = append(c.report.Types, *t)
	}
	c.rows("SELECT id, name, kind FROM decks", func(scan func(...any)) {
		var d Deck
		var kind []byte
		scan(&d.ID, &d.Name, &kind)
		d.Name = strings.ReplaceAll(d.Name, "\x1f", "::")
		d.readKind(kind)
		c.report.Decks = append(c.report.Decks, d)
	})
	c.readPresets()
	c.report.sort()
}

// readKind reads a Deck.KindContainer.
func (d *Deck) readKind(kind []byte) {
	fields(kind, func(number protowire.Number, _ uint64, normal []byte) {
		if number != 1 {
			return // a filtered deck
		}
		d.Preset = 1 // the default, which is not written
		fields(normal, func(number protowire.Number, varint uint64, bytes []byte) {
			switch number {
			case 1:
				d.Preset = int64(varint)
			case 4:
				d.Description = string(bytes)
			}
		})
	})
}

// readPresets reads the ids of presets, in a table of their own since schema
// 14.
func (c *reader) readPresets() {
	c.rows("SELECT id FROM deck_config", func(scan func(...any)) {
		var id int64
		scan(&id)
		c.stored.presetIDs[id] = true
	})
}

// sort brings decks and note types into an order that depends on them alone.
func (r *Report) sort() {
	slices.SortFunc(r.Decks, func(a, b Deck) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(r.Types, func(a, b Type) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
}
