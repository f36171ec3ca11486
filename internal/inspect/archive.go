package inspect

import (
	"archive/zip"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"
	"google.golang.org/protobuf/encoding/protowire"
)

// archive is a package whose entries look harmless.
type archive struct {
	o       Options
	entries map[string]*zip.File
	// media entries, by their names in the zip, that the media map names.
	listed map[string]bool
}

// unchecked is the size up to which the ratio of an entry does not matter.
const unchecked = 16 << 20

// openArchive reads the directory of a zip, and refuses it for what its
// entries claim.
func openArchive(r io.ReaderAt, size int64, o Options) (*archive, error) {
	if size == 0 {
		return nil, errors.New("the file is empty: export or download it again")
	}
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, explain(err)
	}
	a := &archive{o: o, entries: map[string]*zip.File{}, listed: map[string]bool{}}
	var packed, unpacked uint64
	for _, f := range z.File {
		if err := a.accept(f); err != nil {
			return nil, err
		}
		packed += f.CompressedSize64
		unpacked += f.UncompressedSize64
		if packed > uint64(size) {
			return nil, errors.New("refused: its entries overlap")
		}
		if unpacked > uint64(o.maxBytes()) {
			return nil, fmt.Errorf("refused: it unpacks to more than %d bytes", o.maxBytes())
		}
	}
	return a, nil
}

// accept adds an entry, unless its name or size is none that Anki writes.
func (a *archive) accept(f *zip.File) error {
	switch {
	case !plainName(strings.TrimSuffix(f.Name, "/")):
		return fmt.Errorf("refused: the entry name %q leads out of the package", f.Name)
	case a.entries[f.Name] != nil:
		return fmt.Errorf("refused: it has two entries %q", f.Name)
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Errorf("refused: the entry %q is packed by method %d; Anki knows 0 and 8", f.Name, f.Method)
	case f.UncompressedSize64 > unchecked && f.UncompressedSize64/uint64(a.o.maxRatio()) > f.CompressedSize64:
		return fmt.Errorf("refused: the entry %q unpacks to %d bytes from %d", f.Name, f.UncompressedSize64, f.CompressedSize64)
	}
	a.entries[f.Name] = f
	return nil
}

// plainName reports whether a name is that of a file in the folder itself. A
// folder inside is none of Anki's, but does no harm.
func plainName(name string) bool {
	if name == "" || strings.ContainsAny(name, "\\\x00") || strings.HasPrefix(name, "/") {
		return false
	}
	if len(name) > 1 && name[1] == ':' { // a drive
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." || part == "." || part == "" {
			return false
		}
	}
	return true
}

// version returns the form of the package and the entry that holds its
// collection, by Anki's rules: "meta" decides, then what entries there are.
func (a *archive) version() (Version, string, error) {
	version, entry := Legacy1, "collection.anki2"
	if a.entries["collection.anki21"] != nil {
		version, entry = Legacy2, "collection.anki21"
	}
	if a.entries["meta"] != nil {
		meta, err := a.read("meta", 1<<10)
		if err != nil {
			return "", "", err
		}
		switch n := metaVersion(meta); n {
		case 1:
			version, entry = Legacy1, "collection.anki2"
		case 2:
			version, entry = Legacy2, "collection.anki21"
		case 3:
			version, entry = Latest, "collection.anki21b"
		default:
			return "", "", fmt.Errorf("meta: version %d is not known; a newer Anki may have written it", n)
		}
	}
	if a.entries[entry] == nil {
		return "", "", fmt.Errorf("not a deck package: it has no entry %q; name an .apkg or .colpkg file", entry)
	}
	return version, entry, nil
}

// metaVersion returns field 1 of a PackageMetadata, 0 if it has none.
func metaVersion(meta []byte) uint64 {
	version := uint64(0)
	fields(meta, func(number protowire.Number, varint uint64, _ []byte) {
		if number == 1 {
			version = varint
		}
	})
	return version
}

// read returns an entry of at most limit bytes.
func (a *archive) read(name string, limit int64) ([]byte, error) {
	f, err := a.entries[name].Open()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer f.Close()
	b, err := io.ReadAll(capped(f, limit))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, explain(err))
	}
	return b, nil
}

// unpack writes an entry to a file of its own, unpacked by zstd too if asked
// to, and returns the file's path.
func (a *archive) unpack(name string, compressed bool) (path string, err error) {
	f, err := a.entries[name].Open()
	if err != nil {
		return "", err
	}
	defer f.Close()
	var r io.Reader = f
	if compressed {
		z, err := newZstd(f)
		if err != nil {
			return "", err
		}
		defer z.Close()
		r = z
	}
	out, err := os.CreateTemp(a.o.TempDir, "crib-inspect-*.sqlite")
	if err != nil {
		return "", err
	}
	limit := a.o.maxBytes()
	if packed := int64(a.entries[name].CompressedSize64); compressed {
		limit = min(limit, max(unchecked, packed*a.o.maxRatio()))
	}
	_, err = io.Copy(out, capped(r, limit))
	if closeErr := out.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		remove(out.Name())
		return "", explain(err)
	}
	return out.Name(), nil
}

// remove deletes a file of ours; that it may stay behind harms nobody.
func remove(path string) { _ = os.Remove(path) }

// newZstd unpacks one stream in this goroutine, with no window above 128 MiB.
func newZstd(r io.Reader) (*zstd.Decoder, error) {
	return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(128<<20), zstd.WithDecoderLowmem(true))
}

var errTooBig = errors.New("refused: it unpacks to more than it may")

// explain words what the unpackers say of a file that was cut off or damaged.
func explain(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.Is(err, zip.ErrFormat):
		return errors.New("not a package, or cut off (it has no zip directory at its end): export or download it again")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("cut off: export or download the package again")
	case errors.Is(err, zip.ErrChecksum), errors.As(err, &corrupt):
		return fmt.Errorf("damaged (%w): export or download the package again", err)
	}
	return err
}

// cappedReader reads like r, but fails when there is more than it may.
type cappedReader struct {
	r    io.Reader
	left int64
}

func capped(r io.Reader, limit int64) io.Reader { return &cappedReader{r, limit} }

func (c *cappedReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.left -= int64(n)
	if c.left < 0 {
		return 0, errTooBig
	}
	return n, err
}
