"""What each case stands for shows in its numbers, and in no other case's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import pytest

from kit import load_case, support, terms
from kit.files.library import case_names
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member

CASES = {name: load_case(name) for name in case_names()}


def kinds(members: Iterable[Member]) -> list[str]:
    return [member.kind for member in members]


def people(support_map: SupportMap) -> list[Member]:
    return [member for member in support_map if member.human]


def formal(support_map: SupportMap) -> set[str]:
    return {member.id for member in support_map if member.structure == "formal"}


def last(case: Case) -> SupportMap:
    return case.map("everyday", 12)


def is_widest_and_active(case: Case) -> bool:
    """Tell whether every kind is there, and nobody's first map has more members."""
    largest = max(len(each.everyday) for each in CASES.values())
    return set(kinds(case.everyday)) == set(terms.KINDS) and len(case.everyday) == largest


def has_nobody_in_the_centre(case: Case) -> bool:
    """Tell whether circle 1 holds no person: here a pet and a place."""
    return not any(member.human for member in case.everyday if member.circle == 1)


def cares_for_somebody_who_has_services(case: Case) -> bool:
    """Tell whether more goes to somebody in the centre than comes back, and services know them."""
    close = [member for member in people(case.everyday) if member.circle == 1]
    cared_for = [each for each in close if len(each.support_given) > len(each.support_received)]
    return any(
        case.everyday.tie_between(each.id, service)
        for each in cared_for
        for service in formal(case.everyday)
    )


def finds_a_relative(case: Case) -> bool:
    first = [member for member in case.everyday if member.kind in {"family", "partner"}]
    return not first and any(
        member.kind == "family" and member.circle == 1 for member in last(case)
    )


def loses_a_way_to_get_about(case: Case) -> bool:
    """Tell whether help that is nobody's job, such as a lift, came and had gone by 12 months."""
    came = [member for member in case.map("everyday", 6) if member.id not in case.everyday]
    gone = [member for member in came if member.id not in last(case)]
    return any(
        member.structure != "formal" and "material assistance" in member.support_received
        for member in gone
    )


def is_mostly_a_large_family(case: Case) -> bool:
    near = [each for each in people(case.everyday) if each.kind in {"family", "partner"}]
    return len(near) > max(5, len(people(case.everyday)) / 2)


def gathers_people_in_a_crisis(case: Case) -> bool:
    return len(case.crisis) > len(case.everyday)


def has_more_formal_than_other_people(case: Case) -> bool:
    return len(formal(case.everyday)) > len(people(case.everyday)) / 2


def changes_all_services(case: Case) -> bool:
    """Tell whether two services or more all ended within the year, and as many others came."""
    before, after = formal(case.everyday), formal(last(case))
    return len(before) >= 2 and len(after) >= 2 and not before & after


def starts_with_groups(case: Case) -> bool:
    return kinds(case.everyday).count("group") >= 3


def has_friends_online(case: Case) -> bool:
    friends = [member for member in case.everyday if member.kind == "friend"]
    online = [member for member in friends if member.attributes.get("online") is True]
    return len(online) > len(friends) / 2


def has_three_that_weigh(case: Case) -> bool:
    return sum(member.influence == "negative" for member in case.everyday) >= 3


def has_to_give_up_a_pet_in_the_centre(case: Case) -> bool:
    central = [member for member in case.everyday if member.circle == 1]
    return "pet" in kinds(member for member in central if member.id not in last(case))


def loves_somebody_who_weighs(case: Case) -> bool:
    """Tell whether somebody stands in the centre for love, and weighs on the person."""
    return any(
        member.circle == 1
        and member.attributes.get("placed_for") == "love"
        and member.influence == "negative"
        for member in people(case.everyday)
    )


def has_the_smallest_map(case: Case) -> bool:
    smallest = min(len(each.everyday) for each in CASES.values())
    return len(case.everyday) == smallest


def finds_a_way_through_peers(case: Case) -> bool:
    """Tell whether more than one of those who are new in the year are tied to a first peer."""
    new = {each.member_id for each in case.changes if each.what == "new"}
    peers = {member.id for member in case.everyday if member.kind == "peer"}
    through = set()
    for wave in (6, 12):
        ends = [tie.ends for tie in case.map("everyday", wave).ties if tie.ends & peers]
        through |= {each for pair in ends for each in pair & new}
    return len(through) > 1


SHOWS: Final[Mapping[str, Callable[[Case], bool]]] = {
    "amina": is_widest_and_active,
    "bren": has_nobody_in_the_centre,
    "carol": has_to_give_up_a_pet_in_the_centre,
    "delroy": cares_for_somebody_who_has_services,
    "frank": finds_a_relative,
    "gethin": loses_a_way_to_get_about,
    "harpreet": is_mostly_a_large_family,
    "linh": gathers_people_in_a_crisis,
    "moira": has_more_formal_than_other_people,
    "oliver": loves_somebody_who_weighs,
    "rosa": has_the_smallest_map,
    "rowan": changes_all_services,
    "selam": starts_with_groups,
    "tomasz": has_three_that_weigh,
    "wing": has_friends_online,
    "yusuf": finds_a_way_through_peers,
}
"""What tells each case from all the others."""


