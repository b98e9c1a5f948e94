"""What each column of the twin's tables means, and in which words the codebook says so."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kit.words import terms


def _one_of(vocabulary: Mapping[str, object]) -> str:
    return ", ".join(vocabulary)


_MAP: Final = {
    "person": "Whose map: T01 to T29.",
    "occasion": f"One of: {_one_of(terms.OCCASIONS)}.",
    "wave_months": "When, in whole months after the first interview: 0, 6 or 12.",
    "criterion": "What the circles stand for: always importance, as in the study.",
}

COLUMNS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "people.csv": {
            "person": "The label in the centre of the maps: T01 to T29.",
            "gender": "male or female.",
            "ethnicity": "White or non-white.",
            "partner": "Whether there is a spouse or partner at the start: yes or no.",
            "arm": "The trial's arm: control or intervention.",
            "site": "The Trust: A to E.",
            "interview_0_months": "Interviewed at the start: yes.",
            "interview_6_months": "Interviewed at 6 months: yes or no.",
            "interview_12_months": "Interviewed at 12 months: yes or no.",
        },
        "members.csv": {
            **_MAP,
            "id": "Tells the members of one person apart. Who has the same id in two maps of a "
            "person is the same member, and of the same kind.",
            "name": "What the member is called: an invented first name, a role or a thing.",
            "kind": f"One of: {_one_of(terms.KINDS)}.",
            "circle": "1 (the most important), 2 or 3.",
            "angle": "Where on the circle, in whole degrees clockwise from the top; the same in "
            "all maps of the person.",
            "influence": f"What the member does for wellbeing: {_one_of(terms.INFLUENCES)}.",
            "support_received": "The elements of support from this member, parted by “;”. Empty "
            "where the influence is negative.",
            "support_given": "The elements of support to this member, parted by “;”. May be empty.",
            "structure": f"One of: {_one_of(terms.STRUCTURES)}. Always the usual one of the kind; "
            "empty for groups and whatever isn't human.",
            "contact": f"How often: {_one_of(terms.CONTACTS)}.",
            "note": "Always empty here.",
            "setting": "For activities: alone or with others. Empty for all other kinds.",
        },
        "ties.csv": {
            **_MAP,
            "a": "The id of the one member. A tie has no direction: they know each other, or "
            "belong together.",
            "b": "The id of the other member.",
            "weight": "Always 1 here.",
        },
    }
)
"""By file, each column with its meaning, in the files' order."""

FILES: Final = """
All three are UTF-8 text with commas, and one row of column names. `people.csv` has a row for each
person, `members.csv` for each member of each map, `ties.csv` for each tie of each map. A map is
told by person, occasion and wave; members leave no row in a map they aren't in. A cell is empty
where there is nothing to say.

```python
from kit.datasets import load_cohort

twin = load_cohort("twin")
twin.map("T01", "crisis", 0)
twin.table("members", "everyday", 12)
```

`kit.files.read("datasets/twin")` gives the same maps without the facts about people.
"""

SOURCES: Final = (
    "Brooks 2020",
    "Rogers",
    "Walker 2018",
    "McPin",
    "Leach 2016",
    "Christie 2016",
    "kit",
)
"""The codes of the sources that the codebook cites."""
