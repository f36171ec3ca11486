package apkg

import (
	"errors"
	"fmt"
	"slices"

	"crib/internal/anki"
)

// parse reads the templates of the note types and checks that Anki would
// accept them from a learner (check_templates in rslib/src/notetype/mod.rs):
// an import takes any, and shows an error on every card.
func (t *noteTypes) parse() error {
	files := []struct {
		name string
		text string
		m    *model
	}{
		{"question-front.html", t.question.Templates[0].Front, &t.question},
		{"question-back.html", t.question.Templates[0].Back, &t.question},
		{"reverse-front.html", t.question.Templates[1].Front, &t.question},
		{"reverse-back.html", t.question.Templates[1].Back, &t.question},
		{"cloze-front.html", t.cloze.Templates[0].Front, &t.cloze},
		{"cloze-back.html", t.cloze.Templates[0].Back, &t.cloze},
	}
	for i, f := range files {
		side, err := anki.ParseTemplate(f.text)
		if err == nil {
			err = side.Check(f.m.fieldNames(), f.m.Type == 1, i%2 == 0)
		}
		if err == nil && f.m.Type == 1 && !showsCloze(side) {
			err = errors.New("{{cloze:Text}} is missing")
		}
		if err != nil {
			return fmt.Errorf("templates: %s: %w", f.name, err)
		}
	}
	return t.checkCards()
}

func showsCloze(side *anki.Template) bool {
	for n := range side.All() {
		if n.Name == "Text" && slices.Contains(n.Filters, "cloze") {
			return true
		}
	}
	return false
}

func (m *model) fieldNames() []string {
	var names []string
	for _, f := range m.Fields {
		names = append(names, f.Name)
	}
	return names
}

// checkCards makes sure that the templates give every note the cards it is
// meant to have: a forward one, and a reverse one if and only if it has a
// reverse prompt. It tries each set of the fields that the fronts name, with
// and without the special names, as releases differ in whether those count.
func (t *noteTypes) checkCards() error {
	if t.question.Templates[0].Front == t.question.Templates[1].Front {
		return errors.New("templates: reverse-front.html is the same as question-front.html")
	}
	forward, _ := anki.ParseTemplate(t.question.Templates[0].Front)
	reverse, _ := anki.ParseTemplate(t.question.Templates[1].Front)
	names := []string{"Prompt", "Reverse Prompt"}
	for _, front := range []*anki.Template{forward, reverse} {
		for n := range front.All() {
			if !slices.Contains(names, n.Name) && slices.Contains(t.question.fieldNames(), n.Name) {
				names = append(names, n.Name)
			}
		}
	}
	for filled := range 2 << len(names) {
		specials := filled>>len(names) == 1
		has := func(name string) bool {
			i := slices.Index(names, name)
			return i >= 0 && filled>>i&1 == 1 || i < 0 && specials
		}
		switch {
		case !has("Prompt"):
		case !forward.Shows(has):
			return errors.New("templates: question-front.html has to show {{Prompt}}, whatever the other fields hold")
		case reverse.Shows(has) != has("Reverse Prompt"):
			return errors.New("templates: reverse-front.html has to show something if and only if there is a reverse prompt: put it between {{#Reverse Prompt}} and {{/Reverse Prompt}}")
		}
	}
	return nil
}
