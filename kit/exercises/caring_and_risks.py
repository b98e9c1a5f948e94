"""What a careful reader notices in a case: who cares how, and what may go wrong with support.

It stays folded until a person has looked for themselves. It is one reading, and judges nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kit.draw.panels import BLANK, Panel, Part, Point, heading, listing, paragraph
from kit.exercises import sentences
from kit.model.cases import Case
from kit.model.notes import Observation
from kit.words import citation, terms
from kit.words.errors import KitError
from kit.words.sentences import one_line
from kit.words.terms import Term

CARING_LABEL: Final = (
    "Evidence: the three caring relationships and what they mean (Leach 2016). Illustration: "
    "where we see them in this invented life."
)
RISKS_LABEL: Final = (
    "Evidence: the six risks and what they mean (Leach 2016). Illustration: where we see them in "
    "this invented life. A risk is a chance that something goes wrong, not word that it did."
)
ONE_READING: Final = (
    "One reading, not the right answer; it judges nobody. What did you notice that is not here?"
)


def tell_caring(case: Case) -> Panel:
    """Return the caring relationships that a careful reader notices in a case, folded.

    Under each of the three: from whom to whom, when, and what in the story shows it. The same
    member may stand under more than one.

    References
    ----------
    The relationships: Leach 2016, see `sources.SOURCES`. The readings are illustrations.

    >>> from kit import load_case
    >>> print(tell_caring(load_case("gethin")))
    Gethin: how people care for each other
    ...
    - From Elwyn to Gethin, in everyday life: To Elwyn he is a neighbour with a skill, ...
    """
    return _folded(
        "Looked for yourself? Show how people care here",
        f"{one_line(case.person)}: how people care for each other",
        CARING_LABEL,
        "three-caring-relationships",
        _sections(case, case.caring, terms.CARING_RELATIONSHIPS, "caring.csv"),
    )


def tell_risks(case: Case) -> Panel:
    """Return the risks of support that a careful reader notices in a case, folded.

    Under each of the six, as far as it is noticed: from whom to whom the support goes, when, and
    what in the story shows the risk.

    References
    ----------
    The risks: Leach 2016, see `sources.SOURCES`. The readings are illustrations.

    >>> from kit import load_case
    >>> tell_risks(load_case("gethin"))
    Looked for yourself? Show the risks that we noticed
    """
    return _folded(
        "Looked for yourself? Show the risks that we noticed",
        f"{one_line(case.person)}: what may go wrong with support",
        RISKS_LABEL,
        "six-risks",
        _sections(case, case.risks, terms.RISKS, "risks.csv"),
    )


def _folded(words: str, title: str, label: str, claim: str, sections: Sequence[Part]) -> Panel:
    rests_on = Part(citation.as_html([claim]))
    return Panel((heading(title), paragraph(label), rests_on, *sections), title, words)


def _sections(
    case: Case, readings: Sequence[Observation], vocabulary: Mapping[str, Term], file: str
) -> list[Part]:
    """Return what is noticed under each name of the vocabulary, then what is not noticed."""
    if not readings:
        raise KitError(
            f"nothing of this kind is noted for {one_line(case.person)}. Add the file {file} to "
            "the case's folder, or choose another case."
        )
    parts, missing = [], []
    for name, term in vocabulary.items():
        points = [
            Point(sentences.from_whom_and_when(case, each), each.why)
            for each in readings
            if each.what == name
        ]
        if not points:
            missing.append(name)
            continue
        called = name.capitalize()
        parts += [BLANK, heading(called, f"{called}: {term.definition}")]
        parts += [Part(paragraph(term.definition).html), listing(points)]
    closing = [sentences.not_noticed(missing)] if missing else []
    return [*parts, BLANK, *map(paragraph, [*closing, ONE_READING])]
