package identity

import (
	"crypto/sha256"
	"math"
	"testing"
)

// The vectors are those of Anki's own test of its guids.
func TestBase91(t *testing.T) {
	for n, want := range map[uint64]string{1: "b", 1234567890: "saAKk", math.MaxUint64: "Rj&Z5m[>Zp"} {
		if got := encode91(n); got != want {
			t.Errorf("encode91(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestGUIDKeepsPartsApart(t *testing.T) {
	if guid(sha256.New(), "ab", "c") == guid(sha256.New(), "a", "bc") {
		t.Error("parts that join to the same text share a guid")
	}
}
