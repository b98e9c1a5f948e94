"""The map editor's Python side: what observers, the file and the browser are told."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from kit import MapEditor, SupportMap
from kit.analysis.measures import card
from kit.draw import describe
from kit.files import own_json
from kit.words.errors import KitError
from tests.widgets.pages import line_of, seen, send, tell

HTML = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


def kept(file: Path) -> SupportMap:
    return own_json.loads(file.read_bytes().decode())


def edit(support_map: SupportMap, number: int, *, edit_first: bool = False) -> dict[str, Any]:
    state = {"map": support_map.to_dict(), "_edit": number}
    return dict(reversed(state.items())) if edit_first else state


def test_observers_fire_once_for_a_change_from_python(file: Path, amina: SupportMap) -> None:
    editor = MapEditor(amina, autosave=file)
    maps = seen(editor)
    editor.map = amina.remove("mum")
    assert maps == [amina.remove("mum")]
    assert kept(file) == amina.remove("mum")
    editor.map = SupportMap.from_dict(amina.remove("mum").to_dict())
    assert len(maps) == 1, "an equal map is no change"


@pytest.mark.parametrize("edit_first", [False, True])
def test_observers_fire_once_for_a_change_from_the_browser(
    file: Path, amina: SupportMap, edit_first: bool
) -> None:
    editor = MapEditor(amina, autosave=file)
    maps, line = seen(editor), line_of(editor)
    changed = amina.change("leila", circle=1)
    send(editor, edit(changed, 1, edit_first=edit_first))
    assert maps == [changed]
    assert kept(file) == changed
    states = line.states()
    assert [state["_answer"] for state in states if "_answer" in state] == [
        {"edit": 1, "saved": True, "instead": None}
    ]
    assert not any("map" in state for state in states), "the page knows its own map"


def test_the_answer_comes_when_the_file_has_the_change_and_before_slow_observers(
    file: Path, amina: SupportMap
) -> None:
    editor = MapEditor(amina, autosave=file)
    line = line_of(editor)
    answers: list[Any] = []
    changed = amina.remove("mum")

    def observer(_: object) -> None:
        answers.extend(state["_answer"] for state in line.states() if "_answer" in state)
        assert kept(file) == changed

    editor.observe(observer, "map")
    send(editor, edit(changed, 1))
    assert answers == [{"edit": 1, "saved": True, "instead": None}]


def test_an_observer_that_fails_costs_neither_the_file_nor_the_answer(
    file: Path, amina: SupportMap
) -> None:
    editor = MapEditor(amina, autosave=file)
    line = line_of(editor)

    def failing(_: object) -> None:
        raise ZeroDivisionError

    editor.observe(failing, "map")
    changed = amina.remove("mum")
    with pytest.raises(ZeroDivisionError):
        editor.set_state(edit(changed, 1))
    assert kept(file) == changed
    assert [each["_answer"]["edit"] for each in line.states() if "_answer" in each] == [1]


def test_an_observer_may_change_the_map_itself(file: Path, amina: SupportMap) -> None:
    editor = MapEditor(amina, autosave=file)
    line = line_of(editor)
    final = amina.add("Pip", kind="pet")

    def correct(_: object) -> None:
        editor.map = final

    editor.observe(correct, "map")
    send(editor, edit(amina.remove("mum"), 1))
    assert editor.map == final
    assert kept(file) == final
    assert [state["map"] for state in line.states() if "map" in state] == [final.to_dict()]


def test_an_edit_that_changes_nothing_and_a_number_used_twice_are_answered(
    amina: SupportMap,
) -> None:
    editor = MapEditor(amina)
    line = line_of(editor)
    maps = seen(editor)
    send(editor, edit(amina, 4))
    send(editor, edit(amina.remove("mum"), 5))
    assert [each["_answer"]["edit"] for each in line.states() if "_answer" in each] == [4, 5]
    assert len(maps) == 1
    editor._answer = {}
    line.states()
    send(editor, edit(amina, 5))
    assert [each["_answer"]["edit"] for each in line.states() if "_answer" in each] == [5]


@pytest.mark.parametrize("edit_first", [False, True])
def test_a_map_that_is_not_valid_is_refused_and_the_old_one_goes_back(
    file: Path, amina: SupportMap, edit_first: bool
) -> None:
    editor = MapEditor(amina, autosave=file)
    editor.map = amina.remove("leila")
    maps, line = seen(editor), line_of(editor)
    state = edit(amina, 3, edit_first=edit_first)
    state["map"]["members"][0]["circle"] = 4
    send(editor, state)
    assert maps == []
    assert editor.map == kept(file) == amina.remove("leila")
    assert editor._status["state"] == "failed"
    assert editor._status["message"].startswith(
        "That change is not possible: member 'mum' (Mum): circle is 4;"
    )
    [answer] = [each["_answer"] for each in line.states() if "_answer" in each]
    assert answer == {"edit": 3, "saved": True, "instead": editor.map.to_dict()}
    send(editor, edit(amina, 4))
    assert editor._answer == {"edit": 4, "saved": True, "instead": None}
    assert editor._status["state"] == "saved"


@pytest.mark.parametrize(
    "data", [None, 7, "x", [], {}, {"format": "support-map", "schema": 99}, {"members": None}]
)
def test_what_is_no_map_at_all_is_refused(amina: SupportMap, data: object) -> None:
    editor = MapEditor(amina)
    send(editor, {"map": data, "_edit": 1})
    assert editor.map is amina
    assert editor._answer["instead"] == amina.to_dict()
    assert editor._status["state"] == "failed"


def test_a_refusal_without_a_number_is_said_too(amina: SupportMap) -> None:
    editor = MapEditor(amina)
    line = line_of(editor)
    send(editor, {"map": 7})
    assert editor._status["state"] == "failed"
    assert not any("_answer" in state for state in line.states())
    send(editor, edit(amina.remove("mum"), 1))
    assert editor._answer["instead"] is None


@pytest.mark.parametrize("given", [None, "amina.json", {}, 7, SupportMap])
def test_what_is_no_map_is_named(amina: SupportMap, given: Any) -> None:
    with pytest.raises(KitError, match=r"the map is .*; give a SupportMap"):
        MapEditor(given)
    editor = MapEditor(amina)
    with pytest.raises(KitError, match=r"the map is .*; give a SupportMap"):
        editor.map = given
    assert editor.map is amina


def test_the_card_and_the_sentence_follow(amina: SupportMap) -> None:
    editor = MapEditor(amina)
    line = line_of(editor)
    for number, changed in enumerate([amina.remove("mum"), SupportMap("Amina")], 1):
        send(editor, edit(changed, number))
        assert editor._card == card(changed).to_list()
        assert editor._sentence == describe(changed)
        [state] = [state for state in line.states() if "_card" in state]
        assert state["_sentence"] == describe(changed)


def test_a_change_that_the_disk_refuses_is_answered_so(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = MapEditor(amina, autosave=file)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        broken.setattr("kit.disk.atomic.os.fsync", full)
        send(editor, edit(amina.remove("mum"), 1))
        assert editor._answer == {"edit": 1, "saved": False, "instead": None}
        assert editor._status["state"] == "failed"
        assert "No space left" in editor._status["message"]
    assert editor.map == amina.remove("mum"), "the map on the screen stays"
    send(editor, {"_edit": 2})
    assert editor._answer == {"edit": 2, "saved": True, "instead": None}
    assert kept(file) == amina.remove("mum")


def test_the_state_is_plain_json_without_a_path(tmp_path: Path) -> None:
    odd = SupportMap(HTML).add(HTML, kind="friend", id=HTML, circle=2, note=HTML)
    odd = odd.add("👩🏽‍🤝‍👨🏻 أمينة", kind="pet", id="pet").tie(HTML, "pet", kind=HTML)
    editor = MapEditor(odd, autosave=tmp_path / "أمينة.json")
    state = editor.get_state()
    text = json.dumps(state, ensure_ascii=False, allow_nan=False)
    assert str(tmp_path) not in text
    assert state["map"] == odd.to_dict()
    again = MapEditor(odd, autosave=os.path.relpath(tmp_path / "أمينة.json"))
    assert again._place == editor._place, "one file, one place in the browser"
    assert MapEditor(odd, autosave=tmp_path / "b.json")._place != editor._place
    assert MapEditor(odd)._place == ""


def test_a_notebook_keeps_the_picture_with_escaped_names() -> None:
    odd = SupportMap(HTML).add(HTML, kind="friend", circle=2)
    editor = MapEditor(odd)
    data, _ = editor._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == editor.model_id
    assert "<script" not in data["text/html"]
    assert "onerror=alert(1)>" not in data["text/html"]
    assert 'src="data:image/svg+xml;base64,' in data["text/html"]
    editor.map = SupportMap("Linh")
    assert "Linh" in editor._repr_mimebundle_()[0]["text/html"]


def test_changes_held_together_are_sent_once(file: Path, amina: SupportMap) -> None:
    editor = MapEditor(amina, autosave=file)
    line, maps = line_of(editor), seen(editor)
    with editor.hold_sync():
        editor.map = amina.remove("mum")
        editor.map = amina.remove("leila")
        assert line.states() == []
    [state] = line.states()
    assert state["map"] == kept(file).to_dict() == amina.remove("leila").to_dict()
    assert len(maps) == 2
    with editor.hold_trait_notifications():
        editor.map = amina.remove("mum")
        editor.map = amina
    assert len(maps) == 3
    assert kept(file) == amina


def test_a_drag_sends_little() -> None:
    support_map = SupportMap("Amina")
    for number in range(30):
        kind, circle = ("friend", "place", "family")[number % 3], 1 + number % 3
        name = f"Member {number}"
        support_map = support_map.add(name, kind=kind, circle=circle, angle=number * 12)
    editor = MapEditor(support_map)
    line = line_of(editor)
    send(editor, edit(support_map.change("member-3", angle=99), 1))
    size = len(json.dumps(support_map.to_dict()))
    # The map itself goes to the other pages that show this editor, and nothing else of weight.
    assert size < sum(len(text) for text in line.sent) < size + 400
    echoes = [json.loads(text) for text in line.sent if '"echo_update"' in text]
    assert len(echoes) == 1
    line.sent.clear()
    send(editor, edit(editor.map.change("member-3", circle=2), 2))
    assert sum(len(text) for text in line.sent) < size + 4000


def test_a_cell_that_runs_again_finds_the_map(file: Path, amina: SupportMap) -> None:
    first = MapEditor(SupportMap("Amina"), autosave=file)
    send(first, edit(amina, 1))
    second = MapEditor(SupportMap("Amina"), autosave=file)
    assert second.map == amina
    assert second._status["state"] == "restored"
    assert second.autosave == file
    send(second, edit(amina.remove("mum"), 1))
    send(first, edit(amina.remove("leila"), 2))
    assert first._status["state"] == "elsewhere"
    assert kept(file) == amina.remove("mum")
    assert kept(file.with_name("amina (2).json")) == amina.remove("leila")


@pytest.fixture
def two(file: Path, amina: SupportMap) -> MapEditor:
    """An editor of Amina's map without her mother, whose file got the map without Leila."""
    first, other = MapEditor(amina, autosave=file), MapEditor(amina, autosave=file)
    other.map = amina.remove("leila")
    first.map = amina.remove("mum")
    assert first._status["state"] == "elsewhere"
    return first


