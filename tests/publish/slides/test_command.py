"""`python3 kit slides`: what it makes, with whose case, and what it says when it can't."""

from __future__ import annotations

import re
import shutil
import socket
from typing import TYPE_CHECKING

import pytest

from kit.authoring import check_case, new_case
from kit.files.library import load_case
from kit.publish.slides import __main__ as command
from kit.publish.slides.fill import Filled
from kit.publish.slides.page import paper
from kit.publish.slides.source import deck_names, on_paper
from kit.words.errors import KitError
from tests.authoring.whole import finish
from tests.conftest import ROOT
from tests.publish.slides.conftest import DECKS, SLIDES

if TYPE_CHECKING:
    from pathlib import Path


def test_each_deck_and_what_goes_with_it(built: Path) -> None:
    made = {file.stem for file in built.iterdir()}
    assert made == {
        *DECKS,
        *(file.stem for name in DECKS for file in on_paper(SLIDES / f"{name}.md")),
    }


def test_pages_for_paper_hold_the_texts_they_name(built: Path) -> None:
    page = (built / "half_day_run_sheet.html").read_text(encoding="utf-8")
    assert "Do you feel safe?" in page
    assert "116 123" in page
    assert "Meet Amina" in page
    assert "{{" not in page
    assert not re.search(r"(src|href)=\"(https?:)?//", page)


def test_every_link_leads_somewhere_from_a_memory_stick(built: Path) -> None:
    for file in built.iterdir():
        page = re.sub(r"<script\b.*?</script>", "", file.read_text("utf-8"), flags=re.DOTALL)
        for tag, href in re.findall(r"(<a\b[^>]*?href=\"([^\"]*)\"[^>]*>)", page):
            elsewhere = re.match(r"(https|mailto|tel):", href)
            assert href.startswith("#") or (elsewhere and "_blank" in tag), (file.name, tag)
            assert elsewhere or f'id="{href[1:].removeprefix("/")}"' in page, (file.name, tag)


def test_a_case_of_one_s_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own"
    shutil.copytree(ROOT / "datasets" / "cases" / "gethin", own)
    told = (own / "case.json").read_text(encoding="utf-8")
    (own / "case.json").write_text(told.replace("Gethin", "Gwyn"), encoding="utf-8")
    for file in own.glob("*_months.json"):
        file.write_text(file.read_text(encoding="utf-8").replace("Gethin", "Gwyn"), "utf-8")
    assert load_case(own).person == "Gwyn"
    assert command.main(["half_day", "--case", str(own), "--out", str(tmp_path / "out")]) == 0
    # Files of their own, that say whose they are: the usual deck is left as it is.
    made = {file.name: file.read_text("utf-8") for file in (tmp_path / "out").iterdir()}
    assert set(made) == {"half_day_own.html", "half_day_run_sheet_own.html"}
    assert "Meet Gwyn" in made["half_day_own.html"]
    assert "choose <strong>Gwyn</strong>" in made["half_day_own.html"]
    assert "Let everybody choose Gwyn" in made["half_day_run_sheet_own.html"]
    assert not [name for name, page in made.items() if "Amina" in page]
    said = capsys.readouterr().out
    assert re.search(r"half_day … .*half_day_own\.html \(\d\.\d MB, \d+\.\d s\)\n", said)
    assert re.search(r"half_day_run_sheet … ", said)


@pytest.mark.parametrize("name", DECKS)
def test_who_is_chosen_is_in_the_deck_and_its_run_sheet_throughout(
    tmp_path: Path, built: Path, name: str
) -> None:
    assert command.main([name, "--case", "delroy", "--out", str(tmp_path)]) == 0
    for file in tmp_path.iterdir():
        assert "Amina" not in file.read_text("utf-8"), file.name
        assert "Amina" in (built / file.name.replace("_delroy", "")).read_text("utf-8"), file.name


def test_a_case_that_is_still_to_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cases").mkdir()
    monkeypatch.chdir(tmp_path)
    new_case("Joy")
    assert command.main(["half_day", "--case", "joy", "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err
    assert "case.json of the case joy still says WRITE HERE. Write it first" in said
    assert "check-case joy" in said
    assert not (tmp_path / "out").exists()


def test_a_case_never_takes_the_place_of_the_kit_s_own_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "datasets" / "cases" / "gethin", tmp_path / "run_sheet")
    asked = ["half_day", "--case", str(tmp_path / "run_sheet"), "--out", str(tmp_path / "out")]
    assert command.main(asked) == 1
    assert "half_day_run_sheet.html is a page of the kit" in capsys.readouterr().err


@pytest.mark.parametrize("crisis", [True, False])
def test_a_case_of_one_s_own_that_tells_less(
    tmp_path: Path, crisis: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "joy"
    own.mkdir()
    finish(own)
    if not crisis:
        for name in ("crisis.md", "crisis_00_months.json", "changes.csv"):
            (own / name).unlink()
    assert check_case(own).passes
    out = tmp_path / "out"
    assert command.main(["half_day", "seminar", "--case", str(own), "--out", str(out)]) == 0
    page = (out / "half_day_joy.html").read_text(encoding="utf-8")
    assert "Joy’s case tells of no risks yet: talk about your own reading." in page
    assert ("Joy’s case has no crisis map yet" in page) != crisis
    said = capsys.readouterr().out
    assert "nothing to show on:" in said
    assert "“What would make it safer?”" in said
    assert ("“From everyday to crisis”" in said) != crisis


def test_what_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["halfday", "--out", str(tmp_path)])
    assert "Did you mean 'half_day'?" in capsys.readouterr().err
    assert command.main(["half_day", "--case", "amna", "--out", str(tmp_path)]) == 1
    assert "Did you mean 'amina'?" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "afile").write_text("mine", encoding="utf-8")
    assert command.main(["course", "--out", str(tmp_path / "afile" / "x")]) == 1
    assert f"{tmp_path / 'afile' / 'x'}: no folder can be made here" in capsys.readouterr().err
    assert (tmp_path / "afile").read_text(encoding="utf-8") == "mine"


def test_nothing_is_fetched_from_elsewhere() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        text = f"![](http://127.0.0.1:{server.getsockname()[1]}/a.png)"
        with pytest.raises(KitError, match="can't be built"):
            paper(SLIDES / "half_day.md", Filled(text, ()), {"title": "One"})
        server.settimeout(0)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_mistake_in_a_deck_leaves_the_page_of_last_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    slides = tmp_path / "slides"
    slides.mkdir()
    text = "---\ntitle: One\n---\n\n## A {minutes=1}\n\n![](case/mapp)\n\n::: notes\nAsk.\n:::\n"
    (slides / "one.md").write_text(text, encoding="utf-8")
    (tmp_path / "one.html").write_text("before", encoding="utf-8")
    monkeypatch.setattr(command, "SLIDES", slides)
    assert deck_names(slides) == ("one",)
    assert command.main(["one", "--out", str(tmp_path)]) == 1
    assert f"{slides / 'one.md'}, line 7: ![](case/mapp): " in capsys.readouterr().err
    assert (tmp_path / "one.html").read_text(encoding="utf-8") == "before"
