"""The cases over a year: every change has its reason, and what the studies say shows in them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from kit import change, load_case
from kit.disk.folders import data_folder
from kit.files import own_json
from kit.files.library import case_names
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.notes import CAME, GONE, WHATS

CASES = {name: load_case(name) for name in case_names()}
LATER = [(name, *when) for name, case in CASES.items() for when in case.maps if case.before(*when)]
BY_CASE = pytest.mark.parametrize("case", CASES.values(), ids=CASES)
BY_MAP = pytest.mark.parametrize("name, occasion, wave", LATER)
WITHIN_A_PAIR = {
    "moved in": "moved_in",
    "moved out": "moved_out",
    "changed role": "changed_role",
    "changed influence": "changed_influence",
    "changed contact": "changed_contact",
}


def expected(case: Case, occasion: str, wave: int) -> set[tuple[str, str]]:
    """Give each change as `kit.change` sees it: the member and what happened."""
    before, after = case.before(occasion, wave), case.map(occasion, wave)
    assert before is not None
    seen = change.compare(before, after)
    found = {(each.id, "gone") for each in seen.lost}
    found |= {(each.id, "came") for each in (*seen.new, *seen.mentioned_later)}
    for what, group in WITHIN_A_PAIR.items():
        found |= {(pair.after.id, what) for pair in getattr(seen, group)}
    return found


def coarse(what: str) -> str:
    return "gone" if what in GONE else "came" if what in CAME else what


@BY_MAP
def test_every_change_has_one_reason_and_every_reason_is_a_change(
    name: str, occasion: str, wave: int
) -> None:
    told = [(each.member_id, coarse(each.what)) for each in CASES[name].reasons(occasion, wave)]
    assert Counter(told) == Counter(expected(CASES[name], occasion, wave))


@BY_MAP
def test_the_word_for_a_change_fits_its_map(name: str, occasion: str, wave: int) -> None:
    case = CASES[name]
    everyday = [case.map("everyday", when) for when in case.waves if when < wave]
    for each in case.reasons(occasion, wave):
        if each.what in {"withdrawn from", "pushed out", "steps in"}:
            assert occasion == "crisis"
        if each.what in {"new", "mentioned later", "returned"}:
            assert occasion == "everyday"
            member = case.map(occasion, wave).member(each.member_id)
            assert (each.what == "mentioned later") == bool(
                member.attributes.get(change.NOT_MENTIONED_BEFORE)
            )
            on_one_before = any(each.member_id in earlier for earlier in everyday)
            assert (each.what == "returned") == on_one_before


@BY_CASE
def test_a_reason_is_a_sentence(case: Case) -> None:
    assert {each.occasion for each in case.changes} == {"everyday", "crisis"}
    for each in case.changes:
        assert each.why.endswith((".", "?"))
        assert each.why[0].isupper()
        assert 4 <= len(each.why.split()) <= 24, each.why


def test_no_two_people_have_the_same_reason() -> None:
    people: dict[str, str] = {}
    for case in CASES.values():
        for each in case.changes:
            assert people.setdefault(each.why.casefold(), case.id) == case.id, each.why


@BY_CASE
def test_who_stays_the_same_person_keeps_id_name_kind_and_angle(case: Case) -> None:
    seen: dict[str, tuple[str, str, float | None]] = {}
    for each in case.maps.values():
        for member in each:
            known = (member.name, member.kind, member.angle)
            assert seen.setdefault(member.id, known) == known
    assert len({(name, kind) for name, kind, _ in seen.values()}) == len(seen)


@BY_CASE
def test_each_case_has_its_maps_over_a_year(case: Case) -> None:
    assert case.waves == (0, 6, 12)
    assert ("crisis", 0) in case.maps
    assert change.paths(case).waves_months == (0, 6, 12)
    for each in case.maps.values():
        assert len(each) >= 2
        assert all(member.note and member.contact and member.placed for member in each)


def test_some_tell_of_a_second_crisis() -> None:
    later = [
        case.id for case in CASES.values() if sum(what == "crisis" for what, _ in case.maps) > 1
    ]
    assert 1 <= len(later) <= 3


def test_in_a_crisis_most_maps_shrink_but_not_all() -> None:
    left = {name: len(case.crisis) / len(case.everyday) for name, case in CASES.items()}
    smaller = [name for name, share in left.items() if share < 1]
    assert 2 / 3 < len(smaller) / len(CASES) < 1
    assert min(left.values()) < 0.6
    assert sum(left[name] > 0.7 for name in smaller) >= 2, "no two crises are of one size"


def by_kind(occasion: str, kind: str, what: str) -> int:
    return sum(
        each.what == what
        for case in CASES.values()
        for each in case.changes
        if each.occasion == occasion and kind_of(case, each.member_id) == kind
    )


def kind_of(case: Case, member_id: str) -> str:
    return next(m.kind for each in case.maps.values() for m in each if m.id == member_id)


def lost_over_the_year(kinds: set[str]) -> tuple[int, int]:
    there, gone = 0, 0
    for case in CASES.values():
        first, last = case.everyday, case.map("everyday", 12)
        mine = [member for member in first if member.kind in kinds]
        there += len(mine)
        gone += sum(member.id not in last for member in mine)
    return gone, there


def test_partners_remain_throughout_with_strain_in_some() -> None:
    assert lost_over_the_year({"partner"})[0] == 0
    assert all(by_kind("crisis", "partner", what) == 0 for what in GONE)
    assert 1 <= by_kind("crisis", "partner", "changed influence") <= 3


def test_friends_change_most_and_some_resume() -> None:
    def unrest(kind: str) -> float:
        whats = (*GONE, "returned")
        return (
            sum(by_kind("everyday", kind, what) for what in whats) / lost_over_the_year({kind})[1]
        )

    assert by_kind("everyday", "friend", "lost") >= 3
    assert by_kind("everyday", "friend", "returned") >= 2
    assert unrest("friend") > unrest("family")
    assert unrest("friend") > unrest("object")


def test_the_closest_mostly_remain_in_a_crisis() -> None:
    shares = {}
    for circle in (1, 3):
        members = [(c, m) for c in CASES.values() for m in c.everyday if m.circle == circle]
        shares[circle] = sum(m.id in c.crisis for c, m in members) / len(members)
    assert shares[1] > 0.9
    assert shares[3] < 0.5


def test_peers_are_leaned_towards_in_a_crisis_mostly() -> None:
    nearer = by_kind("crisis", "peer", "moved in") + by_kind("crisis", "peer", "steps in")
    away = sum(by_kind("crisis", "peer", what) for what in GONE)
    assert 0 < away < nearer / 3


def test_services_are_met_in_different_ways_in_a_crisis() -> None:
    for whats in (("steps in",), ("moved in",), tuple(GONE)):
        services = [by_kind("crisis", "professional", what) for what in whats]
        assert sum(services) >= 2, whats


def test_activities_objects_and_places_hold_over_the_year() -> None:
    gone, there = lost_over_the_year({"activity", "object", "place"})
    assert gone / there < 0.1


def test_contact_with_professionals_falls() -> None:
    often = ["daily", "weekly", "monthly", "a few times a year", "rarely"]
    steps = []
    for case in CASES.values():
        for wave in (6, 12):
            before, after = case.before("everyday", wave), case.map("everyday", wave)
            assert before is not None
            for member in before:
                if member.kind in {"professional", "support worker"} and member.id in after:
                    now = after.member(member.id).contact
                    assert member.contact
                    assert now
                    steps.append(often.index(now) - often.index(member.contact))
    assert sum(step > 0 for step in steps) > 2 * sum(step < 0 for step in steps) > 0


def test_exceptions_are_there() -> None:
    told = Counter(each.what for case in CASES.values() for each in case.changes)
    assert set(told) == set(WHATS)
    assert any(by_kind("crisis", "object", what) for what in GONE)
    assert by_kind("crisis", "acquaintance", "moved in") >= 1
    assert by_kind("crisis", "friend", "moved in") >= 1


def words(text: str) -> set[str]:
    apart = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    found = set(re.findall(r"\w+", plain))
    return found | {word.removesuffix("s") for word in found}


@BY_CASE
def test_the_crisis_story_can_be_read_in_a_minute(case: Case) -> None:
    assert 80 <= len(case.crisis_story.split()) <= 150
    lengths = [len(each.split()) for each in re.split(r"[.!?:]\s+", case.crisis_story)]
    assert sum(lengths) / len(lengths) <= 13
    assert max(lengths) <= 30


@BY_CASE
def test_the_crisis_story_names_who_stays_goes_and_steps_in(case: Case) -> None:
    told = words(case.crisis_story)

    def named(support_map: SupportMap, other: SupportMap, *, shared: bool) -> list[bool]:
        members = [member for member in support_map if (member.id in other) == shared]
        little = {"the", "at", "of", "above", "s"}
        return [bool((words(each.name) - little) & told) for each in members]

    stay = named(case.crisis, case.everyday, shared=True)
    assert sum(stay) >= min(5, len(stay))
    gone = named(case.everyday, case.crisis, shared=False)
    assert sum(gone) >= min(3, len(gone))
    assert all(named(case.crisis, case.everyday, shared=False))
    closest = [member for member in case.crisis if member.circle == 1]
    assert all(words(each.name) & told for each in closest)


@BY_CASE
def test_the_maps_are_written_in_the_form_that_the_kit_writes(case: Case) -> None:
    for file in (data_folder() / "cases" / case.id).glob("*_months.json"):
        text = file.read_bytes().decode()
        assert own_json.dumps(own_json.loads(text)) == text


@BY_CASE
def test_a_story_of_a_crisis_is_not_given_away_by_the_first_story(case: Case) -> None:
    arrived = [member for member in case.crisis if member.id not in case.everyday]
    assert not any(member.name in case.story for member in arrived)


def test_a_reason_is_asked_for_by_map_and_member() -> None:
    amina = CASES["amina"]
    assert amina.reason("crisis", 0, "biscuit") == ""
    both = amina.reason("crisis", 0, "mum")
    assert both.startswith("Joseph took over")
    assert both.endswith("she could manage.")
    assert amina.reason("everyday", 6, "mum") != both
