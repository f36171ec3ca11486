package conformance

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"crib/internal/anki"
	"crib/internal/cards"
	"crib/internal/export/apkg"
	"crib/internal/facts"
	"crib/internal/inspect"
	"crib/internal/testenv"
)

// look is a way in which a client shows a card: the classes it sets, and the
// style sheet it has for all cards.
type look struct {
	name        string
	width       int
	root, body  string // classes
	open, close string // around the card
	css         string
}

// The rules are those that touch a card's own in ts/reviewer/reviewer.scss of
// Anki and in flashcard.css of AnkiDroid.
const (
	desktopCSS = `hr { background-color: #ccc; margin: 1em } body { margin: 20px; overflow-wrap: break-word }
		img { max-width: 100%; max-height: 95vh } pre { text-align: left } li { text-align: start }
		body.nightMode { background-color: #2c2c2c; color: #fcfcfc }`
	androidCSS = `body { margin: 0; padding: 0; word-wrap: break-word } #content { margin: .5em } img { max-width: 100% }
		hr { border: 0; height: 1px; background-color: #ccc } .night_mode { background-color: #000; color: #fff }`
)

var looks = []look{
	{"desktop", 1280, "linux chrome", "card card1 isLin", `<div id="qa">`, "</div>", desktopCSS},
	{"desktop-night", 1280, "win chrome", "card card1 isWin nightMode night_mode", `<div id="qa">`, "</div>", desktopCSS},
	{"android", 360, "mobile android linux js chrome", "card card1", `<div id="content"><div id="qa">`, "</div></div>", androidCSS},
	{"android-night", 360, "mobile android linux js chrome", "card card1 night_mode nightMode ankidroid_dark_mode", `<div id="content"><div id="qa">`, "</div></div>", androidCSS},
	{"ios", 375, "mobile ios iphone safari", "card card1", `<div id="qa">`, "</div>", desktopCSS},
	{"ios-night", 375, "mobile ios iphone safari", "card card1 nightMode night_mode", `<div id="qa">`, "</div>", desktopCSS},
}

func row(depth int, marker string, spans ...facts.Span) facts.Row {
	return facts.Row{Depth: depth, Marker: marker, Text: spans}
}

func codeRow(depth int, s string) facts.Row {
	return facts.Row{Depth: depth, Code: true, Text: facts.Text{{Kind: facts.Code, Text: s}}}
}

