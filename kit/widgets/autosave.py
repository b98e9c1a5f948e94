"""A map kept in a file: written after every change, found again at the next start.

Nothing is lost: a file that can't be read is put aside under another name, a file that somebody
else changed is left alone while this map goes on beside it, and each writing replaces the file in
one step.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kit.errors import KitError, NewerFormatError
from kit.files.atomic import write_text
from kit.files.own_json import dumps
from kit.form import FORMAT
from kit.maps import SupportMap

if TYPE_CHECKING:
    import os


class Status(NamedTuple):
    """How it stands with the file: `state` for the screen, `message` for the person.

    States: `off` (no file), `new` (nothing written yet), `restored`, `saved`, `warn` (saved, and
    something to know), `elsewhere` (somebody else changed the file), `failed` (not saved).
    """

    state: str
    message: str

    @property
    def kept(self) -> bool:
        """Whether the map is as safe as it was asked to be."""
        return self.state != "failed"


class Autosave:
    """The file of one map.

    Parameters
    ----------
    path
        The file, usually ending in `.json`. It need not be there yet.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path).absolute()
        self._known: str | None = None
        self._beside: Path | None = None

    def open(self, start: SupportMap) -> tuple[SupportMap, Status]:
        """Give the map that the file holds, or `start` where there is none yet.

        Raises
        ------
        NewerFormatError
            When a newer kit wrote the file.
        KitError
            When the file holds something that is not a support map, or can't be read at all.
        """
        text = self._read()
        name = self.path.name
        if text is None:
            return start, Status("new", f"Your map saves itself in {name} as you work.")
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return start, self._put_aside("it is not readable as a map")
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise KitError(
                f"{name}: this file holds something other than a support map, so it is left alone. "
                "Choose another name for autosave=…."
            )
        try:
            found = SupportMap.from_dict(data)
        except NewerFormatError as error:
            raise NewerFormatError(f"{name}: {error}") from None
        except KitError as error:
            return start, self._put_aside(str(error))
        self._known = text
        return found, Status("restored", f"Opened {name} as you left it. Changes save themselves.")

    def save(self, support_map: SupportMap) -> Status:
        """Write the map. When this returns a status that is `kept`, the map is on the disk."""
        text = dumps(support_map)
        try:
            if self._beside is None:
                there = self._read()
                if there is not None and there not in {self._known, text}:
                    self._beside = self._free_name("{stem} ({number}){suffix}")
            write_text(self._beside or self.path, text)
        except KitError as error:
            return Status("failed", f"Not saved: {error}")
        if self._beside is not None:
            return self._elsewhere()
        self._known = text
        time = datetime.now().astimezone().strftime("%H:%M")
        return Status("saved", f"Saved in {self.path.name} at {time}.")

    def keep_mine(self, support_map: SupportMap) -> Status:
        """Settle a file changed elsewhere: this map takes its place, the other is put aside."""
        if self._beside is None:
            return self.save(support_map)
        try:
            other = self._move_aside("other")
            write_text(self.path, dumps(support_map))
        except KitError as error:
            return Status("failed", f"Not saved: {error}")
        self._known, self._beside = dumps(support_map), None
        aside = f" The other map is kept as {other}." if other else ""
        return Status("warn", f"Saved in {self.path.name}.{aside}")

    def take_theirs(self, mine: SupportMap) -> tuple[SupportMap, Status]:
        """Settle a file changed elsewhere: its map is taken; this one stays in the file beside."""
        beside, self._beside = self._beside, None
        found, status = self.open(mine)
        if beside is None or status.state != "restored":
            return found, status
        return found, Status("warn", f"{status.message} Your map is kept as {beside.name}.")

    def _elsewhere(self) -> Status:
        beside = self._beside.name if self._beside else ""
        return Status(
            "elsewhere",
            f"{self.path.name} was changed by someone else meanwhile and is left as it is. "
            f"Your map is saved in {beside}.",
        )

    def _read(self) -> str | None:
        try:
            # Undecodable bytes must still be told apart from what was written here.
            return self.path.read_bytes().decode("utf-8", "surrogateescape")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise KitError(
                f"{self.path.name}: it can't be read ({error.strerror}). "
                "Choose another name for autosave=…."
            ) from None

    def _put_aside(self, why: str) -> Status:
        aside = self._move_aside("damaged")
        return Status("warn", f"{self.path.name} could not be used ({why}). It is kept as {aside}.")

    def _move_aside(self, what: str) -> str | None:
        if not self.path.exists():
            return None
        time = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M")
        aside = self._free_name(f"{{stem}} ({what} {time}{{more}}){{suffix}}")
        try:
            self.path.rename(aside)
        except OSError as error:
            raise KitError(
                f"{self.path.name}: it can't be moved aside ({error.strerror}), so it is left as "
                "it is. Choose another name for autosave=…."
            ) from None
        return aside.name

    def _free_name(self, pattern: str) -> Path:
        number = 2
        while True:
            more = "" if number == 2 else f", {number - 1}"
            name = pattern.format(
                stem=self.path.stem, suffix=self.path.suffix, number=number, more=more
            )
            if not (aside := self.path.with_name(name)).exists():
                return aside
            number += 1
