"""What the screen says around a plan: of the map, of the offers, of what a plan would add."""

from __future__ import annotations

from typing import Any, Final

from kit.analysis.support import findings
from kit.model.cases import Case
from kit.model.directory import Directory
from kit.model.maps import SupportMap
from kit.plans import MEMBER, WISH, Plan, Priority, compare_plan, dropped, suggest, what_if
from kit.widgets.places import with_angles
from kit.words.sentences import listed, say_name

EVIDENCE: Final = (
    "Evidence: the five steps follow GENIE, whose study was of 15 people with type 2 diabetes on "
    "an island (Kennedy 2016). What such talks lead to is mixed: a review of eight studies calls "
    "the effect small or none, and larger where support was more personalised (Beckers 2022)."
)
CLAIMS: Final = (
    *("genie-who", "genie-steps", "genie-three"),
    *("networks-help-small", "networks-help-personal", "networks-help-quality"),
)
"""The claims behind `EVIDENCE`."""
ILLUSTRATION: Final = (
    "Illustration: which offers are suggested, and in which order, is a rule of this kit's own. It "
    "promises no outcome."
)
_TOLD: Final = ("nothing noted", "covered", "single support", "gap")


def talk(today: SupportMap, before: SupportMap | None, case: Case | None) -> dict[str, Any]:
    """What to talk about: what the map shows of support, and who is no longer on it."""
    said = [each.sentence for each in findings(today) if each.kind in _TOLD]
    both = [each for each in findings(today).of("both ways") if not each.elements]
    said[1:1] = [each.sentence for each in both]
    gone = () if before is None else dropped(before, today)
    rows = []
    for member in gone:
        gave = listed(member.support_received)
        reason = "" if case is None else case.reason("crisis", 0, member.id)
        rows.append({"id": member.id, "gave": gave, "why": reason})
    return {"sentences": said, "gone": rows}


def suggestions(
    directory: Directory, today: SupportMap, before: SupportMap | None
) -> list[dict[str, Any]]:
    """Return the offers for each wish of the directory and each member no longer on the map."""
    wanted = [Priority(WISH, wish) for wish in directory.wishes]
    if before is not None:
        wanted += [Priority(MEMBER, member.id) for member in before if member.id not in today]
    return [
        {
            "sort": each.sort,
            "of": each.of,
            "offers": [
                {"id": found.offer.id, "why": found.why}
                for found in suggest(directory, each, today, before)
            ],
        }
        for each in wanted
    ]


def fitting(
    plan: Plan, directory: Directory, before: SupportMap | None
) -> tuple[Plan, tuple[str, ...]]:
    """Return the part of a plan that can be drawn, and a sentence for each thing that can't.

    A directory may have changed since the plan was made, or another earlier map been given. What
    is not there any more stays in the plan and in its file.
    """
    said: dict[str, None] = {}
    priorities = []
    for each in plan.priorities:
        if each.sort == MEMBER and (before is None or each.of not in before):
            said[_not_there(each.of)] = None
            continue
        known = [offer for offer in each.chosen if offer in directory]
        for offer in each.chosen:
            if offer not in directory:
                said[
                    f"The directory of {say_name(directory.place)} has no “{say_name(offer)}” any "
                    "more. It stays in the plan, but is not drawn or printed."
                ] = None
        priorities.append(
            Priority(each.sort, each.of, known, what=each.what, who=each.who, when=each.when)
        )
    picked = [each for each in plan.picked_up if before is not None and each in before]
    for member_id in plan.picked_up:
        if member_id not in picked:
            said[_not_there(member_id)] = None
    return plan.change(priorities=priorities, picked_up=picked), tuple(said)


def _not_there(member_id: str) -> str:
    return (
        f"The earlier map has no “{say_name(member_id)}”. It stays in the plan, but is not drawn "
        "or printed."
    )


def outline(plan: Plan) -> dict[str, Any]:
    """Return the part of a plan on which the map as it could be depends; moves.js does, too."""
    return {
        "priorities": [[each.sort, each.of, list(each.chosen)] for each in plan.priorities],
        "picked_up": list(plan.picked_up),
        "circles": dict(plan.circles),
    }


def reading(
    plan: Plan, today: SupportMap, directory: Directory, before: SupportMap | None
) -> dict[str, Any]:
    """Return the map as it could be and what would be added, in words."""
    fits, left_out = fitting(plan, directory, before)
    earlier = () if before is None else (before,)
    *_, after = with_angles([*earlier, today, what_if(today, fits, directory, before)])
    return {
        "of": outline(plan),
        "map": after.to_dict(),
        "sentences": list(compare_plan(today, fits, directory, before)),
        "aside": list(left_out),
    }
