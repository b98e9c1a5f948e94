"""Each member's path over the waves."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.analysis.change import NOT_MENTIONED_BEFORE, Path, paths
from kit.files.library import load_case
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError


def wave(months: int, **circles: int | None) -> SupportMap:
    members = [Member(name, name.title(), "friend", circle=at) for name, at in circles.items()]
    return SupportMap("Amina", wave_months=months, members=members)


def year() -> list[SupportMap]:
    return [
        wave(0, kept=1, lost=2, late_loss=3, returned=2, unplaced=1),
        wave(6, kept=1, late_loss=2, found=3, guest=3, unplaced=None),
        wave(12, kept=2, found=2, returned=3, newest=1, unplaced=2),
    ]


@pytest.mark.parametrize(
    "who,circles,steps,word",
    [
        ("kept", (1, 1, 2), ("kept", "kept"), "kept"),
        ("lost", (2, None, None), ("lost", "absent"), "lost"),
        ("late_loss", (3, 2, None), ("kept", "lost"), "lost"),
        ("found", (None, 3, 2), ("found", "kept"), "found"),
        ("newest", (None, None, 1), ("absent", "found"), "found"),
        ("returned", (2, None, 3), ("lost", "returned"), "returned"),
        ("guest", (None, 3, None), ("found", "lost"), "came and went"),
        ("unplaced", (1, None, 2), ("kept", "kept"), "kept"),
    ],
)
def test_a_path_by_hand(
    who: str, circles: tuple[int | None, ...], steps: tuple[str, ...], word: str
) -> None:
    path = paths(year()).of(who)
    assert (path.circles, path.steps, path.word) == (circles, steps, word)
    assert path.present[1] == (who in {"kept", "late_loss", "found", "guest", "unplaced"})


def test_paths_are_in_the_order_of_first_mention_and_said_in_sentences() -> None:
    followed = paths(year()[::-1])
    assert followed.waves_months == (0, 6, 12)
    assert [each.id for each in followed] == [
        *("kept", "lost", "late_loss", "returned", "unplaced", "found", "guest", "newest")
    ]
    assert followed.sentences() == [
        "There throughout: Kept and Unplaced.",
        "There at first, not at the end: Lost and Late_Loss.",
        "Found on the way, and still there: Found and Newest.",
        "Away for a while, and back: Returned.",
        "Found on the way, and not there at the end: Guest.",
    ]
    data = followed.to_dict()
    assert json.loads(json.dumps(data)) == data


def test_one_not_mentioned_before_counts_as_kept() -> None:
    marked = year()[2].change("newest", attributes={NOT_MENTIONED_BEFORE: True})
    path = paths([*year()[:2], marked]).of("newest")
    assert (path.circles, path.steps, path.word) == ((None, None, 1), ("kept", "kept"), "kept")
    assert path.mentioned_later
    assert not path.present[0]
    known = year()[2].change("kept", attributes={NOT_MENTIONED_BEFORE: True})
    assert not paths([*year()[:2], known]).of("kept").mentioned_later
    first = year()[0].change("kept", attributes={NOT_MENTIONED_BEFORE: True})
    assert not paths([first, *year()[1:]]).of("kept").mentioned_later


@settings(max_examples=60, deadline=None)
@given(st.lists(st.booleans(), min_size=2, max_size=6).filter(any))
def test_the_word_fits_any_path(there: list[bool]) -> None:
    member = Member("1", "Jo", "friend", circle=1)
    path = Path(tuple(member if each else None for each in there))
    assert len(path.steps) == len(there) - 1
    assert (path.word == "kept") == all(there)
    assert (path.word in {"kept", "found", "returned"}) == there[-1]
    assert (path.word == "lost") == (there[0] and not there[-1])
    assert path.steps.count("found") == (not there[0])
    if path.word == "returned":
        gap = there.index(True) + there[there.index(True) :].index(False)
        assert any(there[gap:])


def case(*months: int) -> Case:
    maps = {("everyday", when): wave(when, mum=1) for when in months}
    maps["crisis", 0] = replace(wave(0, mum=1), occasion="crisis")
    return Case("amina", "Amina", "A singer.", "A story.", maps)


def test_a_case_gives_all_its_waves_or_those_asked_for() -> None:
    assert paths(case(0, 6, 12)).waves_months == (0, 6, 12)
    assert paths(case(0, 6, 12), waves_months=[0, 12]).waves_months == (0, 12)
    assert paths(case(0, 6, 12)).of("mum").word == "kept"


@pytest.mark.parametrize(
    "given_,options,says",
    [
        (case(0, 12), {"waves_months": (0, 6, 12)}, "Amina has no everyday map at 6 months"),
        (case(0), {}, "of Amina there is only the one at 0 months"),
        (case(0, 6), {"occasion": "crisis"}, "only the one at 0 months"),
        (case(0, 6), {"occasion": "evryday"}, "occasion is 'evryday'; .* Did you mean 'everyday'"),
        (case(0, 6), {"occasion": "party"}, r"'party'; use one of: everyday, crisis\.$"),
        (case(0, 6), {"occasion": ["crisis"]}, r"use one of: everyday, crisis\.$"),
        (case(0, 6), {"waves_months": 6}, "give a list of months"),
        (case(0, 6), {"waves_months": [0, [6]]}, "give a list of months"),
        ([], {}, "there is none"),
        ([wave(0)], {}, "only the one at 0 months"),
        ([wave(0), wave(0)], {}, "two maps of Amina are at 0 months"),
        ([wave(0), replace(wave(6), person="Linh")], {}, "two people, Amina and Linh"),
        ([wave(0), replace(wave(6), criterion="closeness")], {}, "different|in another for"),
        ([wave(0), replace(wave(6), occasion="crisis")], {}, "everyday life and of a crisis"),
        ([wave(0), "wave"], {}, "this is the text 'wave'"),
        ("amina", {}, "not a str"),
    ],
)
def test_a_wave_that_is_absent_or_does_not_fit_is_refused(
    given_: object, options: dict[str, object], says: str
) -> None:
    with pytest.raises(KitError, match=says):
        paths(given_, **options)  # type: ignore[arg-type]


def test_a_case_of_the_kit_without_later_waves_says_so_or_is_followed() -> None:
    amina = load_case("amina")
    waves = sorted(when for what, when in amina.maps if what == "everyday")
    if len(waves) < 2:
        with pytest.raises(KitError, match="two waves or more"):
            paths(amina)
    else:
        assert paths(amina).waves_months == tuple(waves)


def test_nobody_of_this_id_is_said() -> None:
    with pytest.raises(KitError, match="nobody has the id 'dad'"):
        paths(year()).of("dad")


def test_the_page_is_a_table_with_headers_and_escaped_names() -> None:
    odd = [each.add("<b>Jo</b>", kind="friend", id="jo") for each in year()]
    page = paths(odd)._repr_html_()
    assert "<b>" not in page
    assert "&lt;b&gt;Jo&lt;/b&gt;" in page
    assert page.count('<th scope="row">') == 9
    assert page.count('<th scope="col">') == 5
    assert "<caption" in page
    assert "<td>not placed</td>" in page
    assert "<td>–</td>" in page
