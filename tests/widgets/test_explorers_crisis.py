"""The crisis explorer in Python: its slider, story, rates, pins and way back."""

from __future__ import annotations

from typing import Any

import pytest

from kit import CrisisExplorer, SupportMap, crisis, load_case
from kit.widgets.places import with_angles
from tests.widgets import pages
from tests.widgets.pages import Line


def tell(widget: Any, **wish: object) -> None:
    pages.tell(widget, wish)


def line_of(widget: Any) -> Line:
    return pages.line_of(widget)


def send(widget: Any, state: dict[str, Any]) -> None:
    pages.send(widget, state)


def on_the_way_back(explorer: CrisisExplorer) -> bool:
    return explorer.recovered is not None


def test_the_slider_and_the_model_agree() -> None:
    explorer = CrisisExplorer(load_case("amina"), seed=3)
    for percent in range(0, 101, 5):
        explorer.severity = percent / 100
        told = crisis.shrink(load_case("amina").everyday, percent / 100, seed=3)
        assert [each.id for each in explorer.map] == [each.id for each in told.map]
        assert explorer.shrunk.outcomes == told.outcomes
        assert explorer._reading["severity"] == percent / 100
        assert explorer._reading["figures"][0]["now"] == len(told.map)


def test_everybody_keeps_a_place_of_their_own() -> None:
    usual = SupportMap("Amina")
    for i in range(9):
        usual = usual.add(f"Friend {i}", kind="friend", circle=1 + i % 3)
    explorer = CrisisExplorer(usual, seed=8)
    seen: dict[str, set[float | None]] = {}
    for severity in (0.0, 0.3, 0.6, 1.0):
        explorer.severity = severity
        for member in explorer.map:
            seen.setdefault(member.id, set()).add(member.angle)
    tell(explorer, do="way back", severity=1.0)
    for progress in (0.5, 1.0):
        explorer.progress = progress
        for member in explorer.map:
            seen.setdefault(member.id, set()).add(member.angle)
    assert len(seen) == 12, "three step in"
    assert all(len(angles) == 1 and None not in angles for angles in seen.values())
    assert all(member.angle is None for member in usual), "the map that was given stays as it is"


def test_members_with_an_angle_and_those_not_placed_stay_as_they_are(amina: SupportMap) -> None:
    parked = amina.add("Radio", kind="object")
    assert with_angles([parked, parked.remove("mum")]) == [parked, parked.remove("mum")]


def test_another_story_a_pin_and_a_rate_are_drawn_from_the_screen(amina: SupportMap) -> None:
    explorer = CrisisExplorer(amina, severity=1.0)
    tell(explorer, do="pin", id="leila", what="pushed out")
    assert explorer.shrunk.outcomes["leila"].what == "pushed out"
    tell(explorer, do="another story")
    assert explorer.shrunk.seed == 1
    assert explorer.shrunk.outcomes["leila"].what == "pushed out"
    tell(explorer, do="pin", id="leila", what="")
    assert explorer._story["pins"] == {}
    rate = {"do": "rate", "row": "kind", "name": "friend", "number": "remain", "value": 0.0}
    tell(explorer, **rate)
    assert explorer.rates.of("friend").remain == 0.0
    tell(explorer, **rate | {"row": "step in", "name": "Crisis line", "number": "steps_in"})
    assert (
        next(each for each in explorer.rates.steps_in if each.name == "Crisis line").steps_in == 0
    )
    tell(explorer, do="own rates")
    assert explorer.rates == crisis.load_rates()


@pytest.mark.parametrize("value", [1.5, -0.1, "many", None])
def test_a_refused_rate_says_so_and_changes_nothing(amina: SupportMap, value: object) -> None:
    explorer = CrisisExplorer(amina, severity=1.0)
    rates, shown = explorer.rates, explorer.map
    line = line_of(explorer)
    tell(explorer, do="rate", row="kind", name="friend", number="remain", value=value)
    assert "friend" in explorer._problem
    assert "remain" in explorer._problem
    assert (explorer.rates, explorer.map) == (rates, shown)
    assert {name for state in line.states() for name in state} == {"_problem"}
    tell(explorer, do="another story")
    assert explorer._problem == ""


def test_a_refused_pin_is_not_kept(amina: SupportMap) -> None:
    explorer = CrisisExplorer(amina)
    tell(explorer, do="pin", id="mum", what="moves closer")
    assert "Mum is already in the centre" in explorer._problem
    tell(explorer, do="another story")
    assert explorer._problem == ""
    assert explorer.shrunk.seed == 1


def test_the_way_back_starts_from_the_slider_and_keeps_through_edits() -> None:
    explorer = CrisisExplorer(load_case("amina"), seed=3)
    # The slider's last value comes along with the wish, ahead of its own message.
    tell(explorer, do="way back", severity=0.7)
    assert explorer.severity == 0.7
    assert on_the_way_back(explorer)
    assert explorer.map == explorer.shrunk.map
    assert explorer.shrunk.severity == 0.7
    explorer.progress = 0.8
    tell(explorer, do="rate", row="kind", name="friend", number="returns", value=1.0)
    assert explorer.progress == 0.8
    assert explorer._reading["progress"] == 0.8
    assert explorer._back["crisis"] == explorer.shrunk.map.to_dict()
    tell(explorer, do="into the crisis")
    assert not on_the_way_back(explorer)
    assert (explorer.progress, explorer._back) == (0.0, {})
    assert explorer.map == explorer.shrunk.map


def test_without_a_crisis_the_way_back_is_from_the_worst() -> None:
    explorer = CrisisExplorer(load_case("amina"), seed=3)
    tell(explorer, do="way back", severity=0)
    assert on_the_way_back(explorer)
    assert len(explorer.map) < len(load_case("amina").everyday)


def test_python_turns_the_screen_to_what_it_sets() -> None:
    explorer = CrisisExplorer(load_case("amina"), severity=1.0, seed=3)
    explorer.progress = 0.5
    assert on_the_way_back(explorer)
    assert explorer._reading["progress"] == 0.5
    explorer.severity = 0.3
    assert not on_the_way_back(explorer)
    assert (explorer.progress, explorer._back) == (0.0, {})
    assert explorer._reading["severity"] == 0.3


def test_a_late_word_from_the_slider_does_not_turn_round(amina: SupportMap) -> None:
    explorer = CrisisExplorer(amina)
    tell(explorer, do="way back", severity=1.0)
    send(explorer, {"severity": 1})
    assert on_the_way_back(explorer)
    tell(explorer, do="into the crisis")
    send(explorer, {"progress": 0})
    assert not on_the_way_back(explorer)


def test_other_stories_are_told_once_and_on_request() -> None:
    explorer = CrisisExplorer(load_case("amina"))
    assert explorer._spread == {}
    line = line_of(explorer)
    tell(explorer, do="spread")
    tell(explorer, do="spread")
    assert len([1 for state in line.states() if "_spread" in state]) == 1
    assert explorer._spread["draws"] == 1000
    assert len(explorer._spread["severities"]) == 21
    tell(explorer, do="another story")
    assert explorer._spread == {}
