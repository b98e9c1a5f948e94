"""What a check says of a case: file, place and remedy for each fault, and nothing is changed."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.authoring import check_case, new_case
from kit.authoring.__main__ import main
from kit.files.library import case_names, load_finished_case
from kit.words.errors import KitError
from tests.authoring.whole import finish

Break = Callable[[Path], object]


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cases").mkdir()
    monkeypatch.chdir(tmp_path)
    return finish(new_case("Joy"))


def change(name: str, old: str, new: str) -> Break:
    def broken(made: Path) -> None:
        text = (made / name).read_text(encoding="utf-8")
        assert old in text
        (made / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return broken


def without(*names: str) -> Break:
    def broken(made: Path) -> None:
        for name in names:
            (made / name).unlink()

    return broken


def instead(name: str, make: Callable[[Path], object]) -> Break:
    def broken(made: Path) -> None:
        (made / name).unlink()
        make(made / name)

    return broken


def state(made: Path) -> dict[str, str]:
    return {
        file.name: (hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "")
        + str(file.stat().st_mtime_ns)
        for file in made.iterdir()
    }


def test_a_good_case_passes_and_hears_what_slides_could_show(mine: Path) -> None:
    report = check_case("joy")
    assert report.passes
    assert [remark.file for remark in report.remarks] == ["Slides"]
    assert "ask for a later everyday map, caring.csv and risks.csv;" in report.remarks[0].says
    assert str(report).startswith("joy: the case is whole and can be used.")


@pytest.mark.parametrize("name", case_names())
def test_the_cases_that_come_with_the_kit_pass(name: str) -> None:
    assert check_case(name).must == ()


BROKEN: dict[str, tuple[Break, str, str, str]] = {
    "no story": (
        lambda made: (made / "story.md").unlink(),
        *("story.md", "", "The file is missing; a case needs it."),
    ),
    "a story under another name": (
        lambda made: (made / "story.md").rename(made / "Story.txt"),
        *("Story.txt", "", "Did you mean story.md? Rename it."),
    ),
    "a comma too many in case.json": (
        change("case.json", '"schema": 1,', '"schema": 1,,'),
        *("case.json", "", "Line 3 is not JSON"),
    ),
    "case.json cut off within a line": (
        lambda made: (made / "case.json").write_text('{"format": "support-map-case",\n'),
        *("case.json", "", "is not JSON"),
    ),
    "case.json cut off behind a sign that ends lines elsewhere": (
        lambda made: (made / "case.json").write_text('{"format": "a\u2028b",\n\n\x85\f'),
        *("case.json", "", "is not JSON"),
    ),
    "case.json nested too deep": (
        lambda made: (made / "case.json").write_text('{"format": ' + "[" * 100_000),
        *("case.json", "", "is not JSON"),
    ),
    "a story as long as a library": (
        lambda made: (made / "story.md").write_text("word " * 300_000),
        *("story.md", "", "It is too large; a text may have at most 300 kB."),
    ),
    "a folder in a map's place": (
        instead("everyday_00_months.json", Path.mkdir),
        *("everyday_00_months.json", "", "This is a folder, and a file is wanted."),
    ),
    "a pipe in a story's place": (
        instead("story.md", os.mkfifo),
        *("story.md", "", "This is no ordinary file."),
    ),
    "no strengths": (
        change("case.json", '"mends anything with wheels"', ""),
        *("case.json", "", "Strengths is empty or no list of texts; name at least one."),
    ),
    "a map by another name": (
        change("everyday_00_months.json", '"person": "Joy"', '"person": "Jo"'),
        *("everyday_00_months.json", "", "Give both the same name."),
    ),
    "a kind that there isn't": (
        change("everyday_00_months.json", '"kind": "friend"', '"kind": "freind"'),
        *("everyday_00_months.json", "", "Did you mean 'friend'?"),
    ),
    "a map's file misnamed": (
        lambda made: (made / "crisis_00_months.json").rename(made / "crisis.json"),
        *("crisis.json", "", "Rename it, or move it out"),
    ),
    "a reason for a change that did not happen": (
        change("changes.csv", "rex,withdrawn from", "tom,withdrawn from"),
        *("changes.csv", "row 2, column what", "Change one of them."),
    ),
    "words to avoid": (
        change("crisis.md", "her knee gave way", "she suffered"),
        *("crisis.md", "line 1", "Write “a person with a diagnosis of …”"),
    ),
    "somebody defined by a diagnosis in a member's note": (
        change("everyday_00_months.json", "The shed on Mondays.", "A schizophrenic at the shed."),
        *("everyday_00_months.json", "line ", "Write “a person with a diagnosis of …”"),
    ),
    "nobody on the map": (
        lambda made: (
            (made / "everyday_00_months.json").write_bytes(
                (Path(__file__).parents[2] / "kit/authoring/template/everyday_00_months.json")
                .read_bytes()
                .replace(b"{{PERSON}}", b"Joy")
            )
            and None
        ),
        *(
            "everyday_00_months.json",
            "",
            "Nobody is on the map yet. Draw it in the notebook",
        ),
    ),
    "not text": (
        lambda made: (made / "crisis.md").write_bytes(b"\xff\xfe\xfa caf\xe9"),
        *("crisis.md", "", "save it again as UTF-8"),
    ),
    "no everyday map beside one of the crisis": (
        # Nor does a mere piece of advice, about Mum without a note, hide it.
        lambda made: (
            without("everyday_00_months.json", "changes.csv")(made),
            change("crisis_00_months.json", "Every Sunday.", "")(made),
        ),
        *(
            "everyday_00_months.json",
            "",
            "There is no everyday map yet. Draw it in the notebook",
        ),
    ),
    "two maps of one occasion and wave": (
        lambda made: shutil.copy(
            made / "everyday_00_months.json", made / "everyday_000_months.json"
        ),
        *("everyday_00_months.json", "", "Another file holds the same occasion and wave"),
    ),
    "the id of another case": (
        change("case.json", '"id": "joy"', '"id": "../../amina"'),
        *("case.json", "", 'the folder is called joy. Write "id": "joy".'),
    ),
    "a diagnosis first in a value": (
        change("case.json", "lives with her dog", "Diagnosed with a low mood"),
        *("case.json", "line ", "Write “a person with a diagnosis of …”"),
    ),
    "something still to be written, in small letters": (
        change("case.json", "lives with her dog", "write here home and work"),
        *("case.json", "line ", "Still to be written: home and work."),
    ),
    "something still to be written": (
        change("trainer_notes.md", "Where does Joy give?", "WRITE HERE: a question."),
        *("trainer_notes.md", "line 9", "Still to be written: a question."),
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_fault_is_told_with_file_place_and_remedy(mine: Path, fault: str) -> None:
    broken, file, place, remedy = BROKEN[fault]
    broken(mine)
    before = state(mine)
    report = check_case(mine)
    found = [each for each in report.remarks if each.file == file and remedy in each.says]
    assert found, f"{fault}:\n{report}"
    assert found[0].place.startswith(place)
    assert f"{file}" in str(report)
    assert not report.passes
    assert state(mine) == before


def test_all_faults_are_told_at_once(mine: Path) -> None:
    for fault in ("no strengths", "words to avoid", "a kind that there isn't"):
        BROKEN[fault][0](mine)
    files = {remark.file for remark in check_case(mine).must}
    assert files == {"case.json", "crisis.md", "everyday_00_months.json", "changes.csv"}


@pytest.mark.parametrize(
    "broken, says",
    [
        (change("story.md", "Rex the dog runs beside her. ", ""), "not in the story: Rex"),
        (change("story.md", "Joy repairs", "Who repairs"), "Name Joy in the first paragraph"),
        (change("trainer_notes.md", "## Take care", "## Care"), "no part headed “## Take care”"),
        (change("everyday_00_months.json", "Every Sunday.", ""), "Without a note: Mum"),
        (lambda made: (made / "crisis.md").unlink(), "nobody tells of the crisis"),
        (change("crisis.md", "Mum came", "A service user came"), "only where it is exactly"),
        (lambda made: (made / "trainer_notes.md").unlink(), "no trainer's notes"),
        (
            lambda made: (made / "Trainer_notes.txt").write_text("My notes."),
            "Trainer_notes.txt: Nobody reads this file beside trainer_notes.md.",
        ),
        (lambda made: (made / "story.md").write_text("Joy, Mum, Tom, Rex."), "4 words"),
    ],
)
def test_advice_is_given_and_the_case_still_passes(mine: Path, broken: Break, says: str) -> None:
    broken(mine)
    report = check_case(mine)
    assert says in str(report)
    assert report.passes
    assert report.could


def test_what_is_beside_a_case_without_harm_gets_no_remark(mine: Path) -> None:
    before = check_case(mine).remarks
    for name in (".story.md", "story-Copy1.ipynb", "everyday_00_months.svg"):
        (mine / name).write_text("", encoding="utf-8")
    (mine / "pictures").mkdir()
    change("story.md", "on Sundays", "in May, and they write here")(mine)
    assert check_case(mine).remarks == before


def test_what_the_kit_put_aside_is_named_and_breaks_nothing(mine: Path) -> None:
    aside = ("story (2).md", "case (3).json", "everyday_00_months (other 2026-11-29 15.30).json")
    for name in aside:
        (mine / name).write_text("WRITE HERE: she suffers.", encoding="utf-8")
    report = check_case(mine)
    assert report.passes
    assert [each.file for each in report.could if "put aside" in each.says] == sorted(aside)
    assert load_finished_case("joy").person == "Joy"


def test_a_case_that_would_not_be_opened_must_be_renamed(mine: Path) -> None:
    for asked in ("amina", "Amina", mine.with_name("Amina")):
        mine = mine.rename(mine.with_name(str(getattr(asked, "name", asked))))
        (must,) = check_case(asked).must
        assert "A case that comes with the kit is called amina too" in must.says
        assert "Rename the folder" in must.says


def test_a_folder_in_capitals_is_checked_as_it_is_spelt(mine: Path) -> None:
    spelt = mine.rename(mine.with_name("JoY"))
    assert check_case("joy").name == "JoY"
    (spelt / "case.json").unlink()
    assert "case.json" in {each.file for each in check_case("JOY").must}


def test_long_sentences_are_told_of(mine: Path) -> None:
    (mine / "story.md").write_text("Joy, Mum, Tom and Rex. " + ("word " * 15 + "end. ") * 10)
    assert "words on average" not in str(check_case(mine))
    (mine / "story.md").write_text("Joy, Mum, Tom and Rex. " + ("word " * 17 + "end. ") * 10)
    assert "Its sentences have 17 words on average" in str(check_case(mine))


def test_a_folder_that_is_not_there_is_named(mine: Path) -> None:
    with pytest.raises(KitError, match=r"no folder and no case called 'joyy'.*Did you mean 'joy'"):
        check_case("joyy")
    with pytest.raises(KitError, match="is a file; give the folder that it is in"):
        check_case(mine / "story.md")


def test_a_report_in_a_notebook_is_escaped(mine: Path) -> None:
    change("story.md", "Joy repairs", "<b>Who</b> suffers and repairs")(mine)
    (mine / "everyday_00_months.json").rename(mine / "<i>.json")
    page = check_case(mine)._repr_html_()
    assert "<i>" not in page
    assert "&lt;i&gt;.json" in page


def test_the_commands_say_what_to_do_next(mine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Mary", "Ann"]) == 0
    assert "cases/mary-ann" in capsys.readouterr().out.replace("\\", "/")
    assert main(["check", "mary-ann"]) == 1
    assert "Still to be written" in capsys.readouterr().out
    assert main(["check", "joy"]) == 0
    assert main(["check", str(mine)]) == 0
    new_case("Kit")
    finish(mine.with_name("kit"))
    (mine.parents[1] / "kit").mkdir()
    assert main(["check", "kit"]) == 0
    assert main(["new"]) == 2
    assert main(["new", "Joy"]) == 1
    assert "is there already" in capsys.readouterr().err


def test_a_table_from_excel_is_read_and_the_encoding_told_as_advice(mine: Path) -> None:
    rows = (mine / "changes.csv").read_text("utf-8-sig").replace("knee", "knée")
    (mine / "changes.csv").write_bytes(rows.replace(",", ";", 4).encode("cp1252"))
    report = check_case(mine)
    assert [each.must for each in report.remarks if "Windows-1252" in each.says] == [False]


def test_a_thousand_faults_are_told_on_a_screen_or_two(mine: Path) -> None:
    (mine / "story.md").write_text("She suffers.\n" * 5000)
    said = str(check_case(mine))
    assert len(said.splitlines()) < 100
    assert "more. Mend these first, and check again." in said
    assert "more. Mend" in check_case(mine)._repr_html_()
