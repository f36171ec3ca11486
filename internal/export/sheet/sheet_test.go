package sheet

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"crib/internal/export/pdf"
	"crib/internal/facts"
	"crib/internal/testenv"
)

// manual makes a book of so many facts, of all kinds and lengths.
func manual(t testing.TB, count int) *facts.Book {
	t.Helper()
	var b strings.Builder
	categories := []string{"Routing", "Switching", "Wireless"}
	for i := range count {
		if i%23 == 0 {
			fmt.Fprintf(&b, "# Device %d | Device %d | %s\n", i/23, i/23, categories[i/23%3])
		}
		switch i % 7 {
		case 0:
			fmt.Fprintf(&b, "> Setting %d\n- the timer %d is ten seconds, and is reset whenever a neighbour sends a packet that differs\n", i, i)
		case 1:
			fmt.Fprintf(&b, "-= MTU %d = the longest frame of link %d\n", i, i)
		case 2:
			fmt.Fprintf(&b, "- to bring up port %d:\n  1. enable it\n  2. wait for %d s\n", i, i)
		case 3:
			fmt.Fprintf(&b, "- show it\n  $ show interface gi0/%d --detail\n", i)
		case 4:
			fmt.Fprintf(&b, ">\n- modes of radio %d:\n  - access → ≤ %d clients\n  - mesh\n  - monitor\n", i, i)
		default:
			fmt.Fprintf(&b, "- short fact %d\n", i)
		}
	}
	return parseBook(t, b.String())
}

func encode(t testing.TB, b *facts.Book, o Options) ([]byte, Report) {
	t.Helper()
	var w bytes.Buffer
	report, err := Encode(&w, b, o)
	if err != nil {
		t.Fatal(err)
	}
	return w.Bytes(), report
}

func TestEqualBytes(t *testing.T) {
	b := manual(t, 300)
	want, _ := encode(t, b, Options{})
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			if got, _ := encode(t, b, Options{}); !bytes.Equal(got, want) {
				t.Error("two runs differ")
			}
		})
	}
	wg.Wait()
}

