"""A guess stands beside its answer, and an answer is made anew for another map alone."""

from __future__ import annotations

from typing import Any

from kit import MapEditor, Note, SupportMap
from kit.exercises import answer
from kit.exercises.guesses import WRITTEN


def html(made: Any) -> str:
    return str(made.children[0].html)


def test_it_is_folded_and_the_guess_is_beside_it() -> None:
    guess, editor = Note("How many?"), MapEditor(SupportMap("Amina"))
    found = answer(guess, editor, lambda support_map: f"{len(support_map)} members")
    assert html(found).startswith('<div class="mathjax_ignore tex2jax_ignore"><details><summary')
    assert "0 members" in html(found)
    assert WRITTEN not in html(found)
    guess.text = "About <six>."
    assert WRITTEN in html(found)
    assert "About &lt;six&gt;." in html(found)
    editor.map = editor.map.add("Mum", kind="family")
    assert "1 members" in html(found)
    assert "About &lt;six&gt;." in html(found)


def test_a_letter_in_the_guess_does_not_make_the_answer_anew() -> None:
    guess, editor, calls = Note("How many?"), MapEditor(SupportMap("Amina")), list[int]()
    answer(guess, editor, lambda support_map: calls.append(len(support_map)))
    for text in ("S", "Si", "Six"):
        guess.text = text
    assert calls == [0]
    editor.map = editor.map.add("Mum", kind="family")
    assert calls == [0, 1]


def test_of_several_sources_all_are_given() -> None:
    guess, editor = Note("?"), MapEditor(SupportMap("Amina"))
    found = answer(guess, [editor, editor], lambda one, other: one == other, "Built? Compare")
    assert "True" in html(found)
    assert str(found.shown) == "Built? Compare"
