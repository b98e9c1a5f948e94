"""The support map: a person, the network members around them in three circles, the ties.

Everything here is frozen. An edit gives a new map and leaves the old one as it was, so a map can
be kept, compared and undone without copying. Everything is validated when it is made.

>>> amina = SupportMap("Amina").add("Mum", kind="family", circle=1)
>>> amina = amina.add("Library", kind="place", circle=3, angle=40)
>>> [member.name for member in amina.members]
['Mum', 'Library']
>>> amina.change("mum", circle=2).member("mum").circle
2
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from kit.model import json_form, map_checks, networkx_form
from kit.model.attributes import Attributes, Scalar, is_text
from kit.model.members import Member, Tie, check_fields, is_visible
from kit.words import terms
from kit.words.errors import MapError, one_of, show

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

MOST_MONTHS: Final = 1200
SHOWN_BY: Final = "kit.draw.notebook"
TABLES_BY: Final = "kit.analysis.tables"
"""Where a map's picture and its tables are made: upstairs, so they are asked for by name."""


@dataclass(frozen=True, slots=True)
class SupportMap:
    """One person's support map on one occasion.

    Parameters
    ----------
    person
        The name in the centre.
    occasion
        Everyday or crisis.
    wave_months
        When, in whole months after the first map.
    criterion
        What the circles stand for: importance or closeness.
    members
        The network members, in the order in which they are listed.
    ties
        Ties between members, at most one for each pair.
    attributes
        Anything else that came with the data, by name.

    Raises
    ------
    MapError
        Naming the member and the field that are not valid.
    """

    person: str
    occasion: str = "everyday"
    wave_months: int = 0
    criterion: str = "importance"
    members: Collection[Member] = ()
    ties: Collection[Tie] = ()
    attributes: Mapping[str, Scalar] = field(default_factory=Attributes)
    _by_id: Mapping[str, Member] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not is_text(self.person) or not is_visible(self.person):
            raise MapError("person is empty or not readable text; give a name.", field="person")
        for name, choices in (("occasion", terms.OCCASIONS), ("criterion", terms.CRITERIA)):
            given = getattr(self, name)
            if not isinstance(given, str) or given not in choices:
                listed = one_of(choices, given if isinstance(given, str) else None)
                raise MapError(f"{name} is {show(given)}; {listed}", field=name)
        if type(self.wave_months) is not int or not 0 <= self.wave_months <= MOST_MONTHS:
            raise MapError(
                f"wave_months is {show(self.wave_months)}; "
                f"give whole months from 0 to {MOST_MONTHS}.",
                field="wave_months",
            )
        try:
            self._set("attributes", Attributes(self.attributes))
        except (TypeError, ValueError) as problem:
            raise MapError(f"attributes {problem}", field="attributes") from None
        self._set("members", map_checks.all_of(Member, self.members, "members"))
        self._set("ties", map_checks.all_of(Tie, self.ties, "ties"))
        self._set("_by_id", map_checks.by_id(self.members))
        map_checks.check_ties(self.ties, self._by_id)

    def __iter__(self) -> Iterator[Member]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)

    def __bool__(self) -> bool:
        """Tell that a map is there, even one without members."""
        return True

    def __contains__(self, member_id: object) -> bool:
        return member_id in self._by_id

    @property
    def placed(self) -> tuple[Member, ...]:
        """The members that stand in one of the circles."""
        return tuple(member for member in self.members if member.placed)

    @property
    def parked(self) -> tuple[Member, ...]:
        """The members not yet placed."""
        return tuple(member for member in self.members if not member.placed)

    def member(self, member_id: str) -> Member:
        """Return the member with this id; raise `MapError` when there is none."""
        found = self._by_id.get(member_id) if is_text(member_id) else None
        if found is None:
            known = one_of(self._by_id, member_id if is_text(member_id) else None)
            raise MapError(f"no member has the id {show(member_id)}; {known}", field="id")
        return found

    def named(self, name: str) -> tuple[Member, ...]:
        """Return every member of this name; names need not be unique."""
        return tuple(member for member in self.members if member.name == name)

    def tie_between(self, a: str, b: str) -> Tie | None:
        """Return the tie between two members, or None."""
        ends = {a, b}
        return next((tie for tie in self.ties if tie.ends == ends), None)

    def add(self, member: Member | str, **more: Any) -> SupportMap:
        """Return the map with one member more: a `Member`, or a name with the member's fields."""
        if isinstance(member, Member):
            new = member.change(**more) if more else member
        else:
            check_fields(more, Member, needs=("kind",))
            more.setdefault("id", self.new_id(member))
            new = Member(name=member, **more)
        return replace(self, members=(*self.members, new))

    def change(self, member_id: str, **changes: Any) -> SupportMap:
        """Return the map with some fields of one member changed."""
        old = self.member(member_id)
        new = old.change(**changes)
        ties = tuple(
            replace(
                tie,
                a=new.id if tie.a == old.id else tie.a,
                b=new.id if tie.b == old.id else tie.b,
            )
            for tie in self.ties
        )
        swapped = (new if member is old else member for member in self.members)
        return replace(self, members=tuple(swapped), ties=ties)

    def remove(self, member_id: str) -> SupportMap:
        """Return the map without this member and their ties."""
        gone = self.member(member_id)
        return replace(
            self,
            members=tuple(member for member in self.members if member is not gone),
            ties=tuple(tie for tie in self.ties if gone.id not in tie.ends),
        )

    def tie(self, a: str, b: str, weight: float = 1.0, **attributes: Scalar) -> SupportMap:
        """Return the map with a tie between two members; a tie that was there is replaced."""
        new = Tie(a, b, weight, Attributes(attributes))
        others = (tie for tie in self.ties if tie.ends != new.ends)
        return replace(self, ties=(*others, new))

    def untie(self, a: str, b: str) -> SupportMap:
        """Return the map without the tie between two members; raise `MapError` if there is none."""
        if self.tie_between(self.member(a).id, self.member(b).id) is None:
            raise MapError(
                f"there is no tie between {show(a)} and {show(b)} to remove.", field="ties"
            )
        return replace(self, ties=tuple(tie for tie in self.ties if tie.ends != {a, b}))

    def new_id(self, name: str) -> str:
        """Make an id for a new member: short, readable, not yet taken.

        >>> SupportMap("Amina").new_id("Auntie Noor")
        'auntie-noor'
        """
        plain = unicodedata.normalize("NFKD", name if is_text(name) else "")
        stem = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode().lower())
        stem = stem.strip("-")[:40] or "member"
        number, new = 1, stem
        while new in self._by_id:
            number += 1
            new = f"{stem}-{number}"
        return new

    def to_dict(self) -> dict[str, Any]:
        """Return the map's JSON form: plain dicts, lists, texts and numbers.

        `SupportMap.from_dict` gives back an equal map.
        """
        return {
            **json_form.MAP.head,
            "person": self.person,
            "occasion": self.occasion,
            "wave_months": self.wave_months,
            "criterion": self.criterion,
            "members": [json_form.member_to_dict(member) for member in self.members],
            "ties": [json_form.tie_to_dict(tie) for tie in self.ties],
            "attributes": dict(self.attributes),
        }

    @classmethod
    def from_dict(cls, data: object) -> SupportMap:
        """Make a map from its JSON form, of this schema version or an older one.

        Raises
        ------
        MapError
            Naming the member and the field that are not valid.
        NewerFormatError
            When a newer version of the kit wrote it.
        """
        plain = json_form.current(data)
        plain["members"] = [json_form.member_from_dict(each) for each in plain["members"]]
        plain["ties"] = [json_form.tie_from_dict(each) for each in plain["ties"]]
        return cls(**plain)

    def to_networkx(self) -> nx.Graph[str]:
        """Return the map as a new, undirected networkx graph with all that it holds.

        Nodes are the members' ids, with their other fields; edges are the ties, with weight and
        attributes; the graph has the map's own fields. The person in the centre is no node: the
        map says nothing of their ties to the members but the circles. For a graph with the person
        in it, and without places or pets, see `kit.measures.graph`.
        Its lists and dicts fit into no GraphML or GEXF; `kit.files.write` keeps a map.

        >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
        >>> graph = amina.tie("mum", "jo", 2).to_networkx()
        >>> graph.nodes["mum"]["structure"], graph.edges["mum", "jo"]["weight"]
        ('close', 2.0)
        """
        return networkx_form.to_networkx(self)

    @classmethod
    def from_networkx(
        cls, graph: nx.Graph[Any], person: str | None = None, ego: object = None
    ) -> SupportMap:
        """Make a map from a networkx graph: one of `to_networkx`, or any that says kinds.

        Parameters
        ----------
        graph
            Undirected, one edge at most for each pair. A node's `kind` is needed; without a name,
            a member is called like its node. Ids become text. What is no field of a member, a tie
            or the map becomes one of its attributes.
        person
            The name in the centre; by default the graph's own `person`, or the name of `ego`.
        ego
            The node that stands for the person. It is left out, with its edges: a map holds
            nothing of these.

        Raises
        ------
        KitError
            When it is no such graph.
        MapError
            Naming the member and the field that are not valid.

        >>> import networkx as nx
        >>> star = nx.star_graph(["me", "Jo", "Rex"])
        >>> nx.set_node_attributes(star, {"Jo": "friend", "Rex": "pet"}, "kind")
        >>> [each.name for each in SupportMap.from_networkx(star, person="Amina", ego="me")]
        ['Jo', 'Rex']
        """
        return cls(**networkx_form.map_fields(graph, person, ego))

    def table(self, name: str) -> pd.DataFrame:
        """Return a pandas table of this map: its members, its ties or its measures.

        The columns are those of `kit.tables`. A case and a cohort have the same method.

        Raises
        ------
        KitError
            When there is no such table.

        >>> SupportMap("Amina").add("Mum", kind="family", circle=1).table("members")["name"][0]
        'Mum'
        """
        table: pd.DataFrame = import_module(TABLES_BY).table([self], name)
        return table

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        bundle: dict[str, str] = import_module(SHOWN_BY).mime_bundle(self)
        return bundle

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)
