"""Any two maps of one person compared: what always holds."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from kit.analysis.change import compare
from kit.model.maps import SupportMap
from tests import strategies

few = settings(max_examples=60, deadline=None)


def ids(pairs: tuple[object, ...]) -> list[str]:
    return [getattr(each, "after", each).id for each in pairs]  # type: ignore[attr-defined]


@st.composite
def two_maps(draw: st.DrawFn) -> tuple[SupportMap, SupportMap]:
    """Two maps of one person who share some members, as they were or quite otherwise."""
    a, b = draw(strategies.support_maps(5)), draw(strategies.support_maps(5))
    shared = [member for member in a if draw(st.booleans())]
    for member in shared:
        if member.id not in b:
            other = draw(strategies.members(member_id=member.id))
            b = b.add(draw(st.sampled_from([member, other])))
    return a, replace(b, person=a.person, criterion=a.criterion)


@few
@given(strategies.support_maps())
def test_a_map_compared_with_itself_is_all_kept(support_map: SupportMap) -> None:
    change = compare(support_map, support_map)
    assert len(change.kept) == len(support_map)
    for name in (
        *("lost", "new", "mentioned_later", "moved_in", "moved_out", "placed", "unplaced"),
        *("changed_role", "changed_influence", "changed_contact"),
    ):
        assert getattr(change, name) == ()
    if len(support_map):
        assert (change.jaccard, change.turnover, change.stability) == (1, 0, 1)


@few
@given(two_maps())
def test_nobody_is_dropped_and_the_shares_are_shares(maps: tuple[SupportMap, SupportMap]) -> None:
    a, b = maps
    before = a.to_dict(), b.to_dict()
    change = compare(a, b)
    assert (a.to_dict(), b.to_dict()) == before
    assert {*ids(change.kept), *ids(change.lost)} == {member.id for member in a}
    assert {*ids(change.kept), *ids(change.new)} == {member.id for member in b}
    assert change.delta_size == len(change.new) - len(change.lost)
    shares = (change.jaccard, change.turnover, change.stability, *change.stability_by_kind.values())
    for share in shares:
        assert math.isnan(share) or 0 <= share <= 1
    data = change.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data


@few
@given(two_maps())
def test_the_other_way_round_is_the_mirror_image(maps: tuple[SupportMap, SupportMap]) -> None:
    (a, b) = maps
    there, back = compare(a, b), compare(b, a)
    for one, other in (("lost", "new"), ("moved_in", "moved_out"), ("placed", "unplaced")):
        assert set(ids(getattr(there, one))) == set(ids(getattr(back, other)))
        assert set(ids(getattr(there, other))) == set(ids(getattr(back, one)))
    for same in ("kept", "changed_role", "changed_influence", "changed_contact"):
        assert set(ids(getattr(there, same))) == set(ids(getattr(back, same)))
    assert there.delta_size == -back.delta_size
    assert there.jaccard == back.jaccard or math.isnan(there.jaccard)
    assert there.turnover == back.turnover or math.isnan(there.turnover)


@few
@given(two_maps(), st.data())
def test_a_mark_never_makes_the_maps_less_alike(
    maps: tuple[SupportMap, SupportMap], data: st.DataObject
) -> None:
    plain = compare(*maps)
    marks = {each.id for each in plain.new if data.draw(st.booleans())}
    change = compare(*maps, not_mentioned_before=marks)
    assert change.delta_size == plain.delta_size - len(marks)
    assert len(change.new) == len(plain.new) - len(marks)
    if plain.lost or plain.new or plain.kept:
        assert change.jaccard >= plain.jaccard
        assert change.turnover <= plain.turnover


class Page(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@few
@given(two_maps())
def test_the_page_holds_the_sentences_and_no_element_of_a_name(
    maps: tuple[SupportMap, SupportMap],
) -> None:
    change = compare(*maps)
    page = Page(change._repr_html_())
    assert page.elements == ["div", "div", "div", "ul", *["li"] * len(change.sentences())]
    for sentence in change.sentences():
        assert sentence in page.text
