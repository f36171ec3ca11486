package catalog

import (
	"strings"
	"testing"
)

const example = `deck = "Kitchen"
tag = "cook"

[[service]]
name = "French mother sauces"
short = "Sauces"
category = "Sauces"
titles = ["Sauce*", "Butter > Emulsions"]

[[service]]
name = "Sauce espagnole"

[[service]]
name = "Dairy"
titles = ["Butter", "* > Cream"]
`

func TestFind(t *testing.T) {
	c, problems := Parse("crib.toml", example)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if c.Deck != "Kitchen" || c.Tag != "cook" {
		t.Errorf("deck %q, tag %q", c.Deck, c.Tag)
	}
	tests := []struct{ path, want string }{
		{"sauces", "French mother sauces"},
		{"SAUCE  velouté", "French mother sauces"},
		{"Sauce Espagnole", "Sauce espagnole"}, // a whole name beats a star
		{"Butter", "Dairy"},
		{"Butter>Clarified", "Dairy"},
		{"Butter>Emulsions>Hollandaise", "French mother sauces"}, // two titles beat one
		{"Cakes>Cream", "Dairy"},
		{"Emulsions", ""}, // a topic is found under its section only
		{"Cakes", ""},
	}
	for _, test := range tests {
		s, ok := c.Find(strings.Split(test.path, ">"))
		if s.Name != test.want || ok != (test.want != "") {
			t.Errorf("Find(%q) = %q, %v; want %q", test.path, s.Name, ok, test.want)
		}
	}
	if _, ok := (&Catalog{}).Find([]string{"Butter"}); ok {
		t.Error("the empty catalog knows a service")
	}
	if s, ok := c.Named("sauces"); !ok || s.Name != "French mother sauces" {
		t.Errorf("Named(sauces) = %q, %v", s.Name, ok)
	}
}

func TestParseProblems(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"key with a typo", "[[service]]\nname = \"A\"\n  title = [\"B\"]\n",
			`crib.toml:3:3: warning: unknown key "service.title"; did you mean "titles"?`},
		{"key by another name", "[[service]]\nname = \"A\"\naliases = [\"B\"]\n",
			`crib.toml:3:1: warning: unknown key "service.aliases"; did you mean "titles"?`},
		{"unknown table", "deck = \"A\"\n[colours]\nred = 1\n",
			`crib.toml:2:1: warning: unknown key "colours"; known here: deck, namespace, tag, service`},
		{"table with a typo", "deck = \"A\"\n[[services]]\nname = \"B\"\n[[services]]\nname = \"C\"\n",
			`crib.toml:2:1: warning: unknown key "services"; did you mean "service"?`},
		{"a number for a text", "tag = \"a\"\n  deck = 3\n", `crib.toml:2:3: deck takes a text in quotes: write deck = "..."`},
		{"a text for a list", "[[service]]\nname = \"A\"\n\n[[service]]\nname = \"B\"\ntitles = \"C\"\n",
			`crib.toml:6:1: titles takes a list of texts in quotes: write titles = ["...", "..."]`},
		{"a table for a list of tables", "\n[service]\nname = \"A\"\n",
			`crib.toml:2:1: services are written as tables of a list: write [[service]], in double brackets`},
		{"no text behind a byte order mark", "\ufeffdeck = 3\n", `crib.toml:1:4: deck takes a text in quotes: write deck = "..."`},
		{"unknown key at the top", "language = \"en\"\n",
			`crib.toml:1:1: warning: unknown key "language"; known here: deck, namespace, tag, service`},
		{"not TOML", "deck = \n", `crib.toml:1:8: this is not TOML: expected value but found '\n' instead; mend it here`},
		{"no name", "deck = \"A\"\n\n[[service]]\nshort = \"x\"\n",
			`crib.toml:3:1: this service has no name; add name = "..."`},
		{"title twice", "[[service]]\nname = \"A\"\n[[service]]\nname = \"B\"\ntitles = [\"a\"]\n",
			`crib.toml:5:11: warning: "a" belongs to "A" already, which gets it; take it out here or there`},
		{"title twice, in a list of lines", "[[service]]\nname = \"A\"\ntitles = [\"x\"]\n[[service]]\nname = \"B\"\ntitles = [\n  \"y\",\n  \"x\",\n]\n",
			`crib.toml:8:3: warning: "x" belongs to "A" already, which gets it; take it out here or there`},
		{"in one line", "service = [{name = \"A\"}, {short = \"B\"}]\n", `crib.toml:1:1: this service has no name; add name = "..."`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c, problems := Parse("crib.toml", test.text)
			if c == nil {
				t.Fatal("no catalog")
			}
			var got []string
			for _, p := range problems {
				got = append(got, p.String())
			}
			if strings.Join(got, "\n") != test.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "\n"), test.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add(example)
	f.Add("service = 1")
	f.Add("[[service]]\n[service.titles]\n\"a.b\" = 2\n")
	f.Fuzz(func(t *testing.T, text string) {
		c, problems := Parse("crib.toml", text)
		lines := strings.Count(text, "\n") + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Col < 1 {
				t.Errorf("%v is outside the file", p)
			}
		}
		c.Find([]string{"a", "b"})
	})
}

// TestGlobIsNotExponential matches a pattern of many stars.
func TestGlobIsNotExponential(t *testing.T) {
	if glob(strings.Repeat("*a", 2000)+"b", strings.Repeat("a", 20000)) {
		t.Error("matched")
	}
}
