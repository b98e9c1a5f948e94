"""What the town offers for a priority or a wish, and why each offer may fit."""

from __future__ import annotations

from dataclasses import dataclass

from kit.analysis.support import coverage, single_supports
from kit.model.checks import a_map
from kit.model.directory import Directory, Offer
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.plans import sentences
from kit.plans.additions import member_before
from kit.plans.priority import MEMBER, WISH, Priority


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offer for a priority, and why it may fit, in words. Names are quoted: escape them."""

    offer: Offer
    why: str


def suggest(
    directory: Directory,
    wanted: Priority | str,
    today: SupportMap,
    before: SupportMap | None = None,
) -> tuple[Suggestion, ...]:
    """Return the offers that fit a priority, or a wish's words, each with why.

    For a wish: the offers that meet it. For a member to pick up again: those of the same kind
    that offer an element of support which came from that member. First come those that offer most
    of the elements that nobody on today's map gives, then most of those that rest on one member
    alone, then the directory's order. Where today's map notes no support at all, nothing is said
    of gaps. An offer with the name of a member on today's map comes last and says so. Elements
    are no measure of what is good for somebody; the person chooses.

    Parameters
    ----------
    directory
        What the town offers.
    wanted
        A priority of a plan, or the words of a wish. A wish that the directory doesn't know has
        no suggestions: it is the person's own, and so is the first step.
    today
        The map as it is.
    before
        The earlier map; needed for a member to pick up again.

    >>> from kit import SupportMap, load_directory
    >>> today = SupportMap("Amina").add("Mum", kind="family", support_received=["friendship"])
    >>> found = suggest(load_directory(), "make music", today)
    >>> found[0].why.startswith("Fits: make music. Offers ")
    True
    """
    a_map(today, "a suggestion")
    if isinstance(wanted, str):
        wanted = Priority(WISH, wanted)
    if wanted.sort == MEMBER:
        gone = member_before(wanted.of, before)
        fits = sentences.like_member(gone)
        offers = [offer for offer in directory if _is_like(offer, gone)]
    else:
        fits = sentences.fits_wish(wanted.of)
        offers = list(directory.for_wish(wanted.of))
    received = coverage(today)
    noted = any(received.values())
    alone = single_supports(today)
    names = {member.name.casefold() for member in today}

    def order(offer: Offer) -> tuple[bool, int, int]:
        new = sum(noted and not received[element] for element in offer.elements)
        second = sum(element in alone for element in offer.elements)
        return offer.name.casefold() in names, -new, -second

    def why(offer: Offer) -> str:
        new = [element for element in offer.elements if noted and not received[element]]
        on_map = offer.name.casefold() in names
        return f"{fits}. {sentences.why_offer(offer.elements, new, alone, on_map=on_map)}"

    return tuple(Suggestion(offer, why(offer)) for offer in sorted(offers, key=order))


def _is_like(offer: Offer, gone: Member) -> bool:
    if offer.kind != gone.kind:
        return False
    shared = set(offer.elements) & set(gone.support_received)
    return bool(shared) or not gone.support_received
