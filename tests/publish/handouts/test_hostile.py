"""Names and stories that look like typst's own language: words on paper, and nothing else."""

from __future__ import annotations

import io
import json
import re
import shutil
from itertools import pairwise
from pathlib import Path
from typing import Final

import pdfplumber
import pytest

from kit.files import own_json
from kit.files.library import load_case, load_directory
from kit.model.maps import SupportMap
from kit.plans import Plan, Priority
from kit.publish.handouts import typesetting
from kit.publish.handouts.handouts import file_name, make, make_plan
from kit.publish.handouts.papers import PAPERS
from kit.words.errors import KitError
from tests.publish.handouts.pages import MM, look, structure

A4 = PAPERS["a4"]
NAMES: Final = (
    *(
        '#import "x"',
        "#panic()",
        "] $x^2$ `y`",
        "@ref <tag>",
        "// no comment",
        "= no head",
        "a \\ b",
    ),
    *("Siân Ŵyn", "</svg><text>", "W" * 300, "Ann-Marie at the shop on the corner of our road"),
)
STORY: Final = """#panic("no") and $x^2$, `raw`, ], }, @ref, <label>, *star*, _under_ and ~.

= Not a heading // not a comment

{"json": "}"} """


def case_in(folder: Path, names: tuple[str, ...], story: str = STORY) -> Path:
    person = "Ọla #eval ] $"
    support_map = SupportMap(person)
    for number, name in enumerate(names):
        circle = (1, 2, 3, None)[number % 4]
        support_map = support_map.add(name, kind="friend", circle=circle, influence="negative")
    about = {"format": "support-map-case", "schema": 1, "id": "../ola #1", "person": person}
    about |= {"summary": "#panic()", "about": {"age": "40"}, "strengths": ["*sings*"]}
    (folder / "case.json").write_text(json.dumps(about), encoding="utf-8")
    (folder / "story.md").write_text(story, encoding="utf-8")
    (folder / "everyday_00_months.json").write_text(own_json.dumps(support_map), encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["member_cards", "story", "key"])
def test_text_is_data(name: str, tmp_path: Path) -> None:
    made = make(name, A4, load_case(case_in(tmp_path, NAMES)))
    assert not made.missing
    seen = look(made.pdf)
    assert seen.least_margin >= 8
    assert seen.least_text >= 10.99
    words = " ".join(seen.text.split())
    assert "Ọla #eval ] $" in words
    shown = STORY.split("\n")[::2] if name == "story" else NAMES[:9]
    for each in shown:
        # Marks of emphasis and backticks are small Markdown: what they hold is shown without them.
        said = re.sub("[`*_]", "", each) if name == "story" else each
        assert " ".join(said.split()) in words


@pytest.mark.parametrize("name", ["story", "key"])
def test_a_text_may_have_headings(name: str, tmp_path: Path) -> None:
    folder = case_in(tmp_path, NAMES, "# At home\n\nWords.\n\n### At work\n- One\n- Two\n\nMore.")
    shutil.copy(folder / "story.md", folder / "crisis.md")
    made = make(name, A4, load_case(folder))
    levels = [int(kind[1:]) for kind in structure(made.pdf) if kind.startswith("H")]
    words = " ".join(look(made.pdf).text.split())
    assert "#" not in words.replace("#eval", "").replace("#import", "").replace("#panic", "")
    assert levels[0] == 1
    # A screen reader's list of headings leaves none out.
    assert all(later <= before + 1 for before, later in pairwise(levels))
    assert levels.count(3 if name == "key" else 2) >= 2


def test_a_file_stays_in_its_folder() -> None:
    assert file_name("story", "../ola #1") == "story_ola_1.pdf"
    assert file_name("story", "..") == "story_case.pdf"


def test_a_sign_that_no_font_has_is_told(tmp_path: Path) -> None:
    # Places to which Unicode has given nothing yet.
    story = "She signs \U0001c123 and \U0001c124."
    made = make("story", A4, load_case(case_in(tmp_path, NAMES, story)))
    assert made.missing == "\U0001c123\U0001c124"
    assert made.pdf.startswith(b"%PDF-")


def test_another_script_keeps_its_letters(tmp_path: Path) -> None:
    names = ("ሰላም", "שלום", "محمد", "小明", "🐕 Rex")
    made = make("key", A4, load_case(case_in(tmp_path, names)))
    words = look(made.pdf).text
    # Whatever this machine has a font for is there; the rest is told.
    for name in ("ሰላም", "小明"):
        assert name in words or set(name) <= set(made.missing)
    assert "Rex" in words


def test_a_mistake_in_a_source_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.typ").write_text("#data.nowhere", encoding="utf-8")
    typesetting._compiler.cache_clear()
    monkeypatch.setattr(typesetting, "SOURCES", tmp_path)
    with pytest.raises(KitError) as refused:
        typesetting.typeset("broken", A4, {"title": "x"})
    # What is wrong, in a line, without the data and the source around it.
    assert str(refused.value).startswith("slides/handouts/broken.typ: ")
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 200
    typesetting._compiler.cache_clear()


@pytest.mark.parametrize("what", ["Ring", "Ring Joseph and walk round the lake. " * 150])
def test_a_plan_stays_on_its_sheets(what: str) -> None:
    when = "Donaudampfschifffahrtssonntag"
    step = Priority("wish", "make music", what=what, who="W" * 25, when=when)
    begun = Plan("Amina", wishes=["make music"], priorities=[step])
    made = make_plan(A4, begun, load_directory())
    seen = look(made.pdf)
    assert seen.least_margin >= 8
    words = "".join(seen.text.split())
    assert words.count("Joseph") == what.count("Joseph")
    with pdfplumber.open(io.BytesIO(made.pdf)) as document:
        # Within the frame around the step, not only on the sheet.
        foot = document.pages[0].height - 20 * MM
        inside = [c for page in document.pages for c in page.chars if c["bottom"] < foot]
        assert max(each["x1"] for each in inside) <= document.pages[0].width - 15 * MM
