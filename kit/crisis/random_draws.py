"""The one draw for each member and question, and the severity at which it decides.

A draw depends on the seed, the question and who it is alone (by id; of newcomers, by kind and
name): not on the other members, their order, or the severity. What a draw decides holds from a
threshold on, so that raising the severity can only let more of the same story happen.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from hashlib import blake2b
from struct import Struct
from typing import Final, NamedTuple

from kit.words.errors import KitError, show

ALWAYS: Final = math.ulp(0.0)
"""The threshold of what holds at every severity above 0."""
NEVER: Final = math.inf
"""The threshold of what holds at no severity."""

_UNPACK: Final = Struct(">5Q").unpack
_UNIT: Final = 2.0**-53


class Draws(NamedTuple):
    """One uniform number for each question about a member: above 0, up to and with 1."""

    leaves: float
    pushed_out: float
    moves_closer: float
    returns: float
    stays: float


def drawing(member_id: str) -> Callable[[int], Draws]:
    """Return what draws for a member of the everyday map, seed by seed.

    >>> drawing("mum")(3) == drawing("mum")(3) != drawing("mum")(4)
    True
    """
    return _drawing(member_id, b"kit member")


def drawing_for_arrival(kind: str, name: str, like: int = 0) -> Callable[[int], Draws]:
    """Return what draws for someone who may step in, and later step back, seed by seed.

    By kind and name, since the id that they get depends on who is in the map already; and apart
    from any member of the everyday map. `like` tells several of one kind and name apart: how many
    such there are before.
    """
    who = f"{kind}/{name}/{like}" if like else f"{kind}/{name}"
    return _drawing(who, b"kit steps in")


def _drawing(who: str, person: bytes) -> Callable[[int], Draws]:
    # The digest is cut into the questions' numbers: one hash for each member and seed.
    start = blake2b(digest_size=40, person=person)
    key = who.encode()
    start.update(len(key).to_bytes(8, "big") + key)

    def draw(seed: int) -> Draws:
        once = start.copy()
        once.update(b"%d" % seed)
        return Draws._make((number >> 11) * _UNIT + _UNIT for number in _UNPACK(once.digest()))

    return draw


def threshold(draw: float, chance: float) -> float:
    """Return from which severity on something holds that has this chance at the worst.

    At severity s its chance is s times `chance`. Above 0, so that nothing holds at severity 0;
    above 1 for what doesn't even happen at the worst.

    >>> threshold(0.2, 0.4), threshold(0.2, 0.0)
    (0.5, inf)
    """
    return draw / chance if chance > 0 else NEVER


def check_seed(seed: object) -> int:
    """Return the seed back; raise `KitError` when it is no whole number."""
    if type(seed) is not int:
        raise KitError(f"the seed is {show(seed)}; give a whole number such as 0.")
    return seed


def check_part(value: object, name: str, start: str, end: str) -> float:
    """Return a severity or progress as a float; raise `KitError` when it is not from 0 to 1."""
    if type(value) not in {int, float} or not 0 <= value <= 1:  # type: ignore[operator]
        raise KitError(f"the {name} is {show(value)}; give a number from 0 ({start}) to 1 ({end}).")
    return float(value)  # type: ignore[arg-type]
