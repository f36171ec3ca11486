package cards

import (
	"strings"

	"crib/internal/facts"
)

// joinerOf returns what the notes set before the last item of a list that they
// tell in a sentence: " or ", ", and "; "" where nothing but a comma stands
// there.
func joinerOf(f *facts.Fact) string {
	last := itemText(f.Items[len(f.Items)-1]).String()
	before, ok := strings.CutSuffix(strings.TrimRight(f.Text(), ". "), last)
	if !ok {
		return ""
	}
	for _, joiner := range []string{", or ", " or ", ", and ", " and ", " & "} {
		if strings.HasSuffix(before, joiner) {
			return joiner
		}
	}
	return ""
}

// joinLast sets what joins the last item of a row to the others for the comma
// before the deletion of a number.
func joinLast(row facts.Text, number int, joiner string) facts.Text {
	offset := 0
	for _, s := range row {
		if s.Hide == number {
			if str := row.String(); joiner != "" && strings.HasSuffix(str[:offset], ", ") {
				return concat(cut(row, 0, offset-2), joiner, cut(row, offset, len(str)))
			}
			return row
		}
		offset += len(s.Text)
	}
	return row
}

// inRow returns items in one line, with the word between the last two that the
// notes have there.
func (m *maker) inRow(items []facts.Item, f *facts.Fact) facts.Text {
	var out facts.Text
	joiner := joinerOf(f)
	for i, it := range items {
		switch {
		case i == 0:
		case i == len(items)-1 && len(items) == len(f.Items) && joiner != "":
			out = concat(out, joiner)
		default:
			out = concat(out, ", ")
		}
		out = concat(out, trimText(itemText(it), ",;:."))
	}
	return out
}
