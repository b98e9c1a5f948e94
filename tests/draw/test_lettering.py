"""Names as they are lettered: cleaned, measured on the wide side, broken where no letter breaks."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.draw.lettering import lines, shown, width
from tests import strategies
from tests.conftest import NewPage
from tests.draw import typical

JOINER = "\u200d"


@pytest.mark.parametrize(
    "text, said",
    [
        ("Mum\nand\t Dad", "Mum and Dad"),
        ("  Ben ", "Ben"),
        ("x\x00\x1b[0m", "x\ufffd\ufffd[0m"),
        ("a\u2028b\u2029c\x85d", "a b c d"),
        ("end\uffff\ufffe", "end\ufffd\ufffd"),
        ("Zoe\u0301 👩🏽\u200d🤝\u200d👨🏻", "Zoe\u0301 👩🏽\u200d🤝\u200d👨🏻"),
    ],
)
def test_what_can_not_be_shown_is_replaced(text: str, said: str) -> None:
    assert shown(text) == said


@given(st.text())
def test_what_is_shown_stands_on_one_line_and_in_xml(text: str) -> None:
    said = shown(text)
    assert "  " not in said.replace("\xa0", "x")
    assert not [c for c in said if unicodedata.category(c) in {"Cc", "Zl", "Zp"}]
    assert shown(said) == said


@pytest.mark.parametrize(
    "name, rows",
    [
        ("Mum", ["Mum"]),
        ("Colin at the shop", ["Colin at the", "shop"]),
        ("one two three four five six seven eight", ["one two three", "four five six…"]),
        ("Wolfeschlegelsteinhausenbergerdorff", ["Wolfeschlegel…"]),
        ("李" * 12, ["李" * 7 + "…"]),
        ("👩🏽\u200d🤝\u200d👨🏻" * 3, ["👩🏽\u200d🤝\u200d👨🏻…"]),
        # Nothing that is one sign to people is cut in half.
        ("🇩🇪" * 9, ["🇩🇪" * 2 + "…"]),
        ("क्षि" * 12, ["क्षि" * 3 + "…"]),
        ("한" * 20, ["한" * 7 + "…"]),
        ("\u1112\u1161\u11ab" * 20, ["\u1112\u1161\u11ab" * 2 + "…"]),
        # From right to left: the whole line says so, so that its ellipsis is at its end.
        ("أم محمد", ["أم محمد"]),
        ("عبدالرحمنالراشديالكبير", ["\u2067عبدالرحمنا…\u2069"]),
        (
            "محمد Ali Khan from the market",
            ["\u2067محمد Ali Khan\u2069", "\u2067from the market\u2069"],
        ),
        ("רבקה (Rivka)", ["\u2067רבקה (Rivka)\u2069"]),
        ("Rivka רבקה", ["Rivka רבקה"]),
    ],
)
def test_a_name_is_broken_between_words_and_cut_as_a_last_resort(
    name: str, rows: list[str]
) -> None:
    assert lines(name) == rows


@given(strategies.names, st.floats(2, 12), st.integers(1, 3))
def test_any_name_fits_and_is_cut_at_its_end_only(name: str, most: float, rows: int) -> None:
    made = lines(name, most, rows)
    assert 1 <= len(made) <= rows
    assert all(width(line) <= most for line in made)
    rest = shown(name)
    for line in (each.strip("\u2067\u2069") for each in made):
        kept = line if rest.startswith(line) else line.removesuffix("…")
        assert rest.startswith(kept)
        cut = rest[len(kept) :]
        if kept != line and cut:
            # No mark is torn off its letter, nor half of a joined emoji shown.
            assert not kept.endswith(JOINER)
            assert not unicodedata.combining(cut[0])
            assert cut[0] not in "\ufe0f🏻🏼🏽🏾🏿"
        rest = cut.lstrip(" ") if kept == line else cut.partition(" ")[2]


def test_marks_take_no_room_of_their_own() -> None:
    assert width("Zoe\u0301") == width("Zoe") == width("Zoé")
    assert width("Nguyễn") == width("Nguyen")
    assert width("👩🏽") == width("👩")


@pytest.mark.browser
def test_no_name_is_wider_than_estimated(new_page: NewPage) -> None:
    names = [*typical.NAMES, *typical.OF_MANY_SCRIPTS]
    names += [name.upper() for name in typical.NAMES]
    wide = new_page().evaluate(
        """(names) => ["Noto Sans", "DejaVu Sans", "Liberation Sans"].map((font) => {
            const pen = document.createElement("canvas").getContext("2d");
            pen.font = `500 100px '${font}', sans-serif`;
            return names.map((name) => pen.measureText(name).width / 100);
        })""",
        names,
    )
    for of_font in wide:
        over = {n: (w, width(n)) for n, w in zip(names, of_font, strict=True) if w > width(n)}
        assert over == {}
    # Nor are the estimates so wide that half of the room would stay empty.
    assert sum(wide[0]) > 0.8 * sum(width(name) for name in names)
