"""The model: what is valid, what is refused and how, what an edit leaves alone."""

from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given

from kit import terms
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.words.errors import MapError, NewerFormatError
from kit.words.sources import SOURCES
from tests import strategies


@pytest.fixture
def amina() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, angle=30)
        .add("Leila", kind="friend", circle=2)
        .add("Biscuit", kind="pet")
        .tie("mum", "leila", 2)
    )


@given(strategies.support_maps())
def test_any_map_comes_back_from_json_exactly(support_map: SupportMap) -> None:
    text = json.dumps(support_map.to_dict())
    back = SupportMap.from_dict(json.loads(text))
    assert back == support_map
    assert json.dumps(back.to_dict()) == text


@given(strategies.support_maps())
def test_any_map_can_be_copied_pickled_and_hashed(support_map: SupportMap) -> None:
    assert pickle.loads(pickle.dumps(support_map)) == support_map
    assert copy.deepcopy(support_map) == support_map
    assert hash(copy.deepcopy(support_map)) == hash(support_map)


def test_an_edit_leaves_the_old_map_as_it_was(amina: SupportMap) -> None:
    before = amina.to_dict()
    amina.add("Radio", kind="object").change("mum", circle=3).remove("leila").change("mum", id="m")
    assert amina.to_dict() == before


def test_removing_a_member_removes_their_ties(amina: SupportMap) -> None:
    assert amina.remove("leila").ties == ()
    assert len(amina.remove("biscuit").ties) == 1


def test_a_changed_id_keeps_the_ties(amina: SupportMap) -> None:
    assert amina.change("mum", id="mother").tie_between("leila", "mother") == Tie(
        "mother", "leila", 2
    )


def test_a_tie_has_no_direction_and_replaces_the_one_that_was_there(amina: SupportMap) -> None:
    again = amina.tie("leila", "mum", 5)
    assert [tie.weight for tie in again.ties] == [5.0]
    assert again.untie("mum", "leila").ties == ()


def test_names_need_not_be_unique_and_ids_are(amina: SupportMap) -> None:
    two = amina.add("Mum", kind="family")
    assert [member.id for member in two.named("Mum")] == ["mum", "mum-2"]
    with pytest.raises(MapError, match="member 'mum': two members have this id"):
        amina.add("Someone", id="mum", kind="friend")


@pytest.mark.parametrize("kind", list(terms.KINDS))
def test_only_people_have_a_structure_by_default(kind: str) -> None:
    member = Member("1", "x", kind)
    assert (member.structure is not None) == terms.KINDS[kind].person
    if not member.human:
        with pytest.raises(MapError, match="structure is 'close', but a member of kind"):
            Member("1", "x", kind, structure="close")


def test_a_usual_structure_follows_the_kind_and_a_chosen_one_stays() -> None:
    friend = Member("1", "Jo", "friend")
    assert friend.change(kind="support worker").structure == "formal"
    assert friend.change(structure="close").change(kind="colleague").structure == "close"
    assert friend.change(structure="close").change(kind="pet").structure is None


def test_parking_a_member_drops_the_angle(amina: SupportMap) -> None:
    assert amina.change("mum", circle=None).member("mum").angle is None


@pytest.mark.parametrize(
    "fields, message",
    [
        ({"kind": "frend"}, "member 'jo' (Jo): kind is 'frend'; use one of: partner, "),
        ({"kind": "frend"}, "Did you mean 'friend'?"),
        ({"circle": 4}, "circle is 4; a map has circles 1 to 3. Leave it empty"),
        ({"circle": True}, "circle is True; a map has circles 1 to 3."),
        ({"circle": 1, "angle": 360}, "angle is 360; give degrees from 0 up to, not with, 360."),
        ({"circle": 1, "angle": float("nan")}, "angle is nan; give degrees"),
        ({"angle": 3.0}, "angle is given, but the member is in no circle."),
        ({"influence": "good"}, "influence is 'good'; use one of: positive, neutral, negative."),
        ({"support_given": ["advice"]}, "support_given has 'advice'; use one of: friendship, "),
        ({"support_received": "friendship"}, "support_received is 'friendship'; give a list"),
        ({"structure": "infromal"}, "structure is 'infromal'; use one of: formal, "),
        ({"contact": "often"}, "contact is 'often'; use one of: daily, weekly, "),
        ({"note": 3}, "note is not readable text"),
        ({"attributes": {"age": [1]}}, "attributes have 'age' with the value [1]"),
        ({"attributes": {"n": 2**60}}, "attributes have 'n' with the value"),
        ({"colour": "red"}, "'colour' is no field of a member; use one of: id, name"),
    ],
)
def test_a_bad_field_is_named_with_its_member(fields: dict[str, object], message: str) -> None:
    with pytest.raises(MapError) as caught:
        Member("jo", "Jo", "friend").change(**fields)
    assert message in str(caught.value)
    assert caught.value.member == "jo"


