"""One way in for every format: what is there decides, and what is not there is said."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kit import SupportMap, files
from kit.files import own_json
from kit.words.errors import FileError, KitError

AMINA = (
    SupportMap("Amina").add("Mum", kind="family", circle=1, angle=30).add("Jo", kind="friend")
).tie("mum", "jo", 2)
BEN = SupportMap("Ben", occasion="crisis").add("Rex", kind="pet")
EXPORT = {
    "s_ego.csv": "networkCanvasEgoUUID,networkCanvasCaseID\ne,Ann\n",
    "s_attributeList_Person.csv": "networkCanvasEgoUUID,networkCanvasUUID,name\ne,u,Jo\n",
}


@pytest.mark.parametrize("name", ["maps.json", "MAPS.JSON", "maps.csv", "x_members.csv", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    files.write([AMINA, BEN], tmp_path / name)
    assert files.read(tmp_path / name) == [AMINA, BEN]
    assert files.read(str(tmp_path / name)) == [AMINA, BEN]


def test_one_map_is_written_alone_and_a_list_as_a_list(tmp_path: Path) -> None:
    files.write(AMINA, tmp_path / "a.json")
    files.write_json(AMINA, tmp_path / "b.json")
    files.write([AMINA], tmp_path / "c.json")
    alone = own_json.dumps(AMINA)
    assert (tmp_path / "a.json").read_text("utf-8") == alone
    assert (tmp_path / "b.json").read_text("utf-8") == alone
    assert own_json.loads_maps((tmp_path / "c.json").read_text("utf-8")) == [AMINA]
    assert (tmp_path / "c.json").read_text("utf-8").startswith("[")


def test_old_ties_do_not_stay_beside_new_members(tmp_path: Path) -> None:
    files.write(AMINA, tmp_path)
    files.write(AMINA.untie("mum", "jo"), tmp_path)
    assert files.read(tmp_path) == [AMINA.untie("mum", "jo")]


def test_what_is_refused_leaves_the_old_tables(tmp_path: Path) -> None:
    files.write(AMINA, tmp_path)
    with pytest.raises(FileError, match=r"members\.csv: two maps are of the same person"):
        files.write([AMINA, AMINA.remove("jo")], tmp_path)
    assert files.read(tmp_path) == [AMINA]


@pytest.mark.parametrize(
    "members, ties, person",
    [
        ("amina_members.csv", "amina_ties.csv", "amina"),
        ("Amina Members.CSV", "amina ties.csv", "Amina"),
        ("amina.csv", "amina_ties.csv", "amina"),
        ("members.tsv", "ties.tsv", "members"),
    ],
)
def test_a_person_nobody_names_is_called_like_the_file(
    tmp_path: Path, members: str, ties: str, person: str
) -> None:
    (tmp_path / members).write_text("name,kind\nMum,family\nJo,pet\n")
    (tmp_path / ties).write_text("a,b\nMum,Jo\n")
    [found] = files.read(tmp_path / members)
    assert (found.person, len(found.ties)) == (person, 1)
    assert files.read(tmp_path / members, person="Zoé")[0].person == "Zoé"


def test_a_folder_gives_its_name_and_may_be_without_ties(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Amina"
    folder.mkdir()
    (folder / "members.csv").write_text("name,kind\nMum,family\n")
    assert [each.person for each in files.read(folder)] == ["Amina"]
    monkeypatch.chdir(folder)
    assert [each.person for each in files.read(".")] == ["Amina"]
    assert [each.person for each in files.read("members.csv")] == ["members"]


def test_an_export_is_read_from_its_folder_or_zip(tmp_path: Path) -> None:
    folder = tmp_path / "export" / "export"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(tmp_path / "e.zip", "w") as archive:
        for name, text in EXPORT.items():
            (folder / name).write_text(text)
            archive.writestr(f"networkCanvasExport/{name}", text)
    kinds = {"Person": "friend"}
    maps = files.read(folder, kinds=kinds)
    assert [member.name for member in maps[0]] == ["Jo"]
    assert files.read(folder.parent, kinds=kinds) == maps
    assert files.read(tmp_path / "e.zip", kinds=kinds) == maps
    with pytest.raises(FileError, match="this is one file of a Network Canvas export"):
        files.read(folder / "s_ego.csv")


def test_assumed_kinds_are_said_and_kinds_that_were_said_are_not(tmp_path: Path) -> None:
    for name, text in EXPORT.items():
        (tmp_path / name).write_text(text)
    with pytest.warns(UserWarning, match="1 are read as acquaintances, marked kind_assumed"):
        files.read(tmp_path)
    files.read(tmp_path, kinds={"Person": "friend"})


@pytest.mark.parametrize(
    "found, path, message",
    [
        ({}, "a.json", "there is no such file or folder."),
        ({}, "", "nothing here is known to the kit. Found: no files. Expected: a .json file"),
        ({"x.md": ""}, "", "Found: 'x.md'. Expected: "),
        ({"a/x.md": "", "b/x.md": ""}, "", "Found: no files."),
        ({"x.json/y": ""}, "x.json", "x.json: nothing here is known to the kit. Found: 'y'."),
        ({"a.json": ""}, "a.json", "a.json: the file is empty."),
        (
            {"a_members.csv": "", "b_members.csv": ""},
            "",
            "it holds several things: 'a_members.csv'",
        ),
        ({"members.csv": "", "s_ego.csv": ""}, "", "it holds several things: "),
        ({"ties.csv": "a,b"}, "ties.csv", "ties.csv: this is a ties table. Choose its members"),
        ({"map.xlsx": "PK"}, "map.xlsx", "map.xlsx: this is a spreadsheet. Save its sheets as"),
        ({"map.png": ""}, "map.png", "map.png: the kit does not read such files. Expected: "),
        ({"map": ""}, "map", "map: the kit does not read such files. Expected: "),
        ({"e.zip": "x"}, "e.zip", "e.zip: this is not a zip, or a damaged one."),
        ({"members.csv": "name,kind\nA,pet\n", "ties.csv": ""}, "", "ties.csv: the file is empty."),
        ({}, "a\0b.json", "it can't be opened (embedded null byte)"),
        ({}, "x" * 300 + ".json", "it can't be opened ("),
    ],
)
def test_what_cannot_be_read_says_what_was_found(
    tmp_path: Path, found: dict[str, str], path: str, message: str
) -> None:
    for name, text in found.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    with pytest.raises(FileError) as caught:
        files.read(tmp_path / path)
    assert message in str(caught.value)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is locked to root")
def test_a_locked_file_says_so(tmp_path: Path) -> None:
    files.write(AMINA, tmp_path / "a.json")
    (tmp_path / "a.json").chmod(0)
    with pytest.raises(FileError, match="it can't be opened"):
        files.read(tmp_path / "a.json")


@pytest.mark.parametrize(
    "name, message",
    [
        ("a.json", "'kinds' is no option for a .json file; it has none."),
        ("tables", "'kinds' is no option for CSV tables; use one of: person, occasion, wave_"),
    ],
)
def test_an_option_for_another_format_is_refused(tmp_path: Path, name: str, message: str) -> None:
    files.write(AMINA, tmp_path / name)
    with pytest.raises(KitError) as caught:
        files.read(tmp_path / name, kinds={})
    assert str(caught.value).startswith(message)


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileError, match="this folder can't be made"):
        files.write(AMINA, tmp_path / "file" / "tables")


def test_importing_it_imports_nothing_heavy() -> None:
    code = (
        "import sys, kit.files, kit.disk.atomic, kit.files.own_json\n"
        "heavy = {'pandas', 'numpy', 'zipfile', 'networkx', 'ipywidgets', 'matplotlib'}\n"
        "print(heavy & set(sys.modules))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, cwd=root, check=True
    )
    assert done.stdout.strip() == "set()"
