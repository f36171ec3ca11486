package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"crib/internal/export/apkg"
	"crib/internal/export/cutout"
	"crib/internal/export/sheet"
	"crib/internal/export/text"
)

// output is something that a build can write. To add one, add a row to
// [outputs] and its flags to its own list.
type output struct {
	name      string
	usage     string
	byDefault bool
	// cards says that the output is of the cards; without it, of the facts. A
	// build of facts alone needs no identities, and leaves the lock as it is.
	cards bool
	flags []cli.Flag
	// prepare returns the files of the output. An error is one of usage.
	prepare func(*job) ([]outFile, error)
}

// outputs are in the order in which they are written.
var outputs = []output{
	{"apkg", "the Anki deck", true, true, apkgFlags, (*job).apkg},
	{"csv", "cards.csv, for spreadsheets and sites that read quoted CSV", true, true, tableFlags, (*job).csv},
	{"quizlet", "quizlet/*.txt, to paste into Quizlet: a set per service, and all in one", true, true, pasteFlags, (*job).quizlet},
	{"pdf", "the cheat sheet", true, false, sheetFlags, (*job).sheet},
	{"cards-pdf", "cards to print on both sides and cut out", true, true, cutoutFlags, (*job).cutout},
	{"anki-txt", "a text file for Anki's own import, one for each note type", false, true, nil, (*job).ankiText},
}

// job is what the outputs of a build have in common.
type job struct {
	c    *cli.Context
	d    *deck
	t    *terminal
	stem string    // of the files' names
	date time.Time // when the cards last changed
}

// outputFlags returns the flags of all outputs.
func outputFlags() []cli.Flag {
	flags := []cli.Flag{}
	for _, o := range outputs {
		flags = append(flags, o.flags...)
	}
	return flags
}

// outputsHelp lists the outputs for --help.
func outputsHelp() string {
	var b strings.Builder
	b.WriteString("Outputs, for --only:\n")
	for _, o := range outputs {
		usage := o.usage
		if !o.byDefault {
			usage += " (only when asked for)"
		}
		fmt.Fprintf(&b, "  %-9s  %s\n", o.name, usage)
	}
	return b.String()
}

// chooseOutputs returns the outputs that the command line asks for.
func chooseOutputs(c *cli.Context) ([]output, error) {
	asked := splitList(c.String("only"))
	if c.IsSet("only") && len(asked) == 0 {
		return nil, usageErrorf("--only names no output: see crib build --help")
	}
	var chosen []output
	var names []string
	for _, o := range outputs {
		names = append(names, o.name)
		if slices.Contains(asked, o.name) || len(asked) == 0 && o.byDefault {
			chosen = append(chosen, o)
		}
	}
	for _, name := range asked {
		if !slices.Contains(names, name) {
			return nil, usageErrorf("there is no output %q: choose of %s", name, strings.Join(names, ", "))
		}
	}
	return chosen, nil
}

// ofCards reports whether some output is of the cards.
func ofCards(list []output) bool {
	return slices.ContainsFunc(list, func(o output) bool { return o.cards })
}

