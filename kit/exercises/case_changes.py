"""What a case tells of a crisis and of its changes, shown when the time has come."""

from __future__ import annotations

from typing import Final

from kit.draw.panels import BLANK, Panel, Part, Point, heading, listing, paragraph
from kit.exercises import sentences
from kit.model.cases import Case
from kit.model.notes import WHATS
from kit.words import markdown
from kit.words.errors import KitError
from kit.words.sentences import one_line

NOT_PREDICTED: Final = (
    "Predict first: choose who remains, or that nobody and nothing does, and look at what "
    "happened. Then the story stands here. There is no rush, and no wrong choice."
)


def tell_crisis(case: Case, *, after: bool) -> Panel:
    """Return the crisis as the person tells it.

    Parameters
    ----------
    case
        Whose crisis it is.
    after
        Whether a prediction was made and looked at, as `Predict.revealed` says; before that, it
        is a kind word and none of the story.
    """
    if not case.crisis_story:
        raise KitError(
            f"{case.person} tells of no crisis. Add the file crisis.md to the case's folder, or "
            "choose another case."
        )
    text = case.crisis_story if after else NOT_PREDICTED
    return Panel((Part(markdown.html(text), text),))


def tell_changes(case: Case, wave_months: int, occasion: str = "everyday") -> Panel:
    """Return the changes that show on a map by what happened, each with the person's reason.

    >>> from kit import load_case
    >>> print(tell_changes(load_case("amina"), 12))
    Amina at 12 months: what changed, and why
    <BLANKLINE>
    Lost
    - Kwame: He changed jobs, and she had to tell her story from the start once more.
    ...
    """
    changes = case.reasons(occasion, wave_months)
    before = case.before(occasion, wave_months)
    if not changes or before is None:
        raise KitError(
            f"{case.person} tells of no changes on the {occasion} map at {wave_months} months. "
            f"Choose another of the waves: {', '.join(map(str, case.waves))} months."
        )
    names = {
        member.id: one_line(member.name)
        for support_map in (before, case.map(occasion, wave_months))
        for member in support_map
    }
    title = sentences.what_changed(case, wave_months, occasion)
    parts = [paragraph(title)]
    for what in WHATS:
        points = [Point(names[each.member_id], each.why) for each in changes if each.what == what]
        if points:
            parts += [BLANK, heading(what.capitalize()), listing(points)]
    return Panel(tuple(parts), title)
