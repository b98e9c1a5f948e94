"""A kept file that others may write as well: another notebook, a text editor, a browser's rest.

Whatever is chosen, both are kept: what gives way lies in a file beside.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from kit.disk import marks, siblings
from kit.disk.locking import turn
from kit.disk.reading import content_of, signs
from kit.widgets.kept_file import ELSE, KeptFile, failed
from kit.widgets.saved_value import Status, T
from kit.words.errors import KitError

BROWSER: Final = "from the browser"
"""What a file is called that keeps aside what only a browser had."""


class Autosave(KeptFile[T]):
    """The file of one thing that a person makes, and what to do where somebody else changed it."""

    def keep_mine(self, made: T) -> Status:
        """Settle a file changed elsewhere: this one takes its place, the other is put aside."""
        try:
            with turn(self.path.parent):
                return self._keep_mine(made)
        except KitError as error:
            return failed(error)

    def take_theirs(self, mine: T) -> tuple[T, Status]:
        """Settle a file changed elsewhere: the other is taken; this one stays in the file beside.

        Where there is none to take, because nobody changed the file or it can't be used, this
        one goes on.
        """
        with turn(self.path.parent):
            try:
                status = self._save(mine)
            except KitError as error:
                return mine, failed(error)
            if (sibling := self._target) == self.path:
                return mine, status
            ours = self._ours
            found, status = self._open(mine)
            if status.state == "restored":
                self._taken = content_of(self.path, ELSE)
                return found, Status(
                    "warn", f"{status.message} Yours is kept as {siblings.shown_name(sibling)}."
                )
            saved = self._save(mine)
            self._remove(sibling, ours)
            said = status.message if status.state == "warn" else f"{self.name} was gone."
            return mine, Status("warn", f"{said} {saved.message}")

    def save_sibling(self, text: str) -> str:
        """Save a text in a file beside this one, unless one there has it; return its name."""
        self._make_folder()
        return siblings.shown_name(siblings.save_sibling_once(self.path, text.encode(), BROWSER))

    def remove_siblings(self, text: str) -> None:
        """Take a file that `save_sibling` wrote away again, where this one holds the same."""
        content = text.encode()
        with suppress(KitError):
            if content_of(self._target, ELSE) == content:
                siblings.remove_siblings(self.path, content, BROWSER)

    def look(self) -> Status | None:
        """Say how it stands when the file is no longer as it was left; None while it is.

        Nothing is changed. Where nothing was written or found yet, there is nothing to miss.
        """
        seen = signs(self._target)
        if not self._ours or (seen and seen == self._seen):
            return None
        try:
            there = content_of(self._target, ELSE)
        except KitError as error:
            return failed(error)
        if there in self._ours:
            self._seen = seen
            return None
        word, name = self.form.word, siblings.shown_name(self._target)
        if there is None:
            return Status(
                "gone",
                f"{name} is no longer there: it was moved or deleted. Your {word} is still here, "
                "and the next change writes it again.",
            )
        return Status(
            "changed",
            f"{name} was changed elsewhere. Here is your {word} as it was before that; both are "
            "kept, whatever you choose.",
        )

    def update(self, change: Callable[[T], T], last: T) -> tuple[T, Status]:
        """Change what the file holds by now, whoever wrote it, and return it so.

        Where it holds nothing that can be read, `last` is changed and saved as ever.
        """
        try:
            with turn(self.path.parent):
                held = self._held()
                made = change(last if held is None else held)
                return made, self._save(made)
        except KitError as error:
            return change(last), failed(error)

    def _held(self) -> T | None:
        """Return what somebody else wrote into the file; None where nobody did."""
        there = content_of(self.path, ELSE) if self._target == self.path else None
        if there is None or there in self._ours:
            return None
        with suppress(KitError, UnicodeDecodeError):
            found = self.form.read(there.decode(), self.name)
            self._ours = {there}
            return found
        return None

    def take_newer(self, mine: T) -> tuple[T, Status] | None:
        """Take what another notebook of the kit has saved since; None where it was a stranger.

        Likewise where it is about somebody else. What stood here before is what that notebook
        began with.
        """
        with turn(self.path.parent), suppress(KitError, UnicodeDecodeError):
            there = content_of(self.path, ELSE)
            if there is None or self._target != self.path or not marks.is_marked(self.path, there):
                return None
            found = self.form.read(there.decode(), self.name)
            if self.form.whose(found) != self.form.whose(mine):
                return None
            self._ours = {there}
            said = f"Changed in another notebook, and taken in here from {self.name}."
            return found, Status("saved", said)
        return None

    def give_way(self) -> None:
        """Count what the file holds as somebody else's: what is saved next was made before it."""
        if self._target == self.path:
            self._ours = set()

    def _keep_mine(self, made: T) -> Status:
        text = self.form.write(made)
        sibling, ours = self._target, self._ours
        known = ours if sibling == self.path else set()
        there = content_of(self.path, ELSE)
        said = ""
        if there is not None and there != text.encode() and there not in known:
            copied = siblings.shown_name(self._save_other(there))
            said = f" The other {self.form.word} is kept as {copied}."
        self._write(self.path, text)
        self._target, self._ours = self.path, {text.encode()}
        if sibling != self.path:
            self._remove(sibling, ours)
        return Status("warn" if said else "saved", f"Saved in {self.name}.{said}")

    def _remove(self, sibling: Path, ours: set[bytes]) -> None:
        # What it holds is in the file now; if somebody else has written to it, it stays.
        with suppress(KitError, OSError):
            if content_of(sibling, ELSE) in ours:
                sibling.unlink()
