"""How long the largest files take that are read at all: `python -m tests.benchmarks.limits`.

Each file is as large as its limit allows, and of the shape that takes longest: many short rows,
many columns, many faults, long names, or one letter again and again.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kit import datasets, files
from kit.authoring import check_case, new_case
from kit.crisis import load_rates
from kit.disk.folders import data_folder
from kit.exercises import read_signposting
from kit.files import limits
from kit.files.directory import COLUMNS
from kit.model.maps import SupportMap
from kit.plans import read_plan
from kit.words.errors import KitError


def filled(start: str, piece: str, most: int, end: str = "") -> str:
    """Repeat a piece between a start and an end until the file is as large as it may be."""
    room = most - len((start + end).encode()) - 10
    return start + piece * (room // len(piece.encode())) + end


def numbered(start: str, piece: str, most: int, end: str = "") -> str:
    """Repeat a piece with a number of its own for its `#`."""
    parts, size, number = [start], len((start + end).encode()), 0
    while size + len(piece.encode()) + 20 < most:
        number += 1
        parts.append(piece.replace("#", str(number)))
        size += len(parts[-1].encode())
    return "".join([*parts, end])


def largest(folder: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Give the worst files that there may be, each with what reads it."""
    case = new_case("Joy", folder)
    text, table, maps = limits.TEXT.most, limits.TABLE.most, limits.MAPS.most

    def put(name: str, text: str) -> Path:
        file = folder / name
        file.write_text(text, encoding="utf-8")
        return file

    story = {
        "faults": filled("", "She suffers, diagnosed.\n", text),
        "quotation marks": filled("", '"', text),
        "quotation marks and signs": filled("", '".', text),
        "spaces": filled("", " ", text, "x"),
        "one word": filled("", "a", text),
        "still to write": filled("", "WRITE HERE\n", text),
        "patient": filled("", "the patient, ", text),
        "diagnosed keys": filled("", '"diagnosed" ', text),
        "line ends": filled("x", "\n", text, "x"),
        "notes' headings": filled("", "## Take care \n\n\n", text),
    }
    for what, words in story.items():
        for name in ("story.md", "trainer_notes.md"):
            (case / name).write_text(words, encoding="utf-8")
        yield f"check-case, a story of {what}", lambda: check_case(case)
        yield f"signposting of {what}", lambda: read_signposting(case / "story.md")
    (case / "story.md").write_text("Joy.", encoding="utf-8")
    plain = SupportMap("Joy").add("Mum", kind="family", circle=1).to_dict()
    one = json.dumps(plain["members"][0])
    start = '{"format": "support-map", "schema": 2, "person": "Joy", "members": [' + one
    another = ", " + one.replace('"mum"', '"m#"')
    file = put("one.json", numbered(start, another, maps, "]}"))
    yield "one map of many members", lambda: files.read(file)
    many = numbered(start, another, limits.MAP.most, "]}")
    (case / "everyday_00_months.json").write_text(many, encoding="utf-8")
    yield "check-case, a map of many members", lambda: check_case(case)
    listed = put("list.json", filled("[" + json.dumps(plain), ", " + json.dumps(plain), maps, "]"))
    yield "a list of maps", lambda: files.read(listed)
    for what, words in (
        ("brackets", filled("", "[", maps)),
        ("letters", filled('"', "a", maps, '"')),
        ("names", numbered('{"a": 1', ', "#": 1', maps, "}")),
        ("zeros", filled("1", "0", maps)),
    ):
        deep = put("deep.json", words)
        yield f"JSON of {what}", partial(files.read, deep)
    plan = put(
        "plan.json",
        numbered(
            '{"format": "support-map-plan", "schema": 1, "person": "Joy", "wishes": ["x"',
            ', "wish #"',
            limits.PLAN.most,
            "]}",
        ),
    )
    yield "a plan of many wishes", lambda: read_plan(plan)
    for what, words in (
        ("members", numbered("person,name,kind\n", "Jo,Mum #,family\n", table)),
        ("members of one name", filled("person,name,kind\n", "Jo,Mum,family\n", table)),
        ("short rows", filled("name,kind\n", "a,pet\n", table)),
        ("columns", numbered("name,kind", ",c#", 20_000) + "\nMum,family\n"),
        (
            "wide rows",
            ",".join(["name", "kind", *(f"c{n}" for n in range(1990))])
            + "\n"
            + "Mum,family\n" * 1400,
        ),
        ("quotation marks", filled("name,kind\n", '"', table)),
        ("line ends", filled("name,kind\n", "\n", table)),
        ("commas", filled("name,kind\n", ",", table)),
        ("letters", filled("", "a", table)),
    ):
        tables = put("x_members.csv", words)
        yield f"a table of {what}", partial(files.read, tables, person="Jo")
    put(
        "y_members.csv",
        numbered("person,name,kind\n", "P#,Mum,family\n", 1_000_000)
        + numbered("", "P#,Dad,family\n", 1_000_000),
    )
    put("y_ties.csv", numbered("person,a,b\n", "P#,Mum,Dad\n", 1_000_000))
    yield "ties of many people", lambda: files.read(folder / "y_members.csv")
    put("y_ties.csv", filled("person,a,b\n", "P1,Mum,Dad\n", table))
    yield "the same tie again and again", lambda: files.read(folder / "y_members.csv")
    export = folder / "export"
    export.mkdir()
    ego, uuid = "networkCanvasEgoUUID", "networkCanvasUUID"
    (export / "x_ego.csv").write_text(f"{ego},networkCanvasCaseID\ne,Jo\n")
    (export / "x_attributeList_Person.csv").write_text(
        numbered(f"{ego},{uuid},name\n", "e,m#,Mum\n", table)
    )
    (export / "x_edgeList_Close.csv").write_text(
        filled(f"{ego},networkCanvasSourceUUID,networkCanvasTargetUUID\n", "e,m1,m2\n", table)
    )
    yield (
        "an export with one tie again and again",
        lambda: files.read(export, kinds={"Person": "friend"}),
    )
    head = ",".join(COLUMNS) + "\n"
    town = put("town.csv", numbered(head, "T,#,N#,pet,W.,,w,,,,,,F.\n", limits.DIRECTORY.most))
    yield "a directory of many offers", lambda: datasets.load_directory(town)
    cards = put(
        "risks.csv",
        numbered("id,text,bin,reason,hint\n", "c#,T#,confidentiality,R,\n", limits.CARDS.most),
    )
    yield "many cards", lambda: datasets.load_cards(cards)
    shipped = (data_folder() / "crisis_rates.csv").read_text("utf-8-sig")
    row = next(line for line in shipped.splitlines() if line.startswith("steps in"))
    name = row.split(",")[2]
    rates = put("rates.csv", numbered(shipped, row.replace(name, "N#") + "\n", limits.RATES.most))
    yield "rates of many who step in", lambda: load_rates(rates)
    amina = data_folder() / "cases" / "amina"
    own = folder / "own"
    own.mkdir()
    for each in amina.iterdir():
        (own / each.name).write_bytes(each.read_bytes())
    told = (own / "risks.csv").read_text("utf-8-sig").splitlines(keepends=True)
    (own / "risks.csv").write_text(filled("".join(told[:1]), told[1], limits.CASE_TABLE.most))
    yield "check-case, one row again and again", lambda: check_case(own)


def main() -> int:
    """Read each of the largest files, and say how much of the processor's time it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="?", default="", help="read those with this in their name")
    only = parser.parse_args().only
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for what, read in largest(Path(folder)):
            if only not in what:
                continue
            began = time.process_time()
            try:
                read()
                came = "read"
            except KitError as problem:
                came = str(problem)[-90:]
            print(f"{time.process_time() - began:6.2f} s  {what}: {came}", flush=True)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"at most {most / 1024:.0f} MB of memory")
    return 0


if __name__ == "__main__":
    sys.exit(main())
