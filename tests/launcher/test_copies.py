"""What an update does to a person's copies."""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kit.disk import atomic
from kit.disk.atomic import write_bytes
from kit.launcher import copies
from kit.launcher.folders import Places
from kit.launcher.stop import Stop

NAME = "01_build_a_map.ipynb"


def change(folder: Path, words: str, name: str = NAME) -> None:
    (folder / name).write_text(words, encoding="utf-8")


def text(folder: Path, name: str = NAME) -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_the_first_start_copies_what_people_open_and_nothing_else(places: Places) -> None:
    delivery = copies.fill(places)
    copied = {p.relative_to(places.work).as_posix() for p in places.work.rglob("*") if p.is_file()}
    notebooks = {"00_start_here.ipynb", "01_build_a_map.ipynb", "02_read_a_map.ipynb"}
    answers = {f"answers/{name}" for name in notebooks}
    data = {"cards/risks.csv", "cards/README.md", "local_directory.csv"}
    assert copied == notebooks | answers | data | {"signposting.md", copies.MANIFEST}
    assert set(delivery.added) == copied - {copies.MANIFEST}


def test_the_second_start_changes_nothing(places: Places) -> None:
    copies.fill(places)
    before = {p: p.stat().st_mtime_ns for p in places.work.rglob("*")}
    delivery = copies.fill(places)
    assert delivery == copies.Delivery()
    assert copies.news(delivery, places) == ""
    assert {p: p.stat().st_mtime_ns for p in places.work.rglob("*")} == before


def test_an_unchanged_copy_is_brought_up_to_date(places: Places) -> None:
    copies.fill(places)
    change(places.notebooks, "v2")
    delivery = copies.fill(places)
    assert text(places.work) == "v2"
    assert delivery.updated == [NAME]


def test_a_changed_copy_stays_and_the_newer_original_is_told_once(places: Places) -> None:
    copies.fill(places)
    change(places.work, "mine")
    assert copies.fill(places).newer == []
    change(places.notebooks, "v2")
    delivery = copies.fill(places)
    assert text(places.work) == "mine"
    assert delivery.newer == [NAME]
    assert "restore" in copies.news(delivery, places)
    assert copies.fill(places).newer == []
    change(places.notebooks, "v3")
    assert copies.fill(places).newer == [NAME]


@pytest.mark.parametrize("name", ["cards/risks.csv", "local_directory.csv"])
def test_cards_and_directory_are_kept_and_renewed_as_notebooks_are(
    places: Places, name: str
) -> None:
    copies.fill(places)
    change(places.datasets, "v2", name)
    assert copies.fill(places).updated == [name]
    assert text(places.work, name) == "v2"
    change(places.work, "our town", name)
    change(places.datasets, "v3", name)
    assert copies.fill(places).newer == [name]
    assert text(places.work, name) == "our town"


def test_a_kit_without_cards_still_fills_the_folder(places: Places) -> None:
    shutil.rmtree(places.datasets)
    assert NAME in copies.fill(places).added


def test_cards_that_are_a_link_are_no_originals(places: Places, tmp_path: Path) -> None:
    change(tmp_path, "elsewhere", "other.csv")
    (places.datasets / "cards" / "other.csv").symlink_to(tmp_path / "other.csv")
    assert "cards/other.csv" not in copies.fill(places).added


def test_a_removed_copy_does_not_come_back(places: Places) -> None:
    copies.fill(places)
    (places.work / NAME).unlink()
    change(places.notebooks, "v2")
    assert copies.fill(places) == copies.Delivery()
    assert not (places.work / NAME).exists()


def test_a_new_original_is_added(places: Places) -> None:
    copies.fill(places)
    change(places.notebooks, "new", "03_new.ipynb")
    assert copies.fill(places).added == ["03_new.ipynb"]


def test_a_file_of_the_person_s_own_under_our_name_stays(places: Places) -> None:
    places.work.mkdir()
    change(places.work, "mine")
    assert copies.fill(places).newer == [NAME]
    change(places.notebooks, "v2")
    copies.fill(places)
    assert text(places.work) == "mine"


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", "[" * 100_000, '{"version": 99}', '{"version": 1}', "\0"]
)
def test_a_damaged_manifest_never_costs_a_person_s_work(places: Places, damage: str) -> None:
    copies.fill(places)
    change(places.work, "mine")
    (places.work / copies.MANIFEST).write_text(damage, encoding="utf-8")
    change(places.notebooks, "v2")
    copies.fill(places)
    assert text(places.work) == "mine"


