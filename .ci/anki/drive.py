#!/usr/bin/env python3
"""Drive the real Anki through a scenario, and print what became of it.

    VENV/bin/python .ci/anki/drive.py SCENARIO.json      ("-" reads stdin)

VENV is a virtual environment that holds an `anki` wheel, from 2.1.36 to the
newest (.ci/anki-venvs DIR makes several). A scenario is one JSON object:

    {"dir": "FOLDER",            where collections live; "" is a scratch folder
     "steps": [STEP, ...]}       done in order on the collection "main"

Every step is an object with "do"; its result is appended to the list that is
printed as {"anki": VERSION, "results": [RESULT, ...]}, with "do" in it. A step
that fails has {"error": TEXT}, and ends the scenario; the exit status is 1.

    open    name             switch to another collection (made if absent)
    import  file             [update_notes, update_notetypes: "if_newer" |
                             "always" | "never"; merge_notetypes,
                             with_scheduling, with_deck_configs: bool]
            -> new, updated, duplicate, conflicting: counts
               (the importer before 2.1.50 counts nothing: null)
    import_text  file        a text file with headers (from 2.1.54 on)
            -> new, updated, duplicate, conflicting, refused: counts
    answer  [ease: 1-4, default 4] [guids: only their cards]
            answers every card once, so that it has a due date, an interval
            and a review log -> answered
    edit    guid, [fields: {NAME: TEXT}], [tags: [..]]
            what a learner does in the editor
    delete  guid             the learner deletes the note
    dump    -> notes: {GUID: {id, mid, type, mod, tags, fields: {NAME: TEXT},
               cards: [{id, ord, deck, type, queue, due, ivl, factor, reps,
               lapses, flags, revlog: [ids]}]}}
               types: {NAME: {id, mod, fields, templates, css}}, decks: [NAME],
               revlog: count; two notes with one guid are under GUID and
               GUID#2
    check   -> ok, text: what Check Database says; before, after: [notes,
               cards]; empty: [{guid, cards}] of Empty Cards; missing: [media]
    render  -> cards: count; problems: [{guid, ord, side, field, text}], sides:
               only with "keep": [{guid, ord, question, answer}]
    export  file, [legacy: bool], [with_scheduling: bool]

Results hold no clock times but those in the collection itself.
"""

import html
import json
import os
import re
import sys
import tempfile
import warnings

warnings.simplefilter("ignore")

from anki.collection import Collection  # noqa: E402

try:
    from anki.buildinfo import version as ANKI_VERSION
except ImportError:
    from anki import version as ANKI_VERSION

MODERN = hasattr(Collection, "import_anki_package")
# What a client shows in place of a card it cannot make sense of.
BROKEN = re.compile(
    r"front of this card is blank|no cloze|found on card|template has a problem|"
    r"found unexpected|has no field|missing '?\{\{|Found '\{\{|problem\(s\)|errmsg",
    re.I,
)


