"""Which case of one's own is written: one that is there, or a new one by its person's name."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import ipywidgets
import traitlets

from kit.authoring.making import new_case, person_of
from kit.disk.folders import own_cases_folder
from kit.draw.panels import Panel, paragraph
from kit.files.library import own_case_names
from kit.widgets.column import Column
from kit.widgets.file_watch import FolderWatch
from kit.widgets.follow import Following, follow
from kit.widgets.html_view import HtmlView
from kit.words.errors import KitError
from kit.words.html import escape, output
from kit.words.sentences import one_line

NONE_YET: Final = "Begin a case above, or choose one: it is written here."
_NOBODY: Final = "Choose one …"
_LOOK: Final = """
.smk-own-case :is(select,input,button){font-size:1.05rem;min-height:44px}
.smk-own-case label{font-size:1.05rem;height:auto;line-height:1.3}
.smk-own-case :is(.widget-dropdown,.widget-text){height:auto;align-items:center;margin:2px 0}
.smk-own-case .widget-inline-hbox label{white-space:normal}
.smk-own-case button{height:auto;padding:0 1.2rem}
"""


class OwnCase(Column):
    """A list of a person's own cases to choose one from, and a field to begin another.

    A case that is made meanwhile by `python3 kit new-case`, or in another notebook, comes into the
    list by itself.

    Attributes
    ----------
    folder : Path or None
        The folder of the case that is written; None before one is chosen. Setting it changes the
        screen.
    files : FolderWatch
        What can be followed: all that is in this folder, as it is written.
    """

    followed = "folder"

    folder = traitlets.Instance(Path, allow_none=True)

    def __init__(self) -> None:
        self._cases = FolderWatch(own_cases_folder(), "*/case.json")
        wide = {"width": "auto", "max_width": "30rem"}
        style = {"description_width": "10rem"}
        self.choice = ipywidgets.Dropdown(description="A case of yours", style=style, layout=wide)
        self.person = ipywidgets.Text(
            description="Somebody new", placeholder="A first name", style=style, layout=wide
        )
        self.begin = ipywidgets.Button(description="Begin", layout={"width": "auto"})
        self._said = HtmlView(output(f"<style>{_LOOK}</style>"))
        new = ipywidgets.HBox([self.person, self.begin], layout={"flex_flow": "row wrap"})
        super().__init__([self.choice, new, self._said])
        self.add_class("smk-own-case")
        self._offer()
        self.folder = _newest()
        self.files = FolderWatch(self.folder or own_cases_folder())
        self._show()
        self.observe(self._on_folder, "folder")
        self.choice.observe(self._on_choice, "value")
        self.begin.on_click(lambda _: self._begin())
        self.person.on_msg(self._on_key)
        self._cases.observe(lambda _: self._offer(), "signs")

    def _offer(self) -> None:
        """Offer the cases that are there now; stay with the one that is written."""
        names = list(own_case_names())
        if self.folder is not None and self.folder.name not in names:
            # Nobody's writing is closed because its folder has gone for a moment.
            names.append(self.folder.name)
        cases = own_cases_folder()
        options = [(_NOBODY, ""), *((_label(cases / name), name) for name in names)]
        if list(self.choice.options) != options:
            self.choice.options = options
        self._show()

    def _show(self) -> None:
        self.choice.value = "" if self.folder is None else self.folder.name
        self.choice.layout.display = None if len(self.choice.options) > 1 else "none"

    def _on_choice(self, change: Any) -> None:
        name = change["new"]
        if name and (self.folder is None or self.folder.name != name):
            self.folder = own_cases_folder() / name
            self._say("")
        elif self.folder is not None and not name:
            self._show()

    def _on_folder(self, _: object) -> None:
        self.files.path = self.folder or own_cases_folder()
        self._offer()

    def _on_key(self, _: object, content: dict[str, Any], __: object) -> None:
        # What ipywidgets sends when Enter is pressed in a field.
        if content.get("event") == "submit":
            self._begin()

    def _begin(self) -> None:
        try:
            made = new_case(self.person.value)
        except KitError as problem:
            self._say(str(problem), "alert")
            return
        self.person.value = ""
        self.folder = made
        self._say(f"A new case is begun, in the folder cases/{made.name}. Go on below.")

    def _say(self, words: str, role: str = "status") -> None:
        words = words[:1].upper() + words[1:]
        said = f'<p role="{role}" style="max-width:44em;line-height:1.45">{escape(words)}</p>'
        self._said.html = output(f"<style>{_LOOK}</style>{said if words else ''}")


def choose_own_case() -> OwnCase:
    """Show a person's own cases to choose one from, and a field to begin another.

    What else a notebook shows of a case follows it. The case that was written last is chosen at
    the start.
    """
    return OwnCase()


def of_the_folder(own_case: OwnCase, show: Callable[[Path], Any]) -> Following:
    """Follow which case is written: show what is made of its folder, or what to do first."""

    def shown(folder: Path | None) -> Any:
        return Panel((paragraph(NONE_YET),)) if folder is None else show(folder)

    return follow(own_case, shown)


def said(words: str) -> HtmlView:
    """Return words to be shown among widgets."""
    words = words[:1].upper() + words[1:]
    return HtmlView(output(f'<p style="max-width:44em;line-height:1.45">{escape(words)}</p>'))


def _label(folder: Path) -> str:
    """Return what a case is called in the list: its person, and the folder where that differs."""
    person = one_line(person_of(folder))
    if not person:
        return folder.name
    return person if person.casefold() == folder.name else f"{person} ({folder.name})"


def _newest() -> Path | None:
    """Return the folder of the case that was written last; None where there is none."""
    cases = own_cases_folder()
    written: dict[Path, int] = {}
    for name in own_case_names():
        with suppress(OSError):
            written[cases / name] = max(
                each.stat().st_mtime_ns for each in (cases / name).iterdir()
            )
    return max(written, key=lambda each: written[each], default=None)
