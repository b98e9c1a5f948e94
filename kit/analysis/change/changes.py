"""What changed between two maps of one person, as a notebook shows it and as plain data."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from kit.analysis.change import sentences
from kit.analysis.change.differences import Differences, Pair
from kit.model.json_form import member_to_dict
from kit.model.maps import SupportMap
from kit.model.members import ROLE
from kit.words.display import group, plain
from kit.words.html import escape, output


@dataclass(frozen=True, slots=True)
class Change(Differences):
    """What changed between two maps of one person: see `Differences` for its parts and numbers."""

    def sentences(self) -> list[str]:
        """Say every finding in a plain sentence. Names are quoted: escape them on a page."""
        return sentences.of_change(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data that any JSON writer takes; NaN becomes None."""
        return {
            "person": self.before.person,
            "before": _when(self.before),
            "after": _when(self.after),
            "kept": [each.after.id for each in self.kept],
            "lost": [member_to_dict(each) for each in self.lost],
            "new": [member_to_dict(each) for each in self.new],
            "mentioned_later": [each.id for each in self.mentioned_later],
            **{name: _moves(getattr(self, name), ("circle",)) for name in _MOVES},
            "changed_role": _moves(self.changed_role, ROLE),
            "changed_influence": _moves(self.changed_influence, ("influence",)),
            "changed_contact": _moves(self.changed_contact, ("contact",)),
            **{name: plain(getattr(self, name)) for name in _NUMBERS},
            "sentences": self.sentences(),
        }

    def _repr_html_(self) -> str:
        items = "".join(f"<li>{escape(each)}</li>" for each in self.sentences())
        listed = f'<ul style="margin:.4em 0;overflow-wrap:anywhere">{items}</ul>'
        style = "max-width:46em;line-height:1.45"
        title_style = "font-weight:600;overflow-wrap:anywhere"
        return output(group(sentences.title_of_change(self), listed, style, title_style))


_NUMBERS: Final = (
    *("size_before", "size_after", "delta_size"),
    *("turnover", "jaccard", "stability", "stability_by_kind"),
)
_MOVES: Final = ("moved_in", "moved_out", "placed", "unplaced")


def _when(support_map: SupportMap) -> dict[str, str | int]:
    return {"occasion": support_map.occasion, "wave_months": support_map.wave_months}


def _moves(pairs: Collection[Pair], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {
            "id": pair.after.id,
            "from": {name: plain(getattr(pair.before, name)) for name in pair.changed(*names)},
            "to": {name: plain(getattr(pair.after, name)) for name in pair.changed(*names)},
        }
        for pair in pairs
    ]
