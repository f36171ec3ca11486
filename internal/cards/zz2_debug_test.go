package cards
import ("testing";"fmt";"os";"crib/internal/facts";"crib/internal/outline")
func TestYY(t *testing.T) {
	b,_ := os.ReadFile("/tmp/n/aws-developer-associate.txt")
	book := facts.Read([]*outline.Outline{outline.Parse("notes.txt", string(b))}, nil)
	m := newMaker(book, Options{})
	for i, f := range book.Facts { m.order[f]=i }
	for _, f := range book.Facts {
		l := f.Places[0].First
		if l==1305 || l==789 || l==473 || l==667 {
			fmt.Println(l, f.Kind, f.Term, "|", f.Value)
			for _, d := range m.drafts(f) { for _, n := range d { m.finish(n,f); for _, c := range n.Cards() { fmt.Println("   ", c.Context, c.Prompt, "=>", c.Answer, sound(n)) } } ; fmt.Println("  --")}
		}
	}
}
