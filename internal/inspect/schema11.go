package inspect

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// readJSON reads decks, note types and presets from the row of the collection,
// where they lie up to schema 14 (the presets up to 11).
func (c *reader) readJSON(ver int) {
	var models, decks, presets string
	c.scalar("SELECT models, decks, dconf FROM col", &models, &decks, &presets)
	c.stored.models = c.object("models", models)
	c.stored.decks = c.object("decks", decks)
	if ver == 11 {
		c.stored.presets = c.object("dconf", presets)
		for id := range c.stored.presets {
			n, _ := strconv.ParseInt(id, 10, 64)
			c.stored.presetIDs[n] = true
		}
	} else {
		c.readPresets()
	}
	if c.err != nil {
		return
	}
	for id, m := range c.stored.models {
		c.report.Types = append(c.report.Types, typeOf(id, m))
	}
	for id, d := range c.stored.decks {
		key, _ := strconv.ParseInt(id, 10, 64)
		c.report.Decks = append(c.report.Decks, Deck{
			ID: key, Name: text(d["name"]), Preset: number(d["conf"]), Description: text(d["desc"]),
		})
	}
	c.report.sort()
}

// object reads a JSON object of objects.
func (c *reader) object(column, raw string) map[string]map[string]any {
	var v map[string]map[string]any
	d := json.NewDecoder(strings.NewReader(raw))
	d.UseNumber()
	if err := d.Decode(&v); err != nil && c.err == nil {
		c.err = fmt.Errorf("col.%s: %w", column, err)
	}
	return v
}

func typeOf(id string, m map[string]any) Type {
	key, _ := strconv.ParseInt(id, 10, 64)
	t := Type{
		ID: key, Name: text(m["name"]), Cloze: number(m["type"]) == 1, Mod: number(m["mod"]),
		SortField: int(number(m["sortf"])), Style: text(m["css"]),
	}
	for _, f := range objects(m["flds"]) {
		t.Fields = append(t.Fields, text(f["name"]))
	}
	for _, x := range objects(m["tmpls"]) {
		t.Templates = append(t.Templates, Template{text(x["name"]), text(x["qfmt"]), text(x["afmt"])})
	}
	return t
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// number returns a JSON number, or one in a string, as Anki takes for ids.
func number(v any) int64 {
	switch v := v.(type) {
	case json.Number:
		n, _ := v.Int64()
		return n
	case string:
		n, _ := strconv.ParseInt(v, 10, 64)
		return n
	}
	return 0
}

func objects(v any) []map[string]any {
	list, _ := v.([]any)
	var out []map[string]any
	for _, item := range list {
		object, _ := item.(map[string]any)
		out = append(out, object)
	}
	return out
}

// The keys that Anki needs: without one, or with one of another type, it
// refuses the package (notetype/schema11.rs, decks/schema11.rs,
// deckconfig/schema11.rs). "key" stands for any value.
var (
	modelKeys    = keys{"id": "number", "name": "string", "type": "number", "mod": "number", "usn": "number", "sortf": "number", "did": "key", "tmpls": "array", "flds": "array", "css": "string"}
	fieldKeys    = keys{"name": "string", "sticky": "bool", "rtl": "bool", "font": "string", "size": "number"}
	templateKeys = keys{"name": "string", "qfmt": "string"}
	deckKeys     = keys{"id": "number", "name": "string", "usn": "number", "lrnToday": "array", "revToday": "array", "newToday": "array", "timeToday": "array", "collapsed": "bool", "dyn": "key"}
	presetKeys   = keys{"id": "number", "mod": "number", "name": "string", "usn": "number", "maxTaken": "number", "autoplay": "bool", "timer": "key", "new": "key", "rev": "key", "lapse": "key"}
)

type keys map[string]string

// missing returns the keys that an object lacks or has with a wrong type,
// sorted.
func (k keys) missing(object map[string]any) []string {
	var out []string
	for name, kind := range k {
		v, ok := object[name]
		if !ok || !kindOf(v, kind) {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

func kindOf(v any, kind string) bool {
	ok := true
	switch kind {
	case "string":
		_, ok = v.(string)
	case "bool":
		_, ok = v.(bool)
	case "array":
		_, ok = v.([]any)
	case "number":
		var n json.Number
		switch v := v.(type) {
		case json.Number:
			n = v
		case string: // only ids may be, but all readers of the format are lenient there
			n = json.Number(v)
		}
		_, err := n.Int64()
		ok = err == nil
	}
	return ok
}
