"""The codebook of the cases, from the vocabulary, `fields.csv` and what the model says of itself.

So the words in `datasets/cases/README.md` are those of the kit, and stay so.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Final

from kit.analysis.change import NOT_MENTIONED_BEFORE
from kit.analysis.matching import ALSO_CALLED
from kit.build.cast import PLACED_FOR, the_cast
from kit.build.markdown import MEANINGS, listed, meanings, sources, table
from kit.build.tables import meanings_of
from kit.files.case_folder import CASE_FIELDS
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.model.notes import CARING_COLUMNS, COLUMNS, RISK_COLUMNS, WAYS, WHATS
from kit.words import terms
from kit.words.claims import cited
from kit.words.sources import SOURCES

DIRECTIONS: Final = (
    *("crisis-closest-remain", "crisis-networks-shrink", "crisis-members-put-out"),
    *("crisis-lean-to-peers", "partners-steady", "family-stable", "friends-change-more"),
    *("services-cut-contact", "solo-value-stable"),
)
"""The claims that the cases' crises and years follow."""
_OPENING: Final = """
# The cases: codebook

<!-- Written by `python3 kit build`. Edit kit/build/codebook.py or the vocabulary instead. -->

Sixteen people to map and to follow over a year, varied in age, gender, place, culture, family form
and situation. **Everything here is synthetic**: the people, their names, stories and maps were
written for this kit. Nobody's words or life stand behind them, and no number about people in
general can be drawn from them: they are illustrations.
"""

_HOW: Final = f"""
## What the key is, and what it is not

Each case comes with a finished map, the key. It is **one careful reading** of the story, made by
hand. It is not the right answer: a different circle, kind or influence may be as well founded.
Every member of a key has a note that says why it is there, and says so where something, such as
how often there is contact, is a guess that the story leaves open. Support is listed only where
the story gives a clue; an empty list means that there is none, not that no support is given.
Whoever stands in the centre says for what: for support received, for love, or for support that is
hoped for. **Evidence:** a study found that some relatives seemed to be placed for love, and
professionals often for support hoped for (Brooks 2020). **Illustration:** who is, here.
Structures were added to groups where the story shows what sort of group it is.

## A crisis, and a year

Some weeks after the first map, each person goes through a crisis. The crisis map is drawn as the
person tells it: most are smaller than the everyday map, not all. At 6 and 12 months there is
another everyday map; some tell of a second crisis. In some crises somebody steps in, in others
nobody does; some maps grow over the year, some stay, some end smaller, for good or not. Whoever
is on two maps has the same id, name, kind and angle on both.

**Evidence:** the directions follow what studies say:

{listed(cited(DIRECTIONS))}

**Illustration:** everything else, exceptions included: who, when, how many and why.

## What a careful reader notices

Who cares how, and what may go wrong, is **one reading** too, told to start a talk. It is no
judgement: the same member may stand there with care that does good and care that costs too much.
A risk is a chance that something goes wrong, not word that it did. **Evidence:**

{listed(cited(("three-caring-relationships", "six-risks")))}

**Illustration:** everything that is said with them about these people, and all of the trainer's
notes: what people may say was thought out, and nobody has been counted.

## The files of a case

| file | holds |
|---|---|
| `case.json` | who it is |
| `story.md` | the story to map from, 120 to 250 words, strengths first |
| `everyday_00_months.json` | the key: a map, named by its occasion and its wave in months |
| `crisis_00_months.json` | the crisis map, as the person tells it |
| `crisis.md` | how the person tells it, 80 to 150 words: to be read after predicting |
| `everyday_06_months.json`, `everyday_12_months.json` | the everyday maps of the later waves |
| `crisis_06_months.json` or `crisis_12_months.json` | the map of a second crisis, for some |
| `changes.csv` | every change from map to map, with the person's reason |
| `caring.csv` | caring relationships that a careful reader notices, with what shows them |
| `risks.csv` | risks of support that a careful reader notices, with what shows them |
| `trainer_notes.md` | for whoever leads the talk, 90 to 200 words |

Only `case.json`, `story.md` and one map are needed; a case of your own may have the rest.

A folder of your own in this form can be read by its path: `load_case("my_case_folder")`. All
files are UTF-8 text.
"""

