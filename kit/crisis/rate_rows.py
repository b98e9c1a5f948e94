"""One row of the crisis rates: those of a kind of member, or of someone who may step in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kit.model.attributes import is_text
from kit.model.members import is_visible
from kit.words import terms
from kit.words.errors import KitError, one_of, shorten, show

CHANCES: Final = (
    "remain",
    "moves_closer",
    "pushed_out",
    "pushed_out_if_negative",
    "returns",
    "steps_in",
    "stays",
)
"""The numbers that are chances, from 0 to 1."""
SHIFTS: Final = ("circle_1_shift", "circle_3_shift")
"""The numbers that are added to a chance, from −1 to 1."""
_WORDS: Final = ("evidence", "source", "assumed")


class RateError(KitError):
    """A rate is not valid; `row` is the kind or name that it is of, `column` its name."""

    def __init__(self, problem: str, *, row: str | None = None, column: str | None = None) -> None:
        self.problem = problem
        self.row = row
        self.column = column
        where = f"the rates of {shorten(row)!r}: " if row is not None else ""
        super().__init__(where + problem)


@dataclass(frozen=True, slots=True)
class KindRates:
    """The rates of one kind of member, all illustrations.

    Parameters
    ----------
    kind
        One of `terms.KINDS`.
    remain
        Chance of remaining at the worst for a member in circle 2, or one not yet placed.
    circle_1_shift, circle_3_shift
        Added to `remain` for a member in circle 1 or 3. The sum is held within 0 to 1.
    moves_closer
        Chance, at the worst, that one who remains moves a circle nearer.
    pushed_out, pushed_out_if_negative
        Of those who leave, the share who are pushed out rather than withdrawn from; the second is
        for members whose influence is negative.
    returns
        Chance that one who left returns by the end of the way back.
    stays
        Chance that one who moved closer is still that near at the end of the way back.
    evidence, source
        What studies say of the direction, in words, and who says it. Both empty where none does.
    assumed
        What the kit assumed beyond that, in words.
    """

    kind: str
    remain: float
    circle_1_shift: float
    circle_3_shift: float
    moves_closer: float
    pushed_out: float
    pushed_out_if_negative: float
    returns: float
    stays: float
    evidence: str = ""
    source: str = ""
    assumed: str = ""

    def __post_init__(self) -> None:
        check_kind(self.kind)
        _check(self, self.kind)

    def remaining(self, circle: int | None) -> float:
        """Return the chance of remaining at the worst in this circle, from 0 to 1.

        >>> from kit.crisis import load_rates
        >>> round(load_rates().of("friend").remaining(1), 2)
        0.55
        """
        shift = {1: self.circle_1_shift, 3: self.circle_3_shift}.get(circle or 2, 0.0)
        return min(1.0, max(0.0, self.remain + shift))


@dataclass(frozen=True, slots=True)
class StepIn:
    """Someone who may step in during a crisis; the numbers are illustrations.

    Parameters
    ----------
    name
        The name to show, such as "Crisis line". No two have the same.
    kind
        One of `terms.KINDS`.
    circle
        The circle in which they appear: 1, 2 or 3.
    steps_in
        Chance that they are there at the worst.
    stays
        Chance that, having stepped in, they are still there at the end of the way back.
    evidence, source, assumed
        As in `KindRates`.
    """

    name: str
    kind: str
    circle: int
    steps_in: float
    stays: float
    evidence: str = ""
    source: str = ""
    assumed: str = ""

    def __post_init__(self) -> None:
        if not is_text(self.name) or not is_visible(self.name):
            raise RateError("name is empty or not readable text; give a name.", column="name")
        check_kind(self.kind, self.name)
        if type(self.circle) is not int or self.circle not in {1, 2, 3}:
            raise RateError(
                f"circle is {show(self.circle)}; a map has circles 1 to 3.",
                row=self.name,
                column="circle",
            )
        _check(self, self.name)


def check_kind(kind: object, row: str | None = None) -> None:
    """Raise `RateError` for what is no kind of member."""
    if not isinstance(kind, str) or kind not in terms.KINDS:
        listed = one_of(terms.KINDS, kind if isinstance(kind, str) else None)
        raise RateError(f"kind is {show(kind)}; {listed}", row=row, column="kind")


def _check(entry: KindRates | StepIn, row: str) -> None:
    for name in (*CHANCES, *SHIFTS):
        if not hasattr(entry, name):
            continue
        value = getattr(entry, name)
        least = -1 if name in SHIFTS else 0
        if type(value) not in {int, float} or not least <= value <= 1:
            example = "0.2 or -0.15" if name in SHIFTS else "0.3 (for 30 in 100)"
            raise RateError(
                f"{name} is {show(value)}; give a number from {least} to 1, such as {example}.",
                row=row,
                column=name,
            )
        object.__setattr__(entry, name, float(value))
    for name in _WORDS:
        if not is_text(getattr(entry, name)):
            raise RateError(f"{name} is not readable text.", row=row, column=name)
    if bool(entry.evidence.strip()) != bool(entry.source.strip()):
        raise RateError(
            "evidence and its source belong together; fill in both, or move what no source says "
            "to 'assumed'.",
            row=row,
            column="source" if entry.evidence.strip() else "evidence",
        )
