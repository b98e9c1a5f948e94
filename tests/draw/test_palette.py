"""Colours, shapes and glyphs: told apart by everyone, also on paper and from the back of a room."""

from __future__ import annotations

import json
from itertools import combinations

import pytest

from kit import terms
from kit.draw import palette
from kit.draw.palette import INFLUENCES, KINDS, SHAPES, THEMES, contrast

CIRCLES = ("circle_1", "circle_2", "circle_3", "paper")


def test_every_kind_and_influence_has_a_look() -> None:
    assert list(KINDS) == list(terms.KINDS)
    assert list(INFLUENCES) == list(terms.INFLUENCES)
    assert {style.shape for style in KINDS.values()} == set(SHAPES)
    assert [set(theme) for theme in THEMES.values()] == [set(THEMES["light"])] * len(THEMES)


def test_no_two_kinds_look_alike() -> None:
    for (name, one), (other_name, other) in combinations(KINDS.items(), 2):
        assert one.colour != other.colour, (name, other_name)
        # Without colour, shape or glyph tell them apart.
        assert one.glyph != other.glyph, (name, other_name)


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_glyph_stands_out_from_its_colour(kind: str) -> None:
    style = KINDS[kind]
    assert contrast(style.colour, style.ink) >= 3


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("ground", CIRCLES)
def test_words_names_and_outlines_stand_out_from_every_circle(theme: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours["words"], colours[ground]) >= 4.5
    assert contrast(colours["ink"], colours[ground]) >= 4.5
    assert contrast(colours["tie"], colours[ground]) >= 3


@pytest.mark.parametrize("theme", list(THEMES))
def test_names_read_on_their_halo_and_the_person_on_the_disc(theme: str) -> None:
    colours = THEMES[theme]
    assert contrast(colours["ink"], colours["paper"]) >= 7
    assert contrast(colours["ego_ink"], colours["ego"]) >= 7


def test_white_is_used_where_it_can_be_seen_and_ink_elsewhere() -> None:
    assert KINDS["friend"].ink == palette.WHITE
    assert KINDS["family"].ink == KINDS["peer"].ink == palette.INK


def test_influences_differ_by_outline_and_not_by_colour() -> None:
    looks = [(line.dashes, line.badge) for line in INFLUENCES.values()]
    assert len(set(looks)) == 3
    # From the back of a room, dots alone look like dashes: a negative influence has a badge.
    assert [bool(line.badge) for line in INFLUENCES.values()] == [False, False, True]
    assert [bool(line.dashes) for line in INFLUENCES.values()] == [False, True, True]


def test_the_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#FFFFFF", "#000000") == contrast("#000000", "#FFFFFF") == 21
    assert contrast("#777777", "#FFFFFF") == 4.48
    assert contrast("#0072B2", "#0072B2") == 1


def test_the_browser_gets_the_whole_palette_as_plain_data() -> None:
    data = palette.as_data()
    assert json.loads(json.dumps(data)) == data
    assert set(data["kinds"]) == set(KINDS)
    assert {each["ink"] for each in data["kinds"].values()} == {palette.WHITE, palette.INK}
