#!/usr/bin/env python3
"""Print N notes, one per line: type, first field, second field, by tabs.

Three of four are a question with its answer; each fourth hides two words. The
words vary, as those of real notes do: text that repeats itself would compress
to nothing.
"""

import random
import sys

WORDS = """queue topic replica shard broker cache lease quorum leader follower snapshot journal
index bucket object region zone subnet route gateway packet header payload frame socket stream
token scope policy role grant tenant cluster node pod volume claim probe ingress service mesh
retry backoff timeout deadline budget quota limit burst window batch cursor offset partition""".split()

random.seed(1)
for i in range(int(sys.argv[1])):
    words = [random.choice(WORDS) for _ in range(22)]
    if i % 4 < 3:
        print("question", f"How does the {words[0]} of {words[1]} {i} tell the {' '.join(words[2:6])}?",
              f"by the {' '.join(words[6:16])}, at most {random.randrange(1000)} a second", sep="\t")
    else:
        print("cloze", f"The {words[0]} no. {i} keeps {{{{c1::{words[1]} {words[2]}}}}} for the {' '.join(words[3:9])} and "
              f"{{{{c2::{random.randrange(1000)} {words[9]}}}}}", " ".join(words[10:16]), sep="\t")