// splitList splits a list at its commas.
func splitList(s string) []string {
	var list []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// encoders returns the files of the outputs.
func (d *deck) encoders(c *cli.Context, t *terminal, wanted []output) ([]outFile, error) {
	j := &job{c: c, d: d, t: t, stem: fileStem(d.name())}
	newest := int64(0)
	for _, n := range d.notes {
		newest = max(newest, n.Mod)
	}
	j.date = time.Unix(newest, 0).UTC()
	var files []outFile
	for _, o := range wanted {
		more, err := o.prepare(j)
		if err != nil {
			return nil, asUsage(err)
		}
		files = append(files, more...)
	}
	return files, nil
}

// asUsage returns err as an error of usage, unless it has a status already or
// a file is at fault.
func asUsage(err error) error {
	var se *statusError
	var pe *fs.PathError
	if err == nil || errors.As(err, &se) || errors.As(err, &pe) {
		return err
	}
	return usageErrorf("%s", err)
}

// fileStem returns the name as the stem of a file's name: letters and digits
// in lower case, "-" for what is between.
func fileStem(name string) string {
	stem := strings.Trim(notName.ReplaceAllString(strings.ToLower(name), "-"), "-")
	// Anki takes a package of this name for a backup of everything
	// (qt/aqt/import_export/importing.py).
	if stem == "" || stem == "collection" || strings.HasPrefix(stem, "backup-") {
		stem = strings.Trim("deck-"+stem, "-")
	}
	return stem
}

var notName = regexp.MustCompile(`[^\pL\pN]+`)

var apkgFlags = []cli.Flag{
	&cli.StringFlag{Name: "templates", Category: "apkg", Usage: "take card templates and style.css from the folder `DIR`; what it lacks is the built-in"},
}

// pack returns what goes into a package.
func (j *job) pack() apkg.Package {
	return apkg.Package{Root: j.d.name(), Notes: j.d.notes, Retired: j.d.plan.Retired, Media: os.DirFS(j.d.set.Root)}
}

func (j *job) apkg() ([]outFile, error) {
	p := j.pack()
	if dir := j.c.String("templates"); dir != "" {
		p.Templates = os.DirFS(dir)
		mod, err := newestIn(dir)
		if err != nil {
			return nil, err
		}
		p.TemplatesMod = mod
	}
	return []outFile{{j.stem + ".apkg", func(w io.Writer) error {
		dir, release, err := j.t.scratch()
		if err != nil {
			return err
		}
		defer release()
		p.TempDir = dir
		return apkg.Encode(w, p)
	}}}, nil
}

// newestIn returns when the newest file of a folder was changed, in seconds
// since 1970.
func newestIn(dir string) (int64, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return 0, fileError("read", dir, err)
	}
	newest := int64(0)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil {
			return 0, fileError("read", filepath.Join(dir, e.Name()), err)
		}
		newest = max(newest, info.ModTime().Unix())
	}
	return newest, nil
}

// columnsFlag serves two outputs that have columns: those of cards.csv have
// names, those of the sheet's pages have a number.
const columnsFlag = "columns"

var tableFlags = []cli.Flag{
	&cli.StringFlag{Name: columnsFlag, Category: "csv, pdf", DefaultText: "term,definition,auto", Usage: "of cards.csv: `NAMES` of " + strings.Join(text.Columns(), ", ") + "; of the sheet's pages: auto or 2 to 6"},
	&cli.BoolFlag{Name: "no-header", Category: "csv", Usage: "no line of column names in cards.csv"},
	&cli.BoolFlag{Name: "excel", Category: "csv", Usage: "write cards.csv for a spreadsheet: byte order mark, CRLF, nothing computed"},
	&cli.BoolFlag{Name: "swap", Category: "csv, quizlet", Usage: "definition first"},
	&cli.IntFlag{Name: "max-set", Category: "csv, quizlet", Usage: "report sets of more than `N` cards", DefaultText: "1000"},
	&cli.IntFlag{Name: "max-side", Category: "csv, quizlet", Usage: "report sides of more than `N` characters", DefaultText: "1000"},
}

// table returns the cards with two sides, made once.
func (j *job) table() *text.Table {
	if j.d.table == nil {
		j.d.table = text.New(j.d.notes, text.Options{Title: j.d.title(), Swap: j.c.Bool("swap"), MaxSet: j.c.Int("max-set"), MaxSide: j.c.Int("max-side")})
		j.d.thisBuild = append(j.d.thisBuild, j.d.table.Problems...)
	}
	return j.d.table
}

