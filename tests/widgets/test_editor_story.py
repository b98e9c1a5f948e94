"""The story beside a map, Python's side: what is used by name, and marks that a file keeps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kit import MapEditor, SupportMap, load_case
from kit.model.progress import StoryMarks
from kit.words.errors import KitError
from tests.widgets.pages import line_of, send

if TYPE_CHECKING:
    from pathlib import Path

STORY = "She sings. Mum rings. She likes Mum and Joseph."


def editor_with(marks: Path | None, *, read_only: bool = False) -> MapEditor:
    return MapEditor(SupportMap("Amina"), story=STORY, story_marks=marks, read_only=read_only)


def kept(marks: Path) -> StoryMarks:
    return StoryMarks.from_dict(json.loads(marks.read_text("utf-8")))


def test_an_editor_without_a_story_shows_none(amina: SupportMap) -> None:
    editor = MapEditor(amina)
    assert (editor._story, editor._mentions) == ([], [])
    editor.map = amina.remove("mum")
    assert editor._mentions == []


def test_what_the_map_has_used_follows_the_map() -> None:
    editor = editor_with(None)
    line = line_of(editor)
    assert editor._mentions == ["open", "open", "open"]
    editor.map = editor.map.add("my mum", kind="family")
    assert editor._mentions == ["open", "used", "part"]
    assert [state["_mentions"] for state in line.states() if "_mentions" in state] == [
        ["open", "used", "part"]
    ]
    assert "mum" not in json.dumps(editor._story[0]["sentences"][0])


def test_marks_are_kept_and_found_again(tmp_path: Path) -> None:
    marks = tmp_path / "progress" / "story_amina.json"
    editor = editor_with(marks)
    assert not marks.parent.exists()
    send(editor, {"_marks": {"She sings.": True, "Mum rings.": False}})
    assert kept(marks) == StoryMarks("Amina", {"She sings.": True, "Mum rings.": False})
    assert editor._marks_problem == ""
    assert editor_with(marks)._marks == {"She sings.": True, "Mum rings.": False}
    send(editor, {"_marks": {}})
    assert kept(marks) == StoryMarks("Amina")


@pytest.mark.parametrize("wrong", [{"She sings.": 1}, ["She sings."], None, {"a": "\ud800"}])
def test_what_marks_nothing_is_refused(tmp_path: Path, wrong: object) -> None:
    marks = tmp_path / "story_amina.json"
    editor = editor_with(marks)
    send(editor, {"_marks": {"She sings.": True}})
    send(editor, {"_marks": wrong})
    assert editor._marks == kept(marks).sentences == {"She sings.": True}


def test_marks_outlive_another_name_of_the_person(tmp_path: Path) -> None:
    marks = tmp_path / "marks.json"
    send(editor_with(marks), {"_marks": {"She sings.": True}})
    renamed = MapEditor(SupportMap("Aminata"), story=STORY, story_marks=marks)
    assert renamed._marks == {"She sings.": True}
    assert renamed._marks_problem == ""
    # What is marked in another story stays in the file, as nothing in this one is called so.
    other = MapEditor(SupportMap("Gethin"), story="He mends clocks.", story_marks=marks)
    send(other, {"_marks": {**other._marks, "He mends clocks.": True}})
    assert kept(marks) == StoryMarks("Gethin", {"She sings.": True, "He mends clocks.": True})
    with pytest.raises(KitError, match="the story is 7; give text"):
        MapEditor(SupportMap("Gethin"), story=7)  # type: ignore[arg-type]


def test_marks_made_in_two_notebooks_come_together(tmp_path: Path) -> None:
    marks = tmp_path / "marks.json"
    send(editor_with(marks), {"_marks": {"Mum rings.": False}})
    one, other = editor_with(marks), editor_with(marks)
    send(one, {"_marks": {"Mum rings.": False, "She sings.": True}})
    line = line_of(other)
    send(other, {"_marks": {}})
    assert kept(marks).sentences == other._marks == {"She sings.": True}
    assert line.states()[-1]["_marks"] == {"She sings.": True}, "the page hears of the other's"
    send(one, {"_marks": {"Mum rings.": True, "She sings.": True}})
    assert kept(marks).sentences == {"Mum rings.": True, "She sings.": True}
    assert {one._marks_problem, other._marks_problem} == {""}
    assert [each.name for each in tmp_path.iterdir()] == ["marks.json"]


def test_a_mark_that_could_not_be_written_goes_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = tmp_path / "marks.json"
    one, other = editor_with(marks), editor_with(marks)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("kit.disk.atomic.write_bytes", full)
        send(one, {"_marks": {"She sings.": True}})
    assert "No space left" in one._marks_problem
    send(other, {"_marks": {"Mum rings.": True}})
    send(one, {"_marks": {"She sings.": True, "She likes Mum and Joseph.": True}})
    assert set(kept(marks).sentences) == {"She sings.", "Mum rings.", "She likes Mum and Joseph."}
    assert one._marks_problem == ""


def test_what_goes_wrong_with_the_file_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    marks = tmp_path / "marks.json"
    marks.write_text('{"format": "support-map-story-marks", ', "utf-8")
    editor = editor_with(marks)
    assert "That file is kept as" in editor._marks_problem
    send(editor, {"_marks": {"She sings.": True}})
    assert editor._marks_problem == ""
    marks.write_text("somebody else's", "utf-8")
    send(editor, {"_marks": {"Mum rings.": True}})
    assert "was changed by someone else" in editor._marks_problem
    assert marks.read_text("utf-8") == "somebody else's"


def test_who_only_reads_keeps_no_marks(tmp_path: Path) -> None:
    marks = tmp_path / "marks.json"
    send(editor_with(marks, read_only=True), {"_marks": {"She sings.": True}})
    assert not marks.exists()


def test_a_case_s_story_goes_as_words_never_as_markup() -> None:
    editor = MapEditor(SupportMap("Amina"), story="<img src=x onerror=alert(1)> [us](https://a.b)")
    (block,) = editor._story
    said = "".join(run["words"] for each in block["sentences"] for run in each["runs"])
    assert said == "<img src=x onerror=alert(1)> us (https://a.b)"
    assert {*block["sentences"][0]["runs"][0]} == {"words", "strong", "emphasis"}
    assert MapEditor(SupportMap("Amina"), story=load_case("amina").story)._story
