"""What a person makes on a widget and a file keeps: taken from the browser, written, answered."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar, Final

import anywidget
import traitlets

from kit.widgets.autosave import Autosave
from kit.widgets.saved_pictures import about_file, caption
from kit.widgets.saved_value import Form, Status, T
from kit.words.errors import KitError, show
from kit.words.html import output

OFF = Status("off", "")
LOOK_SECONDS: Final = 1.0
"""How often a widget looks whether its file is still as it left it."""


class SavedWidget(anywidget.AnyWidget):
    """A widget with something that a person changes on the screen, and a file that can keep it.

    A kind of its own says which traits hold it (`_saved_traits`), what is saved of them (`_value`),
    how that is shown by them (`_show_value`) and is made from what a browser had (`_value_from`),
    and what the screen says of it (`_update`).

    Parameters
    ----------
    file, status
        The file, if there is one, and what opening it gave.
    traits
        What the widget starts with.
    """

    _saved_traits: ClassVar[tuple[str, ...]]

    _status = traitlets.Dict().tag(sync=True)
    # Names the file for the browser, which keeps under it what Python has not confirmed yet.
    _place = traitlets.Unicode().tag(sync=True)
    # The browser numbers its changes; Python answers each number once the file has it.
    _edit = traitlets.Int().tag(sync=True)
    _answer = traitlets.Dict().tag(sync=True)
    # How often another notebook's work was taken; and how often it was when a page made its change.
    _takes = traitlets.Int().tag(sync=True)
    _upon = traitlets.Dict().tag(sync=True)
    # The files beside, by what the browser calls the unsaved changes that they keep.
    _asides = traitlets.Dict().tag(sync=True)

    def __init__(self, file: Autosave[Any] | None, status: Status, **traits: Any) -> None:
        place = "" if file is None or file.read_only else _place_of(file.path)
        self._file = file
        self._problem: KitError | None = None
        self._asked: int | None = None
        # Whether a page made its change before it had seen what was taken from another notebook.
        self._late = False
        # What was said when the file was not as it was left.
        self._missed: dict[str, Any] | None = None
        super().__init__(
            **traits,
            _status=status._asdict(),
            _place=place,
            _answer={"edit": 0, "saved": True, "instead": None},
        )
        self._saved: object = self._value()
        # First of all observers: whatever the others do, it is safe and the browser knows.
        self.observe(self._on_change, list(self._saved_traits))
        self.on_msg(self._on_settling)
        if place:
            self._look_later()

    @property
    def autosave(self) -> Path | None:
        """The file that keeps it, if there is one."""
        return None if self._file is None else self._file.path

    def keep_mine(self) -> None:
        """Settle a file that someone else changed: this one takes its place, theirs is kept."""
        if self._file is not None and not self._file.read_only:
            mine = self._value()
            self._note(self._file.keep_mine(mine), mine)

    def take_theirs(self) -> None:
        """Settle a file that someone else changed: take what it holds; this one is kept beside it.

        Raises
        ------
        KitError
            When the file holds nothing that this kit can read; then everything stays as it is.
        """
        if self._file is not None and not self._file.read_only:
            found, status = self._file.take_theirs(self._value())
            self._note(status, found)
            self._show_value(found)

    def refuse(self, problem: KitError) -> None:
        """Note that what came from the browser is not valid; what was there stays."""
        self._problem = problem

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change from the browser, and answer it once the file has it."""
        edit = sync_data.get("_edit")
        self._asked = edit if isinstance(edit, int) else None
        upon = sync_data.get("_upon")
        self._late = isinstance(upon, dict) and upon.get("takes") != self._takes
        try:
            super().set_state(sync_data)
        finally:
            # A change that was refused, or that changed nothing, has no answer yet.
            if self._asked is not None or self._problem is not None:
                self._save_and_answer()
            self._late = False

    def _value(self) -> Any:
        """Return what is kept, as it stands."""
        return getattr(self, self._saved_traits[0])

    def _show_value(self, value: Any) -> None:
        """Show what a file holds."""
        setattr(self, self._saved_traits[0], value)

    def _value_from(self, data: Any) -> Any:
        """Return what is kept of what a browser had; raise `KitError` where it is none."""
        raise NotImplementedError

    def _each(self, data: Any) -> list[Any]:
        """Return what a browser had of each trait; raise `KitError` for what is none by name."""
        if not isinstance(data, dict):
            raise KitError(f"that is {show(data)}; give {', '.join(self._saved_traits)} by name.")
        return [data.get(name) for name in self._saved_traits]

    def _update(self) -> None:
        """Work out what the screen says of it anew."""

    def _for_browser(self) -> Any:
        """Return what is kept as the browser holds it: the trait's JSON form, or all by name."""
        state = self.get_state(list(self._saved_traits))
        return state[self._saved_traits[0]] if len(self._saved_traits) == 1 else state

    def _on_change(self, _: object) -> None:
        with self.hold_sync():
            self._save_and_answer()
            self._update()

    def _save_and_answer(self) -> None:
        saved = self._save()
        problem, self._problem = self._problem, None
        if problem is not None:
            self._show(Status("failed", f"That change is not possible: {problem}"))
        elif self._file is None:
            self._show(OFF)
        edit, self._asked = self._asked, None
        if edit is not None:
            # A page that made its change late shows by now what was taken.
            back = None if problem is None and not self._late else self._for_browser()
            self._answer = {"edit": edit, "saved": saved, "instead": back}

    def _save(self) -> bool:
        """Write it unless the file has it; tell whether it is as safe as asked for."""
        mine = self._value()
        if self._file is None or self._file.read_only or mine == self._saved:
            return True
        if self._late:
            self._file.give_way()
        status = self._file.save(mine)
        self._note(status, mine)
        return status.saved

    def _note(self, status: Status, made: object) -> None:
        if status.saved:
            self._saved = made
        self._show(status)

    def _show(self, status: Status) -> None:
        self._status = status._asdict()

    def _look_later(self) -> None:
        import asyncio  # a kernel has it; what only imports the kit need not wait for it

        # Outside a kernel there is nobody to look, and a screen that says so neither.
        with suppress(RuntimeError):
            asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look_at_file)

    def _look_at_file(self) -> None:
        """Say at once when the file is gone or another, not only at the next change."""
        if self.comm is None or self._file is None:
            return
        # First: whatever goes wrong in what follows, the next change is noticed.
        self._look_later()
        status = self._file.look()
        if status is not None and status.state == "changed" and self._take_newer(self._file):
            status = None
        if status is not None:
            # Whatever comes next, the same as before included, has to be written again.
            self._saved = None
            if status.state != self._status["state"]:
                self._show(status)
                self._missed = self._status
        elif self._status == self._missed:
            self._found_again(self._file)

    def _take_newer(self, file: Autosave[Any]) -> bool:
        """Take what the person did in another notebook, where nothing here is still to be saved."""
        mine = self._value()
        newer = file.take_newer(mine) if mine == self._saved else None
        if newer is not None:
            found, status = newer
            self._note(status, found)
            with self.hold_sync():
                self._takes += 1
                self._show_value(found)
        return newer is not None

    def _found_again(self, file: Autosave[Any]) -> None:
        # Nothing is written unasked: this may be the widget of a cell that has run again since.
        mine = self._value()
        if file.holds(mine):
            self._note(Status("saved", f"{file.name} is there again, as you left it."), mine)
        else:
            said = "is there again, without your last changes. The next change writes them."
            self._show(Status("failed", f"{file.name} {said}"))

    def _write_again(self) -> None:
        """Write what could not be written, or is there no longer; and tell the browser so."""
        if self._value() != self._saved and self._save():
            self._answer = {"edit": self._edit, "saved": True, "instead": None}

    def _on_settling(self, _: object, content: dict[str, Any], __: object) -> None:
        settle: dict[str, Callable[[], None]] = {
            "keep_mine": self.keep_mine,
            "take_theirs": self.take_theirs,
            "write_again": self._write_again,
            "keep_aside": lambda: self._save_sibling(content),
            "drop_aside": lambda: self._remove_siblings(content),
        }
        wanted = settle.get(str(content.get("do")))
        if wanted is None:
            return
        try:
            wanted()
        except KitError as error:
            self._show(Status("failed", str(error)))

    def _save_sibling(self, content: dict[str, Any]) -> None:
        """Keep on disk as well what only the browser has, until the person has answered."""
        if self._file is not None and not self._file.read_only:
            name = self._file.save_sibling(self._written(self._file, content.get("made")))
            self._asides = {**self._asides, str(content.get("offer")): name}

    def _remove_siblings(self, content: dict[str, Any]) -> None:
        if self._file is not None and not self._file.read_only:
            self._file.remove_siblings(self._written(self._file, content.get("made")))

    def _written(self, file: Autosave[Any], data: Any) -> str:
        try:
            return str(file.form.write(self._value_from(data)))
        except KitError:
            # Not what this kit knows, and still somebody's work; in signs that any file can hold.
            return json.dumps(data, indent=2) + "\n"

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        # Where no widget can live (a saved notebook on the web, a print), a still stands in. It is
        # as old as the run of the cell: it says so, and where the work is.
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        file = self._file
        if file is None:
            return data | {"text/html": output(self._still())}, about
        now = datetime.now().astimezone()
        still = self._still() + caption(file.name, file.form.word, now)
        return data | {"text/html": output(still)}, about | about_file(file.path, file.form.word)

    def _still(self) -> str:
        """Return the picture or words that stand in where no widget lives, as HTML."""
        raise NotImplementedError


def opened(
    form: Form[T],
    autosave: str | os.PathLike[str] | None,
    start: T,
    *,
    read_only: bool = False,
) -> tuple[T, Autosave[T] | None, Status]:
    """Return what the autosave file holds, or `start` without one; the file; how it stands."""
    if autosave is None:
        return start, None, OFF
    file = Autosave(autosave, form, read_only=read_only)
    found, status = file.open(start)
    return found, file, status


def _place_of(path: Path) -> str:
    import hashlib  # likewise

    return hashlib.sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:24]
