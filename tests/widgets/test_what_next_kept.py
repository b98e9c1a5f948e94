"""A plan and its file: every change is kept, and nothing that was there is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit import WhatNext
from kit.plans import MEMBER, WISH, Plan, Priority, read_plan, write_plan
from kit.words.errors import KitError
from tests.widgets.planned import BEFORE, TODAY, ask, planned, send, town


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
    file: Path, change: dict[str, Any]
) -> None:
    widget = WhatNext(TODAY, directory=town(), autosave=file)
    widget.plan = planned()
    written = file.read_bytes()
    send(widget, {"plan": widget.plan.to_dict() | change, "_edit": 1})
    assert widget.plan == planned()
    assert widget._answer["instead"] == planned().to_dict()
    assert widget._status["state"] == "failed"
    assert widget._status["message"].startswith("That change is not possible: ")
    assert file.read_bytes() == written


def test_the_file_keeps_the_plan(file: Path) -> None:
    widget = WhatNext(TODAY, directory=town(), autosave=file)
    assert widget._status["message"] == "Your plan saves itself in amina.json as you work."
    assert widget._place
    send(widget, {"plan": planned(note="The mornings\nare long.").to_dict(), "_edit": 1})
    assert widget._answer == {"edit": 1, "saved": True, "instead": None}
    assert read_plan(file) == planned(note="The mornings\nare long.")
    again = WhatNext(TODAY, directory=town(), autosave=file)
    assert again.plan == widget.plan
    assert again._reading["sentences"] == widget._reading["sentences"]
    assert again._status["state"] == "restored"
    assert WhatNext(TODAY)._place == ""


def test_a_damaged_file_is_put_aside_and_named(file: Path) -> None:
    file.write_text('{"format": "support-map-plan", "note": "half', encoding="utf-8")
    widget = WhatNext(TODAY, autosave=file)
    (aside,) = file.parent.glob("amina (damaged*.json")
    assert aside.read_text(encoding="utf-8").endswith("half")
    assert aside.name in widget._status["message"]
    widget.plan = widget.plan.change(note="new")
    assert read_plan(file).note == "new"


def test_a_file_of_something_else_is_left_alone(file: Path) -> None:
    file.write_text('{"format": "support-map", "schema": 1}', encoding="utf-8")
    with pytest.raises(KitError, match="something other than a plan, so it is left alone"):
        WhatNext(TODAY, autosave=file)
    file.write_text('{"format": "support-map-plan", "schema": 9}', encoding="utf-8")
    with pytest.raises(KitError, match="A newer kit wrote it"):
        WhatNext(TODAY, autosave=file)
    assert [each.name for each in file.parent.iterdir()] == ["amina.json"]


def test_a_file_changed_elsewhere_costs_neither_plan(file: Path) -> None:
    widget = WhatNext(TODAY, autosave=file)
    widget.plan = Plan("Amina", note="one")
    write_plan(Plan("Amina", note="theirs"), file)
    widget.plan = Plan("Amina", note="two")
    assert widget._status["state"] == "elsewhere"
    assert widget._status["message"].endswith("Your plan is saved in amina (2).json.")
    ask(widget, {"do": "take_theirs"})
    assert widget.plan.note == "theirs"
    assert read_plan(file.with_name("amina (2).json")).note == "two"


def test_the_plan_of_somebody_else_is_put_aside(file: Path) -> None:
    bens = Plan("Ben", note="mine", picked_up=["his-brother"])
    write_plan(bens, file)
    widget = WhatNext(TODAY, BEFORE, autosave=file)
    (aside,) = file.parent.glob("amina (other *).json")
    said = f"amina.json holds Ben's plan, and the map is Amina's. That file is kept as {aside.name}"
    assert said in widget._status["message"]
    assert widget.plan == Plan("Amina")
    widget.plan = Plan("Amina", note="one")
    assert read_plan(aside) == bens
    assert read_plan(file).note == "one"


def test_the_plan_of_somebody_else_is_not_taken(file: Path) -> None:
    widget = WhatNext(TODAY, BEFORE, autosave=file)
    widget.plan = Plan("Amina", note="one")
    bens = Plan("Ben", picked_up=["his-brother"])
    write_plan(bens, file)
    widget.plan = Plan("Amina", note="two")
    ask(widget, {"do": "take_theirs"})
    assert widget.plan.note == "two"
    assert "amina.json holds Ben's plan" in widget._status["message"]
    widget.plan = Plan("Amina", note="three")
    (aside,) = file.parent.glob("amina (other *).json")
    assert read_plan(aside) == bens
    assert read_plan(file).note == "three"


def test_a_plan_outlives_another_name_of_the_person(file: Path) -> None:
    plan = Plan("Ami", note="slowly", picked_up=["leila"])
    write_plan(plan, file)
    widget = WhatNext(TODAY, BEFORE, autosave=file)
    assert widget.plan == plan.change(person="Amina")
    assert "holds Ami's plan. It fits, and goes on as Amina's" in widget._status["message"]
    assert read_plan(file) == plan
    widget.plan = widget.plan.change(note="slowly, then")
    (aside,) = file.parent.glob("amina (other *).json")
    assert read_plan(aside) == plan
    assert WhatNext(TODAY, BEFORE, autosave=file)._status["state"] == "restored"


def test_a_plan_outlives_the_offers_and_members_it_names(file: Path) -> None:
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
    widget = WhatNext(TODAY, BEFORE, directory=town(), autosave=file)
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
    alone = WhatNext(TODAY, directory=town(), autosave=file)
    assert [member.id for member in alone.what_if] == ["mum", "jo", "offer-choir"]
