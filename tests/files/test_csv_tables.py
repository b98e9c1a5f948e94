"""Maps from the two tables that a person makes in a spreadsheet."""

from __future__ import annotations

import pytest

from kit.files.csv_tables import read_tables
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.words.errors import FileError, MapError

MEMBERS = """\
Name,Kind,Circle,Angle,Influence,Support received,SUPPORT_GIVEN,Structure,Contact,Note,Age
Mum,family,1,40.5,,Friendship; emotional support,practical_advice,,daily,"likes, tea",61
Leila,Support worker,2.0,,Negative,,,semi-formal,A few times a year,,
Leila,friend,,,,"friendship,friendship",,not said,,,
'=Sum,pet,3,,,,,,,,
"""
TIES = "a,b,weight,how\nmum,leila,2.5,sisters\nleila-2,Mum,,\n"


def read(members: str, ties: str | None = None, **options: object) -> list[SupportMap]:
    given = {"person": "Amina"} | options
    return read_tables(members.encode(), None if ties is None else ties.encode(), **given)  # type: ignore[arg-type]


def test_a_table_as_people_write_it() -> None:
    assert read(MEMBERS, TIES) == [
        SupportMap(
            "Amina",
            members=[
                Member(
                    "mum",
                    "Mum",
                    "family",
                    1,
                    40.5,
                    support_received=["friendship", "emotional support"],
                    support_given=["practical advice"],
                    contact="daily",
                    note="likes, tea",
                    attributes={"Age": "61"},
                ),
                Member(
                    "leila",
                    "Leila",
                    "support worker",
                    2,
                    influence="negative",
                    structure="semi-formal",
                    contact="a few times a year",
                ),
                Member(
                    "leila-2", "Leila", "friend", support_received=["friendship"], structure=None
                ),
                Member("sum", "=Sum", "pet", 3),
            ],
            ties=[Tie("mum", "leila", 2.5, {"how": "sisters"}), Tie("leila-2", "mum")],
        )
    ]


def test_a_semicolon_table_with_decimal_commas() -> None:
    [support_map] = read("name;kind;circle;angle\nMum;family;1;40,5\nDad;family;2,0;.5\n")
    assert [member.angle for member in support_map] == [40.5, 0.5]


def test_one_table_holds_many_maps() -> None:
    members = (
        "person,occasion,wave months,criterion,name,kind,map:city\n"
        "Amina,,,closeness,Mum,family,Leeds\n"
        "Ben,,,,Mum,family,\n"
        "Amina,Crisis,6,closeness,Mum,family,\n"
        "Amina,,0,closeness,Dad,family,\n"
        "Cleo,,,,,,\n"
    )
    ties = "person,occasion,a,b\nAmina,everyday,Mum,Dad\n"
    first, ben, crisis, cleo = read(members, ties)
    assert [member.name for member in first] == ["Mum", "Dad"]
    assert dict(first.attributes) == {"city": "Leeds"}
    assert first.criterion == "closeness"
    assert first.ties == (Tie("mum", "dad"),)
    assert (ben.person, len(ben), ben.criterion) == ("Ben", 1, "importance")
    assert (crisis.occasion, crisis.wave_months) == ("crisis", 6)
    assert (cleo.person, len(cleo)) == ("Cleo", 0)


def test_what_the_table_does_not_say_is_taken_from_the_options() -> None:
    [support_map] = read(
        "name,kind\nMum,family\n", occasion="crisis", wave_months=6, criterion="closeness"
    )
    about = (support_map.person, support_map.occasion, support_map.wave_months)
    assert about == ("Amina", "crisis", 6)
    assert support_map.criterion == "closeness"


def test_an_id_made_from_a_name_avoids_the_ids_that_are_given() -> None:
    [support_map] = read("id,name,kind\n,Mum,family\nmum,Mother,family\n,Mum,family\n")
    assert [member.id for member in support_map] == ["mum-2", "mum", "mum-3"]


def test_an_id_goes_before_a_name() -> None:
    [support_map] = read("id,name,kind\n1,2,pet\n2,x,pet\n3,y,pet\n", "a,b\n2,3\n")
    assert support_map.ties == (Tie("2", "3"),)


ONE = "name,kind,circle,angle,id,influence,support received,structure,wave_months,criterion,x\n"


