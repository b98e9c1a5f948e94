"""Hypothesis strategies: any valid member, tie and map, however odd its texts."""

from __future__ import annotations

from hypothesis import strategies as st

from kit import terms
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie, is_visible

texts = st.text(max_size=30)
names = st.one_of(
    st.text(min_size=1, max_size=24).filter(is_visible),
    st.sampled_from(
        [
            "Mum",
            "<img src=x onerror=alert(1)>",
            '"><script>alert(1)</script>',
            "أمينة",
            "שלום",
            "👩🏽‍🤝‍👨🏻",
            "Zoe\u0301",
            "李小龍",
            "a\nb",
            "Kwame, support worker",
        ]
    ),
)
ids = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    texts,
)
attributes = st.dictionaries(texts, scalars, max_size=3)
angles = st.floats(0, 360, exclude_max=True)
elements = st.sets(st.sampled_from(list(terms.ELEMENTS)))


@st.composite
def members(draw: st.DrawFn, member_id: str | None = None) -> Member:
    """Any valid member."""
    kind = draw(st.sampled_from(list(terms.KINDS)))
    circle = draw(st.sampled_from([None, 1, 2, 3]))
    structures = [None, *terms.STRUCTURES] if terms.KINDS[kind].human else [None]
    return Member(
        id=draw(ids) if member_id is None else member_id,
        name=draw(names),
        kind=kind,
        circle=circle,
        angle=None if circle is None else draw(st.none() | angles),
        influence=draw(st.sampled_from(list(terms.INFLUENCES))),
        support_received=draw(elements),
        support_given=draw(elements),
        structure=draw(st.sampled_from(structures)),
        contact=draw(st.sampled_from([None, *terms.CONTACTS])),
        note=draw(texts),
        attributes=draw(attributes),
    )


@st.composite
def support_maps(draw: st.DrawFn, max_members: int = 8) -> SupportMap:
    """Any valid map."""
    known = draw(st.lists(ids, unique=True, max_size=max_members))
    pairs = [(a, b) for i, a in enumerate(known) for b in known[:i]]
    tied = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8)) if pairs else []
    return SupportMap(
        person=draw(names),
        occasion=draw(st.sampled_from(list(terms.OCCASIONS))),
        wave_months=draw(st.integers(0, 1200)),
        criterion=draw(st.sampled_from(list(terms.CRITERIA))),
        members=[draw(members(member_id=each)) for each in known],
        ties=[
            Tie(a, b, draw(st.floats(0, 1e6, exclude_min=True)), draw(attributes)) for a, b in tied
        ],
        attributes=draw(attributes),
    )
