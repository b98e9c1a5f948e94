"""Caring relationships, risks and the trainer's notes: all told, folded, escaped, nothing added."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from kit import load_case, terms
from kit.draw.panels import Panel
from kit.exercises import tell_caring, tell_risks, tell_trainer_notes
from kit.files.library import case_names
from kit.model.cases import Case
from kit.words.errors import KitError

HOSTILE = "<img src=x onerror=alert(1)>"
BOTH = pytest.mark.parametrize("tell", [tell_caring, tell_risks])
VOCABULARY: dict[object, Mapping[str, terms.Term]] = {
    tell_caring: terms.CARING_RELATIONSHIPS,
    tell_risks: terms.RISKS,
}


def told(case: Case, tell: Callable[[Case], Panel]) -> list[str]:
    return [each.why for each in (case.caring if tell is tell_caring else case.risks)]


@BOTH
@pytest.mark.parametrize("name", case_names())
def test_all_that_is_noticed_is_told_once_in_the_vocabularys_order(
    name: str, tell: Callable[[Case], Panel]
) -> None:
    case, shown = load_case(name), tell(load_case(name))
    _, *sections, closing = str(shown).split("\n\n")
    points = [point for section in sections for point in section.split("\n- ")[1:]]
    whys = [point.split(": ", maxsplit=1)[1] for point in points]
    assert sorted(whys) == sorted(told(case, tell))
    names = [section.split(": ")[0].lower() for section in sections]
    assert names == [each for each in VOCABULARY[tell] if each in names]
    for found, section in zip(names, sections, strict=True):
        meaning = VOCABULARY[tell][found].definition
        assert section.startswith(f"{found.capitalize()}: {meaning}\n")
    assert all((each in names) is (each not in closing) for each in VOCABULARY[tell])


def test_each_point_says_from_whom_to_whom_and_when() -> None:
    caring, risks = str(tell_caring(load_case("delroy"))), str(tell_risks(load_case("delroy")))
    received = str(tell_caring(load_case("carol")))
    assert "- From Neil to Carol, in everyday life: He brings the tea" in received
    assert "- From Delroy to Marlon, in the crisis: He stops sleeping" in caring
    assert "- From Delroy to Cyrus, at 12 months: He gave Cyrus his own number" in risks
    later = replace(load_case("delroy").risks[0], occasion="crisis", wave_months=6)
    case = replace(load_case("delroy"), risks=(replace(later, member_id="errol"),))
    maps = {**case.maps, ("crisis", 6): case.everyday}
    assert "in the crisis at 6 months:" in str(tell_risks(replace(case, maps=maps)))


def test_the_three_relationships_and_six_risks_stand_with_their_source_and_label() -> None:
    for shown in (tell_caring(load_case("amina")), tell_risks(load_case("amina"))):
        label = str(shown).splitlines()[1]
        assert "Evidence" in label
        assert "Leach 2016" in label
        assert "Illustration" in label
        assert "not the right answer" in str(shown)
    assert "not word that it did" in str(tell_risks(load_case("amina")))


@BOTH
def test_it_is_folded_and_its_plain_text_gives_nothing_away(
    tell: Callable[[Case], Panel],
) -> None:
    case, shown = load_case("linh"), tell(load_case("linh"))
    page = shown._repr_html_()
    before, opened = page.split("<summary>", 1)
    assert before.endswith("<details>")
    assert opened.startswith(f"{shown.folded}</summary>")
    assert opened.endswith("</details></section></div>")
    assert page.count("</details>") == 2, "the panel, and in it what its claim rests on"
    assert repr(shown) == shown.folded
    for why in told(case, tell):
        assert why not in repr(shown) + before


@BOTH
def test_where_nothing_is_noted_the_file_to_add_is_named(tell: Callable[[Case], Panel]) -> None:
    case = replace(load_case("linh"), caring=(), risks=())
    file = "caring" if tell is tell_caring else "risks"
    with pytest.raises(KitError, match=rf"noted for Linh\. Add the file {file}\.csv"):
        tell(case)


def test_a_persons_text_is_escaped() -> None:
    case = load_case("amina")
    risks = tuple(replace(each, why=HOSTILE) for each in case.risks)
    page = tell_risks(replace(case, risks=risks, person=HOSTILE))._repr_html_()
    assert "<img" not in page
    assert page.count("&lt;img") > len(risks)
    named = tell_trainer_notes(replace(case, person=HOSTILE))._repr_html_()
    assert "<img" not in named


@pytest.mark.parametrize("name", case_names())
def test_the_trainers_notes_are_folded_whole_below_the_notebooks_headings(name: str) -> None:
    case = load_case(name)
    shown = tell_trainer_notes(case)
    assert str(shown) == case.trainer_notes
    page = shown._repr_html_()
    assert page.count("<details><summary ") == 1
    assert f">For trainers: notes on {case.person}</summary><p>" in page
    assert page.endswith("</details></div>")
    assert page.count("<h4>") == 3
    assert not any(f"<h{level}>" in page for level in (1, 2, 3))
    assert repr(shown) == f"For trainers: notes on {case.person}"


def test_without_notes_the_file_to_add_is_named() -> None:
    with pytest.raises(KitError, match=r"on Linh\. Add the file trainer_notes\.md"):
        tell_trainer_notes(replace(load_case("linh"), trainer_notes=" "))
