"""Two maps of one person compared: what was kept, what was lost, what is new, what has changed.

A change is no gain and no loss by itself: letting go can be a way of coping. The numbers describe;
none is a score.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from kit.model.maps import SupportMap
from kit.model.members import ROLE, Member
from kit.words import terms


@dataclass(frozen=True, slots=True)
class Pair:
    """One member in both maps: as they were, and as they are."""

    before: Member
    after: Member

    def changed(self, *names: str) -> tuple[str, ...]:
        """Return those of these fields that differ."""
        return tuple(n for n in names if getattr(self.before, n) != getattr(self.after, n))


@dataclass(frozen=True, slots=True)
class Differences:
    """Who is on which of two maps of one person, `before` and `after`, and what differs.

    Members are the same where their ids are. Three groups make up everyone: `kept` (in both
    maps), `lost` (only in the first) and, of those only in the second, `new` and
    `mentioned_later`: who was there before, but wasn't mentioned. These count as kept in every
    number, and as members of the first network.

    The other groups are parts of `kept`: `moved_in` and `moved_out` (another circle in both
    maps), `placed` and `unplaced` (put in a circle, or taken out of one), `changed_role` (kind,
    structure, or elements of support), `changed_influence` and `changed_contact`.

    References
    ----------
    Feld, S. L., Suitor, J. J. & Hoegh, J. G. (2007). Describing changes in personal networks over
    time. *Field Methods* 19(2), 218–236: which ties come and go, how those that last change, and
    how the network as a whole does.
    """

    before: SupportMap
    after: SupportMap
    kept: tuple[Pair, ...]
    lost: tuple[Member, ...]
    new: tuple[Member, ...]
    mentioned_later: tuple[Member, ...]

    @property
    def moved_in(self) -> tuple[Pair, ...]:
        """Who is in a circle nearer the centre than before."""
        return tuple(each for each in self.kept if _step(each) < 0)

    @property
    def moved_out(self) -> tuple[Pair, ...]:
        """Who is in a circle further from the centre than before."""
        return tuple(each for each in self.kept if _step(each) > 0)

    @property
    def placed(self) -> tuple[Pair, ...]:
        """Who was not yet placed, and now is in a circle."""
        return tuple(p for p in self.kept if p.after.placed and not p.before.placed)

    @property
    def unplaced(self) -> tuple[Pair, ...]:
        """Who was in a circle, and now is not placed."""
        return tuple(p for p in self.kept if p.before.placed and not p.after.placed)

    @property
    def changed_role(self) -> tuple[Pair, ...]:
        """Who has another kind, structure, or elements of support received or given."""
        return tuple(each for each in self.kept if each.changed(*ROLE))

    @property
    def changed_influence(self) -> tuple[Pair, ...]:
        """Whose influence is another than before."""
        return tuple(each for each in self.kept if each.changed("influence"))

    @property
    def changed_contact(self) -> tuple[Pair, ...]:
        """With whom contact is more or less often than before, or said now or no longer."""
        return tuple(each for each in self.kept if each.changed("contact"))

    @property
    def size_before(self) -> int:
        """How many members the first network had, those only mentioned later among them."""
        return len(self.before) + len(self.mentioned_later)

    @property
    def size_after(self) -> int:
        """How many members the second network has."""
        return len(self.after)

    @property
    def delta_size(self) -> int:
        """How many members more (or, below 0, fewer) the second network has.

        The new less the lost: `size_after` − `size_before`.
        """
        return self.size_after - self.size_before

    @property
    def _lasting(self) -> int:
        return len(self.kept) + len(self.mentioned_later)

    @property
    def turnover(self) -> float:
        """Which part of the members of both networks came or went.

        (lost + new) / (size before + size after). From 0, when nobody did, to 1, when everybody
        did; NaN when both are empty, since there is nobody to come or go.

        References
        ----------
        Diamond, J. M. (1969). Avifaunal equilibria and species turnover rates on the Channel
        Islands of California. *PNAS* 64(1), 57–63, for species, there per year; here for members,
        between two maps whatever the time between them.
        """
        return _part(len(self.lost) + len(self.new), self.size_before + self.size_after)

    @property
    def jaccard(self) -> float:
        """Which part of all members ever mentioned is in both networks.

        kept / (kept + lost + new). From 0 to 1; NaN when both networks are empty.

        References
        ----------
        Jaccard, P. (1912). The distribution of the flora in the alpine zone. *New Phytologist*
        11(2), 37–50.
        """
        return _part(self._lasting, self._lasting + len(self.lost) + len(self.new))

    @property
    def stability(self) -> float:
        """Which part of the first network's members is in the second too.

        kept / size before. From 0 to 1; NaN when the first network is empty.
        """
        return _part(self._lasting, self.size_before)

    @property
    def stability_by_kind(self) -> dict[str, float]:
        """Which part of the first network's members of each kind is in the second too.

        A member's kind is that of the first map, or, where only mentioned later, of the second.
        From 0 to 1, for every kind in the vocabulary's order; NaN for a kind of which the first
        network had no member.
        """
        stayed = Counter(pair.before.kind for pair in self.kept)
        later = Counter(member.kind for member in self.mentioned_later)
        were = Counter(member.kind for member in self.before)
        return {
            kind: _part(stayed[kind] + later[kind], were[kind] + later[kind])
            for kind in terms.KINDS
        }


def _step(pair: Pair) -> int:
    if pair.before.circle is None or pair.after.circle is None:
        return 0
    return pair.after.circle - pair.before.circle


def _part(some: int, all_: int) -> float:
    return some / all_ if all_ else math.nan
