"""What a careful reader notices in a case, one card after another: first what shows it, then what.

The room answers before the next step does.
"""

from __future__ import annotations

from collections.abc import Sequence

from kit.model.cases import Case
from kit.model.notes import Observation
from kit.publish.sentences import from_whom_and_when
from kit.words.html import escape


def one_by_one(case: Case, observations: Sequence[Observation]) -> str:
    """Return each as a card: who, and what shows it; a step later, what it is."""
    cards = []
    for number, each in enumerate(observations):
        card = (
            f'<div class="card"><p class="who">{escape(from_whom_and_when(case, each))}</p>'
            f'<p class="shows">{escape(each.why)}</p>'
            f'<p class="answer fragment" data-fragment-index="{2 * number}">'
            f"{escape(each.what.capitalize())}</p></div>"
        )
        if number < len(observations) - 1:
            card = _fragment(card, "fade-out", 2 * number + 1)
        if number:
            card = _fragment(card, "fade-in", 2 * number - 1)
        cards.append(f"<div>{card}</div>")
    return f'<div class="one-by-one">{"".join(cards)}</div>'


def _fragment(html: str, kind: str, step: int) -> str:
    return f'<div class="fragment {kind}" data-fragment-index="{step}">{html}</div>'
