package facts

import "slices"

// add drafts a fact that stands in one block and what is under it.
func (r *reader) add(s *scope, f *Fact, b *block) { r.addRange(s, f, b, b) }

// addRange drafts a fact that goes from one block to the end of another.
func (r *reader) addRange(s *scope, f *Fact, first, last *block) {
	r.addPlace(s, f, first, last.last())
}

// addPlace drafts a fact that begins with a block and ends in a line.
func (r *reader) addPlace(s *scope, f *Fact, first *block, lastLine int) {
	if first.marks != nil {
		marked := r.mark(*s, first)
		s = &marked
	}
	r.addPlaceLines(s, f, first, lastLine)
}

// addPlaceLines is addPlace for a fact that the block's own marks are not of.
func (r *reader) addPlaceLines(s *scope, f *Fact, first *block, lastLine int) {
	f.Path, f.Service, f.Category = s.path, s.service, s.category
	f.NoCard = s.noCard
	if first.marks != nil {
		f.Key = first.marks.key
	}
	if len(s.tags)+len(f.Tags) > 0 {
		f.Tags = sortedTags(append(s.tags[:len(s.tags):len(s.tags)], f.Tags...))
	}
	f.Places = r.kept.places.one(Place{r.file, first.node.First, lastLine, r.col(first)})
	r.drafts = append(r.drafts, f)
}

// addRun adds a fact that is all of a run of blocks, with what stands under
// them, and returns how many they are.
func (r *reader) addRun(s *scope, f *Fact, run []*block) int {
	r.addRange(s, f, run[0], run[len(run)-1])
	for _, b := range run {
		r.claimAll(b)
	}
	return len(run)
}

// goesOn adds a line right below a fact to it as an aside, with the text that says it.
func (r *reader) goesOn(f *Fact, b *block, text Text) {
	f.Remarks = append(f.Remarks, text)
	f.Body = append(f.Body, Row{Depth: 1, Text: text})
	f.Places[0].Last = b.node.Last
	r.claim(b)
}

// remarks adds blocks that stand under a fact to it as asides.
func (f *Fact) remarks(children []*block, depth int) {
	f.Remarks = append(f.Remarks, f.under(children, depth)...)
}

// under adds all that stands under a line of the fact to its body, code too,
// and returns the texts.
func (f *Fact) under(children []*block, depth int) []Text {
	var out []Text
	for _, c := range children {
		if c.isCode() {
			f.Body = append(f.Body, codeRows(c, depth)...)
			f.Code = append(f.Code, c.node.Code()...)
			continue
		}
		if c.marks != nil {
			f.Tags = append(f.Tags, c.marks.tags...)
		}
		if text := c.all(); len(text) > 0 {
			f.Body = append(f.Body, Row{Depth: depth, Marker: rowMarker(c), Text: text})
			out = append(out, text)
		}
		out = append(out, f.under(c.children, depth+1)...)
	}
	return out
}

// rowMarker returns the marker that a row keeps: the author's number; a bullet
// is dropped.
func rowMarker(b *block) string {
	m := string(b.node.Marker)
	if m != "" && (isDigit(m[0]) || isASCIILetter(m[0])) && !b.marker("q") && !b.marker("a") {
		return m
	}
	return ""
}

// sortedTags returns the tags sorted, each once.
func sortedTags(tags []string) []string {
	if len(tags) == 0 {
		return nil
	}
	out := slices.Clone(tags)
	slices.Sort(out)
	return slices.Compact(out)
}
