package pdf

import (
	"bytes"
	"cmp"
	"crypto/md5"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klauspost/compress/zlib"
)

// finisher writes a file of the library again, object by object. What is drawn
// on the pages is compressed already, which the library does not know; and to
// the catalog it adds what the library has no call for: page labels, the
// language, how to print and show the file.
type finisher struct {
	w     io.Writer
	info  Info
	pages int
	n     int // bytes written
	err   error
	hash  hash.Hash
}

// Write takes the whole file, which the library writes in one piece.
func (f *finisher) Write(data []byte) (int, error) {
	objects, catalog, info, err := objectsOf(data)
	if err != nil {
		return 0, err
	}
	f.hash = md5.New()
	// Languages and titles in the window came with PDF 1.4. The second line
	// tells programs that copy files that this one is no text.
	f.put([]byte("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"))
	offsets := make([]int, len(objects)+1)
	for _, o := range objects {
		offsets[o.number] = f.n
		switch o.number {
		case catalog:
			f.catalog(o.data)
		case info:
			f.information(o.data)
		default:
			f.object(o.data)
		}
	}
	f.table(offsets, catalog, info)
	return len(data), f.err
}

// put writes; the first error stays.
func (f *finisher) put(data []byte) {
	if f.err != nil {
		return
	}
	f.n += len(data)
	f.hash.Write(data)
	_, f.err = f.w.Write(data)
}

func (f *finisher) printf(format string, args ...any) { f.put(fmt.Appendf(nil, format, args...)) }

// contentMark stands before what is drawn on a page. The few operators before
// it, with which the library begins a page, are not needed.
const contentMark = "% page"

// object writes an object; that of a page's content as what it is, compressed.
func (f *finisher) object(data []byte) {
	const end = "\n\nendstream\nendobj\n"
	head, packed, ok := bytes.Cut(data, []byte(contentMark+"\n"))
	if !ok {
		f.put(data)
		return
	}
	head, _, _ = bytes.Cut(head, []byte("<<"))
	packed = packed[:len(packed)-len(end)]
	f.put(head)
	f.printf("<</Filter /FlateDecode /Length %d>>\nstream\n", len(packed))
	f.put(packed)
	f.put([]byte(end[1:]))
}

// catalog writes the catalog with what the file asks of viewers and printers.
func (f *finisher) catalog(data []byte) {
	const kind = "/Type /Catalog\n"
	head, rest, _ := bytes.Cut(data, []byte(kind))
	f.put(head)
	f.put([]byte(kind + catalogEntries(f.info, f.pages)))
	f.put(rest)
}

// information writes what the file says of itself, without the dates if nobody
// has given one.
func (f *finisher) information(data []byte) {
	for line := range bytes.Lines(data) {
		if f.info.Date.IsZero() && (bytes.HasPrefix(line, []byte("/CreationDate ")) || bytes.HasPrefix(line, []byte("/ModDate "))) {
			continue
		}
		f.put(line)
	}
}

// table writes the end of the file: where its objects are.
func (f *finisher) table(offsets []int, catalog, info int) {
	start := f.n
	id := fmt.Sprintf("%X", f.hash.Sum(nil))
	f.printf("xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, at := range offsets[1:] {
		f.printf("%010d 00000 n \n", at)
	}
	f.printf("trailer\n<<\n/Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%s> <%s>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets), catalog, info, id, id, start)
}

// object is an object of a file, with its number: "7 0 obj" to "endobj".
type object struct {
	number int
	data   []byte
}

// objectsOf cuts a file of the library into its objects, in the order in which
// they stand, and returns the numbers of its catalog and its information.
func objectsOf(data []byte) (objects []object, catalog, info int, err error) {
	xref, err := numberAfter(data, "startxref\n")
	if err != nil || xref > len(data) {
		return nil, 0, 0, errUnexpected
	}
	lines := bytes.Split(data[xref:], []byte("\n"))
	count, err := numberAfter(lines[min(1, len(lines)-1)], "0 ")
	if err != nil || count+2 > len(lines) {
		return nil, 0, 0, errUnexpected
	}
	starts := make([]int, 0, count)
	for i, line := range lines[3 : count+2] {
		at, err := strconv.Atoi(string(line[:min(10, len(line))]))
		if err != nil || at > xref {
			return nil, 0, 0, errUnexpected
		}
		objects = append(objects, object{number: i + 1})
		starts = append(starts, at)
	}
	slices.SortFunc(objects, func(a, b object) int { return cmp.Compare(starts[a.number-1], starts[b.number-1]) })
	for i := range objects {
		end := xref
		if i+1 < len(objects) {
			end = starts[objects[i+1].number-1]
		}
		objects[i].data = data[starts[objects[i].number-1]:end]
	}
	catalog, err1 := numberAfter(data, "/Root ")
	info, err2 := numberAfter(data, "/Info ")
	return objects, catalog, info, errors.Join(err1, err2)
}

var errUnexpected = errors.New("pdf library: the file is not as expected")

// numberAfter returns the number that follows the last appearance of a word.
func numberAfter(data []byte, word string) (int, error) {
	at := bytes.LastIndex(data, []byte(word))
	if at < 0 {
		return 0, errUnexpected
	}
	digits := data[at+len(word):]
	if end := bytes.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
		digits = digits[:end]
	}
	n, err := strconv.Atoi(string(digits))
	if err != nil {
		return 0, errUnexpected
	}
	return n, nil
}

func catalogEntries(info Info, pages int) string {
	var b bytes.Buffer
	if info.Lang != "" {
		fmt.Fprintf(&b, "/Lang (%s)\n", languageTag(info.Lang))
	}
	b.WriteString("/ViewerPreferences <<")
	if info.Title != "" {
		b.WriteString(" /DisplayDocTitle true")
	}
	if info.Duplex != "" {
		fmt.Fprintf(&b, " /Duplex /%s", info.Duplex)
	}
	if info.ActualSize {
		b.WriteString(" /PrintScaling /None")
	}
	b.WriteString(" >>\n")
	if info.Label != nil {
		b.WriteString("/PageLabels << /Nums [")
		for i := range pages {
			fmt.Fprintf(&b, " %d << /P %s >>", i, textString(info.Label(i+1)))
		}
		b.WriteString(" ] >>\n")
	}
	return b.String()
}

// textString writes a text string of the PDF format: plain text as it is, other
// text in hexadecimal UTF-16, which needs no escapes.
func textString(s string) string {
	if plain(s) && !strings.ContainsAny(s, `()\`) {
		return "(" + s + ")"
	}
	var b bytes.Buffer
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteString(">")
	return b.String()
}

// languageTag leaves of a language what a tag may hold: letters, digits and
// hyphens.
func languageTag(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, s)
}

// packer compresses the contents of pages, with one compressor for all.
type packer struct {
	buf bytes.Buffer
	zip *zlib.Writer
}

func newPacker() *packer {
	p := &packer{}
	p.zip, _ = zlib.NewWriterLevel(&p.buf, zlib.BestSpeed) // a valid level
	return p
}

// pack compresses data. The buffer returned is good until the next call.
func (p *packer) pack(data []byte) *bytes.Buffer {
	p.buf.Reset()
	p.zip.Reset(&p.buf)
	p.zip.Write(data) // a buffer takes all
	p.zip.Close()
	return &p.buf
}
