"""The card sets that come with the kit: what each asks, and its bins. The cards are files.

The bins' names and meanings are the vocabulary's where it has them. The cards themselves are in
`datasets/cards`, one table a set, which a trainer can edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from kit.model.cards import Bin, CardSet
from kit.words import terms
from kit.words.errors import KitError, show


def bins_of(vocabulary: Mapping[str, terms.Term]) -> tuple[Bin, ...]:
    """Return a bin for each term of a vocabulary, in its order.

    >>> [each.name for each in bins_of(terms.STRUCTURES)]
    ['formal', 'semi-formal', 'informal', 'close']
    """
    return tuple(
        Bin(term.name, term.definition, term.source if term.source != "kit" else "")
        for term in vocabulary.values()
    )


def as_bins(given: Iterable[str | Bin] | Mapping[str, terms.Term]) -> tuple[Bin, ...]:
    """Return bins from what a person named them by: names, bins, or a vocabulary of the kit.

    Raises
    ------
    KitError
        When it is something else.

    >>> as_bins(["yes", "no"])[1].name
    'no'
    """
    if isinstance(given, Mapping) and all(isinstance(each, terms.Term) for each in given.values()):
        return bins_of(given)
    if isinstance(given, (str, Mapping)) or not isinstance(given, Iterable):
        problem = f"bins is {show(given)}; give a list of names, such as ['yes', 'no']."
        raise KitError(problem)
    return tuple(each if isinstance(each, Bin) else Bin(each) for each in given)


_BEST_PLACED: Final = (
    Bin("formal", "Somebody whose job it is, with the duties, rules and doors that it brings."),
    Bin("informal", "Somebody who is there by choice or by kinship, with time and a shared life."),
    Bin("both together", "Each has a part that the other could not do; they need to know it."),
)
_MUTUAL: Final = (
    Bin("makes it mutual", "Each gives and each receives, and each is seen to."),
    Bin("makes it one-sided", "One is made the giver and the other the receiver."),
)
_LABELS: Final = (
    Bin(
        "evidence",
        "A source says so: a study, or people in the field, of those whom they asked.",
    ),
    Bin(
        "illustration",
        "Made up for this kit: a life, a town, a chance, a forecast, or our own opinion.",
    ),
)

_BINS: Final[Mapping[str, tuple[Bin, ...]]] = {
    "elements": bins_of(terms.ELEMENTS),
    "structures": bins_of(terms.STRUCTURES),
    "comforting_messages": bins_of(terms.COMFORTING_MESSAGES),
    "caring_relationships": bins_of(terms.CARING_RELATIONSHIPS),
    "risks": bins_of(terms.RISKS),
    "who_is_best_placed": _BEST_PLACED,
    "peer_support": _MUTUAL,
    "evidence_or_illustration": _LABELS,
    "why_less_contact": bins_of(terms.LESS_CONTACT),
    "trust": bins_of(terms.TRUST),
    "placed_for": bins_of(terms.PLACED_FOR),
}
_TEXTS: Final = {
    "elements": ("The five elements of support", "Which element of support is this, most of all?"),
    "structures": ("The four structures of support", "In which structure is this support given?"),
    "comforting_messages": (
        "Comforting messages",
        "Is this comforting message sophisticated, or not?",
    ),
    "caring_relationships": (
        "Caring relationships",
        "Which caring relationship does this scene show?",
    ),
    "risks": ("Risks in giving support", "Which risk comes first here?"),
    "who_is_best_placed": ("Who is best placed?", "Who is best placed to meet this need?"),
    "peer_support": (
        "What makes peer support mutual",
        "Does this make the support mutual, or one-sided?",
    ),
    "evidence_or_illustration": (
        "Evidence or illustration?",
        "Is this evidence, or an illustration?",
    ),
    "why_less_contact": (
        "Why less contact?",
        "Why is there less contact than before, most of all?",
    ),
    "trust": ("Trust", "What happens to trust here?"),
    "placed_for": (
        "Love, received or hoped for?",
        "Why does this member stand in the centre, most of all?",
    ),
}
_ORIGINS: Final = {
    "evidence_or_illustration": (
        "The cards say what the kit says elsewhere; each reason tells where, and what it rests on."
    )
}
SETS: Final[Mapping[str, CardSet]] = MappingProxyType(
    {
        name: CardSet(name, *texts, _BINS[name], origin=_ORIGINS.get(name, ""))
        for name, texts in _TEXTS.items()
    }
)
"""The card sets, without their cards, by name: the name of the set's file, less its `.csv`."""
