"""Maps from Network Canvas exports: the real ones, and what people's own may look like."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import files
from kit.files.canvas_files import is_export
from kit.files.network_canvas import read_export
from kit.files.source import Source
from kit.model.maps import SupportMap
from kit.model.members import Tie
from kit.words.errors import FileError, KitError
from tests.files.exports import EGO, MERGED, PERSON, PET

SAMPLES = Path(__file__).parents[3] / "shared" / "samples" / "network_canvas"
needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the real export isn't part of the project: shared/samples"
)

KINDS = {"Person": "friend", "Mother": "family"}


def source(contents: dict[str, str]) -> Source:
    return Source("export", tuple(sorted(contents)), lambda name: contents[name].encode())


def read(contents: dict[str, str], **options: object) -> list[SupportMap]:
    return read_export(source(contents), **({"kinds": KINDS} | options))  # type: ignore[arg-type]


@needs_samples
def test_a_first_look_at_a_real_export_warns_that_kinds_are_assumed() -> None:
    with pytest.warns(UserWarning, match=r'10 are read as acquaintances.*kinds={"Person"') as said:
        maps = files.read(SAMPLES)
    assert said[0].filename == __file__
    assert [(each.person, len(each), len(each.ties)) for each in maps] == [
        ("case_1", 5, 6),
        ("case_2", 5, 3),
    ]
    ethan = maps[0].named("Ethan")[0]
    assert (ethan.kind, ethan.structure, ethan.circle) == ("acquaintance", None, None)
    assert ethan.attributes["kind_assumed"] is True
    assert (ethan.influence, ethan.attributes["influence_assumed"]) == ("neutral", True)


@needs_samples
def test_a_real_export_keeps_everything() -> None:
    first, second = files.read(SAMPLES, kinds={"Person": "friend"}, layout="Cords")
    ethan, luca, jamal = (first.named(name)[0] for name in ("Ethan", "Luca", "Jamal"))
    assert ethan.id == "4a517084-363c-4e17-89b0-aac53950c993"
    assert (ethan.kind, ethan.structure, ethan.circle) == ("friend", "informal", 1)
    assert ethan.angle == pytest.approx(
        math.degrees(math.atan2(0.361584556 - 0.5, 0.5 - 0.409761388)) % 360, abs=1e-4
    )
    assert ethan.attributes["Age"] == "29"
    assert ethan.attributes["Gender_Male"] is True
    assert ethan.attributes["Gender_Female"] is False
    assert "null" not in ethan.attributes
    assert "Drugs" not in ethan.attributes
    both = first.tie_between(luca.id, jamal.id)
    assert both is not None
    assert (both.attributes["Close"], both.attributes["DrugTie"]) == (True, True)
    assert both.attributes["DrugTie.edgeID"] == "6"
    assert first.attributes["networkCanvasProtocolName"] == "IJE_RADAR_Protocol"
    assert first.attributes["MarijuanaUsed"] is True
    assert second.attributes["networkCanvasSessionID"] == "b11bed2e-4daf-49dc-ad67-2165ffbfae14"
    assert {kind for tie in second.ties for kind in tie.attributes if "." not in kind} == {
        "Close",
        "SexTie",
    }


@needs_samples
def test_a_real_export_comes_back_from_our_own_files(tmp_path: Path) -> None:
    maps = files.read(SAMPLES, kinds={"Person": "friend"})
    files.write(maps, tmp_path / "maps.json")
    assert files.read(tmp_path / "maps.json") == maps
    with pytest.raises(FileError, match="Give as_text=True"):
        files.write(maps, tmp_path / "tables")
    files.write(maps, tmp_path / "tables", as_text=True)
    back = files.read(tmp_path / "tables")
    assert [(each.person, each.member(m.id).name) for each in back for m in each] == [
        (each.person, m.name) for each in maps for m in each
    ]


def test_a_merged_export_is_told_apart_by_ego() -> None:
    ann, bo = read(MERGED, kind_column="Rel")
    assert [(m.id, m.name, m.kind) for m in ann] == [
        ("u1", "Mum", "family"),
        ("u2", "Jo", "friend"),
        ("u4", "Rex", "pet"),
    ]
    assert [(m.id, m.name, m.kind) for m in bo] == [("u1", "Al", "friend")]
    assert bo.member("u1").attributes["null"] == "007"
    assert "Name" not in bo.member("u1").attributes
    assert dict(ann.attributes)["Age"] == "40"
    assert "Age" not in bo.attributes
    assert ann.ties == (
        Tie(
            "u1",
            "u2",
            attributes={
                "Close": True,
                "Close.edgeID": "5",
                "Close.networkCanvasUUID": "x5",
                "Close.Strength": "3",
                "Close#2": True,
                "Close#2.edgeID": "6",
                "Close#2.networkCanvasUUID": "x6",
                "Close#2.Strength": "4",
                "Work": True,
                "Work.edgeID": "7",
                "Work.networkCanvasUUID": "x7",
            },
        ),
        Tie(
            "u1",
            "u4",
            attributes={"Work": True, "Work.edgeID": "8", "Work.networkCanvasUUID": "x8"},
        ),
    )


def test_options_say_what_an_export_does_not() -> None:
    ann, _ = read(
        MERGED,
        person_column="networkCanvasEgoUUID",
        name_column="nodeID",
        occasion="crisis",
        wave_months=6,
        criterion="closeness",
    )
    assert (ann.person, ann.occasion, ann.wave_months, ann.criterion) == (
        "e1",
        "crisis",
        6,
        "closeness",
    )
    assert [member.name for member in ann] == ["1", "2", "4"]


@pytest.mark.parametrize(
    "x, y, options, circle, angle",
    [
        (0.5, 0.5, {}, 1, None),
        (0.5, 0.4, {}, 1, 0),
        (0.6, 0.5, {}, 1, 90),
        (0.5, 0.8, {}, 2, 180),
        (0.0, 0.5, {}, 3, 270),
        (0.49999999999999994, 0.0, {}, 3, 0),
        (1.0, 1.0, {}, 3, 135),
        (1.0, 1.0, {"thresholds": (0.3, 0.6, 1)}, None, None),
        (0.5, 0.8, {"thresholds": (0.65, 0.8)}, 1, 180),
        # On a wide screen, the same share of the width is farther than that of the height.
        (0.6, 0.5, {"screen": (1920, 1080)}, 2, 90),
        (0.5, 0.6, {"screen": (1920, 1080)}, 1, 180),
        (0.25, 0.0, {"screen": (2, 1)}, 3, 315),
    ],
)
def test_a_layout_becomes_circle_and_angle(
    x: float, y: float, options: dict[str, object], circle: int | None, angle: float | None
) -> None:
    place = PERSON.replace("0.5,0.3", f"{x},{y}")
    ann, bo = read(MERGED | {"My study_attributeList_Person.csv": place}, layout="at", **options)
    mum = ann.member("u1")
    assert mum.circle == circle
    assert mum.angle == (angle if angle is None else pytest.approx(angle))
    assert mum.attributes["at_x"] == str(x)
    assert bo.member("u1").circle is None
    assert ann.member("u4").circle is None


@given(st.floats(0, 1), st.floats(0, 1))
def test_any_place_on_the_screen_is_a_place_on_the_map(x: float, y: float) -> None:
    place = PERSON.replace("0.5,0.3", f"{x},{y}")
    ann, _ = read(MERGED | {"My study_attributeList_Person.csv": place}, layout="at")
    assert ann.member("u1").circle in {1, 2, 3}


def without(name: str) -> dict[str, str]:
    return {each: text for each, text in MERGED.items() if name not in each}


def swapped(name: str, old: str, new: str) -> dict[str, str]:
    assert any(old in text for each, text in MERGED.items() if name in each)
    return {e: text.replace(old, new) if name in e else text for e, text in MERGED.items()}


@pytest.mark.parametrize(
    "contents, options, message",
    [
        (without("_ego"), {}, "export: there is no file with 'ego' in its name among: 'My study_"),
        (without("attributeList"), {}, "there is no file with 'attributeList' in its name"),
        (MERGED | {"notes.csv": "a,b\n1,2\n"}, {}, "notes.csv: this is no table of a Network"),
        (
            without("edgeList") | {"My study_adjacencyMatrix_Close.csv": ""},
            {},
            "export: it has ties as adjacency matrices only.",
        ),
        (
            swapped("Person", "networkCanvasUUID", "_uid"),
            {},
            "My study_attributeList_Person.csv: this is no table of a Network Canvas export",
        ),
        (swapped("ego", "e2", "e1"), {}, "My study_ego.csv, row 3, column 'networkCanvasEgoUUID'"),
        (swapped("ego", "Bo", " "), {}, "_ego.csv, row 3, column 'networkCanvasCaseID': person is"),
        (swapped("ego", "CaseID", "Case"), {}, "there is no column 'networkCanvasCaseID' for the"),
        (swapped("Person", "e2,u1", "e3,u1"), {}, "row 4, column 'networkCanvasEgoUUID': no ego"),
        (swapped("Person", "e1,u2", "e1,u1"), {}, "row 3: the member 'u1' is there twice"),
        (swapped("Person", "e1,u2", "e1,"), {}, "row 3, column 'networkCanvasUUID': the id that"),
        (swapped("Person", "Jo", ""), {}, "row 3, column 'Name': name is empty or not readable"),
        (swapped("Person", "Jo", ""), {}, "name_column='nodeID'"),
        (swapped("Person", "Name", "Label"), {}, "row 1: which column has the members' names?"),
        (swapped("Person", "null", "nAME"), {}, "it may be any of Name, nAME."),
        (swapped("Close", "u2,u1", "u2,u9"), {}, "row 3, column 'networkCanvasTargetUUID': no mem"),
        (
            swapped("Close", "u2,u1", "u2,u2"),
            {},
            "row 3, column 'networkCanvasTargetUUID': the tie",
        ),
        (MERGED, {"kinds": {"Human": "friend"}}, "row 2: what kind of network member is 'Person'?"),
        (MERGED, {"kinds": {"Human": "friend"}}, "such as kinds={'Person': 'friend'}; use one of"),
        (MERGED, {"kinds": {}, "kind_column": "Rel"}, "what kind of network member is 'Mother'?"),
        (
            swapped("Person", "false,true", "true,true"),
            {"kind_column": "Rel"},
            "row 3, column 'Rel': Rel is Mother and Friend; a member has one kind.",
        ),
        (MERGED, {"kind_column": "Relation"}, "kind_column is"),
        (MERGED, {"name_column": "nam"}, "name_column is 'nam', but no member has such a column."),
        (MERGED, {"layout": "pos"}, "there is no layout variable 'pos'; use one of: at."),
        (
            swapped("Person", "0.5,0.3", "960.00,540.00"),
            {"layout": "at"},
            "row 2, column 'at_x': '960.00' is no coordinate from 0 to 1. Export again without",
        ),
        (swapped("Person", "0.5,0.3", ",0.3"), {"layout": "at"}, "column 'at_x': one of the two"),
        (
            swapped("Person", ",null", ",kind_assumed"),
            {"kinds": None},
            "column 'kind_assumed': this column's name is taken",
        ),
    ],
)
def test_what_is_wrong_in_an_export_is_named(
    contents: dict[str, str], options: dict[str, object], message: str
) -> None:
    with pytest.raises(FileError) as caught:
        read(contents, **options)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "options, message",
    [
        ({"kinds": {"Person": "frend"}}, "kinds has 'Person': 'frend'; use one of"),
        ({"thresholds": (0.5,)}, r"thresholds is \(0.5,\); give two or three growing numbers"),
        ({"thresholds": (0.5, 0.2)}, "give two or three growing numbers"),
        ({"screen": (16, 0)}, r"screen is \(16, 0\); give width and height"),
        ({"occasion": "monday"}, "occasion is 'monday'; use one of"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, object], message: str) -> None:
    with pytest.raises(KitError, match=message):
        read(MERGED, **options)


def test_an_interview_without_members_is_a_map_without_members() -> None:
    empty = "nodeID,networkCanvasEgoUUID,networkCanvasUUID\n"
    ann, bo = read({"s_ego.csv": EGO, "s_attributeList.csv": empty})
    assert (len(ann), len(bo)) == (0, 0)


def test_files_are_known_by_their_columns_where_names_mislead() -> None:
    renamed = {
        "a_edgeList_ego.csv": MERGED["My study_edgeList_Work.csv"],
        "my_attributeList_x_ego.csv": EGO,
        "a_ego_attributeList_Person.csv": PERSON,
        "a_attributeList_Pet.csv": PET,
        "a_adjacencyMatrix_ego.csv": "",
        "read me.txt": "",
    }
    ann, _ = read(renamed)
    assert [tie.attributes["ego"] for tie in ann.ties] == [True, True]
    assert is_export(source(renamed))
    assert not is_export(source({"members.csv": "", "lego.csv": ""}))
