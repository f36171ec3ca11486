package apkg

import (
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"runtime"
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
			k.ahead(int64(ahead / 2))
			k.ahead(int64(ahead))
			parts, sum, err := k.finish(int64(size))
			if err != nil {
				t.Fatal(err)
			}
			packed := bytes.Join(parts, nil)
			got, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
			if err != nil || !bytes.Equal(got, content) || sum != crc32.ChecksumIEEE(content) {
				t.Fatalf("%d bytes, %d ahead: %v", size, ahead, err)
			}
			if first == nil {
				first = packed
			}
			if !bytes.Equal(packed, first) {
				t.Errorf("%d bytes, %d ahead: other bytes than without looking ahead", size, ahead)
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
	parts, _, err := k.finish(int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(flate.NewReader(bytes.NewReader(bytes.Join(parts, nil)))); err != nil || !bytes.Equal(got, content) {
		t.Fatalf("the file has changed: %v", err)
	}
}

func TestPackedBytesDoNotDependOnProcessors(t *testing.T) {
	content := pages(5*small + 77)
	pack := func() string {
		k := smallPacker(bytes.NewReader(content))
		k.ahead(3 * small)
		parts, _, err := k.finish(int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		return string(bytes.Join(parts, nil))
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
	if _, _, err := newPacker(broken{}).finish(small); err == nil || err.Error() != "disk gone" {
		t.Error(err)
	}
}
