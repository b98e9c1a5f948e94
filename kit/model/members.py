"""Network members and the ties between them, each checked when it is made."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import Any, Final

from kit.model.attributes import Attributes, Scalar, is_text
from kit.model.file_format import check_names
from kit.words import terms
from kit.words.errors import MapError, one_of, shorten, show

BY_KIND: Final = "by kind"
"""The structure of a member for whom none was given: the default of their kind."""

_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Mc", "Me", "Mn", "Zl", "Zp", "Zs"})
# Fillers, the blank Braille cell and note head, and what Unicode keeps for unseen signs.
_BLANK: Final = frozenset("\u115f\u1160\u2065\u2800\u3164\uffa0\U0001d159")
_BLANK_RANGES: Final = ((0xFDD0, 0xFDEF), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF))

ROLE: Final = ("kind", "structure", "support_received", "support_given")
"""The fields of a member that make up their role."""


@dataclass(frozen=True, slots=True)
class Member:
    """One network member: a person, group, place, activity, object or pet that matters.

    Parameters
    ----------
    id
        Tells members of one map apart. Any text, unique in the map.
    name
        What the person calls them. Any text with something to see in it; need not be unique.
    kind
        One of `terms.KINDS`.
    circle
        1 (the centre), 2 or 3; None while not yet placed.
    angle
        Where on the circle, in degrees clockwise from the top, 0 up to but not including 360.
        None lets the drawing choose. A member not yet placed has none.
    influence
        What the member does for the person's wellbeing: positive, neutral or negative.
    support_received
        The elements of support that the person receives from this member.
    support_given
        The elements of support that the person gives to this member.
    structure
        Formal, semi-formal, informal or close; by default what is usual for the kind. None where
        not said; always None for places, activities, objects and pets.
    contact
        How often there is contact, one of `terms.CONTACTS`, or None where not said.
    note
        Free text.
    attributes
        Anything else that came with the data, by name.

    Raises
    ------
    MapError
        Naming the member and the field.
    """

    id: str
    name: str
    kind: str
    circle: int | None = None
    angle: float | None = None
    influence: str = "positive"
    support_received: Collection[str] = ()
    support_given: Collection[str] = ()
    structure: str | None = BY_KIND
    contact: str | None = None
    note: str = ""
    attributes: Mapping[str, Scalar] = field(default_factory=Attributes)

    def __post_init__(self) -> None:
        if not is_text(self.id) or not self.id.strip():
            raise MapError(f"a member's id is {show(self.id)}; give some text.", field="id")
        if not is_text(self.name) or not is_visible(self.name):
            raise self._error("name", "is empty or not readable text; give a name.")
        self._check_choice("kind", terms.KINDS)
        self._check_place()
        self._check_choice("influence", terms.INFLUENCES)
        self._set("support_received", self._elements("support_received"))
        self._set("support_given", self._elements("support_given"))
        self._check_structure()
        if self.contact is not None:
            self._check_choice("contact", terms.CONTACTS)
        if not is_text(self.note):
            raise self._error("note", "is not readable text; give text or leave it empty.")
        try:
            self._set("attributes", Attributes(self.attributes))
        except (TypeError, ValueError) as problem:
            raise self._error("attributes", str(problem)) from None

    @property
    def human(self) -> bool:
        """Whether the member is a person or made of people."""
        return terms.KINDS[self.kind].human

    @property
    def placed(self) -> bool:
        """Whether the member stands in one of the three circles."""
        return self.circle is not None

    def change(self, **changes: Any) -> Member:
        """Return the member with some fields changed.

        A structure that was the default of the old kind becomes the default of the new one.
        Moving to "not yet placed" drops the angle.

        >>> Member("1", "Jo", "friend").change(kind="professional").structure
        'formal'
        """
        check_fields(changes, Member, member=self)
        if "kind" in changes and "structure" not in changes:
            usual = self.structure == terms.KINDS[self.kind].structure
            to = terms.KINDS.get(changes["kind"]) if is_text(changes["kind"]) else None
            if usual or (to is not None and not to.human):
                changes["structure"] = BY_KIND
        if "circle" in changes and changes["circle"] is None:
            changes.setdefault("angle", None)
        return replace(self, **changes)

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def _error(self, name: str, problem: str) -> MapError:
        shown = self.name if is_text(self.name) else None
        return MapError(f"{name} {problem}", member=self.id, name=shown, field=name)

    def _check_choice(self, name: str, choices: Mapping[str, object]) -> None:
        given = getattr(self, name)
        if not isinstance(given, str):
            raise self._error(name, f"is {show(given)}; {one_of(choices)}")
        if given not in choices:
            raise self._error(name, f"is {shorten(given)!r}; {one_of(choices, given)}")

    def _check_place(self) -> None:
        circle, angle = self.circle, self.angle
        if circle is not None and (type(circle) is not int or circle not in {1, 2, 3}):
            raise self._error(
                "circle",
                f"is {show(circle)}; a map has circles 1 to 3. "
                "Leave it empty for a member not yet placed.",
            )
        if angle is None:
            return
        if circle is None:
            raise self._error(
                "angle", "is given, but the member is in no circle. Give a circle or no angle."
            )
        if type(angle) not in {int, float} or not 0 <= angle < 360:
            raise self._error(
                "angle", f"is {show(angle)}; give degrees from 0 up to, not with, 360."
            )
        self._set("angle", float(angle))

    def _elements(self, name: str) -> tuple[str, ...]:
        given = getattr(self, name)
        if isinstance(given, str) or not is_listing(given):
            raise self._error(name, f"is {show(given)}; give a list of elements of support.")
        chosen = list(given)
        for element in chosen:
            if not isinstance(element, str):
                raise self._error(name, f"has {show(element)}; {one_of(terms.ELEMENTS)}")
            if element not in terms.ELEMENTS:
                listed = one_of(terms.ELEMENTS, element)
                raise self._error(name, f"has {shorten(element)!r}; {listed}")
        return tuple(element for element in terms.ELEMENTS if element in chosen)

    def _check_structure(self) -> None:
        kind = terms.KINDS[self.kind]
        if self.structure == BY_KIND:
            self._set("structure", kind.structure)
        if self.structure is None:
            return
        self._check_choice("structure", terms.STRUCTURES)
        if not kind.human:
            raise self._error(
                "structure",
                f"is {show(self.structure)}, but a member of kind {show(self.kind)} has none. "
                "Leave it empty.",
            )


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie between two members: they know each other, or belong together.

    It has no direction. `weight` is its strength, a number above 0; `attributes` hold what kind
    of tie it is, and whatever else came with the data.
    """

    a: str
    b: str
    weight: float = 1.0
    attributes: Mapping[str, Scalar] = field(default_factory=Attributes)

    def __post_init__(self) -> None:
        for end in (self.a, self.b):
            if not is_text(end):
                raise MapError(f"a tie ends at {show(end)}; give the id of a member.", field="ties")
        if self.a == self.b:
            raise MapError(
                "a tie joins the member to itself; a tie needs two members.",
                member=self.a,
                field="ties",
            )
        number = type(self.weight) in {int, float}
        if not number or not 0 < self.weight <= sys.float_info.max:
            raise MapError(
                f"the tie from {shorten(self.a)!r} to {shorten(self.b)!r} has the weight "
                f"{show(self.weight)}; give a number above 0.",
                field="weight",
            )
        object.__setattr__(self, "weight", float(self.weight))
        try:
            object.__setattr__(self, "attributes", Attributes(self.attributes))
        except (TypeError, ValueError) as problem:
            raise MapError(
                f"the tie from {shorten(self.a)!r} to {shorten(self.b)!r}: attributes {problem}",
                field="attributes",
            ) from None

    @property
    def ends(self) -> frozenset[str]:
        """The ids of its two members."""
        return frozenset((self.a, self.b))


