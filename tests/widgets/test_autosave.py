"""A map in its file: written after every change, found again, whatever the name and place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given

from kit.files import own_json
from kit.model.maps import SupportMap
from kit.widgets.autosave import Autosave
from kit.widgets.saved_value import MAPS
from kit.words.errors import KitError
from tests import strategies


def kept(file: Path) -> SupportMap:
    return own_json.loads(file.read_bytes().decode())


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_nothing_is_written_before_the_first_change(file: Path, amina: SupportMap) -> None:
    found, status = Autosave(file, MAPS).open(amina)
    assert found is amina
    assert status == ("new", "Your map saves itself in amina.json as you work.")
    assert not file.exists()


def test_every_change_is_in_the_file_and_comes_back(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.open(SupportMap("Amina"))
    for changed in (amina, amina.remove("mum"), amina.remove("mum").add("Pip", kind="pet")):
        status = autosave.save(changed)
        assert status.state == "saved"
        assert status.message.startswith("Saved in amina.json at ")
        assert kept(file) == changed
    found, status = Autosave(file, MAPS).open(SupportMap("Amina"))
    assert found == changed
    assert status.state == "restored"
    assert names(file.parent) == ["amina.json"]


@given(strategies.support_maps())
def test_any_map_comes_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, support_map: SupportMap
) -> None:
    file = tmp_path_factory.mktemp("any") / "map.json"
    Autosave(file, MAPS).save(support_map)
    assert Autosave(file, MAPS).open(SupportMap(support_map.person))[0] == support_map


def test_a_relative_name_stays_where_it_was_given(
    tmp_path: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    autosave = Autosave("amina.json", MAPS)
    monkeypatch.chdir(tmp_path / "elsewhere")
    autosave.save(amina)
    assert kept(tmp_path / "amina.json") == amina
    assert names(tmp_path / "elsewhere") == []


@pytest.mark.parametrize(
    "name",
    [
        "أمينة.json",
        "👩🏽‍🤝‍👨🏻 map.json",
        "amina (2).json",
        "{stem} {0} %s.json",
        "<img src=x onerror=alert(1)>.json" if os.name != "nt" else "&amp;.json",
        ".hidden",
        "no ending",
        "x" * 245 + ".json",
        "é" * 122 + ".json",
    ],
)
def test_odd_names_work_also_when_a_file_has_to_go_aside(
    tmp_path: Path, name: str, amina: SupportMap
) -> None:
    file = tmp_path / name
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    assert kept(file) == amina
    own_json_of_another = own_json.dumps(SupportMap("Another"))
    file.write_text(own_json_of_another, "utf-8")
    assert autosave.save(amina).state == "elsewhere"
    assert autosave.keep_mine(amina).state == "warn"
    file.write_bytes(b'{"format": "support-map"')
    assert Autosave(file, MAPS).open(amina)[1].state == "warn"
    contents = {each.read_bytes() for each in tmp_path.iterdir()}
    assert contents == {b'{"format": "support-map"', own_json_of_another.encode()}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no names that are not text")
def test_a_name_that_is_no_text_can_still_be_shown(tmp_path: Path, amina: SupportMap) -> None:
    file = tmp_path / os.fsdecode(b"am\xe9na.json")
    status = Autosave(file, MAPS).save(amina)
    assert status.state == "saved"
    assert "am?na.json" in status.message
    assert kept(file) == amina


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_is_followed_and_stays(tmp_path: Path, amina: SupportMap) -> None:
    (tmp_path / "kept").mkdir()
    real, link = tmp_path / "kept" / "amina.json", tmp_path / "link.json"
    link.symlink_to(real)
    Autosave(link, MAPS).save(amina)
    assert link.is_symlink()
    assert kept(real) == amina
    real.write_bytes(b"{")
    autosave = Autosave(link, MAPS)
    assert autosave.open(amina)[1].state == "warn"
    assert [each.read_bytes() for each in real.parent.iterdir()] == [b"{"]
    autosave.save(amina)
    assert link.is_symlink()
    assert kept(link) == amina


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_to_itself_is_named(file: Path, amina: SupportMap) -> None:
    file.symlink_to(file)
    with pytest.raises(KitError, match=r"amina\.json: it can't be read"):
        Autosave(file, MAPS).open(amina)


@pytest.mark.parametrize("path", [None, 7, True, b"amina.json", ["amina.json"]])
def test_what_is_no_path_is_named(path: object) -> None:
    with pytest.raises(KitError, match=r"autosave is .*give the name of a file"):
        Autosave(path, MAPS)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name, message",
    [
        ("", "this is not a file"),
        ("absent/amina.json", "there is no folder .*absent.* Make it first"),
        ("a\0b.json", "it can't be read"),
        ("plain/amina.json", "it can't be read"),
    ],
)
def test_a_place_that_is_none_is_named_at_once(
    tmp_path: Path, name: str, message: str, amina: SupportMap
) -> None:
    (tmp_path / "plain").write_text("x")
    with pytest.raises(KitError, match=message):
        Autosave(f"{tmp_path}/{name}", MAPS).open(amina)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_not_waited_for(file: Path, amina: SupportMap) -> None:
    os.mkfifo(file)
    with pytest.raises(KitError, match="this is not a file"):
        Autosave(file, MAPS).open(amina)


def test_a_file_of_another_person_is_shown_and_said(file: Path, amina: SupportMap) -> None:
    Autosave(file, MAPS).save(amina)
    found, status = Autosave(file, MAPS).open(SupportMap("Linh"))
    assert found == amina
    assert status.state == "warn"
    assert status.message == (
        "amina.json holds Amina's map, so this is that one. "
        "For Linh's, choose another name for autosave=…."
    )


def test_a_byte_order_mark_and_other_line_ends_do_no_harm(file: Path, amina: SupportMap) -> None:
    text = own_json.dumps(amina).replace("\n", "\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    autosave = Autosave(file, MAPS)
    found, status = autosave.open(SupportMap("Amina"))
    assert (found, status.state) == (amina, "restored")
    assert autosave.save(amina.remove("mum")).state == "saved"


def test_an_older_form_is_opened_and_saved_in_the_present_one(file: Path) -> None:
    old = '{"format": "support-map", "schema": 1, "person": "Amina", "ties": [["a", "b"]], '
    old += '"members": [{"id": "a", "name": "A", "kind": "pet"}, '
    old += '{"id": "b", "name": "B", "kind": "friend", "elements": []}]}'
    file.write_text(old, "utf-8")
    autosave = Autosave(file, MAPS)
    found, status = autosave.open(SupportMap("Amina"))
    assert status.state == "restored"
    assert file.read_text("utf-8") == old
    assert autosave.save(found.remove("b")).state == "saved"
    assert '"schema": 2' in file.read_text("utf-8")
