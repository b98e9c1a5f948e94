"""The maps of a case in the form: their person's name, and the story beside."""

from __future__ import annotations

import shutil
from pathlib import Path

from kit.authoring import (
    about_fields,
    check_case,
    choose_own_case,
    crisis_map,
    everyday_map,
    new_case,
    story_field,
)
from kit.authoring.own_case import OwnCase
from tests.authoring.shown import fields_of, map_of
from tests.authoring.whole import finish


def test_another_name_is_on_all_maps_too(own_case: OwnCase) -> None:
    everyday, crisis = (map_of(each(own_case).shown) for each in (everyday_map, crisis_map))
    assert everyday.editor is not None
    everyday.editor.map = everyday.editor.map.add("Mum", kind="family", circle=1)
    own_case.files.look()
    crisis.begin.click()
    about = fields_of(about_fields(own_case).shown)
    # Nobody has no name, however long it takes to type one.
    for name in ("", "Jo", "Joyce"):
        about.texts = {**about.texts, "person": name}
        own_case.files.look()
    for each in (everyday, crisis):
        assert each.editor is not None
        assert each.editor.map.person == "Joyce"
        assert each.editor.autosave is not None
        assert '"person": "Joyce"' in each.editor.autosave.read_text("utf-8")
    own_case._cases.look()
    assert list(own_case.choice.options)[1:] == [("Joyce (joy)", "joy")]


def test_a_map_of_another_name_is_opened_and_the_form_says_so(work: Path) -> None:
    folder = finish(new_case("Joy"))
    file = folder / "everyday_00_months.json"
    file.write_text(file.read_text("utf-8").replace('"person": "Joy"', '"person": "Jo"'))
    assert not check_case("joy").passes
    shown = map_of(everyday_map(choose_own_case()).shown)
    assert shown.editor is not None
    assert "name on this map was Jo. It is Joy now" in shown.children[0].html
    assert check_case("joy").passes


def test_the_story_as_it_now_is_stands_beside_the_everyday_map(own_case: OwnCase) -> None:
    shown = map_of(everyday_map(own_case).shown)
    first = shown.editor
    assert first is not None
    assert first._story == []
    first.map = first.map.add("Mum", kind="family", circle=1)
    story = fields_of(story_field(own_case).shown)
    story.texts = {"text": "Joy rides to Mum."}
    own_case.files.look()
    assert shown.editor is not None
    assert shown.editor is not first
    assert first.comm is None
    assert "Joy rides to Mum." in str(shown.editor._story)
    assert shown.editor.map == first.map
    kept = shown.editor
    kept.map = kept.map.add("Tom", kind="friend", circle=1)
    # What the file has not is nowhere else: the editor that has it stays.
    assert kept.autosave is not None
    kept.autosave.write_bytes(b"{")
    story.texts = {"text": "Joy rides to Mum and Tom."}
    own_case.files.look()
    assert shown.editor is kept
    kept.keep_mine()
    own_case.files.look()
    kept = shown.editor
    assert "and Tom" in str(kept._story)
    crisis = map_of(crisis_map(own_case).shown)
    crisis.begin.click()
    assert crisis.editor is not None
    assert crisis.editor._story == []
    assert own_case.folder is not None
    shutil.rmtree(own_case.folder)
    own_case.files.look()
    assert shown.editor is kept
    assert [each.name for each in kept.map] == ["Mum", "Tom"]


def test_a_map_keeps_its_name_while_the_case_has_none(own_case: OwnCase) -> None:
    shown = map_of(everyday_map(own_case).shown)
    assert shown.editor is not None
    shown.editor.map = shown.editor.map.add("Mum", kind="family", circle=1)
    about = fields_of(about_fields(own_case).shown)
    about.texts = {**about.texts, "person": ""}
    again = map_of(everyday_map(choose_own_case()).shown)
    assert again.children == (again.editor,)
    assert again.editor is not None
    assert again.editor.map.person == "Joy"