@pytest.mark.parametrize("by_message", [False, True])
def test_mine_is_kept(file: Path, amina: SupportMap, two: MapEditor, by_message: bool) -> None:
    if by_message:
        tell(two, {"do": "keep_mine"})
    else:
        two.keep_mine()
    assert two.map == kept(file) == amina.remove("mum")
    assert two._status["state"] == "warn"


@pytest.mark.parametrize("by_message", [False, True])
def test_theirs_is_taken(file: Path, amina: SupportMap, two: MapEditor, by_message: bool) -> None:
    maps = seen(two)
    if by_message:
        tell(two, {"do": "take_theirs"})
    else:
        two.take_theirs()
    assert maps == [amina.remove("leila")]
    assert two.map == kept(file) == amina.remove("leila")
    assert kept(file.with_name("amina (2).json")) == amina.remove("mum")
    assert two._status["state"] == "warn"
    two.map = amina
    assert "The other map, as it was, is kept as" in two._status["message"]
    two.map = amina.remove("mum")
    assert two._status["state"] == "saved"


def test_to_take_theirs_is_not_to_write_it(file: Path, amina: SupportMap, two: MapEditor) -> None:
    theirs = json.dumps(amina.remove("leila").to_dict()).encode()
    file.write_bytes(theirs)
    two.take_theirs()
    assert file.read_bytes() == theirs


