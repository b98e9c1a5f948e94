"""The explorers' Python side: what they take, what they refuse, what they keep and send."""

from __future__ import annotations

import base64
import json
import random
import re
from typing import Any

import pytest

from kit import (
    Compare,
    CrisisExplorer,
    KitError,
    Predict,
    SupportMap,
    WaveExplorer,
    load_case,
    terms,
)
from kit.model.members import Member
from tests.test_imports import HEAVY, brought
from tests.widgets import pages
from tests.widgets.pages import Line

IMAGE = "<img src=x onerror=alert(1)>"


def line_of(widget: Any) -> Line:
    return pages.line_of(widget)


def thirty(person: str = "Amina") -> SupportMap:
    chance = random.Random(30)
    members = [
        Member(
            f"m{i}",
            f"Member number {i}",
            chance.choice(list(terms.KINDS)),
            chance.choice([1, 2, 3]),
            angle=float(12 * i),
            note="A sentence about who this is, as long as notes are.",
        )
        for i in range(30)
    ]
    return SupportMap(person, members=members)


def test_a_case_and_its_everyday_map_tell_the_same_story() -> None:
    case = load_case("amina")
    one, other = CrisisExplorer(case, severity=0.6, seed=4), CrisisExplorer(case.everyday, seed=4)
    other.severity = 0.6
    assert one.map == other.map
    assert one.map.occasion == "crisis"
    assert Predict(case).get_state("_everyday") == Predict(case.everyday).get_state("_everyday")


@pytest.mark.parametrize("widget", [CrisisExplorer, Predict])
def test_what_is_no_everyday_map_is_refused(widget: type[CrisisExplorer | Predict]) -> None:
    with pytest.raises(KitError, match=r"this is str; give a case, such as load_case"):
        widget("amina")  # type: ignore[arg-type]
    with pytest.raises(KitError, match="this is Amina's crisis map; the model starts from an eve"):
        widget(load_case("amina").crisis)
    for bad in (1.5, -0.1, float("nan"), "0.5", True, None):
        with pytest.raises(KitError, match=r"the severity is .*; give a number from 0 "):
            widget(load_case("amina"), severity=bad)  # type: ignore[arg-type]
    with pytest.raises(KitError, match="the seed is 'x'; give a whole number"):
        widget(load_case("amina"), seed="x")  # type: ignore[arg-type]


def test_a_pin_that_can_not_hold_is_refused_naming_the_member(amina: SupportMap) -> None:
    with pytest.raises(KitError, match="Mum is already in the centre and can't move closer"):
        CrisisExplorer(amina, pins={"mum": "moves closer"})
    with pytest.raises(KitError, match="nobody"):
        CrisisExplorer(amina, pins={"nobody": "remains"})


@pytest.mark.parametrize("name", ["severity", "progress"])
@pytest.mark.parametrize("bad", [2, -0.01, float("nan"), "0.5", None, True])
def test_a_bad_part_leaves_the_explorer_and_the_screen(name: str, bad: object) -> None:
    explorer = CrisisExplorer(load_case("amina"), severity=0.4)
    before, line = explorer.map, line_of(explorer)
    with pytest.raises(KitError, match=rf"the {name} is .*; give a number from 0 \("):
        setattr(explorer, name, bad)
    assert (explorer.severity, explorer.progress) == (0.4, 0.0)
    assert explorer.map == before
    assert line.sent == []


def test_maps_of_two_people_are_refused_naming_both(amina: SupportMap) -> None:
    linh = SupportMap("Linh", wave_months=6).add("Mai", kind="family", circle=1)
    for make in (lambda: Compare(amina, linh), lambda: WaveExplorer([amina, linh])):
        with pytest.raises(KitError) as refused:
            make()
        assert "Amina" in str(refused.value)
        assert "Linh" in str(refused.value)


def test_maps_by_different_criteria_are_refused(amina: SupportMap) -> None:
    closeness = SupportMap("Amina", criterion="closeness", wave_months=6)
    with pytest.raises(KitError, match="closeness"):
        Compare(amina, closeness)
    with pytest.raises(KitError, match="closeness"):
        WaveExplorer([amina, closeness])


@pytest.mark.parametrize("bad", [3, -6, 6.0, "6", None, True])
def test_an_absent_wave_is_refused_and_the_screen_stays(bad: object) -> None:
    waves = WaveExplorer(load_case("amina"))
    waves.wave = 6
    line = line_of(waves)
    with pytest.raises(KitError, match=r"no map at .* months; there are maps at 0, 6 and 12 mon"):
        waves.wave = bad  # type: ignore[assignment]
    assert waves.wave == 6
    assert line.sent == []


def test_a_year_needs_two_waves(amina: SupportMap) -> None:
    for too_few in ([], [amina]):
        with pytest.raises(KitError, match="two waves"):
            WaveExplorer(too_few)


# Comparison and waves