@pytest.mark.parametrize(
    "members, message",
    [
        (
            f"{ONE}\nMum,family,1\n\nDad,family,4",
            "members.csv, row 5, column 'circle': circle is '4'; a map has circles 1 to 3. Leave",
        ),
        (f"{ONE}Mum,frend", "row 2, column 'kind': kind is 'frend'; use one of: partner"),
        (f"{ONE}Mum,frend", "Did you mean 'friend'?"),
        (f"{ONE}Mum,", "row 2, column 'kind': kind is empty; use one of: partner"),
        (f"{ONE},family", "row 2, column 'name': name is empty."),
        (f"{ONE}\u200d,family", "row 2, column 'name': name is empty or not readable"),
        (f"{ONE}Mum,pet,1,40°", "row 2, column 'angle': angle is '40°'; give a number"),
        (f'{ONE}Mum,pet,1,"40,5"', "row 2, column 'angle': angle is '40,5'; give a number"),
        (f"{ONE}Mum,pet,1,1e999", "row 2, column 'angle': angle is inf; give degrees"),
        (f"{ONE}Mum,pet,,40", "row 2, column 'angle': angle is given, but the member is in no"),
        (f"{ONE}Mum,pet,1,,,good", "column 'influence': influence is 'good'; use one of"),
        (f"{ONE}Mum,pet,1,,,,friendship; hugs", "column 'support received': support_received has"),
        (f"{ONE}Mum,pet,1,,,,,formal", "column 'structure': structure is 'formal', but a member"),
        (f"{ONE}Mum,pet,1,,,,,,1.5", "column 'wave_months': wave_months is '1.5'; give a whole"),
        (f"{ONE}Mum,pet,1,,,,,,9999", "column 'wave_months': wave_months is 9999; give whole"),
        (f"{ONE}A,pet,1,,7\nB,pet,1,,7", "row 3, column 'id': the id '7' is also in row 2;"),
        (
            f"{ONE}A,pet,,,,,,,,closeness\nB,pet,,,,,,,,importance",
            "row 3, column 'criterion': criterion is 'importance', but earlier rows",
        ),
        ("person,name,kind,map:x\nA,B,pet,1\nA,C,pet,2", "row 3: 'x' of the map is '2', but"),
        ("name,circle\nMum,1", "row 1: there is no column 'kind' among: name, circle."),
        ("name,kind,cirlce\nMum,pet,1", "row 1, column 'cirlce': the column 'cirlce' looks like"),
        ("name,kind,wave\nMum,pet,1", "the column 'wave' looks like 'wave_months'"),
        ("name,kind,Kind\nMum,pet,pet", "row 1: columns 'kind' and 'Kind' mean the same."),
        ("name,kind,=x,'=x\nMum,pet,,", "row 1: columns '=x' and \"'=x\" mean the same."),
        ("name,kind\n", "row 1: there is no member under the column names."),
    ],
)
def test_a_wrong_cell_is_named_with_its_row_and_column(members: str, message: str) -> None:
    with pytest.raises(FileError) as caught:
        read(members)
    assert str(caught.value).startswith("members.csv, ")
    assert message in str(caught.value)


TWO = "person,name,kind\nA,Mum,family\nA,Mum,family\nA,Dad,family\nB,Mum,family\n"


@pytest.mark.parametrize(
    "ties, message",
    [
        ("a\nmum", "row 1: there is no column 'b' among: a."),
        ("a,b\nmum,mum-2", "row 2: this tie may belong to any of 2 maps. Say which one"),
        ("person,a,b\nC,mum,mum-2", "row 2: no map of the members table has this person"),
        ("person,criterion,a,b\nA,closeness,mum,Dad", "row 2: no map of the members table has"),
        ("person,a,b\nA,mum,", "row 2, column 'b': b is empty."),
        ("person,a,b\nA,Dad,Mum", "row 2, column 'b': 2 members of the map are called 'Mum'."),
        ("person,a,b\nA,Dadd,mum", "column 'a': no member of the map has the id or name 'Dadd'."),
        ("person,a,b\nA,dadd,mum", "Did you mean 'dad'?"),
        ("person,a,b\nA,mum,mum", "row 2: a tie joins the member to itself"),
        ("person,a,b,weight\nA,mum,Dad,0", "column 'weight': the tie from 'mum' to 'dad' has"),
        ("person,a,b,weight\nA,mum,Dad,x", "row 2, column 'weight': weight is 'x'; give a number"),
        ("person,a,b\nA,mum,Dad\nA,Dad,mum", "row 3: this tie is also in row 2."),
    ],
)
def test_a_wrong_tie_is_named_with_its_row_and_column(ties: str, message: str) -> None:
    with pytest.raises(FileError) as caught:
        read(TWO, ties)
    assert str(caught.value).startswith("ties.csv, ")
    assert message in str(caught.value)


def test_an_empty_person_is_asked_for_unless_the_options_name_one() -> None:
    members = "person,name,kind\nA,Mum,family\n,Dad,family\n"
    assert [each.person for each in read(members)] == ["A", "Amina"]
    with pytest.raises(FileError, match="row 3, column 'person': person is empty"):
        read_tables(members.encode())


def test_a_wrong_option_blames_no_row() -> None:
    with pytest.raises(MapError, match="occasion is 'weekly'"):
        read(MEMBERS, occasion="weekly")


def test_thousands_of_rows_are_read_at_once() -> None:
    rows = "".join(f"Neighbour,acquaintance,{1 + n % 3}\n" for n in range(3000))
    [support_map] = read("name,kind,circle\n" + rows)
    assert "neighbour-3000" in support_map
