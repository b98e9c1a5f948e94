"""The vocabulary: every word that the kit uses for a thing, with its meaning and its source.

A term's name is the one word for the thing everywhere: in code, in the data, on the screen and
in the slides. The glossary and the codebooks are made from this file.

Sources are given by short codes that `kit.words.sources.SOURCES` spells out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field: its name, what it means, and where that comes from."""

    name: str
    definition: str
    source: str


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """A kind of network member.

    `category` is one of `CATEGORIES`. `human`: members of this kind are people or made of people.
    `person`: one member is one person (or a service). `structure` is the one that a member of this
    kind has unless said otherwise; only persons have one by default, and only humans can have one.
    """

    category: str = "people"
    human: bool = False
    person: bool = False
    structure: str | None = None
    plural: str = ""


_T = TypeVar("_T", bound=Term)


def _by_name(*terms: _T) -> Mapping[str, _T]:
    return MappingProxyType({term.name: term for term in terms})


CONCEPTS: Mapping[str, Term] = _by_name(
    Term(
        "support map",
        "A drawing of who and what holds a person up: network members in three circles.",
        "Brooks 2020",
    ),
    Term(
        "network member",
        "Whoever or whatever stands on a map: a person, a group, a place, an activity, an object "
        "or a pet. Network scientists say alter.",
        "Brooks 2020",
    ),
    Term(
        "ego",
        "The person in the centre of a map, as network scientists call them.",
        "kit",
    ),
    Term(
        "circle",
        "Where a member stands: 1 is the nearest to the centre, 3 the furthest.",
        "Brooks 2020",
    ),
    Term("kind", "What sort of member somebody or something is, such as friend or place.", "kit"),
    Term("tie", "A line between two members who are in touch with each other.", "kit"),
    Term("occasion", "Whether a map is of everyday life or of a crisis.", "Rogers"),
    Term("wave", "When a map was drawn: in months after the first.", "Brooks 2020"),
    Term(
        "influence",
        "What a member does for the person's wellbeing: positive, neutral or negative.",
        "McPin",
    ),
    Term("element", "One of the five sorts of social support.", "Leach 2016"),
    Term(
        "structure",
        "The sort of relationship through which support comes, from formal to close.",
        "Leach 2016",
    ),
    Term("evidence", "A statement that one of the named sources makes.", "kit"),
    Term(
        "illustration",
        "Something that was invented or assumed for this kit, so that there is something to "
        "explore.",
        "kit",
    ),
)
"""The words for what maps are made of, and for how sure a statement is."""

KINDS: Mapping[str, Kind] = _by_name(
    Kind(
        "partner",
        "A spouse or the person one shares life with.",
        "Brooks 2020",
        human=True,
        person=True,
        structure="close",
        plural="partners",
    ),
    Kind(
        "family",
        "A relative: by birth, by law or by choice.",
        "Brooks 2020",
        human=True,
        person=True,
        structure="close",
        plural="family members",
    ),
    Kind(
        "friend",
        "Someone one chose, and who chose back.",
        "Brooks 2020",
        human=True,
        person=True,
        structure="informal",
        plural="friends",
    ),
    Kind(
        "peer",
        "Someone with shared experience, who understands from the inside.",
        "Christie 2016",
        human=True,
        person=True,
        structure="informal",
        plural="peers",
    ),
    Kind(
        "acquaintance",
        "A weak tie: a neighbour, a shopkeeper, someone one nods to or chats with online.",
        "Brooks 2020",
        human=True,
        person=True,
        structure="informal",
        plural="acquaintances",
    ),
    Kind(
        "colleague",
        "Someone from work, study or volunteering.",
        "Leach 2016",
        human=True,
        person=True,
        structure="semi-formal",
        plural="colleagues",
    ),
    Kind(
        "professional",
        "Someone whose job is care or advice, or a service as a whole: a GP, a crisis line.",
        "Brooks 2020",
        human=True,
        person=True,
        structure="formal",
        plural="professionals",
    ),
    Kind(
        "support worker",
        "A paid worker who supports a person in daily life.",
        "Leach 2016",
        human=True,
        person=True,
        structure="formal",
        plural="support workers",
    ),
    Kind(
        "group",
        "People who meet for something shared: a choir, a faith group, a class.",
        "Brooks 2020",
        human=True,
        plural="groups",
    ),
    Kind(
        "place",
        "Somewhere that does one good, or not: a library, a café, an allotment.",
        "McPin",
        category="places",
        plural="places",
    ),
    Kind(
        "activity",
        "Something one does: swimming, cooking, playing music.",
        "McPin",
        category="activities",
        plural="activities",
    ),
    Kind(
        "object",
        "A thing that matters: a radio, a phone, a photograph.",
        "Brooks 2020",
        category="things",
        plural="objects",
    ),
    Kind(
        "pet",
        "An animal one lives with or looks after.",
        "Brooks 2020",
        category="pets",
        plural="pets",
    ),
)
"""The kinds of network member, in the order in which they are listed everywhere."""

