"""One person, chosen once: remembered, followed by open notebooks, and nobody lost on the way."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit import load_case
from kit.disk.folders import data_folder
from kit.exercises import choose_person, note
from kit.exercises.person import PersonChooser
from kit.files.library import case_names
from kit.model.progress import ChosenPerson
from kit.widgets.follow import Following


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(person: PersonChooser) -> str:
    below = person.children[1]
    assert isinstance(below, Following)
    return str(below.shown)


def test_all_people_are_in_the_list_and_amina_is_first_chosen(here: Path) -> None:
    person = choose_person()
    assert [name for _, name in person.person.options] == list(case_names())
    assert person.case == load_case("amina")
    assert said(person).startswith("Amina, 36. A funny")
    assert said(person).endswith("Illustration: invented, as is everyone in this kit.")
    # To look is not to choose.
    assert list(here.iterdir()) == []


def test_the_next_notebook_begins_with_whoever_was_chosen() -> None:
    choose_person().person.value = "delroy"
    person = choose_person()
    assert person.case.person == "Delroy"
    assert person.person.value == "delroy"


def test_a_notebook_that_is_open_follows() -> None:
    one, other = choose_person(), choose_person()
    one.person.value = "delroy"
    other._watch.look()
    assert other.case.id == "delroy"
    assert said(other).startswith("Delroy, 58.")
    other.person.value = "linh"
    one._watch.look()
    assert one.case.id == "linh"


def test_a_case_can_be_set_in_python() -> None:
    person = choose_person()
    person.case = load_case("linh")
    assert person.person.value == "linh"
    assert choose_person().case.id == "linh"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"format": "support-map-person", "schema": 1, "case": "nobody"}', "\ud800"],
)
def test_a_file_that_names_nobody_leaves_the_first(here: Path, text: str) -> None:
    (here / "progress").mkdir()
    file = here / "progress" / "person.json"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert choose_person().case.id == "amina"


def test_a_file_that_goes_away_puts_nobody_else_on_the_screen(here: Path) -> None:
    person = choose_person()
    person.person.value = "delroy"
    (here / "progress" / "person.json").unlink()
    person._watch.look()
    assert person.case.id == "delroy"


def test_somebody_made_and_chosen_elsewhere_is_found_and_nobody_else_put_there(here: Path) -> None:
    (here / "cases").mkdir()
    person = choose_person()
    person.person.value = "delroy"
    shutil.copytree(data_folder() / "cases" / "amina", here / "cases" / "joy")
    choose_person().person.value = "joy"
    person._watch.look()
    assert person.case.id == "joy"
    shutil.rmtree(here / "cases" / "joy")
    (here / "progress" / "person.json").write_text(
        json.dumps(ChosenPerson("nobody").to_dict()), encoding="utf-8"
    )
    person._watch.look()
    assert person.case.id == "joy"


def test_a_choice_that_can_not_be_kept_is_a_choice(here: Path) -> None:
    (here / "progress").write_text("a file where the folder should be", encoding="utf-8")
    person = choose_person()
    person.person.value = "delroy"
    assert person.case.id == "delroy"


def test_own_cases_come_last_and_unfinished_ones_are_named(here: Path) -> None:
    (here / "cases" / "half").mkdir(parents=True)
    (here / "cases" / "half" / "case.json").write_text("{", encoding="utf-8")
    shutil.copytree(data_folder() / "cases" / "amina", here / "cases" / "joy")
    person = choose_person()
    assert person.person.options[-1] == ("Amina (your own case)", "joy")
    assert "Not finished yet, so not in the list: half." in said(person)
    person.person.value = "joy"
    assert "Your own case." in said(person)


def test_a_case_that_breaks_meanwhile_leaves_whoever_is_on_the_screen(here: Path) -> None:
    for name in ("joy", "tim"):
        shutil.copytree(data_folder() / "cases" / "amina", here / "cases" / name)
    person = choose_person()
    person.person.value = "delroy"
    (here / "cases" / "joy" / "case.json").write_text("{", encoding="utf-8")
    person.person.value = "joy"
    assert (person.case.id, person.person.value) == ("delroy", "delroy")
    assert choose_person().case.id == "delroy"
    assert "joy" not in [name for _, name in person.person.options]
    # Also from a case of one's own that is gone by now.
    person.person.value = "tim"
    shutil.rmtree(here / "cases" / "tim")
    person._cases.look()
    assert (person.case.id, person.person.value) == ("tim", "tim")
    assert "Your own case." in said(person)


def test_a_damaged_choice_puts_nobody_else_on_the_screen(here: Path) -> None:
    person = choose_person()
    person.person.value = "delroy"
    file = here / "progress" / "person.json"
    file.write_text("{", encoding="utf-8")
    person._watch.look()
    assert person.case.id == "delroy"
    assert file.read_text(encoding="utf-8") == "{"


def test_a_notebook_that_only_follows_does_not_choose_again(here: Path) -> None:
    one, other = choose_person(), choose_person()
    one.person.value = "delroy"
    before = (here / "progress" / "person.json").stat()
    other._watch.look()
    assert other.case.id == "delroy"
    assert (here / "progress" / "person.json").stat().st_mtime_ns == before.st_mtime_ns


def test_an_own_case_that_is_written_on_is_followed(here: Path) -> None:
    shutil.copytree(data_folder() / "cases" / "amina", here / "cases" / "joy")
    person = choose_person()
    person.person.value = "joy"
    (here / "cases" / "joy" / "story.md").write_text("Another story.", encoding="utf-8")
    person._cases.look()
    assert person.case.story.strip() == "Another story."


def test_a_persons_text_is_escaped(here: Path) -> None:
    shutil.copytree(data_folder() / "cases" / "amina", here / "cases" / "joy")
    file = here / "cases" / "joy" / "case.json"
    about = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(about | {"summary": "<img src=x onerror=alert(1)>"}), "utf-8")
    person = choose_person()
    person.person.value = "joy"
    assert "<img" not in person.children[1].children[0].html


def test_each_person_has_a_note_of_their_own() -> None:
    person = choose_person()
    guess = note("My guess", "who", person)
    guess.shown.text = "Six, and a dog."
    person.person.value = "delroy"
    assert guess.shown.text == ""
    person.person.value = "amina"
    assert guess.shown.text == "Six, and a dog."
