package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"crib/internal/cards"
)

func cardsCommand(t *terminal) *cli.Command {
	return &cli.Command{
		Name:      "cards",
		Usage:     "the cards, as a learner would see them",
		ArgsUsage: "[NOTES ...]",
		Description: "Prints every card: what is asked, what is to be recalled, and the lines it comes\n" +
			"from. Drawing some at random is the quickest way to judge a deck.\n\nExample: crib cards --sample 20 --seed 7" +
			jsonHelp(keysOf(cardJSON{})),
		Flags: append([]cli.Flag{
			jsonFlag("an object per card"),
			&cli.IntFlag{Name: "sample", Usage: "draw `N` cards at random", DefaultText: "all of them"},
			&cli.Uint64Flag{Name: "seed", Value: 1, Usage: "draw as the number `S` says: the same seed, the same cards"},
		}, identityFlags...),
		Action: func(c *cli.Context) error {
			d, err := readCards(c)
			if err != nil {
				return err
			}
			drawn := sample(allCards(d.notes), c.Int("sample"), c.Uint64("seed"))
			if c.Bool("json") {
				err = printJSON(t.stdout, drawn, d.cardJSON)
			} else {
				d.cardsText(t, drawn)
			}
			if err != nil {
				return err
			}
			return d.stop(t, false)
		},
	}
}

func allCards(notes []*cards.Note) []cards.Card {
	var all []cards.Card
	for _, n := range notes {
		all = append(all, n.Cards()...)
	}
	return all
}

func countCards(notes []*cards.Note) int { return len(allCards(notes)) }

// sample draws n cards at random, in their order; all of them for n <= 0.
func sample(all []cards.Card, n int, seed uint64) []cards.Card {
	if n <= 0 || n >= len(all) {
		return all
	}
	picks := rand.New(rand.NewPCG(seed, 0)).Perm(len(all))[:n]
	slices.Sort(picks)
	drawn := make([]cards.Card, n)
	for i, p := range picks {
		drawn[i] = all[p]
	}
	return drawn
}

func (d *deck) cardsText(t *terminal, drawn []cards.Card) {
	deckName := ""
	for _, c := range drawn {
		if c.Note.Deck != deckName {
			deckName = c.Note.Deck
			fmt.Fprintf(t.stdout, "\n%s\n", t.style("1", deckName))
		}
		p := d.placeJSON(c.Note.Places[0])
		fmt.Fprintf(t.stdout, "\n  %s\n", t.style("2", fmt.Sprintf("%s:%d  %s", p.File, p.Lines[0], c.Kind)))
		if len(c.Context) > 0 {
			fmt.Fprintf(t.stdout, "  %s\n", t.style("36", strings.Join(c.Context, " > ")))
		}
		fmt.Fprintf(t.stdout, "  %s\n", strings.ReplaceAll(c.Prompt, "\n", "\n  "))
		fmt.Fprintf(t.stdout, "  %s %s\n", t.style("32", "=>"), strings.ReplaceAll(c.Answer, "\n", "\n     "))
		if r := c.Note.Remark.String(); r != "" {
			fmt.Fprintf(t.stdout, "     %s\n", t.style("2", "("+strings.ReplaceAll(r, "\n", "\n     ")+")"))
		}
	}
}