def is_visible(name: str) -> bool:
    r"""Whether the name has something in it that can be seen.

    Spaces, marks without a letter, and letters that are blank, such as Hangul's filler, are not
    seen. A character that this Python does not know yet, such as a new emoji, counts as seen.
    `draw/js/visible.js` says the same in the browser.

    >>> is_visible("Mum"), is_visible("\u3164\u200b")
    (True, False)
    """
    return any(unicodedata.category(char) not in _UNSEEN and not _is_blank(char) for char in name)


def _is_blank(char: str) -> bool:
    code = ord(char)
    # The last two of each plane will never be characters.
    never = code & 0xFFFE == 0xFFFE
    return never or char in _BLANK or any(a <= code <= b for a, b in _BLANK_RANGES)


def is_listing(value: object) -> bool:
    """Whether the value is a list or set of things, and not a text or a mapping."""
    return isinstance(value, (list, tuple, set, frozenset))


def check_fields(
    given: Mapping[str, object],
    of: type,
    member: Member | None = None,
    needs: Collection[str] = (),
) -> None:
    """Raise `MapError` for a name that is no field of `of`, or a needed one that is absent."""
    where = {"member": member.id, "name": member.name} if member else {}
    known = (each.name for each in fields(of))
    check_names(given, known, "field of a member", partial(MapError, **where))
    for name in needs:
        if name not in given:
            raise MapError(f"a new member needs a {name}: give {name}=….", field=name, **where)
