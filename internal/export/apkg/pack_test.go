package apkg

import (
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

// small is a size of blocks of which many can be tried.
const small = 2 * window

func smallPacker(file io.ReaderAt) *packer {
	k := newPacker(file)
	k.size = small
	return k
}

// pages returns n bytes that are neither all alike nor all different.
func pages(n int) []byte {
	rnd := rand.New(rand.NewPCG(3, 4))
	b := make([]byte, n)
	for i := range b {
		b[i] = "roux, yolk and salt"[(i+rnd.IntN(3))%19]
	}
	return b
}

func TestPackerGivesTheFileBack(t *testing.T) {
	for _, size := range []int{0, 1, window, small - 1, small, small + 1, 3*small + small/2, 4 * small} {
		content := pages(size)
		var first []byte
		for _, ahead := range []int{0, size / 2, size} {
			k := smallPacker(bytes.NewReader(content))
			k.ahead(int64(ahead))
			var b bytes.Buffer
			sum, packed, err := k.finish(&b, int64(size))
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(flate.NewReader(&b))
			if err != nil || !bytes.Equal(got, content) || sum != crc32.ChecksumIEEE(content) {
				t.Fatalf("%d bytes, %d ahead: %v", size, ahead, err)
			}
			if packed == 0 || first != nil && packed != int64(len(first)) {
				t.Errorf("%d bytes, %d ahead: %d packed, %d without looking ahead", size, ahead, packed, len(first))
			}
			if first == nil {
				first = make([]byte, packed)
			}
		}
	}
}

// SQLite is not meant to touch what it has written; if it does, nothing may
// break.
func TestPackerSeesWhatChangesBehindIt(t *testing.T) {
	content := pages(4 * small)
	k := smallPacker(bytes.NewReader(content))
	k.ahead(int64(len(content)))
	for _, b := range k.blocks {
		<-b.done
	}
	content[0]++
	content[2*small-5]++ // in a block, and in the dictionary of the next
	var b bytes.Buffer
	if _, _, err := k.finish(&b, int64(len(content))); err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(flate.NewReader(&b)); err != nil || !bytes.Equal(got, content) {
		t.Fatalf("the file has changed: %v", err)
	}
}

func TestPackedBytesDoNotDependOnProcessors(t *testing.T) {
	content := pages(5*small + 77)
	pack := func() string {
		k := smallPacker(bytes.NewReader(content))
		k.ahead(3 * small)
		var b strings.Builder
		if _, _, err := k.finish(&b, int64(len(content))); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	many := pack()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if pack() != many {
		t.Error("the bytes differ")
	}
}

type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, errors.New("disk gone") }

func TestPackerReturnsReadErrors(t *testing.T) {
	if _, _, err := newPacker(broken{}).finish(io.Discard, small); err == nil || err.Error() != "disk gone" {
		t.Error(err)
	}
}
