"""The map that was built before: found, not there, not begun, or not readable."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from kit import load_case
from kit.disk.folders import MANIFEST, data_folder, own_cases_folder
from kit.exercises import own_cards, own_directory, own_file, own_files, own_map, read_signposting
from kit.files.library import load_cards, load_directory
from kit.launcher import copies
from kit.model.maps import SupportMap
from kit.words.errors import FileError, KitError


def save(file: Path, *maps: SupportMap) -> Path:
    plain = [support_map.to_dict() for support_map in maps]
    file.write_text(json.dumps(plain if len(plain) > 1 else plain[0]), encoding="utf-8")
    return file


def test_a_saved_map_is_found(tmp_path: Path) -> None:
    key = load_case("linh").everyday
    assert own_map(save(tmp_path / "linh.json", key)) == key


def test_the_folder_is_known_by_what_the_launcher_leaves_there() -> None:
    assert copies.MANIFEST == MANIFEST


def test_no_file_and_nobody_on_the_map_are_no_map(tmp_path: Path) -> None:
    assert own_map(tmp_path / "amina.json") is None
    assert own_map(save(tmp_path / "amina.json", SupportMap("Amina"))) is None


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "amina.json").write_text("{", encoding="utf-8")
    with pytest.raises(FileError, match=r"amina\.json"):
        own_map(tmp_path / "amina.json")


def test_several_maps_are_not_one(tmp_path: Path) -> None:
    key = load_case("amina").everyday
    with pytest.raises(FileError, match="it holds 2 maps, and one is wanted"):
        own_map(save(tmp_path / "amina.json", key, key))


@pytest.mark.parametrize("below", ["", "answers", "week 1", "week 1/answers/monday"])
def test_a_notebook_anywhere_below_finds_what_the_others_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    mine = tmp_path / "renamed my-work"
    (mine / below).mkdir(parents=True)
    (mine / MANIFEST).write_text("{}", encoding="utf-8")
    (mine / "signposting.md").write_text("Ring 1.", encoding="utf-8")
    monkeypatch.chdir(mine / below)
    assert own_file("amina.json") == mine / "amina.json"
    assert own_cases_folder() == mine / "cases"
    assert read_signposting().text == "Ring 1."


def test_the_nearest_of_two_folders_is_the_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "my-work" / "copy of last year"
    inner.mkdir(parents=True)
    for each in (inner, inner.parent):
        (each / MANIFEST).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(inner)
    assert own_file("amina.json") == inner / "amina.json"


def test_only_the_kits_own_answers_share_the_folder_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = tmp_path / "answers"
    answers.mkdir()
    monkeypatch.chdir(answers)
    assert own_file("amina.json") == answers / "amina.json"
    # As on Binder, where the notebooks are opened in place.
    (tmp_path / "00_start_here.ipynb").write_text("{}", encoding="utf-8")
    assert own_file("amina.json") == tmp_path / "amina.json"


def test_what_is_left_behind_when_a_notebook_is_taken_out_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = tmp_path / "kit" / "my-work"
    kits.mkdir(parents=True)
    left = save(kits / "amina.json", load_case("amina").everyday)
    monkeypatch.setattr(own_files, "kits_own_folder", lambda: kits)
    out = tmp_path / "desktop"
    out.mkdir()
    monkeypatch.chdir(out)
    assert own_map(own_file("amina.json")) is None
    own_file("amina.json")
    said = capsys.readouterr().out
    assert said.count(str(left)) == 1
    assert f"Move the notebook back into {kits}, or copy the file here." in said
    shutil.copy(left, out)
    assert own_map(own_file("amina.json")) is not None
    own_file("linh.json")
    assert capsys.readouterr().out == ""


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder, with a notebook's place to be in."""
    mine = tmp_path / "my-work"
    (mine / "answers").mkdir(parents=True)
    (mine / "cards").mkdir()
    (mine / MANIFEST).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(mine)
    return mine


def test_without_copies_of_ones_own_the_kits_are_read(mine: Path) -> None:
    assert own_cards("risks") == load_cards("risks")
    assert own_directory() == load_directory()


