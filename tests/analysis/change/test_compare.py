"""Two maps compared: worked out by hand, and in words."""

from __future__ import annotations

import math

import pytest

from kit import terms
from kit.analysis.change import NOT_MENTIONED_BEFORE, compare
from kit.model.maps import SupportMap
from kit.words.errors import KitError


def maps_by_hand() -> tuple[SupportMap, SupportMap]:
    a = (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1)
        .add("Noor", kind="family", circle=2, contact="weekly")
        .add("Leila", kind="friend", circle=2)
        .add("Priya", kind="friend", circle=3, support_received=["friendship"])
        .add("Sam", kind="friend", circle=3, influence="neutral")
        .add("Dr Osei", kind="professional")
    )
    b = (
        SupportMap("Amina", wave_months=6)
        .add("Mum", kind="family", circle=2)
        .add("Noor", kind="family", circle=1, contact="daily")
        .add("Priya", kind="peer", circle=3, support_received=["practical advice"])
        .add("Sam", kind="friend", influence="positive")
        .add("Dr Osei", kind="professional", circle=3)
        .add("Choir", kind="group", circle=3)
        .add("Radio", kind="object", circle=2)
    )
    return a, b


def ids(pairs: tuple[object, ...]) -> list[str]:
    return [getattr(each, "after", each).id for each in pairs]  # type: ignore[attr-defined]


def test_who_was_kept_lost_and_found_by_hand() -> None:
    change = compare(*maps_by_hand())
    assert ids(change.kept) == ["mum", "noor", "priya", "sam", "dr-osei"]
    assert ids(change.lost) == ["leila"]
    assert ids(change.new) == ["choir", "radio"]
    assert ids(change.moved_in) == ["noor"]
    assert ids(change.moved_out) == ["mum"]
    assert ids(change.placed) == ["dr-osei"]
    assert ids(change.unplaced) == ["sam"]
    assert ids(change.changed_role) == ["priya"]
    assert ids(change.changed_influence) == ["sam"]
    assert ids(change.changed_contact) == ["noor"]


def test_the_numbers_by_hand() -> None:
    change = compare(*maps_by_hand())
    assert (change.size_before, change.size_after, change.delta_size) == (6, 7, 1)
    assert change.turnover == 3 / 13
    assert change.jaccard == 5 / 8
    assert change.stability == 5 / 6
    by_kind = change.stability_by_kind
    assert (by_kind["family"], by_kind["friend"], by_kind["professional"]) == (1, 2 / 3, 1)
    assert math.isnan(by_kind["group"])
    assert list(by_kind) == list(terms.KINDS)


@pytest.mark.parametrize("how", ["argument", "attribute", "word", "both"])
def test_not_mentioned_before_changes_the_counts(how: str) -> None:
    a, b = maps_by_hand()
    if how != "argument":
        mark = {NOT_MENTIONED_BEFORE: " Yes" if how == "word" else True}
        b = b.change("radio", attributes=mark)
    change = compare(a, b, {"radio"} if how in {"argument", "both"} else ())
    assert ids(change.new) == ["choir"]
    assert ids(change.mentioned_later) == ["radio"]
    assert ids(change.kept) == ["mum", "noor", "priya", "sam", "dr-osei"]
    assert (change.size_before, change.size_after, change.delta_size) == (7, 7, 0)
    assert change.turnover == 2 / 14
    assert change.jaccard == 6 / 8
    assert change.stability == 6 / 7
    assert change.stability_by_kind["object"] == 1
    assert "There before, but not mentioned then: Radio. Not counted as new." in change.sentences()


@pytest.mark.parametrize("word", [False, None, "", "no", "False"])
def test_a_mark_that_says_no_changes_nothing(word: object) -> None:
    a, b = maps_by_hand()
    b = b.change("radio", attributes={NOT_MENTIONED_BEFORE: word})
    assert ids(compare(a, b).new) == ["choir", "radio"]


def test_the_mark_on_a_member_of_both_maps_says_nothing() -> None:
    a, b = maps_by_hand()
    later = b.change("mum", attributes={NOT_MENTIONED_BEFORE: True})
    assert compare(a, later).mentioned_later == ()


