package cutout

import (
	"strings"

	"crib/internal/cards"
	"crib/internal/facts"
)

// sampleNotes are notes such as a deck has: short and long questions, lists,
// steps, code, clozes, remarks, both directions.
func sampleNotes() []*cards.Note {
	text := func(s string) facts.Rows { return facts.OneRow(facts.PlainText(s)) }
	bullets := func(items ...string) facts.Rows {
		var rows facts.Rows
		for _, item := range items {
			rows = append(rows, facts.Row{Marker: "•", Text: facts.PlainText(item)})
		}
		return rows
	}
	code := func(lines ...string) facts.Rows {
		var rows facts.Rows
		for _, l := range lines {
			rows = append(rows, facts.Row{Code: true, Text: facts.Text{{Kind: facts.Code, Text: l}}})
		}
		return rows
	}
	k8s := []string{"Kubernetes", "Probes"}
	notes := []*cards.Note{
		{Type: cards.Question, Context: k8s, Question: text("What does a readiness probe decide?"),
			Answer: text("Whether the pod gets traffic from its services."),
			Remark: text("A pod that fails it is not restarted; that is the liveness probe’s business.")},
		{Type: cards.Cloze, Context: k8s, Cloze: facts.Rows{{Text: facts.Text{
			{Text: "A probe runs every "}, {Kind: facts.Quantity, Text: "10 seconds", Hide: 1},
			{Text: " by default, and a container counts as failed after "}, {Text: "three", Hide: 2, Hint: "how many"},
			{Text: " misses in a row, unless "}, {Kind: facts.Code, Text: "failureThreshold"}, {Text: " says otherwise."}}}}},
		{Type: cards.Question, Context: []string{"Kubernetes", "kubectl"},
			Question: text("Which command lists the pods of all namespaces, with the node that each one runs on?"),
			Answer:   code("kubectl get pods -A -o wide")},
		{Type: cards.Question, Context: []string{"Kubernetes", "Manifests", "Deployments"},
			Question: text("Write the strategy block of a deployment that never takes a replica away before its successor is ready."),
			Answer: code("spec:", "  strategy:", "    type: RollingUpdate", "    rollingUpdate:", "      maxSurge: 1", "      maxUnavailable: 0",
				"  minReadySeconds: 15 # so that a pod that starts and dies at once is not taken for ready")},
		{Type: cards.Question, Context: []string{"Cooking", "Sauces"}, Question: text("What are the five mother sauces?"),
			Answer: bullets("Béchamel", "Velouté", "Espagnole", "Hollandaise", "Sauce tomate"),
			Remark: text("Escoffier’s list; mayonnaise is sometimes counted among them.")},
		{Type: cards.Question, Context: []string{"Cooking", "Bread"}, Question: text("Steps of a sourdough loaf, from feeding to baking"),
			Answer: facts.Rows{
				{Marker: "1.", Text: facts.PlainText("Feed the starter 6 h before, at 24 °C, until it has doubled.")},
				{Marker: "2.", Text: facts.PlainText("Autolyse flour and water for 40 min; then add starter and 2 % salt.")},
				{Marker: "3.", Text: facts.PlainText("Bulk ferment for 4–5 h")},
				{Depth: 1, Marker: "a)", Text: facts.PlainText("stretch and fold every 30 min for the first two hours,")},
				{Depth: 1, Marker: "b)", Text: facts.PlainText("then leave it alone.")},
				{Marker: "10.", Text: facts.PlainText("Shape, proof in the cold for 12 h, bake at 250 °C, lid on for 20 min and off for 25 min.")}}},
		{Type: cards.Question, Context: []string{"Law", "Contract"}, Question: text("Consideration"),
			Answer:          text("What each party gives or promises in exchange for the other’s promise; without it a simple contract does not bind."),
			ReverseContext:  []string{"Law", "Contract"},
			ReverseQuestion: text("Which term: what each party gives or promises in exchange for the other’s promise?"), ReverseAnswer: text("Consideration")},
		{Type: cards.Question, Context: []string{"Medicine", "Cardiology", "Drugs that slow the atrioventricular node"},
			Question: text("A 70-year-old with atrial fibrillation and a rate of 140 has a systolic pressure of 85 mmHg and an ejection fraction of 25 %. Verapamil and a beta blocker are both at hand. What do you give instead, and why neither of them?"),
			Answer:   text("Amiodarone, or electrical cardioversion if he is unstable: verapamil and beta blockers both lower contractility, which a failing ventricle does not forgive, and the pressure leaves no room for their vasodilation.")},
		{Type: cards.Question, Context: []string{"Networking"}, Question: text("How large is an Ethernet frame’s payload?"), Answer: text("1500 bytes")},
		{Type: cards.Question, Context: []string{"Networking", "IPv6"}, Question: text("Which prefix have link-local addresses?"),
			Answer: facts.Rows{{Text: facts.Text{{Kind: facts.Code, Text: "fe80::/10"}, {Text: ", in practice always "}, {Kind: facts.Code, Text: "fe80::/64"}}}}},
		{Type: cards.Question, Context: []string{"Statistics"}, Question: text("How is the standard error of a mean computed?"),
			Answer: facts.Rows{{Text: facts.PlainText("Standard deviation ÷ √n")}, {Text: facts.PlainText("σ = 12, n = 36: 12 ÷ 6 = 2")}}},
	}
	for i, n := range notes {
		n.Fact = &facts.Fact{Service: n.Context[0], Path: n.Context}
		n.Places = []facts.Place{{File: "notes/sample.txt", First: i + 1, Last: i + 1}}
	}
	return notes
}

// sampleCards returns the cards of the sample notes.
func sampleCards() []cards.Card { return cardsOf(sampleNotes()) }

func cardsOf(notes []*cards.Note) []cards.Card {
	var out []cards.Card
	for _, n := range notes {
		out = append(out, n.Cards()...)
	}
	return out
}

// longCard returns a card whose answer has the given number of words.
func longCard(words int) cards.Card {
	return cards.Card{Prompt: "Recite the statute.", Answer: strings.TrimSpace(strings.Repeat("whereas ", words))}
}
