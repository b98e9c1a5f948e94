"""A PDF looked at as a printer's customer would: sizes, letters, edges, what is inside."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
from pdfminer.pdftypes import resolve1

if TYPE_CHECKING:
    from collections.abc import Iterator

MM = 72 / 25.4
_DOTS_PER_INCH = 40
_FOOT_MM = 21


@dataclass(frozen=True)
class Seen:
    """What was found: a page's size in mm, the least text in points, the least margin in mm."""

    sizes: list[tuple[float, float]]
    least_text: float
    least_margin: float
    _pdf: bytes

    @property
    def text(self) -> str:
        """All words, each once however often it was printed there, in reading order."""
        with pdfplumber.open(io.BytesIO(self._pdf)) as document:
            return "\n".join(page.dedupe_chars().extract_text() for page in document.pages)


def look(pdf: bytes) -> Seen:
    sizes, letters, margins = [], [], []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            sizes.append((width / MM, height / MM))
            for size, (left, bottom, right, top) in _letters(page.get_textpage()):
                letters.append(size)
                margins += [each / MM for each in (left, bottom, width - right, height - top)]
            margins.append(_inked(page))
    return Seen(sizes, min(letters), min(margins), pdf)


def _letters(words: Any) -> Iterator[tuple[float, tuple[float, float, float, float]]]:
    """Give each letter's size in points as it stands on paper, however it is turned, and its box.

    The box is as wide as the letter goes on and as high as the font.
    """
    turned = pypdfium2.raw.FS_MATRIX()
    for number, letter in enumerate(words.get_text_range()):
        if letter.isspace():
            continue
        pypdfium2.raw.FPDFText_GetMatrix(words, number, turned)
        size = pypdfium2.raw.FPDFText_GetFontSize(words, number)
        yield size * math.hypot(turned.c, turned.d), words.get_charbox(number, loose=True)


def letter_size(char: dict[str, Any]) -> float:
    """Give the size in points, likewise, of a letter that pdfplumber has found.

    Its box is that of a rectangle, as wide as the letter goes on and as high as the font, after
    turning and scaling: two equations for the font's size.
    """
    a, b, c, d, _, _ = (abs(part) for part in char["matrix"])
    wide, high = char["x1"] - char["x0"], char["bottom"] - char["top"]
    size = (high - b * char["adv"]) / d if d > c else (wide - a * char["adv"]) / c
    return float(size * math.hypot(c, d))


def shares_filled(pdf: bytes) -> list[float]:
    """Give how far down something is printed, foot apart, as a share of the room on each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_lowest(page) for page in document]


def _lowest(page: Any) -> float:
    drawn = page.render(scale=_DOTS_PER_INCH / 72).to_pil().convert("L")
    room = drawn.height - round(_FOOT_MM / 25.4 * _DOTS_PER_INCH)
    above = drawn.crop((0, 0, drawn.width, room))
    box = above.point(lambda light: 255 if light < 247 else 0).getbbox()
    return float(box[3] / room) if box else 0.0


def _inked(page: Any) -> float:
    """Give how far from the nearest edge, in mm, something is printed."""
    drawn = page.render(scale=_DOTS_PER_INCH / 72).to_pil().convert("L")
    left, top, right, bottom = drawn.point(lambda light: 255 if light < 247 else 0).getbbox()
    nearest = min(left, top, drawn.width - right, drawn.height - bottom)
    return float(nearest / _DOTS_PER_INCH * 25.4)


def fonts_without_letters(pdf: bytes) -> list[str]:
    """Name the fonts whose letters are not inside the file; those drawn as pictures are."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        missing, found = [], 0
        for number in {each for xref in document.doc.xrefs for each in xref.get_objids()}:
            each = resolve1(document.doc.getobj(number))
            if not isinstance(each, dict):
                continue
            if str(each.get("Type")) == "/'FontDescriptor'":
                found += 1
                if not {"FontFile", "FontFile2", "FontFile3"} & set(each):
                    missing.append(str(each.get("FontName")))
            elif str(each.get("Subtype")) in {"/'Type1'", "/'TrueType'"}:
                missing.append(str(each.get("BaseFont")))
        assert found
    return missing


def about(pdf: bytes) -> dict[str, Any]:
    """Give what the file says of itself: title, language, whether it is tagged, dates."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        root = resolve1(document.doc.xrefs[0].get_trailer()["Root"])
        return {
            "title": document.metadata.get("Title"),
            "language": resolve1(root.get("Lang")),
            "tagged": bool(resolve1(root.get("MarkInfo", {})).get("Marked")),
            "dated": [name for name in document.metadata if "Date" in name],
            "pages": len(document.pages),
        }


def structure(pdf: bytes) -> list[str]:
    """Name the parts that a screen reader finds, in reading order: H1, P, Figure and so on."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [each["type"] for each in _all(document.structure_tree)]


def said_of_pictures(pdf: bytes) -> list[str]:
    """Give what a screen reader says instead of each picture, in reading order."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        parts = _all(document.structure_tree)
        return [str(each.get("alt_text", "")) for each in parts if each["type"] == "Figure"]


def _all(parts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for each in parts:
        yield each
        yield from _all(each.get("children", []))
