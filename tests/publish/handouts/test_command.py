"""`python3 kit handouts`: what it makes, what it says, what it refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit.authoring import new_case
from kit.disk.folders import data_folder
from kit.files.library import case_names
from kit.launcher.commands import COMMANDS
from kit.model.card_sets import SETS
from kit.plans import Plan, Priority, write_plan
from kit.publish import folders
from kit.publish.handouts import typesetting
from kit.publish.handouts.__main__ import main
from kit.publish.handouts.handouts import HANDOUTS
from tests.authoring.whole import finish


def test_the_launcher_knows_it() -> None:
    assert "handouts" in COMMANDS


def test_it_says_how_far_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", "plan", "--paper", "LETTER", "--out", str(tmp_path)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("story … ")
    assert "16 files" in said[0]
    assert said[1].startswith("plan … ")
    made = {path.name for path in (tmp_path / "letter").iterdir()}
    assert {"story_amina.pdf", "plan.pdf"} <= made
    assert len(made) == 17


def test_each_card_set_is_a_file_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sorting_cards", "--out", str(tmp_path)]) == 0
    made = {path.name for path in (tmp_path / "a4").iterdir()}
    assert made == {f"sorting_cards_{name}.pdf" for name in SETS}
    assert f"sorting_cards*.pdf, {len(SETS)} files" in capsys.readouterr().out


@pytest.fixture
def own_cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a person's own cases: one whole, one begun, one broken."""
    cases = tmp_path / "cases"
    cases.mkdir()
    monkeypatch.chdir(tmp_path)
    finish(new_case("Joy")).rename(cases / "of_joy")
    new_case("Begun")
    shutil.copytree(cases / "of_joy", cases / "broken")
    (cases / "broken" / "everyday_00_months.json").write_text("{", encoding="utf-8")
    return cases


def test_a_case_of_ones_own_gives_all_handouts(own_cases: Path, tmp_path: Path) -> None:
    assert main(["--case", str(own_cases / "of_joy"), "--out", str(tmp_path / "out")]) == 0
    made = {path.stem for path in (tmp_path / "out" / "a4").iterdir()}
    of_nobody = {name for name, each in HANDOUTS.items() if each.for_all}
    of_case = {f"{name}_of_joy" for name, each in HANDOUTS.items() if each.of_case}
    of_set = {f"{name}_{each}" for name, h in HANDOUTS.items() if h.of_set for each in SETS}
    assert made == of_nobody | of_case | of_set


def test_an_unfinished_case_stops_no_other(
    own_cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["blank_map", "--out", str(tmp_path / "blank")]) == 0
    assert capsys.readouterr().err == ""
    assert main(["story", "--out", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith("Left out your case begun: case.json of the case begun still")
    assert said[1].startswith("Left out your case broken: ")
    assert "everyday_00_months.json" in said[1]
    made = {path.stem for path in (tmp_path / "out" / "a4").iterdir()}
    assert made == {f"story_{name}" for name in (*case_names(), "of_joy")}
    # Asked for by name, it is made or refused, and not passed over.
    for name in ("broken", "begun", str(own_cases / "begun")):
        assert main(["story", "--case", name, "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.count("still says WRITE HERE. Write it first") == 2


def test_two_cases_share_no_file(
    own_cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(own_cases / "of_joy", own_cases / "of joy")
    assert main(["story", "--out", str(tmp_path / "out")]) == 0
    assert "its files would be called as those of of joy" in capsys.readouterr().err
    assert (tmp_path / "out" / "a4" / "story_of_joy.pdf").is_file()


def test_a_plan_is_filled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begun = Plan("Amina", picked_up=["leila"], priorities=[Priority("member", "leila")])
    write_plan(begun, tmp_path / "amina.json")
    asked = ["--plan", str(tmp_path / "amina.json"), "--out", str(tmp_path)]
    assert main(asked) == 1
    assert "--case amina" in capsys.readouterr().err
    assert main([*asked, "--case", "amina"]) == 0
    assert (tmp_path / "a4" / "plan_amina.pdf").is_file()
    assert main([*asked, "story"]) == 1
    assert "the handout plan alone" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words, says",
    [
        (["blank_mpa"], "Did you mean 'blank_map'?"),
        (["--paper", "a5"], "use one of: a4, a3, letter"),
        (["--case", "ammina"], "Did you mean 'amina'?"),
        (["--plan", "nowhere.json"], "nowhere.json"),
    ],
)
def test_what_is_unknown_is_refused(
    words: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--out", str(tmp_path)]) == 1
    assert says in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_where_nothing_can_be_written_it_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "afile").touch()
    assert main(["plan", "--out", str(tmp_path / "afile" / "x")]) == 1
    said = capsys.readouterr().err
    assert "plan.pdf" in said
    assert "Not a directory. Choose another folder by --out" in said

    def held(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kit.publish.handouts.__main__.write_bytes", held)
    assert main(["plan", "--out", str(tmp_path)]) == 1
    assert "open in another program" in capsys.readouterr().err


def test_without_its_tools_it_says_how_to_get_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typesetting._compiler.cache_clear()
    monkeypatch.setattr(folders, "find_spec", lambda _: None)
    assert main(["plan", "--out", str(tmp_path)]) == 1
    assert "“python3 kit handouts” installs it" in capsys.readouterr().err


def test_a_plan_is_filled_from_ones_own_directory(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "kit.publish.handouts.contents.kits_own_folder", lambda: tmp_path / "my-work"
    )
    own = tmp_path / "my-work" / "local_directory.csv"
    own.parent.mkdir()
    shipped = (data_folder() / "local_directory.csv").read_text("utf-8-sig")
    own.write_text(shipped.replace(",captain,", ",our-captain,"), encoding="utf-8")
    step = Priority("wish", "a walk", chosen=["our-captain"])
    write_plan(Plan("Amina", wishes=["a walk"], priorities=[step]), tmp_path / "amina.json")
    asked = ["--plan", str(tmp_path / "amina.json"), "--out", str(tmp_path)]
    assert main(asked) == 0
    own.unlink()
    assert main(asked) == 1
    assert "our-captain" in capsys.readouterr().err


def test_it_tells_which_signs_no_font_has(
    own_cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = own_cases / "of_joy" / "story.md"
    story.write_text(f"{story.read_text('utf-8')}\nShe signs \U0001c123.\n", encoding="utf-8")
    asked = ["story", "--case", "of_joy", "--out", str(tmp_path / "out")]
    assert main(asked) == 0
    said = capsys.readouterr().out
    assert "  story_of_joy.pdf: no font on this computer has \U0001c123, so a box" in said
