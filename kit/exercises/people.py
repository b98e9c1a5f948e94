"""The people of the kit, one line each: whom to choose."""

from __future__ import annotations

from typing import Final

from kit.draw.panels import Panel, Part, paragraph
from kit.files.library import case_names, load_case, load_finished_case, own_case_names
from kit.model.cases import Case
from kit.words.errors import KitError
from kit.words.html import escape
from kit.words.sentences import one_line, say_number

LABEL: Final = "Illustration: all of them are invented."


def list_cases() -> Panel:
    """Return the people that come with the kit and a trainer's own, one line each, folded.

    Both in alphabetical order, the trainer's own last; of one that is not finished, the line says
    how to find out what is missing. Each has the person with their age where it is told, and a
    sentence that starts from their strengths.

    >>> print(list_cases())
    The 16 people to choose from
    - Amina, 36. A funny, green-fingered singer who ...
    """
    lines = [_line(load_case(name)) for name in case_names()]
    unfinished = []
    for name in own_case_names():
        try:
            lines.append(_line(load_finished_case(name)))
        except KitError:
            # One unfinished case must not keep anybody from the others.
            says = "Not finished yet: the notebook your_own_case says what is missing."
            unfinished.append(_item(one_line(name), says))
    words = f"The {say_number(len(lines))} people to choose from"
    lines += unfinished
    text = "\n".join([words, *(line.text or "" for line in lines)])
    items = Part(f"<ul>{''.join(line.html for line in lines)}</ul>", text)
    return Panel((items, paragraph(LABEL)), words, words)


def _line(case: Case) -> Part:
    age = case.about.get("age", "").strip()
    person = one_line(case.person)
    return _item(f"{person}, {one_line(age)}" if age else person, case.summary.strip())


def _item(who: str, summary: str) -> Part:
    return Part(
        f"<li><strong>{escape(who)}</strong><br>{escape(summary)}</li>",
        f"- {who}. {summary}",
    )
