package templates

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"crib/internal/golden"
)

// testdata/history holds the date and hash of the built-in templates whenever
// they changed. A learner's Anki takes new ones only if their date is later.
func TestDateRisesWithEveryChange(t *testing.T) {
	raw, err := os.ReadFile("testdata/history")
	if err != nil {
		t.Fatal(err)
	}
	history := append([]string{"", ""}, strings.Fields(string(raw))...)
	set, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	const layout = "2006-01-02T15:04"
	date, hash := time.Unix(set.Changed, 0).UTC().Format(layout), set.Hash()
	last := history[len(history)-2]
	for i := 4; i < len(history); i += 2 {
		if history[i] <= history[i-2] {
			t.Errorf("testdata/history: %s does not come after %s", history[i], history[i-2])
		}
	}
	switch {
	case hash == history[len(history)-1] && date == last:
	case date <= last:
		t.Errorf("a template has changed: set the date in style.css to one after %s, then run: go test ./templates -update", last)
	case golden.Update():
		raw = append(raw, date+" "+hash+"\n"...)
		if err := os.WriteFile("testdata/history", raw, 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Error("a template has changed: run: go test ./templates -update")
	}
}

func TestLoad(t *testing.T) {
	builtIn, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	if builtIn.Changed == 0 {
		t.Error("the built-in style sheet does not say when it changed")
	}
	own, err := Load(fstest.MapFS{"style.css": {Data: []byte("/* changed: 2031-02-03 04:05 */\r\n.card {}\r\n")}})
	if err != nil {
		t.Fatal(err)
	}
	if own.Style != "/* changed: 2031-02-03 04:05 */\n.card {}" || own.QuestionFront != builtIn.QuestionFront {
		t.Errorf("style %q, front %q", own.Style, own.QuestionFront)
	}
	if want := time.Date(2031, 2, 3, 4, 5, 0, 0, time.UTC).Unix(); own.Changed != want {
		t.Errorf("changed %d, want %d", own.Changed, want)
	}
	front, err := Load(fstest.MapFS{"question-front.html": {Data: []byte("{{Prompt}}")}})
	if err != nil {
		t.Fatal(err)
	}
	if front.Changed != 0 {
		t.Error("the date of the built-in style sheet is taken for that of another set")
	}
	if front.Hash() == builtIn.Hash() || own.Hash() == builtIn.Hash() {
		t.Error("different sets have one hash")
	}
	if _, err := Load(fstest.MapFS{"readme.txt": {}}); err == nil || !strings.Contains(err.Error(), "holds none of question-front.html") {
		t.Errorf("a folder without templates: %v", err)
	}
}

// Cards are shown without a network, and scripts are not for cards.
func TestNoScriptAndNoNetwork(t *testing.T) {
	set, err := Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range set.files() {
		for _, word := range []string{"<script", "javascript:", "http:", "https:", "//", "@import", "url(", " onload", " onclick"} {
			if strings.Contains(strings.ToLower(*f.text), word) {
				t.Errorf("%s holds %q", f.name, word)
			}
		}
	}
}
