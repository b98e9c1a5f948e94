"""Which sentences speak of whom: names in people's own writing, towns and days that are nobody."""

from __future__ import annotations

import pytest

from kit.analysis.mentions import Mentions
from kit.files.library import case_names, load_case
from kit.model.maps import SupportMap
from kit.words import story

TOLD = [
    "Amina is from Leeds.",
    "She lives with Joseph, her husband.",
    "Joseph gets on with Mum.",
    "Auntie Noor, Mum's sister, comes on Sundays.",
    "On Friday she sings in the Tuesday choir with Leila.",
    "At home the radio goes on first thing.",
    "It was Kwame who brought her to Sam and to Dr Osei.",
    "He moved to Glasgow; she stays in Leeds with Leila.",
]


def states(*names: str) -> str:
    support_map = SupportMap("Amina")
    for name in names:
        support_map = support_map.add(name, kind="friend")
    return "".join(each[0] for each in Mentions(TOLD, "Amina").states(support_map))


@pytest.mark.parametrize(
    "used, names",
    [
        ("oooooooo", ()),
        ("oupooooo", ("Joseph",)),
        ("oupooooo", ("Joesph",)),
        ("ouuooooo", ("my husband JOSEPH", "mum")),
        ("oopooooo", ("Mum",)),
        ("ooouoooo", ("Noor",)),
        ("ooouoooo", ("aunt noor",)),
        ("oooopooo", ("choir",)),
        ("oooouoop", ("the Tuesday Choir", "Leila")),
        ("oooopooo", ("Friday", "x", "🐕")),
        ("ooooouoo", ("Radio",)),
        ("oooooopo", ("Kwame, support worker", "Sam")),
        ("oooooouo", ("Kwame", "sam", "doctor osei")),
    ],
)
def test_sentences_are_used_by_name(used: str, names: tuple[str, ...]) -> None:
    assert states(*names) == used


@pytest.mark.parametrize("name", case_names())
def test_a_case_s_own_map_uses_its_story(name: str) -> None:
    case = load_case(name)
    told = story.sentences(story.blocks(case.story))
    asked = Mentions(told, case.person)
    assert set(asked.states(SupportMap(case.person))) == {"open"}
    found = asked.states(case.everyday)
    # A map of few is told of in few sentences: one for each member, at the least.
    assert len(found) - found.count("open") >= min(len(told) / 2, len(case.everyday))
    # Nothing that is left out of a map can use more.
    for member in case.everyday:
        fewer = asked.states(case.everyday.remove(member.id))
        assert all(a == b or (a, b) != ("used", "open") for a, b in zip(fewer, found, strict=True))
