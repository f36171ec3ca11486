package apkg

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"path"
	"time"

	"github.com/klauspost/compress/flate"
)

// zipTime is the time of every entry: the first that the format can hold.
var zipTime = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// zipWriter writes the entries of the package. After the first failure it does
// nothing; close returns it.
type zipWriter struct {
	z   *zip.Writer
	err error
}

func newZip(w io.Writer) *zipWriter {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.DefaultCompression) })
	return &zipWriter{z: z}
}

func (z *zipWriter) deflate(name string, r io.Reader) { z.entry(name, zip.Deflate, r) }

func (z *zipWriter) entry(name string, method uint16, r io.Reader) {
	if z.err != nil {
		return
	}
	entry, err := z.z.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: zipTime})
	if err == nil {
		_, err = io.Copy(entry, r)
	}
	z.err = err
}

// packed writes an entry of size bytes that a packer compresses.
func (z *zipWriter) packed(name string, k *packer, size int64) {
	if z.err != nil {
		return
	}
	parts, sum, err := k.finish(size)
	if err != nil {
		z.err = err
		return
	}
	h := &zip.FileHeader{Name: name, Method: zip.Deflate, CRC32: sum, UncompressedSize64: uint64(size)}
	for _, part := range parts {
		h.CompressedSize64 += uint64(len(part))
	}
	//lint:ignore SA1019 CreateRaw does not look at Modified.
	h.SetModTime(zipTime)
	entry, err := z.z.CreateRaw(h)
	for _, part := range parts {
		if err == nil {
			_, err = entry.Write(part)
		}
	}
	z.err = err
}

// media writes a media file, compressed unless it is so by nature.
func (z *zipWriter) media(name string, fsys fs.FS, m mediaFile) {
	if z.err != nil {
		return
	}
	f, err := fsys.Open(m.path)
	if err != nil {
		z.err = err
		return
	}
	defer f.Close()
	switch path.Ext(m.name) {
	case ".svg", ".bmp":
		z.deflate(name, f)
	default:
		z.entry(name, zip.Store, f)
	}
}

func (z *zipWriter) close() error {
	if z.err != nil {
		return z.err
	}
	return z.z.Close()
}

// marshal returns v as JSON without the escapes meant for web pages, which
// readers of the format need not undo. Maps are written in order of keys.
func marshal(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // only types of this package come here
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
