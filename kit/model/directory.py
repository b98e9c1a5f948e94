"""The local directory: what a town offers, by what a person would like.

>>> choir = Offer(
...     "choir", "Choir for all comers", "group", "Singing without notes.",
...     elements=["friendship"], wishes=["make music"], first_step="Ring the library, ask for Bo.",
... )
>>> [offer.name for offer in Directory("Alderwick", [choir]).for_wish("Make music")]
['Choir for all comers']
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, fields
from typing import Any, Final, cast

from kit.model.attributes import is_text
from kit.model.members import BY_KIND, Member, is_listing, is_visible
from kit.words.errors import KitError, MapError, one_of, shorten, show

_WORDS: Final = ("what", "when", "where", "cost", "getting_there", "first_step")
_NEEDED: Final = ("id", "name", "what", "first_step")


class OfferError(KitError):
    """An offer is not valid; `field` is the part of it that is not."""

    def __init__(self, problem: str, *, offer: str | None = None, field: str | None = None) -> None:
        self.problem = problem
        self.offer = offer
        self.field = field
        where = f"the offer {shorten(offer)!r}: " if offer else ""
        super().__init__(where + problem)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something in the town that a person might like: a group, a place, a service, a neighbour.

    Parameters
    ----------
    id
        Tells offers of one directory apart. Any text.
    name
        What it is called.
    kind
        What kind of network member it would be: one of `terms.KINDS`.
    what
        What happens there, in a sentence or two.
    elements
        The elements of support that it can offer; none where nobody has said.
    wishes
        What a person would like who might choose it, such as "be outdoors". At least one.
    structure
        Formal, semi-formal, informal or close; by default what is usual for the kind.
    when, where, cost, getting_there
        In words; empty where not known.
    first_step
        What to do first, small enough for this week.

    Raises
    ------
    OfferError
        Naming the offer and the part that is not valid.
    """

    id: str
    name: str
    kind: str
    what: str
    elements: Collection[str] = ()
    wishes: Collection[str] = ()
    structure: str | None = BY_KIND
    when: str = ""
    where: str = ""
    cost: str = ""
    getting_there: str = ""
    first_step: str = ""

    def __post_init__(self) -> None:
        for name in ("id", "name", *_WORDS):
            self._check_text(name)
        member = self._as_member(self.id)
        self._set("elements", member.support_received)
        self._set("structure", member.structure)
        self._set("wishes", self._checked_wishes())

    def as_member(self, member_id: str, circle: int = 3) -> Member:
        """Return the offer as a member of a map that is only imagined: a what-if.

        The member's attributes say so: `what_if` is true, `offer` is the offer's id.

        >>> Offer(
        ...     "bench", "Friday bench", "place", "A seat by the water.",
        ...     wishes=["quiet company"], first_step="Sit there once.",
        ... ).as_member("offer-bench").circle
        3
        """
        attributes: dict[str, str | bool] = {"what_if": True, "offer": self.id}
        return self._as_member(member_id).change(circle=circle, attributes=attributes)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data that any JSON writer takes. Its texts are not escaped."""
        plain = {each.name: getattr(self, each.name) for each in fields(self)}
        return {k: list(v) if isinstance(v, tuple) else v for k, v in plain.items()}

    def _as_member(self, member_id: str) -> Member:
        # A member checks name, kind, elements and structure, and says what is wrong in one way.
        try:
            return Member(
                id=member_id,
                name=self.name,
                kind=self.kind,
                support_received=self.elements,
                structure=self.structure,
            )
        except MapError as error:
            part = "elements" if error.field == "support_received" else error.field
            problem = error.problem.replace("support_received", "elements")
            raise OfferError(problem, offer=self._known_as(), field=part) from None

    def _check_text(self, name: str) -> None:
        value = getattr(self, name)
        if not is_text(value):
            problem = f"{name} is {show(value)}; give readable text."
            raise OfferError(problem, offer=self._known_as(), field=name)
        if name in _NEEDED and not is_visible(value):
            problem = f"{name} is empty. {_HINTS[name]}"
            raise OfferError(problem, offer=self._known_as(), field=name)

    def _checked_wishes(self) -> tuple[str, ...]:
        given = self.wishes
        if not is_listing(given):
            problem = f"wishes is {show(given)}; give a list of wishes."
            raise OfferError(problem, offer=self._known_as(), field="wishes")
        found: dict[str, str] = {}
        for wish in given:
            if not is_text(wish) or not is_visible(wish):
                problem = f"wishes has {show(wish)}; give text such as 'be outdoors'."
                raise OfferError(problem, offer=self._known_as(), field="wishes")
            found.setdefault(same_wish(wish), " ".join(wish.split()))
        if not found:
            problem = "wishes is empty. Say what somebody would like who chooses it."
            raise OfferError(problem, offer=self._known_as(), field="wishes")
        return tuple(found.values())

    def _known_as(self) -> str | None:
        return self.id if is_text(self.id) and is_visible(self.id) else None

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)


_HINTS: Final = {
    "id": "Give a short word that tells the offer apart, such as 'choir'.",
    "name": "Say what it is called.",
    "what": "Say in a sentence what happens there.",
    "first_step": "Say what to do first, such as whom to ask.",
}


@dataclass(frozen=True, slots=True)
class Directory:
    """What one place offers, in the order in which it is listed.

    Parameters
    ----------
    place
        The town or area.
    offers
        At least one; each id once.

    Raises
    ------
    OfferError
        When there is no place or no offer, or an id is there twice.
    """

    place: str
    offers: Collection[Offer]
    _by_wish: dict[str, tuple[str, list[Offer]]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        if not is_text(self.place) or not is_visible(self.place):
            raise OfferError("place is empty; name the town or area.", field="place")
        if not is_listing(self.offers) or not all(isinstance(each, Offer) for each in self.offers):
            raise OfferError(f"offers is {show(self.offers)}; give a list of Offers.")
        object.__setattr__(self, "offers", tuple(self.offers))
        if not self.offers:
            raise OfferError("the directory has no offers; add one.", field="offers")
        seen: set[str] = set()
        for offer in self.offers:
            if offer.id in seen:
                problem = "its id is there twice; give each offer its own."
                raise OfferError(problem, offer=offer.id, field="id")
            seen.add(offer.id)
            for wish in offer.wishes:
                self._by_wish.setdefault(same_wish(wish), (wish, []))[1].append(offer)

    def __iter__(self) -> Iterator[Offer]:
        return iter(self.offers)

    def __len__(self) -> int:
        return len(self.offers)

    def __contains__(self, offer_id: object) -> bool:
        return any(offer.id == offer_id for offer in self.offers)

    @property
    def wishes(self) -> tuple[str, ...]:
        """Every wish that some offer meets, in the order of first mention, as first written."""
        return tuple(wish for wish, _ in self._by_wish.values())

    def offer(self, offer_id: str) -> Offer:
        """Return the offer with this id; raise `KitError`, naming the nearest, for none."""
        for offer in self.offers:
            if offer.id == offer_id:
                return offer
        ids = [offer.id for offer in self.offers]
        problem = f"the directory of {shorten(self.place)} has no offer {show(offer_id)}; "
        raise KitError(problem + one_of(ids, offer_id if is_text(offer_id) else None))

    def for_wish(self, wish: str) -> tuple[Offer, ...]:
        """Return the offers that meet a wish, in the directory's order; none for an unknown wish.

        Capitals and spaces don't matter.
        """
        return tuple(self._by_wish.get(same_wish(wish), ("", []))[1])

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data that any JSON writer takes. Its texts are not escaped."""
        return {
            "place": self.place,
            "wishes": list(self.wishes),
            "offers": [offer.to_dict() for offer in cast("tuple[Offer, ...]", self.offers)],
        }


def same_wish(wish: str) -> str:
    """Return a wish as it is compared: one that differs in capitals or spaces alone is the same."""
    return " ".join(wish.split()).casefold()
