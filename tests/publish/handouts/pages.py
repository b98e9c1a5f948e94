"""A PDF looked at as a printer's customer would: sizes, letters, edges, what is inside."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pdfplumber
from pdfminer.pdftypes import resolve1

if TYPE_CHECKING:
    from collections.abc import Iterator

MM = 72 / 25.4
_DOTS_PER_INCH = 40


@dataclass(frozen=True)
class Seen:
    """What was found: a page's size in mm, the least text in points, the least margin in mm."""

    sizes: list[tuple[float, float]]
    least_text: float
    least_margin: float
    text: str


def look(pdf: bytes) -> Seen:
    sizes, letters, margins, words = [], [], [], []
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            sizes.append((page.width / MM, page.height / MM))
            letters += [letter_size(char) for char in page.chars if char["text"].strip()]
            margins += [
                edge / MM
                for char in page.chars
                for edge in (
                    char["x0"],
                    char["top"],
                    page.width - char["x1"],
                    page.height - char["bottom"],
                )
            ]
            margins.append(_inked(page))
            words.append(page.dedupe_chars().extract_text())
            page.close()
    return Seen(sizes, min(letters), min(margins), "\n".join(words))


def letter_size(char: dict[str, Any]) -> float:
    """Give a letter's size in points as it stands on paper, however it is turned.

    Its box is that of a rectangle, as wide as the letter goes on and as high as the font, after
    turning and scaling: two equations for the font's size.
    """
    a, b, c, d, _, _ = (abs(part) for part in char["matrix"])
    wide, high = char["x1"] - char["x0"], char["bottom"] - char["top"]
    size = (high - b * char["adv"]) / d if d > c else (wide - a * char["adv"]) / c
    return float(size * math.hypot(c, d))


def _inked(page: Any) -> float:
    """Give how far from the nearest edge, in mm, something is printed."""
    drawn = page.to_image(resolution=_DOTS_PER_INCH).original.convert("L")
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
