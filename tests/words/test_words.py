"""How the kit speaks: of people, with which words, and how plainly."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kit.words.glossary import SECTIONS, as_markdown, cited
from kit.words.person_first import RULES, breaches
from kit.words.sources import KIT
from tests.conftest import ROOT
from tests.words.readability import read_through
from tests.words.texts import files, prose, proses

FILES = files()
PROSES = proses()
ALLOWED = {
    # Each speaks of the word, or of data, not of a person.
    ("datasets/crisis_rates.md", "deficit"),
    ("datasets/twin/README.md", "diagnoses"),
    ("README.md", "diagnosis"),
    ("slides/safety.md", "diagnosis"),
}
OLDEST = 13.0
LONGEST = 14.0


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", FILES, ids=name)
def test_people_are_spoken_of_with_respect(file: Path) -> None:
    found = [
        f"line {each.line}: {each.words!r}. {each.instead}"
        for each in breaches(file.read_text(encoding="utf-8"))
        if (name(file), each.words) not in ALLOWED
    ]
    assert not found, "\n".join(found)


def test_every_sort_of_text_is_looked_at() -> None:
    folders = {"/".join(name(file).split("/")[:2]) for file in FILES}
    assert {"notebooks/source", "datasets/cases", "datasets/cards", "slides/handouts"} <= folders
    names = {name(file) for file in FILES}
    assert {"slides/half_day.md", "datasets/local_directory.csv", "README.md"} <= names
    assert sum("cases/" in each for each in names) > 12 * 8


@pytest.mark.parametrize("text", PROSES)
def test_a_text_can_be_read_at_ease(text: str) -> None:
    found = read_through(PROSES[text])
    assert found.age <= OLDEST
    assert found.words_a_sentence <= LONGEST


def test_the_formulas_agree_with_a_count_by_hand() -> None:
    found = read_through("The cat sat on the mat. It slept: all day, every day!\n\nGood")
    assert (found.letters, found.words, found.sentences) == (42, 13, 4)
    assert found.automated_readability_index == pytest.approx(4.71 * 42 / 13 + 0.5 * 13 / 4 - 21.43)
    assert found.coleman_liau_index == pytest.approx(
        0.0588 * (4200 / 13) - 0.296 * (400 / 13) - 15.8
    )
    hard = read_through(
        "Psychosocial interventions necessitate comprehensive organisational change."
    )
    assert hard.age > OLDEST


def test_prose_is_what_is_left_without_marks() -> None:
    head = "---\ntitle: T\n---\n## Head {minutes=3}\n\n"
    markdown = f"{head}- **One** [two](x.md)\n\n| a |\n\n::: do\nx\n:::"
    assert prose(markdown).split() == ["Head", "One", "two", "a", "x"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.pattern.pattern[:30])
def test_a_rule_says_what_to_write_instead(rule: object) -> None:
    assert re.search(r"(Write|Say|Put) .+", getattr(rule, "instead", ""))


@pytest.mark.parametrize(
    "text, words",
    [
        ("She suffers from nerves.", ["suffers"]),
        ("Insufferable weather, and a buffer.", []),
        ("a schizophrenic", ["schizophrenic"]),
        ("a person with a diagnosis of bipolar disorder", []),
        ("He is bipolar.", ["bipolar"]),
        ("people with a severe diagnosis", []),
        ("his diagnosis", ["diagnosis"]),
        ('{"diagnosis": "none"}', []),
        ('{"situation": "Diagnosed with fear"}', ["Diagnosed"]),
        ('{"situation": "Diagnosis: fear"}', ["Diagnosis"]),
        ("Patiently, the patients wait.", ["patients"]),
        ("Tom is a patient listener, with patient hands; he is patient.", []),
        ("She was very patient with the dog. A patient, kind man.", []),
        ("a patient with a long story; the patient waits; a patient record", ["patient"] * 3),
        ("She rang Victim Support, and the Patient Advice and Liaison Service.", []),
        ("Victim Support: 9 to 5. Ask the Patient Participation Group, or Bipolar UK.", []),
        ("Victim Joy waits. She met a Victim and a Patient.", ["Victim", "Victim", "Patient"]),
        ("the Service User Forum of service users", ["service users"]),
        ("Alcoholics Anonymous; an alcoholic", ["alcoholic"]),
        ("She committed\nsuicide; committed to the choir", []),
        ("committed suicide", ["committed suicide"]),
        ("the elderly and the homeless", ["the elderly", "the homeless"]),
    ],
)
def test_a_word_is_found_where_it_is_said_of_a_person(text: str, words: list[str]) -> None:
    assert [each.words for each in breaches(text)] == words


def test_only_words_that_are_right_at_times_are_left_to_the_writer() -> None:
    found = breaches("A service user is no victim.")
    assert [(each.words, each.always) for each in found] == [
        ("service user", False),
        ("victim", True),
    ]


def test_the_glossary_is_the_vocabulary() -> None:
    page = as_markdown()
    assert page == (ROOT / "notebooks" / "glossary.md").read_text(encoding="utf-8")
    for _, words in SECTIONS:
        for term in words.values():
            assert f"- **{term.name}**: {term.definition} ({term.source}" in page
            assert term.source == KIT or term.from_source in page
    assert all(f"- **{code}**: " in page for code in cited())


def test_the_spelling_check_finds_an_american_word_and_a_slip(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("The color of freindship, and Ines.\n", encoding="utf-8")
    checker = Path(sys.executable).with_name("typos")
    done = subprocess.run(
        [checker, "--config", ROOT / "pyproject.toml", "--format", "brief", page],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "`color` should be `colour`" in done.stdout
    assert "freindship" in done.stdout
    assert "Ines" not in done.stdout


def test_what_people_read_is_british_also_where_code_may_not_be(tmp_path: Path) -> None:
    for number, words in enumerate(PROSES.values()):
        (tmp_path / f"{number:03}.md").write_text(words, encoding="utf-8")
    checker = Path(sys.executable).with_name("typos")
    done = subprocess.run(
        [checker, "--config", ROOT / "pyproject.toml", "--format", "brief", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
