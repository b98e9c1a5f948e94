"""One thing that a check has found."""

from __future__ import annotations

from dataclasses import dataclass

from kit.words.messages import readable


@dataclass(frozen=True, slots=True)
class Remark:
    """What was found, and where.

    Parameters
    ----------
    file
        The file's name in the case's folder.
    place
        Where in it: a line, a row, a member; empty for the whole file.
    says
        What is wrong, and what to do next.
    must
        Whether it has to be mended before the case can be used.
    """

    file: str
    place: str
    says: str
    must: bool = True

    def __post_init__(self) -> None:
        for name in ("file", "place", "says"):
            object.__setattr__(self, name, readable(getattr(self, name)))

    @property
    def where(self) -> str:
        """The file, and the place in it."""
        return f"{self.file}, {self.place}" if self.place else self.file

    def __str__(self) -> str:
        return f"{self.where}: {self.says}"
