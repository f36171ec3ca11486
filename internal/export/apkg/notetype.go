package apkg

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/binary"
	"io/fs"

	"crib/internal/cards"
	"crib/templates"
)

// The names of the note types. They are our own, never those of Anki's stock
// types: Anki renames a type whose name is taken by one with another id.
const (
	questionName = "crib question"
	clozeName    = "crib cloze"
)

// stableID returns the id of a role: the same in every build, safe in JSON, and
// of 13 digits like those that Anki makes of the time, before 2023.
func stableID(role string) int64 {
	sum := sha256.Sum256([]byte("crib " + role))
	return 1_000_000_000_000 + int64(binary.BigEndian.Uint64(sum[:8])%670_000_000_000)
}

// noteTypes are the two note types.
type noteTypes struct {
	question, cloze     model
	questionID, clozeID driver.Value
}

// model is a note type as the collection's "models" holds it
// (rslib/src/notetype/schema11.rs). The tags, vers and latex keys are for
// clients of old.
type model struct {
	ID        int64      `json:"id"`
	Name      string     `json:"name"`
	Type      int        `json:"type"` // 1: cloze
	Mod       int64      `json:"mod"`  // seconds
	USN       int        `json:"usn"`
	SortField int        `json:"sortf"`
	Deck      int64      `json:"did"`
	Templates []cardType `json:"tmpls"`
	Fields    []field    `json:"flds"`
	CSS       string     `json:"css"`
	LatexPre  string     `json:"latexPre"`
	LatexPost string     `json:"latexPost"`
	LatexSVG  bool       `json:"latexsvg"`
	Required  []any      `json:"req"` // [template, "any" or "all", [fields]]
	StockKind int        `json:"originalStockKind"`
	Tags      []string   `json:"tags"`
	Versions  []string   `json:"vers"`
}

// field is a field of a note type. Its id makes a change of its name harmless.
type field struct {
	ID                int64    `json:"id"`
	Name              string   `json:"name"`
	Ord               int      `json:"ord"`
	Sticky            bool     `json:"sticky"`
	RTL               bool     `json:"rtl"`
	Font              string   `json:"font"`
	Size              int      `json:"size"`
	Description       string   `json:"description"`
	PlainText         bool     `json:"plainText"`
	Collapsed         bool     `json:"collapsed"`
	ExcludeFromSearch bool     `json:"excludeFromSearch"`
	Tag               *int     `json:"tag"`
	PreventDeletion   bool     `json:"preventDeletion"`
	Media             []string `json:"media"`
}

// cardType is a card template of a note type.
type cardType struct {
	ID           int64  `json:"id"`
	Name         string `json:"name"`
	Ord          int    `json:"ord"`
	Front        string `json:"qfmt"`
	Back         string `json:"afmt"`
	BrowserFront string `json:"bqfmt"`
	BrowserBack  string `json:"bafmt"`
	BrowserFont  string `json:"bfont"`
	BrowserSize  int    `json:"bsize"`
	Deck         *int64 `json:"did"`
}

const (
	latexPre = `\documentclass[12pt]{article}
\special{papersize=3in,5in}
\usepackage[utf8]{inputenc}
\usepackage{amssymb,amsmath}
\pagestyle{empty}
\setlength{\parindent}{0in}
\begin{document}
`
	latexPost = `\end{document}`
)

// loadTypes returns the note types with the templates of fsys, nil meaning the
// built-in ones, which last changed at the time mod.
func loadTypes(fsys fs.FS, mod int64) (*noteTypes, error) {
	builtIn, err := templates.Load(nil)
	if err != nil {
		return nil, err
	}
	set, err := templates.Load(fsys)
	if err != nil {
		return nil, err
	}
	if set.Changed != 0 {
		mod = set.Changed
	}
	if set.Hash() != builtIn.Hash() {
		// Whoever has learnt with the built-in ones has to get these.
		mod = max(mod, builtIn.Changed+1)
	}
	t := &noteTypes{
		question: newModel(questionName, questionFields, set.Style, mod),
		cloze:    newModel(clozeName, clozeFields, set.Style, mod),
	}
	t.questionID, t.clozeID = t.question.ID, t.cloze.ID
	t.question.addTemplate("Forward", set.QuestionFront, set.QuestionBack, "any", 0, 2)
	t.question.addTemplate("Reverse", set.ReverseFront, set.ReverseBack, "all", 3)
	t.cloze.Type = 1
	t.cloze.addTemplate("Cloze", set.ClozeFront, set.ClozeBack, "any", 0)
	return t, t.parse()
}

func newModel(name string, fields []string, css string, mod int64) model {
	m := model{
		ID: stableID("note type " + name), Name: name, Mod: mod, USN: -1, Deck: 1,
		CSS: css, LatexPre: latexPre, LatexPost: latexPost,
		Tags: []string{}, Versions: []string{},
	}
	for i, f := range fields {
		m.Fields = append(m.Fields, field{
			ID: stableID("field " + name + "/" + f), Name: f, Ord: i,
			Font: "Arial", Size: 20, Media: []string{},
		})
	}
	return m
}

func (m *model) addTemplate(name, front, back, rule string, fields ...int) {
	ord := len(m.Templates)
	m.Templates = append(m.Templates, cardType{
		ID: stableID("template " + m.Name + "/" + name), Name: name, Ord: ord,
		Front: front, Back: back,
	})
	m.Required = append(m.Required, []any{ord, rule, fields})
}

// idOf returns the id of the note type that a kind of note is of.
func (t *noteTypes) idOf(kind cards.Type) driver.Value {
	if kind == cards.Cloze {
		return t.clozeID
	}
	return t.questionID
}
