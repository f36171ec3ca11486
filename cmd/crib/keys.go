package main

import (
	"fmt"
	"reflect"
	"strings"
)

// jsonHelp lists the keys of what a command prints with --json, for its
// --help: an object a line.
func jsonHelp(objects ...string) string {
	return "\n\nWith --json, an object a line; keys without a value may be left out, none is ever\n" +
		"renamed:\n" + strings.Join(objects, "\n")
}

// keysOf returns the keys of v as JSON, those of an object inside of it in
// parentheses, in lines that are indented.
func keysOf(v any) string { return wrap(strings.Join(keys(reflect.TypeOf(v)), ", "), "  ", 80) }

// keysUnder is keysOf for an object that is the value of a key.
func keysUnder(key string, v any) string {
	return wrap(fmt.Sprintf("%s: %s", key, strings.Join(keys(reflect.TypeOf(v)), ", ")), "  ", 80)
}

func keys(t reflect.Type) []string {
	var out []string
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		inner := f.Type
		for inner.Kind() == reflect.Slice || inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct {
			name += " (" + strings.Join(keys(inner), ", ") + ")"
		}
		out = append(out, name)
	}
	return out
}

// wrap breaks a text at blanks into indented lines of a width.
func wrap(text, indent string, width int) string {
	var b strings.Builder
	b.WriteString(indent)
	column := len(indent)
	for i, word := range strings.Fields(text) {
		switch {
		case i == 0:
		case column+1+len(word) > width:
			b.WriteString("\n" + indent + "  ")
			column = len(indent) + 2
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += len(word)
	}
	return b.String()
}