// gallery returns notes that try the templates in every way: long, wide, deep,
// empty.
func gallery() []*cards.Note {
	text := func(s string) facts.Span { return facts.Span{Text: s} }
	code := func(s string) facts.Span { return facts.Span{Kind: facts.Code, Text: s} }
	hidden := func(n int, s string) facts.Span { return facts.Span{Text: s, Hide: n} }
	long := strings.Repeat("kubectl get pods --all-namespaces --field-selector=status.phase!=Running -o wide ", 3)
	var list facts.Rows
	list = append(list, row(0, "", text("The layers of the OSI model, from the wire up:")))
	for i, layer := range strings.Fields("physical data-link network transport session presentation application") {
		list = append(list, row(1, fmt.Sprint(i+1, "."), hidden(i+1, layer), text(" layer: "+strings.Repeat("what it does for the one above, ", i))))
	}
	notes := []*cards.Note{
		{
			Role: "short", Type: cards.Question, Context: []string{"Sauces", "Emulsions"},
			Question: facts.OneRow(facts.Text{text("What binds oil and vinegar in a mayonnaise?")}),
			Answer:   facts.OneRow(facts.Text{text("the lecithin of the "), {Kind: facts.Emph, Text: "egg yolk"}}),
			Remark:   facts.OneRow(facts.PlainText("Mustard helps, but does not do it alone.")), Deck: "Kitchen::Sauces",
		},
		{
			Role: "bare", Type: cards.Question, Question: facts.OneRow(facts.PlainText("Negligence?")),
			Answer: facts.OneRow(facts.PlainText("duty, breach, causation, damage")),
		},
		{
			Role: "code", Type: cards.Question, Context: []string{"nginx", "Reverse proxy"},
			Question: facts.OneRow(facts.Text{text("How do you pass the client's address on to the upstream with "), code("proxy_set_header"), text("?")}),
			Answer: facts.Rows{
				codeRow(0, "location /api/ {"), codeRow(0, "    proxy_pass http://127.0.0.1:8080;"),
				codeRow(0, "    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; # "+long), codeRow(0, "}"),
				row(0, "", text("Then reload: "), code(long)),
			},
			Remark: facts.Rows{row(0, "", text("Mind:")), row(1, "•", text("the slash at the end")), row(1, "•", text("that clients can send the header too"))}, Deck: "Kitchen::nginx",
		},
		{
			Role: "reverse", Type: cards.Question, Context: []string{"Kubernetes"}, ReverseContext: []string{"Kubernetes", "Workloads"},
			Question: facts.OneRow(facts.PlainText("What is a DaemonSet?")), Answer: facts.OneRow(facts.PlainText("a workload that runs one copy of a pod on every node")),
			ReverseQuestion: facts.OneRow(facts.PlainText("Which workload runs one copy of a pod on every node?")), ReverseAnswer: facts.OneRow(facts.PlainText("DaemonSet")), Deck: "Kitchen::Workloads",
		},
		{Role: "list", Type: cards.Cloze, Context: []string{"Networking"}, Cloze: list, Deck: "Kitchen::Networking"},
		{
			Role: "cloze-code", Type: cards.Cloze, Context: []string{"Linux", "Addresses"},
			Cloze: facts.Rows{
				row(0, "", text("Show "), hidden(1, "routes"), text(" with "), code("ip "), facts.Span{Kind: facts.Code, Text: "route", Hide: 2, Hint: "object"}, code(" show"), text(", as root:")),
				{Code: true, Text: facts.Text{code("$ ip "), {Kind: facts.Code, Text: "-6", Hide: 3}, code(" route show")}}, codeRow(0, "default via fe80::1 dev eth0"),
			},
			Remark: facts.Rows{row(0, "a)", text("one")), row(0, "b)", text("two, with "), code("code"))}, Deck: "Kitchen::Linux",
		},
		{
			Role: "wide", Type: cards.Question, Context: []string{"Pneumonoultramicroscopicsilicovolcanoconiosis", strings.Repeat("verylongtopic", 8)},
			Question: facts.OneRow(facts.Text{text("Which checksum is " + strings.Repeat("0123456789abcdef", 8) + "?")}),
			Answer:   facts.OneRow(facts.Text{code(strings.Repeat("deadbeef", 30)), text(" 日本語の説明 עברית العربية "), {Kind: facts.Image, Text: "a diagram", Src: "wide.svg"}}), Deck: "Kitchen::" + strings.Repeat("Station", 20),
		},
		{
			Role: "deep", Type: cards.Question, Context: []string{"Contracts", "Formation"},
			Question: facts.OneRow(facts.PlainText("What makes a contract?")),
			Answer: facts.Rows{
				row(0, "1.", text("offer")), row(1, "•", text("certain terms")), row(2, "•", text("price, or a way to find it")), row(3, "•", text("not an agreement to agree")),
				row(0, "2.", text("acceptance")), row(1, "", text("mirror image of the offer")), row(0, "3.", text("consideration")), row(1, "a)", text("not past")), row(1, "b)", text("need not be adequate")),
			}, Deck: "Kitchen::Contracts",
		},
	}
	for i, n := range notes {
		n.GUID = fmt.Sprint("g", i)
	}
	return notes
}

// face is one side of a card, as HTML.
type face struct{ name, html string }

// faces renders every side of every card of a package.
func faces(t *testing.T, report *inspect.Report) []face {
	t.Helper()
	roles := map[string]string{}
	for _, n := range gallery() {
		roles[n.GUID] = n.Role
	}
	var out []face
	for _, card := range report.Cards {
		for _, n := range report.Notes {
			if n.ID != card.NoteID {
				continue
			}
			for _, x := range report.Types {
				if x.ID != n.TypeID {
					continue
				}
				template := x.Templates[0]
				if !x.Cloze {
					template = x.Templates[card.Ord]
				}
				name := fmt.Sprintf("%s-%d", roles[n.GUID], card.Ord+1)
				out = append(out,
					face{name + "-front", fill(template.Front, x.Fields, n.Fields, int(card.Ord)+1, false)},
					face{name + "-back", fill(template.Back, x.Fields, n.Fields, int(card.Ord)+1, true)})
			}
		}
	}
	return out
}

var (
	section = regexp.MustCompile(`(?s)\{\{#([^}]*)\}\}(.*?)\{\{/([^}]*)\}\}`)
	filled  = regexp.MustCompile(`\{\{([^}]*)\}\}`)
)