@pytest.mark.parametrize(
    "before, after, titles",
    [
        (("everyday", 0), ("crisis", 0), ["Everyday", "Crisis"]),
        (("everyday", 0), ("everyday", 1), ["At the start", "After 1 month"]),
        (("everyday", 6), ("everyday", 12), ["After 6 months", "After 12 months"]),
        (("everyday", 0), ("everyday", 0), ["Before", "After"]),
    ],
)
def test_two_maps_are_named_by_what_tells_them_apart(
    before: tuple[str, int], after: tuple[str, int], titles: list[str]
) -> None:
    maps = [SupportMap("Amina", occasion=what, wave_months=when) for what, when in (before, after)]
    assert Compare(*maps)._titles == titles


def test_a_comparison_without_angles_keeps_places(amina: SupportMap) -> None:
    before = SupportMap("Amina").add("A", kind="pet", circle=2).add("B", kind="pet", circle=2)
    after = before.remove("a").add("C", kind="pet", circle=2)
    shown = Compare(before, after)
    first = {each["id"]: each["angle"] for each in shown._before["members"]}
    second = {each["id"]: each["angle"] for each in shown._after["members"]}
    assert first["b"] == second["b"] is not None
    assert shown.change.before is before


def test_reasons_of_a_wave_come_with_its_changes() -> None:
    case = load_case("amina")
    waves = WaveExplorer(case)
    assert [len(each) for each in (waves._maps, waves._changes, waves._reasons)] == [3, 2, 2]
    assert waves._reasons[0]["leila"] == case.reason("everyday", 6, "leila") != ""
    assert [each["person"] for each in waves._changes] == ["Amina", "Amina"]
    assert WaveExplorer([case.map("everyday", when) for when in (12, 0)])._reasons == [{}]


# What a notebook keeps, and what goes over the line


def kept(widget: Any) -> str:
    data, _ = widget._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    found: str = data["text/html"]
    return found


def hostile() -> list[SupportMap]:
    start = SupportMap(IMAGE).add(IMAGE, kind="friend", circle=1, note=IMAGE)
    start = start.add(IMAGE, kind="pet", circle=2)
    return [start, SupportMap(IMAGE, wave_months=6).add(IMAGE, kind="friend", circle=2)]


def test_a_saved_notebook_shows_pictures_and_words() -> None:
    case = load_case("amina")
    for widget, pictures, words in (
        (CrisisExplorer(case, seed=3), 2, "At the worst"),
        (Predict(case), 1, "Amina"),
        (Compare(case.everyday, case.crisis), 2, "No longer on the map"),
        (WaveExplorer(case), 3, "There throughout"),
    ):
        html = kept(widget)
        found = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)"', html)
        assert len(found) == pictures
        assert words in html
        # What has nothing to save doesn't say so otherwise.
        assert isinstance(widget, Predict) or "<small>Run the cell to " in html
        for picture, said in found:
            assert b"<svg" in base64.b64decode(picture)
            assert "Amina" in said
        assert "http" not in re.sub(r"base64,[^\"]+", "", html)


def test_a_saved_notebook_shows_names_as_text() -> None:
    start, later = hostile()
    for widget in (
        CrisisExplorer(start, severity=1.0),
        Predict(start),
        Compare(start, later),
        WaveExplorer([start, later]),
    ):
        html = kept(widget)
        assert IMAGE not in html
        assert "&lt;img src=x onerror=alert(1)&gt;" in html
        for picture in re.findall(r"base64,([^\"]+)", html):
            assert IMAGE.encode() not in base64.b64decode(picture)


def test_little_goes_over_the_line() -> None:
    everyday = thirty()
    later = SupportMap("Amina", wave_months=6, members=list(everyday)[3:])
    for widget, most in (
        (CrisisExplorer(everyday), 90_000),
        (Predict(everyday), 30_000),
        (Compare(everyday, later), 60_000),
        (WaveExplorer([everyday, later]), 70_000),
    ):
        state: dict[str, Any] = widget.get_state()
        own = {name: value for name, value in state.items() if name not in {"_esm", "_css"}}
        size = len(json.dumps(own))
        assert size < most
    explorer = CrisisExplorer(everyday)
    line = line_of(explorer)
    explorer.severity = 0.5
    assert sum(map(len, line.sent)) < 3_000
    assert {name for state in line.states() for name in state} == {"severity", "_reading"}


@pytest.mark.parametrize(
    "code",
    [
        "from kit import CrisisExplorer",
        "from kit import CrisisExplorer, load_case; CrisisExplorer(load_case('amina'))",
        "from kit import Predict, load_case; Predict(load_case('amina'))",
        "from kit import Compare, load_case as c; Compare(c('amina').everyday, c('amina').crisis)",
        "from kit import WaveExplorer, load_case; WaveExplorer(load_case('amina'))",
    ],
)
def test_the_explorers_bring_nothing_heavy(code: str) -> None:
    loaded = brought(code)
    assert "anywidget" in loaded
    assert not loaded & HEAVY
