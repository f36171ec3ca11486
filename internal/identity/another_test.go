package identity

import (
	"slices"
	"strings"
	"testing"
)

const launch = `Phases of a launch in order
  ClearBridge: Runs a check before the bridge is cleared.
  Countdown: Counts the seconds down.
  FuelTank: Fills the tank of the rocket with oxygen.
  RefuelTank: Fills the tank of the rocket again with hydrogen.
  TowerCheck: Checks the tower of the rocket.
`

const canal = `Canal locks
  to go up through a lock, proceed in this order:
    1. close the upper paddles
    2. close the lower paddles
    3. open the upper gates
  sluices: small iron sluice, large iron sluice, wooden sluice
  towpath order: walk the horse -> lead the horse -> feed the horse
`

const kiln = `Firing order
  1. empty the cold kiln of ash
  2. sort the shards
  3. stack the pots
  4. light the burner
  5. close the damper
`

// A card is never asked for another part of its fact than before, however alike
// the two read. Each case says which cards are asked for something else after an
// edit: the same in other words.
func TestNoPartTakesThePlaceOfAnother(t *testing.T) {
	for _, c := range []struct {
		name, notes string
		edit        func(*notebook)
		want        []string
	}{
		{"delete a step that the next one reads like", launch, func(b *notebook) { b.deleteLine("FuelTank:") }, nil},
		{"delete it and reword the next one", launch, func(b *notebook) {
			b.deleteLine("FuelTank:")
			b.replaceText("again with hydrogen", "again with liquid hydrogen")
		}, nil},
		{"insert a step that reads like the next one", strings.Replace(launch, "  FuelTank: Fills the tank of the rocket with oxygen.\n", "", 1), func(b *notebook) {
			b.insertBefore("RefuelTank:", "  FuelTank: Fills the tank of the rocket with oxygen.")
		}, nil},
		{"insert it and reword the next one", strings.Replace(launch, "  FuelTank: Fills the tank of the rocket with oxygen.\n", "", 1), func(b *notebook) {
			b.insertBefore("RefuelTank:", "  FuelTank: Fills the tank of the rocket with oxygen.")
			b.replaceText("again with hydrogen", "again with liquid hydrogen")
		}, nil},
		{"reword a step", launch, func(b *notebook) { b.replaceText("with oxygen", "with liquid oxygen") }, []string{
			"FuelTank: Fills the tank of the rocket with oxygen. => FuelTank: Fills the tank of the rocket with liquid oxygen.",
		}},
		{"delete a step and reword the next one", canal, func(b *notebook) {
			b.deleteLine("1. close")
			b.replaceText("2. close the lower paddles", "1. close the lower paddle")
		}, nil},
		{"delete a step of a line", canal, func(b *notebook) { b.replaceText("walk the horse -> lead", "lead") }, nil},
		{"delete an item of a line and reword the next one", canal, func(b *notebook) {
			b.replaceText("small iron sluice, large iron sluice", "larger iron sluice")
		}, []string{"large iron sluice => larger iron sluice"}},
		{"reword two steps so that the second has words of the first", kiln, func(b *notebook) {
			b.replaceText("empty the cold kiln of ash", "sweep all shelves")
			b.replaceText("sort the shards", "the cold kiln")
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := newNotebook(map[string]string{"notes.txt": c.notes})
			first := n.build(t, "", 1000)
			c.edit(n)
			second := n.build(t, first.lock, 2000)
			if got := asksOtherwise(first, second); !slices.Equal(got, c.want) {
				t.Errorf("asked for something else:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
				for _, x := range first.plan.Notes {
					t.Log(x.GUID, x.Role, plainText(x))
				}
				for _, x := range second.plan.Notes {
					t.Log(x.GUID, x.Role, plainText(x), second.changeOf(x.GUID))
				}
			}
		})
	}
}

// asksOtherwise returns what the cards of a build recall that recalled something
// else in the build before.
func asksOtherwise(before, after *build) []string {
	type card struct {
		guid string
		ord  int
	}
	was := map[card]string{}
	for _, n := range before.plan.Notes {
		for _, c := range n.Cards() {
			was[card{n.GUID, c.Ord}] = c.Answer
		}
	}
	var out []string
	for _, n := range after.plan.Notes {
		for _, c := range n.Cards() {
			if old, ok := was[card{n.GUID, c.Ord}]; ok && old != c.Answer {
				out = append(out, old+" => "+c.Answer)
			}
		}
	}
	return out
}
