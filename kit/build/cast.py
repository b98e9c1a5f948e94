"""The cast, for the cases' codebook: who is on it, and its make-up beside the published figures.

What a case stands for is written in `cast.csv`; every number is counted on the maps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from kit.analysis import margins
from kit.build.markdown import table
from kit.build.tables import rows
from kit.files.library import case_names, load_case
from kit.model.cases import Case

PLACED_FOR: Final = "placed_for"
"""The attribute of a member of a key that says why it stands there: one of `terms.PLACED_FOR`."""

_TYPE_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "partner": "spouses",
        "family": "family members",
        "friend": "friends",
        "professional": "professionals",
        "support worker": "professionals",
    }
)
_OTHER: Final = "other"

_INTRODUCTION: Final = """
## The cast

Sixteen people, put together so that a group does not learn one sort of map by heart. What a case
stands for is no label for the person and no lesson: it is what that map shows best.
""".strip()

_MEMBERS: Final = (
    "*Members* are those of the first map, of its crisis, and of the maps at 6 and 12 months."
)

_BESIDE: Final = f"""
**Evidence:** the column *published* is from the first maps of {margins.PEOPLE} people with a
diagnosis of a severe and lasting mental illness, all in touch with community services (Brooks
2020); shares are our arithmetic from its Table 1. **Illustration:** the column *this cast* counts
the first everyday maps of 16 invented people, some of them people with no diagnosis. It was
made to come near, so it bears nothing out. Where no figure has been published, the table says so.
""".strip()


def type_of(kind: str) -> str:
    """Return the study's type of a kind of member.

    >>> type_of("support worker"), type_of("pet")
    ('professionals', 'other')
    """
    return _TYPE_OF.get(kind, _OTHER)


def shares(cases: Iterable[Case]) -> dict[str, float]:
    """Return each type's share in the members of the first maps, in per cent, unrounded."""
    found = [type_of(member.kind) for case in cases for member in case.everyday]
    return {name: 100 * found.count(name) / len(found) for name in margins.MEMBERS}


def published_shares() -> dict[str, float]:
    """Return the study's shares in per cent, unrounded.

    >>> {name: round(share, 1) for name, share in published_shares().items()}["friends"]
    17.7
    """
    total = sum(margins.MEMBERS.values())
    return {name: 100 * number / total for name, number in margins.MEMBERS.items()}


def the_cast() -> str:
    """Return the cast as Markdown: the people, and two tables of counts."""
    cases = [load_case(name) for name in case_names()]
    people = ("case", "who", "members", "stands for")
    beside = ("on the first maps", "published", "this cast")
    counts = ("what", "published", "how many", "in this cast")
    return "\n\n".join(
        [
            _INTRODUCTION,
            table(people, _people(cases)),
            _MEMBERS,
            "### Beside the published figures",
            _BESIDE,
            table(beside, _make_up(cases)),
            table(counts, _counts(cases)),
        ]
    )


def _people(cases: Iterable[Case]) -> list[tuple[str, str, str, str]]:
    stands_for = {row["case"]: row["stands_for"] for row in rows("cast")}
    maps = (("everyday", 0), ("crisis", 0), ("everyday", 6), ("everyday", 12))
    return [
        (
            f"`{case.id}`",
            f"{case.person}, {case.about['age']}",
            ", ".join(str(len(case.map(*when))) for when in maps),
            stands_for[case.id],
        )
        for case in cases
    ]


def _make_up(cases: list[Case]) -> list[tuple[str, str, str]]:
    sizes = [len(case.everyday) for case in cases]
    ours, theirs = shares(cases), published_shares()
    return [
        ("people", f"{margins.PEOPLE}", f"{len(cases)}"),
        ("members", f"{sum(margins.MEMBERS.values())}", f"{sum(sizes)}"),
        ("members a person, on average", "9", f"{sum(sizes) / len(sizes):.1f}"),
        (
            "smallest and largest map",
            f"{margins.SMALLEST} and {margins.LARGEST}",
            f"{min(sizes)} and {max(sizes)}",
        ),
        *((f"{name}, in per cent", f"{theirs[name]:.1f}", f"{ours[name]:.1f}") for name in ours),
    ]


def _counts(cases: list[Case]) -> list[tuple[str, str, str, str]]:
    partners = f"{margins.FACTS['partner']['yes']} of {margins.PEOPLE}"
    none = "no figure"
    asked: list[tuple[str, str, Callable[[Case], bool]]] = [
        ("a spouse or partner", partners, lambda case: _has(case, "partner")),
        ("no pet", "some named pets; no figure", lambda case: not _has(case, "pet")),
        ("no object", "some named objects; no figure", lambda case: not _has(case, "object")),
        ("nobody weighs", none, lambda case: _weighing(case) == 0),
        ("one member weighs", none, lambda case: _weighing(case) == 1),
        ("two members weigh", none, lambda case: _weighing(case) == 2),
        ("three members weigh", none, lambda case: _weighing(case) == 3),
        ("somebody placed for love", "some family; no figure", lambda case: _placed(case, "love")),
        (
            "somebody placed for hoped-for support",
            "often professionals; no figure",
            lambda case: _placed(case, "hoped-for support"),
        ),
        (
            "in the crisis somebody is pushed out",
            "often (Walker 2018); no figure",
            lambda case: "pushed out" in _whats(case),
        ),
        ("in the crisis nobody steps in", none, lambda case: "steps in" not in _whats(case)),
        ("nobody new in the year", none, lambda case: not {"new", "returned"} & _whats(case)),
        ("fewer members after a year", none, lambda case: _grown(case) < 0),
        ("more members after a year", none, lambda case: _grown(case) > 0),
        ("a person with a diagnosis", "all of them", lambda case: "diagnosis" in case.about),
    ]
    found = [(what, published, [c for c in cases if is_so(c)]) for what, published, is_so in asked]
    return [
        (what, published, str(len(having)), ", ".join(case.person for case in having) or "nobody")
        for what, published, having in found
    ]


def _has(case: Case, kind: str) -> bool:
    return any(member.kind == kind for member in case.everyday)


def _weighing(case: Case) -> int:
    return sum(member.influence == "negative" for member in case.everyday)


def _placed(case: Case, why: str) -> bool:
    return any(member.attributes.get(PLACED_FOR) == why for member in case.everyday)


def _whats(case: Case) -> set[str]:
    """Return what changed, on any map, save on that of a second crisis."""
    return {
        each.what for each in case.changes if each.occasion == "everyday" or each.wave_months == 0
    }


def _grown(case: Case) -> int:
    return len(case.map("everyday", 12)) - len(case.everyday)
