package inspect

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"crib/internal/anki"
	"crib/internal/problem"
)

// maxNewDue is the highest position of a new card that Anki accepts; it
// complains from 2,000,000 on, and mends from here.
const maxNewDue = 999_999

// maxReviewDue is the highest due day of a review card that Anki accepts.
const maxReviewDue = 100_000

func addProblem(r *Report, entry string, severity problem.Severity, code, format string, args ...any) {
	r.Problems.Add(problem.Pos{File: entry}, severity, code, format, args...)
}

// checker looks for what Anki would refuse, complain about or mend.
type checker struct {
	r      *Report
	stored *stored
	entry  string // of the collection
	types  map[int64]*Type
	decks  map[int64]*Deck
	notes  map[int64]*Note
	fronts map[int64][]*anki.Template
}

func check(r *Report, s *stored, entry string) {
	c := &checker{
		r: r, stored: s, entry: entry,
		types: map[int64]*Type{}, decks: map[int64]*Deck{}, notes: map[int64]*Note{},
		fronts: map[int64][]*anki.Template{},
	}
	if s.integrity != "ok" {
		c.error("damaged", "SQLite finds the database damaged: %s", s.integrity)
	}
	for _, row := range s.badRows {
		c.error("bad-value", "%s", row)
	}
	c.checkKeys()
	c.checkTypes()
	c.checkDecks()
	c.checkNotes()
	c.checkCards()
}

func (c *checker) error(code, format string, args ...any) {
	addProblem(c.r, c.entry, problem.Error, code, format, args...)
}

func (c *checker) warn(code, format string, args ...any) {
	addProblem(c.r, c.entry, problem.Warning, code, format, args...)
}

// checkKeys looks for keys of schema 11 that Anki needs.
func (c *checker) checkKeys() {
	c.checkObjects("models", c.stored.models, modelKeys)
	c.checkObjects("decks", c.stored.decks, deckKeys)
	c.checkObjects("dconf", c.stored.presets, presetKeys)
	for _, id := range sortedKeys(c.stored.models) {
		for i, f := range objects(c.stored.models[id]["flds"]) {
			c.missing(fmt.Sprintf("models[%s].flds[%d]", id, i), fieldKeys.missing(f))
		}
		for i, t := range objects(c.stored.models[id]["tmpls"]) {
			c.missing(fmt.Sprintf("models[%s].tmpls[%d]", id, i), templateKeys.missing(t))
		}
	}
	for _, id := range sortedKeys(c.stored.decks) {
		if d := c.stored.decks[id]; number(d["dyn"]) == 0 {
			c.missing("decks["+id+"]", keys{"conf": "number"}.missing(d))
		}
	}
}

func (c *checker) checkObjects(column string, objects map[string]map[string]any, want keys) {
	for _, id := range sortedKeys(objects) {
		c.missing(column+"["+id+"]", want.missing(objects[id]))
		if strconv.FormatInt(number(objects[id]["id"]), 10) != id {
			c.error("bad-id", "%s[%s] has the id %v inside", column, id, objects[id]["id"])
		}
	}
}

func (c *checker) missing(where string, names []string) {
	if len(names) > 0 {
		c.error("missing-key", "%s lacks %s, or has them with the wrong type", where, strings.Join(names, ", "))
	}
}

