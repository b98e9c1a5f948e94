"""The questions that help a person to fill a map, as a study asked them."""

from __future__ import annotations

from typing import Final

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
