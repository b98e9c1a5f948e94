"""Decks, run sheets and handouts of hostile files: words on all of them, and not one slide more."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
import pytest

from kit.files.library import load_case, load_directory
from kit.publish.handouts import contents
from kit.publish.handouts.handouts import make, make_plan
from kit.publish.handouts.papers import PAPERS
from kit.publish.handouts.typesetting import typeset
from kit.publish.slides import __main__ as command
from tests.conftest import ROOT
from tests.hostile.checking import Parts, Read
from tests.hostile.files import Given
from tests.hostile.packed import pack
from tests.hostile.texts import FLAG, SECRET, texts

if TYPE_CHECKING:
    from tests.conftest import NewPage

A4: Final = PAPERS["a4"]
PERSONS: Final = (0, 66, 78)
"""Texts that name the person: a script, attributes of pandoc, a head."""
EVERY: Final = 6


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders of the kit as a trainer has it, with harmless and with hostile files."""
    made = {}
    folder = tmp_path_factory.mktemp("decks")
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    hostile = [each.text for each in texts(folder / "secret.txt")]
    plain = [f"word {number}" for number, _ in enumerate(hostile)]
    for name, words, persons in (
        ("plain", plain, ("Jo", "Jo", "Jo")),
        ("hostile", hostile, tuple(hostile[number] for number in PERSONS)),
    ):
        place = folder / name
        place.mkdir()
        for each in ("slides", "notebooks", "datasets", "README.md"):
            (place / each).symlink_to(ROOT / each)
        for number, person in enumerate(persons):
            pack(place / "my-work" / str(number), words, person, EVERY)
        own_text = (place / "my-work" / "0" / "signposting.md").read_bytes()
        (place / "my-work" / "signposting.md").write_bytes(own_text)
        made[name] = place
    return made


@pytest.fixture(scope="module")
def built(places: dict[str, Path]) -> dict[str, dict[str, str]]:
    """All decks and what goes with them on paper, of harmless and of hostile files."""
    made = {}
    with pytest.MonkeyPatch.context() as patch:
        for name, place in places.items():
            patch.setattr(command, "SLIDES", place / "slides")
            for number, deck in enumerate(("course", "half_day", "seminar")):
                case = place / "my-work" / str(number) / "case"
                words = [deck, "--case", str(case), "--out", str(place / "dist")]
                assert command.main(words) == 0
            pages = sorted((place / "dist").glob("*.html"))
            made[name] = {each.stem: each.read_text(encoding="utf-8") for each in pages}
    return made


def test_no_page_has_an_element_or_a_slide_of_a_text(built: dict[str, dict[str, str]]) -> None:
    assert len(built["plain"]) == len(built["hostile"]) == 6
    for name, html in built["hostile"].items():
        plain, found = Read(built["plain"][name]).found, Read(html).found
        assert list(Parts(plain).beyond(found)) == [], name
        slides = [[a for t, a in each if t == "section"] for each in (plain, found)]
        assert slides[0] == slides[1], name
        assert sum(t == "h2" for t, _ in plain) == sum(t == "h2" for t, _ in found), name
        assert SECRET not in html, name
        assert "root:x:0" not in html, name


@pytest.mark.browser
def test_no_deck_runs_a_text_or_asks_for_one(places: dict[str, Path], new_page: NewPage) -> None:
    page = new_page()
    for file in sorted((places["hostile"] / "dist").glob("*.html")):
        page.goto(file.as_uri())
        if "Reveal.initialize" in page.content():
            page.wait_for_function("() => Reveal.isReady()")
            page.evaluate(
                "() => { while (!Reveal.isLastSlide() || Reveal.availableFragments().next) "
                "Reveal.next(); }"
            )
        assert page.evaluate(f"window.{FLAG}") is None, file.name
        assert [frame.url for frame in page.frames[1:]] == [], file.name


def test_no_handout_has_more_than_words(
    built: dict[str, Any], places: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert built
    work = places["hostile"] / "my-work"
    monkeypatch.setattr(contents, "kits_own_folder", lambda: work)
    case = load_case(work / "0" / "case")
    given = Given(work / "rest", texts(work.parents[1] / "secret.txt")[86].text)
    sheets = {name: make(name, A4, case).pdf for name in ("story", "key", "member_cards")}
    text = (work / "signposting.md").read_text(encoding="utf-8")
    sheets["signposting"] = typeset("signposting", A4, contents.of_signposting(text)).pdf
    town = load_directory(work / "0" / "town.csv")
    (work / "local_directory.csv").write_bytes((work / "0" / "town.csv").read_bytes())
    sheets["local_directory"] = make("local_directory", A4).pdf
    assert len(town.offers) >= 20
    plan = given.plan.change(picked_up=[])
    sheets["plan"] = make_plan(A4, plan, given.directory).pdf
    for name, pdf in sheets.items():
        with pypdfium2.PdfDocument(pdf) as document:
            words = "".join(page.get_textpage().get_text_range() for page in document)
        with pdfplumber.open(io.BytesIO(pdf)) as document:
            assert not document.annots, name
        assert SECRET not in words, name
        assert "root:x:0" not in words, name
        assert b"/JavaScript" not in pdf, name
        assert "script" in words or name == "plan", name
