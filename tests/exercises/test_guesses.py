"""A guess stands beside its answer, and an answer is made anew for another map alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import MapEditor, Note, SupportMap, draw, load_case
from kit.exercises import answer, choose_person, guess_first, tell_caring
from kit.widgets.answer import WRITTEN, Answer
from kit.words.errors import KitError


@pytest.fixture
def editor() -> MapEditor:
    return MapEditor(SupportMap("Amina"))


def answered(guess: Note, editor: MapEditor) -> Answer:
    found = answer(guess, editor, lambda support_map: f"{len(support_map)} members")
    assert isinstance(found, Answer)
    return found


def test_it_follows_the_map_and_the_guess_is_beside_it(editor: MapEditor) -> None:
    guess = Note("How many?")
    found = answered(guess, editor)
    assert "0 members" in found.html
    guess.text = "About <six>."
    assert found.guess == "About <six>."
    editor.map = editor.map.add("Mum", kind="family")
    assert "1 members" in found.html
    still = found._repr_mimebundle_()[0]
    assert f"{WRITTEN}</strong><br>About &lt;six&gt;." in still["text/html"]
    assert still["text/plain"] == "Predicted? Show"


def test_a_letter_in_the_guess_sends_the_answer_no_second_time(editor: MapEditor) -> None:
    guess, calls = Note("How many?"), list[int]()
    found = answer(guess, editor, lambda support_map: calls.append(len(support_map)))
    assert isinstance(found, Answer)
    changes: list[str] = []
    found.observe(lambda change: changes.append(change["name"]))
    for text in ("S", "Si", "Six"):
        guess.text = text
    assert calls == [0]
    assert set(changes) == {"guess"}
    editor.map = editor.map.add("Mum", kind="family")
    assert calls == [0, 1]


def test_of_several_sources_all_are_given(editor: MapEditor) -> None:
    found = answer(Note("?"), [editor, editor], lambda one, other: one == other, "Built? Compare")
    assert isinstance(found, Answer)
    assert "True" in found.html
    assert found.words == "Built? Compare"


def test_an_answer_that_folds_itself_is_opened_once(editor: MapEditor) -> None:
    found = answer(Note("?"), editor, lambda _: tell_caring(load_case("amina")), "Show both")
    assert isinstance(found, Answer)
    assert "how people care" in found.html
    assert tell_caring(load_case("amina")).folded not in found.html


def test_a_problem_is_said_in_its_place(editor: MapEditor) -> None:
    def refused(_: SupportMap) -> str:
        raise KitError("there is <nothing> to compare. Build first.")

    found = answer(Note("?"), editor, refused)
    assert isinstance(found, Answer)
    assert "there is &lt;nothing&gt; to compare. Build first." in found.html


def test_another_person_has_another_answer_that_nobody_has_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    person = choose_person()
    column = guess_first(
        "My guess", "in_words", person, person, lambda case: draw.describe(case.everyday)
    )
    first = column.children[1].shown
    assert "Amina" in first.html
    column.children[0].shown.text = "Many."
    person.person.value = "delroy"
    second = column.children[1].shown
    assert "Delroy" in second.html
    assert second.guess == ""
    assert first.comm is None
    # What a closed answer followed is followed no longer.
    person.person.value = "amina"
    assert "Amina" in column.children[1].shown.html
    assert column.children[1].shown.guess == "Many."
