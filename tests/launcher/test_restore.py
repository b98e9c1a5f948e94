"""Originals that come back beside a person's copy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kit.launcher import copies, restore
from kit.launcher.folders import Places
from kit.launcher.stop import Stop

NAMES = [
    "00_start_here.ipynb",
    "01_build_a_map.ipynb",
    "10_more.ipynb",
    "signposting.md",
    "answers/01_build_a_map.ipynb",
    "answers/10_more.ipynb",
    "cards/README.md",
    "cards/caring_relationships.csv",
    "cards/elements.csv",
    "local_directory.csv",
]


@pytest.fixture
def mine(places: Places) -> Path:
    copies.fill(places)
    path = places.work / "01_build_a_map.ipynb"
    path.write_text("mine", encoding="utf-8")
    return path


def test_the_original_comes_back_beside_the_copy(
    places: Places, mine: Path, snapshot: Callable[[Path], dict[str, bytes]]
) -> None:
    before = snapshot(places.work)
    said = restore.restore(places, "01")
    added = {name: c for name, c in snapshot(places.work).items() if name not in before}
    assert added == {"01_build_a_map (original).ipynb": b"notebooks 01_build_a_map v1"}
    assert mine.read_text(encoding="utf-8") == "mine"
    assert "01_build_a_map (original).ipynb" in said


def test_twice_gives_one_original(places: Places, mine: Path) -> None:
    restore.restore(places, "01")
    assert "there already" in restore.restore(places, "01")
    assert len(list(mine.parent.glob("01*"))) == 2


def test_another_content_under_that_name_is_kept_and_the_next_is_numbered(
    places: Places, mine: Path
) -> None:
    first = mine.with_name("01_build_a_map (original).ipynb")
    first.write_text("my experiment", encoding="utf-8")
    restore.restore(places, "01")
    second = mine.with_name("01_build_a_map (original 2).ipynb")
    assert first.read_text(encoding="utf-8") == "my experiment"
    assert second.read_text(encoding="utf-8") == "notebooks 01_build_a_map v1"


def test_an_unchanged_copy_needs_nothing(places: Places) -> None:
    copies.fill(places)
    before = sorted(places.work.rglob("*"))
    assert "nothing to do" in restore.restore(places, "01")
    assert sorted(places.work.rglob("*")) == before


def test_a_removed_copy_comes_back_under_its_own_name_and_is_ours_again(places: Places) -> None:
    copies.fill(places)
    own = places.work / "01_build_a_map.ipynb"
    own.unlink()
    restore.restore(places, "01")
    assert own.read_text(encoding="utf-8") == "notebooks 01_build_a_map v1"
    (places.notebooks / own.name).write_text("v2", encoding="utf-8")
    assert copies.fill(places).updated == [own.name]


def test_cards_come_back_beside_a_trainers_own(places: Places) -> None:
    copies.fill(places)
    own = places.work / "cards" / "risks.csv"
    own.write_text("ours", encoding="utf-8")
    said = restore.restore(places, "cards/risks")
    beside = own.with_name("risks (original).csv")
    assert str(beside) in said
    assert (own.read_text(encoding="utf-8"), beside.read_text(encoding="utf-8")) == (
        "ours",
        "risks.csv v1",
    )


def test_an_answer_is_restored_in_its_folder(places: Places) -> None:
    copies.fill(places)
    (places.work / "answers" / "01_build_a_map.ipynb").write_text("mine", encoding="utf-8")
    restore.restore(places, "answers/01")
    assert (places.work / "answers" / "01_build_a_map (original).ipynb").is_file()


def test_the_list_says_where_a_copy_was_moved(places: Places, mine: Path) -> None:
    (places.work / "week 1").mkdir()
    mine.rename(places.work / "week 1" / mine.name)
    line = next(each for each in restore.listing(places).splitlines() if f"  {mine.name}" in each)
    assert line.endswith("(your copy is in my-work/week 1)")


def test_a_link_is_not_written_through(places: Places, mine: Path, tmp_path: Path) -> None:
    mine.unlink()
    mine.symlink_to(tmp_path / "outside.ipynb")
    with pytest.raises(Stop, match="is a link"):
        restore.restore(places, "01")
    assert not (tmp_path / "outside.ipynb").exists()


def test_the_list_names_everything_and_how_it_stands(places: Places, mine: Path) -> None:
    (places.work / "02_read_a_map.ipynb").unlink()
    lines = restore.listing(places).splitlines()
    standing = {line.split()[0]: line for line in lines[1:]}
    assert set(standing) == set(copies.originals(places))
    assert "your copy differs" in standing[mine.name]
    assert "no copy" in standing["02_read_a_map.ipynb"]
    assert standing["00_start_here.ipynb"].strip() == "00_start_here.ipynb"


@pytest.mark.parametrize(
    "asked, meant",
    [
        ("01", "01_build_a_map.ipynb"),
        ("0", None),
        ("1", "10_more.ipynb"),
        ("build", "01_build_a_map.ipynb"),
        ("BUILD", "01_build_a_map.ipynb"),
        ("01_build_a_map", "01_build_a_map.ipynb"),
        ("01_build_a_map.ipynb", "01_build_a_map.ipynb"),
        ("my-work/01_build_a_map.ipynb", "01_build_a_map.ipynb"),
        ("answers/01", "answers/01_build_a_map.ipynb"),
        ("answers\\10", "answers/10_more.ipynb"),
        ("sign", "signposting.md"),
        ("cards/elements", "cards/elements.csv"),
        ("cards\\elements.csv", "cards/elements.csv"),
        ("elements", "cards/elements.csv"),
        ("caring", "cards/caring_relationships.csv"),
        ("directory", "local_directory.csv"),
        ("readme", "cards/README.md"),
        ("zz", None),
        ("", None),
        ("../uv.lock", None),
    ],
)
def test_what_a_name_means(asked: str, meant: str | None) -> None:
    if meant:
        assert restore.choose_original(asked, NAMES) == meant
    else:
        with pytest.raises(Stop) as stopped:
            restore.choose_original(asked, NAMES)
        assert stopped.value.code == 2


def test_two_that_fit_are_both_named() -> None:
    with pytest.raises(Stop, match=r"00_start_here.ipynb, 01_build_a_map.ipynb"):
        restore.choose_original("0", NAMES)


def test_a_typing_slip_gets_a_suggestion() -> None:
    with pytest.raises(Stop, match=r"Did you mean '01_build_a_map.ipynb'"):
        restore.choose_original("01_biuld_map", NAMES)
