"""On a black-and-white printer, each kind's sign is told from every other without its colour."""

from __future__ import annotations

import io
from itertools import combinations

import pdfplumber
from PIL import Image, ImageChops, ImageOps, ImageStat

from kit import terms
from kit.paper.handouts import make
from kit.paper.sheets import PAPERS

DOTS = 150 / 72
ABOVE = (60, 29)
"""From the word below a card's line up to its sign: so many points to the sign's top and foot."""


def signs() -> dict[str, Image.Image]:
    """Give the signs of the cards in two tones: what is darker than the middle, and the rest."""
    with pdfplumber.open(io.BytesIO(make("member_cards", PAPERS["a4"]).pdf)) as document:
        page = document.pages[0]
        drawn = page.to_image(resolution=150).original.convert("L")
        found = {}
        for line in page.extract_words(keep_blank_chars=True, extra_attrs=["fontname"]):
            if line["text"] in terms.KINDS and "Semibold" in line["fontname"]:
                middle = (line["x0"] + line["x1"]) / 2
                top, foot = (line["top"] - each for each in ABOVE)
                half = (foot - top) / 2
                box = (middle - half, top, middle + half, foot)
                cut = drawn.crop(tuple(round(each * DOTS) for each in box)).resize((64, 64))
                found[line["text"]] = ImageOps.autocontrast(cut)
    return found


def test_no_two_kinds_look_alike_in_grey() -> None:
    found = signs()
    assert list(found) == list(terms.KINDS)
    for kind, seen in found.items():
        darkest, lightest = seen.getextrema()
        assert lightest - darkest > 200, kind
    for one, other in combinations(found, 2):
        apart = ImageStat.Stat(ImageChops.difference(found[one], found[other])).mean[0]
        assert apart > 8, f"{one} and {other}: {apart:.0f}"
