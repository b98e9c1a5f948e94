"""The mapping prompts in a notebook, folded away until a person opens them."""

from __future__ import annotations

from kit.draw.panels import Panel, Part, Point, heading, listing, paragraph
from kit.words import citation
from kit.words.prompts import OF_EACH_MEMBER, OF_THE_WHOLE_MAP, SOURCE


def mapping_prompts() -> Panel:
    """Return the questions that a person can ask while they build a map, folded.

    >>> print(mapping_prompts())
    Ask of each member:
    - How does … help you manage?
    ...

    References
    ----------
    Brooks et al. (2020), *BMC Psychiatry* 20, doi 10.1186/s12888-020-2458-z, appendix.
    """
    parts = (
        heading("Of each member", "Ask of each member:"),
        listing(map(Point, OF_EACH_MEMBER)),
        heading("Of the whole map", "Ask of the whole map:"),
        listing(map(Point, OF_THE_WHOLE_MAP), numbered=True),
        paragraph(SOURCE),
        Part(citation.as_html(["prompts-asked"])),
    )
    return Panel(parts, "Mapping prompts", "Mapping prompts: questions to ask while you build")
