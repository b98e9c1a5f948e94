"""Wherever the kit says *evidence*, claims stand behind it, and they rest on the sources named.

The claims say what they rest on, where, and how sure that is (`test_claims.py`); here each label is
held to claims. What once said more than its source does not come back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import jupytext
import pytest

from kit.build.codebook import DIRECTIONS
from kit.build.twin.directions import directions
from kit.crisis import load_rates
from kit.files.library import load_cohort
from kit.publish.handouts import another_hour
from kit.publish.slides.source import read_deck
from kit.widgets import plan_sentences, prediction_sentences, sorting_sentences
from kit.words.citation import MARK, as_html, data, marked, put_in
from kit.words.claims import CLAIMS, claim, ids_in, sentences
from kit.words.errors import KitError
from kit.words.html import escape
from kit.words.sources import ABOUT, KIT
from tests.conftest import ROOT
from tests.words.texts import files

AUTHORS: Final = {code.split()[0]: code for code in ABOUT if code != KIT}
NOTES: Final = re.compile(r"^::: notes\n(.*?)^:::$", re.DOTALL | re.MULTILINE)
EVIDENCE: Final = re.compile(r"^::: evidence\n(.*?)^:::$", re.DOTALL | re.MULTILINE)
ROW: Final = re.compile(r"^\|.*$", re.MULTILINE)
"""A row of a table: what opens there names its source itself."""
LABEL: Final = re.compile(r"[\"'(]Evidence: |#evidence\b|\*\*Evidence[:*]")

SORTED: Final = tuple(each for ids in sorting_sentences.CLAIMS.values() for each in ids)
HOURS: Final = tuple(each for ids in another_hour.CLAIMS.values() for each in ids)
CARING: Final = ("three-caring-relationships", "six-risks")
PLACED: Final = sorting_sentences.CLAIMS["placed_for"]
ON_CARDS: Final = ("five-elements", "six-risks", "peer-four-features")
SIZES: Final = ("table-members", "table-sizes")

BY_HAND: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "kit/widgets/plan_sentences.py": (1, plan_sentences.CLAIMS),
    "kit/widgets/prediction_sentences.py": (1, prediction_sentences.CLAIMS),
    "kit/widgets/sorting_sentences.py": (1, SORTED),
    "kit/widgets/js/explorer/rates.js": (2, ()),
    "kit/widgets/js/matrix/legend.js": (1, ("five-elements",)),
    "kit/words/prompts.py": (1, ("prompts-asked",)),
    "kit/exercises/caring_and_risks.py": (2, CARING),
    "kit/publish/handouts/contents.py": (1, ("prompts-asked",)),
    "kit/build/codebook.py": (3, (*PLACED, *DIRECTIONS, *CARING)),
    "kit/build/card_codebook.py": (1, ON_CARDS),
    "kit/build/cast.py": (1, SIZES),
    "slides/handouts/look.typ": (1, HOURS),
    "slides/handouts/plan.typ": (1, plan_sentences.CLAIMS),
    "slides/handouts/five_elements.typ": (1, ("five-elements", "four-structures")),
    "slides/handouts/mapping_prompts.typ": (1, ("prompts-asked",)),
    "datasets/local_directory.md": (1, plan_sentences.CLAIMS),
    "datasets/cases/README.md": (4, (*SIZES, *PLACED, *DIRECTIONS, *CARING)),
    "datasets/cards/README.md": (1, ON_CARDS),
    "slides/course_guide.md": (1, ()),
}
"""Labels that no mark can stand beside: how many, and the claims; none where it is explained."""

NEVER: Final = (
    (r"pets? (?:is|are|stays?) (?:central|steady)", "nothing says so: `everyday-pets`"),
    (r"over a year (?:places|objects) are reliable", "not over a year: `objects-places-secure`"),
    (r"Objects are stable", "their value is, of those engaged in alone: `solo-value-stable`"),
    (r"[Ss]ome (?:friendships |friends )?resumed?\b", "one participant's account"),
    (r"[Tt]hings and activities h(?:o|e)ld", "their value did: `solo-value-stable`"),
    (
        r"[Ff]riends (?:are the )?(?:most changeable|changed? most)",
        "more than kin: `friends-change-more`",
    ),
    (r"most engaged over a year", "thought likeliest to have time: `support-workers-time`"),
    (r"strains a (?:friendship|tie|family)", "a spoiling relationship is not that"),
    (r"small gain|effect,? on average", "small or none: `networks-help-small`"),
    (r"steady over (?:a|the) year", "their value is: `solo-value-stable`"),
    (r"[Mm]embers withdrew|members (?:are|can) also (?:be )?pushed out", "people put them out"),
    (r"a small effect, (?:and )?in some none", "the authors say small or no effect"),
    (r"[Cc]losest mostly (?:stay|remain)", "they are the likeliest to: `crisis-closest-remain`"),
    (r"(?:partner|family) mostly remains?", "the closest are the likeliest to remain, of any kind"),
    (r"avoiding shame", "fewer contacts may ease it: `crisis-fewer-less-shame`"),
    (r"undermined? trust", "it threatened to: `surveillance-costs-trust`"),
    (r"first condition of", "a fundamental one: `trust-first`"),
    (r"family stood on maps", "they seemed to, for love: `family-placed-for-love`"),
    (r"partner brought guilt", "it could bring guilt: `partners-strain`"),
)
"""What said more than its source, with what to say instead."""


def cited(text: str) -> set[str]:
    """Give the codes of the sources whose authors a text names."""
    return {code for name, code in AUTHORS.items() if re.search(rf"\b{name}\b", text)}


def sources_of(ids: Iterable[str]) -> set[str]:
    return {claim(each).source for each in ids}


def marks(text: str) -> list[str]:
    return [each for mark in MARK.finditer(text) for each in marked(mark["ids"])]


def labelled_cells() -> Iterator[tuple[str, str]]:
    for source in sorted((ROOT / "notebooks" / "source").glob("*.py")):
        for number, cell in enumerate(jupytext.read(source).cells, 1):
            if cell.cell_type == "markdown" and "**Evidence" in cell.source:
                yield f"{source.stem}, cell {number}", cell.source


def labelled_slides() -> Iterator[tuple[str, str]]:
    for deck in ("course", "half_day", "seminar"):
        for slide in read_deck(ROOT / "slides" / f"{deck}.md").slides:
            for block in EVIDENCE.finditer(NOTES.sub("", slide.text)):
                yield f"{deck}, line {slide.line}", block[1]


LABELLED: Final = [*labelled_cells(), *labelled_slides()]


@pytest.mark.parametrize("text", [each[1] for each in LABELLED], ids=[each[0] for each in LABELLED])
def test_behind_each_label_stand_claims_of_the_sources_that_it_names(text: str) -> None:
    ids = marks(text)
    assert ids, "labelled as evidence, and no claim stands behind it"
    in_rows = marks("\n".join(ROW.findall(text)))
    assert sources_of(ids) == cited(MARK.sub("", text)) | sources_of(in_rows)


def test_the_labels_are_found() -> None:
    assert len([*labelled_cells()]) > 25
    assert len([*labelled_slides()]) > 20


def test_a_mark_stands_beside_a_label() -> None:
    for source in sorted((ROOT / "notebooks" / "source").glob("*.py")):
        for cell in jupytext.read(source).cells:
            assert not MARK.search(cell.source) or "**Evidence" in cell.source, cell.source


def test_every_other_label_is_known_with_its_claims() -> None:
    kinds = ("kit/**/*.py", "kit/**/*.js", "slides/**/*.typ", "slides/*.md", "datasets/**/*.md")
    found = {
        file.relative_to(ROOT).as_posix(): count
        for pattern in kinds
        for file in ROOT.glob(pattern)
        if (count := len(LABEL.findall(file.read_text(encoding="utf-8"))))
    }
    assert found == {name: count for name, (count, _) in BY_HAND.items()}, (
        "a label of evidence is new, or gone: put its claims, and how many there are, into BY_HAND"
    )
    for _, ids in BY_HAND.values():
        assert all(each in CLAIMS for each in ids)


@pytest.mark.parametrize(
    "name",
    [name for name in BY_HAND if name.endswith(("sentences.py", "plan.typ", "directory.md"))],
)
def test_a_label_by_hand_names_the_sources_of_its_claims(name: str) -> None:
    said = (ROOT / name).read_text(encoding="utf-8")
    if name.endswith(".typ"):
        said += (ROOT / "kit" / "publish" / "handouts" / "plan.py").read_text(encoding="utf-8")
    if name != "kit/widgets/sorting_sentences.py":
        assert sources_of(BY_HAND[name][1]) <= cited(said)


def test_the_rates_evidence_is_claims_and_their_sources() -> None:
    for each in load_rates().entries:
        ids = ids_in(each.evidence)
        assert len(ids) == each.evidence.count(";") + 1, each.evidence
        assert set(each.evidence.split("; ")) == set(sentences(ids).split("; "))
        assert set(each.source.split("; ")) == sources_of(ids)


def test_the_twins_directions_rest_on_claims() -> None:
    assert all(
        each.claims and set(each.claims) <= set(CLAIMS) for each in directions(load_cohort("twin"))
    )


def test_the_table_of_evidence_has_a_source_a_row() -> None:
    text = (ROOT / "notebooks" / "source" / "03_everyday_and_crisis.py").read_text(encoding="utf-8")
    rows = [
        line.strip("# |").split(" | ") for line in re.findall(r"^# \| .*\|$", text, re.MULTILINE)
    ]
    table = [row for row in rows if len(row) == 4]
    assert len(table) >= 8
    for _, _, source, assumed in table:
        assert marks(source)
        assert not MARK.sub("", source), "what opens there is all that the cell holds"
        assert assumed


def overstated(text: str, wrong: str) -> str:
    """Give what a text says of this kind, across the ends of its lines; notes are read as well."""
    found = re.search(wrong, " ".join(re.sub(r"^# ?", "", text, flags=re.MULTILINE).split()))
    return found[0] if found else ""


@pytest.mark.parametrize("wrong, instead", NEVER, ids=[each[0][:30] for each in NEVER])
def test_what_said_more_than_its_source_does_not_come_back(wrong: str, instead: str) -> None:
    code = [*(ROOT / "kit").rglob("*.py"), *(ROOT / "kit").rglob("*.csv")]
    decks = [*(ROOT / "slides").rglob("*.csv")]
    for file in [*files(), *code, *decks]:
        said = overstated(file.read_text(encoding="utf-8"), wrong)
        assert not said, f"{file.relative_to(ROOT)}: {said!r}: {instead}"


def test_notes_for_presenters_are_held_to_it_too() -> None:
    assert {ROOT / "slides" / f"{deck}.md" for deck in ("course", "half_day", "seminar")} <= set(
        files()
    )
    for said in ("the closest mostly\nremain", "and of avoiding\nshame and stigma"):
        text = f"## A slide\n\n::: notes\nSay: {said}.\n:::\n"
        assert any(overstated(text, wrong) for wrong, _ in NEVER), said


def test_what_is_opened_says_whom_and_how_sure_and_is_escaped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = as_html(["friends-first-lost", "crisis-lean-to-peers"])
    for said in ("29 people", "25 people", "one qualitative study", "The friendship paradox"):
        assert said in page
    hover = escape(CLAIMS["friends-first-lost"].rests_on)
    assert f'<summary title="{hover}">' in page, "the sentence by hover, and no more"
    for said in ("Read for this kit: the whole paper.", "Read for this kit: the abstract."):
        assert said in page
    assert "Read for this kit: nothing; known from" in as_html(["circles-closeness"])
    assert page.startswith("<details")
    assert page.count("<summary") == 1
    assert "\n" not in page, "Markdown would break it"
    for each in data(["friends-first-lost", "crisis-lean-to-peers"])["claims"]:
        assert escape(each["text"]) in page
    from dataclasses import replace

    from kit.words import claims

    bad = replace(CLAIMS["friends-first-lost"], claim="<b>", rests_on='"<img src=x>')
    monkeypatch.setattr(claims, "CLAIMS", {**CLAIMS, "friends-first-lost": bad})
    assert "<img" not in as_html(["friends-first-lost"])


def test_in_a_row_the_source_opens_in_its_cell_and_ends_neither_cell_nor_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = put_in(
        "Said.\n\n| a | {{claims: friends-first-lost}} | b |\n\n{{claims: everyday-pets}}"
    )
    row, last = (line for line in page.splitlines() if "<details" in line)
    assert row.startswith("| a | <details")
    assert row.endswith("</details> | b |")
    assert ">Brooks 2020, one qualitative study</summary>" in row
    for said in (CLAIMS["friends-first-lost"].rests_on, ABOUT["Brooks 2020"].population):
        assert escape(said) in row
    assert "What this rests on" not in row
    assert "What this rests on" in last
    from dataclasses import replace

    from kit.words import claims

    bad = replace(CLAIMS["friends-first-lost"], rests_on="a | *b* <img> `c` $d$ [e](f)")
    monkeypatch.setattr(claims, "CLAIMS", {**CLAIMS, "friends-first-lost": bad})
    row = put_in("| {{claims: friends-first-lost}} |")
    assert not set("*`$[]") & set(row)
    assert row.count("|") == 2
    assert "<img" not in row


def test_an_unknown_claim_is_refused() -> None:
    with pytest.raises(KitError, match="no claim 'friends-lost'"):
        put_in("{{claims: friends-lost}}")
    with pytest.raises(KitError, match="names no claim"):
        put_in("{{claims: }}")


def test_every_word_of_a_source_is_told_from_the_kits() -> None:
    from kit.words.glossary import SECTIONS

    for _, words in SECTIONS:
        for term in words.values():
            assert bool(term.from_source) is (term.source != KIT), term.name
