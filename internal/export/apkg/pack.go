package apkg

import (
	"bytes"
	"hash/crc32"
	"io"
	"runtime"

	"github.com/klauspost/compress/flate"
)

const (
	// compressionLevel of the database: higher ones save less than a
	// twentieth, and take longer than all the rest.
	compressionLevel = 2
	// blockSize is how much is compressed at a time, on one processor.
	blockSize = 1 << 20
	// window is how far back deflate looks.
	window = 32 << 10
)

// packer compresses a file on all processors, and begins before the file is
// complete. The bytes depend on neither: each block is compressed by itself,
// with the end of the one before it as its dictionary.
type packer struct {
	file io.ReaderAt
	// size of a block; another one gives other bytes.
	size   int64
	blocks map[int64]*block // by place in the file
	free   chan *deflater   // one for each processor that is to compress
}

// deflater is what it takes to compress a block.
type deflater struct {
	w      *flate.Writer
	buffer []byte
}

// block is a compressed block. Its fields are set once done is closed.
type block struct {
	from, to int64
	last     bool
	sum      uint32 // of what was compressed, its dictionary included
	packed   []byte
	err      error
	done     chan struct{}
}

func newPacker(file io.ReaderAt) *packer {
	k := &packer{file: file, size: blockSize, blocks: map[int64]*block{}, free: make(chan *deflater, runtime.GOMAXPROCS(0))}
	for range max(1, cap(k.free)-1) { // one is left to who writes the file
		k.free <- new(deflater)
	}
	return k
}

// ahead begins with the blocks that lie in the first size bytes of the file and
// are not begun with, but for the first, which SQLite writes to until the end.
// That a block stays as it is makes it fast; that it has, finish makes sure of.
func (k *packer) ahead(size int64) {
	for from := k.size; from+k.size <= size; from += k.size {
		if k.blocks[from] == nil {
			k.start(from, from+k.size, false)
		}
	}
}

// finish returns the file, now complete and of size bytes, compressed, in
// parts, and its checksum.
func (k *packer) finish(size int64) (parts [][]byte, sum uint32, err error) {
	if cap(k.free) > 1 {
		k.free <- new(deflater)
	}
	var order []*block
	for from := int64(0); from < size || from == 0; from += k.size {
		to := min(from+k.size, size)
		b := k.blocks[from]
		if last := to == size; b == nil || b.last != last {
			b = k.start(from, to, last)
		}
		order = append(order, b)
	}
	buffer := make([]byte, window+k.size)
	for _, b := range order {
		<-b.done
		data, dictionary, err := b.read(k.file, buffer)
		if err == nil && b.sum != b.checksum(data, dictionary) {
			b = k.start(b.from, b.to, b.last)
			<-b.done
		}
		if err == nil {
			err = b.err
		}
		if err != nil {
			return nil, 0, err
		}
		sum = crc32.Update(sum, crc32.IEEETable, data)
		parts = append(parts, b.packed)
	}
	return parts, sum, nil
}

// start compresses a block as soon as a processor is free for it.
func (k *packer) start(from, to int64, last bool) *block {
	b := &block{from: from, to: to, last: last, done: make(chan struct{})}
	k.blocks[from] = b
	go func() {
		d := <-k.free
		defer func() { k.free <- d }()
		defer close(b.done)
		if d.buffer == nil {
			d.buffer = make([]byte, window+k.size)
		}
		data, dictionary, err := b.read(k.file, d.buffer)
		if err != nil {
			b.err = err
			return
		}
		b.sum = b.checksum(data, dictionary)
		b.packed, b.err = d.deflate(data, dictionary, b.last)
	}()
	return b
}

// read returns the bytes of a block and those before it.
func (b *block) read(file io.ReaderAt, buffer []byte) (data, dictionary []byte, err error) {
	first := max(0, b.from-window)
	buffer = buffer[:b.to-first]
	if _, err := file.ReadAt(buffer, first); err != nil && err != io.EOF {
		return nil, nil, err
	}
	return buffer[b.from-first:], buffer[:b.from-first], nil
}

func (b *block) checksum(data, dictionary []byte) uint32 {
	return crc32.Update(crc32.ChecksumIEEE(dictionary), crc32.IEEETable, data)
}

// deflate compresses a block so that another can follow, unless it is the
// last.
func (d *deflater) deflate(data, dictionary []byte, last bool) (packed []byte, err error) {
	out := bytes.NewBuffer(make([]byte, 0, len(data)/4))
	if d.w == nil {
		d.w, err = flate.NewWriterDict(out, compressionLevel, dictionary)
	} else {
		d.w.ResetDict(out, dictionary)
	}
	if err == nil {
		_, err = d.w.Write(data)
	}
	if err != nil {
		return nil, err
	}
	if last {
		err = d.w.Close()
	} else {
		err = d.w.Flush()
	}
	return out.Bytes(), err
}
