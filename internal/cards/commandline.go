package cards

import (
	"strings"
	"unicode"

	"crib/internal/cards/english"
	"crib/internal/facts"
)

// commandLine reads a line that opens with a command and its options, or with
// an option or a variable alone, and goes on with what it does: "kill -l lists
// signals", "$# number of arguments". It returns the range of words that say
// what it does; an empty one if the line is none.
func (s *sentence) commandLine() extent {
	if len(s.words) < 3 || !s.option(0) && !s.option(1) && !s.option(2) || named(s.str) {
		return extent{}
	}
	stop := len(s.words)
	for i := range s.words {
		if t := s.words[i].Text; t == "," && s.option(i+1) || t == "(" || t == "." || t == ":" || sign(t) && t != "|" && t != ">" {
			stop = i
			break
		}
	}
	last := -1
	for i := range stop {
		if s.option(i) || s.kind[i] == facts.Code || strings.ContainsAny(s.words[i].Text, "/|*{}<>'\"0123456789") {
			last = i
		}
	}
	e := extent{last + 1, stop}
	for i := e.from; i < e.to; i++ {
		if s.words[i].Text == "-" {
			e.from = i + 1
		}
	}
	if last < 0 || e.len() < 1 || e.len() > 9 {
		return extent{}
	}
	for i := e.from; i < e.to; i++ {
		if low := s.words[i].Low(); english.Known(low) || s.words[i].Form != english.NoVerb {
			return e
		}
	}
	return extent{}
}

// option reports whether the word at i is an option ("-l", "--all") or a
// variable ("$#").
func (s *sentence) option(i int) bool {
	if i >= len(s.words) {
		return false
	}
	t := s.words[i].Text
	if strings.HasPrefix(t, "$") {
		return len(t) > 1 && !unicode.IsDigit(rune(t[1]))
	}
	if s.kind[i] == facts.Code && strings.Contains(t, " -") {
		return true
	}
	t = strings.TrimPrefix(strings.TrimPrefix(t, "-"), "-")
	return len(t) < len(s.words[i].Text) && t != "" && unicode.IsLetter(rune(t[0]))
}

// declares reports whether what stands before an equals sign makes a variable, "x :" and
// "int x": the value that an example gives it is nothing to recall.
func declares(left string) bool {
	if strings.HasSuffix(left, ":") {
		return true
	}
	kind, name, ok := strings.Cut(strings.TrimSpace(left), " ")
	if !ok || name == "" {
		return false
	}
	switch kind = strings.TrimRight(kind, "*&[]"); kind {
	case "var", "let", "const", "int", "char", "float", "double", "long", "bool", "boolean", "string", "String", "short", "unsigned", "auto":
		return true
	}
	return false
}
