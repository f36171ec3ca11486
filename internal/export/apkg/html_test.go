package apkg

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"crib/internal/anki"
	"crib/internal/facts"
	"crib/internal/golden"
)

func plain(s string) facts.Row { return facts.Row{Text: facts.PlainText(s)} }

func item(depth int, marker, s string) facts.Row {
	return facts.Row{Depth: depth, Marker: marker, Text: facts.PlainText(s)}
}

func code(depth int, s string) facts.Row {
	return facts.Row{Depth: depth, Code: true, Text: facts.Text{{Kind: facts.Code, Text: s}}}
}

func render(rows facts.Rows, cloze bool) string {
	h := htmlWriter{cloze: cloze, image: func(src string) string {
		if src == "gone.png" {
			return ""
		}
		return "crib-0123.png"
	}}
	if cloze {
		h.at = inCloze
	}
	h.rows(rows)
	return string(h.b)
}

func TestRows(t *testing.T) {
	for _, c := range []struct {
		name string
		rows facts.Rows
		want string
	}{
		{"nothing", nil, ""},
		{"one row is bare", facts.Rows{plain("Ohm's law")}, "Ohm's law"},
		{"paragraphs", facts.Rows{plain("offer"), plain("acceptance")}, "<div>offer</div><div>acceptance</div>"},
		{"bullets", facts.Rows{item(0, "•", "salt"), item(0, "•", "acid")}, "<ul><li>salt</li><li>acid</li></ul>"},
		{"a lone bullet", facts.Rows{item(0, "•", "salt")}, "<ul><li>salt</li></ul>"},
		{"steps", facts.Rows{item(0, "1.", "SYN"), item(0, "2.", "SYN-ACK"), item(0, "3.", "ACK")}, "<ol><li>SYN</li><li>SYN-ACK</li><li>ACK</li></ol>"},
		{"steps from 4", facts.Rows{item(0, "4)", "bake")}, `<ol start="4"><li>bake</li></ol>`},
		{"steps with a gap", facts.Rows{item(0, "1.", "mix"), item(0, "3.", "bake")}, `<ol><li>mix</li></ol><ol start="3"><li>bake</li></ol>`},
		{"letters", facts.Rows{item(0, "a)", "duty"), item(0, "b)", "breach")}, `<ul class="own"><li><span>a)</span> duty</li><li><span>b)</span> breach</li></ul>`},
		{"a marker of markup", facts.Rows{item(0, "<b>", "x")}, `<ul class="own"><li><span>&lt;b&gt;</span> x</li></ul>`},
		{"a list under a line", facts.Rows{plain("Mother sauces"), item(1, "•", "béchamel"), item(1, "•", "velouté")},
			`<div>Mother sauces<div class="in"><ul><li>béchamel</li><li>velouté</li></ul></div></div>`},
		{"a list in a list", facts.Rows{item(0, "•", "roux"), item(1, "1.", "butter"), item(1, "2.", "flour"), item(0, "•", "yolk")},
			"<ul><li>roux<ol><li>butter</li><li>flour</li></ol></li><li>yolk</li></ul>"},
		{"a line in a list", facts.Rows{item(0, "•", "roux"), item(1, "", "stir")}, "<ul><li>roux<div>stir</div></li></ul>"},
		{"code", facts.Rows{code(0, "for {"), code(0, "\tstir()"), code(0, "}")}, "<pre><code>for {\n\tstir()\n}</code></pre>"},
		{"code under a step", facts.Rows{item(0, "1.", "run"), code(1, "make"), item(0, "2.", "wait")},
			"<ol><li>run<pre><code>make</code></pre></li><li>wait</li></ol>"},
		{"deeper first, shallower later", facts.Rows{item(2, "•", "a"), item(0, "•", "b")}, "<ul><li>a</li><li>b</li></ul>"},
		{"code and stress in a line", facts.Rows{{Text: facts.Text{{Text: "use "}, {Kind: facts.Code, Text: "ss -t"}, {Text: ", "}, {Kind: facts.Emph, Text: "never"}, {Text: " "}, {Kind: facts.Quantity, Text: "2 h"}}}},
			"use <code>ss -t</code>, <b>never</b> 2 h"},
		{"an image", facts.Rows{{Text: facts.Text{{Kind: facts.Image, Text: `a "fine" day`, Src: "day.png"}}}}, `<img src="crib-0123.png" alt="a &quot;fine&quot; day">`},
		{"an image that is gone", facts.Rows{{Text: facts.Text{{Kind: facts.Image, Text: "the <heart>", Src: "gone.png"}}}}, "the &lt;heart&gt;"},
		{"a gone image without words", facts.Rows{{Text: facts.Text{{Kind: facts.Image, Src: "gone.png"}}}}, "gone.png"},
	} {
		if got := render(c.rows, false); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestDeletions(t *testing.T) {
	for _, c := range []struct {
		name string
		text facts.Text
		want string
	}{
		{"a word", facts.Text{{Text: "Yolk", Hide: 1}, {Text: " binds "}, {Text: "oil", Hide: 2}}, "{{c1::Yolk}} binds {{c2::oil}}"},
		{"a hint", facts.Text{{Text: "ATP", Hide: 3, Hint: "molecule"}}, "{{c3::ATP::molecule}}"},
		{"spans of one deletion", facts.Text{{Text: "at "}, {Text: "least ", Hide: 1}, {Kind: facts.Emph, Text: "two", Hide: 1}}, "at {{c1::least <b>two</b>}}"},
		{"code inside one piece of code", facts.Text{{Kind: facts.Code, Text: "ip "}, {Kind: facts.Code, Text: "addr", Hide: 1}, {Kind: facts.Code, Text: " show"}}, "<code>ip {{c1::addr}} show</code>"},
		{"code and more", facts.Text{{Kind: facts.Code, Text: "ip "}, {Kind: facts.Code, Text: "addr", Hide: 1}, {Text: " shows", Hide: 1}}, "<code>ip </code>{{c1::<code>addr</code> shows}}"},
		{"braces that would close", facts.Text{{Text: "{a: {b}}", Hide: 1}}, "{{c1::{a: {b&#125;&#125;}}"},
		{"a brace at the end", facts.Text{{Text: "{x}", Hide: 1}}, "{{c1::{x&#125;}}"},
		{"colons that would start a hint", facts.Text{{Text: "std::move", Hide: 1}}, "{{c1::std&#58;:move}}"},
		{"colons at the ends", facts.Text{{Text: ":a:", Hide: 1}}, "{{c1::&#58;a&#58;}}"},
		{"colons in sight", facts.Text{{Text: "std::"}, {Text: "move", Hide: 1}}, "std::{{c1::move}}"},
		{"a deletion in the text", facts.Text{{Text: "write {{c1::x}}, "}, {Text: "so", Hide: 1}}, "write &#123;{c1::x}}, {{c1::so}}"},
		{"a brace before", facts.Text{{Text: "{"}, {Text: "a", Hide: 1}, {Text: "}"}}, "&#123;{{c1::a}}}"},
		{"a hint with colons", facts.Text{{Text: "a", Hide: 1, Hint: "b::c}}"}}, "{{c1::a::b&#58;:c&#125;&#125;}}"},
	} {
		if got := render(facts.Rows{{Text: c.text}}, true); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
	rows := facts.Rows{{Code: true, Text: facts.Text{{Kind: facts.Code, Text: "listen "}, {Kind: facts.Code, Text: "443", Hide: 1}}}, code(0, "}")}
	if got, want := render(rows, true), "<pre><code>listen {{c1::443}}\n}</code></pre>"; got != want {
		t.Errorf("in a code block:\ngot  %s\nwant %s", got, want)
	}
}

func TestEscape(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"markup", "if a < b && c > d", "if a &lt; b &amp;&amp; c &gt; d"},
		{"an entity", "&lt;", "&amp;lt;"},
		{"quotes stay", `"quoted"`, `"quoted"`},
		{"a line break", "a\nb", "a<br>b"},
		{"a line break of Windows", "a\r\nb", "a<br>b"},
		{"a sound", "[sound:a.mp3]", "&#91;sound:a.mp3]"},
		{"a sound in capitals", "[SOUND:a.mp3]", "&#91;SOUND:a.mp3]"},
		{"LaTeX", "[latex]x[/latex] [$]y[/$] [$$]z[/$$]", "&#91;latex]x[/latex] &#91;$]y[/$] &#91;$$]z[/$$]"},
		{"speech", "[anki:tts lang=de]x[/anki:tts]", "&#91;anki:tts lang=de]x[/anki:tts]"},
		{"other brackets", "[a] [$HOME]", "[a] [$HOME]"},
		{"a formula in the line", `\(x\)`, `\<span></span>(x\)`},
		{"a formula of its own", `\[x\]`, `\<span></span>[x\]`},
		{"a sound behind a backslash", `\[sound:a]`, `\<span></span>&#91;sound:a]`},
		{"other backslashes", `C:\net\(1`, `C:\net\<span></span>(1`},
		{"dollars", "$5 and $6", "$5 and $6"},
		{"fields of a template", "{{Prompt}} {{#x}}", "{{Prompt}} {{#x}}"},
		{"a field separator", "a\x1fb\x00c\x7fd\u0085e", "abcde"},
		{"a tab", "a\tb", "a\tb"},
		{"bytes that are no text", "a\xffb", "a\ufffdb"},
		{"a loose accent", "e\u0301", "é"},
		{"an accent behind a control", "e\x01\u0301", "é"},
		{"an accent at the start", "\u0338=", "&#824;="},
		{"an accent after a break", "a\n\u0338b", "a<br>&#824;b"},
	} {
		if got := string(appendText(nil, c.text, 0)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	if got, want := string(appendText(nil, "a\"b\n\\(", inAttr)), "a&quot;b\n&#92;("; got != want {
		t.Errorf("attribute: got %q, want %q", got, want)
	}
}

// What a learner reads must be what the author wrote, whatever that is.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"a < b", "{{c1::x::y}}", "}}", "::", "[sound:x]", `\(x\)`, "&amp;", "e\u0301\u0338", "\u0338", "<\u0338", "a\r\nb", "{{{", "[[latex]"} {
		f.Add(seed, seed, uint8(1))
		f.Add("x", seed, uint8(0))
	}
	f.Fuzz(func(t *testing.T, first, second string, hint uint8) {
		if clean(first) == "" || clean(second) == "" {
			t.Skip() // no span of the model is empty
		}
		text := facts.Text{{Text: first, Hide: 1}, {Text: second}, {Text: first + second, Hide: 2}}
		if hint%2 == 1 {
			text[0].Hint = second
		}
		checkCloze(t, text)
	})
}

// checkCloze renders the text as Anki does and compares it with what is meant.
func checkCloze(t *testing.T, text facts.Text) {
	t.Helper()
	html := render(facts.Rows{{Text: text}}, true)
	if html != clean(html) {
		t.Errorf("%q: Anki would change %q to %q", text, html, clean(html))
	}
	for number := range 3 {
		for _, answer := range []bool{false, true} {
			want := ""
			for _, s := range text {
				switch {
				case s.Hide != number || number == 0 || answer:
					want += clean(s.Text)
				case s.Hint != "":
					want += "[" + clean(s.Hint) + "]"
				default:
					want += "[...]"
				}
			}
			got := shown(revealed(html, number, answer))
			if want := strings.ReplaceAll(want, "\u00a0", " "); got != want {
				t.Errorf("%q, card %d, answer %v:\nhtml %q\ngot  %q\nwant %q", text, number, answer, html, got, want)
			}
		}
	}
}

// shown returns the text of HTML as a browser shows it.
func shown(html string) string {
	text := anki.BareText(strings.ReplaceAll(html, "<br>", "\n"))
	return strings.ReplaceAll(text, "\u00a0", " ")
}

// revealed returns a field with its deletions filled in for the card of a
// number, as the cloze filter of Anki does (rslib/src/cloze.rs).
func revealed(field string, number int, answer bool) string {
	type deletion struct {
		number int
		text   []byte
	}
	var out []byte
	var open []deletion
	put := func(s string) {
		if len(open) == 0 {
			out = append(out, s...)
			return
		}
		open[len(open)-1].text = append(open[len(open)-1].text, s...)
	}
	mark := regexp.MustCompile(`^\{\{c(\d+)::`)
	for field != "" {
		if m := mark.FindStringSubmatch(field); m != nil {
			n, _ := strconv.Atoi(m[1])
			open = append(open, deletion{number: n})
			field = field[len(m[0]):]
			continue
		}
		if strings.HasPrefix(field, "}}") && len(open) > 0 {
			d := open[len(open)-1]
			open = open[:len(open)-1]
			text, hint, hinted := strings.Cut(string(d.text), "::")
			switch {
			case d.number != number || answer:
				put(text)
			case hinted:
				put("[" + hint + "]")
			default:
				put("[...]")
			}
			field = field[2:]
			continue
		}
		put(field[:1])
		field = field[1:]
	}
	return string(out)
}

// Learners have fields as they were rendered before: if that changes, every
// note has to be sent anew, which Rendering sees to.
func TestRenderingStays(t *testing.T) {
	notes := deckOf(3)
	notes[0].Question = facts.Rows{plain(strings.Join(hostile, " ")), item(1, "•", "a"), item(1, "1.", "b"), item(1, "a)", "c"), code(2, "d\te")}
	notes[0].Remark = facts.Rows{{Text: facts.Text{{Text: "use "}, {Kind: facts.Code, Text: "ls"}, {Kind: facts.Emph, Text: " now"}}}}
	notes[2].Cloze = append(notes[2].Cloze, facts.Row{Text: facts.Text{{Text: strings.Join(hostile, " "), Hide: 3, Hint: strings.Join(hostile, "")}}})
	got := fmt.Sprintf("rendering %d\n", Rendering)
	w := newFieldWriter(collectDecks("Kitchen", notes), newMediaSet(nil))
	for _, n := range notes {
		all, _ := w.fields(n)
		for _, field := range strings.Split(all, separator) {
			got += fmt.Sprintf("%q\n", field)
		}
	}
	raw, err := os.ReadFile("testdata/rendering")
	if err != nil {
		t.Fatal(err)
	}
	want := string(raw)
	switch {
	case got == want:
	case strings.HasPrefix(want, fmt.Sprintf("rendering %d\n", Rendering)):
		t.Errorf("fields are rendered in another way: raise Rendering, then run: go test ./internal/export/apkg -update\ngot\n%s", got)
	case golden.Update():
		if err := os.WriteFile("testdata/rendering", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("Rendering has risen: run: go test ./internal/export/apkg -update")
	}
}
