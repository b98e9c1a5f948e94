"""What a person makes on a widget and a file keeps: taken from the browser, written, answered."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any, ClassVar

import anywidget
import traitlets

from kit.errors import KitError
from kit.widgets.autosave import KeptFile
from kit.widgets.kept import Status

OFF = Status("off", "")


class Keeping(anywidget.AnyWidget):
    """A widget with one trait that a person changes on the screen, and a file that can keep it.

    A kind of its own says which trait that is (`_made`) and what the screen says of it (`_tell`).

    Parameters
    ----------
    file, status
        The file, if there is one, and what opening it gave.
    traits
        What the widget starts with.
    """

    _made: ClassVar[str]

    _status = traitlets.Dict().tag(sync=True)
    # Names the file for the browser, which keeps under it what Python has not confirmed yet.
    _place = traitlets.Unicode().tag(sync=True)
    # The browser numbers its changes; Python answers each number once the file has it.
    _edit = traitlets.Int().tag(sync=True)
    _answer = traitlets.Dict().tag(sync=True)

    def __init__(self, file: KeptFile[Any] | None, status: Status, **traits: Any) -> None:
        place = b""
        if file is not None and not file.read_only:
            place = os.fsencode(os.path.realpath(file.path))
        self._file = file
        self._saved: object = traits[self._made]
        self._problem: KitError | None = None
        self._asked: int | None = None
        super().__init__(
            **traits,
            _status=status._asdict(),
            _place=hashlib.sha256(place).hexdigest()[:24] if place else "",
            _answer={"edit": 0, "saved": True, "instead": None},
        )
        # First of all observers: whatever the others do, it is safe and the browser knows.
        self.observe(self._on_made, self._made)
        self.on_msg(self._on_settling)

    @property
    def autosave(self) -> Path | None:
        """The file that keeps it, if there is one."""
        return None if self._file is None else self._file.path

    def keep_mine(self) -> None:
        """Settle a file that someone else changed: this one takes its place, theirs is kept."""
        if self._file is not None and not self._file.read_only:
            mine = getattr(self, self._made)
            self._note(self._file.keep_mine(mine), mine)

    def take_theirs(self) -> None:
        """Settle a file that someone else changed: take what it holds; this one is kept beside it.

        Raises
        ------
        KitError
            When the file holds nothing that this kit can read; then everything stays as it is.
        """
        if self._file is not None and not self._file.read_only:
            found, status = self._file.take_theirs(getattr(self, self._made))
            self._note(status, found)
            setattr(self, self._made, found)

    def refuse(self, problem: KitError) -> None:
        """Note that what came from the browser is not valid; what was there stays."""
        self._problem = problem

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change from the browser, and answer it once the file has it."""
        edit = sync_data.get("_edit")
        self._asked = edit if isinstance(edit, int) else None
        try:
            super().set_state(sync_data)
        finally:
            # A change that was refused, or that changed nothing, has no answer yet.
            if self._asked is not None or self._problem is not None:
                self._keep_and_answer()

    def _tell(self) -> None:
        """Work out what the screen says of it anew."""

    def _on_made(self, _: object) -> None:
        with self.hold_sync():
            self._keep_and_answer()
            self._tell()

    def _keep_and_answer(self) -> None:
        kept = self._keep()
        problem, self._problem = self._problem, None
        if problem is not None:
            self._show(Status("failed", f"That change is not possible: {problem}"))
        elif self._file is None:
            self._show(OFF)
        edit, self._asked = self._asked, None
        if edit is not None:
            back = None if problem is None else getattr(self, self._made).to_dict()
            self._answer = {"edit": edit, "saved": kept, "instead": back}

    def _keep(self) -> bool:
        """Write it unless the file has it; tell whether it is as safe as asked for."""
        mine = getattr(self, self._made)
        if self._file is None or self._file.read_only or mine is self._saved:
            return True
        status = self._file.save(mine)
        self._note(status, mine)
        return status.kept

    def _note(self, status: Status, made: object) -> None:
        if status.kept:
            self._saved = made
        self._show(status)

    def _show(self, status: Status) -> None:
        self._status = status._asdict()

    def _on_settling(self, _: object, content: dict[str, object], __: object) -> None:
        settle = {"keep_mine": self.keep_mine, "take_theirs": self.take_theirs}
        wanted = settle.get(str(content.get("do")))
        if wanted is None:
            return
        try:
            wanted()
        except KitError as error:
            self._show(Status("failed", str(error)))
