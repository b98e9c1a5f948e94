"""One small map, one earlier, and a town of five offers: few enough to count by hand."""

from __future__ import annotations

from kit.model.directory import Directory, Offer
from kit.model.maps import SupportMap
from kit.plans import Plan, Priority

BEFORE = (
    SupportMap("Amina")
    .add("Mum", kind="family", circle=1, support_received=["emotional support"])
    .add("Leila", kind="friend", circle=2, support_received=["friendship"])
    .add("Choir", kind="group", circle=2, support_received=["friendship", "emotional support"])
    .add("Allotment", kind="place", circle=3)
    .add("Swimming", kind="activity", circle=3, angle=200)
    .add("Yoga", kind="activity", circle=3)
    .tie("mum", "choir", weight=2)
    .tie("choir", "leila")
)
TODAY = BEFORE.remove("leila").remove("choir").remove("allotment").remove("swimming").remove("yoga")
"""Mum alone, and emotional support from her alone."""


def offer(offer_id: str, kind: str, elements: list[str], wishes: list[str]) -> Offer:
    name = offer_id.capitalize()
    return Offer(offer_id, name, kind, "What.", elements, wishes, first_step="Go.")


WALK = offer("walk", "activity", ["constructing meaning"], ["be outdoors"])
CHAT = offer("chat", "group", ["emotional support"], ["be outdoors", "talk"])
GYM = offer("gym", "group", ["friendship", "practical advice"], ["be outdoors"])
HUT = offer("hut", "place", [], ["be outdoors"])
DRUM = offer("drum", "group", ["friendship", "emotional support"], ["make music"])
TOWN = Directory("Ashby", [HUT, WALK, CHAT, GYM, DRUM])


def plan_of(*priorities: Priority, circles: dict[str, int] | None = None) -> Plan:
    """Give a plan with these priorities and the wishes and members that they need."""
    return Plan(
        "Amina",
        wishes=[each.of for each in priorities if each.sort == "wish"],
        picked_up=[each.of for each in priorities if each.sort == "member"],
        priorities=priorities,
        circles=circles or {},
    )
