package english

import (
	"fmt"
	"strings"
	"testing"
)

func TestX(t *testing.T) {
	for _, s := range []string{"user data runs on first start boot cycle , not restart", "binpack is cheapest", "basic monitoring collects metrics in 5-minute periods", "the scheduler never moves a running pod", "use Athena to analyze older logs stored in S3", "messages that belong to the same message group are always processed one by one", "CloudTrail event logs for X aren't available for volumes created during a launch", "partition keys associated with shards will organize data", "EBS volumes support encryption", "supports conditional writes preventing multiple users from modifying the same item", "Napoleon invaded Russia in 1812", "the mitochondria produce most of the cell's energy", "delete an existing object and immediately try to read it", "log group data is always encrypted", "delay queues hold messages", "access policy option available for you to grant permission", "stores data in rows", "logs are kept for 15 months", "designed for simplicity , in-memory store", "butter burns at 150 degrees", "a contract needs offer , acceptance and consideration", "etcd keeps all cluster state"} {
		var ws []Word
		for _, f := range strings.Fields(s) {
			ws = append(ws, Word{Text: f})
		}
		Tag(ws)
		var b strings.Builder
		for _, w := range ws {
			fmt.Fprintf(&b, "%s/%s ", w.Text, names[w.Class])
		}
		fmt.Println(b.String())
	}
}

var names = []string{"N", "DET", "P", "CONJ", "SUB", "PRON", "MOD", "BE", "HAVE", "DO", "NEG", "ADV", "ADJ", "NUM", "V", "INF", "GER", "PART", "TO", "."}