CATEGORIES: Mapping[str, Term] = _by_name(
    Term("people", "Members who are people, and groups of people.", "McPin"),
    Term("places", "Members that are places.", "McPin"),
    Term("activities", "Members that are activities.", "McPin"),
    Term("things", "Members that are objects.", "Brooks 2020"),
    Term("pets", "Members that are animals.", "Brooks 2020"),
)

CRITERIA: Mapping[str, Term] = _by_name(
    Term(
        "importance",
        "The nearer to the centre, the more important to the person.",
        "Brooks 2020",
    ),
    Term(
        "closeness",
        "The nearer to the centre, the closer the person feels.",
        "Antonucci 1986",
    ),
)
"""What the circles of a map stand for. Maps with different criteria are never compared."""

CIRCLES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "importance": ("most important", "important", "also matters"),
        "closeness": ("closest", "close", "less close"),
    }
)
"""The words on circles 1, 2 and 3, for each criterion."""

INFLUENCES: Mapping[str, Term] = _by_name(
    Term("positive", "Does the person's wellbeing good.", "McPin"),
    Term("neutral", "Neither good nor bad for the person's wellbeing, or both at once.", "McPin"),
    Term("negative", "Weighs on the person's wellbeing.", "McPin"),
)

ELEMENTS: Mapping[str, Term] = _by_name(
    Term(
        "friendship",
        "Equal and mutual company with someone of a similar outlook.",
        "Leach 2016",
    ),
    Term(
        "emotional support",
        "Listening and being heard, being accepted, having one's mood lifted.",
        "Leach 2016",
    ),
    Term(
        "constructing meaning",
        "Sharing experience and so shaping, for better or worse, what it means.",
        "Leach 2016",
    ),
    Term(
        "practical advice",
        "Advice that starts from the person's needs and from knowing the situation.",
        "Leach 2016",
    ),
    Term(
        "material assistance",
        "Help with money, transport, housing or learning a skill.",
        "Leach 2016",
    ),
)
"""The five elements of social support."""

STRUCTURES: Mapping[str, Term] = _by_name(
    Term("formal", "Support that is somebody's job, such as a support worker's.", "Leach 2016"),
    Term("semi-formal", "Support within a shared role, such as a colleague's.", "Leach 2016"),
    Term("informal", "Support by choice, such as a friend's.", "Leach 2016"),
    Term("close", "Support from a partner or relative.", "Leach 2016"),
)

OCCASIONS: Mapping[str, Term] = _by_name(
    Term("everyday", "The network in an ordinary week.", "Rogers"),
    Term("crisis", "The network at the height of a crisis.", "Rogers"),
)

CONTACTS: Mapping[str, Term] = _by_name(
    Term("daily", "Every day or nearly.", "kit"),
    Term("weekly", "Once a week or more, not every day.", "kit"),
    Term("monthly", "Once a month or more, not every week.", "kit"),
    Term("a few times a year", "Less than once a month.", "kit"),
    Term("rarely", "Once a year or less.", "kit"),
)
"""How often there is contact, most often first."""

CARING_RELATIONSHIPS: Mapping[str, Term] = _by_name(
    Term(
        "positive",
        "The person is seen as an individual, not defined by problems; "
        "the carer looks after their own needs too.",
        "Leach 2016",
    ),
    Term(
        "emotionally over-involved",
        "Caring takes up so much of the carer that little is left for what they need themselves.",
        "Leach 2016",
    ),
    Term(
        "critical or hostile",
        "The person is defined by problems and blamed for them; the carer feels resentful.",
        "Leach 2016",
    ),
)

RISKS: Mapping[str, Term] = _by_name(
    Term(
        "confidentiality",
        "What was told is passed on; no professional rule binds the one who was told.",
        "Leach 2016",
    ),
    Term("catastrophising", "The supporter reinforces the worst view of things.", "Leach 2016"),
    Term(
        "disempowering relationship",
        "Receiving support tips the balance of power.",
        "Leach 2016",
    ),
    Term(
        "spoiling relationship",
        "Talk about problems strains a friendship or family tie.",
        "Leach 2016",
    ),
    Term("inappropriate advice", "Advice that does not fit the person or the need.", "Leach 2016"),
    Term(
        "unclear boundaries",
        "What each may expect of the other becomes blurred.",
        "Leach 2016",
    ),
)

COMFORTING_MESSAGES: Mapping[str, Term] = _by_name(
    Term(
        "sophisticated",
        "Starts from what the person needs, and shows understanding.",
        "Leach 2016",
    ),
    Term(
        "non-sophisticated",
        "Does not listen: says what one would do oneself instead of helping the person find a way.",
        "Leach 2016",
    ),
)
"""The two kinds of message with which people try to comfort."""

PEER_SUPPORT: Mapping[str, Term] = _by_name(
    Term(
        "shared experience",
        "Both have lived through something of the kind, and know it from the inside.",
        "Christie 2016",
    ),
    Term(
        "mutual relationship",
        "Each supports the other: nobody is only the one who helps.",
        "Christie 2016",
    ),
    Term(
        "strengths based",
        "Starts from what people can do and what they say works for them.",
        "Christie 2016",
    ),
    Term(
        "powerful and empowering",
        "Makes a difference, and leaves people with more say in their own lives.",
        "Christie 2016",
    ),
)
"""The four features of peer support. The source names them; the wording here is the kit's."""
