"""Signs as people see them."""

from __future__ import annotations

import pytest

from kit.words.graphemes import graphemes

MARKS = "e" + "\u0301" * 100_000


@pytest.mark.parametrize(
    "signs",
    [
        [],
        ["a", "b"],
        ["e\u0301", "a"],
        ["🇩🇪", "🇫🇷", "🇩"],
        ["👩\u200d👩\u200d👧", "👧🏽"],
        ["\u0915\u094d\u0937", "\u0e01\u0e33"],
        ["\u1100\u1161\u11a8", "가"],
        [MARKS, "a"],
    ],
    ids=len,
)
def test_a_text_is_cut_between_signs(signs: list[str]) -> None:
    assert graphemes("".join(signs)) == signs