// fill does what Anki does with a template, as far as ours go.
func fill(template string, names, fields []string, number int, back bool) string {
	value := map[string]string{}
	for i, name := range names {
		value[name] = fields[i]
	}
	for section.MatchString(template) {
		template = section.ReplaceAllStringFunc(template, func(s string) string {
			m := section.FindStringSubmatch(s)
			if anki.Blank(value[m[1]]) {
				return ""
			}
			return m[2]
		})
	}
	return filled.ReplaceAllStringFunc(template, func(s string) string {
		name := strings.Trim(s, "{}")
		if rest, ok := strings.CutPrefix(name, "cloze:"); ok {
			return cloze(value[rest], number, back)
		}
		return value[name]
	})
}

var deletion = regexp.MustCompile(`(?s)\{\{c(\d+)::(.*?)(?:::(.*?))?\}\}`)

func cloze(field string, number int, back bool) string {
	return deletion.ReplaceAllStringFunc(field, func(s string) string {
		m := deletion.FindStringSubmatch(s)
		hint := "..."
		if m[3] != "" {
			hint = m[3]
		}
		switch {
		case m[1] != fmt.Sprint(number):
			return fmt.Sprintf(`<span class="cloze-inactive" data-ordinal="%s">%s</span>`, m[1], m[2])
		case back:
			return fmt.Sprintf(`<span class="cloze" data-ordinal="%s">%s</span>`, m[1], m[2])
		}
		return fmt.Sprintf(`<span class="cloze" data-cloze="%s" data-ordinal="%s">[%s]</span>`, html.EscapeString(m[2]), m[1], hint)
	})
}

// wide is an image of 2000 by 600 pixels.
const wide = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="600"><rect width="2000" height="600" fill="#789"/><circle cx="1000" cy="300" r="200" fill="#fa6"/></svg>`

// page returns a whole page as a client shows it.
func page(f face, l look, css string) string {
	image := regexp.MustCompile(`src="crib-[0-9a-f]+\.svg"`)
	card := image.ReplaceAllString(f.html, `src="data:image/svg+xml;base64,`+base64.StdEncoding.EncodeToString([]byte(wide))+`"`)
	return fmt.Sprintf(`<!doctype html><html class="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>%s</style></head><body class="%s">%s<style>%s</style>%s%s</body></html>`,
		l.root, l.css, l.body, l.open, css, card, l.close)
}

// measure runs in the page that holds all cards in frames of their own. It
// looks for what sticks out, and for text that is hard to read.
const measure = `
function luminance(c) {
  const [r, g, b] = c.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 });
  return .2126 * r + .7152 * g + .0722 * b;
}
const rgb = s => (s.match(/[\d.]+/g) || []).map(Number);
function ground(e, view) {
  for (; e; e = e.parentElement) {
    const c = rgb(view.getComputedStyle(e).backgroundColor);
    if (c.length == 3 || c[3] == 1) return c;
    if (c[3] > 0) throw new Error("a ground that shines through");
  }
  return [255, 255, 255];
}
function faults(frame) {
  const doc = frame.contentDocument, view = frame.contentWindow, out = [];
  const width = doc.documentElement.clientWidth;
  if (doc.documentElement.scrollWidth > width) out.push("scrolls sideways: " + doc.documentElement.scrollWidth);
  if (doc.querySelectorAll("script, link, iframe").length) out.push("holds a script or a link");
  for (const e of doc.body.querySelectorAll("*")) {
    if (e.tagName == "STYLE" || e.tagName == "HR") continue;
    const box = e.getBoundingClientRect(), style = view.getComputedStyle(e);
    if (!e.closest("pre") && (box.right > width + .5 || box.left < -.5)) out.push(e.tagName + " sticks out: " + box.left + " to " + box.right);
    const own = [...e.childNodes].filter(n => n.nodeType == 3 && n.data.trim());
    if (!own.length) continue;
    const [a, b] = [luminance(rgb(style.color)), luminance(ground(e, view))].sort((x, y) => y - x);
    const contrast = (a + .05) / (b + .05), size = parseFloat(style.fontSize);
    if (contrast < 4.5) out.push(e.tagName + "." + e.className + ": contrast " + contrast.toFixed(2) + ": " + own[0].data.slice(0, 30));
    if (size < 12) out.push(e.tagName + "." + e.className + ": type of " + size + " px");
    if (e.closest("pre, code") && !/mono/i.test(style.fontFamily)) out.push(e.tagName + ": code in " + style.fontFamily);
  }
  return out;
}
addEventListener("load", () => {
  const result = {};
  for (const f of document.querySelectorAll("iframe")) {
    try { result[f.name] = faults(f) } catch (err) { result[f.name] = [String(err)] }
  }
  document.getElementById("result").textContent = JSON.stringify(result);
});`

