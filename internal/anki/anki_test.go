package anki

import (
	"slices"
	"strings"
	"testing"
)

// The vectors are those of Anki's own tests.
func TestChecksum(t *testing.T) {
	for text, want := range map[string]uint32{
		"test": 2840236005,
		"今日":   1464653051,
	} {
		if got := Checksum(text); got != want {
			t.Errorf("Checksum(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestBareText(t *testing.T) {
	for field, want := range map[string]string{
		"plain":                                "plain",
		"t<b>e</b>st":                          "test",
		"so<SCRIPT>t<b>e</b>st</script>me":     "some",
		"a<!-- > <b> -->b":                     "ab",
		"<style>p > a {}</style>x":             "x",
		"<img src=foo.jpg>":                    " foo.jpg ",
		"<img src='foo.jpg'><html>":            " foo.jpg ",
		`<img alt="a" src="my &amp; own.png">`: " my & own.png ",
		`<object data="a.svg"></object>`:       " a.svg ",
		"1 &lt; 2 &amp;&amp; 3":                "1 < 2 && 3",
		"a&nbsp;b":                             "a b",
		"a b":                                  "a b", // a no-break space stays where nothing is decoded
		"1 < 2":                                "1 < 2",
		"<b":                                   "<b",
		"<!-- open <i>x</i>":                   "x",
		"&lt;img src=x&gt;":                    "<img src=x>",
	} {
		if got := BareText(field); got != want {
			t.Errorf("BareText(%q) = %q, want %q", field, got, want)
		}
	}
}

// It would take hours if the end of each comment were looked for anew.
func TestBareTextOfOpenTags(t *testing.T) {
	field := strings.Repeat("<!--<style<script<x>", 100_000)
	if got := BareText(field); got != "" {
		t.Errorf("%d bytes are left, from %.40q on", len(got), got)
	}
}

func TestBlank(t *testing.T) {
	for _, field := range []string{"", " \t\n", "<br>", "<BR/>", "<div><br /></div>", "<div>\n</div> "} {
		if !Blank(field) {
			t.Errorf("%q is content", field)
		}
	}
	for _, field := range []string{"a", "&nbsp;", "\u00a0", "<img src=a>", "<span></span>", "<br", "<div class=a></div>", "< br>"} {
		if Blank(field) {
			t.Errorf("%q is blank", field)
		}
	}
}

func TestClozeNumbers(t *testing.T) {
	for field, want := range map[string][]int{
		"test":                   nil,
		"{{c2::te}}{{c1::s}}t{{": {1, 2},
		"{{c1::a}} {{c1::b}}":    {1},
		"{{c1::a {{c2::b}} c}}":  {1, 2},
		"{{c1::a {{c2::b}} c":    nil, // the outer one is open
		"{{c3::a::hint}}":        {3},
		"{{c1,4::a}}":            {1, 4},
		"{{c0::a}}":              nil,
		"{{c70000::a}}":          nil,
		"{{c12:a}}":              nil,
		"{{{c1::a}}}":            {1},
		"&#123;{c1::a}}":         nil,
		"}} {{c5::<b>a</b>}} }}": {5},
		"{{c::a}}":               nil,
		strings.Repeat("{{c1::", 10) + "x" + strings.Repeat("}}", 10): {1},
	} {
		if got := ClozeNumbers(field); !slices.Equal(got, want) {
			t.Errorf("ClozeNumbers(%q) = %v, want %v", field, got, want)
		}
	}
}

func TestTemplateShows(t *testing.T) {
	for _, c := range []struct {
		template string
		fields   string // those that hold something
		want     bool
	}{
		{"plain text", "A B", false},
		{"{{A}}", "A", true},
		{"{{A}}", "B", false},
		{"{{#A}}{{B}}{{/A}}", "A", false},
		{"{{#A}}{{B}}{{/A}}", "A B", true},
		{"{{^A}}{{B}}{{/A}}", "B", true},
		{"{{^A}}{{B}}{{/A}}", "A B", false},
		{"<!-- {{A}} -->", "A", false},
		{"{{text:hint: A }}", "A", true},
		{"{{=<% %>=}}<%A%>", "A", true},
	} {
		tmpl, err := ParseTemplate(c.template)
		if err != nil {
			t.Errorf("%s: %v", c.template, err)
			continue
		}
		has := func(name string) bool { return slices.Contains(strings.Fields(c.fields), name) }
		if got := tmpl.Shows(has); got != c.want {
			t.Errorf("%s with %s: shows = %v", c.template, c.fields, got)
		}
	}
}

func TestTemplateErrors(t *testing.T) {
	for template, want := range map[string]string{
		"{{#A}}x":                      "{{/A}} is missing",
		"{{/A}}":                       "closes what is not open",
		"{{#A}}{{/B}}":                 "closes what is not open",
		"{{A":                          "is not closed",
		strings.Repeat("{{#A}}", 1000): "too deep",
	} {
		if _, err := ParseTemplate(template); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.30s: %v, want %s", template, err, want)
		}
	}
	for template, want := range map[string]string{
		"{{Frnt}}":       "{{Frnt}} names no field; there are Front",
		"{{FrontSide}}":  "{{FrontSide}} names no field",
		"{{#c1}}{{/c1}}": "{{c1}} names no field",
	} {
		tmpl, err := ParseTemplate(template)
		if err != nil {
			t.Fatal(err)
		}
		if err := tmpl.Check([]string{"Front"}, false, true); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", template, err, want)
		}
	}
}

func TestNormalCards(t *testing.T) {
	forward, _ := ParseTemplate("{{A}}")
	back, _ := ParseTemplate("{{#B}}{{B}}{{/B}}")
	fronts := []*Template{forward, back}
	for _, c := range []struct {
		fields []string
		want   []int
	}{
		{[]string{"a", ""}, []int{0}},
		{[]string{"a", "b"}, []int{0, 1}},
		{[]string{"", "b"}, []int{1}},
		{[]string{"<br>", " "}, []int{0}}, // a note has one card at least
	} {
		if got := NormalCards([]string{"A", "B"}, c.fields, fronts); !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, want %v", c.fields, got, c.want)
		}
	}
}

func TestMediaRefs(t *testing.T) {
	field := `<img src="a&amp;b.png"> [sound:c.mp3] <video controls src=d.mp4> <b>e.png</b> <img alt="no file">`
	got := slices.Collect(MediaRefs(field))
	if want := []string{"a&b.png", "d.mp4", "c.mp3"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzField(f *testing.F) {
	for _, seed := range []string{"{{c1::a::b}}", "<img src=a>&amp;", "<!--", "[sound:", "{{c1::{{c2::}}", "<style"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, field string) {
		if bare := BareText(field); len(bare) > len(field)+2*strings.Count(field, "<") {
			t.Errorf("%q grew to %q", field, bare)
		}
		for _, n := range ClozeNumbers(field) {
			if n < 1 || n > 65535 {
				t.Errorf("%q has number %d", field, n)
			}
		}
		for range MediaRefs(field) {
		}
		if Blank(field) && strings.ContainsAny(field, "abc") && BareText(field) != "" && strings.TrimSpace(BareText(field)) != "" {
			t.Errorf("%q is blank but says %q", field, BareText(field))
		}
	})
}