@pytest.mark.parametrize("word", ["perhaps", 1, 0, 2.5])
def test_a_mark_that_says_neither_is_refused(word: object) -> None:
    a, b = maps_by_hand()
    b = b.change("radio", attributes={NOT_MENTIONED_BEFORE: word})
    with pytest.raises(KitError, match=r"'radio' \(Radio\): not_mentioned_before is .* yes or no"):
        compare(a, b)


@pytest.mark.parametrize(
    "marks,says",
    [
        ({"mum"}, "'mum' is marked as not mentioned before, but is on the first map"),
        ({"leila"}, "'leila' is marked .* not on the second map; use one of: choir, radio"),
        ({"rodio"}, "Did you mean 'radio'"),
        ([["radio"]], "give a set of members' ids"),
        ("radio", "give a set of members' ids"),
        (None, "give a set of members' ids"),
    ],
)
def test_a_mark_on_someone_else_is_refused(marks: object, says: str) -> None:
    with pytest.raises(KitError, match=says):
        compare(*maps_by_hand(), not_mentioned_before=marks)  # type: ignore[arg-type]


def test_every_finding_is_said_in_a_sentence() -> None:
    assert compare(*maps_by_hand()).sentences() == [
        "6 members then, 7 members now: 1 more.",
        "On both maps: Mum, Noor, Priya, Sam and Dr Osei.",
        "No longer on the map: Leila.",
        "New: Choir and Radio.",
        "Nearer the centre: Noor (circle 2 to 1).",
        "Further from the centre: Mum (circle 1 to 2).",
        "Placed in a circle now: Dr Osei.",
        "Not placed in a circle any more: Sam.",
        "Priya: friend then, peer now; now gives practical advice; no longer gives friendship.",
        "Sam: influence neutral then, positive now.",
        "Noor: contact weekly then, daily now.",
    ]


def test_a_change_of_structure_and_of_support_given_is_said() -> None:
    a = SupportMap("Amina").add("Jo", kind="friend", support_given=["friendship"])
    b = a.change("jo", structure=None, support_given=["emotional support"])
    _, _, said = compare(a, b).sentences()
    assert said == (
        "Jo: structure informal then, not said now; now receives emotional support; "
        "no longer receives friendship."
    )
    assert compare(b, a).sentences()[0] == "1 member then, 1 member now: as many as before."


def test_maps_of_two_people_are_refused_naming_both() -> None:
    with pytest.raises(KitError, match="two people, Amina and Linh"):
        compare(SupportMap("Amina"), SupportMap("Linh"))


def test_maps_with_different_criteria_are_refused() -> None:
    with pytest.raises(KitError, match="Amina the circles stand for importance, in another for cl"):
        compare(SupportMap("Amina"), SupportMap("Amina", criterion="closeness"))


@pytest.mark.parametrize("other", [None, "Amina", {}])
def test_what_is_no_map_is_refused(other: object) -> None:
    for pair in ((SupportMap("Amina"), other), (other, SupportMap("Amina"))):
        with pytest.raises(KitError, match="a comparison needs a support map, and this is"):
            compare(*pair)


def test_two_empty_maps_leave_the_shares_undefined() -> None:
    change = compare(SupportMap("Amina"), SupportMap("Amina"))
    assert change.delta_size == 0
    assert all(map(math.isnan, (change.turnover, change.jaccard, change.stability)))
    assert change.to_dict()["jaccard"] is None
    assert change.sentences() == ["0 members then, 0 members now: as many as before."]


def test_from_an_empty_map_to_one_member_and_back() -> None:
    empty, one = SupportMap("Amina"), SupportMap("Amina").add("Mum", kind="family")
    there, back = compare(empty, one), compare(one, empty)
    assert (there.turnover, there.jaccard, there.delta_size) == (1, 0, 1)
    assert (back.turnover, back.jaccard, back.delta_size) == (1, 0, -1)
    assert math.isnan(there.stability)
    assert back.stability == 0


def test_the_page_has_a_name_for_screen_readers() -> None:
    a, b = maps_by_hand()
    page = compare(a, b)._repr_html_()
    assert 'role="group"' in page
    assert 'aria-label="Amina: from the everyday map at the start to the everyday map at 6 ' in page
