package cards
import ("testing";"fmt";"crib/internal/facts")
func TestXX(t *testing.T) {
	m := newMaker(&facts.Book{}, Options{})
	s := m.read(facts.PlainText("when you ant to call other services like S3, SQS"))
	tt := m.read(facts.PlainText("Task Roles"))
	k,_ := leadOf(tt); k2,_ := leadOf(s)
	fmt.Println(k, k2, m.askTitle(facts.PlainText("Task Roles"), s, 0), s.examplesEnd(), s.quantified(extent{0,len(s.words)}), s.finiteVerb(extent{0,len(s.words)}), s.withoutBe())
}
