"""A plan's widget in Python: what the screen is told, what is refused, what is printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kit import SupportMap, WhatNext, load_case, load_directory
from kit.model.directory import Directory, Offer
from kit.plans import MEMBER, WISH, Plan, Priority, dropped, suggest
from kit.widgets import plan_sentences
from kit.words.errors import KitError
from kit.words.sources import SOURCES
from tests.widgets.planned import BEFORE, CHOIR, TODAY, ask, line_of, planned, send, town

HOSTILE = '</title><script>alert(1)</script><img src=x onerror="alert(1)">'


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


def test_the_talk_says_what_the_map_shows() -> None:
    said = WhatNext(TODAY, BEFORE)._talk["sentences"]
    assert said[0].startswith("Two of the five elements of support come from somewhere on this ")
    assert said[1:] == [
        "Support goes both ways with Jo.",
        "Friendship rests on Jo alone.",
        "Emotional support rests on Mum alone.",
        "Nobody on this map gives constructing meaning.",
        "Nobody on this map gives practical advice.",
        "Nobody on this map gives material assistance.",
    ]
    assert WhatNext(TODAY)._talk["gone"] == []
    assert WhatNext(SupportMap("Amina"))._talk["sentences"] == ["The map has no members yet."]


def test_every_wish_and_everybody_gone_has_the_offers_that_fit() -> None:
    directory = load_directory()
    widget = WhatNext(TODAY, BEFORE)
    found = {(each["sort"], each["of"]): each["offers"] for each in widget._suggested}
    wanted = [Priority(WISH, wish) for wish in directory.wishes]
    wanted += [Priority(MEMBER, "leila"), Priority(MEMBER, "swimming")]
    assert len(found) == len(wanted)
    for each in wanted:
        assert found[each.sort, each.of] == [
            {"id": one.offer.id, "why": one.why} for one in suggest(directory, each, TODAY, BEFORE)
        ]
    assert any(found.values())


def test_a_plan_from_python_is_read_anew() -> None:
    widget = WhatNext(TODAY, BEFORE, directory=town())
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


def test_letters_of_a_first_step_draw_no_map_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    widget = WhatNext(TODAY, directory=town())
    widget.plan = planned()
    line, heard = line_of(widget), []
    widget.observe(lambda change: heard.append(change["new"]), "plan")
    typed = planned(priorities=[Priority(WISH, "make music", ["choir"], what="Sit at the bac")])
    with monkeypatch.context() as busy:
        busy.delattr(plan_sentences, "reading")
        send(widget, {"plan": typed.to_dict(), "_edit": 1})
    assert heard == [typed]
    told = set().union(*line.states())
    assert "_answer" in told
    assert not told & {"_reading", "plan"}
    send(widget, {"plan": planned(priorities=[]).to_dict(), "_edit": 2})
    assert "_reading" in set().union(*line.states())


def test_a_plan_of_somebody_else_is_refused_from_python() -> None:
    widget = WhatNext(TODAY)
    with pytest.raises(KitError, match="the plan is Ben's and the map Amina's"):
        widget.plan = Plan("Ben")
    other: Any
    for other in ("a plan", None):
        with pytest.raises(KitError, match=r"give a kit\.plans\.Plan"):
            widget.plan = other
    assert widget.plan == Plan("Amina")


def test_the_page_is_of_the_plan_that_asks() -> None:
    widget = WhatNext(TODAY, directory=town())
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
    ask(widget, {"do": "page", "number": 9})
    assert (widget._page["number"], widget._page["html"]) == (9, "")
    for nobody in ({}, {"do": "page"}, {"do": "page", "plan": planned().to_dict()}):
        ask(widget, nobody)
    assert widget._page["number"] == 9


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


def test_what_stands_in_for_the_widget_says_the_plan() -> None:
    widget = WhatNext(TODAY, directory=town())
    assert widget._repr_mimebundle_()[0]["text/html"].count("<img ") == 1
    widget.plan = planned()
    still = widget._repr_mimebundle_()[0]["text/html"]
    assert still.count("<img ") == 2
    assert "<li>make music. Sit at the back. Jo</li>" in still
    assert "Choir would be new on the map." in still


def test_what_can_not_be_planned_with_is_refused(tmp_path: Path) -> None:
    amina = load_case("amina")
    quiet = replace(amina, maps={("everyday", 0): amina.everyday})
    with pytest.raises(KitError, match=r"has no crisis map.*WhatNext\(today, before=earlier\)"):
        WhatNext(quiet)
    with pytest.raises(KitError, match="a plan needs a support map, and this is"):
        WhatNext("amina")  # type: ignore[arg-type]
    with pytest.raises(KitError, match="two people"):
        WhatNext(TODAY, SupportMap("Ben"))
    with pytest.raises(KitError, match=r"the directory is str; give one that load_directory"):
        WhatNext(TODAY, directory="town.csv")  # type: ignore[arg-type]
    with pytest.raises(KitError, match="there is no folder"):
        WhatNext(TODAY, autosave=tmp_path / "no" / "plan.json")


@pytest.mark.parametrize("step", [0, 6, 2.0, True, "2", None])
def test_there_are_five_steps(step: Any) -> None:
    widget = WhatNext(TODAY)
    with pytest.raises(KitError, match="give a whole number from 1 to 5"):
        widget.step = step
    assert widget.step == 1
    widget.step = 5
    assert widget.step == 5


def test_evidence_names_its_sources_and_illustration_says_so() -> None:
    assert plan_sentences.EVIDENCE.startswith("Evidence: ")
    for code in ("Kennedy 2016", "Beckers 2022"):
        assert code in SOURCES
        assert code in plan_sentences.EVIDENCE
    assert "mixed" in plan_sentences.EVIDENCE
    assert plan_sentences.ILLUSTRATION.startswith("Illustration: ")
    assert "promises no outcome" in plan_sentences.ILLUSTRATION


def test_without_a_file_there_is_nothing_to_settle() -> None:
    widget = WhatNext(TODAY)
    assert widget.autosave is None
    widget.keep_mine()
    widget.take_theirs()
    assert widget.plan == Plan("Amina")
