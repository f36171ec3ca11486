package identity

import (
	"crib/internal/cards"
	"crib/internal/facts"
)

// note rebuilds a note from its record, as a package carries it.
func (r *record) note() (*cards.Note, error) {
	c, err := parseContent(r.content)
	if err != nil {
		return nil, err
	}
	place := facts.Place{File: r.file}
	path := splitPath(r.path)
	n := &cards.Note{
		Role: r.role, Type: r.typ, Deck: r.deck, Path: path, Places: []facts.Place{place},
		GUID: r.guid, Mod: r.mod,
	}
	c.fill(n)
	n.Fact = &facts.Fact{
		ID: r.fact, Key: r.key, Kind: facts.Statement, Path: path,
		Body: facts.OneRow(facts.PlainText(r.body)), Places: n.Places,
	}
	if r.body == "" {
		n.Fact.Body = facts.OneRow(facts.PlainText(plainText(n)))
	}
	if len(path) > 0 {
		n.Fact.Service = path[0]
	}
	return n, nil
}
