"""What a careful reader notices in a case: who cares how, and what may go wrong with support.

It stays folded until a person has looked for themselves. It is one reading, and judges nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kit.draw import panels
from kit.draw.panels import Point
from kit.model.cases import Case
from kit.model.notes import Noticed
from kit.words import terms
from kit.words.errors import KitError
from kit.words.html import escape
from kit.words.sentences import listed, number_of, one_line
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


@dataclass(frozen=True, slots=True)
class Section:
    """One relationship or risk: its name, what it means, and where it is noticed."""

    name: str
    meaning: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Noticing:
    """What is noticed in a case, folded under words that a person opens.

    `print` gives it all; as a cell's plain text there are only the words, which give nothing away.
    """

    words: str
    title: str
    label: str
    sections: tuple[Section, ...]
    elsewhere: str = ""

    def __str__(self) -> str:
        lines = [self.title, self.label]
        for each in self.sections:
            lines += ["", f"{each.name}: {each.meaning}"]
            lines += [f"- {point.says}: {point.asks}" for point in each.points]
        return "\n".join([*lines, "", *self._closing()])

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        parts = [panels.title(self.title), panels.paragraph(self.label)]
        for each in self.sections:
            parts += [panels.title(each.name), panels.paragraph(each.meaning)]
            parts += [panels.listing(each.points)]
        parts += map(panels.paragraph, self._closing())
        return panels.panel(
            self.title,
            f"<details><summary>{escape(self.words)}</summary>",
            *parts,
            "</details>",
        )

    def _closing(self) -> list[str]:
        return [each for each in (self.elsewhere, ONE_READING) if each]


def tell_caring(case: Case) -> Noticing:
    """Give the caring relationships that a careful reader notices in a case, folded.

    Under each of the three: from whom to whom, when, and what in the story shows it. The same
    member may stand under more than one.

    Raises
    ------
    KitError
        When nothing of the kind is noted for this case.

    References
    ----------
    The relationships: Leach 2016, see `sources.SOURCES`. The readings are illustrations.

    >>> from kit import load_case
    >>> print(tell_caring(load_case("gethin")))
    Gethin: how people care for each other
    ...
    - From Elwyn to Gethin, in everyday life: Lifts for sharp tools: ...
    """
    return Noticing(
        words="Looked for yourself? Show how people care here",
        title=f"{one_line(case.person)}: how people care for each other",
        label=CARING_LABEL,
        sections=_sections(case, case.caring, terms.CARING_RELATIONSHIPS, "caring.csv"),
        elsewhere=_elsewhere(case.caring, terms.CARING_RELATIONSHIPS),
    )


def tell_risks(case: Case) -> Noticing:
    """Give the risks of support that a careful reader notices in a case, folded.

    Under each of the six, as far as it is noticed: from whom to whom the support goes, when, and
    what in the story shows the risk.

    Raises
    ------
    KitError
        When nothing of the kind is noted for this case.

    References
    ----------
    The risks: Leach 2016, see `sources.SOURCES`. The readings are illustrations.

    >>> from kit import load_case
    >>> [each.name for each in tell_risks(load_case("gethin")).sections][0]
    'Confidentiality'
    """
    return Noticing(
        words="Looked for yourself? Show the risks that we noticed",
        title=f"{one_line(case.person)}: what may go wrong with support",
        label=RISKS_LABEL,
        sections=_sections(case, case.risks, terms.RISKS, "risks.csv"),
        elsewhere=_elsewhere(case.risks, terms.RISKS),
    )


def _sections(
    case: Case, noticed: Iterable[Noticed], vocabulary: Mapping[str, Term], file: str
) -> tuple[Section, ...]:
    told = tuple(noticed)
    if not told:
        raise KitError(
            f"nothing of this kind is noted for {one_line(case.person)}. Add the file {file} to "
            "the case's folder, or choose another case."
        )
    return tuple(
        Section(
            term.name.capitalize(),
            term.definition,
            tuple(_point(case, each) for each in told if each.what == term.name),
        )
        for term in vocabulary.values()
        if any(each.what == term.name for each in told)
    )


def _point(case: Case, noticed: Noticed) -> Point:
    support_map = case.map(noticed.occasion, noticed.wave_months)
    ends = [one_line(support_map.member(noticed.member_id).name), one_line(case.person)]
    giver, receiver = ends if noticed.way == "received" else reversed(ends)
    return Point(f"From {giver} to {receiver}, {_when(noticed)}", noticed.why)


def _when(noticed: Noticed) -> str:
    at = f"at {number_of(noticed.wave_months, 'month', 'months')}" if noticed.wave_months else ""
    if noticed.occasion == "crisis":
        return f"in the crisis {at}".strip()
    return at or "in everyday life"


def _elsewhere(noticed: Iterable[Noticed], vocabulary: Mapping[str, Term]) -> str:
    found = {each.what for each in noticed}
    rest = [name for name in vocabulary if name not in found]
    return (
        f"We did not notice here: {listed(rest)}. Other people's stories have it." if rest else ""
    )
