package outline

// isBareUnderBullet reports whether the line, in small letters, is the only one
// without a bullet between lines that have one at its indent.
func (j *joint) isBareUnderBullet() bool {
	head := &j.items[j.head]
	if head.marker == noMarker || head.marker >= question || head.col != j.items[j.i].col || !startsLower(j.line) || hasTwoParts(j.line) || len(j.above) < 30 {
		return false
	}
	next := j.i + 1
	if next == len(j.items) || j.items[next].gap() || j.items[next].rank > 0 {
		return true
	}
	return j.items[next].marker != noMarker && !j.isNextTopic()
}

// isNextTopic reports whether the line is a word or a few right over bullets, and so
// is the line over the bullets that it stands under: topics with their points, none
// of them set in.
func (j *joint) isNextTopic() bool {
	it, head := &j.items[j.i], &j.items[j.head]
	if next := &j.items[j.i+1]; countWords(j.line) > mostTopicWords || next.marker != head.marker || next.col != it.col {
		return false
	}
	for k := j.head - 1; k >= j.reader.first && k >= j.head-farthestTopic && j.items[k].col >= it.col && j.items[k].code < 0; k-- {
		if above := &j.items[k]; above.marker == noMarker && above.col == it.col && !above.joined {
			return above.rank == 0 && !j.items[k+1].gap() && countWords(j.text(k)) <= mostTopicWords
		}
		if j.items[k+1].gap() {
			return false
		}
	}
	return false
}

const (
	mostTopicWords = 3  // of a topic that may be one
	farthestTopic  = 24 // how many lines above it the topic before may stand
)
