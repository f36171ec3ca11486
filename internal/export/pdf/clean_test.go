package pdf

import (
	"fmt"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	tests := []struct {
		name, in, want, lost string
	}{
		{"ascii stays", "pods -> nodes {a|b} ~", "pods -> nodes {a|b} ~", ""},
		{"letters of Europe", "ça Łódź Ψυχή Жизнь straße", "ça Łódź Ψυχή Жизнь straße", ""},
		{"arrows and mathematics", "a → b ⇒ c ≥ d ∈ E ∀x ∃y ¬z √2 ∞ ½ x² H₂O", "a → b ⇒ c ≥ d ∈ E ∀x ∃y ¬z √2 ∞ ½ x² H₂O", ""},
		{"signs", "✓ ✗ ☐ ☑ ★ ⚠ • ■ ▶ ① │ ─ €", "✓ ✗ ☐ ☑ ★ ⚠ • ■ ▶ ① │ ─ €", ""},
		{"line ends and blanks", "a\r\nb\u2009c\u3000d\u00a0e", "a  b c d\u00a0e", ""},
		{"tabs to their stops", "a\tb\tabcd\te", "a   b   abcd    e", ""},
		{"hyphens that are hyphens", "non\u2011stop up\u2010to", "non-stop up-to", ""},
		{"invisible characters", "\ufeffze\u200bro\u00ad w\u2060id\u200dth\ufe0f", "zero width", ""},
		{"an accent written apart", "cafe\u0301", "café", ""},
		{"an accent without a letter to carry it", "x\u0302y", "xy", "U+0302 as \"\""},
		{"ligatures and wide letters", "ﬁle Ａ１ 𝐱 ㎞", "file A1 x km", ""},
		{"signs from a keyboard of emoji", "✅ yes ❌ no ⚠️ care 👉 see", "✓ yes ✗ no ⚠ care → see", ""},
		{"emoji with a meaning", "💡 idea 🔴 hot", "☞ idea ● hot", "💡 as \"☞\", 🔴 as \"●\""},
		{"emoji without one", "🦀 rust 🦀", "? rust ?", "🦀 as \"?\""},
		{"keycaps, skins, flags", "1️⃣ 👍🏽 🇨🇭", "1 ✓ CH", "👍 as \"✓\", 🇨 as \"C\", 🇭 as \"H\""},
		{"another script", "漢字", "??", "漢 as \"?\", 字 as \"?\""},
		{"right to left", "שלום", "????", "ש as \"?\", ל as \"?\", ו as \"?\", ם as \"?\""},
		{"broken bytes", "caf\xe9 \xff\xfe", "caf? ?", "\uFFFD as \"?\""},
		{"control characters", "a\x00b\x1b[0m", "ab[0m", "U+0000 as \"\", U+001B as \"\""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, lost := Builtin().Clean(test.in)
			if got != test.want {
				t.Errorf("Clean(%q) = %q, want %q", test.in, got, test.want)
			}
			if got := describe(lost); got != test.lost {
				t.Errorf("lost %s, want %s", got, test.lost)
			}
		})
	}
}

func describe(lost []Lost) string {
	var list []string
	for _, l := range lost {
		name := string(l.Char)
		if l.As == "" {
			name = fmt.Sprintf("%U", l.Char)
		}
		list = append(list, name+` as "`+l.As+`"`)
	}
	return strings.Join(list, ", ")
}

// The table of substitutes must not hold what a font has anyway, nor stand for
// a character by one that cannot be drawn.
func TestSubstitutes(t *testing.T) {
	fonts := Builtin()
	c := cleaner{fonts: fonts}
	for r, as := range substitutes {
		if !c.drawable(as) {
			t.Errorf("%U %c: %q cannot be drawn", r, r, as)
		}
		if fonts.Has(r) && r > 0x2100 {
			t.Errorf("%U %c needs no substitute", r, r)
		}
	}
	for r := range same {
		if _, ok := substitutes[r]; !ok {
			t.Errorf("%U %c has no substitute", r, r)
		}
	}
}