func (j *job) csv() ([]outFile, error) {
	csv := text.CSV{NoHeader: j.c.Bool("no-header"), Excel: j.c.Bool("excel")}
	for _, name := range splitList(j.c.String(columnsFlag)) {
		if _, isNumber := pageColumns(name); !isNumber {
			csv.Columns = append(csv.Columns, name)
		}
	}
	if err := csv.Check(); err != nil {
		return nil, err
	}
	table := j.table()
	if csv.Excel {
		j.d.csvRemark = fmt.Sprintf("an apostrophe guards %s that a spreadsheet would compute; "+
			"this is no file to import cards from", plural(csv.Guarded(table), "cell"))
	} else if n := table.Commas(); n > 0 {
		j.d.csvRemark = fmt.Sprintf("commas stand in %d of %s: paste the .txt files, not the .csv", n, plural(table.Len(), "card"))
	}
	return []outFile{{"cards.csv", func(w io.Writer) error { return csv.Encode(w, table) }}}, nil
}

var pasteFlags = []cli.Flag{
	&cli.BoolFlag{Name: "multiline", Category: "quizlet", Usage: "keep line breaks inside sides; cards are parted by an empty line"},
	&cli.StringFlag{Name: "field-sep", Category: "quizlet", Usage: "put `SEP` between the sides", DefaultText: `\t`},
	&cli.StringFlag{Name: "card-sep", Category: "quizlet", Usage: "put `SEP` between the cards", DefaultText: `\n, with --multiline \n\n`},
}

func (j *job) quizlet() ([]outFile, error) {
	paste := text.Paste{Multiline: j.c.Bool("multiline")}
	var err1, err2 error
	paste.FieldSep, err1 = text.Separator(j.c.String("field-sep"))
	paste.CardSep, err2 = text.Separator(j.c.String("card-sep"))
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	table := j.table()
	if err := paste.Check(); err != nil {
		return nil, err
	}
	j.d.thisBuild = append(j.d.thisBuild, paste.Collisions(table)...)
	j.d.paste = &paste
	return outFiles(table.PasteFiles(paste)), nil
}

func (j *job) ankiText() ([]outFile, error) {
	var out []outFile
	for _, t := range apkg.Texts(j.pack()) {
		out = append(out, outFile{t.Name, t.Encode})
	}
	return out, nil
}

func outFiles(files []text.File) []outFile {
	var out []outFile
	for _, f := range files {
		out = append(out, outFile{f.Name, f.Encode})
	}
	return out
}

var sheetFlags = []cli.Flag{
	&cli.StringFlag{Name: "paper", Category: "pdf", Usage: "`SIZE` of paper: a4, letter or a3", DefaultText: "a4"},
	&cli.StringFlag{Name: "orientation", Category: "pdf", Usage: "`WAY` to turn the paper: landscape or portrait", DefaultText: "landscape"},
	&cli.Float64Flag{Name: "font-size", Category: "pdf", Usage: "`POINTS`, 5.5 to 10", DefaultText: "about 7, as suits the pages"},
	&cli.IntFlag{Name: "fit", Category: "pdf", Usage: "the largest type that fits `N` pages", DefaultText: "as many as it takes"},
	&cli.StringFlag{Name: "style", Category: "pdf", Usage: "`STYLE` of titles: tint, solid, rule or mono", DefaultText: "tint"},
	&cli.BoolFlag{Name: "compact", Category: "pdf", Usage: "titles run in with the text"},
	&cli.StringFlag{Name: "order", Category: "pdf", Usage: "`ORDER` of the services: notes, category or name", DefaultText: "notes"},
	&cli.StringFlag{Name: "services", Category: "pdf", Usage: "print these services only: `NAMES` joined by commas"},
	&cli.StringFlag{Name: "font", Category: "pdf, cards-pdf", Usage: "take fonts (*.ttf) for other scripts from the folder `DIR`"},
}

