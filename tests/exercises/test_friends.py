"""Friends over the year: who was there when, what each brings, and what is said of none."""

from __future__ import annotations

import pytest

from kit import SupportMap, load_case
from kit.exercises import tell_friends
from kit.files.library import case_names
from kit.model.cases import Case


def told(*maps: SupportMap) -> str:
    return str(
        tell_friends(Case("joy", "Joy", "", "", {("everyday", m.wave_months): m for m in maps}))
    )


@pytest.mark.parametrize("name", case_names())
def test_everybody_of_the_cast_has_an_answer(name: str) -> None:
    case = load_case(name)
    said = str(tell_friends(case))
    for each in case.maps.values():
        if each.occasion == "everyday":
            assert all(friend.name in said for friend in each if friend.kind == "friend")
    assert f"Nearest to {case.person} of all people" in said


def test_friends_come_and_go_and_one_alone_may_bring_something() -> None:
    first = SupportMap("Joy").add("Ed", kind="friend", circle=2, support_received=["friendship"])
    second = SupportMap("Joy", wave_months=6)
    second = second.add(
        "Al", kind="friend", circle=2, support_received=["friendship", "practical advice"]
    )
    said = told(first, second)
    assert "- Ed, at the start. Brings friendship." in said
    assert "- Al, at 6 months. Brings friendship and practical advice." in said
    assert "Friends on the maps: 1 at the start and 1 at 6 months." in said
    assert "Of the friends, one alone: practical advice comes from Al." in said
    assert "Nearest to Joy of all people, on the first map: Ed." in said


def test_no_friend_is_no_fault() -> None:
    rex = SupportMap("Joy").add("Rex", kind="pet", circle=1, support_received=["friendship"])
    assert "No friend stands on Joy’s maps. That is no fault" in told(rex)
    assert "gives friendship to others: Rex." in told(rex)
    assert "No people stand on Joy’s first map." in told(rex)
    assert "gives friendship to nobody" in told(SupportMap("Joy"))


def test_a_persons_text_is_escaped() -> None:
    hostile = "<img src=x onerror=alert(1)>"
    page = tell_friends(
        Case(
            "joy",
            hostile,
            "",
            "",
            {("everyday", 0): SupportMap(hostile).add(hostile, kind="friend")},
        )
    )._repr_html_()
    assert "<img" not in page