// control is a page with all the faults that measure looks for.
const control = `<body style="background:#fff"><p style="width:700px;color:#aaa">pale</p><p style="font-size:9px">small</p><code style="font-family:serif">code</code>`

// TestTemplatesInChromium shows every side of the gallery in every look and
// measures it. CRIB_LOOK=DIR keeps a picture of each.
func TestTemplatesInChromium(t *testing.T) {
	browser := testenv.Tool(t, "chromium", "chromium-browser", "google-chrome")
	pack := apkg.Package{Root: "Kitchen", Notes: gallery(), Media: fstest.MapFS{"wide.svg": {Data: []byte(wide)}}}
	report := read(t, write(t, "gallery", pack))
	css := report.Types[0].Style
	sides := faces(t, report)
	var b strings.Builder
	frames := 0
	fmt.Fprintf(&b, "<!doctype html><meta charset=utf-8><script>%s</script><pre id=result></pre>\n", measure)
	for _, l := range looks {
		for _, f := range sides {
			frames++
			fmt.Fprintf(&b, "<iframe name=\"%s\" width=%d height=700 srcdoc=\"%s\"></iframe>\n", l.name+" "+f.name, l.width, html.EscapeString(page(f, l, css)))
		}
	}
	fmt.Fprintf(&b, "<iframe name=control width=360 height=700 srcdoc=\"%s\"></iframe>\n", html.EscapeString(control))
	dir := t.TempDir()
	path := filepath.Join(dir, "all.html")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir="+dir, "--virtual-time-budget=20000", "--dump-dom", "file://"+path).Output()
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(out), `<pre id="result">`)
	raw, _, _ := strings.Cut(after, "</pre>")
	var result map[string][]string
	if err := json.Unmarshal([]byte(html.UnescapeString(raw)), &result); err != nil {
		t.Fatalf("%v: %.200s", err, out)
	}
	if found := strings.Join(result["control"], "; "); !strings.Contains(found, "scrolls sideways") || !strings.Contains(found, "contrast 2.32") ||
		!strings.Contains(found, "P sticks out") || !strings.Contains(found, "type of 9 px") || !strings.Contains(found, "CODE: code in serif") {
		t.Errorf("of the page that is wrong in every way only this is found: %s", found)
	}
	delete(result, "control")
	if len(result) != frames || frames < 100 {
		t.Errorf("%d sides are measured of %d", len(result), frames)
	}
	for name, faults := range result {
		for _, f := range faults {
			t.Errorf("%s: %s", name, f)
		}
	}
	if keep := os.Getenv("CRIB_LOOK"); keep != "" {
		photograph(t, browser, keep, sides, css)
	}
}

// photograph writes a picture of each look, with all sides in it.
func photograph(t *testing.T, browser, dir string, sides []face, css string) {
	t.Helper()
	for _, l := range looks {
		var b strings.Builder
		b.WriteString("<!doctype html><meta charset=utf-8><style>body{margin:8px;background:#888;font:12px sans-serif}figure{display:inline-block;margin:4px;vertical-align:top}iframe{border:0;background:#fff}</style>")
		height := 420
		perRow := max(1, 1600/(l.width+8))
		if l.width > 1000 {
			height, perRow = 330, 1
		}
		for _, f := range sides {
			fmt.Fprintf(&b, `<figure><figcaption>%s</figcaption><iframe width=%d height=%d srcdoc="%s"></iframe></figure>`, f.name, l.width, height, html.EscapeString(page(f, l, css)))
		}
		path := filepath.Join(t.TempDir(), l.name+".html")
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		rows := (len(sides) + perRow - 1) / perRow
		size := fmt.Sprintf("--window-size=%d,%d", perRow*(l.width+16)+24, rows*(height+30)+30)
		cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=20000", size, "--screenshot="+filepath.Join(dir, l.name+".png"), "file://"+path)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
}
