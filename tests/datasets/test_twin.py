"""The twin as it is shipped: every published count, every direction with its exceptions.

Counted from the files by hand, with none of the code that made them.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from itertools import combinations
from statistics import mean
from typing import TypeAlias

import pytest

from kit import terms
from kit.disk.folders import data_folder
from kit.files import read
from kit.files.library import load_cohort

Row: TypeAlias = dict[str, str]
Key: TypeAlias = tuple[str, str, int]

TWIN = data_folder() / "twin"
WAVES = (0, 6, 12)
CONTACTS = ("daily", "weekly", "monthly", "a few times a year", "rarely")
PROFESSIONALS = {"professional", "support worker"}
ROLES = [*sorted({*terms.KINDS} - {"activity"}), "alone", "with others"]


def rows(name: str) -> list[Row]:
    with (TWIN / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


PEOPLE = rows("people.csv")
MEMBERS = rows("members.csv")
TIES = rows("ties.csv")


def key(row: Row) -> Key:
    return row["person"], row["occasion"], int(row["wave_months"])


def role(row: Row) -> str:
    return row["setting"] or row["kind"]


MAPS: dict[Key, dict[str, Row]] = defaultdict(dict)
for member in MEMBERS:
    MAPS[key(member)][member["id"]] = member
START = [row for row in MEMBERS if key(row)[1:] == ("everyday", 0)]
FINISHERS = sorted(
    person for person, occasion, wave in MAPS if (occasion, wave) == ("everyday", 12)
)


def spread_of(column: str) -> list[int]:
    return sorted(Counter(row[column] for row in PEOPLE).values())


def change(*roles: str) -> tuple[int, int, int]:
    """Count those there at the start, lost and found over the year, of who finished."""
    there = lost = found = 0
    for person in FINISHERS:
        first, last = (
            {i for i, row in MAPS[person, "everyday", wave].items() if role(row) in roles}
            for wave in (0, 12)
        )
        there, lost, found = there + len(first), lost + len(first - last), found + len(last - first)
    return there, lost, found


def net_loss(*roles: str) -> float:
    there, lost, found = change(*roles)
    return (lost - found) / there


def pairs(wave: int = 0) -> list[tuple[dict[str, Row], dict[str, Row]]]:
    people = [person for person, occasion, when in MAPS if (occasion, when) == ("everyday", wave)]
    return [(MAPS[p, "everyday", wave], MAPS[p, "crisis", wave]) for p in people]


def blau(members: dict[str, Row]) -> float:
    kinds = Counter(row["kind"] for row in members.values())
    return 1 - sum((count / len(members)) ** 2 for count in kinds.values())


def mean_circle(members: dict[str, Row]) -> float:
    return mean(int(row["circle"]) for row in members.values())


# The published counts.


def test_there_are_29_people_labelled_t01_to_t29() -> None:
    assert [row["person"] for row in PEOPLE] == [f"T{number:02}" for number in range(1, 30)]


def test_13_are_male_and_16_female() -> None:
    assert Counter(row["gender"] for row in PEOPLE) == {"male": 13, "female": 16}


def test_27_are_white_and_2_non_white() -> None:
    assert Counter(row["ethnicity"] for row in PEOPLE) == {"White": 27, "non-white": 2}


def test_11_are_in_the_control_arm_and_18_in_the_intervention_arm() -> None:
    assert Counter(row["arm"] for row in PEOPLE) == {"control": 11, "intervention": 18}


def test_the_sites_have_12_5_3_7_and_2_people() -> None:
    assert Counter(row["site"] for row in PEOPLE) == {"A": 12, "B": 5, "C": 3, "D": 7, "E": 2}


def test_13_have_one_partner_and_16_have_none() -> None:
    partners = Counter(row["person"] for row in START if row["kind"] == "partner")
    for row in PEOPLE:
        assert partners[row["person"]] == (1 if row["partner"] == "yes" else 0)
    assert Counter(row["partner"] for row in PEOPLE) == {"yes": 13, "no": 16}


def test_there_are_254_members_at_the_start_of_13_65_45_46_and_85() -> None:
    kinds = Counter(row["kind"] for row in START)
    assert len(START) == 254
    assert (kinds["partner"], kinds["family"], kinds["friend"]) == (13, 65, 45)
    assert kinds["professional"] + kinds["support worker"] == 46
    others = set(terms.KINDS) - {"partner", "family", "friend"} - PROFESSIONALS
    assert sum(kinds[kind] for kind in others) == 85
    assert all(kinds[kind] for kind in terms.KINDS)


def test_networks_have_3_to_16_members_at_the_start() -> None:
    sizes = [len(everyday) for everyday, _ in pairs()]
    assert len(sizes) == 29
    assert (min(sizes), max(sizes)) == (3, 16)


@pytest.mark.parametrize("wave, count", [(0, 29), (6, 26), (12, 24)])
def test_29_26_and_24_people_are_interviewed(wave: int, count: int) -> None:
    said = [row["person"] for row in PEOPLE if row[f"interview_{wave}_months"] == "yes"]
    assert len(said) == count
    for occasion in terms.OCCASIONS:
        assert [person for person in said if MAPS.get((person, occasion, wave))] == said
        mapped = [key for key in MAPS if key[1:] == (occasion, wave)]
        assert len(mapped) == count


def test_who_drops_out_has_no_later_rows() -> None:
    for row in PEOPLE:
        seen = [wave for wave in WAVES if row[f"interview_{wave}_months"] == "yes"]
        assert seen == list(WAVES[: len(seen)])
        for table in (MEMBERS, TIES):
            assert {key(each)[2] for each in table if each["person"] == row["person"]} <= {*seen}


# The directions over the year.


def test_friends_are_lost_more_than_family_and_family_more_than_partners() -> None:
    assert net_loss("friend") > 2 * net_loss("family") > 0
    assert net_loss("family") > net_loss("partner") >= 0
    gross = {kind: change(kind)[1] / change(kind)[0] for kind in ("friend", "family", "partner")}
    assert gross["friend"] > gross["family"] > gross["partner"]


def test_some_friends_are_found_most_remain_and_one_is_met_again() -> None:
    there, lost, found = change("friend")
    assert found >= 2
    assert there - lost > there / 2
    resumed = [
        (person, i)
        for person in FINISHERS
        for i, row in MAPS[person, "everyday", 0].items()
        if row["kind"] == "friend"
        and i not in MAPS[person, "everyday", 6]
        and i in MAPS[person, "everyday", 12]
    ]
    assert resumed


def test_a_relative_and_a_partner_are_lost_and_found_by_some() -> None:
    for kind in ("family", "partner"):
        there, lost, found = change(kind)
        assert 0 < lost < there / 5
        assert found


def test_some_people_have_more_friends_at_the_end() -> None:
    def friends(person: str, wave: int) -> int:
        return sum(r["kind"] == "friend" for r in MAPS[person, "everyday", wave].values())

    more = [person for person in FINISHERS if friends(person, 12) > friends(person, 0)]
    fewer = [person for person in FINISHERS if friends(person, 12) < friends(person, 0)]
    assert 0 < len(more) < len(fewer)


@pytest.mark.parametrize("what", ["alone", "object"])
def test_things_done_alone_and_objects_are_flat_though_a_few_are_swapped(what: str) -> None:
    there, lost, found = change(what)
    assert lost == found
    assert 0 < lost <= there / 5


def test_the_number_of_professionals_is_about_flat() -> None:
    there, lost, found = change(*PROFESSIONALS)
    assert abs(lost - found) / there <= 0.05
    assert lost
    assert found


def test_contact_with_professionals_falls_with_most_and_rises_with_a_few() -> None:
    steps = [
        CONTACTS.index(MAPS[person, "everyday", 12][i]["contact"]) - CONTACTS.index(row["contact"])
        for person in FINISHERS
        for i, row in MAPS[person, "everyday", 0].items()
        if row["kind"] in PROFESSIONALS and i in MAPS[person, "everyday", 12]
    ]
    rarer, oftener = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    assert rarer > 2 * oftener > 0
    average = {
        wave: mean(
            CONTACTS.index(row["contact"])
            for person in FINISHERS
            for row in MAPS[person, "everyday", wave].values()
            if row["kind"] in PROFESSIONALS
        )
        for wave in (0, 12)
    }
    assert average[12] > average[0] + 0.2


# The directions of a crisis.


@pytest.mark.parametrize("wave", WAVES)
def test_crisis_maps_are_smaller_in_most_and_not_in_all(wave: int) -> None:
    smaller = [len(crisis) < len(everyday) for everyday, crisis in pairs(wave)]
    assert 0.75 * len(smaller) < sum(smaller) < len(smaller)
    assert any(len(crisis) > len(everyday) for everyday, crisis in pairs(wave))


@pytest.mark.parametrize("wave", WAVES)
def test_crisis_maps_are_less_varied_in_most_and_not_in_all(wave: int) -> None:
    less = [blau(crisis) < blau(everyday) - 1e-9 for everyday, crisis in pairs(wave)]
    assert len(less) / 2 < sum(less) < len(less)
    assert any(blau(crisis) > blau(everyday) + 1e-9 for everyday, crisis in pairs(wave))
    kinds = [
        len({row["kind"] for row in crisis.values()})
        - len({row["kind"] for row in everyday.values()})
        for everyday, crisis in pairs(wave)
    ]
    assert sum(step < 0 for step in kinds) > len(kinds) / 2
    assert max(kinds) > 0


@pytest.mark.parametrize("wave", WAVES)
def test_crisis_maps_are_nearer_in_most_and_not_in_all(wave: int) -> None:
    nearer = [mean_circle(crisis) < mean_circle(everyday) for everyday, crisis in pairs(wave)]
    assert len(nearer) / 2 < sum(nearer) < len(nearer)
    assert any(mean_circle(crisis) > mean_circle(everyday) for everyday, crisis in pairs(wave))


@pytest.mark.parametrize("what", ROLES)
def test_of_every_kind_some_remain_in_a_crisis_and_some_do_not(what: str) -> None:
    remains = [
        i in crisis for everyday, crisis in pairs() for i in everyday if role(everyday[i]) == what
    ]
    assert {*remains} == {True, False}


def test_in_a_crisis_the_closest_mostly_remain() -> None:
    part = {
        circle: mean(
            i in crisis
            for everyday, crisis in pairs()
            for i in everyday
            if everyday[i]["circle"] == circle
        )
        for circle in "123"
    }
    assert part["1"] > 0.6 > part["2"] > part["3"]


def test_in_a_crisis_what_is_done_alone_remains_more_than_what_is_done_with_others() -> None:
    def part(what: str) -> float:
        return mean(
            i in crisis
            for everyday, crisis in pairs()
            for i in everyday
            if role(everyday[i]) == what
        )

    assert part("alone") > part("with others")
    assert part("partner") > part("family") > part("friend")
    assert part("peer") > part("friend")


def test_some_step_in_and_nobody_is_left_with_an_empty_map() -> None:
    stepping_in = [
        row for everyday, crisis in pairs() for i, row in crisis.items() if i not in everyday
    ]
    assert {row["kind"] for row in stepping_in} >= {"professional", "family", "peer"}
    assert len(stepping_in) < len(PEOPLE) / 2
    assert min(len(members) for members in MAPS.values()) >= 1


def test_nobody_is_left_with_none_but_those_who_weigh_on_them() -> None:
    for which, members in MAPS.items():
        assert any(row["influence"] != "negative" for row in members.values()), which


# One person, many maps.


def test_a_member_stays_the_same_in_all_maps_of_a_person() -> None:
    fixed = ("name", "kind", "angle", "influence", "support_received", "support_given", "setting")
    known: dict[tuple[str, str], list[str]] = {}
    for row in MEMBERS:
        facts = [row[name] for name in fixed]
        assert known.setdefault((row["person"], row["id"]), facts) == facts, row


def test_contact_is_the_same_in_both_maps_of_an_interview() -> None:
    for wave in WAVES:
        for everyday, crisis in pairs(wave):
            for i in everyday.keys() & crisis.keys():
                assert everyday[i]["contact"] == crisis[i]["contact"]


def test_a_tie_is_in_every_map_of_a_person_that_has_both_its_members() -> None:
    ties: dict[Key, set[frozenset[str]]] = defaultdict(set)
    of_person: dict[str, set[frozenset[str]]] = defaultdict(set)
    for row in TIES:
        ends = frozenset((row["a"], row["b"]))
        ties[key(row)].add(ends)
        of_person[row["person"]].add(ends)
    for which, members in MAPS.items():
        assert ties[which] == {ends for ends in of_person[which[0]] if ends <= members.keys()}


def test_members_of_a_map_are_called_differently_and_stand_apart() -> None:
    for which, members in MAPS.items():
        names = [row["name"] for row in members.values()]
        assert len({*names}) == len(names), which
        for one, two in combinations(members.values(), 2):
            if one["circle"] == two["circle"]:
                between = abs(float(one["angle"]) - float(two["angle"]))
                assert min(between, 360 - between) >= 12, (which, one["name"], two["name"])


def test_people_differ() -> None:
    everyday = [Counter(row["kind"] for row in members.values()) for members, _ in pairs()]
    assert len({tuple(sorted(kinds.items())) for kinds in everyday}) >= 25
    assert len({frozenset(role(row) for row in members.values()) for members, _ in pairs()}) >= 20


def test_no_first_name_is_that_of_two_members() -> None:
    named = {
        (row["person"], row["id"]): row["name"].removesuffix(" from work")
        for row in MEMBERS
        if row["kind"] in {"partner", "friend", "peer", "colleague"}
    }
    assert max(Counter(named.values()).values()) == 1


def test_negative_members_give_no_support_and_all_others_some() -> None:
    for row in MEMBERS:
        assert bool(row["support_received"]) == (row["influence"] != "negative"), row
    assert {row["influence"] for row in START} == set(terms.INFLUENCES)


def test_only_activities_are_done_alone_or_with_others() -> None:
    for row in MEMBERS:
        said = row["setting"] in {"alone", "with others"} if row["kind"] == "activity" else ""
        assert said is True or row["setting"] == "", row


# Reading it.


def test_the_kit_reads_the_tables_as_maps() -> None:
    maps = read(TWIN)
    assert len(maps) == 2 * (29 + 26 + 24)
    assert sum(len(each) for each in maps) == len(MEMBERS)
    assert sum(len(each.ties) for each in maps) == len(TIES)
    assert tuple(maps) == load_cohort("twin").every_map


def test_the_codebook_explains_every_column_and_tells_evidence_from_illustration() -> None:
    text = (TWIN / "README.md").read_text(encoding="utf-8")
    for table in (PEOPLE, MEMBERS, TIES):
        for column in table[0]:
            assert f"| `{column}` | " in text, column
    for words in ("evidence", "illustration", "synthetic", "2.24", "2.32", "seven Trusts"):
        assert words in text
    for kind in terms.KINDS.values():
        assert f"| {kind.name} | {kind.definition} |" in text
    assert "doi 10.1186/s12888-020-2458-z" in text


def test_the_codebook_counts_what_is_in_the_tables() -> None:
    text = (TWIN / "README.md").read_text(encoding="utf-8")
    for said, roles in (("Friends change more", ("friend",)), ("Things done alone", ("alone",))):
        there, lost, found = change(*roles)
        line = (
            rf"\| {said}[^|]*\|[^|]*\| {there} → {there - lost + found} \| {lost} lost, {found} new"
        )
        assert re.search(line, text), said
    smaller = sum(len(crisis) < len(everyday) for everyday, crisis in pairs())
    assert f"| {smaller} of 29 people | {29 - smaller} larger or as large |" in text