def test_every_case_stands_for_something() -> None:
    assert set(SHOWS) == set(CASES)


@pytest.mark.parametrize("name", SHOWS)
def test_what_a_case_stands_for_shows_in_it_alone(name: str) -> None:
    assert [each for each, case in CASES.items() if SHOWS[name](case)] == [name]


def test_bren_keeps_a_pet_and_a_place_in_the_centre_all_year() -> None:
    bren = CASES["bren"]
    for each in bren.maps.values():
        assert {"dusty", "plot-41"} <= {member.id for member in each if member.circle == 1}
    assert sorted(kinds(m for m in bren.everyday if m.circle == 1)) == ["pet", "place"]
    assert bren.everyday.member("plot-41").influence == "positive"
    assert bren.crisis.member("plot-41").influence == "negative"
    two = [bren.everyday.member(each) for each in ("dusty", "plot-41")]
    assert len({element for each in two for element in each.support_received}) >= 2
    assert "diagnosis" not in bren.about


def test_yusufs_peers_give_most_elements_and_come_nearer_in_the_crisis() -> None:
    yusuf = CASES["yusuf"]
    peers = [member for member in yusuf.everyday if member.kind == "peer"]
    given = {element for member in peers for element in member.support_received}
    assert len(given) >= 3
    for member in peers:
        now = yusuf.crisis.member(member.id)
        assert now.circle is not None
        assert member.circle is not None
        assert now.circle < member.circle
    assert peers
    assert {member.id for member in support.mutual(last(yusuf))} & {member.id for member in peers}


def test_moiras_services_stay_many_and_harpreets_family_stays_close() -> None:
    moira, harpreet = CASES["moira"], CASES["harpreet"]
    assert len(formal(moira.everyday)) >= 4
    assert sum(member.structure == "formal" for member in people(moira.crisis)) >= 2
    near = [m for m in people(harpreet.everyday) if m.kind in {"family", "partner"}]
    assert all(member.structure == "close" for member in near)
    assert sum(member.contact == "daily" for member in near) >= len(near) - 1
    most_ties = max(CASES.values(), key=lambda case: len(case.everyday.ties))
    assert most_ties is harpreet


def test_franks_niece_is_new_and_nobody_steps_in_before_her() -> None:
    julie = [each for each in CASES["frank"].changes if each.member_id == "julie"]
    assert (julie[0].wave_months, julie[0].what) == (6, "new")
    assert "julie" not in CASES["frank"].crisis
    assert last(CASES["frank"]).member("julie").circle == 1


def test_delroys_own_map_holds_the_services_of_another() -> None:
    delroy = CASES["delroy"].everyday
    assert delroy.tie_between("marlon", "care-team")
    assert len(delroy.member("marlon").support_given) > len(
        delroy.member("marlon").support_received
    )


def test_rosas_three_are_the_same_three_all_year() -> None:
    rosa = CASES["rosa"]
    three = {"pasquale", "briscola", "nurse-folasade"}
    for wave in rosa.waves:
        assert {member.id for member in rosa.map("everyday", wave)} == three
    assert all(member.influence == "positive" for member in rosa.everyday)
    assert {member.id for member in rosa.crisis} < three


def test_who_weighs_on_tomasz_at_first_does_not_at_the_end() -> None:
    tomasz = CASES["tomasz"]
    weighing = {member.id for member in tomasz.everyday if member.influence == "negative"}
    later = [member for member in last(tomasz) if member.id in weighing]
    assert len(later) == 2
    assert {member.influence for member in later} == {"neutral"}
    kept = {"renata", "steve", "ifeoma", "workshop"}
    for wave in tomasz.waves:
        assert all(each in tomasz.map("everyday", wave) for each in kept)
    assert "personality disorder" in tomasz.about["diagnosis"]


def test_olivers_mother_stays_in_the_centre_and_the_weight_does_not() -> None:
    oliver = CASES["oliver"]
    mums = [oliver.map("everyday", wave).member("mum") for wave in oliver.waves]
    assert [mum.circle for mum in mums] == [1, 1, 1]
    assert [mum.influence for mum in mums] == ["negative", "neutral", "neutral"]


def test_carol_keeps_two_people_and_gains_nobody() -> None:
    carol = CASES["carol"]
    assert {member.id for member in last(carol)} == {"neil", "gemma"}
    everyday = {each.what for each in carol.changes if each.occasion == "everyday"}
    assert not everyday & {"new", "returned", "mentioned later"}
