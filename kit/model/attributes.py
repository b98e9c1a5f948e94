"""Further facts that came with the data: names with plain values, frozen like the rest."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from kit.words.messages import show

Scalar: TypeAlias = str | int | float | bool | None


class Attributes(Mapping[str, Scalar]):
    """A mapping that can't be changed, of names to text, numbers, true/false or nothing.

    >>> Attributes({"age": 34})
    Attributes({'age': 34})
    """

    __slots__ = ("_values",)

    def __init__(self, values: object = None, /) -> None:
        if values is None:
            values = {}
        if not isinstance(values, Mapping):
            msg = f"are {type(values).__name__}; give names with values."
            raise TypeError(msg)
        for name, value in values.items():
            if not is_text(name):
                msg = f"have the name {show(name)}; give readable text."
                raise TypeError(msg)
            if not _is_scalar(value):
                msg = (
                    f"have {show(name)} with the value {show(value)}; "
                    "give text, a finite number (whole ones up to 2**53), true, false or nothing."
                )
                raise ValueError(msg)
        self._values: dict[str, Scalar] = dict(values)

    def __getitem__(self, name: str) -> Scalar:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def __repr__(self) -> str:
        return f"Attributes({self._values!r})"

    def __reduce__(self) -> tuple[type[Attributes], tuple[dict[str, Scalar]]]:
        return Attributes, (self._values,)


def is_text(value: object) -> bool:
    """Whether the value is text that can be written to a file (no half of a character pair)."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_scalar(value: object) -> bool:
    if isinstance(value, str):
        return is_text(value)
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, int):
        # Beyond this, a browser would round the number on its way through JSON.
        return abs(value) <= 2**53
    return value is None
