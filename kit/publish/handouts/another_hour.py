"""The sheets for a trainer who has another hour: a task each, with what it rests on.

A referral chain, a wellbeing network designed together, an evidence case from one life, and two
recommendations to appraise. Their words stand in `slides/handouts/`; the claims come from the table
of claims, so that a sheet says no more than its source.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from kit.files.library import case_names, load_case
from kit.publish.handouts.papers import Paper
from kit.words.claims import claim
from kit.words.sentences import say_name

CLAIMS: Final[Mapping[str, tuple[str, ...]]] = {
    "referral_chain": ("third-sector-not-equal", "statutory-and-voluntary"),
    "wellbeing_network": ("primary-care-network",),
    "evidence_case": ("worth-hard-to-show",),
    "recommended": (
        *("named-is-not-evidenced", "genie-who"),
        *("networks-help-small", "networks-help-personal"),
    ),
}
"""The claims on each sheet, in the order in which they stand there."""

EXAMPLE: Final = "amina"
"""Of whom the filled evidence case tells: a year that stays as it is."""


def referral_chain(_: Paper) -> dict[str, Any]:
    """Return what the sheet on a referral chain rests on."""
    return {
        "title": "A referral chain: where does it break?",
        "claims": _claims("referral_chain"),
    }


def wellbeing_network(_: Paper) -> dict[str, Any]:
    """Return three people whose maps are laid out: the largest, a middle one and the smallest.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> [each["how"] for each in wellbeing_network(PAPERS["a4"])["maps"]]
    ['a large map', 'a map of middle size', 'a small map']
    """
    cases = sorted(map(load_case, case_names()), key=lambda case: -len(case.everyday))
    three = (cases[0], cases[len(cases) // 2], cases[-1])
    how = ("a large map", "a map of middle size", "a small map")
    return {
        "title": "A wellbeing network, designed together",
        "maps": [
            {"who": say_name(case.person), "how": words, "members": len(case.everyday)}
            for case, words in zip(three, how, strict=True)
        ],
        "claims": _claims("wellbeing_network"),
    }


def evidence_case(_: Paper) -> dict[str, Any]:
    """Return whose year the filled example tells, and what the sheet rests on."""
    return {
        "title": "An evidence case from one life",
        "person": say_name(load_case(EXAMPLE).person),
        "claims": _claims("evidence_case"),
    }


def recommended(_: Paper) -> dict[str, Any]:
    """Return what is known of two recommendations: one of the seminar, and one of the kit."""
    named, *own = _claims("recommended")
    return {"title": "Recommended is not yet evidenced", "named": [named], "own": own}


def _claims(sheet: str) -> list[dict[str, str]]:
    return [
        {
            "claim": each.claim,
            "source": each.source,
            "rests_on": each.rests_on,
            "who": each.about.population,
            "how_sure": each.how_sure,
            "beyond": each.beyond,
        }
        for each in map(claim, CLAIMS[sheet])
    ]
