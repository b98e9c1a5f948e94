"""A plan's widget in Python: what the screen is told, what the file keeps, what is printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import traitlets

from kit import SupportMap, WhatNext, load_case, load_directory
from kit.directory import Directory, Offer
from kit.errors import KitError
from kit.plans import MEMBER, WISH, Plan, Priority, dropped, read_plan, suggest, write_plan
from kit.sources import SOURCES
from kit.widgets import plan_words
from tests.widgets.pages import Line

HOSTILE = '</title><script>alert(1)</script><img src=x onerror="alert(1)">'
CHOIR = Priority(WISH, "make music", chosen=["choir"], what="Sit at the back", who="Jo")


def town(*more: Offer) -> Directory:
    choir = Offer(
        "choir",
        "Choir",
        "group",
        "Singing.",
        elements=["friendship"],
        wishes=["make music"],
        first_step="Listen once.",
    )
    return Directory("Alder", [choir, *more])


@pytest.fixture
def today() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, support_received=["emotional support"])
        .add("Jo", kind="friend", circle=2, support_received=["friendship"])
        .change("jo", support_given=["friendship"])
    )


@pytest.fixture
def before(today: SupportMap) -> SupportMap:
    return today.add("Leila", kind="friend", circle=2).add("Swimming", kind="activity", circle=3)


def planned(**parts: Any) -> Plan:
    return Plan("Amina", **{"wishes": ["make music"], "priorities": [CHOIR], **parts})


def line_of(widget: WhatNext) -> Line:
    line = widget.comm
    assert isinstance(line, Line)
    line.sent.clear()
    return line


def send(widget: WhatNext, state: dict[str, Any]) -> None:
    data = {"method": "update", "state": state, "buffer_paths": []}
    widget._handle_msg({"content": {"data": data}, "buffers": []})


def ask(widget: WhatNext, content: dict[str, Any]) -> None:
    data = {"method": "custom", "content": content}
    widget._handle_msg({"content": {"data": data}, "buffers": []})


def test_a_case_brings_today_and_the_earlier_map() -> None:
    amina = load_case("amina")
    widget = WhatNext(amina)
    assert widget.what_if == amina.crisis
    gone = dropped(amina.everyday, amina.crisis)
    assert [row["id"] for row in widget._talk["gone"]] == [member.id for member in gone]
    reasons = {row["id"]: row["why"] for row in widget._talk["gone"]}
    assert reasons["leila"] == amina.reason("crisis", 0, "leila") != ""
    earlier = amina.crisis.add("Old Tom", kind="pet", circle=1)
    assert [row["id"] for row in WhatNext(amina, earlier)._talk["gone"]] == ["old-tom"]


def test_the_talk_says_what_the_map_shows(today: SupportMap, before: SupportMap) -> None:
    said = WhatNext(today, before)._talk["sentences"]
    assert said[0].startswith("Two of the five elements of support come from somewhere on this ")
    assert said[1:] == [
        "Support goes both ways with Jo.",
        "Friendship rests on Jo alone.",
        "Emotional support rests on Mum alone.",
        "Nobody on this map gives constructing meaning.",
        "Nobody on this map gives practical advice.",
        "Nobody on this map gives material assistance.",
    ]
    assert WhatNext(today)._talk["gone"] == []
    assert WhatNext(SupportMap("Amina"))._talk["sentences"] == ["The map has no members yet."]


def test_every_wish_and_everybody_gone_has_the_offers_that_fit(
    today: SupportMap, before: SupportMap
) -> None:
    directory = load_directory()
    widget = WhatNext(today, before)
    found = {(each["sort"], each["of"]): each["offers"] for each in widget._suggested}
    wanted = [Priority(WISH, wish) for wish in directory.wishes]
    wanted += [Priority(MEMBER, "leila"), Priority(MEMBER, "swimming")]
    assert len(found) == len(wanted)
    for each in wanted:
        assert found[each.sort, each.of] == [
            {"id": one.offer.id, "why": one.why} for one in suggest(directory, each, today, before)
        ]
    assert any(found.values())


def test_a_plan_from_python_is_read_anew(today: SupportMap, before: SupportMap) -> None:
    widget = WhatNext(today, before, directory=town())
    again = Priority(MEMBER, "leila")
    widget.plan = planned(picked_up=["leila"], priorities=[CHOIR, again])
    assert [member.id for member in widget.what_if] == ["mum", "jo", "leila", "offer-choir"]
    assert widget._reading["sentences"][:2] == [
        "Leila would be back on the map.",
        "Choir would be new on the map.",
    ]
    drawn = SupportMap.from_dict(widget._reading["map"])
    assert {member.id for member in drawn} == {member.id for member in widget.what_if}
    places = {member.id: member.angle for member in SupportMap.from_dict(widget._today)}
    assert {member.id: member.angle for member in drawn if member.id in places} == places


def test_letters_of_a_first_step_draw_no_map_anew(
    today: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = WhatNext(today, directory=town())
    widget.plan = planned()
    line, heard = line_of(widget), []
    widget.observe(lambda change: heard.append(change["new"]), "plan")
    typed = planned(priorities=[Priority(WISH, "make music", ["choir"], what="Sit at the bac")])
    with monkeypatch.context() as busy:
        busy.delattr(plan_words, "reading")
        send(widget, {"plan": typed.to_dict(), "_edit": 1})
    assert heard == [typed]
    told = set().union(*line.states())
    assert "_answer" in told
    assert not told & {"_reading", "plan"}
    send(widget, {"plan": planned(priorities=[]).to_dict(), "_edit": 2})
    assert "_reading" in set().union(*line.states())


@pytest.mark.parametrize(
    "change",
    [
        {"person": "Ben"},
        {"format": "support-map"},
        {"wishes": ["make music", " Make  Music"]},
        {"priorities": [{"sort": "wish", "of": "fly"}]},
        {"schema": 99},
    ],
)
def test_what_is_no_plan_of_this_person_is_refused_whole(
    today: SupportMap, file: Path, change: dict[str, Any]
) -> None:
    widget = WhatNext(today, directory=town(), autosave=file)
    widget.plan = planned()
    written = file.read_bytes()
    send(widget, {"plan": widget.plan.to_dict() | change, "_edit": 1})
    assert widget.plan == planned()
    assert widget._answer["instead"] == planned().to_dict()
    assert widget._status["state"] == "failed"
    assert widget._status["message"].startswith("That change is not possible: ")
    assert file.read_bytes() == written


def test_a_plan_of_somebody_else_is_refused_from_python(today: SupportMap) -> None:
    widget = WhatNext(today)
    with pytest.raises(KitError, match="the plan is Ben's and the map Amina's"):
        widget.plan = Plan("Ben")
    other: Any
    for other in ("a plan", None):
        with pytest.raises(KitError, match=r"give a kit\.plans\.Plan"):
            widget.plan = other
    assert widget.plan == Plan("Amina")


def test_the_file_keeps_the_plan(today: SupportMap, file: Path) -> None:
    widget = WhatNext(today, directory=town(), autosave=file)
    assert widget._status["message"] == "Your plan saves itself in amina.json as you work."
    assert widget._place
    send(widget, {"plan": planned(note="The mornings\nare long.").to_dict(), "_edit": 1})
    assert widget._answer == {"edit": 1, "saved": True, "instead": None}
    assert read_plan(file) == planned(note="The mornings\nare long.")
    again = WhatNext(today, directory=town(), autosave=file)
    assert again.plan == widget.plan
    assert again._reading["sentences"] == widget._reading["sentences"]
    assert again._status["state"] == "restored"
    assert WhatNext(today)._place == ""


def test_a_damaged_file_is_put_aside_and_named(today: SupportMap, file: Path) -> None:
    file.write_text('{"format": "support-map-plan", "note": "half', encoding="utf-8")
    widget = WhatNext(today, autosave=file)
    (aside,) = file.parent.glob("amina (damaged*.json")
    assert aside.read_text(encoding="utf-8").endswith("half")
    assert aside.name in widget._status["message"]
    widget.plan = widget.plan.change(note="new")
    assert read_plan(file).note == "new"


def test_a_file_of_something_else_is_left_alone(today: SupportMap, file: Path) -> None:
    write_plan(Plan("Ben", note="mine"), file)
    with pytest.raises(KitError, match=r"amina\.json holds Ben's plan, and the map is Amina's"):
        WhatNext(today, autosave=file)
    assert read_plan(file) == Plan("Ben", note="mine")
    file.write_text('{"format": "support-map", "schema": 1}', encoding="utf-8")
    with pytest.raises(KitError, match="something other than a plan, so it is left alone"):
        WhatNext(today, autosave=file)
    file.write_text('{"format": "support-map-plan", "schema": 9}', encoding="utf-8")
    with pytest.raises(KitError, match="A newer kit wrote it"):
        WhatNext(today, autosave=file)
    assert [each.name for each in file.parent.iterdir()] == ["amina.json"]


def test_a_file_changed_elsewhere_costs_neither_plan(today: SupportMap, file: Path) -> None:
    widget = WhatNext(today, autosave=file)
    widget.plan = Plan("Amina", note="one")
    write_plan(Plan("Amina", note="theirs"), file)
    widget.plan = Plan("Amina", note="two")
    assert widget._status["state"] == "elsewhere"
    assert widget._status["message"].endswith("Your plan is saved in amina (2).json.")
    ask(widget, {"do": "take_theirs"})
    assert widget.plan.note == "theirs"
    assert read_plan(file.with_name("amina (2).json")).note == "two"


def test_the_plan_of_somebody_else_is_not_taken(today: SupportMap, file: Path) -> None:
    widget = WhatNext(today, autosave=file)
    widget.plan = Plan("Amina", note="one")
    write_plan(Plan("Ben"), file)
    widget.plan = Plan("Amina", note="two")
    ask(widget, {"do": "take_theirs"})
    assert widget.plan.note == "two"
    assert "amina.json holds Ben's plan" in widget._status["message"]
    widget.plan = Plan("Amina", note="three")
    assert read_plan(file) == Plan("Ben")
    assert read_plan(file.with_name("amina (2).json")).note == "three"


def test_the_page_is_of_the_plan_that_asks(today: SupportMap) -> None:
    widget = WhatNext(today, directory=town())
    ask(widget, {"do": "page", "number": 7, "plan": planned(note="the last letters").to_dict()})
    assert widget._page["number"] == 7
    assert widget._page["problem"] == ""
    for words in ("the last letters", "Sit at the back", "Choir", "Make music"):
        assert words in widget._page["html"]
    assert widget.plan == Plan("Amina"), "to print is to change nothing"
    widget.plan = planned(note="the last letters")
    assert widget.page == widget._page["html"]
    ask(widget, {"do": "page", "number": 8, "plan": {"format": "poem"}})
    assert widget._page["html"] == ""
    assert "this is not a plan" in widget._page["problem"]


def test_text_from_people_is_escaped() -> None:
    offer = Offer(
        "x",
        HOSTILE,
        "group",
        HOSTILE,
        wishes=[HOSTILE],
        when=HOSTILE,
        first_step=HOSTILE,
    )
    before = SupportMap(HOSTILE).add(HOSTILE, kind="friend", circle=1)
    (gone,) = (member.id for member in before)
    widget = WhatNext(SupportMap(HOSTILE), before, directory=Directory(HOSTILE, [offer]))
    widget.plan = widget.plan.change(
        note=HOSTILE,
        picked_up=[gone],
        wishes=[HOSTILE],
        priorities=[
            Priority(WISH, HOSTILE, ["x"], what=HOSTILE, who=HOSTILE, when=HOSTILE),
            Priority(MEMBER, gone, what=HOSTILE),
        ],
    )
    for page in (widget.page, widget._repr_mimebundle_()[0]["text/html"]):
        assert "alert(1)" in page
        for sign in ("<script", "<img src=x", "</title><script"):
            assert sign not in page


def test_a_plan_outlives_the_offers_and_members_it_names(
    today: SupportMap, before: SupportMap, file: Path
) -> None:
    plan = planned(
        wishes=["make music", "be outdoors"],
        picked_up=["leila", "ghost"],
        priorities=[
            Priority(WISH, "make music", ["closed", "choir"], what="Sit at the back"),
            Priority(MEMBER, "ghost", what="Call"),
            Priority(MEMBER, "leila"),
        ],
    )
    write_plan(plan, file)
    widget = WhatNext(today, before, directory=town(), autosave=file)
    assert widget.plan == plan, "nothing is dropped from it"
    assert [member.id for member in widget.what_if] == ["mum", "jo", "leila", "offer-choir"]
    rest = "It stays in the plan, but is not drawn or printed."
    assert widget._reading["aside"] == [
        f"The directory of Alder has no “closed” any more. {rest}",
        f"The earlier map has no “ghost”. {rest}",
    ]
    assert "Sit at the back" in widget.page
    widget.plan = widget.plan.change(note="still here")
    assert read_plan(file) == plan.change(note="still here")
    alone = WhatNext(today, directory=town(), autosave=file)
    assert [member.id for member in alone.what_if] == ["mum", "jo", "offer-choir"]


def test_what_stands_in_for_the_widget_says_the_plan(today: SupportMap) -> None:
    widget = WhatNext(today, directory=town())
    assert widget._repr_mimebundle_()[0]["text/html"].count("<img ") == 1
    widget.plan = planned()
    still = widget._repr_mimebundle_()[0]["text/html"]
    assert still.count("<img ") == 2
    assert "<li>make music. Sit at the back. Jo</li>" in still
    assert "Choir would be new on the map." in still


def test_what_can_not_be_planned_with_is_refused(today: SupportMap, tmp_path: Path) -> None:
    amina = load_case("amina")
    quiet = replace(amina, maps={("everyday", 0): amina.everyday})
    with pytest.raises(KitError, match=r"has no crisis map.*WhatNext\(today, before=earlier\)"):
        WhatNext(quiet)
    with pytest.raises(KitError, match="a plan needs a support map, and this is"):
        WhatNext("amina")  # type: ignore[arg-type]
    with pytest.raises(KitError, match="two people"):
        WhatNext(today, SupportMap("Ben"))
    with pytest.raises(KitError, match=r"the directory is str; give one that load_directory"):
        WhatNext(today, directory="town.csv")  # type: ignore[arg-type]
    with pytest.raises(KitError, match="there is no folder"):
        WhatNext(today, autosave=tmp_path / "no" / "plan.json")


@pytest.mark.parametrize("step", [0, 6, 2.0, True, "2", None])
def test_there_are_five_steps(today: SupportMap, step: Any) -> None:
    widget = WhatNext(today)
    with pytest.raises(KitError, match="give a whole number from 1 to 5"):
        widget.step = step
    assert widget.step == 1
    widget.step = 5
    assert widget.step == 5


def test_evidence_names_its_sources_and_illustration_says_so() -> None:
    assert plan_words.EVIDENCE.startswith("Evidence: ")
    for code in ("Kennedy 2016", "Beckers 2022"):
        assert code in SOURCES
        assert code in plan_words.EVIDENCE
    assert "mixed" in plan_words.EVIDENCE
    assert plan_words.ILLUSTRATION.startswith("Illustration: ")
    assert "promises no outcome" in plan_words.ILLUSTRATION


def test_the_widget_keeps_what_others_keep(today: SupportMap) -> None:
    widget = WhatNext(today)
    assert isinstance(widget, traitlets.HasTraits)
    assert widget.autosave is None
    widget.keep_mine()
    widget.take_theirs()
    assert widget.plan == Plan("Amina")