def test_a_changed_copy_is_read_also_by_the_notebooks_with_answers(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = "id,text,bin,reason,hint\nlift,The lift talked.,Confidentiality,It was overheard.,\n"
    (mine / "cards" / "risks.csv").write_text(table, encoding="utf-8")
    directory = (data_folder() / "local_directory.csv").read_text("utf-8-sig").splitlines()
    (mine / "local_directory.csv").write_text("\n".join(directory[:2]), encoding="utf-8")
    for here in (mine, mine / "answers"):
        monkeypatch.chdir(here)
        assert [card.text for card in own_cards("risks").cards] == ["The lift talked."]
        assert own_cards("risks").title == load_cards("risks").title
        assert own_cards("elements") == load_cards("elements")
        assert list(own_directory().offers) == list(load_directory().offers)[:1]


GOOD = "id,text,bin,reason,hint\nlift,The lift talked.,confidentiality,It was overheard.,\n"
HEAD = (
    "place,id,name,kind,what,elements,wishes,structure,when,where,cost,getting_there,first_step\n"
)
CHOIR = "Ludlow,choir,Choir,group,Songs.,friendship,sing,informal,Mon,Hall,free,walk,Ring.\n"
BENCH = "Ludlow,bench,Bench,place,A seat.,friendship,rest,,,,,,Sit there.\n"


@pytest.mark.parametrize(
    "bad, row",
    [
        ("new,A text.,confidence,Because.,\n", "row 3, column 'bin': .*'confidentiality'"),
        ("lift,Another text.,confidentiality,Because.,\n", "row 3, column 'id'"),
        ("new,The lift talked.,confidentiality,Because.,\n", "row 3, column 'text'"),
        ("new,A text.,confidentiality,,\n", "row 3, column 'reason'"),
        ("new,A text.,confidentiality,Because.,,,more\n", "row 3: 'more' stands in column G"),
        ('new,"A text.,confidentiality,Because.,\n', "row 3: a quotation mark"),
    ],
)
def test_one_bad_row_is_named_and_the_others_serve(mine: Path, bad: str, row: str) -> None:
    copy = mine / "cards" / "risks.csv"
    copy.write_text(GOOD + bad, encoding="utf-8")
    with pytest.raises(FileError):
        load_cards(copy)
    with pytest.warns(UserWarning, match=rf"1 row is left out, (?s:.*)risks\.csv, {row}"):
        assert [card.id for card in own_cards("risks").cards] == ["lift"]


@pytest.mark.parametrize(
    "bad, row",
    [
        (CHOIR.replace("group", "gruop"), "row 2, column 'kind': .*'group'"),
        (CHOIR.replace("Ludlow", "Derby"), "row 2, column 'place': place is 'Derby'"),
        (CHOIR.replace("Songs.", ""), "row 2, column 'what'"),
    ],
)
def test_one_bad_offer_is_named_and_the_others_serve(mine: Path, bad: str, row: str) -> None:
    copy = mine / "local_directory.csv"
    copy.write_text(HEAD + bad + BENCH + BENCH.replace("bench", "wall").replace("Bench", "Wall"))
    with pytest.raises(FileError):
        load_directory(copy)
    with pytest.warns(UserWarning, match=rf"1 row is left out, (?s:.*)directory\.csv, {row}"):
        town = own_directory()
    assert (town.place, [offer.id for offer in town.offers]) == ("Ludlow", ["bench", "wall"])


@pytest.mark.parametrize("bad", ["", "nothing\n", HEAD, "id,text\nx,y\n", "\0", GOOD[:24] + "x\n"])
def test_where_no_row_can_be_read_the_kits_own_serve_and_it_is_said(mine: Path, bad: str) -> None:
    (mine / "cards" / "risks.csv").write_text(bad, encoding="utf-8")
    with pytest.warns(UserWarning, match=r"Your own cards can’t be used(?s:.*)risks\.csv"):
        assert own_cards("risks") == load_cards("risks")
    (mine / "local_directory.csv").write_text(bad, encoding="utf-8")
    with pytest.warns(UserWarning, match=r"Your own local directory can’t be used"):
        assert own_directory() == load_directory()


def test_a_folder_a_pipe_or_a_broken_link_in_a_copys_place_is_said(mine: Path) -> None:
    copy = mine / "local_directory.csv"
    makes: list[Callable[[], object]] = [
        lambda: os.mkfifo(copy),
        lambda: copy.symlink_to(copy),
        lambda: copy.symlink_to("nowhere.csv"),
        copy.mkdir,
    ]
    for make in makes:
        copy.unlink(missing_ok=True)
        make()
        with pytest.warns(UserWarning, match=r"Your own local directory can’t be used"):
            assert own_directory() == load_directory()


def test_a_copy_that_excel_has_saved_serves(mine: Path) -> None:
    rows = GOOD.replace(",", ";").replace("\n", ";;\r\n").replace("overheard", "“lû”")
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        (mine / "cards" / "risks.csv").write_bytes(rows.encode(encoding))
        assert own_cards("risks").cards[0].reason == "It was “lû”."
    (mine / "cards" / "risks.csv").write_bytes(rows.encode("cp1252"))
    with pytest.warns(UserWarning, match=r"look at what is named(?s:.*)is ““lû”.” right"):
        assert own_cards("risks").cards[0].reason == "It was “lû”."


def test_many_bad_rows_are_said_on_one_screen(mine: Path) -> None:
    bad = "".join(f"c{n},Text {n}.,{'x' * 500},Why.,\n" for n in range(500))
    (mine / "cards" / "risks.csv").write_text(GOOD + bad, encoding="utf-8")
    with pytest.warns(UserWarning, match="500 rows are left out(?s:.*)And 495 rows more") as said:
        own_cards("risks")
    assert len(str(said[0].message)) < 2000


def test_a_notebook_shows_the_account_as_a_panel(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[dict[str, str]] = []

    def keep(data: dict[str, str], **_: object) -> None:
        shown.append(data)

    display = SimpleNamespace(display=keep)
    notebook = SimpleNamespace(get_ipython=lambda: "a kernel", display=display)
    monkeypatch.setitem(sys.modules, "IPython", notebook)
    (mine / "cards" / "risks.csv").write_text(GOOD + "<b>,T.,<i>,W.,\n", encoding="utf-8")
    own_cards("risks")
    own_cards("elements")
    [account] = shown
    assert "<i>" not in account["text/html"]
    assert "bin is &#x27;&lt;i&gt;&#x27;" in account["text/html"]
    assert "row 3" in account["text/plain"]


def test_an_unknown_card_set_gets_the_nearest(mine: Path) -> None:
    with pytest.raises(KitError, match=r"called 'risk'; .* Did you mean 'risks'"):
        own_cards("risk")
