"""What a case tells of a crisis and of its changes, shown when the time has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol

from kit.draw import panels
from kit.draw.panels import Point
from kit.model.cases import Case
from kit.model.notes import WHATS
from kit.words import markdown
from kit.words.errors import KitError
from kit.words.html import output
from kit.words.sentences import one_line

NOT_PREDICTED: Final = (
    "Predict first: choose who remains, or that nobody and nothing does, and look at what "
    "happened. Then run this cell again. There is no rush, and no wrong choice."
)


class Prediction(Protocol):
    """Whatever can tell that a prediction was made, such as `kit.Predict`."""

    @property
    def predicted(self) -> bool:
        """Whether a prediction is made."""
        ...


@dataclass(frozen=True, slots=True)
class Told:
    """The case's own account in the kit's Markdown, or the word that it is still to come."""

    text: str

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return output(markdown.html(self.text))


def tell_crisis(case: Case, *, after: Prediction) -> Told:
    """Give the crisis as the person tells it; before a prediction, a kind word and nothing of it.

    Raises
    ------
    KitError
        When the case tells of no crisis.
    """
    if not case.crisis_story:
        raise KitError(
            f"{case.person} tells of no crisis. Add the file crisis.md to the case's folder, or "
            "choose another case."
        )
    return Told(case.crisis_story if after.predicted else NOT_PREDICTED)


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed on one map, by what happened: one point for each member, with the reason."""

    title: str
    sections: tuple[tuple[str, tuple[Point, ...]], ...]

    def __str__(self) -> str:
        lines = [self.title]
        for what, points in self.sections:
            lines += ["", what, *(f"- {each.says}: {each.asks}" for each in points)]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        parts = [panels.paragraph(self.title)]
        for what, points in self.sections:
            parts += [panels.title(what), panels.listing(points)]
        return panels.panel(self.title, *parts)


def tell_changes(case: Case, wave_months: int, occasion: str = "everyday") -> Changes:
    """Give the changes that show on a map, each with the person's reason.

    Raises
    ------
    KitError
        When the case has no such map, or tells of no changes there.

    >>> from kit import load_case
    >>> print(tell_changes(load_case("amina"), 12))
    Amina at 12 months: what changed, and why
    <BLANKLINE>
    Lost
    - Kwame: He changed jobs, and she had to tell her story from the start once more.
    ...
    """
    told = case.reasons(occasion, wave_months)
    before = case.before(occasion, wave_months)
    if not told or before is None:
        raise KitError(
            f"{case.person} tells of no changes on the {occasion} map at {wave_months} months. "
            f"Choose another of the waves: {', '.join(map(str, case.waves))} months."
        )
    names = {member.id: one_line(member.name) for member in before}
    names |= {member.id: one_line(member.name) for member in case.map(occasion, wave_months)}
    sections = (
        (what, tuple(Point(names[e.member_id], e.why) for e in told if e.what == what))
        for what in WHATS
    )
    crisis = " in a crisis" if occasion == "crisis" else ""
    title = f"{one_line(case.person)} at {wave_months} months{crisis}: what changed, and why"
    return Changes(title, tuple((w.capitalize(), points) for w, points in sections if points))
