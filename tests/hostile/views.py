"""Every view of what a person was given, as the HTML that a notebook or a browser gets of it."""

from __future__ import annotations

import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from kit import (
    Compare,
    CrisisExplorer,
    MapEditor,
    Note,
    Predict,
    Sort,
    SupportMatrix,
    WaveExplorer,
    WhatNext,
    change,
    draw,
    follow,
    measures,
    plans,
    support,
    tables,
)
from kit.authoring import check_case, texts
from kit.authoring.missing import missing
from kit.exercises import (
    NotYet,
    answer,
    compare_readings,
    folded,
    reveal,
    say,
    tell_caring,
    tell_changes,
    tell_crisis,
    tell_friends,
    tell_one_to_one,
    tell_risks,
    tell_trainer_notes,
)
from kit.exercises.person import summary
from kit.exercises.person_cards import cards_of
from kit.exercises.person_tasks import TASKS
from kit.model.checks import a_map
from kit.model.maps import SupportMap
from kit.widgets.text_fields import TextFields
from kit.words.errors import KitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from tests.hostile.files import Given


OF_THE_TEXT = {"folded", "said", "not yet"}
"""What says what the notebook gives it, not what a file holds."""


def values(given: Given) -> Iterator[tuple[str, Any]]:
    """Give each value that a notebook can show, by name."""
    case, everyday, crisis = given.case, given.case.everyday, given.case.crisis
    yield "case", case
    yield "person chosen", summary(case, [given.text])
    yield "crisis told", tell_crisis(case, after=True)
    yield "changes told", tell_changes(case, 0, "crisis")
    yield "caring", tell_caring(case)
    yield "risks", tell_risks(case)
    yield "trainer notes", tell_trainer_notes(case)
    yield "friends", tell_friends(case)
    yield "one to one", tell_one_to_one(crisis, everyday)
    yield "signposting", given.signposting
    yield "case checked", check_case(given.folder / given.name / "case")
    yield "what a case lacks", missing(given.folder / given.name / "case")
    yield "readings", compare_readings(everyday, case.map("everyday", 6))
    yield "readings revealed", reveal(case.map("everyday", 6), after=everyday)
    yield "folded", folded(given.text, given.text)
    yield "folded map", folded(everyday)
    yield "said", say(given.text)
    yield "not yet", NotYet(given.text, given.text)
    yield "card", measures.card(everyday)
    yield "support", support.matrix(everyday)
    yield "support by category", support.by_category(everyday)
    yield "support left", support.left_in_crisis(everyday, crisis)
    yield "findings", support.findings(everyday, crisis)
    yield "change", change.compare(everyday, crisis)
    yield "paths", change.paths(case)
    yield "map", everyday
    yield "map with notes", given.table[0]
    yield "map of an export", given.export[0]
    yield "graph", draw.graph(everyday)


def widgets(given: Given) -> Iterator[tuple[str, Any]]:
    """Give each widget, by name."""
    case = given.case
    yield "MapEditor", MapEditor(case.everyday, story=case.story)
    yield "SupportMatrix", SupportMatrix(case)
    yield "Predict", Predict(case)
    yield "Sort", Sort(given.cards)
    for task in TASKS:
        cards = cards_of(case, task)
        if cards.cards:
            yield f"Sort of {task}", Sort(cards)
    with suppress(KitError):
        yield "WhatNext", WhatNext(case, directory=given.directory)
    yield "CrisisExplorer", CrisisExplorer(case, rates=given.rates)
    yield "WaveExplorer", WaveExplorer(case)
    yield from fields(given.folder / given.name / "case")
    yield "Compare", Compare(case.everyday, case.crisis)
    editor, guess = MapEditor(case.everyday), Note("My guess")
    with suppress(KitError):
        guess.text = given.text
    yield "followed words", follow(editor, draw.describe)
    yield "followed map", follow(editor, lambda support_map: support_map)
    yield "answer", answer(guess, editor, draw.describe, given.text)
    yield "problem followed", follow(editor, lambda _: a_map(given.text, given.text))


def fields(folder: Path) -> Iterator[tuple[str, Any]]:
    """Give the fields of the form in which a case is written."""
    for part_of in (texts.about_part, texts.story_part, texts.crisis_part, texts.notes_part):
        part = part_of("Joy")
        with suppress(KitError):
            made = TextFields(part.fields, part.form, autosave=folder / part.file)
            yield f"TextFields of {part.file}", made


def pages(given: Given) -> Iterator[tuple[str, str]]:
    """Give what is a page or a picture of its own: of a plan, a drawn map, tables of pandas."""
    today = SupportMap(given.case.person)
    with suppress(KitError):
        plan = given.plan.change(picked_up=[], circles={})
        yield "plan", plans.page(plan, today, given.directory)
    yield "picture", draw.svg(given.case.crisis, before=given.case.everyday)
    maps = [given.case.everyday, *given.table, *given.export]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for make in (tables.members_table, tables.ties_table):
            yield f"table of {make.__name__}", make(maps).to_html()
        yield "table of people", given.cohort.table("people").to_html()


def shown(given: Given) -> Iterator[tuple[str, str]]:
    """Give all views as HTML, those of widgets too."""
    yield from as_html(values(given))
    yield from as_html(widgets(given))
    yield from pages(given)


def as_html(found: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give values as HTML; what is shown of them as text is shown too, and let go."""
    for name, value in found:
        assert name in OF_THE_TEXT or (str(value) + repr(value)).encode()
        bundle = getattr(value, "_repr_mimebundle_", None)
        forms = bundle() if bundle else None
        if isinstance(forms, tuple):
            forms = forms[0]
        html = forms["text/html"] if forms else value._repr_html_()
        yield name, html
        if forms and "image/svg+xml" in forms:
            yield f"{name} drawn", forms["image/svg+xml"]
