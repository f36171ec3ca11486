#!/usr/bin/env python3
"""genanki_bench.py NOTES OUT: build the notes with genanki, print seconds, KiB and seconds of processor."""

import resource
import sys
import time

import genanki

lines = [line.rstrip("\n").split("\t") for line in open(sys.argv[1], encoding="utf-8")]
start = time.perf_counter()
basic = genanki.Model(
    1607392319, "Bench", fields=[{"name": "Question"}, {"name": "Answer"}],
    templates=[{"name": "Card 1", "qfmt": "{{Question}}", "afmt": '{{FrontSide}}<hr id="answer">{{Answer}}'}])
cloze = genanki.Model(
    1607392320, "Bench Cloze", fields=[{"name": "Text"}, {"name": "Extra"}], model_type=genanki.Model.CLOZE,
    templates=[{"name": "Cloze", "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}<br>{{Extra}}"}])
deck = genanki.Deck(2059400110, "Bench")
for kind, first, second in lines:
    deck.add_note(genanki.Note(model=basic if kind == "question" else cloze, fields=[first, second], tags=["bench"]))
genanki.Package(deck).write_to_file(sys.argv[2])
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"{time.perf_counter() - start:.3f} {used.ru_maxrss} {used.ru_utime + used.ru_stime:.3f}")
