"""The questions that help a person to fill a map, as a study asked them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kit.exercises import panels

OF_EACH_MEMBER: Final = ("How does … help you manage?",)
OF_THE_WHOLE_MAP: Final = (
    "Where would you go, or who would you go to, for advice or help with relieving stress?",
    "When you need advice about, or help with, medications, who would you turn to?",
    (
        "Living with a long-term condition often means that you need to do things more "
        "slowly, take on additional tasks and other people may need to make compromises that "
        "are good for your health. Who in your diagram does these things?"
    ),
    "Who do you turn to when you are worried about your illness?",
    (
        "Looking at your diagram, who do you think you would like to be more involved in "
        "helping you with your illness than they are at present?"
    ),
    "What and who helps or hinders your care? Can you think of examples?",
    (
        "Who or what (e.g. people/pets) in your diagram gives you emotional support and "
        "encouragement? Can you think of examples?"
    ),
    (
        "Who in your diagram would step in/stand up for you when you do not feel well enough "
        "to stand up for yourself?"
    ),
    "Who among the network members in your diagram do you help? How?",
)
SOURCE: Final = (
    "Evidence: questions from the interview schedule in Brooks, H., Bee, P., Lovell, K. & "
    "Rogers, A. (2020), BMC Psychiatry 20, doi 10.1186/s12888-020-2458-z, appendix. The text we "
    "have breaks off within the first question, so it is given here in a short form of our own; "
    "the others are word for word. “Diagram” is the map."
)


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
