"""A crisis story in the browser is the one in Python, at every severity and on the way back."""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pytest

from kit import crisis, terms
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie

if TYPE_CHECKING:
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

TOLD = """async (cases) => {
    const { mapAt, outcomesAt, mapBackAt, outcomesBackAt } =
        await import("/kit/widgets/js/shared/crisis_story.js");
    return cases.map(({ story, everyday, back, parts }) => parts.map((part) => [
        mapAt(story, everyday, part),
        outcomesAt(story, everyday, part),
        mapBackAt(back, everyday, part),
        outcomesBackAt(back, part),
    ]));
}"""
PINS = ("remains", "withdrawn from", "pushed out")


def any_everyday_map(chance: random.Random) -> SupportMap:
    ids = [chance.choice(["m", "__proto__", "constructor", "🐕"]) + str(i) for i in range(14)]
    members = [
        Member(
            each,
            chance.choice(["Mum", "Crisis line", "Ayşe"]),
            chance.choice(list(terms.KINDS)),
            chance.choice([None, 1, 2, 3, 3]),
            influence=chance.choice(list(terms.INFLUENCES)),
        )
        for each in ids[: chance.choice([0, 1, 2, 5, 14])]
    ]
    here = [each.id for each in members]
    pairs = {tuple(sorted(chance.sample(here, 2))) for _ in here[1:]}
    return SupportMap("Amina", members=members, ties=[Tie(a, b) for a, b in sorted(pairs)])


def told(outcomes: Iterable[crisis.Outcome]) -> list[dict[str, str]]:
    return [{"id": each.member_id, "what": each.what, "why": each.why} for each in outcomes]


def without_note(given: dict[str, Any]) -> dict[str, Any]:
    """Give a map without the line that says what made it, which the screen does not need."""
    return {name: value for name, value in given.items() if name != "attributes"}


def test_the_browser_tells_the_same_story(new_page: NewPage, served: str) -> None:
    cases, expected = [], []
    for seed in range(120):
        chance = random.Random(seed)
        everyday = any_everyday_map(chance)
        pins = {each.id: chance.choice(PINS) for each in everyday if chance.random() < 0.2}
        story = crisis.story(everyday, seed=seed, pins=pins)
        way = crisis.way_back(story.at(chance.choice([0.3, 0.7, 1.0])))
        # Where something happens, just before, and in between: 0 and 1 too.
        members = story.courses[: len(everyday)]
        turns = [each.states[-1].start for each in (*members, *way.courses)]
        exact = [each for each in turns if each <= 1][:6]
        parts = [0.0, 0.25, 0.5, 1.0, *exact, *(each * 0.999999 for each in exact)]
        cases.append(
            {
                "story": story.to_dict(),
                "everyday": everyday.to_dict(),
                "back": way.to_dict(),
                "parts": parts,
            }
        )
        expected.append([(story.at(part), way.at(part)) for part in parts])
    page = new_page()
    page.goto(f"{served}/empty")
    found = page.evaluate(TOLD, cases)
    counted = 0
    for here, there in zip(expected, found, strict=True):
        for (worst, back), (map_, what, map_back, what_back) in zip(here, there, strict=True):
            assert without_note(map_) == without_note(worst.map.to_dict())
            assert without_note(map_back) == without_note(back.map.to_dict())
            # At no severity nothing has happened, and the screen lists nothing.
            if worst.severity:
                assert what == told(worst.outcomes.values())
            if back.progress:
                assert what_back == told(back.outcomes.values())
            counted += 1
    assert counted > 800


OWN_EVIDENCE = """async (evidence) => {
    const { ratesPanel } = await import("/kit/widgets/js/explorer/rates.js");
    const rate = { row: "kind", name: "friend", number: "remain", value: 1, source: "x" };
    const rates = evidence.map((each) => ({ ...rate, name: each, evidence: each }));
    const { rows } = ratesPanel(rates, {});
    return rows.map((row) => row.querySelectorAll(".smk-claims").length);
}"""


def test_a_trainers_own_evidence_may_be_any_text(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/empty")
    assert page.evaluate(OWN_EVIDENCE, ["constructor", "__proto__", "toString"]) == [0, 0, 0]
