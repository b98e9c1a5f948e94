"""Every file that a person can be given, with a hostile text in every field that takes it.

A field that refuses a text (`KitError`) has answered; it then holds harmless words, and the
refusal is counted.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kit import files
from kit.crisis import load_rates
from kit.disk.folders import data_folder
from kit.exercises import read_signposting
from kit.files.library import load_cards, load_case, load_cohort, load_directory
from kit.plans import read_plan
from kit.words.errors import KitError
from tests.hostile.written import a_map, written_json, written_table, written_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PLAIN: Final = "plain words"
_NAME_BYTES: Final = 200
_CSV_FIELDS: Final = {
    "changes.csv": ("reason",),
    "caring.csv": ("reason",),
    "risks.csv": ("reason",),
}
CASE_FIELDS: Final = (
    *("id", "person", "summary", "about name", "about", "strengths"),
    *("story.md", "crisis.md", "trainer_notes.md", *_CSV_FIELDS),
    *("member id", "member name", "note", "member attribute name", "member attribute"),
    *("tie attribute name", "tie attribute", "map attribute name", "map attribute"),
)
CARD_FIELDS: Final = (
    *("card id", "card text", "card reason", "card hint", "bin", "card next step", "card warning"),
)
OFFER_FIELDS: Final = (
    *("place", "offer id", "offer name", "what", "wishes", "when", "where", "cost"),
    *("getting_there", "first_step"),
)
PLAN_FIELDS: Final = (
    *("plan person", "plan note", "wish", "first step", "who", "plan when", "picked up"),
    "offer of a circle",
)
TABLE_FIELDS: Final = (
    *("table person", "table member id", "table member name", "table note"),
    *("table column", "table cell", "table tie"),
)
EXPORT_FIELDS: Final = ("export case", "export label", "export value", "export edge")
RATES_FIELDS: Final = ("rates name", "rates evidence", "rates source", "rates assumed")
PEOPLE_FIELDS: Final = ("fact name", "fact")
SIGNPOSTING: Final = "signposting.md"
NAMES: Final = ("case folder", "map file", "cards file", "directory file", "plan file")

ALL_FIELDS: Final = (
    *CASE_FIELDS,
    *CARD_FIELDS,
    *OFFER_FIELDS,
    *PLAN_FIELDS,
    *TABLE_FIELDS,
    *EXPORT_FIELDS,
    *RATES_FIELDS,
    *PEOPLE_FIELDS,
    SIGNPOSTING,
    *NAMES,
)


class Given:
    """The files of one text: what was read from them, and how often a field refused the text."""

    def __init__(self, folder: Path, text: str) -> None:
        self.folder, self.text = folder, text
        self.taken: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.messages: list[str] = []
        self.name = name = self._name(text)
        self.case = self._read("case", CASE_FIELDS, lambda said: self._case(name, said))
        self.cards = self._read("cards", CARD_FIELDS, lambda said: self._cards(name, said))
        self.directory = self._read("town", OFFER_FIELDS, lambda said: self._directory(name, said))
        self.plan = self._read("plan", PLAN_FIELDS, lambda said: self._plan(name, said))
        self.table = self._read("table", TABLE_FIELDS, self._table)
        self.export = self._read("export", EXPORT_FIELDS, self._export)
        self.rates = self._read("rates", RATES_FIELDS, self._rates)
        self.cohort = self._read("people", PEOPLE_FIELDS, self._people)
        self.signposting = self._read("sign", (SIGNPOSTING,), self._signposting)

    def _name(self, text: str) -> str:
        """Give the text as a name of files, as far as the disk takes it."""
        taken = text.replace("/", "∕").replace("\0", "").encode("utf-8", "replace")
        name = taken[:_NAME_BYTES].decode("utf-8", "ignore").strip(". ")
        try:
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        except OSError:
            self.refused.update(NAMES)
            name = "plain"
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        else:
            self.taken.update(NAMES)
        return name

    def _read(
        self, _: str, fields: tuple[str, ...], read: Callable[[Mapping[str, str]], Any]
    ) -> Any:
        """Read a file in which all fields say the text; else find out which of them refuse it."""
        try:
            found = read(dict.fromkeys(fields, self.text))
        except KitError as problem:
            self.messages.append(str(problem))
        else:
            self.taken.update(fields)
            return found
        kept = dict.fromkeys(fields, PLAIN)
        for field in fields:
            try:
                read(kept | {field: self.text})
            except KitError as problem:
                self.messages.append(str(problem))
                self.refused[field] += 1
            else:
                kept[field] = self.text
                self.taken[field] += 1
        return read(kept)

    def _case(self, name: str, said: Mapping[str, str]) -> Any:
        folder = self.folder / name / "case"
        folder.mkdir(exist_ok=True)
        about = {
            "format": "support-map-case",
            "schema": 1,
            "id": said["id"],
            "person": said["person"],
            "summary": said["summary"],
            "about": {said["about name"]: said["about"]},
            "strengths": [said["strengths"]],
        }
        written_json(folder / "case.json", about)
        for file in ("story.md", "crisis.md", "trainer_notes.md"):
            written_text(folder / file, said[file])
        member = said["member id"]
        for file, column, word, way in (
            ("changes.csv", "what", "pushed out", {}),
            ("caring.csv", "relationship", "positive", {"way": "received"}),
            ("risks.csv", "risk", "unclear boundaries", {"way": "received"}),
        ):
            at = "crisis" if file == "changes.csv" else "everyday"
            row = {"occasion": at, "wave_months": "0", "member_id": member, **way}
            written_table(folder / file, [row | {column: word, "reason": said[file]}])
        for occasion, months, circles in (
            ("everyday", 0, {member: 1, "tom": 3, "rex": None, "ann": 2}),
            ("crisis", 0, {"ann": 2, "zoe": 2}),
            ("everyday", 6, {"ann": 1, "tom": 2}),
            ("crisis", 6, {"tom": 3}),
        ):
            data = a_map(said, occasion, months, circles)
            written_json(folder / f"{occasion}_{months:02}_months.json", data)
        return load_case(folder)

    def _cards(self, name: str, said: Mapping[str, str]) -> Any:
        file = self.folder / name / f"{name}.csv"
        row = {"id": said["card id"], "text": said["card text"], "bin": said["bin"]}
        row |= {"reason": said["card reason"], "hint": said["card hint"]}
        row |= {"next_step": said["card next step"], "warning": said["card warning"]}
        more = {"id": "2", "text": "Two", "bin": said["bin"], "reason": "R", "hint": ""}
        written_table(file, [row, more | {"next_step": "", "warning": ""}])
        return load_cards(file, bins=[said["bin"], "another"])

    def _directory(self, name: str, said: Mapping[str, str]) -> Any:
        file = self.folder / name / f"town {name}.csv"
        row = {"place": said["place"], "id": said["offer id"], "name": said["offer name"]}
        row |= {"kind": "group", "what": said["what"], "elements": "friendship"}
        row |= {"wishes": said["wishes"], "structure": ""}
        row |= {each: said[each] for each in OFFER_FIELDS[5:]}
        written_table(file, [row])
        return load_directory(file)

    def _plan(self, name: str, said: Mapping[str, str]) -> Any:
        file = self.folder / name / f"plan {name}.json"
        offers = [each.id for each in self.directory.offers]
        step = {"sort": "wish", "of": said["wish"], "chosen": offers, "what": said["first step"]}
        step |= {"who": said["who"], "when": said["plan when"]}
        data = {
            "format": "support-map-plan",
            "schema": 1,
            "person": said["plan person"],
            "note": said["plan note"],
            "picked_up": [said["picked up"]],
            "wishes": [said["wish"]],
            "priorities": [step],
            "circles": {said["offer of a circle"]: 2},
        }
        written_json(file, data)
        return read_plan(file)

    def _table(self, said: Mapping[str, str]) -> Any:
        folder = self.folder / "table"
        folder.mkdir(exist_ok=True)
        row = {"person": said["table person"], "id": said["table member id"]}
        row |= {"name": said["table member name"], "kind": "friend", "circle": "1"}
        row |= {"note": said["table note"], f"x{said['table column']}": said["table cell"]}
        other = row | {"id": "jo", "name": "Jo"}
        written_table(folder / "members.csv", [row, other])
        tie = {"person": said["table person"], "a": said["table member id"], "b": "jo"}
        written_table(folder / "ties.csv", [tie | {"about": said["table tie"]}])
        return files.read(folder)

    def _export(self, said: Mapping[str, str]) -> Any:
        folder = self.folder / "export"
        folder.mkdir(exist_ok=True)
        ego = {"networkCanvasEgoUUID": "e1", "networkCanvasCaseID": said["export case"]}
        written_table(folder / "x_ego.csv", [ego])
        one = {"nodeID": "1", "networkCanvasEgoUUID": "e1", "networkCanvasUUID": "u1"}
        one |= {"Name": said["export label"], "Value": said["export value"]}
        two = one | {"nodeID": "2", "networkCanvasUUID": "u2", "Name": "Jo"}
        written_table(folder / "x_attributeList_Person.csv", [one, two])
        edge = {"edgeID": "3", "from": "1", "to": "2", "networkCanvasEgoUUID": "e1"}
        edge |= {"networkCanvasUUID": "x1", "networkCanvasSourceUUID": "u1"}
        edge |= {"networkCanvasTargetUUID": "u2", "About": said["export edge"]}
        written_table(folder / "x_edgeList_Close.csv", [edge])
        return files.read(folder, kinds={"Person": "friend"})

    def _rates(self, said: Mapping[str, str]) -> Any:
        given = (data_folder() / "crisis_rates.csv").read_text(encoding="utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(given)))
        for row in rows:
            row |= {each: said[f"rates {each}"] for each in ("evidence", "source", "assumed")}
        next(row for row in rows if row["name"])["name"] = said["rates name"]
        file = self.folder / "rates.csv"
        written_table(file, rows)
        return load_rates(file)

    def _people(self, said: Mapping[str, str]) -> Any:
        folder = self.folder / "cohort"
        folder.mkdir(exist_ok=True)
        member = {"person": "P1", "id": "jo", "name": "Jo", "kind": "friend", "circle": "1"}
        written_table(folder / "members.csv", [member])
        facts = {"person": "P1", f"x{said['fact name']}": said["fact"]}
        written_table(folder / "people.csv", [facts])
        return load_cohort(folder)

    def _signposting(self, said: Mapping[str, str]) -> Any:
        file = self.folder / "signposting.md"
        written_text(file, said[SIGNPOSTING])
        return read_signposting(file)