def test_theirs_that_can_not_be_used_is_said(file: Path, amina: SupportMap, two: MapEditor) -> None:
    file.write_text("{}")
    tell(two, {"do": "take_theirs"})
    assert two._status["state"] == "failed"
    assert two.map == amina.remove("mum")
    with pytest.raises(KitError, match="something other"):
        two.take_theirs()
    assert file.read_text() == "{}"


@pytest.mark.parametrize("content", [{"do": "close"}, {"do": ["keep_mine"]}, {}])
def test_other_messages_do_nothing(file: Path, two: MapEditor, content: object) -> None:
    before = (file.read_bytes(), two._status)
    tell(two, content)
    assert (file.read_bytes(), two._status) == before


def test_read_only_never_writes(file: Path, amina: SupportMap) -> None:
    MapEditor(amina, autosave=file).map = amina.remove("mum")
    before = file.read_bytes()
    editor = MapEditor(amina, autosave=file, read_only=True)
    assert editor.map == amina.remove("mum")
    assert editor._place == ""
    editor.map = amina
    editor.keep_mine()
    editor.take_theirs()
    tell(editor, {"do": "keep_mine"})
    assert file.read_bytes() == before
    assert [each.name for each in file.parent.iterdir()] == ["amina.json"]
    absent = MapEditor(amina, autosave=file.with_name("absent.json"), read_only=True)
    assert absent._status == {"state": "off", "message": ""}


