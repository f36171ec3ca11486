package main

import (
	"encoding/json"
	"io"

	"crib/internal/cards"
	"crib/internal/facts"
	"crib/internal/problem"
)

// The JSON that crib prints is one object a line. Its keys are stable: keys
// may be added, none is renamed or taken away.

// jsonLines writes values as lines of JSON.
type jsonLines struct {
	enc *json.Encoder
	err error // the first failure
}

func newJSONLines(w io.Writer) *jsonLines {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return &jsonLines{enc: enc}
}

// printJSON prints a line of JSON for each value.
func printJSON[T, J any](w io.Writer, values []T, toJSON func(T) J) error {
	out := newJSONLines(w)
	for _, v := range values {
		out.write(toJSON(v))
	}
	return out.err
}

func (j *jsonLines) write(v any) {
	if j.err == nil {
		j.err = j.enc.Encode(v)
	}
}

type factJSON struct {
	ID       string      `json:"id"`
	Kind     facts.Kind  `json:"kind"`
	Path     []string    `json:"path"`
	Service  string      `json:"service"`
	Category string      `json:"category,omitempty"`
	Text     string      `json:"text"`
	File     string      `json:"file"`
	Lines    [2]int      `json:"lines"`
	Key      string      `json:"key,omitempty"`
	Term     string      `json:"term,omitempty"`
	Value    string      `json:"value,omitempty"`
	Items    []itemJSON  `json:"items,omitempty"`
	Steps    []string    `json:"steps,omitempty"`
	Code     []string    `json:"code,omitempty"`
	Remarks  []string    `json:"remarks,omitempty"`
	Tags     []string    `json:"tags,omitempty"`
	NoCard   bool        `json:"nocard,omitempty"`
	Places   []placeJSON `json:"places"`
}

type itemJSON struct {
	Term string   `json:"term,omitempty"`
	Text string   `json:"text"`
	Sub  []string `json:"sub,omitempty"`
}

type placeJSON struct {
	File  string `json:"file"`
	Lines [2]int `json:"lines"`
}

func (d *deck) factJSON(f *facts.Fact) factJSON {
	j := factJSON{
		ID: f.ID, Kind: f.Kind, Path: f.Path, Service: f.Service, Category: f.Category, Text: f.Text(),
		Key: f.Key, Term: f.Term.String(), Value: f.Value.String(), Code: f.Code, Remarks: texts(f.Remarks),
		Tags: f.Tags, NoCard: f.NoCard,
	}
	for _, p := range f.Places {
		j.Places = append(j.Places, d.placeJSON(p))
	}
	j.File, j.Lines = j.Places[0].File, j.Places[0].Lines
	for _, it := range f.Items {
		if f.Kind == facts.Procedure {
			j.Steps = append(j.Steps, it.Text.String())
			continue
		}
		j.Items = append(j.Items, itemJSON{Term: it.Term.String(), Text: it.Text.String(), Sub: texts(it.Sub)})
	}
	return j
}

func (d *deck) placeJSON(p facts.Place) placeJSON {
	return placeJSON{File: d.set.Path(p.File), Lines: [2]int{p.First, p.Last}}
}

func texts(ts []facts.Text) []string {
	var out []string
	for _, t := range ts {
		out = append(out, t.String())
	}
	return out
}

type cardJSON struct {
	ID       string     `json:"id"`
	GUID     string     `json:"guid"`
	Fact     string     `json:"fact"`
	Kind     cards.Kind `json:"kind"`
	Ord      int        `json:"ord"`
	Deck     string     `json:"deck"`
	Tags     []string   `json:"tags"`
	Path     []string   `json:"path"`
	Question string     `json:"question"`
	Answer   string     `json:"answer"`
	Remark   string     `json:"remark,omitempty"`
	File     string     `json:"file"`
	Lines    [2]int     `json:"lines"`
}

func (d *deck) cardJSON(c cards.Card) cardJSON {
	n := c.Note
	place := d.placeJSON(n.Places[0])
	return cardJSON{
		ID: c.ID(), GUID: n.GUID, Fact: n.Fact.ID, Kind: c.Kind, Ord: c.Ord, Deck: n.Deck,
		Tags: append([]string{}, n.Tags...), Path: n.Path, Question: c.Question(), Answer: c.Answer,
		Remark: n.Remark.String(), File: place.File, Lines: place.Lines,
	}
}

type lineJSON struct {
	Line struct {
		File   string   `json:"file"`
		Line   int      `json:"line"`
		Role   string   `json:"role"`
		Facts  []string `json:"facts"`
		Reason string   `json:"reason,omitempty"`
	} `json:"line"`
}

func (d *deck) lineJSON(file string, number int, u facts.LineUse) lineJSON {
	var j lineJSON
	j.Line.File, j.Line.Line, j.Line.Role = d.set.Path(file), number, u.Role.String()
	j.Line.Facts, j.Line.Reason = append([]string{}, u.Facts...), u.Reason
	return j
}

type problemJSON struct {
	Problem struct {
		File     string           `json:"file"`
		Line     int              `json:"line"`
		Col      int              `json:"col"`
		Severity problem.Severity `json:"severity"`
		Code     string           `json:"code"`
		Message  string           `json:"message"`
	} `json:"problem"`
}

func newProblemJSON(p problem.Problem) problemJSON {
	var j problemJSON
	j.Problem.File, j.Problem.Line, j.Problem.Col = p.File, p.Line, p.Col
	j.Problem.Severity, j.Problem.Code, j.Problem.Message = p.Severity, p.Code, p.Message
	return j
}
