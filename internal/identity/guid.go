package identity

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"hash"
	"io"
)

// base91 is the alphabet of Anki's own guids, digit 0 first
// (rslib/src/notes/mod.rs).
const base91 = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"

// encode91 writes n in base 91, most significant digit first. Zero is "".
func encode91(n uint64) string {
	var digits [10]byte // 91^10 > 2^64
	i := len(digits)
	for ; n > 0; n /= uint64(len(base91)) {
		i--
		digits[i] = base91[n%uint64(len(base91))]
	}
	return string(digits[i:])
}

// guid returns the identity of a note that no lock knows: the first eight
// bytes of SHA-256 over the parts, each preceded by its length so that no two
// lists of parts look alike. h has taken the first of them already, and takes the rest.
func guid(h hash.Hash, parts ...string) string {
	takeParts(h, parts...)
	return encode91(binary.BigEndian.Uint64(h.Sum(nil)))
}

// takeParts adds parts to what a guid is made of.
func takeParts(h hash.Hash, parts ...string) {
	for _, p := range parts {
		h.Write(binary.BigEndian.AppendUint32(nil, uint32(len(p))))
		io.WriteString(h, p)
	}
}

// among returns the hash of the parts that all notes of a fact have in common: the text
// of a long list is hashed once, and not for each of its notes.
func among(parts ...string) func() hash.Hash {
	h := sha256.New()
	takeParts(h, parts...)
	return func() hash.Hash {
		c, err := h.(hash.Cloner).Clone()
		if err != nil {
			panic(err) // SHA-256 can always be cloned
		}
		return c
	}
}

// handles are written in letters and digits that no shell touches and nobody
// mistakes for each other.
var handles = base32.NewEncoding("abcdefghijkmnpqrstuvwxyz23456789").WithPadding(base32.NoPadding)

// Handle returns a short name for the note of a guid, which unlike the guid
// needs no quoting on a command line or in the notes.
func Handle(guid string) string {
	sum := sha256.Sum256([]byte(guid))
	return handles.EncodeToString(sum[:5])
}