def test_without_a_file_there_is_nothing_to_settle(amina: SupportMap) -> None:
    editor = MapEditor(amina)
    editor.keep_mine()
    editor.take_theirs()
    assert editor.autosave is None
    assert editor._status == {"state": "off", "message": ""}


def test_a_late_change_of_mine_does_not_end_the_map_that_was_taken(
    file: Path, amina: SupportMap
) -> None:
    editor = MapEditor(amina, autosave=file)
    send(editor, edit(amina.remove("mum"), 1))
    theirs = SupportMap("Amina").add("Grandfather", kind="family")
    file.write_text(own_json.dumps(theirs), "utf-8")
    editor.take_theirs()
    send(editor, edit(amina.remove("leila"), 2))
    kept_maps = [kept(each) for each in file.parent.iterdir()]
    assert theirs in kept_maps
    assert amina.remove("mum") in kept_maps
    assert editor.map == amina.remove("leila")


def test_whether_an_editor_is_read_only_is_chosen_once(file: Path, amina: SupportMap) -> None:
    editor = MapEditor(amina, autosave=file)
    with pytest.raises(KitError, match="read_only is chosen when the editor is made"):
        editor.read_only = True
    editor.map = amina.remove("mum")
    assert kept(file) == amina.remove("mum")


def test_a_map_shown_to_be_read_takes_no_change_from_a_browser(amina: SupportMap) -> None:
    editor = MapEditor(amina, read_only=True)
    line = line_of(editor)
    send(editor, edit(amina.remove("mum"), 1))
    assert editor.map == amina
    answers = [state["_answer"] for state in line.states() if "_answer" in state]
    assert [answer["instead"] for answer in answers] == [amina.to_dict()]


def test_a_refusal_is_forgotten_with_the_next_good_change(amina: SupportMap) -> None:
    editor = MapEditor(amina)
    broken = edit(amina, 1)
    broken["map"]["members"][0]["circle"] = 7
    send(editor, broken)
    assert editor._status["state"] == "failed"
    send(editor, edit(amina.remove("mum"), 2))
    assert editor._status["message"] == ""
