"""What the kit's own JSON files have in common: a format, a schema version, fields by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from kit.words.errors import KitError, NewerFormatError, one_of, show


class FileFormat(NamedTuple):
    """One sort of file: what stands at its head, and how messages speak of it.

    Parameters
    ----------
    name
        What it says under "format".
    schema
        The schema version that is written, a whole number; older ones are read, too.
    start
        How a sentence about a file that is none begins.
    this
        What such a file is called in the middle of things.
    advice
        What to do with a file that is none.

    >>> FileFormat("support-map", 2).opened({"format": "support-map", "schema": 1, "person": "Bo"})
    (1, {'person': 'Bo'})
    """

    name: str
    schema: int
    start: str = "it"
    this: str = "it"
    advice: str = " Choose a file that the kit has written."

    @property
    def head(self) -> dict[str, Any]:
        """The fields that tell the format and the schema version."""
        return {"format": self.name, "schema": self.schema}

    def opened(
        self,
        data: object,
        error: Callable[[str, str], KitError] = lambda problem, _: KitError(problem),
    ) -> tuple[int, dict[str, Any]]:
        """Return the schema version and all other fields; `error` takes a problem and its field."""
        if not isinstance(data, dict) or data.get("format") != self.name:
            raise error(f'{self.start} has no "format": "{self.name}".{self.advice}', "format")
        version = data.get("schema")
        if type(version) is not int or version < 1:
            problem = f"schema is {show(version)}; give the schema version, {self.schema}."
            raise error(problem, "schema")
        if version > self.schema:
            raise NewerFormatError(
                f"{self.this} has schema version {version}, and this kit reads up to "
                f"{self.schema}. A newer kit wrote it: update the kit and open it again."
            )
        return version, {name: data[name] for name in data if name not in self.head}


def check_names(
    names: Iterable[object], known: Iterable[str], what: str, error: Callable[[str], KitError]
) -> None:
    """Refuse the first name that is not among those known; `what` is "field of a map"."""
    known = list(known)
    for name in names:
        if name not in known:
            near = one_of(known, name if isinstance(name, str) else None)
            raise error(f"{show(name)} is no {what}; {near}")


def check_fields(
    data: object,
    known: Iterable[str],
    needed: Iterable[str],
    what: tuple[str, str],
    error: Callable[..., KitError],
) -> dict[str, Any]:
    """Return what should be fields by name, of which some are needed; `what` is "field", "a tie".

    `error` takes a problem and, by name, the `field` that it is about.
    """
    part, whole = what
    if not isinstance(data, dict):
        raise error(f"{whole} is {show(data)}; give its {part}s by name.")
    check_names(data, known, f"{part} of {whole}", error)
    for name in needed:
        if name not in data:
            raise error(f"{whole} has no {name}; give one.", field=name)
    return data
