"""Names that have no room fold away: what is lettered stays legible on the fullest map.

Who counts most keeps a name first, in the place it has settled in or in another one that is free.

`js/clearing.js` is the same computation, step for step.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from kit.draw.places import Point
from kit.draw.settling import Box, Choice, overlap

_SHARED: Final = 0.2
"""So much may two boxes share, in squares of the font's size: they are estimated wide."""
_DEEP: Final = 0.3
"""So far may a name reach over a marker's outline, in units of the font's size."""


def with_room(
    chosen: Mapping[str, Choice],
    choices: Mapping[str, Sequence[Choice]],
    first: Sequence[str],
    inner: Collection[str],
    *,
    markers: Sequence[tuple[Point, float]],
    kept: Sequence[Box],
    size: float,
) -> dict[str, Choice]:
    """Return the names that are clear of all others, of the markers and of what is kept free.

    Parameters
    ----------
    chosen, choices
        Where each name has settled, and where else it may stand, the best first.
    first
        The names, those first that are to be there before others.
    inner
        Those of the names that stand on a marker rather than fold away.
    markers
        Their centres and radii; last of all the person's in the centre, who is never covered.
    kept
        Boxes that are no name's.
    size
        Of the font.
    """
    clear: dict[str, Choice] = {}
    taken = list(kept)
    for name in first:
        options = (chosen[name], *choices[name])
        found = next((o for o in options if _is_free(o.box, markers, taken, size)), None)
        if found is None and name in inner:
            found = next((o for o in options if _is_free(o.box, markers[-1:], taken, size)), None)
        if found is not None:
            clear[name] = found
            taken.append(found.box)
    return clear


def depth(box: Box, centre: Point, radius: float) -> float:
    """Return how far a box reaches into a disc."""
    across = max(box.left - centre.x, 0.0, centre.x - box.right)
    down = max(box.top - centre.y, 0.0, centre.y - box.bottom)
    return radius - math.hypot(across, down)


def _is_free(
    box: Box, markers: Sequence[tuple[Point, float]], taken: Sequence[Box], size: float
) -> bool:
    return all(overlap(box, other) <= _SHARED * size * size for other in taken) and all(
        depth(box, centre, radius) <= _DEEP * size for centre, radius in markers
    )
