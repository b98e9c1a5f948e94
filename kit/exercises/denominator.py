"""A puzzle: by how many people a study's published totals were divided.

The totals and the averages are printed in Table 1 of Brooks 2020. Nothing is mended here: the kit
shows what fits, and says that only the authors know why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kit.analysis.margins import LARGEST, MEMBERS, PEOPLE, PRINTED_MEANS
from kit.exercises.outcomes import Correct, NotAttempted, NotYet, Outcome
from kit.exercises.sentences import all_fit, divided

if TYPE_CHECKING:
    from kit.widgets.column import Column

FITS: Final = 28
"""The one whole number at which every printed average comes out as printed."""

_TRY: Final = (
    "Divide each total by your number, and round as the study did. Family is the row that can "
    "tell: find the number of people that makes 65 come out as 2.3."
)


def divided_by(people: object) -> Outcome:
    """Answer a guess at how many people the printed averages were worked out for.

    Parameters
    ----------
    people
        The guess, as a number; None while there is none.

    >>> print(divided_by(29))
    Not yet. 65 ÷ 29 is 2.24, and 2.3 is printed: that does not fit. ...
    >>> divided_by(28).title
    'Correct'

    References
    ----------
    Brooks et al. (2020), *BMC Psychiatry* 20, doi 10.1186/s12888-020-2458-z, Table 1.
    """
    if people is None or people is Ellipsis:
        return NotAttempted("Write a whole number.", _TRY)
    if isinstance(people, bool) or not isinstance(people, (int, float)):
        return NotYet("This is no number. Write it in figures, without quotation marks.", _TRY)
    if not 1 <= people <= 10**6 or people != int(people):
        return NotYet("People come in whole numbers, from 1 up.", _TRY)
    if people == sum(MEMBERS.values()):
        return NotYet("That is how many members there are on all maps together, not people.", _TRY)
    misses = [divided(kind, people) for kind in PRINTED_MEANS if not fits(kind, people)]
    if people == FITS:
        return Correct(all_fit(FITS))
    says = f"{'; '.join(misses)}: that does not fit."
    if people == PEOPLE:
        says += " It is the natural guess, since 29 people were interviewed at the start."
    if people == LARGEST:
        says += " 16 is the size of the largest network."
    return NotYet(says, _TRY)


def guess_divisor() -> Column:
    """Show a field for the guess, and the answer to it below.

    >>> guess_divisor().children[0].description
    'Divided by'
    """
    import ipywidgets  # the puzzle itself needs no screen

    from kit.widgets.column import Column
    from kit.widgets.follow import follow

    field = ipywidgets.Text(
        description="Divided by",
        placeholder="a whole number",
        style={"description_width": "initial"},
    )
    return Column([field, follow(field, lambda text: divided_by(_number(text)))])


def _number(text: str) -> object:
    """Return what was typed as a number, as the text that it is, or None while there is nothing."""
    typed = text.strip().replace(",", ".")
    if not typed:
        return None
    try:
        return float(typed)
    except ValueError:
        return typed


def fits(kind: str, people: float) -> bool:
    """Whether this total, divided by so many people, comes out as the average is printed.

    >>> fits("family members", 28), fits("family members", 29)
    (True, False)
    """
    printed = PRINTED_MEANS[kind]
    places = len(printed.partition(".")[2])
    return f"{MEMBERS[kind] / people:.{places}f}" == printed