_AGAINST: Final = (
    "One row for each change. A later everyday map is told against the everyday map before it, a "
    "crisis map against the everyday map of its wave. Who has not changed has no row."
)
_ALSO: Final = (
    f"None is `null` in the file. In the keys, the attribute `{ALSO_CALLED}` lists what else "
    "people may call the member, parted by `;`. It only serves to match names. "
    f"`{PLACED_FOR}` says on the first map why a member stands where it does; every member of "
    "circle 1 has it, and others where it is not for support received. On a later map, "
    f"`{NOT_MENTIONED_BEFORE}` is `yes` for a member who was there before their first mention."
)
_LINKS: Final = {
    "KINDS": "[kinds](#kinds-of-network-member)",
    "CONTACTS": "[contact frequencies](#contact)",
}


def codebook() -> str:
    """Return the codebook as Markdown."""
    parts = [
        _OPENING.strip(),
        the_cast(),
        _HOW.strip(),
        _fields("`case.json`", meanings_of("case.json"), CASE_FIELDS),
        _fields(
            "A map",
            {**meanings_of("map"), **_documented(SupportMap)},
            ("format", "schema", *(each.name for each in fields(SupportMap) if each.init)),
        ),
        _fields("A network member", _documented(Member), [each.name for each in fields(Member)]),
        _ALSO,
        _terms(f"`{PLACED_FOR}`", terms.PLACED_FOR),
        _fields("A tie", meanings_of("tie"), [each.name for each in fields(Tie)]),
        _fields("`changes.csv`", meanings_of("changes.csv"), COLUMNS),
        _AGAINST,
        _table("What changes", ("what", "meaning"), list(WHATS.items())),
        _fields("`caring.csv`", meanings_of("caring.csv"), CARING_COLUMNS),
        _fields("`risks.csv`", meanings_of("risks.csv"), RISK_COLUMNS),
        _table("Ways", ("way", "meaning"), list(WAYS.items())),
        _terms("Caring relationships", terms.CARING_RELATIONSHIPS),
        _terms("Risks", terms.RISKS),
        _kinds(),
        _circles(),
        _terms("Influence", terms.INFLUENCES),
        _terms("Elements of support", terms.ELEMENTS),
        _terms("Structures", terms.STRUCTURES),
        _terms("Contact", terms.CONTACTS),
        _terms("Occasions", terms.OCCASIONS),
    ]
    flat = " ".join("\n".join(parts).split())
    return "\n\n".join([*parts, sources(code for code in SOURCES if code in flat)]) + "\n"


def _documented(of: type) -> dict[str, str]:
    """Read what a class says of its parameters in its docstring."""
    text = inspect.cleandoc(of.__doc__ or "")
    block = re.search(r"Parameters\n-+\n(.*?)(?:\n\n|\Z)", text, re.DOTALL)
    found: dict[str, str] = {}
    names: list[str] = []
    for line in block[1].splitlines() if block else ():
        if not line.startswith(" "):
            names = line.split(", ")
            continue
        for name in names:
            found[name] = f"{found.get(name, '')} {line.strip()}".strip()
    return {name: _linked(meaning) for name, meaning in found.items()}


def _linked(meaning: str) -> str:
    return re.sub(r"`terms\.([A-Z]+)`", lambda found: f"the {_LINKS[found[1]]}", meaning)


def _fields(heading: str, about: Mapping[str, str], names: Sequence[str]) -> str:
    return _table(heading, ("field", "meaning"), [(f"`{name}`", about[name]) for name in names])


def _kinds() -> str:
    rows = [
        (name, meaning, terms.KINDS[name].category, terms.KINDS[name].structure or "–", *origin)
        for name, meaning, *origin in meanings(terms.KINDS)
    ]
    columns = ("kind", MEANINGS[0], "category", "usual structure", *MEANINGS[1:])
    return _table("Kinds of network member", columns, rows)


def _circles() -> str:
    rows = [(name, *terms.CIRCLES[name], *meaning) for name, *meaning in meanings(terms.CRITERIA)]
    columns = ("criterion", "circle 1", "circle 2", "circle 3", *MEANINGS)
    return _table("Circles", columns, rows)


def _terms(heading: str, vocabulary: Mapping[str, terms.Term]) -> str:
    return _table(heading, ("term", *MEANINGS), meanings(vocabulary))


def _table(heading: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return f"## {heading}\n\n{table(columns, rows)}"
