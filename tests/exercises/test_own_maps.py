"""The map that a person built is read, shrunk and planned on, with the key beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import Compare, SupportMap, follow, load_case
from kit.draw.panels import form_of
from kit.exercises import (
    choose_person,
    choose_reading,
    compare_what_if,
    crisis_matrix,
    edit_reading,
    map_editor,
    plan_upon,
)
from kit.exercises.own_crisis import in_the_crisis
from kit.exercises.own_maps import KEY, YOURS, MapReading
from kit.exercises.person import PersonChooser
from kit.files import own_json

AMINA = load_case("amina")
OWN = (
    SupportMap("Amina")
    .add("My mum", kind="family", circle=1)
    .add("Leila", kind="friend", circle=1)
    .add("Elvis", kind="pet", circle=1)
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def person() -> PersonChooser:
    return choose_person()


@pytest.fixture
def built(here: Path) -> Path:
    file = here / "amina.json"
    file.write_text(own_json.dumps(OWN), encoding="utf-8")
    return file


def line(reading: MapReading) -> str:
    assert reading.children[1].shown == (reading.says or None)
    return reading.says


def test_the_editor_follows_the_person_and_gives_plain_values(person: PersonChooser) -> None:
    editor = map_editor(person)
    editor.map = editor.map.add("Mum", kind="family", circle=1)
    assert editor.map.person == "Amina"
    person.person.value = "delroy"
    assert (editor.map.person, len(editor.map)) == ("Delroy", 0)
    person.person.value = "amina"
    assert len(editor.map) == 1


def test_what_is_built_is_read_with_the_key_beside(built: Path, person: PersonChooser) -> None:
    reading = choose_reading(person)
    assert (reading.which, reading.map) == (YOURS, OWN)
    assert line(reading) == ""
    reading.choice.value = KEY
    assert reading.map == AMINA.everyday


def test_with_nothing_built_it_is_the_key_and_says_so(person: PersonChooser) -> None:
    reading = choose_reading(person)
    assert (reading.which, reading.map) == (KEY, AMINA.everyday)
    assert reading.choice.layout.display == "none"
    assert "You have not built a map of Amina yet" in line(reading)


def test_what_is_built_meanwhile_in_another_notebook_is_followed(
    here: Path, person: PersonChooser
) -> None:
    reading = choose_reading(person)
    size = follow(reading, len)
    (here / "amina.json").write_text(own_json.dumps(OWN), encoding="utf-8")
    reading._watch.look()
    assert size.shown == 3
    assert line(reading) == ""
    (here / "amina.json").write_text(own_json.dumps(OWN.remove("elvis")), encoding="utf-8")
    reading._watch.look()
    assert size.shown == 2


def test_another_person_is_another_map(built: Path, person: PersonChooser) -> None:
    reading = choose_reading(person)
    person.person.value = "delroy"
    assert reading.map == load_case("delroy").everyday
    assert "You have not built a map of Delroy yet" in line(reading)
    person.person.value = "linh"
    assert reading.map == load_case("linh").everyday
    person.person.value = "amina"
    assert reading.map == OWN


def test_a_damaged_map_is_said_and_the_key_is_read(here: Path, person: PersonChooser) -> None:
    (here / "amina.json").write_text("{", encoding="utf-8")
    reading = choose_reading(person)
    assert reading.map == AMINA.everyday
    assert "amina.json" in line(reading)
    assert "Until then, this is the key." in line(reading)
    assert (here / "amina.json").read_text(encoding="utf-8") == "{"


def test_an_editor_of_what_is_read_stays_while_it_is_edited(
    built: Path, person: PersonChooser
) -> None:
    reading = choose_reading(person)
    editor = edit_reading(reading)
    first = editor.shown
    editor.map = editor.map.change("elvis", support_received=["friendship"])
    reading._watch.look()
    assert editor.shown is first
    assert own_json.loads(built.read_text("utf-8")).member("elvis").support_received
    reading.choice.value = KEY
    assert editor.map == AMINA.everyday
    editor.map = editor.map.remove("radio")
    assert (built.parent / "amina_elements.json").exists()
    reading.choice.value = YOURS
    assert editor.map.member("elvis").support_received == ("friendship",)


def test_the_crisis_leaves_of_a_map_what_the_person_tells() -> None:
    left = in_the_crisis(OWN, AMINA)
    assert left.occasion == "crisis"
    assert [(each.name, each.circle) for each in left] == [
        ("My mum", 3),
        ("Elvis", 1),
        ("Home treatment team", 2),
    ]


def test_who_stepped_in_and_is_on_the_map_already_stands_there_once() -> None:
    own = OWN.add("home treatment team", kind="professional", circle=3)
    assert [each.name for each in in_the_crisis(own, AMINA)].count("home treatment team") == 1
    same_id = OWN.add("Somebody", id="home-treatment-team", kind="friend")
    assert len(in_the_crisis(same_id, AMINA)) == 4


def test_ties_of_who_goes_go_too() -> None:
    left = in_the_crisis(OWN.tie("my-mum", "leila").tie("my-mum", "elvis"), AMINA)
    assert [tie.ends for tie in left.ties] == [{"my-mum", "elvis"}]


@pytest.mark.parametrize("name", ["amina", "delroy", "linh", "gethin", "yusuf", "harpreet"])
def test_of_the_key_itself_the_crisis_leaves_the_cases_own(name: str) -> None:
    case = load_case(name)
    left = in_the_crisis(case.everyday, case)
    assert {each.id: each.circle for each in left} == {each.id: each.circle for each in case.crisis}


def test_each_reading_has_a_plan_and_a_crisis_map_of_its_own(
    built: Path, person: PersonChooser
) -> None:
    reading = choose_reading(person)
    plan = plan_upon(reading)
    assert plan.shown.today.members[0].name == "My mum"
    plan.shown.plan = plan.shown.plan.change(note="mine")
    reading.choice.value = KEY
    assert plan.shown.today == AMINA.crisis
    plan.shown.plan = plan.shown.plan.change(note="the key's")
    reading.choice.value = YOURS
    assert plan.shown.plan.note == "mine"
    names = {path.name for path in built.parent.iterdir()}
    assert {"amina_plan.json", "amina_own_map_plan.json"} <= names


def test_before_a_plan_is_made_the_crisis_map_is_called_that(person: PersonChooser) -> None:
    plan = plan_upon(choose_reading(person)).shown
    none = compare_what_if(plan.today, plan.what_if)
    assert "no plan yet" in str(none)
    assert "This is the crisis map" in form_of(none)
    made = compare_what_if(plan.today, plan.today.add("Choir", kind="group", circle=3))
    assert isinstance(made, Compare)
    assert made.change.delta_size == 1


def test_a_plan_goes_on_where_it_was_when_the_map_changes(
    built: Path, person: PersonChooser
) -> None:
    reading = choose_reading(person)
    plan = plan_upon(reading)
    plan.shown.step = 3
    built.write_text(own_json.dumps(OWN.add("Sam", kind="peer", circle=2)), encoding="utf-8")
    reading._watch.look()
    assert "sam" in plan.shown.today
    assert plan.shown.step == 3


def test_equal_maps_have_plans_of_their_own(here: Path, person: PersonChooser) -> None:
    (here / "amina.json").write_text(own_json.dumps(AMINA.everyday), encoding="utf-8")
    reading = choose_reading(person)
    plan = plan_upon(reading)
    assert plan.shown.autosave.name == "amina_own_map_plan.json"
    reading.choice.value = KEY
    assert plan.shown.autosave.name == "amina_plan.json"


def test_who_stays_in_the_crisis_is_there_however_late_they_came_onto_the_map(
    built: Path, person: PersonChooser
) -> None:
    reading = choose_reading(person)
    editor = edit_reading(reading)
    matrix = crisis_matrix(editor, reading)
    editor.map = editor.map.add("Joseph", kind="partner", circle=1)
    assert "joseph" in matrix.shown.crisis_map
    # A tick made on the crisis map stays; elsewhere it follows the everyday map.
    matrix.shown.crisis_map = matrix.shown.crisis_map.change(
        "my-mum", support_received=["friendship"]
    )
    editor.map = editor.map.change("elvis", support_received=["friendship"])
    crisis = matrix.shown.crisis_map
    assert crisis.member("my-mum").support_received == ("friendship",)
    assert crisis.member("elvis").support_received == ("friendship",)
    editor.map = editor.map.remove("elvis")
    assert "elvis" not in matrix.shown.crisis_map


def test_the_keys_crisis_map_is_the_accounts(person: PersonChooser) -> None:
    reading = choose_reading(person)
    matrix = crisis_matrix(edit_reading(reading), reading)
    assert matrix.shown.crisis_map == AMINA.crisis


def test_a_file_that_is_damaged_after_nothing_was_built_is_said(
    here: Path, person: PersonChooser
) -> None:
    reading = choose_reading(person)
    (here / "amina.json").write_text("{", encoding="utf-8")
    reading._watch.look()
    assert "You have not built" not in line(reading)
    assert "Until then, this is the key." in line(reading)
