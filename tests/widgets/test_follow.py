"""What follows a source: shown anew for each other value, once for what comes together."""

from __future__ import annotations

import asyncio
from typing import Any

import ipywidgets
import pytest

from kit import Compare, MapEditor, Note, Predict, SupportMap, WhatNext, draw, follow, load_case
from kit.widgets.follow import FRAME_SECONDS
from kit.widgets.html_view import HtmlView
from kit.words.errors import KitError
from tests.browser.waiting import PATIENCE

MUM = SupportMap("Amina").add("Mum", kind="family", circle=1)


@pytest.fixture
def editor() -> MapEditor:
    return MapEditor(SupportMap("Amina"))


def html(following: Any) -> str:
    (view,) = following.children
    return str(view.html)


def test_it_shows_the_value_at_once_and_after_each_change(editor: MapEditor) -> None:
    said = follow(editor, draw.describe)
    assert said.shown == draw.describe(SupportMap("Amina"))
    editor.map = MUM
    assert said.shown == draw.describe(MUM)
    assert "Mum" in html(said)


def test_it_is_not_made_anew_for_the_same_value(editor: MapEditor) -> None:
    calls: list[SupportMap] = []
    follow(editor, calls.append)
    editor.map = MUM
    editor.map = SupportMap.from_dict(MUM.to_dict())
    editor._status = {"state": "saved", "message": "Saved."}
    assert calls == [SupportMap("Amina"), MUM]


def test_changes_that_come_together_are_followed_once() -> None:
    calls: list[int] = []

    async def kernel() -> None:
        editor = MapEditor(SupportMap("Amina"))
        follow(editor, lambda support_map: calls.append(len(support_map)))
        for name in "abcdefgh":
            editor.map = editor.map.add(name, kind="friend")
        assert calls == [0]
        await asyncio.sleep(3 * FRAME_SECONDS)

    asyncio.run(asyncio.wait_for(kernel(), PATIENCE))
    assert calls == [0, 8]


def test_what_is_followed_may_follow_something_itself() -> None:
    chooser = ipywidgets.Dropdown(options=["amina", "delroy"])
    case = follow(chooser, load_case)
    editor = follow(case, lambda case: MapEditor(SupportMap(case.person)))
    words = follow(editor, lambda support_map: f"{support_map.person}: {len(support_map)}")
    first = editor.shown
    first.map = MUM
    assert words.shown == "Amina: 1"
    chooser.value = "delroy"
    assert words.shown == "Delroy: 0"
    # The editor of before is closed, and followed no longer.
    assert first.comm is None
    first.map = SupportMap("Amina").add("Dad", kind="family")
    assert words.shown == "Delroy: 0"
    editor.shown.map = editor.shown.map.add("Ruth", kind="peer")
    assert words.shown == "Delroy: 1"


def test_several_sources_give_their_values_in_order(editor: MapEditor) -> None:
    number = ipywidgets.IntText(3)
    said = follow([editor, number], lambda support_map, n: f"{support_map.person} {n}")
    number.value = 4
    assert said.shown == "Amina 4"


def test_another_attribute_can_be_the_value(editor: MapEditor) -> None:
    outer = follow(ipywidgets.IntText(1), lambda _: editor)
    made: list[Any] = []
    follow(outer, made.append, of="shown")
    editor.map = MUM
    assert made == [editor]


def test_each_widget_says_what_is_followed_of_it() -> None:
    amina = load_case("amina")
    note, guess, next_ = Note("My guess"), Predict(amina), WhatNext(amina)
    said = [follow(each, lambda value: value) for each in (note, guess, next_)]
    note.text = "Six."
    guess.prediction = ["mum"]
    assert [each.shown for each in said[:2]] == ["Six.", False]
    guess.reveal()
    assert said[1].shown is True
    next_.plan = next_.plan.change(wishes=["sing"], picked_up=["tuesday-choir"])
    assert said[2].shown == next_.what_if


def test_a_first_step_that_is_typed_does_not_redraw_the_map_as_it_could_be() -> None:
    next_ = WhatNext(load_case("amina"))
    calls: list[Any] = []
    follow(next_, calls.append)
    for note in ("A", "As", "Ask"):
        next_.plan = next_.plan.change(note=note)
    assert len(calls) == 1


