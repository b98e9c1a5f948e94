"""A plan as one page: the map today and as it could be, the priorities, each with a first step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from kit.draw.lettering import in_html
from kit.draw.places import angles, font_size
from kit.draw.svg import svg
from kit.model.directory import Directory, Offer
from kit.model.maps import SupportMap
from kit.plans.additions import what_if
from kit.plans.plan import MOST_PRIORITIES, Plan
from kit.plans.priority import MEMBER, WISH, Priority
from kit.plans.sentences import openings
from kit.words.sentences import say_name

_STYLE: Final = Path(__file__).with_name("plan.css")
_LARGEST: Final = 2.0
_LARGE_FOR: Final = 12
"""Names twice as large on a map of so many members; on a fuller one as large as there is room."""
_LONG_NAME: Final = 24
_VIEW: Final = re.compile(r'width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"')

_FETCHES_NOTHING: Final = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def page(
    plan: Plan, today: SupportMap, directory: Directory, before: SupportMap | None = None
) -> str:
    """Make a page of its own that prints a plan on one sheet of A4 or Letter.

    Today's map and the map as it could be, with what would be added; each priority with the
    offers chosen for it, the first step, who comes along and when. What is still open is a line to
    write on. Long texts take room from the maps; only what fills the sheet by itself goes on to a
    second one. All text is escaped; the page fetches nothing and runs no script.

    Parameters
    ----------
    plan, today, directory, before
        As for `plans.what_if`.

    Returns
    -------
    str
        An HTML document, to be written to a file and opened in any browser.

    >>> from kit import SupportMap, load_directory
    >>> from kit.plans import Plan
    >>> page(Plan("Amina"), SupportMap("Amina"), load_directory())[:15]
    '<!DOCTYPE html>'
    """
    after = what_if(today, plan, directory, before)
    whose = in_html(say_name(plan.person))
    size = ' class="long"' if len(plan.person) > _LONG_NAME else ""
    parts = [
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">{_FETCHES_NOTHING}',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{whose}: my plan</title>",
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head><body>",
        '<p class="tip">To print: Ctrl+P, or ⌘P on a Mac. It fits one sheet.</p><main>',
        f"<header><h1{size}><bdi>{whose}</bdi>: my plan</h1>",
        '<p>Made on <span class="rule"></span></p></header>',
        _note(plan.note),
        *_maps(today, after),
        _openings(today, after),
        '<ol class="priorities">',
        *_priorities(plan, directory, before),
        "</ol>",
        _later(plan, before),
        f"<footer>{in_html(_closing(plan, directory))}</footer></main></body></html>",
    ]
    return "".join(parts)


def _own(text: str) -> str:
    """Return a person's own words: their lines kept, everything escaped."""
    return "\n".join(in_html(line) for line in text.strip().splitlines())


def _note(note: str) -> str:
    if not note.strip():
        return ""
    words = "<br>".join(_own(note).split("\n"))
    return f'<div class="note"><h2>In my own words</h2><p dir="auto">{words}</p></div>'


def _maps(today: SupportMap, after: SupportMap) -> Iterator[str]:
    """Draw both maps in one size, so that what is compared is the members and not the scale."""
    figures = [("today", "Today", today)]
    if len(after) > len(today):
        figures.append(("after", "What could be (+ is added)", _with_marks(today, after)))
    most = max(len(each) for _, _, each in figures)
    letters = font_size(most) * max(1.0, _LARGEST * (_LARGE_FOR / max(_LARGE_FOR, most)) ** 0.5)
    pictures = [
        svg(each, legend=False, lettering=max(1.0, letters / font_size(len(each))))
        for _, _, each in figures
    ]
    # Members not yet placed stand below the circles, on a picture that is higher for it.
    frame = max((_VIEW.findall(each)[0] for each in pictures), key=lambda view: float(view[1]))
    yield '<div class="maps">'
    for (name, caption, _), picture in zip(figures, pictures, strict=True):
        yield (
            f'<figure class="{name}"><figcaption>{caption}</figcaption>'
            f'<div class="picture">{_framed(picture, *frame)}</div></figure>'
        )
    yield "</div>"


def _framed(picture: str, wide: str, high: str) -> str:
    """Give a picture this frame, and let it stand towards its caption where there is more room."""
    view = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    return _VIEW.sub(f'preserveAspectRatio="xMidYMin" {view}', picture, count=1)


def _with_marks(today: SupportMap, after: SupportMap) -> SupportMap:
    """Return the map as it is drawn: who is there today keeps their place, who is added has a +."""
    found = angles(today.members)
    members = []
    for member in after:
        if member.id not in today:
            members.append(member.change(name=f"+\N{NO-BREAK SPACE}{member.name}"))
        elif member.placed and member.angle is None:
            members.append(member.change(angle=found[member.id]))
        else:
            members.append(member)
    return replace(after, members=members)


def _openings(today: SupportMap, after: SupportMap) -> str:
    said = openings(today, after)
    return f'<p class="changes">{in_html(" ".join(said))}</p>' if said else ""


def _priorities(plan: Plan, directory: Directory, before: SupportMap | None) -> Iterator[str]:
    if not plan.priorities:
        for number in range(1, MOST_PRIORITIES + 1):
            yield _card(str(number), "", (), None)
    for number, priority in enumerate(plan.priorities, 1):
        offers = tuple(directory.offer(each) for each in priority.chosen)
        yield _card(str(number), _title(priority, before), offers, priority)


def _title(priority: Priority, before: SupportMap | None) -> str:
    if priority.sort == MEMBER and before is not None:
        return f"Pick up again: {say_name(before.member(priority.of).name)}"
    words = priority.of.strip()
    return words[:1].upper() + words[1:]


def _card(number: str, title: str, offers: tuple[Offer, ...], priority: Priority | None) -> str:
    head = in_html(title) if title else '<i class="rule"></i>'
    own = (priority.what, priority.who, priority.when) if priority else ("", "", "")
    # Where the person has a first step of their own, the directory's idea is not needed.
    listed = "".join(_offer(each, way_in=not own[0].strip()) for each in offers)
    fields = "".join(
        f'<div><dt>{label}</dt><dd dir="auto">{_own(words)}</dd></div>'
        for label, words in zip(("First step", "Who", "When"), own, strict=True)
    )
    opened = "<li>" if priority else '<li class="open">'
    return (
        f'{opened}<div class="mark">{number}</div><div><h3 dir="auto">{head}</h3>'
        f'<ul class="offers">{listed}</ul><dl class="step">{fields}</dl></div></li>'
    )


def _offer(offer: Offer, *, way_in: bool) -> str:
    about = [in_html(each) for each in (offer.when, offer.where) if each]
    if way_in:
        about.append(f"<i>{in_html(offer.first_step)}</i>")
    return f"<li><b>{in_html(offer.name)}</b>{''.join(f' · {each}' for each in about)}</li>"


def _later(plan: Plan, before: SupportMap | None) -> str:
    first = {each.key for each in plan.priorities}
    words = [wish for wish in plan.wishes if Priority(WISH, wish).key not in first]
    if before is not None:
        members = [before.member(each) for each in plan.picked_up if each in before]
        words += [say_name(each.name) for each in members if (MEMBER, each.id) not in first]
    if not words:
        return ""
    return f'<p class="later"><b>Later, perhaps:</b> {in_html("; ".join(words))}</p>'


def _closing(plan: Plan, directory: Directory) -> str:
    said = ["This plan is my own, and may change on any day."]
    if plan.chosen:
        said.append(f"The offers are from the directory of {directory.place}.")
    said.append("It promises nothing: trying is how one finds out.")
    return " ".join(said)
