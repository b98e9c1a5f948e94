"""Which handouts there are: what each is for, and what puts its sheet together."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kit.model.cases import Case
from kit.model.directory import Directory
from kit.plans import Plan
from kit.publish.handouts import another_hour, contents, key, member_cards, plan, sorting
from kit.publish.handouts.contents import Content
from kit.publish.handouts.papers import Paper
from kit.publish.handouts.typesetting import Made, typeset

_UNSAFE: Final = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class Handout:
    """One sort of sheet.

    Parameters
    ----------
    what
        What it is, in a few words.
    for_all
        What returns its content whoever it is for; none where it is always about a case.
    of_case
        What returns its content for a case; none where it is about nobody.
    of_set
        What returns its content for a card set, by the set's name; none for all but cards to sort.
    """

    what: str
    for_all: Callable[[Paper], Content] | None = None
    of_case: Callable[[Paper, Case], Content] | None = None
    of_set: Callable[[Paper, str], Content] | None = None


HANDOUTS: Final[Mapping[str, Handout]] = MappingProxyType(
    {
        "blank_map": Handout("three empty circles to draw in", contents.blank_map),
        "member_cards": Handout(
            "cards to cut out, by kind and for each case",
            member_cards.content,
            member_cards.of_case,
        ),
        "mapping_prompts": Handout("questions to ask", contents.mapping_prompts),
        "five_elements": Handout("what they are, and two tables to fill", contents.five_elements),
        "everyday_and_crisis": Handout("two maps side by side", contents.everyday_and_crisis),
        "plan": Handout("what helps next, on a page", plan.content),
        "story": Handout("a case to map from, on a page", of_case=contents.story),
        "key": Handout("a case's maps, for afterwards", of_case=key.of_case),
        "sorting_cards": Handout("cards to cut out and sort, a file a set", of_set=sorting.of_set),
        "sorting_key": Handout("where each of these cards goes, and why", sorting.key),
        "local_directory": Handout("what there is in town", contents.local_directory),
        "signposting": Handout("where to turn to, for the door", contents.signposting),
        "glossary": Handout("every word with its meaning", contents.glossary),
        "referral_chain": Handout(
            "another hour: where a referral breaks", another_hour.referral_chain
        ),
        "wellbeing_network": Handout(
            "another hour: four roles, three maps, a log", another_hour.wellbeing_network
        ),
        "evidence_case": Handout(
            "another hour: one life, told to a funder", another_hour.evidence_case
        ),
        "recommended": Handout(
            "another hour: two recommendations, five questions", another_hour.recommended
        ),
    }
)


def make(name: str, paper: Paper, of: Case | str | None = None) -> Made:
    """Make one handout as a PDF: the one for all, a case's, or a card set's by its name.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> make("blank_map", PAPERS["a4"]).pdf[:5]
    b'%PDF-'
    """
    handout = HANDOUTS[name]
    if isinstance(of, Case) and handout.of_case is not None:
        return typeset(name, paper, handout.of_case(paper, of))
    if isinstance(of, str) and handout.of_set is not None:
        return typeset(name, paper, handout.of_set(paper, of))
    if handout.for_all is None:
        raise ValueError(f"{name} is about a case or a card set")
    return typeset(name, paper, handout.for_all(paper))


def make_plan(paper: Paper, filled: Plan, directory: Directory, case: Case | None = None) -> Made:
    """Make the handout `plan` of a plan that was saved; see `plan.filled`."""
    return typeset("plan", paper, plan.filled(paper, filled, directory, case))


def file_name(name: str, of: str | None = None) -> str:
    """Name the file of a handout: a case's, or a card set's, by the name by which it is found.

    >>> file_name("story", "amina"), file_name("sorting_cards", "elements")
    ('story_amina.pdf', 'sorting_cards_elements.pdf')
    """
    if of is None:
        return f"{name}.pdf"
    return f"{name}_{_UNSAFE.sub('_', of).strip('_') or 'case'}.pdf"
