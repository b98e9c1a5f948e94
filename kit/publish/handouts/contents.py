"""What stands on the sheets of one page or one table: a function a handout, by its name.

Each returns what its source in `slides/handouts/` asks for. A person's own local directory
in `my-work` takes the place of the kit's; a warning names the rows that can't be read.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any, Final

from kit.disk.folders import kits_own_folder
from kit.files.own_tables import Account, own_directory_of
from kit.files.signposting import read_signposting, signposting_file
from kit.model.cases import Case
from kit.model.directory import Directory, Offer
from kit.publish.folders import SLIDES
from kit.publish.handouts.papers import Paper
from kit.publish.handouts.pictures import blank, sign
from kit.words import terms
from kit.words.glossary import SECTIONS, cited, origin, studied
from kit.words.markdown import parts
from kit.words.prompts import OF_EACH_MEMBER, OF_THE_WHOLE_MAP, SOURCE
from kit.words.sentences import say_name
from kit.words.sources import SOURCES
from kit.words.terms import Term

Content = dict[str, Any]

BETWEEN_MM: Final = 8
UNDER_MM: Final = 64
"""What the title above two maps and the questions below them take of an A4 sheet."""


def blank_map(paper: Paper) -> Content:
    """Return three empty circles, and the signs to draw with.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> len(blank_map(PAPERS["a4"])["kinds"])
    13
    """
    wide = min(paper.inside_mm, 0.63 * paper.height_mm)
    return {
        "title": "A support map",
        "map": blank(wide, paper.unit),
        "wide": wide,
        "kinds": [{"name": kind, "svg": sign(kind)} for kind in terms.KINDS],
        "influences": [{"name": each, "svg": sign("friend", each)} for each in terms.INFLUENCES],
    }


def everyday_and_crisis(paper: Paper) -> Content:
    """Return the blank map that stands twice on the sheet, and how wide it is there.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> everyday_and_crisis(PAPERS["a4"])["wide"] < 297 / 2
    True
    """
    half = (paper.inside_high_mm - BETWEEN_MM * paper.unit) / 2
    wide = min(half, paper.inside_mm - UNDER_MM * paper.unit)
    return {"title": "Everyday and crisis", "map": blank(wide, paper.unit), "wide": wide}


def mapping_prompts(_: Paper) -> Content:
    """Return the questions that help to fill a map, as a study asked them."""
    source = SOURCE.removeprefix("Evidence: ")
    return {
        "title": "Questions to ask while you map",
        "each": list(OF_EACH_MEMBER),
        "whole": list(OF_THE_WHOLE_MAP),
        "source": f"{source[:1].upper()}{source[1:]}{studied('Brooks 2020')}",
    }


def five_elements(_: Paper) -> Content:
    """Return the elements and the structures with their definitions, for tables to fill."""
    return {
        "title": "The five elements of social support",
        "elements": _meanings(terms.ELEMENTS),
        "structures": _meanings(terms.STRUCTURES),
        "source": f"{SOURCES['Leach 2016']}.{studied('Leach 2016')}",
    }


def glossary(_: Paper) -> Content:
    """Return every word of the vocabulary by section, and the sources that they name."""
    return {
        "title": "Glossary",
        "sections": [
            {
                "heading": heading,
                "words": [
                    {**meaning, "origin": origin(each)}
                    for meaning, each in zip(_meanings(words), words.values(), strict=True)
                ],
            }
            for heading, words in SECTIONS
        ],
        "sources": [
            {"code": code, "full": f"{full}.{studied(code)}"} for code, full in cited().items()
        ],
    }


def _meanings(known: Mapping[str, Term]) -> list[dict[str, str]]:
    return [{"name": each.name, "definition": each.definition} for each in known.values()]


def story(_: Paper, case: Case) -> Content:
    """Return a case's story, to map from, without its key."""
    who = say_name(case.person)
    return {"title": f"{who}’s story", "person": who, "story": parts(case.story)}


def local_directory(_: Paper) -> Content:
    """Return what there is in town, in the order of the directory's file.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> local_directory(PAPERS["a4"])["title"]
    'Alderwick (an invented town): what there is'
    """
    directory, own = own_directory()
    return {
        "title": f"{_on_a_line(directory.place)}: what there is",
        "invented": not own,
        "offers": [_offer(each) for each in directory.offers],
    }


def own_directory() -> tuple[Directory, bool]:
    """Return the local directory, and whether it is the person's own."""
    directory, account = own_directory_of(kits_own_folder() / "local_directory.csv")
    warn_of(account)
    return directory, account.own


def _offer(offer: Offer) -> dict[str, str]:
    details = (offer.when, offer.where, offer.cost, offer.getting_there)
    return {
        "name": _on_a_line(offer.name),
        "what": _on_a_line(offer.what),
        "about": " · ".join(_on_a_line(each) for each in details if each),
        "wishes": ", ".join(map(_on_a_line, offer.wishes)),
        "first_step": _on_a_line(offer.first_step),
    }


def _on_a_line(text: str) -> str:
    return " ".join(text.split())


def warn_of(account: Account) -> None:
    """Warn of what of a person's own table is left out, if anything is."""
    if account:
        warnings.warn(str(account), stacklevel=3)


def signposting(_: Paper) -> Content:
    """Return where to turn to, in large letters for the door; see `of_signposting`."""
    return of_signposting(read_signposting(signposting_file(SLIDES)).text)


def of_signposting(text: str) -> Content:
    r"""Return a signposting file's text as parts; the first heading is the sheet's title.

    >>> of_signposting("## Where to?\n\nRing **1**.")["title"]
    'Where to?'
    """
    found = parts(text)
    if found and found[0]["sort"] == "heading":
        title, *found = found
        return {"title": "".join(each["words"] for each in title["runs"]), "parts": found}
    return {"title": "Where to turn to", "parts": found}
