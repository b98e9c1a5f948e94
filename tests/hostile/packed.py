"""All hostile texts at once, each in a member, a card, an offer, a row of its own."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from kit.exercises import read_signposting
from kit.files.library import load_cards, load_case, load_directory
from kit.model.maps import SupportMap
from kit.model.members import is_visible
from kit.words.errors import KitError
from tests.hostile.files import Given
from tests.hostile.written import written_table

if TYPE_CHECKING:
    from collections.abc import Sequence

BINS = ("plain", "<script>window.__smk_hostile=1</script>", '" onclick="window.__smk_hostile=1')


def pack(folder: Path, texts: Sequence[str], person: str, every: int = 1) -> Path:
    """Write the files, as one who makes a case for a whole room would; give their folder.

    Every text is in the stories; of so many texts, one has a member, a card and an offer.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = [text for text in texts if _is_name(text)][::every]
    told = [_encodable(text) for text in texts]
    # Not so long that its marks are no longer read.
    story = "\n\n".join(each for each in told if len(each) < 400)
    case = folder / "case"
    case.mkdir(exist_ok=True)
    about = {"format": "support-map-case", "schema": 1, "id": person, "person": person}
    about |= {"summary": "\n\n".join(texts), "about": {each: each for each in names}}
    _json(case / "case.json", about | {"strengths": names})
    for file in ("story.md", "crisis.md", "trainer_notes.md"):
        (case / file).write_text(story, encoding="utf-8")
    for occasion, months, step in (
        *(("everyday", 0, 1), ("crisis", 0, 3)),
        *(("everyday", 6, 2), ("crisis", 6, 5)),
    ):
        data = _map(names, person, occasion, months, step)
        _json(case / f"{occasion}_{months:02}_months.json", data)
    away = [number for number in range(len(names)) if number % 3]
    for file, column, word, where in (
        ("changes.csv", "what", "pushed out", "crisis"),
        ("caring.csv", "relationship", "positive", "everyday"),
        ("risks.csv", "risk", "unclear boundaries", "everyday"),
    ):
        rows = [
            {"occasion": where, "wave_months": "0", "member_id": f"m{number}", column: word}
            | ({} if file == "changes.csv" else {"way": "received"})
            | {"reason": told[number].replace("\0", " ")}
            for number in away
            if is_visible(told[number])
        ]
        written_table(case / file, rows)
    cells = [each.replace("\0", " ") for each in told if is_visible(each)][::every]
    written_table(
        folder / "cards.csv",
        [
            {"id": f"{n} {each}", "text": f"{n} {each}", "bin": BINS[n % 3]}
            | {"reason": each, "hint": each, "next_step": each, "warning": each}
            for n, each in enumerate(cells)
        ],
    )
    offer = ("what", "wishes", "when", "where", "cost", "getting_there", "first_step")
    written_table(
        folder / "town.csv",
        [
            {"place": person, "id": f"{n} {each}", "name": f"{n} {each}", "kind": "group"}
            | {"elements": "friendship", "structure": "informal"}
            | dict.fromkeys(offer, each)
            for n, each in enumerate(cells)
        ],
    )
    (folder / "signposting.md").write_text(story, encoding="utf-8")
    return folder


def unpack(folder: Path, text: str) -> Any:
    """Read the files as notebooks do: what `tests.hostile.views` shows; `text` is in the rest."""
    rest = Given(folder / "rest", text)
    for name in ("plan", "table", "export", "rates", "cohort"):
        assert getattr(rest, name) is not None
    return SimpleNamespace(
        folder=folder,
        name=".",
        text=text,
        case=load_case(folder / "case"),
        cards=load_cards(folder / "cards.csv", bins=BINS),
        directory=load_directory(folder / "town.csv"),
        signposting=read_signposting(folder / "signposting.md"),
        plan=rest.plan,
        table=rest.table,
        export=rest.export,
        rates=rest.rates,
        cohort=rest.cohort,
    )


def _map(
    names: Sequence[str], person: str, occasion: str, months: int, step: int
) -> dict[str, Any]:
    members = [
        {
            "id": f"m{n}",
            "name": name,
            "kind": "friend",
            "circle": n % 4 or None,
            "note": name,
            "attributes": {name: name},
            "influence": "negative",
            "support_received": ["friendship"],
            "support_given": ["emotional support"],
        }
        for n, name in enumerate(names)
        if n % step == 0
    ]
    placed = [each["id"] for each in members if each["circle"]]
    ties = [
        {"a": a, "b": b, "weight": 1.0, "attributes": {name: name}}
        for a, b, name in zip(placed, placed[1:], names, strict=False)
    ]
    return {
        "format": "support-map",
        "schema": 2,
        "person": person,
        "occasion": occasion,
        "wave_months": months,
        "criterion": "importance",
        "members": members,
        "ties": ties,
        "attributes": {name: name for name in names},
    }


def _is_name(text: str) -> bool:
    try:
        SupportMap("x").add(text, kind="friend", attributes={text: text}, note=text)
    except KitError:
        return False
    return True


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def _json(file: Path, data: object) -> None:
    file.write_text(json.dumps(data), encoding="utf-8")
