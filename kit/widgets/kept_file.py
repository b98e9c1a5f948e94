"""A map or a plan saved in a file: written after every change, found again at the next start.

Nothing is lost: a file that can't be read is put aside under another name, a file that somebody
else changed is left alone while this one goes on beside it, and each writing replaces the file in
one step.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final, Generic

from kit.disk import marks, siblings
from kit.disk.atomic import write_text
from kit.disk.locking import turn
from kit.disk.reading import content_of
from kit.widgets.saved_value import Form, Status, T, refuse_other
from kit.words.errors import KitError, NewerFormatError, readable, show
from kit.words.sentences import one_line

ELSE: Final = "Choose another name for autosave=…."


class KeptFile(Generic[T]):
    """The file of one thing that a person makes.

    Parameters
    ----------
    path
        The file, usually ending in `.json`. It need not be there yet. A link is followed once, so
        that what is put aside lies beside the file itself.
    form
        How it is written, read and called.
    read_only
        Only read the file; a damaged one stays where it is.

    Raises
    ------
    KitError
        When the path is none.
    """

    def __init__(
        self, path: str | os.PathLike[str], form: Form[T], *, read_only: bool = False
    ) -> None:
        try:
            given = Path(path).absolute()
        except TypeError:
            problem = f"autosave is {show(path)}; give the name of a file, such as 'amina.json'."
            raise KitError(problem) from None
        self.path = Path(os.path.realpath(given)) if given.is_symlink() else given
        self.form = form
        self.read_only = read_only
        self._target = self.path
        # What the target may hold without anybody else having written to it.
        self._ours: set[bytes] = set()
        # Somebody else's, which was taken and stands in the file; kept aside before it changes.
        self._taken: bytes | None = None
        # By what the disk says of the file, whether anybody may have touched it since.
        self._seen: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """The file's name, as it can be shown; with its folder where that is made for it."""
        name = siblings.shown_name(self.path)
        return f"{self.path.parent.name}/{name}" if self.form.makes_folder else name

    def open(self, start: T) -> tuple[T, Status]:
        """Return what the file holds, or `start` where there is none yet.

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
        theirs, ours = (one_line(self.form.whose(each)) for each in (found, start))
        if self.form.whose(found) != self.form.whose(start):
            state = "warn"
            message = f"{self.name} holds {theirs}'s {self.form.word}"
            message += (
                f", so this is that one. For {ours}'s, choose another name for autosave=…."
                if self.form.foreign is None
                else f". It fits, and goes on as {ours}'s. Theirs is kept aside once you change it."
            )
        if others := siblings.numbered_files(self.path):
            message += f" Beside it, with another version: {', '.join(others)}."
        return found, Status(state, message)

    def save(self, made: T) -> Status:
        """Write it. When this returns a status that is `saved`, it is on the disk."""
        try:
            with turn(self.path.parent):
                return self._save(made)
        except KitError as error:
            return failed(error)

    def holds(self, made: T) -> bool:
        """Tell whether the file has this, word for word."""
        with suppress(KitError):
            return content_of(self._target, ELSE) == self.form.write(made).encode()
        return False

    def _open(self, start: T) -> tuple[T, Status]:
        content = content_of(self.path, ELSE)
        if content is None:
            there = self.path.parent.parent if self.form.makes_folder else self.path.parent
            if not there.is_dir():
                folder = str(self.path.parent)
                raise KitError(
                    f"{self.name}: there is no folder {readable(folder, 200)!r}. Make it first."
                )
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
            if why := self._foreign(found, start, content):
                return start, Status("warn", why)
            self._target, self._ours = self.path, {content}
            said = "" if self.read_only else " as you left it. Changes save themselves"
            return found, Status("restored", f"Opened {self.name}{said}.")
        refuse_other(content, self.path, self.form, ELSE)
        if self.read_only:
            return start, Status("warn", f"{why} It is left as it is.")
        return start, Status("warn", f"{why} {self._put_aside('damaged')}")

    def _foreign(self, found: T, start: T, content: bytes) -> str:
        """Put aside what can't go on here; say so, or nothing where it can."""
        form = self.form
        if form.foreign is None or form.whose(found) == form.whose(start):
            return ""
        why = form.foreign(found, start)
        if not why:
            self._taken = content
            return ""
        said = "It is left as it is." if self.read_only else self._put_aside("other")
        return f"{self.name} holds {why}. {said}"

    def _put_aside(self, what: str) -> str:
        moved = siblings.shown_name(siblings.rename_as_sibling(self.path, what, ELSE))
        self._target, self._ours = self.path, set()
        return f"That file is kept as {moved}."

    def _make_folder(self) -> None:
        if not self.form.makes_folder or self.path.parent.exists():
            return
        try:
            self.path.parent.mkdir(exist_ok=True)
        except OSError as error:
            raise KitError(
                f"{self.name}: the folder {self.path.parent.name!r} can't be made "
                f"({error.strerror}). Make it, or make room for it."
            ) from None

    def _save(self, made: T) -> Status:
        self._make_folder()
        text = self.form.write(made)
        new = text.encode()
        there = content_of(self._target, ELSE)
        if there is not None and there != new and there not in self._ours:
            self._target = siblings.numbered_name(self.path)
        said = ""
        if self._taken is not None and there == self._taken != new:
            copied = siblings.shown_name(self._save_other(there))
            said = f" The other {self.form.word}, as it was, is kept as {copied}."
            self._taken = None
        # Beside what it had, because an interruption leaves open which of them the file has.
        self._ours = {*self._ours, new}
        self._write(self._target, text)
        self._ours = {new}
        if self._target != self.path:
            return Status(
                "elsewhere",
                f"{self.name} was changed by someone else meanwhile and is left as it is. "
                f"Your {self.form.word} is saved in {siblings.shown_name(self._target)}.",
            )
        time = datetime.now().astimezone().strftime("%H:%M")
        return Status("warn" if said else "saved", f"Saved in {self.name} at {time}.{said}")

    def _write(self, path: Path, text: str) -> None:
        marks.mark(path, text.encode())
        write_text(path, text)

    def _save_other(self, content: bytes) -> Path:
        # A copy, not a move: at no moment may the file itself be missing.
        try:
            return siblings.save_sibling(self.path, content, "other")
        except KitError as error:
            problem = f"{error} {self.name} is left as it is. Make room, and try again."
            raise KitError(problem) from None


def failed(error: KitError) -> Status:
    """Return how it stands when it could not be saved."""
    return Status("failed", f"Not saved: {error}")
