package catalog

import (
	"slices"
	"strings"
)

// nearest returns the known key that is most like an unknown one, "" if none
// is like it.
func nearest(key string, known []string) string {
	best, at := 3, ""
	for _, k := range known {
		if d := distance(strings.ToLower(key), k); d < best {
			best, at = d, k
		}
	}
	if at == "" && slices.Contains(known, "titles") && slices.Contains([]string{"alias", "aliases", "sections", "match"}, key) {
		return "titles"
	}
	return at
}

// distance is the number of letters to insert, delete or replace to make one
// word of the other.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
