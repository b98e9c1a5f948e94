"""What the members of synthetic people are called: plain roles and things, invented first names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_FIRST_NAMES: Final = """
    Abbie Alfie Anya Arlo Ben Beth Bryn Callum Cara Chloe Cora Dan Darren Dee Della Dom Donna Eddie
    Effie Elsie Emrys Erin Ewan Faye Femi Fern Finn Fran Gail Gary Gemma Glen Gwen Hal Hana Harriet
    Hazel Imran Ines Isla Ivy Jamie Jas Jem Joan Jodie Joel Kasia Kat Keira Kenny Kiran Kit Lewis
    Lily Lorna Lou Luca Maeve Magda Marcus Maureen Max Meg Mick Mo Molly Nadia Ned Nell Nina Olive
    Ollie Orla Owen Pat Pavel Pip Ravi Rhona Rick Robin Ros Rory Sadie Seb Shona Stan Steph Sunil
    Tamsin Terry Tess Theo Tina Tobi Una Val Vera Vik Wes Wren Yas Zack Zoe
"""
FIRST_NAMES: Final = tuple(_FIRST_NAMES.split())

RELATIVES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "younger": (
            *("Mum", "Dad", "Big sister", "Little brother", "Big brother", "Little sister"),
            *("Gran", "Grandad", "Aunt", "Uncle", "Cousin", "Step-dad"),
        ),
        "middle": (
            *("Mum", "Dad", "Sister", "Brother", "Son", "Daughter"),
            *("Niece", "Nephew", "Cousin", "Aunt", "Uncle"),
        ),
        "older": (
            *("Daughter", "Son", "Sister", "Brother", "Granddaughter", "Grandson"),
            *("Niece", "Nephew", "Cousin", "Sister-in-law"),
        ),
    }
)
"""The relatives that a person may have, by where they stand in life, so that no map is absurd."""

COMPANIONS: Final = frozenset({"partner", "friend", "peer", "colleague"})
"""The kinds whose members are called by a first name."""

SOLO: Final = (
    *("Reading", "Drawing", "Listening to music", "Cooking", "Baking", "Knitting", "Crosswords"),
    *("Playing guitar", "Long walks", "Writing", "Jigsaws", "Model making", "Photography"),
    *("Yoga at home", "Gaming", "Birdwatching", "Meditation", "Sewing"),
)
TOGETHER: Final = (
    *("Swimming", "Badminton", "Bowls", "Volunteering", "Evening class", "Going to the match"),
    *("Dancing", "Cycling", "Bingo", "Quiz night", "Five-a-side", "Litter picking"),
)

CALLED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "acquaintance": (
            *("Neighbour", "Newsagent", "Café owner", "Hairdresser", "Bus driver", "Postwoman"),
            *("Dog walkers", "Market trader", "Online chess partner", "Librarian"),
        ),
        "professional": (
            *("GP", "Psychiatrist", "Care co-ordinator", "Community nurse", "Psychologist"),
            *("Pharmacist", "Social worker", "Occupational therapist", "Counsellor"),
            *("Practice nurse", "Benefits adviser"),
        ),
        "support worker": (
            *("Support worker", "Housing support worker", "Recovery worker"),
            *("Employment support worker", "Outreach worker"),
        ),
        "group": (
            *("Walking group", "Pottery class", "Choir", "Sewing circle", "Church", "Book club"),
            *("Gardening group", "Repair café", "Film club", "Peer support group", "Lunch club"),
        ),
        "place": (
            *("Library", "Park", "Allotment", "Canal path", "Corner café", "Leisure centre"),
            *("Reservoir", "Garden centre", "Museum", "Woods", "Market", "Back garden", "Bookshop"),
        ),
        "solo": SOLO,
        "together": TOGETHER,
        "object": (
            *("Radio", "Phone", "Photo album", "Weighted blanket", "Armchair", "Laptop"),
            *("Notebook", "Record player", "Bicycle", "Television", "Headphones", "Bus pass"),
            *("Teapot", "Wristwatch", "Old jumper"),
        ),
        "pet": (
            *("Dog", "Cat", "Budgie", "Rabbit", "Goldfish", "Hens", "Guinea pigs", "Tortoise"),
        ),
    }
)
"""What members of the other kinds may be called; activities apart, alone or with others."""
