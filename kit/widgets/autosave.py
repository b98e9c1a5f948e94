"""A map or a plan kept in a file: written after every change, found again at the next start.

Nothing is lost: a file that can't be read is put aside under another name, a file that somebody
else changed is left alone while this one goes on beside it, and each writing replaces the file in
one step.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Generic

from kit.atomic import write_text
from kit.errors import KitError, NewerFormatError
from kit.maps import SupportMap
from kit.widgets import beside
from kit.widgets.kept import MAPS, Form, Status, T
from kit.widgets.turns import turn

_ELSE: Final = "Choose another name for autosave=…."


class KeptFile(Generic[T]):
    """The file of one thing that a person makes; `form` says how it is written and called.

    Parameters
    ----------
    path
        The file, usually ending in `.json`. It need not be there yet. A link is followed once, so
        that what is put aside lies beside the file itself.
    read_only
        Only read the file; a damaged one stays where it is.

    Raises
    ------
    KitError
        When the path is none.
    """

    form: Form[T]

    def __init__(self, path: str | os.PathLike[str], *, read_only: bool = False) -> None:
        try:
            given = Path(path).absolute()
        except TypeError:
            problem = f"autosave is {path!r}; give the name of a file, such as 'amina.json'."
            raise KitError(problem) from None
        self.path = Path(os.path.realpath(given)) if given.is_symlink() else given
        self.read_only = read_only
        self._target = self.path
        # What the target may hold without anybody else having written to it.
        self._ours: set[bytes] = set()
        # Somebody else's, which was taken and stands in the file; kept aside before it changes.
        self._taken: bytes | None = None

    @property
    def name(self) -> str:
        """The file's name, as it can be shown."""
        return beside.shown(self.path)

    def open(self, start: T) -> tuple[T, Status]:
        """Give what the file holds, or `start` where there is none yet.

        Raises
        ------
        NewerFormatError
            When a newer kit wrote the file.
        KitError
            When the file holds something of another form, or can't be read at all.
        """
        with turn(self.path.parent):
            found, status = self._open(start)
        if status.state != "restored":
            return found, status
        state, message = status
        if found.person != start.person:
            state = "warn"
            message = (
                f"{self.name} holds {found.person}'s {self.form.word}, so this is that one. For "
                f"{start.person}'s, choose another name for autosave=…."
            )
        if others := beside.in_series(self.path):
            message += f" Beside it, with another version: {', '.join(others)}."
        return found, Status(state, message)

    def save(self, made: T) -> Status:
        """Write it. When this returns a status that is `kept`, it is on the disk."""
        try:
            with turn(self.path.parent):
                return self._save(made)
        except KitError as error:
            return _failed(error)

    def keep_mine(self, made: T) -> Status:
        """Settle a file changed elsewhere: this one takes its place, the other is put aside."""
        try:
            with turn(self.path.parent):
                return self._keep_mine(made)
        except KitError as error:
            return _failed(error)

    def take_theirs(self, mine: T) -> tuple[T, Status]:
        """Settle a file changed elsewhere: the other is taken; this one stays in the file beside.

        Where there is none to take, because nobody changed the file or it can't be used, this
        one goes on.

        Raises
        ------
        KitError
            As `open`; then nothing is settled.
        """
        with turn(self.path.parent):
            try:
                status = self._save(mine)
            except KitError as error:
                return mine, _failed(error)
            if (apart := self._target) == self.path:
                return mine, status
            ours = self._ours
            found, status = self._open(mine)
            if status.state == "restored":
                self._taken = self._read(self.path)
                return found, Status(
                    "warn", f"{status.message} Yours is kept as {beside.shown(apart)}."
                )
            saved = self._save(mine)
            self._remove(apart, ours)
            said = status.message if status.state == "warn" else f"{self.name} was gone."
            return mine, Status("warn", f"{said} {saved.message}")

    def _open(self, start: T) -> tuple[T, Status]:
        content = self._read(self.path)
        if content is None:
            if not self.path.parent.is_dir():
                folder = str(self.path.parent)
                raise KitError(f"{self.name}: there is no folder {folder!r}. Make it first.")
            self._target, self._ours = self.path, set()
            said = f"Your {self.form.word} saves itself in {self.name} as you work."
            return start, Status("off", "") if self.read_only else Status("new", said)
        try:
            found = self.form.read(content.decode(), self.name)
        except NewerFormatError:
            raise
        except UnicodeDecodeError:
            why = f"{self.name}: this is not text in UTF-8."
        except KitError as error:
            why = str(error)
        else:
            self._check(found, start)
            self._target, self._ours = self.path, {content}
            said = "" if self.read_only else " as you left it. Changes save themselves"
            return found, Status("restored", f"Opened {self.name}{said}.")
        self._refuse_if_other(content)
        if self.read_only:
            return start, Status("warn", f"{why} It is left as it is.")
        aside = self._move_aside()
        self._target, self._ours = self.path, set()
        return start, Status("warn", f"{why} That file is kept as {beside.shown(aside)}.")

    def _check(self, found: T, start: T) -> None:
        """Raise `KitError` where what the file holds can't take the place of `start`."""

    def _save(self, made: T) -> Status:
        text = self.form.write(made)
        new = text.encode()
        there = self._read(self._target)
        if there is not None and there != new and there not in self._ours:
            self._target = beside.numbered(self.path)
        kept = ""
        if self._taken is not None and there == self._taken != new:
            aside = beside.shown(self._copy_aside(there))
            kept = f" The other {self.form.word}, as it was, is kept as {aside}."
            self._taken = None
        # Beside what it had, because an interruption leaves open which of them the file has.
        self._ours = {*self._ours, new}
        write_text(self._target, text)
        self._ours = {new}
        if self._target != self.path:
            return Status(
                "elsewhere",
                f"{self.name} was changed by someone else meanwhile and is left as it is. "
                f"Your {self.form.word} is saved in {beside.shown(self._target)}.",
            )
        time = datetime.now().astimezone().strftime("%H:%M")
        return Status("warn" if kept else "saved", f"Saved in {self.name} at {time}.{kept}")

    def _keep_mine(self, made: T) -> Status:
        text = self.form.write(made)
        apart, ours = self._target, self._ours
        known = ours if apart == self.path else set()
        there = self._read(self.path)
        kept = ""
        if there is not None and there != text.encode() and there not in known:
            aside = beside.shown(self._copy_aside(there))
            kept = f" The other {self.form.word} is kept as {aside}."
        write_text(self.path, text)
        self._target, self._ours = self.path, {text.encode()}
        if apart != self.path:
            self._remove(apart, ours)
        return Status("warn" if kept else "saved", f"Saved in {self.name}.{kept}")

    def _read(self, path: Path) -> bytes | None:
        try:
            plain = stat.S_ISREG(path.stat().st_mode)
            content = path.read_bytes() if plain else b""
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise KitError(f"{beside.shown(path)}: it can't be read ({why}). {_ELSE}") from None
        if not plain:
            raise KitError(f"{beside.shown(path)}: this is not a file. {_ELSE}")
        return content

    def _refuse_if_other(self, content: bytes) -> None:
        """Raise when the file was never of this form; a damaged one may have been."""
        problem = f"{self.name}: this file holds something other than a {self.form.words}"
        try:
            data = json.loads(content.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            name = f'"{self.form.format}"'.encode()
            sign = self.path.suffix.lower() == ".json" or name in content
            other = bool(content.strip()) and not sign
        else:
            other = not isinstance(data, dict) or data.get("format") != self.form.format
            if isinstance(data, list) and self.form.not_many:
                held = f"this file holds a list of {len(data)}"
                problem = f"{self.name}: {held}, and {self.form.not_many}"
        if other:
            raise KitError(f"{problem}, so it is left alone. {_ELSE}")

    def _move_aside(self) -> Path:
        aside = beside.dated(self.path, "damaged")
        try:
            self.path.rename(aside)
        except OSError as error:
            raise KitError(
                f"{self.name}: it is damaged and can't be moved aside ({error.strerror}), so it is "
                f"left as it is. {_ELSE}"
            ) from None
        return aside

    def _copy_aside(self, content: bytes) -> Path:
        # A copy, not a move: at no moment may the file itself be missing.
        aside = beside.dated(self.path, "other")
        try:
            with aside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            with suppress(OSError):
                aside.unlink()
            other = f"the other {self.form.word}"
            raise KitError(
                f"{beside.shown(aside)}: {other} can't be kept there ({error.strerror}), so "
                f"{self.name} is left as it is. Make room, and try again."
            ) from None
        return aside

    def _remove(self, apart: Path, ours: set[bytes]) -> None:
        # What it holds is in the file now; if somebody else has written to it, it stays.
        with suppress(KitError, OSError):
            if self._read(apart) in ours:
                apart.unlink()


class Autosave(KeptFile[SupportMap]):
    """The file of one map."""

    form = MAPS


def _failed(error: KitError) -> Status:
    return Status("failed", f"Not saved: {error}")
