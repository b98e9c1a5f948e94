"""The mapping prompts in a notebook, folded away until a person opens them."""

from __future__ import annotations

from dataclasses import dataclass

from kit.draw import panels
from kit.words.prompts import OF_EACH_MEMBER, OF_THE_WHOLE_MAP, SOURCE


@dataclass(frozen=True, slots=True)
class MappingPrompts:
    """The mapping prompts, folded away until a person opens them."""

    of_each_member: tuple[str, ...] = OF_EACH_MEMBER
    of_the_whole_map: tuple[str, ...] = OF_THE_WHOLE_MAP
    source: str = SOURCE

    def __str__(self) -> str:
        lines = ["Ask of each member:", *(f"- {each}" for each in self.of_each_member)]
        lines += ["Ask of the whole map:", *(f"- {each}" for each in self.of_the_whole_map)]
        return "\n".join([*lines, self.source])

    def _repr_html_(self) -> str:
        return panels.panel(
            "Mapping prompts",
            "<details><summary>Mapping prompts: questions to ask while you build</summary>",
            panels.title("Of each member"),
            panels.listing(map(panels.Point, self.of_each_member)),
            panels.title("Of the whole map"),
            panels.listing(map(panels.Point, self.of_the_whole_map), numbered=True),
            panels.paragraph(self.source),
            "</details>",
        )


def mapping_prompts() -> MappingPrompts:
    """Give the questions that a person can ask while they build a map.

    >>> mapping_prompts().of_each_member
    ('How does … help you manage?',)

    References
    ----------
    Brooks et al. (2020), *BMC Psychiatry* 20, doi 10.1186/s12888-020-2458-z, appendix.
    """
    return MappingPrompts()
