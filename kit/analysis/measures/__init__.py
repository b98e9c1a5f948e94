"""The numbers of one support map: who is in it, how varied, how balanced, how tied together.

Each measure takes a map and gives a number (or one number by member, kind, circle …). Each takes
`humans_only=True`, which leaves out places, activities, objects and pets together with their ties.
Members not yet placed in a circle are members like any other; only the counts by circle set them
apart. A measure that is undefined on a map, such as the density among one member, is NaN, and its
description says when and why. The strength of ties counts nowhere: the map holds none for the
ties between the person in the centre and the members, so weighing the other ties would compare
what was measured with what was not.

What is no support map, or nothing that members can be counted by, is refused with a `KitError`.

None of these numbers is a score. A small or dense network can be just what a person wants.

>>> from kit import SupportMap, measures
>>> amina = SupportMap("Amina").add("Mum", kind="family").add("Library", kind="place")
>>> measures.size(amina), measures.size(amina, humans_only=True)
(2, 1)
"""

from __future__ import annotations

from kit.analysis.measures.balance import formal_informal_balance
from kit.analysis.measures.cards import card
from kit.analysis.measures.composition import counts, shares, size
from kit.analysis.measures.diversity import blau, iqv
from kit.analysis.measures.figures import Card, Figure
from kit.analysis.measures.graphs import EGO, graph
from kit.analysis.measures.structural_holes import constraint, effective_size, efficiency
from kit.analysis.measures.ties import betweenness, components, density, isolates

__all__ = [
    "EGO",
    "Card",
    "Figure",
    "betweenness",
    "blau",
    "card",
    "components",
    "constraint",
    "counts",
    "density",
    "effective_size",
    "efficiency",
    "formal_informal_balance",
    "graph",
    "iqv",
    "isolates",
    "shares",
    "size",
]
