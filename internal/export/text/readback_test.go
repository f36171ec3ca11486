package text

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crib/internal/cards"
	"crib/internal/testenv"
)

// hostile is text that has broken an exporter somewhere.
var hostile = []string{
	"a\tb", "a\nb", "a\r\nb", "a\rb", "a\vb\fc", "\x00", "a\x00b", "\x1f", "\x7f", "\u0085", "\u2028", "\u2029",
	`"`, `""`, `a "b" c`, `"quoted"`, "'", "'=1", ",", "a,b", ";", "a;b;;c", ";;;", "-", "a - b", "well-being", "|",
	"=cmd|' /C calc'!A0", "=1+1", "+1", "-1", "@SUM(A1)", "  =1", "＝1", "=HYPERLINK(\"http://x\",\"y\")", `\.`, "# tag", "#",
	"0012", "1-2", "50:1", "3/4", "1E5", "1.50", "1,000", "12345678901234567890", "MARCH1", "3 May", "TRUE", "true", "False", "50%", "$5",
	"😀", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "שלום עולם", "\u202Eabc", "abc\u200F", "e\u0301", "\u0301", "クラブ", "한국어", "\uFEFFbom", "a\u200Bb",
	"a\u00ADb", "a\u00A0b", "\u3000", "\xed\xa0\x80", "\xed\xb0\x80", "\xff\xfe", "a\xc3", "\U0010FFFF", "\uFFFE",
	"<b>bold</b>", "&amp;", "{{c1::x}}", "[sound:x.mp3]", "\\n", "\\", "${x}", "____", "[...]", " ", "", strings.Repeat("long ", 300),
}

// hostileNotes returns a note for each pair of hostile neighbours, and for
// each text in a cloze.
func hostileNotes() []*cards.Note {
	var notes []*cards.Note
	for i, s := range hostile {
		notes = append(notes,
			question(s, s, hostile[(i+1)%len(hostile)]),
			question("Same", "one question", s),
			question("Same", s+" one term", "an answer"))
	}
	for i, n := range notes {
		n.GUID = strings.Repeat("x", i%7) + string(rune('a'+i%26)) + strings.Repeat("y", i)
	}
	return notes
}

func TestHostileTextReadsBack(t *testing.T) {
	table := New(hostileNotes(), Options{})
	wellFormed(t, table)
	readsBack(t, table)
	csvReadsBack(t, table)
}

// csvReadsBack checks that Go's reader finds in the CSV file what went in.
func csvReadsBack(t testing.TB, table *Table) {
	t.Helper()
	var b bytes.Buffer
	if err := (CSV{Columns: Columns()}).Encode(&b, table); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "\n"); n != table.Len()+1 {
		t.Errorf("cards.csv has %d lines for %d cards and a header", n, table.Len())
	}
	records, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	equalRecords(t, records, table)
}

func equalRecords(t testing.TB, records [][]string, table *Table) {
	t.Helper()
	want := [][]string{Columns()}
	for _, r := range table.Rows() {
		want = append(want, []string{r.Term, r.Definition, r.Service, r.Topic, strings.Join(r.Tags, " "), r.ID, string(r.Kind)})
	}
	if !slices.EqualFunc(records, want, slices.Equal) {
		t.Errorf("the CSV file reads back as %d records, of %d; or their text differs", len(records), len(want))
	}
}

func TestPythonReadsHostileText(t *testing.T) {
	pythonReadsBack(t, New(hostileNotes(), Options{}))
}

// pythonReadsBack checks that Python's reader finds in the CSV file what went
// in.
func pythonReadsBack(t *testing.T, table *Table) {
	python := testenv.Tool(t, "python3")
	var b bytes.Buffer
	if err := (CSV{Columns: Columns()}).Encode(&b, table); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python, "-c", `import csv, io, json, sys
text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
sys.stdout.reconfigure(encoding="utf-8")
json.dump(list(csv.reader(text, strict=True)), sys.stdout)`)
	cmd.Stdin = &b
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err, stderrOf(err))
	}
	var records [][]string
	if err := json.Unmarshal(out, &records); err != nil {
		t.Fatal(err)
	}
	equalRecords(t, records, table)
}

func TestSpreadsheetOpensHostileText(t *testing.T) {
	computed := spreadsheetOpens(t, New(hostileNotes(), Options{}))
	if computed == 0 {
		t.Error("the spreadsheet computes nothing without the preset: it does not open the file as a sheet")
	}
}

// spreadsheetOpens has LibreOffice open the CSV file and write what it shows,
// and checks that it is every cell, with the preset unchanged. It returns how
// many cells are changed without.
func spreadsheetOpens(t *testing.T, table *Table) (computed int) {
	soffice := testenv.Tool(t, "soffice")
	columns := []string{"term", "definition", "id"}

	plain := convert(t, soffice, CSV{Columns: columns}, table)
	excel := convert(t, soffice, CSV{Columns: columns, Excel: true}, table)
	rows := table.Rows()
	if len(plain) != len(rows)+1 || len(excel) != len(rows)+1 {
		t.Fatalf("%d and %d records of %d", len(plain), len(excel), len(rows)+1)
	}
	guard := CSV{Excel: true}
	for i, r := range rows {
		for j, cell := range []string{r.Term, r.Definition, r.ID} {
			if plain[i+1][j] != cell {
				computed++
			}
			if !formula(cell) && !value(cell) && plain[i+1][j] != cell {
				t.Errorf("the spreadsheet makes %q of %q", plain[i+1][j], cell)
			}
			if got := excel[i+1][j]; got != guard.guard(cell) {
				t.Errorf("with the preset, the spreadsheet makes %q of %q", got, cell)
			}
		}
	}
	return computed
}

// convert has LibreOffice read a CSV file and write its cells as they are
// shown, formulas computed.
func convert(t *testing.T, soffice string, c CSV, table *Table) [][]string {
	t.Helper()
	dir := t.TempDir()
	var b bytes.Buffer
	if err := c.Encode(&b, table); err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(dir, "cards.csv")
	if err := os.WriteFile(in, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	const utf8 = "44,34,76,1" // comma, double quote, UTF-8, from line 1
	cmd := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--infilter=CSV:"+utf8, "--convert-to", "csv:Text - txt - csv (StarCalc):"+utf8, "--outdir", filepath.Join(dir, "out"), in)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	out, err := os.Open(filepath.Join(dir, "out", "cards.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	records, err := csv.NewReader(out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(records) > 0 {
		records[0][0] = strings.TrimPrefix(records[0][0], "\uFEFF")
	}
	return records
}

func stderrOf(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return string(exit.Stderr)
	}
	return ""
}
