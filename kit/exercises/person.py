"""Whose map it is: one person, chosen once, whom all notebooks then follow."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

import ipywidgets
import traitlets

from kit.disk.atomic import write_text
from kit.disk.folders import own_cases_folder
from kit.disk.reading import read_plain
from kit.draw.panels import Panel, Part, paragraph
from kit.exercises.progress import progress_file
from kit.files.library import case_names, load_case, load_finished_case, own_case_names
from kit.model.cases import Case
from kit.model.progress import ChosenPerson
from kit.widgets.column import Column
from kit.widgets.file_watch import FileWatch, FolderWatch
from kit.widgets.follow import Following, follow
from kit.words.errors import KitError
from kit.words.html import escape, printable
from kit.words.sentences import listed, one_line

FIRST: Final = "amina"
"""Whom a notebook is about until somebody else is chosen."""
ILLUSTRATION: Final = "Illustration: invented, as is everyone in this kit."
OWN: Final = "Your own case."
_LOOK: Final = """
.smk-chooser select{font-size:1.05rem;min-height:44px}
.smk-chooser label{font-size:1.05rem;height:auto}
.smk-chooser .widget-dropdown,.smk-chooser .widget-radio{height:auto;align-items:center}
.smk-chooser .widget-radio-box label{min-height:44px;align-items:center}
"""


class PersonChooser(Column):
    """A list of the people of the kit, and of a person's own cases, to choose one from.

    The choice is kept in the file `progress/person.json` of a person's own folder, which every
    notebook reads. A notebook that is open already follows a choice made in another one.

    Attributes
    ----------
    case : Case
        The person chosen. Setting another, as `load_case` gives it, changes the screen.
    """

    followed = "case"

    case = traitlets.Any()

    def __init__(self) -> None:
        self._watch = FileWatch(progress_file("person"))
        self._cases = FolderWatch(own_cases_folder(), "*/*")
        self._kits = [(one_line(load_case(name).person), name) for name in case_names()]
        own, self._unfinished = _own_people()
        self.person = ipywidgets.Dropdown(
            options=[*self._kits, *own],
            value=FIRST,
            description="Whose map",
            style={"description_width": "initial"},
            layout={"width": "auto", "max_width": "24rem"},
        )
        self.person.value = self._remembered() or FIRST
        super().__init__([self.person])
        self.case = _case(self.person.value)
        self.children = (self.person, self._follow_summary())
        self.add_class("smk-chooser")
        self.person.observe(self._on_choice, "value")
        self.observe(self._on_case, "case")
        self._watch.observe(self._on_file, "signs")

    def _follow_summary(self) -> Following:
        # In this order: who is unfinished is known before it is said.
        self._cases.observe(lambda _: self._offer(), "signs")
        return follow([self, self._cases], lambda case, _: summary(case, self._unfinished))

    def _offer(self) -> None:
        """Offer who is there now; whoever is on the screen stays, as they are by now."""
        own, self._unfinished = _own_people()
        chosen = self.case.id
        people = [*self._kits, *own]
        if chosen not in {name for _, name in people}:
            people += [each for each in self.person.options if each[1] == chosen]
        self._put(people, chosen)
        with suppress(KitError):
            self.case = _case(chosen)

    def _put(self, people: list[tuple[str, str]], chosen: str) -> None:
        """Put the people into the list, and one on top, by whom nobody is chosen anew."""
        self.person.unobserve(self._on_choice, "value")
        if people != list(self.person.options):
            self.person.options = people
        self.person.value = chosen
        self.person.observe(self._on_choice, "value")

    def _remembered(self) -> str:
        """Return whom the file names; nothing where it names nobody who is in the list."""
        with suppress(OSError, ValueError, KitError):
            text = read_plain(self._watch.path).decode()
            chosen = ChosenPerson.from_dict(json.loads(text)).case
            if chosen in {name for _, name in self.person.options}:
                return chosen
        return ""

    def _on_choice(self, change: Any) -> None:
        try:
            self.case = _case(change["new"])
        except KitError:
            # It was whole when the list was made, and was changed since: `check-case` says how.
            self._offer()
        else:
            self._remember()

    def _on_case(self, change: Any) -> None:
        names = [name for _, name in self.person.options]
        if change["new"].id in names:
            self.person.value = change["new"].id

    def _on_file(self, _: object) -> None:
        # Somebody chosen elsewhere may have been made a moment ago.
        self._cases.look()
        # Nobody is put in the place of the person on the screen because a file is gone.
        self.person.value = self._remembered() or self.person.value

    def _remember(self) -> None:
        if self._remembered() == self.person.value:
            return
        file = self._watch.path
        text = json.dumps(ChosenPerson(self.person.value).to_dict(), indent=2) + "\n"
        # A choice that can't be kept is a choice for this notebook all the same.
        with suppress(OSError, KitError):
            file.parent.mkdir(exist_ok=True)
            write_text(file, text)
            self._watch.look()


def choose_person() -> PersonChooser:
    """Show the people to choose from; the notebook's other cells follow the choice.

    >>> choose_person().case.person
    'Amina'
    """
    return PersonChooser()


def _case(name: str) -> Case:
    """Return a case under the name of its folder, which a copy made by hand has to itself.

    What a person does with one case then never stands in the files of another.
    """
    return replace(load_case(name), id=name)


def _own_people() -> tuple[list[tuple[str, str]], list[str]]:
    """Return the people of a person's own cases, each with the case's name; and the unfinished."""
    people, unfinished = [], []
    for name in own_case_names():
        try:
            case = load_finished_case(name)
        except KitError:
            # One unfinished case must not keep anybody from the others.
            unfinished.append(name)
        else:
            people.append((f"{one_line(case.person)} (your own case)", name))
    return people, unfinished


def summary(case: Case, unfinished: list[str]) -> Panel:
    """Return a sentence on who is chosen; and which of a person's own cases can't be yet."""
    age = one_line(case.about.get("age", ""))
    who = f"{one_line(case.person)}, {age}" if age else one_line(case.person)
    label = ILLUSTRATION if case.id in case_names() else OWN
    words = printable(case.summary.strip())
    said = f"<strong>{escape(who)}.</strong> {escape(words)} {label}"
    html = f'<style>{_LOOK}</style><p style="max-width:44em">{said}</p>'
    parts = [Part(html, f"{printable(who)}. {words} {label}")]
    if unfinished:
        names = listed([printable(one_line(name)) for name in unfinished])
        parts.append(paragraph(f"Not finished yet, so not in the list: {names}."))
    return Panel(tuple(parts))
