package english

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	tests := []struct {
		word, base string
		form       Form
	}{
		{"take", "take", Base}, {"takes", "take", Third}, {"took", "take", Past}, {"taken", "take", Past}, {"taking", "take", Ing},
		{"tries", "try", Third}, {"tried", "try", Past}, {"tying", "tie", Ing}, {"tied", "tie", Past},
		{"runs", "run", Third}, {"running", "run", Ing}, {"ran", "run", Past},
		{"passes", "pass", Third}, {"goes", "go", Third}, {"encrypted", "encrypt", Past}, {"stopped", "stop", Past},
		{"put", "put", Base}, {"re-encrypt", "re-encrypt", Base}, {"redeploys", "redeploy", Third}, {"depolarises", "depolarise", Third},
		{"resource", "", NoVerb}, {"string", "", NoVerb}, {"premises", "", NoVerb}, {"osmosis", "", NoVerb},
	}
	for _, tt := range tests {
		if base, form := Lemma(tt.word); base != tt.base || form != tt.form {
			t.Errorf("Lemma(%q) = %q, %d; want %q, %d", tt.word, base, form, tt.base, tt.form)
		}
	}
}

// TestTag tags sentences; each word of the text carries its class behind a
// slash where the class is not that of a noun.
func TestTag(t *testing.T) {
	for _, want := range []string{
		"the/d scheduler never/neg moves/v a/d running/n pod",
		"user data runs/v on/p first/a start boot cycle",
		"requires/v Python runtime",
		"binpack is/be cheapest/a",
		"messages that/sub belong/v to/p the/d same/a group are/be processed/part",
		"EBS volumes support/v encryption",
		"Napoleon invaded/part Russia in/p 1812/num",
		"use/v snapshots to/to move/inf data",
		"names end/v in/p -al",
		"a/d contract needs/v offer and/c consideration",
		"gluten forms/v when/sub flour meets/v water",
		"caspases cleave/v the/d protein",
		"could/m veto/inf acts of/p magistrates",
		"breach lets/v the/d other/a party go/inf",
		"feature to/to expose/inf services",
		"government borrowing raises/v interest rates",
		"complex/a processing",
	} {
		var words []Word
		for f := range strings.FieldsSeq(want) {
			word, _, _ := strings.Cut(f, "/")
			words = append(words, Word{Text: word})
		}
		Tag(words)
		var got []string
		for _, w := range words {
			if name := classNames[w.Class]; name == "n" {
				got = append(got, w.Text)
			} else {
				got = append(got, w.Text+"/"+name)
			}
		}
		want = strings.ReplaceAll(want, "/n ", " ")
		if g := strings.Join(got, " "); g != want {
			t.Errorf("got  %s\nwant %s", g, want)
		}
	}
}

var classNames = [...]string{"n", "d", "p", "c", "sub", "pron", "m", "be", "have", "do", "neg", "adv", "a", "num", "v", "inf", "ger", "part", "to", "."}

func TestPlural(t *testing.T) {
	for word, want := range map[string]bool{"pods": true, "APIs": true, "data": true, "children": true, "class": false, "status": false, "analysis": false, "HTTPS": false, "physics": false, "bus": false} {
		if got := Plural(word); got != want {
			t.Errorf("Plural(%q) = %v", word, got)
		}
	}
}

func TestArticle(t *testing.T) {
	for word, want := range map[string]string{"pod": "a", "apple": "an", "hour": "an", "unit": "a", "user": "a", "MRI": "an", "PVC": "a", "SSD": "an", "umbrella": "an", "European": "a", "unimportant": "an", "S3": "an"} {
		if got := Article(word); got != want {
			t.Errorf("Article(%q) = %q, want %q", word, got, want)
		}
	}
}

// FuzzTag checks that any words are tagged, and that tagging changes no text.
func FuzzTag(f *testing.F) {
	f.Add("the scheduler never moves a running pod")
	f.Add("to be or not to be")
	f.Add("\"that that\" is, is ; - -- ’")
	f.Fuzz(func(t *testing.T, s string) {
		var words []Word
		for _, f := range strings.Fields(s) {
			words = append(words, Word{Text: f, Opaque: len(f)%5 == 0})
		}
		Tag(words)
		for i, f := range strings.Fields(s) {
			if words[i].Text != f || words[i].Class > Punctuation {
				t.Fatalf("word %d of %q became %+v", i, s, words[i])
			}
		}
	})
}
