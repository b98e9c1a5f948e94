"""A case written in a form: kept as it is typed, in the files that check and terminal know."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit.authoring import (
    about_fields,
    check_case,
    choose_own_case,
    crisis_field,
    crisis_map,
    everyday_map,
    later_maps,
    new_case,
    notes_fields,
    story_field,
    texts,
    what_is_missing,
)
from kit.authoring.making import TEMPLATE
from kit.authoring.missing import missing
from kit.authoring.own_case import OwnCase
from kit.files import own_json
from kit.files.case_folder import read_about
from kit.files.library import load_case, load_finished_case, own_case_names
from kit.model.maps import SupportMap
from kit.widgets.file_watch import FolderWatch
from kit.words.errors import KitError
from tests.authoring.shown import fields_of, map_of
from tests.authoring.whole import CRISIS, STORY, finish
from tests.widgets.pages import send


def state(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_what_is_typed_is_kept_at_once_and_there_again(own_case: OwnCase) -> None:
    about = fields_of(about_fields(own_case).shown)
    story = fields_of(story_field(own_case).shown)
    send(about, {"texts": {**about.texts, "age": "44"}, "_edit": 1})
    assert about._answer["saved"]
    send(story, {"texts": {"text": STORY}, "_edit": 1})
    again = choose_own_case()
    assert again.folder == own_case.folder
    assert fields_of(about_fields(again).shown).texts["age"] == "44"
    assert fields_of(story_field(again).shown).texts["text"] == STORY.strip()
    # What is taken away again is still to be written, as it was before.
    before = (TEMPLATE / "story.md").read_text("utf-8").replace("{{PERSON}}", "Joy")
    send(story, {"texts": {"text": " \n"}, "_edit": 2})
    assert story.autosave is not None
    assert story.autosave.read_text("utf-8") == before


def test_what_somebody_else_wrote_meanwhile_is_never_written_over(own_case: OwnCase) -> None:
    about = fields_of(about_fields(own_case).shown)
    file = about.autosave
    assert file is not None
    theirs = json.loads(file.read_text("utf-8"))
    theirs["about"] |= {"age": "71", "pronouns": "she"}
    file.write_text(json.dumps(theirs), encoding="utf-8")
    send(about, {"texts": {**about.texts, "age": "44", "place": "Ludlow"}, "_edit": 1})
    assert about._status["state"] == "elsewhere"
    assert json.loads(file.read_text("utf-8")) == theirs
    about.take_theirs()
    assert about.texts["age"] == "71"
    assert any('"place": "Ludlow"' in each.read_text() for each in file.parent.glob("case (*"))
    about.texts = {**about.texts, "age": "72"}
    assert json.loads(file.read_text("utf-8"))["about"]["pronouns"] == "she"


@pytest.mark.parametrize(
    "sent",
    [
        {"age": "44"},
        "44",
        None,
        {each.name: "x\ud800" for each in texts.ABOUT},
        {each.name: 4 for each in texts.ABOUT},
        {each.name: "" for each in (*texts.ABOUT, *texts.STORY)},
    ],
)
def test_what_is_no_text_is_refused_and_nothing_moves(own_case: OwnCase, sent: object) -> None:
    about = fields_of(about_fields(own_case).shown)
    assert about.autosave is not None
    before, content = about.texts, about.autosave.read_bytes()
    send(about, {"texts": sent, "_edit": 1})
    assert about.texts == before
    assert about._answer["instead"] == before
    assert "not possible" in about._status["message"]
    assert about.autosave.read_bytes() == content


def test_opening_the_form_changes_no_file(work: Path) -> None:
    folder = finish(new_case("Joy"))
    before = state(folder)
    own_case = choose_own_case()
    for show in (about_fields, story_field, everyday_map, crisis_field, crisis_map, later_maps):
        show(own_case)
    notes_fields(own_case)
    what_is_missing(own_case)
    assert state(folder) == before


def test_a_case_is_written_to_its_end_and_ready(own_case: OwnCase, work: Path) -> None:
    whole = finish(new_case("Joy", work / "elsewhere"))
    about = fields_of(about_fields(own_case).shown)
    about.texts = {
        **about.texts,
        "age": "44",
        "place": "Ludlow",
        "situation": "lives with Rex",
        "summary": "She mends bicycles.",
        "strengths": "mends anything\nlaughs",
    }
    fields_of(story_field(own_case).shown).texts = {"text": STORY}
    fields_of(crisis_field(own_case).shown).texts = {"text": CRISIS}
    notes = fields_of(notes_fields(own_case).shown)
    notes.texts = {"0": "- Few, and close.", "1": "- Who?", "2": "- Loss of work.", "more": ""}
    missing_now = what_is_missing(own_case)
    assert [line for line in str(missing_now.shown).splitlines() if "still to do" in line] == [
        "Joy: 1 thing is still to do."
    ]
    everyday, crisis = (map_of(each(own_case).shown) for each in (everyday_map, crisis_map))
    assert crisis.begin.disabled
    assert everyday.editor is not None
    everyday.editor.map = load_case(whole).everyday
    own_case.files.look()
    assert not crisis.begin.disabled
    crisis.begin.click()
    assert crisis.editor is not None
    assert crisis.editor.map.members == everyday.editor.map.members
    crisis.editor.map = crisis.editor.map.remove("rex")
    own_case.files.look()
    assert str(missing_now.shown).startswith("Joy is ready")
    assert check_case("joy").passes
    assert own_case_names() == ("joy",)
    assert load_case("joy").about["strengths"] == "mends anything; laughs"


def test_a_case_can_be_worked_with_once_it_is_written_and_drawn(own_case: OwnCase) -> None:
    with pytest.raises(KitError, match="still says WRITE HERE"):
        load_finished_case("joy")
    assert own_case.folder is not None
    whole = finish(own_case.folder)
    assert load_finished_case("joy").person == "Joy"
    file = whole / "everyday_00_months.json"
    file.write_text(own_json.dumps(SupportMap("Joy")), encoding="utf-8")
    (whole / "changes.csv").unlink()
    with pytest.raises(KitError, match="nobody is on the everyday map of joy"):
        load_finished_case("joy")


def test_a_case_begun_by_hand_is_finished_in_the_form(work: Path) -> None:
    folder = finish(new_case("Joy"))
    data = json.loads((folder / "case.json").read_text("utf-8"))
    del data["about"]["place"]
    data["about"]["age"] = 44
    (folder / "case.json").write_text(json.dumps(data), encoding="utf-8")
    assert not check_case("joy").passes
    about = fields_of(about_fields(choose_own_case()).shown)
    assert about.texts["age"] == "44"
    about.texts = {**about.texts, "summary": "She mends."}
    assert check_case("joy").passes
    assert "place" not in read_about(folder / "case.json").facts


@pytest.mark.parametrize(
    "name, says",
    [
        ("", "The case needs a name, such as Joy"),
        ("Amina", "is a case that comes with the kit"),
        ("阿明", "Write the name in Latin letters"),
        ("con", "Windows keeps the name"),
        ("Joy", "is there already, and stays as it is"),
        ("<b>Joy</b>\ud800", "a sign that can"),
    ],
)
def test_a_name_that_cannot_be_is_said_in_words(own_case: OwnCase, name: str, says: str) -> None:
    before = own_case.folder
    own_case.person.value = name
    own_case.person._handle_custom_msg({"event": "submit"}, [])
    assert says in own_case._said.html
    assert 'role="alert"' in own_case._said.html
    assert own_case.folder == before
    assert own_case_names() == ("joy",)


def test_a_case_made_meanwhile_can_be_chosen_and_one_goes_on_there(own_case: OwnCase) -> None:
    about = about_fields(own_case)
    new_case("Mary Ann")
    own_case._cases.look()
    assert [name for _, name in own_case.choice.options] == ["", "joy", "mary-ann"]
    assert own_case.choice.value == "joy"
    own_case.choice.value = "mary-ann"
    assert fields_of(about.shown).texts["person"] == "Mary Ann"
    own_case.choice.value = ""
    assert own_case.choice.value == "mary-ann"


def test_a_file_that_the_fields_cannot_hold_is_left_as_it_is(work: Path) -> None:
    folder = finish(new_case("Joy"))
    (folder / "case.json").write_text('{"format": "support-map-case",,}', encoding="utf-8")
    (folder / "story.md").write_bytes(b"\xff\xfe<b>")
    (folder / "crisis.md").unlink()
    (folder / "crisis.md").mkdir()
    before = {each.name for each in folder.iterdir()}
    own_case = choose_own_case()
    for show, says in (
        (about_fields, "line 1"),
        (story_field, "not UTF-8 text"),
        (crisis_field, "not a file"),
    ):
        html = show(own_case).children[0].html
        assert says in html
        assert "left as it is" in html
    assert map_of(everyday_map(own_case).shown).editor is not None
    assert {each.name for each in folder.iterdir()} == before
    assert "Who it is" in str(what_is_missing(own_case).shown)


def test_what_is_missing_names_the_parts_of_the_form(own_case: OwnCase) -> None:
    said = str(what_is_missing(own_case).shown)
    assert "- Who it is: Still to be written: In one sentence, Age, Place" in said
    assert "- For whoever leads the talk: Still to be written: What people may say, A go" in said
    assert said.count("- The story:") == 1
    assert ".json" not in said.split("Could be better", maxsplit=1)[0]
    notes = fields_of(notes_fields(own_case).shown)
    notes.texts = {**notes.texts, "2": "She suffers."}
    assert own_case.folder is not None
    assert "- For whoever leads the talk, Take care: “suffers”:" in str(missing(own_case.folder))
    own_case._cases.look()
    shutil.rmtree(own_case.folder)
    own_case.files.look()
    own_case._cases.look()
    assert "is no longer there" in str(missing(own_case.folder))
    assert own_case.choice.value == "joy"


def test_a_folder_is_watched_in_each_of_its_files(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    seen: list[object] = []
    watch.observe(lambda change: seen.append(change["new"]), "signs")
    (tmp_path / "a.md").write_text("a")
    watch.look()
    watch.look()
    with (tmp_path / "a.md").open("a") as file:
        file.write("more")
    watch.look()
    (tmp_path / "a.md").unlink()
    watch.look()
    assert len(seen) == 3
