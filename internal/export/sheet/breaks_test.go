package sheet

import "testing"

// The columns of all pages but the last are filled as evenly as the rules of
// breaks allow.
func TestColumnsEndEven(t *testing.T) {
	for _, o := range []Options{{}, {FontSize: 8.5}, {Columns: 6}, {Orientation: Portrait}, {Compact: true}} {
		_, p := planOf(t, manual(t, 1500), o)
		sum, most, count := 0.0, 0.0, 0
		for _, page := range p.pages[:len(p.pages)-1] {
			if len(page.columns) != p.columns {
				t.Fatalf("%v: a page of %d columns", o, len(page.columns))
			}
			for _, c := range page.columns {
				last := c.strips[len(c.strips)-1]
				white := (p.bottom - last.y - last.height) / p.leading
				sum, most, count = sum+white, max(most, white), count+1
			}
		}
		t.Logf("%d columns, %.2f lines of white at the foot, %.1f at most", count, sum/float64(count), most)
		if mean := sum / float64(count); mean > 2 || most > 6 {
			t.Errorf("%v: %.2f lines of white at the foot of a column, and up to %.1f", o, mean, most)
		}
	}
}