func (j *job) sheet() ([]outFile, error) {
	o := sheet.Options{
		Paper: sheet.Paper(j.c.String("paper")), Orientation: sheet.Orientation(j.c.String("orientation")),
		FontSize: j.c.Float64("font-size"), Fit: j.c.Int("fit"), Style: sheet.Style(j.c.String("style")),
		Compact: j.c.Bool("compact"), Order: sheet.Order(j.c.String("order")), Services: splitList(j.c.String("services")),
		Title: j.d.title(),
	}
	for _, name := range splitList(j.c.String(columnsFlag)) {
		if n, isNumber := pageColumns(name); isNumber {
			o.Columns = n
			if n == 0 && name != "auto" {
				o.Columns = -1 // no page has none: let the sheet say so
			}
		}
	}
	var err error
	if o.Fonts, err = j.fonts(); err != nil {
		return nil, err
	}
	return []outFile{{j.stem + ".pdf", func(w io.Writer) error {
		report, err := sheet.Encode(w, j.d.book, o)
		j.d.thisBuild = append(j.d.thisBuild, report.Problems...)
		j.d.sheet = report
		return asUsage(err)
	}}}, nil
}

// fonts returns the folder of fonts that the user names, nil for none.
func (j *job) fonts() (fs.FS, error) {
	dir := j.c.String("font")
	if dir == "" {
		return nil, nil
	}
	if _, err := os.ReadDir(dir); err != nil {
		return nil, fileError("read", dir, err)
	}
	return os.DirFS(dir), nil
}

// pageColumns returns a number of page columns, 0 for auto, and whether the
// word is one.
func pageColumns(word string) (int, bool) {
	n, err := strconv.Atoi(word)
	return n, err == nil || word == "auto"
}

var cutoutFlags = []cli.Flag{
	&cli.StringFlag{Name: "stock", Category: "cards-pdf", Usage: "`CARDS` to cut: " + stockNames(), DefaultText: "a7"},
	&cli.StringFlag{Name: "card-paper", Category: "cards-pdf", Usage: "print the cards on `SIZE`: a4, letter, or card for paper that is cut already"},
	&cli.StringFlag{Name: "flip", Category: "cards-pdf", Usage: "the `EDGE` your printer flips on: long-edge or short-edge", DefaultText: "long-edge"},
	&cli.BoolFlag{Name: "fold", Category: "cards-pdf", Usage: "fronts and backs side by side, to fold: for printers without duplex"},
	&cli.StringFlag{Name: "back-offset", Category: "cards-pdf", Usage: "move the backs by `X,Y` millimetres to the right and down"},
}

func stockNames() string {
	var names []string
	for _, s := range cutout.Stocks() {
		names = append(names, s.Name)
	}
	return strings.Join(names, ", ")
}

func (j *job) cutout() ([]outFile, error) {
	o := cutout.Options{
		Title: j.d.title(), Stock: j.c.String("stock"), Paper: cutout.Paper(j.c.String("card-paper")),
		Flip: cutout.Flip(j.c.String("flip")), Fold: j.c.Bool("fold"), Date: j.date,
	}
	if s := j.c.String("back-offset"); s != "" {
		x, y, _ := strings.Cut(s, ",")
		var err1, err2 error
		o.OffsetX, err1 = strconv.ParseFloat(strings.TrimSpace(x), 64)
		o.OffsetY, err2 = strconv.ParseFloat(strings.TrimSpace(y), 64)
		if err1 != nil || err2 != nil {
			return nil, usageErrorf("--back-offset %s: give two numbers of millimetres, as in 0.5,-1", s)
		}
	}
	var err error
	if o.Fonts, err = j.fonts(); err != nil {
		return nil, err
	}
	return []outFile{{j.stem + "-cards.pdf", func(w io.Writer) error {
		report, err := cutout.Encode(w, allCards(j.d.notes), o)
		j.d.thisBuild = append(j.d.thisBuild, report.Problems...)
		j.d.cutout = report
		return asUsage(err)
	}}}, nil
}
