"""What a careful reader notices in each case, and the trainer's notes, over all cases."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kit import terms
from kit.files.library import case_names, load_case
from kit.model.cases import Case
from kit.model.notes import WAYS, Observation

FIRST_LINE = "**Illustration:** an invented person; these are our own thoughts."
HEADINGS = ["What people may say", "A good question to ask", "Take care"]

over_all_cases = pytest.mark.parametrize("name", case_names())


def sections(case: Case) -> dict[str, str]:
    _, *parts = re.split(r"^## (.+)$", case.trainer_notes, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def bullets(text: str) -> list[str]:
    return [" ".join(each.split()) for each in re.split(r"^- ", text, flags=re.MULTILINE)[1:]]


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"[.!?:;]+[”’)]*\s+", text) if each.strip()]


def shown_in(case: Case) -> str:
    """Give all that is told of the case, apart from what is noticed in it."""
    notes = [member.note for support_map in case.maps.values() for member in support_map]
    return " ".join([case.story, case.crisis_story, *notes, *(each.why for each in case.changes)])


def noticed() -> list[Observation]:
    cases = [load_case(name) for name in case_names()]
    return [each for case in cases for each in (*case.caring, *case.risks)]


WHATS = [*terms.CARING_RELATIONSHIPS, *terms.RISKS]


@pytest.mark.parametrize("what", WHATS)
def test_each_relationship_and_risk_is_in_three_cases_or_more(what: str) -> None:
    cases = [load_case(name) for name in case_names()]
    having = [case for case in cases if what in {n.what for n in (*case.caring, *case.risks)}]
    assert len(having) >= 3


def test_relationships_and_risks_are_told_both_ways() -> None:
    both = {(each.what, each.way) for each in noticed()}
    assert set(WAYS) == {"received", "given"}
    assert {what for what, way in both if way == "received"} == set(WHATS)
    # A definition that nothing in sixteen stories meets the other way is not made to fit.
    assert len({what for what, way in both if way == "given"}) >= len(WHATS) / 2


def test_both_occasions_and_later_waves_are_told_of() -> None:
    assert {each.occasion for each in noticed()} == set(terms.OCCASIONS)
    assert {each.wave_months for each in noticed()} >= {0, 6, 12}


@over_all_cases
def test_a_case_has_some_of_either_and_not_many(name: str) -> None:
    case = load_case(name)
    assert case.caring or case.risks
    assert max(len(case.caring), len(case.risks)) <= 5


@over_all_cases
def test_care_that_does_harm_is_told_beside_care_that_does_good(name: str) -> None:
    ways = {each.what for each in load_case(name).caring}
    assert "positive" in ways or not ways


@over_all_cases
def test_care_that_does_good_leaves_the_carer_something_of_their_own(name: str) -> None:
    # The source's *positive* has two halves; the second is that carers look after themselves too.
    own = (
        r"\b(own|hers|home|alone|himself|low|too tired|ten minutes|evenings|Saturdays?|walk"
        r"|football|darts|shifts|lectures|shop|not his day|no more than before)\b"
    )
    for each in load_case(name).caring:
        if each.what == "positive":
            assert re.search(own, each.why), each.why


@over_all_cases
def test_care_is_between_people(name: str) -> None:
    case = load_case(name)
    for each in case.caring:
        member = case.map(each.occasion, each.wave_months).member(each.member_id)
        assert member.human, f"{member.name} is no person and no group"


@over_all_cases
def test_each_reason_argues_from_the_story(name: str) -> None:
    case = load_case(name)
    told = shown_in(case)
    for each in (*case.caring, *case.risks):
        assert each.why[0].isupper(), each.why
        assert each.why.endswith((".", "?")), each.why
        assert 6 <= len(each.why.split()) <= 30, each.why
        named = {word for word in each.what.split() if len(word) > 2} - {"relationship"}
        assert not any(word[:7] in each.why.lower() for word in named), each.why
        assert each.why not in told, f"says again what is told: {each.why}"
        # At least three words of the reason that carry meaning are in what the case tells.
        words = {word.lower() for word in re.findall(r"\w{4,}", each.why)}
        assert sum(word in told.lower() for word in words) >= 3, each.why


@over_all_cases
def test_no_reason_is_given_twice(name: str) -> None:
    case = load_case(name)
    counts = Counter(each.why for each in (*case.caring, *case.risks))
    assert set(counts.values()) == {1}


@over_all_cases
def test_the_notes_say_that_they_are_illustration(name: str) -> None:
    assert load_case(name).trainer_notes.splitlines()[0] == FIRST_LINE


@over_all_cases
def test_the_notes_have_their_three_parts(name: str) -> None:
    case = load_case(name)
    assert re.findall(r"^#+ (.+)$", case.trainer_notes, flags=re.MULTILINE) == HEADINGS
    said, asked, care = (sections(case)[heading] for heading in HEADINGS)
    assert 2 <= len(bullets(said)) <= 5
    questions = [each for each in re.findall(r"[^.?!]+[.?!]", asked) if each.endswith("?")]
    assert questions
    assert 1 <= len(bullets(asked) or asked.strip().split("\n\n")) <= 3
    assert len(care.split()) >= 20


@over_all_cases
def test_the_notes_can_be_read_in_a_minute_or_two(name: str) -> None:
    notes = load_case(name).trainer_notes
    assert 90 <= len(notes.split()) <= 200
    text = re.sub(r"^(#+ .*|- )", "", notes, flags=re.MULTILINE)
    lengths = [len(each.split()) for each in sentences(text)]
    assert sum(lengths) / len(lengths) <= 13
    assert max(lengths) <= 30


@over_all_cases
def test_the_notes_count_nobody(name: str) -> None:
    counted = r"\b(most (people|groups)|usually|typically|research|studies|per cent)\b|%"
    said = sections(load_case(name))[HEADINGS[0]]
    assert re.findall(counted, said, flags=re.IGNORECASE) == []