class Driver:
    def __init__(self, folder):
        self.folder = folder or tempfile.mkdtemp(prefix="anki-drive-")
        self.col = None
        self.open({"name": "main"})

    def open(self, step):
        if self.col is not None:
            self.col.close()
        place = os.path.join(self.folder, step["name"])
        os.makedirs(place, exist_ok=True)
        self.col = Collection(os.path.join(place, "collection.anki2"))
        if not MODERN and self.col.schedVer() == 1:
            self.col.changeSchedulerVer(2)
        return {}

    # Import and export

    def do_import(self, step):
        if not MODERN:
            from anki.importing.apkg import AnkiPackageImporter

            AnkiPackageImporter(self.col, step["file"]).run()
            self.col.save()
            return dict.fromkeys(("new", "updated", "duplicate", "conflicting"))
        from anki import import_export_pb2 as pb

        if hasattr(pb, "ImportAnkiPackageOptions"):
            request = pb.ImportAnkiPackageRequest(package_path=step["file"])
            known = {f.name for f in pb.ImportAnkiPackageOptions.DESCRIPTOR.fields}
            for name in known & set(step):
                value = step[name]
                if name.startswith("update_"):
                    enum = "IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_" + value.upper()
                    value = getattr(pb, enum)
                setattr(request.options, name, value)
            log = self.col.import_anki_package(request).log
        else:
            log = self.col.import_anki_package(step["file"]).log
        return {
            "new": len(log.new),
            "updated": len(log.updated),
            "duplicate": len(log.duplicate),
            "conflicting": len(log.conflicting),
        }

    def import_text(self, step):
        from anki import import_export_pb2 as pb

        metadata = self.col.get_csv_metadata(step["file"], None)
        request = pb.ImportCsvRequest(path=step["file"], metadata=metadata)
        log = self.col.import_csv(request).log
        return {
            "new": len(log.new),
            "updated": len(log.updated),
            "duplicate": len(log.duplicate),
            "conflicting": len(log.conflicting),
            "refused": len(log.missing_notetype) + len(log.missing_deck) + len(log.empty_first_field),
        }

    def export(self, step):
        legacy, scheduling = step.get("legacy", True), step.get("with_scheduling", False)
        if not MODERN:
            from anki.exporting import AnkiPackageExporter

            exporter = AnkiPackageExporter(self.col)
            exporter.did, exporter.includeSched, exporter.includeMedia = None, scheduling, True
            exporter.exportInto(step["file"])
            return {"size": os.path.getsize(step["file"])}
        try:
            from anki.collection import ExportAnkiPackageOptions as Options

            options = Options(with_scheduling=scheduling, with_media=True, legacy=legacy)
            if scheduling and hasattr(options, "with_deck_configs"):
                options.with_deck_configs = True
            self.col.export_anki_package(out_path=step["file"], options=options, limit=None)
        except ImportError:  # before 23.12
            self.col.export_anki_package(
                out_path=step["file"],
                limit=None,
                with_scheduling=scheduling,
                with_media=True,
                legacy_support=legacy,
            )
        return {"size": os.path.getsize(step["file"])}

    # What a learner does

    def card(self, cid):
        return self.col.get_card(cid) if MODERN else self.col.getCard(cid)

    def note_by_guid(self, guid):
        nid = self.col.db.scalar("select id from notes where guid = ?", guid)
        if nid is None:
            raise ValueError(f"no note has the guid {guid}")
        return self.col.get_note(nid) if MODERN else self.col.getNote(nid)

    def answer(self, step):
        ease, guids = step.get("ease", 4), step.get("guids")
        rows = self.col.db.all(
            "select c.id, n.guid from cards c, notes n where c.nid = n.id order by c.due, c.ord, c.id"
        )
        sched, done = self.col.sched, 0
        # The schedulers in Python fill their queues first, and refuse cards that
        # were buried as siblings of one answered before.
        sched.reset()
        sched._burySiblingsOnAnswer = False
        for cid, guid in rows:
            if guids is not None and guid not in guids:
                continue
            card = self.card(cid)
            (card.start_timer if MODERN else card.startTimer)()
            sched.answerCard(card, ease)
            done += 1
        return {"answered": done}

    def edit(self, step):
        note = self.note_by_guid(step["guid"])
        for name, text in step.get("fields", {}).items():
            note[name] = text
        if "tags" in step:
            note.tags = step["tags"]
        if hasattr(self.col, "update_note"):
            self.col.update_note(note)
        else:
            note.flush()
        return {}

    def delete(self, step):
        nid = self.note_by_guid(step["guid"]).id
        self.col.remove_notes([nid])
        return {}

    # What is there

    def dump(self, step):
        self.col.models._clear_cache()  # it outlives an import
        types = {int(t["id"]): t for t in self.col.models.all()}
        decks = {int(d.id): d.name for d in self.col.decks.all_names_and_ids()}
        revlog = {}
        for rid, cid in self.col.db.all("select id, cid from revlog order by id"):
            revlog.setdefault(cid, []).append(rid)
        cards = {}
        columns = "id ord did type queue due ivl factor reps lapses flags".split()
        query = f"select nid, {', '.join(columns)} from cards order by nid, ord, id"
        for nid, *row in self.col.db.all(query):
            card = dict(zip(columns, row))
            card["deck"] = decks.get(card.pop("did"), "")
            card["revlog"] = revlog.get(card["id"], [])
            cards.setdefault(nid, []).append(card)
        notes = {}
        for nid, guid, mid, mod, tags, flds in self.col.db.all(
            "select id, guid, mid, mod, tags, flds from notes order by id"
        ):
            names = [f["name"] for f in types[mid]["flds"]]
            key, n = guid, 1
            while key in notes:
                n += 1
                key = f"{guid}#{n}"
            notes[key] = {
                "id": nid,
                "mid": mid,
                "type": types[mid]["name"],
                "mod": mod,
                "tags": tags.split(),
                "fields": dict(zip(names, flds.split("\x1f"))),
                "cards": cards.get(nid, []),
            }
        return {
            "notes": notes,
            "types": {
                t["name"]: {
                    "id": int(t["id"]),
                    "mod": t["mod"],
                    "fields": [f["name"] for f in t["flds"]],
                    "templates": [
                        {"name": x["name"], "front": x["qfmt"], "back": x["afmt"]} for x in t["tmpls"]
                    ],
                    "css": t["css"],
                }
                for t in self.col.models.all()
            },
            "decks": sorted(decks.values()),
            "revlog": sum(map(len, revlog.values())),
        }

    def counts(self):
        return [
            self.col.db.scalar("select count() from notes"),
            self.col.db.scalar("select count() from cards"),
        ]

    def guid(self, nid):
        return self.col.db.scalar("select guid from notes where id = ?", nid)

    def check(self, step):
        before = self.counts()
        text, ok = (self.col.fix_integrity if MODERN else self.col.fixIntegrity)()
        return {
            "ok": bool(ok),
            "text": text,
            "before": before,
            "after": self.counts(),
            "empty": self.empty_cards(),
            "missing": list(self.col.media.check().missing),
        }

    def empty_cards(self):
        if hasattr(self.col, "get_empty_cards"):
            report = self.col.get_empty_cards()
        else:
            report = self.col.backend.get_empty_cards()
        return [{"guid": self.guid(n.note_id), "cards": list(n.card_ids)} for n in report.notes]

    # What a learner sees

    def render(self, step):
        problems, kept = [], []
        ids = self.col.db.list("select id from cards order by due, ord, id")
        for cid in ids:
            card = self.card(cid)
            note = card.note()
            sides = {}
            for side in ("question", "answer"):
                try:
                    if side == "question":
                        self.strict(cid)
                    sides[side] = getattr(card, side)()
                    trouble = self.trouble(note, sides[side])
                except Exception as err:  # a template that does not parse
                    sides[side], trouble = "", f"{type(err).__name__}: {err}"
                if trouble:
                    problems.append(
                        {
                            "guid": note.guid,
                            "ord": card.ord,
                            "side": side,
                            "field": self.blame(note, trouble),
                            "text": trouble[:400],
                        }
                    )
            if step.get("keep"):
                kept.append({"guid": note.guid, "ord": card.ord, **sides})
        result = {"cards": len(ids), "problems": problems}
        if step.get("keep"):
            result["sides"] = kept
        return result

    def strict(self, cid):
        """Render without the layer that turns an error into a card's text."""
        backend = getattr(self.col, "_backend", None) or self.col.backend
        try:
            backend.render_existing_card(card_id=cid, browser=False, partial_render=False)
        except TypeError:
            backend.render_existing_card(card_id=cid, browser=False)

    def trouble(self, note, side):
        seen = html.unescape(re.sub(r"(?is)<style.*?</style>|<[^>]*>", "", side)).strip()
        if not seen and "<img" not in side:
            return "nothing is shown"
        if BROKEN.search(seen) and len(seen) < 600:
            return seen
        cloze = (note.note_type() if hasattr(note, "note_type") else note.model())["type"] == 1
        if cloze and re.search(r"\{\{c\d+::", side):
            return "a deletion is shown raw: " + seen
        return ""

    def blame(self, note, trouble):
        """The field that the trouble comes from, as far as can be told."""
        for name, text in note.items():
            if name in trouble or (text and text[:60] in trouble):
                return name
        return note.keys()[0]


def run(scenario):
    driver = Driver(scenario.get("dir", ""))
    results, failed = [], False
    for step in scenario["steps"]:
        name = step["do"]
        action = driver.do_import if name == "import" else getattr(driver, name)
        try:
            results.append({"do": name, **action(step)})
        except Exception as err:
            results.append({"do": name, "error": f"{type(err).__name__}: {err}"})
            failed = True
            break
    driver.col.close()
    return {"anki": ANKI_VERSION, "results": results}, failed


def main():
    # Old releases print from their core: keep that out of the result.
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    source = sys.stdin if sys.argv[1] == "-" else open(sys.argv[1], encoding="utf-8")
    result, failed = run(json.load(source))
    # ASCII: a console's encoding must not matter.
    json.dump(result, out, indent=1)
    out.write("\n")
    out.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
