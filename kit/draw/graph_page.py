"""The page around the graph: one HTML file with everything in it, and no outside address.

Made with pyvis's template hook from `templates/graph.html`. Text from people is escaped in HTML
and in the data; a content security policy in the page lets only the page's own two scripts run,
known by their fingerprints, and lets nothing be fetched.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from kit.draw import marks, palette
from kit.draw.layout import HEIGHT, TITLE_SIZE, WIDTH, Layout
from kit.draw.naming import LINE_HEIGHT
from kit.draw.places import BANDS, CENTRE, OUTLINE, Point
from kit.draw.sentences import describe, describe_member
from kit.model.attributes import Scalar
from kit.model.maps import SupportMap
from kit.model.members import Tie
from kit.words.sentences import one_line

EGO: Final = "ego"
_VIS: Final = ("vis-9.1.2", "vis-network.min.js")


def page(network: Any, support_map: SupportMap, plan: Layout, title: str) -> str:
    """Return the page for a pyvis network that was made from the map and its layout."""
    from jinja2 import Environment

    ids = node_ids(support_map)
    parts = {
        "title": title,
        "said": describe(support_map),
        "style": _template("graph.css"),
        "scripts": [_script(_vis_network()), _script(_template("graph.js"))],
        "key": _key(support_map),
        "members": [
            {"id": ids[member.id], "said": describe_member(support_map, member)}
            for member in support_map.members
        ],
        "ties": [tie_in_words(support_map, tie) for tie in support_map.ties],
        "look": _look(support_map, plan),
    }
    environment = Environment(autoescape=True, trim_blocks=True)
    network.template = environment.from_string(_template("graph.html"), globals={"page": parts})
    made: str = network.generate_html(notebook=True)
    return made


def node_ids(support_map: SupportMap) -> dict[str, str]:
    """Return each member's id in the graph, by member id.

    Members' ids are any text; these can't clash with the ego's or with a name of JavaScript's.
    """
    return {member.id: f"member-{i}" for i, member in enumerate(support_map.members, 1)}


def tie_in_words(support_map: SupportMap, tie: Tie) -> dict[str, str]:
    """Return the tie's two names, its strength, and what else is known of it."""
    weight = int(tie.weight) if tie.weight.is_integer() and tie.weight < 1e15 else tie.weight
    about = (f"{one_line(name)}: {_value(value)}" for name, value in tie.attributes.items())
    return {
        "a": one_line(support_map.member(tie.a).name),
        "b": one_line(support_map.member(tie.b).name),
        "weight": str(weight),
        "about": "; ".join(about),
    }


def _value(value: Scalar) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "not said" if value is None else one_line(str(value))


def _key(support_map: SupportMap) -> list[dict[str, Any]]:
    """Return the marks of the kinds that the map has, and of the influences if some differ."""
    theme = palette.THEMES["light"]
    kinds = {member.kind for member in support_map.members}
    influences = {member.influence for member in support_map.members}
    marked = {
        "Kinds": {
            kind: marks.marker(kind, "positive", Point(0, 0), 18, theme)
            for kind in palette.KINDS
            if kind in kinds
        },
        "Influence": {
            name: _outline(name, theme["ink"])
            for name in palette.INFLUENCES
            if name in influences and influences != {"positive"}
        },
    }
    return [
        {"title": title, "marks": [{"words": words, "mark": mark} for words, mark in each.items()]}
        for title, each in marked.items()
        if each
    ]


def _outline(influence: str, ink: str) -> str:
    line = palette.INFLUENCES[influence]
    badge = (
        '<circle cx="17" cy="-17" r="7"/><path d="M13 -17h8" stroke="#FFFFFF" stroke-width="3"/>'
    )
    return (
        f'<circle r="20" fill="none" stroke="{ink}" stroke-linecap="round" '
        f'stroke-width="{line.width}" stroke-dasharray="{line.dashes}"/>'
        f"{badge if line.badge else ''}"
    )


def _look(support_map: SupportMap, plan: Layout) -> dict[str, Any]:
    """Return what the page needs to draw the circles and the markers."""
    known = palette.as_data()
    return {
        **{name: known[name] for name in ("kinds", "shapes", "influences", "theme")},
        "ego": EGO,
        "width": WIDTH,
        "height": plan.height,
        "centre": CENTRE,
        "radii": [BANDS[circle][1] for circle in (1, 2, 3)],
        "titles": [words for words, _ in plan.titles],
        "titleSize": TITLE_SIZE,
        "size": plan.size,
        "outline": OUTLINE,
        "lineHeight": LINE_HEIGHT,
        "tray": HEIGHT,
        "parked": "NOT YET PLACED" if support_map.parked else "",
    }


def _template(name: str) -> str:
    return Path(__file__).with_name("templates").joinpath(name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """Return vis-network, the drawing program that pyvis brings."""
    import pyvis

    return Path(pyvis.__file__).with_name("lib").joinpath(*_VIS).read_text(encoding="utf-8")


def _script(text: str) -> dict[str, str]:
    """Return a script with its fingerprint for the page's content security policy."""
    from base64 import b64encode
    from hashlib import sha256

    digest = b64encode(sha256(text.encode()).digest()).decode()
    return {"text": text, "fingerprint": f"sha256-{digest}"}
