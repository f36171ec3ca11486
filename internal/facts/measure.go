package facts

import (
	"strconv"
	"strings"
)

// shown returns the quantities of a fact as they are written.
func shown(f *Fact) []string {
	var out []string
	for _, row := range f.Body {
		for _, s := range row.Text {
			if s.Kind == Quantity {
				out = append(out, s.Text)
			}
		}
	}
	return out
}

// quantities returns the quantities of a fact in a form that makes equal ones
// the same text: "5 minutes" and "300 sec".
func quantities(f *Fact) []string {
	out := shown(f)
	for i, s := range out {
		out[i] = measure(s)
	}
	return out
}

// scales gives the units that are multiples of one another, as how many of the
// first of their kind they are.
var scales = map[string]struct {
	kind  string
	times float64
}{
	"ms": {"s", 0.001}, "s": {"s", 1}, "sec": {"s", 1}, "secs": {"s", 1}, "second": {"s", 1}, "seconds": {"s", 1},
	"min": {"s", 60}, "mins": {"s", 60}, "minute": {"s", 60}, "minutes": {"s", 60},
	"h": {"s", 3600}, "hr": {"s", 3600}, "hrs": {"s", 3600}, "hour": {"s", 3600}, "hours": {"s", 3600},
	"d": {"s", 86400}, "day": {"s", 86400}, "days": {"s", 86400}, "week": {"s", 604800}, "weeks": {"s", 604800},
	"month": {"month", 1}, "months": {"month", 1}, "year": {"month", 12}, "years": {"month", 12}, "yr": {"month", 12}, "yrs": {"month", 12},
	"byte": {"b", 1}, "bytes": {"b", 1}, "kb": {"b", 1e3}, "mb": {"b", 1e6}, "gb": {"b", 1e9}, "tb": {"b", 1e12}, "pb": {"b", 1e15},
	"kib": {"b", 1 << 10}, "mib": {"b", 1 << 20}, "gib": {"b", 1 << 30}, "tib": {"b", 1 << 40},
	"mm": {"m", 0.001}, "cm": {"m", 0.01}, "m": {"m", 1}, "km": {"m", 1000},
	"mg": {"g", 0.001}, "g": {"g", 1}, "kg": {"g", 1000}, "ml": {"l", 0.001}, "cl": {"l", 0.01}, "dl": {"l", 0.1}, "l": {"l", 1},
	"percent": {"%", 1}, "%": {"%", 1}, "k": {"", 1e3},
}

var numerals = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
	"hundred": 100, "thousand": 1000, "million": 1e6, "every": 1}

// measure writes a quantity in its first unit; what is no plain number with a
// unit it returns in lower case.
func measure(s string) string {
	folded := strings.ToLower(strings.ReplaceAll(s, ",", ""))
	if at := strings.IndexByte(folded, '('); at > 0 {
		folded = folded[:at]
	}
	folded = strings.TrimSpace(folded)
	i := 0
	for i < len(folded) && (isDigit(folded[i]) || folded[i] == '.') {
		i++
	}
	number, rest := folded[:i], strings.TrimLeft(folded[i:], " -")
	value, err := strconv.ParseFloat(number, 64)
	if err != nil {
		word, unit, _ := strings.Cut(strings.ReplaceAll(folded, "-", " "), " ")
		n, ok := numerals[word]
		if !ok {
			return folded
		}
		value, rest = n, unit
	}
	scale, ok := scales[rest]
	if rest != "" && !ok {
		return folded
	}
	if ok {
		value, rest = value*scale.times, scale.kind
	}
	return strconv.FormatFloat(value, 'g', 12, 64) + " " + rest
}

// datedApart reports whether quantities hold a year each, and not the same: they are
// of different times.
func datedApart(x, y []string) bool {
	year := func(list []string) string {
		for _, s := range list {
			if isYear(s) {
				return s
			}
		}
		return ""
	}
	a, b := year(x), year(y)
	return a != "" && b != "" && a != b
}
