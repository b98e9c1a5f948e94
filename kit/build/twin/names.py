"""What the members of synthetic people are called: plain roles and things, invented first names.

They stand in `names.csv`, the most common first.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kit.build.tables import rows, words

COMPANIONS: Final = frozenset({"partner", "friend", "peer", "colleague"})
"""The kinds whose members are called by a first name."""

NAMES: Final[Mapping[tuple[str, str], tuple[str, ...]]] = MappingProxyType(
    {(row["role"], row["stage"]): words(row["names"]) for row in rows("twin/names")}
)
"""By role and stage of life: relatives fit where a person stands in life, so that no map is absurd.

No stage where it makes no difference; activities apart, alone or with others.
"""
