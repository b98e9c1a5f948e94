"""What a careful reader notices in a case, one card after another: first what shows it, then what.

The room answers before the next step does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.words.html import escape
from kit.words.sentences import one_line, say_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kit.model.cases import Case
    from kit.model.notes import Noticed


def one_by_one(case: Case, noticed: Sequence[Noticed]) -> str:
    """Give each as a card: who, and what shows it; a step later, what it is."""
    cards = []
    for number, each in enumerate(noticed):
        name = one_line(case.map(each.occasion, each.wave_months).member(each.member_id).name)
        pair = (name, case.person) if each.way == "received" else (case.person, name)
        who = "From " + " to ".join(say_name(one) for one in pair)
        card = (
            f'<div class="card"><p class="who">{escape(who)}, {_when(each)}</p>'
            f'<p class="shows">{escape(each.why)}</p>'
            f'<p class="answer fragment" data-fragment-index="{2 * number}">'
            f"{escape(each.what.capitalize())}</p></div>"
        )
        if number < len(noticed) - 1:
            card = _fragment(card, "fade-out", 2 * number + 1)
        if number:
            card = _fragment(card, "fade-in", 2 * number - 1)
        cards.append(f"<div>{card}</div>")
    return f'<div class="one-by-one">{"".join(cards)}</div>'


def _when(noticed: Noticed) -> str:
    occasion = "in a crisis" if noticed.occasion == "crisis" else "everyday"
    return f"{occasion}, at {noticed.wave_months} months" if noticed.wave_months else occasion


def _fragment(html: str, kind: str, step: int) -> str:
    return f'<div class="fragment {kind}" data-fragment-index="{step}">{html}</div>'