// Every layout of a long book keeps the rules that checkPlan knows.
func TestLayoutRules(t *testing.T) {
	books := map[string]*facts.Book{
		"manual":                   manual(t, 700),
		"ten thousand facts":       manual(t, 10000),
		"a group taller than page": parseBook(t, "# One\n> Lead\n"+strings.Repeat("- fact of the group\n", 900)),
		"a fact taller than page":  parseBook(t, "# One\n- list\n"+strings.Repeat("  - item of the list\n", 900)),
		"a row taller than page":   parseBook(t, "# One\n- "+strings.Repeat("word ", 9000)),
		"a title taller than page": parseBook(t, "# "+strings.Repeat("title ", 3000)+"\n- fact"),
		"leads taller than a page": parseBook(t, "# One\n> "+strings.Repeat("lead ", 9000)+"\n- fact"),
		"titles alone":             parseBook(t, strings.Repeat("# One\n# Two\n# Three\n", 3)),
		"deep leads":               parseBook(t, "# One\n> a > b > c > d > e > f > g > h > i\n- fact\n  - item"),
		"one word":                 parseBook(t, "# One\n- "+strings.Repeat("W", 20000)),
	}
	options := map[string]Options{
		"default":  {},
		"compact":  {Compact: true, FontSize: 6},
		"portrait": {Orientation: Portrait, Paper: Letter, Columns: 6, FontSize: 10},
		"large":    {Paper: A3, Columns: 2, FontSize: 5.5},
	}
	for bookName, b := range books {
		for name, o := range options {
			t.Run(bookName+"/"+name, func(t *testing.T) {
				o, p := planOf(t, b, o)
				checkPlan(t, p)
				var w bytes.Buffer
				if err := write(&w, b, o, p, pdf.Builtin()); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

// planOf lays a book out, and returns the options with what they leave open.
func planOf(t testing.TB, b *facts.Book, o Options) (Options, *plan) {
	t.Helper()
	o, err := o.check()
	if err != nil {
		t.Fatal(err)
	}
	p, err := layout(b, o, &composer{fonts: pdf.Builtin()})
	if err != nil {
		t.Fatal(err)
	}
	return o, p
}

func TestFit(t *testing.T) {
	b := manual(t, 400)
	for pages := 2; pages <= 6; pages++ {
		_, report := encode(t, b, Options{Fit: pages})
		if report.Pages > pages {
			t.Errorf("fit %d: %d pages", pages, report.Pages)
		}
		if report.FontSize == MaxSize {
			continue
		}
		// A step more would not have fitted.
		if _, more := encode(t, b, Options{FontSize: round2(report.FontSize + sizeStep)}); more.Pages <= pages {
			t.Errorf("fit %d: %g pt, but %g pt fits as well", pages, report.FontSize, more.FontSize)
		}
	}
	_, err := Encode(io.Discard, b, Options{Fit: 1})
	if err == nil || !strings.Contains(err.Error(), "they take 2 pages; ask for 2") {
		t.Error(err)
	}
}

func TestOptions(t *testing.T) {
	b := parseBook(t, "# One\n- fact")
	for want, o := range map[string]Options{
		`unknown paper "b5": a4, letter or a3`:                                             {Paper: "b5"},
		`unknown style "neon": tint, solid, rule or mono`:                                  {Style: "neon"},
		`unknown order "size": notes, category or name`:                                    {Order: "size"},
		`unknown orientation "up": landscape or portrait`:                                  {Orientation: "up"},
		`7 columns: a page takes 2 to 6`:                                                   {Columns: 7},
		`font size 4: the sheet takes 5.5 to 10 points`:                                    {FontSize: 4},
		`fit -1: the number of pages must be 1 or more`:                                    {Fit: -1},
		`a font size and a number of pages cannot both be given: fitting chooses the size`: {Fit: 1, FontSize: 7},
	} {
		if _, err := Encode(io.Discard, b, o); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if _, err := Encode(io.Discard, &facts.Book{Title: "Nothing"}, Options{}); err != ErrEmpty {
		t.Error(err)
	}
}

// Programs that read PDF files find nothing wrong with any style.
func TestValid(t *testing.T) {
	b := manual(t, 500)
	for _, o := range []Options{{}, {Style: Solid}, {Style: Rule, Order: ByCategory}, {Style: Mono, Compact: true}} {
		data, _ := encode(t, b, o)
		t.Run("qpdf", func(t *testing.T) {
			if out := testenv.OnPDF(t, data, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") || strings.Contains(out, "WARNING") {
				t.Error(out)
			}
		})
		t.Run("mutool", func(t *testing.T) {
			if out := testenv.OnPDF(t, data, "mutool", "draw", "-q", "-o", os.DevNull, "-F", "txt", "FILE"); strings.ReplaceAll(out, "warning: ICC support is not available\n", "") != "" {
				t.Error(out)
			}
		})
		t.Run("ghostscript", func(t *testing.T) {
			if out := testenv.OnPDF(t, data, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=nullpage", "FILE"); out != "" {
				t.Error(out)
			}
		})
	}
}

func TestOutline(t *testing.T) {
	data, report := encode(t, manual(t, 200), Options{Order: ByCategory})
	out := testenv.OnPDF(t, data, "mutool", "show", "FILE", "outline")
	if n := strings.Count(out, `"Device `); n != report.Services {
		t.Errorf("%d of %d services in the outline:\n%s", n, report.Services, out)
	}
	for _, c := range []string{"Routing", "Switching", "Wireless"} {
		if strings.Count(out, `"`+c+`"`) != 1 {
			t.Errorf("%s is not in the outline:\n%s", c, out)
		}
	}
}

// The index leads to each service, and names the page it is on.
func TestIndex(t *testing.T) {
	b := manual(t, 400)
	data, report := encode(t, b, Options{})
	out := testenv.OnPDF(t, data, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	if n := strings.Count(out, "/Subtype /Link"); n != report.Services {
		t.Errorf("%d links for %d services", n, report.Services)
	}
	page := make([]string, report.Pages+1)
	for i := 1; i <= report.Pages; i++ {
		page[i] = testenv.OnPDF(t, data, "pdftotext", "-f", fmt.Sprint(i), "-l", fmt.Sprint(i), "FILE", "-")
	}
	entry := regexp.MustCompile(`Device \d+ [0-9]+`)
	_, index, _ := strings.Cut(squeeze(page[1]), fmt.Sprintf(" 1/%d ", report.Pages))
	index, _, _ = strings.Cut(index, "Setting")
	found := 0
	for _, e := range entry.FindAllString(index, -1) {
		at := strings.LastIndexByte(e, ' ')
		number, err := strconv.Atoi(e[at+1:])
		if err != nil || number < 1 || number > report.Pages {
			t.Fatalf("%q in the index of %d pages", e, report.Pages)
		}
		found++
		if !regexp.MustCompile(`(?m)^` + e[:at] + `$`).MatchString(page[number]) {
			t.Errorf("%q: the service does not begin there", e)
		}
	}
	if found != report.Services {
		t.Errorf("%d entries for %d services", found, report.Services)
	}
}

func TestPageLabels(t *testing.T) {
	data, report := encode(t, manual(t, 400), Options{})
	out := testenv.OnPDF(t, data, "mutool", "show", "FILE", "trailer/Root/PageLabels")
	if n := strings.Count(out, "/P "); n != report.Pages || !strings.Contains(out, "(1 Device 0)") {
		t.Errorf("%d pages, labels %s", report.Pages, out)
	}
}

func FuzzEncode(f *testing.F) {
	for _, s := range []string{"# One\n- fact", "# One | Two | Three\n> a > b\n-= c = d\n  - e\n  $ f\tg", "# \xff🦀\n- \xc3\n  1. e\u0301", "- x\n# \n# \n>\n- y"} {
		f.Add(s, uint8(0), uint8(0), false)
	}
	f.Fuzz(func(t *testing.T, text string, size, columns uint8, compact bool) {
		o := Options{FontSize: MinSize + float64(size%10)*0.5, Columns: int(columns % 7), Compact: compact}
		if o.Columns == 1 {
			o.Columns = 0
		}
		b := parseBook(t, text)
		o, err := o.check()
		if err != nil {
			t.Fatal(err)
		}
		p, err := layout(b, o, &composer{fonts: pdf.Builtin()})
		if err == ErrEmpty {
			return
		} else if err != nil {
			t.Fatal(err)
		}
		checkPlan(t, p)
		if err := write(io.Discard, b, o, p, pdf.Builtin()); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	for _, count := range []int{1000, 10000, 25000} { // two lines a fact
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			book := manual(b, count)
			size := 0
			for _, f := range book.Facts {
				size += len(f.Text())
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Encode(io.Discard, book, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkLayout(b *testing.B) {
	book := manual(b, 1000)
	o, _ := Options{}.check()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := layout(book, o, &composer{fonts: pdf.Builtin()}); err != nil {
			b.Fatal(err)
		}
	}
}
