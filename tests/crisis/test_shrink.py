"""How a map shrinks: worked out by hand, and as often as the table says."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from kit import terms
from kit.crisis import (
    MOVES_CLOSER,
    OUTCOMES,
    PUSHED_OUT,
    REMAINS,
    STEPS_IN,
    WITHDRAWN_FROM,
    load_rates,
    shrink,
)
from kit.crisis.outcomes import why
from kit.crisis.random_draws import drawing, drawing_for_arrival
from kit.crisis.ways import MADE_BY
from kit.files.library import load_case
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError, MapError

OWN = load_rates()
NOBODY_STEPS_IN = replace(OWN, steps_in=())
LEFT = {WITHDRAWN_FROM, PUSHED_OUT}


def amina() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, angle=30)
        .add("Leila", kind="friend", circle=2, angle=200)
        .add("Biscuit", kind="pet", circle=3, angle=90)
        .tie("mum", "leila")
        .tie("mum", "biscuit")
    )


def test_a_story_worked_out_by_hand() -> None:
    rates = NOBODY_STEPS_IN.change("family", remain=1, circle_1_shift=0)
    rates = rates.change("friend", remain=0, pushed_out=0)
    rates = rates.change("pet", remain=0, circle_3_shift=0, pushed_out=1)
    rates = replace(
        rates, steps_in=[replace(e, steps_in=1) for e in OWN.steps_in if e.kind == "peer"]
    )
    worst = shrink(amina(), 1, rates, seed=5)
    assert {each.member_id: each.what for each in worst.outcomes.values()} == {
        "mum": REMAINS,
        "leila": WITHDRAWN_FROM,
        "biscuit": PUSHED_OUT,
        "someone-who-has-been-there": STEPS_IN,
    }
    assert [(each.id, each.circle) for each in worst.map] == [
        ("mum", 1),
        ("someone-who-has-been-there", 2),
    ]
    assert worst.map.ties == ()
    assert worst.map.occasion == "crisis"
    assert worst.map.member("mum") == amina().member("mum")
    assert worst.outcomes["mum"].why == "one of the closest: they are likeliest to remain"
    assert worst.outcomes["leila"].why == "a friend: ties beyond family are held back when unwell"


def test_one_who_surely_moves_closer_moves_one_circle_and_keeps_the_angle() -> None:
    rates = NOBODY_STEPS_IN
    for kind in ("family", "friend", "pet"):
        rates = rates.change(kind, remain=1, circle_1_shift=0, circle_3_shift=0, moves_closer=1)
    worst = shrink(amina(), 1, rates)
    assert [(m.id, m.circle, m.angle) for m in worst.map] == [
        ("mum", 1, 30),
        ("leila", 1, 200),
        ("biscuit", 2, 90),
    ]
    assert [each.what for each in worst.outcomes.values()] == [REMAINS, MOVES_CLOSER, MOVES_CLOSER]
    assert len(worst.map.ties) == 2


def many(**fields: Any) -> SupportMap:
    """Two thousand friends alike but for the id, each with draws of their own."""
    members = [Member(f"m{number}", "Leila", "friend", **fields) for number in range(2000)]
    return SupportMap("Amina", members=members)


def told(support_map: SupportMap, severity: float) -> list[str]:
    shrunk = shrink(support_map, severity, NOBODY_STEPS_IN, seed=1)
    return [each.what for each in shrunk.outcomes.values()]


@pytest.mark.parametrize("severity", [0.25, 0.6, 1])
@pytest.mark.parametrize("circle", [None, 1, 2, 3])
def test_how_often_a_member_remains_is_as_the_table_says(
    severity: float, circle: int | None
) -> None:
    whats = told(many(circle=circle), severity)
    stayed = sum(what not in LEFT for what in whats)
    at_worst = {None: 0.3, 1: 0.55, 2: 0.3, 3: 0.15}[circle]
    assert stayed / 2000 == pytest.approx(1 - severity * (1 - at_worst), abs=0.04)


@pytest.mark.parametrize(
    "influence,pushed,closer",
    [("positive", 0.2, 0.1), ("neutral", 0.2, 0.1), ("negative", 0.45, 0)],
)
def test_how_often_who_leaves_is_pushed_out_and_who_remains_moves_closer(
    influence: str, pushed: float, closer: float
) -> None:
    whats = told(many(circle=2, influence=influence), 1)
    left = [what for what in whats if what in LEFT]
    assert left.count(PUSHED_OUT) / len(left) == pytest.approx(pushed, abs=0.05)
    remain = 2000 - len(left)
    assert whats.count(MOVES_CLOSER) / remain == pytest.approx(closer, abs=0.05 if closer else 0)


@pytest.mark.parametrize("severity", [0.5, 1])
def test_how_often_someone_steps_in_grows_with_the_severity(severity: float) -> None:
    stories = [shrink(SupportMap("Amina"), severity, OWN, seed) for seed in range(1500)]
    names = [member.name for each in stories for member in each.map]
    for each in OWN.steps_in:
        assert names.count(each.name) / 1500 == pytest.approx(severity * each.steps_in, abs=0.05)


def test_two_seeds_tell_two_stories() -> None:
    everyday = load_case("amina").everyday
    stories = {(*shrink(everyday, 1, seed=seed).outcomes.values(),) for seed in range(20)}
    assert len(stories) > 15


def test_a_draw_is_the_hash_of_member_and_seed_and_so_the_same_on_every_machine() -> None:
    key = "Auntie Noor ☕".encode()
    text = len(key).to_bytes(8, "big") + key + b"-12"
    digest = hashlib.blake2b(text, digest_size=40, person=b"kit member").digest()
    expected = [
        ((int.from_bytes(digest[at : at + 8], "big") >> 11) + 1) / 2**53 for at in range(0, 40, 8)
    ]
    assert list(drawing("Auntie Noor ☕")(-12)) == expected
    assert drawing_for_arrival("peer", "a")(1) != drawing("peer/a")(1)
    assert len({*drawing("a")(1), *drawing("a")(11), *drawing("a1")(1)}) == 15


def test_who_is_known_already_does_not_step_in_and_ids_never_clash() -> None:
    rates = OWN.change_step_in("Crisis line", steps_in=1)
    known = SupportMap("Amina").add("crisis LINE", kind="professional", circle=3)
    assert [m.name for m in shrink(known, 1, rates).map].count("Crisis line") == 0
    other = SupportMap("Amina").add("Crisis line", kind="group", circle=3)
    pin = {"crisis-line": REMAINS}
    worst = shrink(other, 1, rates, pins=pin)
    assert worst.map.member("crisis-line").kind == "group"
    assert worst.map.member("crisis-line-2").kind == "professional"
    assert worst.outcomes["crisis-line-2"].what == STEPS_IN


def test_the_map_says_that_it_is_an_illustration() -> None:
    worst = shrink(amina(), 0.7, seed=9).map
    made_by = worst.attributes[MADE_BY]
    assert made_by == "illustration: the kit's crisis model, severity 0.7, seed 9"


@pytest.mark.parametrize("severity", [-0.1, 1.1, float("nan"), True, None, "0.5", 2])
def test_a_severity_outside_0_to_1_is_refused(severity: object) -> None:
    with pytest.raises(KitError, match="give a number from 0"):
        shrink(amina(), severity)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", [0.5, None, "1", True])
def test_a_seed_that_is_no_whole_number_is_refused(seed: object) -> None:
    with pytest.raises(KitError, match="give a whole number"):
        shrink(amina(), 1, seed=seed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "pins,says",
    [
        ({"mum": "moves closer"}, "Mum is already in the centre"),
        ({"jo": "moves closer"}, "Jo is not yet placed"),
        ({"mum": "leaves"}, "use one of: remains"),
        ({"mum": "steps in"}, "use one of: remains"),
        ({"mum": None}, "use one of: remains"),
        ({"dad": "remains"}, "no member has the id 'dad'"),
        ({1: "remains"}, "no member has the id 1"),
        (["mum"], "give member ids"),
    ],
)
def test_a_pin_that_cannot_hold_is_refused(pins: object, says: str) -> None:
    with pytest.raises(KitError, match=says):
        shrink(amina().add("Jo", kind="friend"), 1, pins=pins)  # type: ignore[arg-type]
    assert issubclass(MapError, KitError)


def test_what_cannot_shrink_is_refused() -> None:
    with pytest.raises(KitError, match="Amina's crisis map"):
        shrink(replace(amina(), occasion="crisis"), 1)
    with pytest.raises(KitError, match=r"a Case\. A case has its maps as case\.everyday"):
        shrink(load_case("amina"), 1)  # type: ignore[arg-type]
    with pytest.raises(KitError, match=r"give what load_rates\(\) gives"):
        shrink(amina(), 1, {"friend": 0.3})  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", terms.KINDS)
def test_every_outcome_has_a_phrase_that_blames_nobody(kind: str) -> None:
    for circle in (None, 1, 2, 3):
        for influence in terms.INFLUENCES:
            member = Member("1", "Jo", kind, circle=circle, influence=influence)
            for what in OUTCOMES:
                phrase = why(member, what)
                assert 8 < len(phrase) <= 80
                assert phrase == phrase.strip()
                for word in ("lost", "lack", "fail", "abandon", "alone again", "suffer", "weak"):
                    assert word not in phrase


def test_two_who_step_in_never_share_an_id() -> None:
    line = next(each for each in OWN.steps_in if each.kind == "professional")
    steps_in = [replace(line, name=name, steps_in=1) for name in ("Line?", "Line!")]
    worst = shrink(SupportMap("Amina"), 1, replace(OWN, steps_in=steps_in))
    assert [(each.id, each.name) for each in worst.map] == [("line", "Line?"), ("line-2", "Line!")]
