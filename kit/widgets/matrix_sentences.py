"""What a support matrix points out in words: of all that `support.findings` says, the part."""

from __future__ import annotations

from typing import Any, Final

from kit.analysis import support
from kit.model.maps import SupportMap
from kit.words import terms
from kit.words.errors import KitError

POINTED_OUT: Final = (
    *("nothing noted", "covered", "given", "load", "single support", "gap"),
    *("crisis given", "crisis stays", "crisis comes", "crisis single support"),
    *("crisis left", "crisis not noted", "crisis gap", "crisis nothing noted"),
)
"""The kinds of finding that stand under a matrix; what its cells show by themselves is left out."""


def pointed_out(support_map: SupportMap, crisis_map: SupportMap | None = None) -> dict[str, Any]:
    """Return the findings under a matrix as plain data, with what they are about.

    Returns
    -------
    dict
        `of`: the maps in the form in which the browser has them too, to tell whether the words are
        about what it shows. `all` and `humans`: the findings, with and without places, activities,
        objects and pets; those of the crisis by element. `note`: what goes with the crisis.
        `problem`: why two maps can't be compared, or nothing.

    >>> from kit import load_case
    >>> amina = load_case("amina")
    >>> pointed_out(amina.everyday, amina.crisis)["humans"][0]["sentence"]
    'Each of the five elements of support comes from somewhere on this map.'
    """
    maps = [each for each in (support_map, crisis_map) if each is not None]
    words: dict[str, Any] = {"of": [_cells(each) for each in maps], "problem": ""}
    try:
        both = {only: support.findings(*maps, humans_only=only) for only in (False, True)}
    except KitError as problem:
        # Whoever changes one of two maps in an editor may make them two people's.
        words["problem"] = f"The two maps can't be compared: {problem}"
        both = {only: support.findings(support_map, humans_only=only) for only in (False, True)}
    return words | {
        "all": _as_data(both[False]),
        "humans": _as_data(both[True]),
        "note": both[False].note,
    }


def _as_data(found: support.Findings) -> list[dict[str, Any]]:
    elements = list(terms.ELEMENTS)

    def by_element(finding: support.Finding) -> int:
        # What is left of one element is read together: what stays, what comes, who left.
        if not finding.kind.startswith("crisis ") or finding.way == "given":
            return -1
        return elements.index(finding.elements[0]) if finding.elements else -1

    chosen = [each for each in found if each.kind in POINTED_OUT]
    return [
        each.to_dict()
        | {"heading": support.FINDING_KINDS[each.kind], "crisis": each.kind.startswith("crisis ")}
        for each in sorted(chosen, key=by_element)
    ]


def _cells(support_map: SupportMap) -> list[list[object]]:
    return [
        [
            *(member.id, member.name, member.kind),
            *(list(member.support_received), list(member.support_given)),
        ]
        for member in support_map
    ]