def test_a_problem_is_said_in_its_place_and_goes_away(editor: MapEditor) -> None:
    def picky(support_map: SupportMap) -> str:
        if not support_map.members:
            raise KitError("nobody is on <this> map. Add somebody.")
        return "fine"

    said = follow(editor, picky)
    below = follow(said, str.upper)
    assert "nobody is on &lt;this&gt; map. Add somebody." in html(said)
    assert below.children == ()
    editor.map = MUM
    assert html(said).count("fine") == 1
    assert below.shown == "FINE"


def test_a_programming_error_is_not_hidden(editor: MapEditor) -> None:
    with pytest.raises(ZeroDivisionError):
        follow(editor, lambda support_map: 1 / len(support_map))


@pytest.mark.parametrize("thing", [MUM, "amina", None, 3])
def test_what_does_not_change_can_not_be_followed(thing: object) -> None:
    with pytest.raises(KitError, match="does not change, so nothing can follow it"):
        follow(thing, str)


def test_words_of_people_are_escaped(editor: MapEditor) -> None:
    said = follow(editor, lambda support_map: [each.name for each in support_map])
    editor.map = MUM.change("mum", name="<img src=x onerror=alert(1)>")
    assert "<img" not in html(said)


def test_the_place_stays_the_same_while_only_words_change(editor: MapEditor) -> None:
    said = follow(editor, draw.describe)
    (view,) = said.children
    editor.map = MUM
    assert said.children == (view,)
    assert isinstance(view, HtmlView)


def test_widgets_are_shown_and_the_one_before_is_closed() -> None:
    amina = load_case("amina")
    number = ipywidgets.IntText(0)
    made: list[Compare] = []

    def compare(_: int) -> Compare:
        made.append(Compare(amina.everyday, amina.crisis))
        return made[-1]

    shown = follow(number, compare)
    number.value = 1
    assert shown.children == (made[1],)
    assert made[0].comm is None
    shown.close()
    assert made[1].comm is None
    number.value = 2
    assert len(made) == 2


def test_a_saved_notebook_has_a_still_of_it(editor: MapEditor) -> None:
    editor.map = MUM
    data, _ = follow(editor, draw.describe)._repr_mimebundle_()
    assert "Mum" in data["text/html"]
    data, about = follow(ipywidgets.IntText(0), lambda _: editor)._repr_mimebundle_()
    assert "data:image/svg+xml" in data["text/html"]
    assert about == {}


def test_after_a_programming_error_nothing_of_before_stands_there_and_it_is_tried_again(
    editor: MapEditor,
) -> None:
    broken = [False]

    def fragile(support_map: SupportMap) -> str:
        if broken[0]:
            raise ZeroDivisionError
        return draw.describe(support_map)

    said = follow(editor, fragile)
    broken[0] = True
    with pytest.raises(ZeroDivisionError):
        editor.map = MUM
    assert said.children == ()
    broken[0] = False
    editor._status = {"state": "saved", "message": "Saved."}
    assert "Mum" in html(said)


def test_what_was_opened_for_one_person_is_another_view_for_the_next() -> None:
    chooser = ipywidgets.Dropdown(options=["amina", "delroy"])
    story = follow(follow(chooser, load_case), lambda case: case)
    (first,) = story.children
    chooser.value = "delroy"
    assert story.children[0] is not first


def test_a_widget_that_was_closed_is_refused_in_words() -> None:
    both = {name: ipywidgets.IntText() for name in ("a", "b")}
    chooser = ipywidgets.Dropdown(options=["a", "b"])
    shown = follow(chooser, both.get)
    chooser.value = "b"
    chooser.value = "a"
    assert "let the function make a new one" in html(shown)


def test_values_that_can_not_say_whether_they_are_equal_are_followed() -> None:
    import pandas as pd

    table = follow(ipywidgets.IntText(1), lambda number: pd.DataFrame({"n": [number]}))
    size = follow(table, len)
    assert size.shown == 1
    table.shown = pd.DataFrame({"n": [1, 2]})
    assert size.shown == 2
