package pdf

import (
	"bytes"
	"crypto/md5"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// finish adds to a file what the library has no call for: page labels, the
// language, how to print and show it, and an identifier.
//
// The library's catalog is the last object before the table of object offsets,
// so both are cut off and written anew: no byte before them moves.
func finish(data []byte, info Info) ([]byte, error) {
	xref, err := lastNumber(data, "startxref\n")
	if err != nil {
		return nil, err
	}
	if xref > len(data) {
		return nil, errUnexpected
	}
	start := bytes.LastIndex(data[:xref], []byte(" 0 obj\n<<\n/Type /Catalog\n"))
	trailer := bytes.LastIndex(data, []byte("trailer\n<<\n"))
	if start < 0 || trailer < xref {
		return nil, errUnexpected
	}
	start = bytes.LastIndexByte(data[:start], '\n') + 1
	object := data[start:xref]
	table := data[xref:trailer]
	id := fmt.Sprintf("%X", md5.Sum(data))

	var b bytes.Buffer
	b.Grow(len(data) + 1024)
	b.Write(data[:start])
	const head = "/Type /Catalog\n"
	at := bytes.Index(object, []byte(head)) + len(head)
	b.Write(object[:at])
	b.WriteString(catalogEntries(info))
	b.Write(object[at:])
	offset := b.Len()
	b.Write(table)
	end := bytes.Index(data[trailer:], []byte(">>\nstartxref"))
	if end < 0 {
		return nil, errUnexpected
	}
	b.Write(data[trailer : trailer+end])
	fmt.Fprintf(&b, "/ID [<%s> <%s>]\n>>\nstartxref\n%d\n%%%%EOF\n", id, id, offset)
	out := b.Bytes()
	// Languages and titles in the window came with PDF 1.4.
	copy(out, bytes.Replace(out[:9], []byte("%PDF-1.3\n"), []byte("%PDF-1.4\n"), 1))
	return out, nil
}

var errUnexpected = fmt.Errorf("pdf library: the end of the file is not as expected")

func lastNumber(data []byte, after string) (int, error) {
	at := bytes.LastIndex(data, []byte(after))
	if at < 0 {
		return 0, errUnexpected
	}
	digits, _, _ := bytes.Cut(data[at+len(after):], []byte("\n"))
	n, err := strconv.Atoi(string(digits))
	if err != nil || n < 0 {
		return 0, errUnexpected
	}
	return n, nil
}

func catalogEntries(info Info) string {
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
	if len(info.Labels) > 0 {
		b.WriteString("/PageLabels << /Nums [")
		for i, label := range info.Labels {
			fmt.Fprintf(&b, " %d << /P %s >>", i, textString(label))
		}
		fmt.Fprintf(&b, " %d << /S /D /St %d >>", len(info.Labels), len(info.Labels)+1)
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