def test_a_link_out_of_the_folder_is_not_followed(places: Places, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    change(outside, "elsewhere")
    copies.fill(places)
    (places.work / NAME).unlink()
    (places.work / NAME).symlink_to(outside / NAME)
    shutil.rmtree(places.work / "answers")
    (places.work / "answers").symlink_to(outside, target_is_directory=True)
    (places.work / copies.MANIFEST).unlink()
    change(places.notebooks, "v2")
    copies.fill(places)
    assert text(outside) == "elsewhere"
    assert [path.name for path in outside.iterdir()] == [NAME]


def test_a_folder_or_file_in_the_way_is_left_alone(places: Places) -> None:
    (places.work / NAME).mkdir(parents=True)
    (places.work / "answers").write_text("my own notes", encoding="utf-8")
    delivery = copies.fill(places)
    assert (places.work / "answers").read_text(encoding="utf-8") == "my own notes"
    assert (places.work / NAME).is_dir()
    assert "02_read_a_map.ipynb" in delivery.added


def test_a_file_called_my_work_gets_a_sentence(places: Places) -> None:
    places.work.write_text("", encoding="utf-8")
    with pytest.raises(Stop, match=r"my-work is a file.*rename"):
        copies.fill(places)


class PulledPlugError(Exception):
    """The power went."""


some_file = st.sampled_from(["a.ipynb", "b.ipynb", "answers/a.ipynb", "cards/a.csv"])
releases = st.dictionaries(some_file, st.sampled_from("xyz"))
steps = st.lists(
    st.one_of(
        st.tuples(st.just("release"), releases),
        st.tuples(st.just("edit"), some_file),
        st.tuples(st.just("remove"), some_file),
        st.tuples(st.just("start"), st.none()),
        st.tuples(st.just("power_cut"), st.integers(0, 4)),
    ),
    max_size=25,
)


class Story:
    """A folder, what happens to it, and what must be true of it meanwhile."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self.edited: dict[str, str] = {}
        self.removed: set[str] = set()
        self.release({})

    def release(self, contents: dict[str, str]) -> None:
        for folder in (self.places.notebooks, self.places.datasets):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        for name, content in contents.items():
            cards = name.startswith("cards/")
            folder = self.places.datasets if cards else self.places.notebooks
            (folder / name).parent.mkdir(exist_ok=True)
            change(folder, content, name)

    def edit(self, name: str) -> None:
        if (self.places.work / name).parent.is_dir():
            self.edited[name] = f"edit {len(self.edited)} of {name}"
            self.removed.discard(name)
            change(self.places.work, self.edited[name], name)

    def remove(self, name: str) -> None:
        if (self.places.work / name).is_file():
            self.edited.pop(name, None)
            # Only what was delivered counts as removed: else it was never ours to begin with.
            if name in copies.read_manifest(self.places.work).delivered:
                self.removed.add(name)
            (self.places.work / name).unlink()

    def start(self, _: None) -> None:
        copies.fill(self.places)

    def power_cut(self, after_writes: int) -> None:
        start_and_pull_the_plug(self.places, after_writes)

    def check(self) -> None:
        for name, words in self.edited.items():
            assert text(self.places.work, name) == words
        for name in self.removed:
            assert not (self.places.work / name).exists()

    def check_that_the_rest_is_newest(self) -> None:
        for name, path in copies.originals(self.places).items():
            if name not in self.edited and name not in self.removed:
                assert text(self.places.work, name) == path.read_text(encoding="utf-8")


@settings(max_examples=150, deadline=None)
@given(steps=steps)
@example(steps=[("release", {"a.ipynb": "x"}), ("power_cut", 2), ("release", {"a.ipynb": "y"})])
@example(
    steps=[
        ("release", {"a.ipynb": "x"}),
        ("power_cut", 2),
        ("release", {}),
        ("start", None),
        ("release", {"a.ipynb": "y"}),
    ]
)
@example(
    steps=[
        ("release", {"a.ipynb": "x"}),
        ("start", None),
        ("release", {"a.ipynb": "y", "b.ipynb": "y"}),
        ("power_cut", 2),
        ("power_cut", 1),
        ("release", {"a.ipynb": "z"}),
    ]
)
def test_whatever_happens_no_word_of_a_person_is_lost(steps: list[tuple[str, Any]]) -> None:
    """Releases, edits, removals, starts and power cuts in any order."""
    with tempfile.TemporaryDirectory() as folder:
        story = Story(Places(Path(folder)))
        for step, detail in steps:
            getattr(story, step)(detail)
            story.check()
        # One undisturbed start later, everything untouched is the newest original.
        story.start(None)
        story.check()
        story.check_that_the_rest_is_newest()


def start_and_pull_the_plug(places: Places, after_writes: int) -> None:
    real = atomic.write_bytes
    left = after_writes

    def write(path: Path, content: bytes, *, make_folder: bool = False) -> None:
        nonlocal left
        if left == 0:
            raise PulledPlugError
        left -= 1
        real(path, content, make_folder=make_folder)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copies, "write_bytes", write)
        with suppress(PulledPlugError):
            copies.fill(places)


def test_an_interrupted_write_leaves_the_old_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "map.ipynb"
    write_bytes(target, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_bytes(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_gets_its_own_sentence(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path, _: bytes, **__: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(copies, "write_bytes", fail)
    with pytest.raises(Stop, match=r"disk is full.*make some room"):
        copies.fill(places)


def test_everything_else_in_the_folder_is_left_as_it_is(
    places: Places, snapshot: Callable[[Path], dict[str, bytes]]
) -> None:
    copies.fill(places)
    (places.work / "my notes.txt").write_text("private", encoding="utf-8")
    before = snapshot(places.work)
    change(places.notebooks, "v2")
    copies.fill(places)
    after = snapshot(places.work)
    assert {name for name in after if after[name] != before.get(name)} == {NAME}
    assert before.keys() == after.keys()
