"""The people of the kit, one line each: whom to choose, and how to write their name in a cell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kit.draw import panels
from kit.files.library import case_names, load_case, own_case_names
from kit.model.cases import Case
from kit.words.errors import KitError
from kit.words.html import escape
from kit.words.sentences import one_line, say_number

LABEL: Final = "Illustration: all of them are invented."


@dataclass(frozen=True, slots=True)
class Line:
    """One person in a line: the name to write, who it is, and a sentence about them."""

    name: str
    who: str
    summary: str


@dataclass(frozen=True, slots=True)
class People:
    """The people to choose from, folded away until somebody wants to choose."""

    lines: tuple[Line, ...]

    @property
    def words(self) -> str:
        """What a person opens to see them."""
        return f"The {say_number(len(self.lines))} people to choose from"

    def __str__(self) -> str:
        lines = [f'- "{each.name}": {each.who}. {each.summary}' for each in self.lines]
        return "\n".join([self.words, *lines, LABEL])

    def _repr_html_(self) -> str:
        items = "".join(
            f"<li><strong>{escape(each.who)}</strong>: "
            f"<code>&quot;{escape(each.name)}&quot;</code><br>{escape(each.summary)}</li>"
            for each in self.lines
        )
        return panels.panel(
            self.words,
            f"<details><summary>{escape(self.words)}</summary><ul>{items}</ul>",
            panels.paragraph(LABEL),
            "</details>",
        )


def list_cases() -> People:
    """Give the people that come with the kit and a trainer's own, one line each.

    Both in alphabetical order, the trainer's own last; of one that is not finished, the line says
    how to find out what is missing. Each has the name that stands between quotation
    marks in `load_case`, the person with their age where it is told, and a sentence that starts
    from their strengths.

    >>> print(list_cases())
    The twelve people to choose from
    - "amina": Amina, 36. A funny, green-fingered singer who ...
    """
    shipped = [_line(load_case(name)) for name in case_names()]
    return People((*shipped, *map(_own, own_case_names())))


def _own(name: str) -> Line:
    try:
        case = load_case(name)
    except KitError:
        # One unfinished case must not keep anybody from the others.
        says = f"Not finished yet: “python3 kit check-case {name}” says what is missing."
        return Line(name, one_line(name), says)
    return replace(_line(case), name=name)


def _line(case: Case) -> Line:
    age = case.about.get("age", "").strip()
    person = one_line(case.person)
    return Line(case.id, f"{person}, {one_line(age)}" if age else person, case.summary.strip())
