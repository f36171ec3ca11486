package cutout

import (
	"fmt"
	"strings"
)

// Stock is a kind of card, and of sheet if the cards are perforated. Lengths
// are in millimetres.
type Stock struct {
	// Name is what [Options.Stock] takes; Aliases are other names for it.
	Name    string
	Aliases []string
	// Use says in a few words what the stock is.
	Use string
	// Width and Height are those of a card; cards lie on their long side.
	Width, Height float64
	// Paper is the sheet that the stock is cut from unless [Options.Paper]
	// says otherwise.
	Paper Paper

	// Of a perforated sheet, which leaves no choice of paper: how many cards
	// it holds, and the blank strips between them. The grid is centred.
	perforated bool
	cols, rows int
	gapX, gapY float64
}

// Paper is the name of a sheet's size.
type Paper string

// The papers. CardSize means paper already cut to the size of one card.
const (
	A4       Paper = "a4"
	Letter   Paper = "letter"
	CardSize Paper = "card"
)

// inch is an inch in millimetres.
const inch = 25.4

// stocks lists the known stocks, the default first. The sheets by Avery and
// Zweckform are as in the glabels template files, save that 32010, measured
// there by hand (14.1 mm left of it, 16.0 mm right), is taken as the centred
// grid that its paper of 210 mm allows: 15 + 85 + 10 + 85 + 15.
var stocks = []Stock{
	{Name: "a7", Use: "A7 cards, as in learning boxes: 8 on A4 without waste",
		Width: 105, Height: 74.25, Paper: A4},
	{Name: "a8", Use: "A8 cards: 16 on A4 without waste",
		Width: 74.25, Height: 52.5, Paper: A4},
	{Name: "3x5", Use: "3 x 5 inch index cards: 4 on Letter, to be cut",
		Width: 5 * inch, Height: 3 * inch, Paper: Letter},
	{Name: "4x6", Use: "4 x 6 inch index cards: 2 on Letter, to be cut",
		Width: 6 * inch, Height: 4 * inch, Paper: Letter},
	{Name: "avery-5388", Aliases: []string{"5388", "8388", "5386"}, Use: "perforated 3 x 5 inch cards, 3 on Letter",
		Width: 5 * inch, Height: 3 * inch, Paper: Letter, perforated: true, cols: 1, rows: 3},
	{Name: "avery-5389", Aliases: []string{"5389", "8386"}, Use: "perforated 4 x 6 inch cards, 2 on Letter",
		Width: 6 * inch, Height: 4 * inch, Paper: Letter, perforated: true, cols: 1, rows: 2, gapY: 0.5 * inch},
	{Name: "avery-5371", Aliases: []string{"5371", "8371", "5371/8371", "business-us"}, Use: "perforated business cards, 10 on Letter",
		Width: 3.5 * inch, Height: 2 * inch, Paper: Letter, perforated: true, cols: 2, rows: 5},
	{Name: "zweckform-32010", Aliases: []string{"32010", "c32010", "business-a4"}, Use: "perforated business cards, 10 on A4",
		Width: 85, Height: 54, Paper: A4, perforated: true, cols: 2, rows: 5, gapX: 10},
}

// Stocks returns the known stocks, the default first.
func Stocks() []Stock { return append([]Stock(nil), stocks...) }

// findStock returns the stock of a name or alias, case ignored; "" means the
// default.
func findStock(name string) (Stock, error) {
	if name == "" {
		return stocks[0], nil
	}
	names := make([]string, len(stocks))
	for i, s := range stocks {
		for _, n := range append(s.Aliases, s.Name) {
			if strings.EqualFold(n, name) {
				return s, nil
			}
		}
		names[i] = s.Name
	}
	return Stock{}, fmt.Errorf("unknown card stock %q: use one of %s", name, strings.Join(names, ", "))
}

// size returns the width and height of a paper held upright; CardSize is as large
// as the stock's cards.
func (p Paper) size(s Stock) (w, h float64, err error) {
	switch Paper(strings.ToLower(string(p))) {
	case A4:
		return 210, 297, nil
	case Letter:
		return 8.5 * inch, 11 * inch, nil
	case CardSize:
		return s.Width, s.Height, nil
	}
	return 0, 0, fmt.Errorf("unknown paper %q for cards: use a4, letter or card", p)
}
