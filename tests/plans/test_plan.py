"""A plan: what it holds, what it refuses, and that it comes back from a file as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.members import is_visible
from kit.plans import MOST_PRIORITIES, Plan, PlanError, Priority, read_plan, write_plan
from kit.words.errors import FileError, KitError, NewerFormatError

PLAN = Plan(
    "Amina",
    note="I miss singing.\n<b>And</b> mornings.",
    picked_up=["tuesday-choir"],
    wishes=["be outdoors", "make things"],
    priorities=[
        Priority("member", "tuesday-choir", what="Text Leila", who="Leila", when="Sunday"),
        Priority("wish", "Be  Outdoors", chosen=["slow-walkers", "shared-plot"]),
    ],
    circles={"shared-plot": 2},
)
any_text = st.text(max_size=12)
seen = st.text(min_size=1, max_size=12).filter(is_visible)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    def key(wish: str) -> str:
        return " ".join(wish.split()).casefold()

    wishes = draw(st.lists(seen, max_size=4, unique_by=key))
    picked_up = draw(st.lists(seen, max_size=4, unique=True))
    of = [("wish", wish) for wish in wishes] + [("member", each) for each in picked_up]
    first = draw(st.permutations(of))[: draw(st.integers(0, MOST_PRIORITIES))]
    priorities = [
        Priority(
            *each,
            chosen=draw(st.lists(seen, max_size=3, unique=True)),
            what=draw(any_text),
            who=draw(any_text),
            when=draw(any_text),
        )
        for each in first
    ]
    circles = draw(st.dictionaries(seen, st.integers(1, 3), max_size=3))
    return Plan(draw(seen), draw(any_text), picked_up, wishes, priorities, circles)


@given(plans())
def test_a_round_trip_through_json_loses_nothing(plan: Plan) -> None:
    again = Plan.from_dict(json.loads(json.dumps(plan.to_dict())))
    assert again == plan
    assert hash(again) == hash(plan)


def test_a_plan_comes_back_from_its_file(tmp_path: Path) -> None:
    write_plan(PLAN, tmp_path / "plan.json")
    assert read_plan(tmp_path / "plan.json") == PLAN
    assert "\\u" not in (tmp_path / "plan.json").read_text(encoding="utf-8")


def test_what_is_chosen_is_listed_once_in_order_with_its_circle() -> None:
    plan = PLAN.change(
        priorities=[
            Priority("wish", "make things", chosen=["clay-evening", "shared-plot"]),
            Priority("wish", "be outdoors", chosen=["shared-plot", "slow-walkers"]),
        ]
    )
    assert plan.chosen == ("clay-evening", "shared-plot", "slow-walkers")
    assert [plan.circle_of(each) for each in plan.chosen] == [3, 2, 3]


def test_an_edit_leaves_the_old_plan_as_it_was() -> None:
    changed = PLAN.change(note="")
    assert (changed.note, PLAN.note[:14]) == ("", "I miss singing")
    with pytest.raises(PlanError, match=r"'wish' is no part of a plan; .* mean 'wishes'"):
        PLAN.change(wish="x")


@pytest.mark.parametrize(
    "changes, says",
    [
        ({"person": " "}, "person is empty"),
        ({"note": None}, "note is not readable text"),
        ({"wishes": "be outdoors"}, "wishes is 'be outdoors'; give a list"),
        ({"wishes": ["be outdoors", "make things", ""]}, "wishes has ''; give some text"),
        ({"wishes": ["be outdoors", "BE  outdoors"]}, "wishes has 'BE outdoors' twice"),
        ({"picked_up": ["tuesday-choir", "tuesday-choir"]}, "'tuesday-choir' twice"),
        ({"picked_up": []}, "'tuesday-choir' is not among those picked up. Add it there"),
        ({"wishes": ["make things"]}, "'Be Outdoors' is not among the wishes. Add it there"),
        ({"priorities": None}, "priorities is None; give a list of Priority"),
        ({"priorities": ["be outdoors"]}, "give a list of Priority"),
        ({"circles": {"a": 4}}, "the circle of 'a' is 4; give 1, 2 or 3"),
        ({"circles": {"a": True}}, "the circle of 'a' is True"),
        ({"circles": ["a"]}, "circles are list; give names with values"),
        ({"circles": {"a": [1]}}, "circles have 'a' with the value"),
    ],
)
def test_what_is_no_plan_is_refused_by_its_part(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(PlanError, match=says) as caught:
        PLAN.change(**changes)
    part = next(iter(changes))
    assert caught.value.field == ("priorities" if "not among" in says else part)
    assert isinstance(caught.value, KitError)


def test_there_are_at_most_three_priorities() -> None:
    wishes = ["a", "b", "c", "d"]
    plan = Plan("Amina", wishes=wishes, priorities=[Priority("wish", each) for each in "abc"])
    assert len(plan.priorities) == MOST_PRIORITIES == 3
    with pytest.raises(PlanError, match="there are 4 priorities; keep at most 3"):
        plan.change(priorities=[Priority("wish", each) for each in wishes])


def test_a_priority_stands_once() -> None:
    with pytest.raises(PlanError, match="'Be outdoors' is there twice"):
        PLAN.change(priorities=[Priority("wish", "be outdoors"), Priority("wish", "Be outdoors")])


def test_a_wish_and_a_member_may_have_one_name() -> None:
    both = [Priority("wish", "choir"), Priority("member", "choir")]
    plan = Plan("Amina", picked_up=["choir"], wishes=["choir"], priorities=both)
    assert len(plan.priorities) == 2


@pytest.mark.parametrize(
    "parts, says",
    [
        ({"sort": "want"}, "a priority's sort is 'want'; use one of: wish, member"),
        ({"sort": []}, r"a priority's sort is \[\]; use one of"),
        ({"of": "  "}, "a priority is empty"),
        ({"of": None}, "a priority's of is not readable text"),
        ({"what": 3}, "a priority's what is not readable text"),
        ({"chosen": "choir"}, "chosen is 'choir'; give a list"),
        ({"chosen": ["choir", "choir"]}, "chosen has 'choir' twice"),
    ],
)
def test_what_is_no_priority_is_refused(parts: dict[str, Any], says: str) -> None:
    with pytest.raises(PlanError, match=says):
        Priority(**{"sort": "wish", "of": "be outdoors", **parts})


def broken(**changes: Any) -> dict[str, Any]:
    return {**PLAN.to_dict(), **changes}


@pytest.mark.parametrize(
    "data, says",
    [
        (None, "this is not a plan"),
        ([], "this is not a plan"),
        (broken(format="support-map"), 'it has no "format": "support-map-plan"'),
        (broken(schema="1"), "schema is '1'; give the schema version, 1"),
        (broken(schema=0), "schema is 0"),
        (broken(wish=[]), r"'wish' is no part of a plan; .* mean 'wishes'"),
        ({"format": "support-map-plan", "schema": 1}, "a plan has no person"),
        (broken(priorities="x"), "priorities is 'x'; give a list"),
        (broken(priorities=["x"]), "a priority is 'x'; give its parts by name"),
        (broken(priorities=[{"sort": "wish"}]), "a priority has no of"),
        (broken(priorities=[{"sort": "wish", "of": "a", "if": 1}]), "'if' is no part of a prio"),
        (broken(circles=3), "circles are int; give names with values"),
    ],
)
def test_json_that_is_no_plan_is_refused(data: object, says: str) -> None:
    with pytest.raises(PlanError, match=says):
        Plan.from_dict(data)


def test_a_newer_plan_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(broken(schema=2)), encoding="utf-8")
    with pytest.raises(NewerFormatError, match=r"plan\.json: this plan has schema version 2"):
        read_plan(file)


@pytest.mark.parametrize(
    "text, says",
    [
        ("", r"plan\.json: the file is empty"),
        ("{", r"plan\.json: line 1, character 2: this is not JSON"),
        ("[" * 100_000, r"plan\.json: it is nested too deeply"),
        ('{"person": "A", "person": "B"}', r"plan\.json: 'person' stands twice in one place"),
        ("{}", r"plan\.json: this is not a plan"),
        (json.dumps(broken(person="")), r"plan\.json: person is empty"),
    ],
)
def test_a_file_that_holds_no_plan_is_named_and_left_alone(
    tmp_path: Path, text: str, says: str
) -> None:
    file = tmp_path / "plan.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FileError, match=says):
        read_plan(file)
    assert file.read_text(encoding="utf-8") == text


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"plan\.json: there is no such file"):
        read_plan(tmp_path / "plan.json")
