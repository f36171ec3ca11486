package main

import (
	"fmt"
	"os"
	"strings"
	"regexp"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/outline"
)

var q = regexp.MustCompile(`\b\d[\d,.]*( ?(%|[a-zA-Z]{1,8}\b))?`)
var caps = regexp.MustCompile(`\b[A-Z]{2,}( [A-Z]{2,})*\b`)

func text(s string) facts.Text {
	var t facts.Text
	last := 0
	for _, m := range q.FindAllStringIndex(s, -1) {
		if m[0] > 0 && s[m[0]-1] != ' ' { continue }
		t = append(t, facts.Span{Text: s[last:m[0]]}, facts.Span{Kind: facts.Quantity, Text: s[m[0]:m[1]]})
		last = m[1]
	}
	t = append(t, facts.Span{Text: s[last:]})
	return t.Normal()
}

func main() {
	b, _ := os.ReadFile(os.Args[1])
	o, _ := outline.Parse("x", string(b)), 0
	book := &facts.Book{Title: "T"}
	var walk func(ns []*outline.Node, path []string)
	walk = func(ns []*outline.Node, path []string) {
		for _, n := range ns {
			if len(n.Children) > 0 && (n.Section || len(strings.Fields(n.Text)) < 6) {
				walk(n.Children, append(path[:len(path):len(path)], n.Text)); continue
			}
			if n.Text != "" && len(path) > 0 {
				book.Facts = append(book.Facts, &facts.Fact{ID: fmt.Sprint(len(book.Facts)), Kind: facts.Statement, Path: path, Service: path[0], Body: facts.OneRow(text(n.Text)), Places: []facts.Place{{File: "x", First: n.First, Last: n.Last}}})
			}
			walk(n.Children, path)
		}
	}
	walk(o.Nodes, nil)
	notes, probs := cards.Make(book, cards.Options{})
	for _, n := range notes {
		for _, c := range n.Cards() {
			fmt.Printf("%d\t%s | %s => %s\n", n.Places[0].First, strings.Join(c.Context, " > "), strings.ReplaceAll(c.Prompt, "\n", " / "), c.Answer)
		}
	}
	for _, p := range probs { fmt.Println(p) }
}
