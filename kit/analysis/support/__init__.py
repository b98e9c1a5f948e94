"""The five elements of social support on a map: who gives what, each way, and through what.

Friendship, emotional support, constructing meaning, practical advice and material assistance
(Leach 2016, see `sources.SOURCES`), as they stand on the members of a map: what the person
receives from each, and what they give to each. Everything takes `way`, "received" (by the person,
the default) or "given" (by the person), and `humans_only=True`, which leaves out places,
activities, objects and pets. What is no support map, an unknown way or element, or a number of
elements outside 1 to 5 is refused with a `KitError`.

Tables and sentences say what is noted on the map. They weigh nothing, and nobody is spoken of by
what is not there: an element that nobody on a map gives may come from elsewhere, be wanted by
nobody, or not have been asked about.

>>> from kit import SupportMap, support
>>> amina = SupportMap("Amina")
>>> amina = amina.add("Mum", kind="family", circle=1, support_received=["material assistance"])
>>> support.single_supports(amina)["material assistance"].name
'Mum'
>>> support.coverage(amina)["friendship"]
0
"""

from __future__ import annotations

from kit.analysis.support.counting import (
    MANY,
    WAYS,
    coverage,
    elements_given,
    elements_received,
    gaps,
    load,
    members_by_element,
    single_supports,
)
from kit.analysis.support.findings import findings
from kit.analysis.support.grids import by_category, by_structure, matrix
from kit.analysis.support.in_crisis import Rest, in_crisis, left_in_crisis
from kit.analysis.support.mutual import both_ways, mutual, reciprocity
from kit.analysis.support.reading import FINDING_KINDS, Finding, Findings
from kit.analysis.support.table import Row, Table

__all__ = [
    "FINDING_KINDS",
    "MANY",
    "WAYS",
    "Finding",
    "Findings",
    "Rest",
    "Row",
    "Table",
    "both_ways",
    "by_category",
    "by_structure",
    "coverage",
    "elements_given",
    "elements_received",
    "findings",
    "gaps",
    "in_crisis",
    "left_in_crisis",
    "load",
    "matrix",
    "members_by_element",
    "mutual",
    "reciprocity",
    "single_supports",
]
