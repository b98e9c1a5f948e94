"""On a black-and-white printer, each kind's sign is told from every other without its colour."""

from __future__ import annotations

import io
from itertools import combinations

import pdfplumber
from PIL import Image, ImageChops, ImageOps, ImageStat

from kit import terms
from kit.publish.handouts.handouts import make
from kit.publish.handouts.papers import PAPERS

DOTS = 150 / 72
ABOVE = (60, 29)
"""From the word below a card's line up to its sign: so many points to the sign's top and foot."""


def signs() -> dict[str, Image.Image]:
    """Give the glyphs within the signs of the cards, white on black, whatever their tones."""
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
                left, upper, right, lower = (round(each * DOTS) for each in box)
                cut = drawn.crop((left, upper, right, lower)).resize((64, 64))
                found[line["text"]] = _glyph(cut.crop((18, 18, 46, 46)))
    return found


def _glyph(drawn: Image.Image) -> Image.Image:
    tones = drawn.getcolors()
    assert tones
    lightest, darkest = max(tone for _, tone in tones), min(tone for _, tone in tones)
    # So that a grey printer's two tones stand apart: by a quarter of all there is, at least.
    assert int(str(lightest)) - int(str(darkest)) > 64
    clear = ImageOps.autocontrast(drawn).point(lambda tone: 255 if tone > 128 else 0)
    return ImageOps.invert(clear) if clear.getpixel((0, 0)) else clear


def test_no_two_kinds_have_the_same_glyph_in_grey() -> None:
    found = signs()
    assert list(found) == list(terms.KINDS)
    for one, other in combinations(found, 2):
        apart = ImageStat.Stat(ImageChops.difference(found[one], found[other])).mean[0]
        assert apart > 20, f"{one} and {other}: {apart:.0f}"