func sortedKeys[V any](m map[string]V) []string {
	var names []string
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// checkTypes looks at note types and their templates.
func (c *checker) checkTypes() {
	seen := map[string]bool{}
	for i := range c.r.Types {
		t := &c.r.Types[i]
		c.types[t.ID] = t
		if key := strings.ToLower(t.Name); seen[key] {
			c.warn("duplicate-type", "two note types are called %q; Anki renames one", t.Name)
		} else {
			seen[key] = true
		}
		if len(t.Fields) == 0 || len(t.Templates) == 0 {
			c.error("empty-type", "the note type %q has no field or no template", t.Name)
		}
		for _, x := range t.Templates {
			c.fronts[t.ID] = append(c.fronts[t.ID], c.checkSide(t, x.Name, x.Front, true))
			c.checkSide(t, x.Name, x.Back, false)
		}
	}
}

func (c *checker) checkSide(t *Type, name, text string, front bool) *anki.Template {
	side := "back"
	if front {
		side = "front"
	}
	parsed, err := anki.ParseTemplate(text)
	if err != nil {
		c.error("bad-template", "note type %q, template %q, %s: %v", t.Name, name, side, err)
		return nil
	}
	if err := parsed.Check(t.Fields, t.Cloze, front); err != nil {
		c.error("bad-template", "note type %q, template %q, %s: %v", t.Name, name, side, err)
	}
	return parsed
}

// checkDecks looks for decks without parents, or with names that Anki changes.
func (c *checker) checkDecks() {
	names := map[string]bool{}
	for i := range c.r.Decks {
		d := &c.r.Decks[i]
		c.decks[d.ID] = d
		key := strings.ToLower(d.Name)
		if names[key] {
			c.warn("duplicate-deck", "two decks are called %q; Anki renames one", d.Name)
		}
		names[key] = true
		for level := range strings.SplitSeq(d.Name, "::") {
			if level == "" || strings.Trim(level, " :") != level || !norm.NFC.IsNormalString(level) {
				c.warn("deck-name", "Anki changes the name of the deck %q", d.Name)
				break
			}
		}
		if d.Preset != 0 && d.Preset != 1 && !c.stored.presetIDs[d.Preset] {
			c.error("missing-preset", "the deck %q has options %d, which are not in the package", d.Name, d.Preset)
		}
	}
	for _, d := range c.r.Decks {
		if i := strings.LastIndex(d.Name, "::"); i >= 0 && !names[strings.ToLower(d.Name[:i])] {
			c.warn("missing-parent", "the deck %q has no parent in the package; Anki adds it", d.Name)
		}
	}
}

// checkNotes looks at each note by itself, and for guids used twice.
func (c *checker) checkNotes() {
	guids := map[string]bool{}
	for i := range c.r.Notes {
		n := &c.r.Notes[i]
		c.notes[n.ID] = n
		if n.GUID == "" || guids[n.GUID] {
			c.error("duplicate-guid", "note %d: its guid %q is empty, or that of another note", n.ID, n.GUID)
		}
		guids[n.GUID] = true
		t := c.types[n.TypeID]
		if t == nil {
			c.error("missing-type", "note %s: its note type %d is not in the package", n.GUID, n.TypeID)
			continue
		}
		if len(n.Fields) != len(t.Fields) {
			c.error("field-count", "note %s has %d fields, its note type %q has %d", n.GUID, len(n.Fields), t.Name, len(t.Fields))
			continue
		}
		if n.ID <= 0 {
			c.error("bad-id", "note %s: its id %d is not above 0", n.GUID, n.ID)
		}
		c.checkFields(n, t)
	}
}

func (c *checker) checkFields(n *Note, t *Type) {
	for i, field := range n.Fields {
		switch {
		case !utf8.ValidString(field):
			c.error("invalid-utf8", "note %s, %s: it is not UTF-8", n.GUID, c.r.fieldName(n, i))
		case !norm.NFC.IsNormalString(field), strings.ContainsFunc(field, isControl):
			c.warn("field-text", "note %s, %s: Anki changes it to normal form C without control characters", n.GUID, c.r.fieldName(n, i))
		}
	}
	if want := int64(anki.Checksum(anki.BareText(n.Fields[0]))); n.Checksum != want {
		c.warn("checksum", "note %s: its checksum is %d, not %d; Anki mends it", n.GUID, n.Checksum, want)
	}
	if t.SortField < len(n.Fields) {
		want := anki.BareText(n.Fields[t.SortField])
		if _, err := strconv.ParseFloat(strings.TrimSpace(want), 64); err != nil && n.SortText != want {
			c.warn("sort-field", "note %s: its sort field is %.40q, not %.40q; Anki mends it", n.GUID, n.SortText, want)
		}
	}
}

func isControl(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x7f }

// fieldName returns the name of a note's field, or its number.
func (r *Report) fieldName(n *Note, i int) string {
	for _, t := range r.Types {
		if t.ID == n.TypeID && i < len(t.Fields) {
			return "field " + t.Fields[i]
		}
	}
	return fmt.Sprintf("field %d", i+1)
}

// checkCards looks at each card, and whether each note has the cards that Anki
// would make of it.
func (c *checker) checkCards() {
	ords := make(map[int64][]int, len(c.notes))
	for _, card := range c.r.Cards {
		n := c.notes[card.NoteID]
		if n == nil {
			c.error("missing-note", "card %d: its note %d is not in the package", card.ID, card.NoteID)
			continue
		}
		if c.decks[card.DeckID] == nil {
			c.error("missing-deck", "card %d of note %s: its deck %d is not in the package", card.ID, n.GUID, card.DeckID)
		}
		c.checkCard(n, card)
		ords[n.ID] = append(ords[n.ID], int(card.Ord))
	}
	for i := range c.r.Notes {
		c.checkOrds(&c.r.Notes[i], ords[c.r.Notes[i].ID])
	}
}

func (c *checker) checkCard(n *Note, card Card) {
	t := c.types[n.TypeID]
	switch {
	case t != nil && !t.Cloze && card.Ord >= int64(len(t.Templates)):
		c.error("missing-template", "card %d of note %s: its note type %q has no template %d", card.ID, n.GUID, t.Name, card.Ord+1)
	case card.Ord < 0 || card.Ord > 30_000:
		c.error("bad-value", "card %d of note %s: it has ordinal %d", card.ID, n.GUID, card.Ord)
	case card.ID <= 0:
		c.error("bad-id", "card %d of note %s: its id is not above 0", card.ID, n.GUID)
	case card.Type < 0 || card.Type > 3 || card.Queue < -3 || card.Queue > 4:
		c.error("bad-value", "card %d of note %s: it is of type %d in queue %d", card.ID, n.GUID, card.Type, card.Queue)
	case card.Queue == 0 && card.Due > maxNewDue:
		c.error("due", "card %d of note %s: its position %d is above %d", card.ID, n.GUID, card.Due, maxNewDue)
	case card.Queue == 2 && card.Due > maxReviewDue:
		c.error("due", "card %d of note %s: its due day %d is above %d", card.ID, n.GUID, card.Due, maxReviewDue)
	case card.Interval < 0:
		c.error("bad-value", "card %d of note %s: its interval is below 0", card.ID, n.GUID)
	}
}

// retired is the tag of the notes that crib packs without cards: they are for
// learners who have the cards already.
const retired = "retired"

// checkOrds compares the cards of a note with those that Anki would make.
func (c *checker) checkOrds(n *Note, have []int) {
	t := c.types[n.TypeID]
	if t == nil || len(n.Fields) != len(t.Fields) || len(have) == 0 && slices.Contains(n.Tags, retired) {
		return
	}
	var want []int
	if t.Cloze {
		want = anki.ClozeCards(n.Fields)
	} else {
		want = anki.NormalCards(t.Fields, n.Fields, c.fronts[t.ID])
	}
	slices.Sort(have)
	if unique := slices.Compact(slices.Clone(have)); len(unique) < len(have) {
		c.error("duplicate-card", "note %s has two cards of one ordinal", n.GUID)
		have = unique
	}
	for _, ord := range have {
		if !slices.Contains(want, ord) {
			c.warn("empty-card", "note %s: its card %d is empty", n.GUID, ord+1)
		}
	}
	for _, ord := range want {
		if !slices.Contains(have, ord) {
			c.error("missing-card", "note %s: it lacks card %d, which appears only when Check Database runs", n.GUID, ord+1)
		}
	}
}
