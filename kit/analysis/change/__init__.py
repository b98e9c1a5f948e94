r"""How a person's network changes: two maps compared, and each member's path over the waves.

Change is shown, never scored: fewer members can be what a person chose.

>>> from kit import SupportMap, change
>>> start = SupportMap("Amina").add("Mum", kind="family", circle=2)
>>> later = start.change("mum", circle=1).add("Choir", kind="group", circle=3)
>>> print(*change.compare(start, later).sentences(), sep="\n")
1 member then, 2 members now: 1 more.
On both maps: Mum.
New: Choir.
Nearer the centre: Mum (circle 2 to 1).
"""

from __future__ import annotations

from kit.analysis.change.changes import Change
from kit.analysis.change.comparing import NOT_MENTIONED_BEFORE, compare
from kit.analysis.change.differences import Pair
from kit.analysis.change.path import Path
from kit.analysis.change.waves import Paths, paths

__all__ = ["NOT_MENTIONED_BEFORE", "Change", "Pair", "Path", "Paths", "compare", "paths"]
