package catalog

import (
	"slices"
	"strings"

	"github.com/xrash/smetrics"
)

// nearest returns the known key that is most like an unknown one, "" if none
// is like it.
func nearest(key string, known []string) string {
	best, at := 3, ""
	for _, k := range known {
		if d := smetrics.WagnerFischer(strings.ToLower(key), k, 1, 1, 1); d < best {
			best, at = d, k
		}
	}
	if at == "" && slices.Contains(known, "titles") && slices.Contains([]string{"alias", "aliases", "sections", "match"}, key) {
		return "titles"
	}
	return at
}
