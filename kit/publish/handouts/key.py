"""The handout `key`: a case's maps, each described, then its crisis and the reasons of its changes.

For the trainer, or for the room once everybody has mapped.
"""

from __future__ import annotations

from typing import Any, Final

from kit.draw import ghosts
from kit.draw.sentences import describe_with
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.publish.handouts.papers import Paper
from kit.publish.handouts.pictures import picture
from kit.publish.sentences import which_map
from kit.words.markdown import parts
from kit.words.sentences import one_line, say_name

_UNDER_MM: Final = 80
"""What a map's heading and the words below it take of an A4 sheet."""


def of_case(paper: Paper, case: Case) -> dict[str, Any]:
    """Return the maps from the first on, each everyday map before the crisis map of its wave.

    >>> from kit import load_case
    >>> from kit.publish.handouts.papers import PAPERS
    >>> [each["heading"] for each in of_case(PAPERS["a4"], load_case("amina"))["maps"]]
    ['Everyday, at the start', 'In a crisis, at the start', 'Everyday, at 6 months',
     'Everyday, at 12 months', 'In a crisis, at 12 months']
    """
    maps = sorted(case.maps, key=lambda when: (when[1], when[0] != "everyday"))
    return {
        "title": f"{say_name(case.person)}: the key",
        "person": say_name(case.person),
        "maps": [_map(paper, case, *when) for when in maps],
        "crisis": parts(case.crisis_story),
        "changes": [_changes(case, *when) for when in maps if case.reasons(*when)],
    }


def _map(paper: Paper, case: Case, occasion: str, wave_months: int) -> dict[str, Any]:
    shown = case.map(occasion, wave_months)
    before = case.before(occasion, wave_months) if occasion == "crisis" else None
    gone = () if before is None else ghosts.gone(shown, before)
    return {
        "heading": which_map(occasion, wave_months),
        **_fitting(paper, shown, before),
        "says": describe_with(shown, gone),
    }


def _fitting(paper: Paper, shown: SupportMap, before: SupportMap | None) -> dict[str, Any]:
    """Return the picture as wide as the sheet, or as high as it leaves room for the words."""
    wide, high = paper.inside_mm, paper.inside_high_mm - _UNDER_MM * paper.unit
    drawn = picture(shown, wide, paper.unit, before)
    if wide * drawn["height"] / drawn["width"] > high:
        wide = high * drawn["width"] / drawn["height"]
        drawn = picture(shown, wide, paper.unit, before)
    return {"picture": drawn, "wide": wide}


def _changes(case: Case, occasion: str, wave_months: int) -> dict[str, Any]:
    now, before = case.map(occasion, wave_months), case.before(occasion, wave_months)
    names = {member.id: one_line(member.name) for each in (before, now) if each for member in each}
    return {
        "heading": which_map(occasion, wave_months),
        "rows": [
            {"name": names[each.member_id], "what": each.what, "why": each.why}
            for each in case.reasons(occasion, wave_months)
        ],
    }
