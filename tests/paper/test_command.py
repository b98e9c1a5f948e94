"""`python3 kit handouts`: what it makes, what it says, what it refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit.launcher.commands import COMMANDS
from kit.paper import typesetting
from kit.paper.__main__ import main
from kit.paper.handouts import HANDOUTS
from kit.plans import Plan, Priority, write_plan
from kit.shipped import folder


def test_the_launcher_knows_it() -> None:
    assert "handouts" in COMMANDS


def test_it_says_how_far_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", "plan", "--paper", "LETTER", "--out", str(tmp_path)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("story … ")
    assert "12 files" in said[0]
    assert said[1].startswith("plan … ")
    made = {path.name for path in (tmp_path / "letter").iterdir()}
    assert {"story_amina.pdf", "plan.pdf"} <= made
    assert len(made) == 13


def test_a_case_of_ones_own_gives_all_handouts(tmp_path: Path) -> None:
    own = shutil.copytree(folder() / "cases" / "gethin", tmp_path / "mine")
    about = own / "case.json"
    about.write_text(about.read_text("utf-8").replace('"gethin"', '"mine"'), encoding="utf-8")
    assert main(["--case", str(own), "--out", str(tmp_path / "out")]) == 0
    made = {path.stem for path in (tmp_path / "out" / "a4").iterdir()}
    of_nobody = {name for name, each in HANDOUTS.items() if each.for_all}
    of_case = {f"{name}_mine" for name, each in HANDOUTS.items() if each.of_case}
    assert made == of_nobody | of_case


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


def test_where_nothing_can_be_written_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a4" / "plan.pdf").mkdir(parents=True)
    assert main(["plan", "--out", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "plan.pdf" in said
    assert "open in another program" in said


def test_without_its_tools_it_says_how_to_get_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typesetting._compiler.cache_clear()
    monkeypatch.setattr(typesetting, "find_spec", lambda _: None)
    assert main(["plan", "--out", str(tmp_path)]) == 1
    assert "“python3 kit handouts” installs it" in capsys.readouterr().err