@pytest.mark.parametrize("name", ["", "  ", "\u200d", "\x00", "\ud800", None, 3])
def test_a_name_has_something_to_see(name: object) -> None:
    with pytest.raises(MapError, match="name is empty or not readable text"):
        Member("jo", name, "friend")  # type: ignore[arg-type]


def test_bad_ties_are_named(amina: SupportMap) -> None:
    with pytest.raises(MapError, match="a tie ends at 'dad', but no member has that id"):
        amina.tie("mum", "dad")
    with pytest.raises(MapError, match="member 'mum': a tie joins the member to itself"):
        amina.tie("mum", "mum")
    with pytest.raises(MapError, match="has the weight 0; give a number above 0"):
        amina.tie("mum", "leila", 0)
    with pytest.raises(MapError, match="are tied twice"):
        SupportMap("A", members=amina.members, ties=[Tie("mum", "leila"), Tie("leila", "mum")])


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"person": " "}, "person is empty"),
        ({"occasion": "weekly"}, "occasion is 'weekly'; use one of: everyday, crisis."),
        ({"wave_months": 1.5}, "wave_months is 1.5; give whole months"),
        ({"wave_months": -6}, "wave_months is -6; give whole months"),
        ({"criterion": "distance"}, "criterion is 'distance'; use one of: importance, closeness."),
        ({"members": {}}, "members is {}; give a list."),
        ({"membres": []}, "'membres' is no field of a map; use one of: person"),
        ({"schema": "2"}, "schema is '2'; give the schema version"),
        ({"format": "map"}, "this is not a support map"),
    ],
)
def test_a_bad_map_is_refused_by_field(
    amina: SupportMap, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(MapError) as caught:
        SupportMap.from_dict(amina.to_dict() | changes)
    assert message in str(caught.value)


def test_an_older_schema_is_upgraded(amina: SupportMap) -> None:
    old = {
        "format": "support-map",
        "schema": 1,
        "person": "Amina",
        "members": [
            {"id": "mum", "name": "Mum", "kind": "family", "elements": ["friendship"]},
            {"id": "radio", "name": "Radio", "kind": "object", "circle": 2},
        ],
        "ties": [["mum", "radio"]],
    }
    upgraded = SupportMap.from_dict(old)
    assert upgraded.member("mum").support_received == ("friendship",)
    assert upgraded.ties == (Tie("mum", "radio"),)
    assert upgraded.to_dict()["schema"] == amina.to_dict()["schema"] == 2


def test_a_newer_schema_is_refused_by_name(amina: SupportMap) -> None:
    with pytest.raises(NewerFormatError, match="schema version 3, and this kit reads up to 2"):
        SupportMap.from_dict(amina.to_dict() | {"schema": 3})


def test_every_term_has_a_definition_and_a_known_source() -> None:
    vocabularies = (
        terms.KINDS,
        terms.CATEGORIES,
        terms.CRITERIA,
        terms.INFLUENCES,
        terms.ELEMENTS,
        terms.STRUCTURES,
        terms.OCCASIONS,
        terms.CONTACTS,
        terms.CARING_RELATIONSHIPS,
        terms.RISKS,
    )
    for vocabulary in vocabularies:
        for name, term in vocabulary.items():
            assert term.name == name
            assert term.definition.endswith(".")
            assert term.source in SOURCES
    assert {kind.category for kind in terms.KINDS.values()} == set(terms.CATEGORIES)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            " ",
            "\u3164",
            "\u2800",
            "\u115f\u1160",
            "\uffa0",
            "\u200b\u2060",
            "\u0301",
            "\u20dd",
        ),
        *(
            "\ufe0f",
            "\U000e0001\U000e007f",
            "\U000e0100",
            "\U000e0fff",
            "\u034f",
            "\u180e",
            "\ufff8",
        ),
        *("\u2028", "\ufffe", "\U0010ffff", "\u2065", "\x00", "\ud800", "\U0001d159", "\u00ad"),
    ],
)
def test_a_name_of_unseen_signs_alone_is_refused(name: str) -> None:
    with pytest.raises(MapError, match="name"):
        SupportMap("Amina").add(name, kind="friend")
    with pytest.raises(MapError, match="person"):
        SupportMap(name)
    for seen in (f"{name}a", f"e{name}") if name != "\ud800" else ():
        assert SupportMap(seen).person == seen
