package text

import "strings"

// value reports whether a spreadsheet would take the cell for a number, a date,
// a time or a truth value, and so may show something else: "0012" becomes 12,
// "1-2" a date, "50:1" a time, "1E5" 100000, "true" TRUE. A whole number that
// stays what it is is none.
func value(cell string) bool {
	switch {
	case stable(cell):
		return false
	case strings.EqualFold(cell, "true"), strings.EqualFold(cell, "false"):
		return true
	}
	digits := false
	for _, word := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(" .,:/-+%$€£", r) }) {
		switch {
		case isDigits(word):
			digits = true
		case monthName(word) || exponent(word):
			digits = digits || word[len(word)-1] <= '9'
		case !strings.EqualFold(word, "am") && !strings.EqualFold(word, "pm"):
			return false
		}
	}
	return digits
}

// stable reports whether the cell is a whole number that every spreadsheet
// shows as it is written: without leading zeros, and within the 15 digits that
// Excel keeps.
func stable(cell string) bool {
	return isDigits(cell) && len(cell) <= 15 && (cell[0] != '0' || len(cell) == 1)
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// exponent reports whether a word reads as "1E5".
func exponent(word string) bool {
	i := strings.IndexAny(word, "eE")
	return i > 0 && isDigits(word[:i]) && (i+1 == len(word) || isDigits(word[i+1:]))
}

// monthName reports whether a word reads as a month, perhaps with digits on
// it, as in the names of genes that Excel is known for changing ("MARCH1",
// "SEPT2").
func monthName(word string) bool {
	word = strings.ToLower(strings.TrimRight(word, "0123456789"))
	for _, month := range []string{"january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december"} {
		if word == month || word == month[:3] || word == "sept" {
			return true
		}
	}
	return false
}
