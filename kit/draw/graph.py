"""Members and ties as an interactive graph: the only file that knows pyvis.

pyvis holds the graph and brings vis-network, which shows it. The page is the kit's own
(`graph_page`): pyvis's pages ask other hosts for scripts even in its offline modes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kit.disk.atomic import write_text
from kit.draw import palette
from kit.draw.layout import Layout, layout
from kit.draw.lettering import is_cut, lines, shown
from kit.draw.notebook import mime_bundle
from kit.draw.places import CENTRE, EGO_RADIUS, Point
from kit.draw.sentences import describe_member, title_of_graph
from kit.model.checks import a_path, one_map
from kit.model.maps import SupportMap
from kit.words.errors import KitError, show
from kit.words.html import escape, framed, output

if TYPE_CHECKING:
    # What draws maps alone need not wait for them.
    from kit.model.cases import Case
    from kit.model.cohorts import Cohort

# pyvis takes options as text and drops every space in it.
_OPTIONS: Final = (
    '{"physics":{"enabled":false},"layout":{"randomSeed":1,"improvedLayout":false},'
    '"interaction":{"hover":true,"tooltipDelay":120,"keyboard":{"enabled":false}}}'
)


@dataclass(frozen=True, slots=True, repr=False)
class MapGraph:
    """A support map as a graph that can be explored: drag, zoom, choose a member.

    In a notebook it shows itself. `page` is one HTML page that asks nothing of any other host;
    it carries the drawing program with it, so a notebook that is saved with this output grows by
    more than half a megabyte for each graph. `still` is the map as a picture in HTML, for places
    that let no program run, such as a notebook that is not trusted. `network` is the pyvis
    network that the page was made from; the support map knows nothing of it.
    """

    title: str
    page: str
    still: str
    height: str
    network: Any = field(compare=False)

    def save(self, path: str | Path) -> Path:
        """Write the page, all at once, to a file that any browser opens, offline too."""
        to = a_path(path)
        if to.suffix.lower() not in {".html", ".htm"}:
            raise KitError(f"{to.name}: this is a web page; give a name that ends in .html.")
        write_text(to, self.page)
        return to

    def _repr_html_(self) -> str:
        # The frame has no access to the notebook around it. Where a notebook is not trusted, frame
        # and style are taken out, and so the still picture shows.
        return output(
            '<div class="support-map-graph"><style>.support-map-graph figure{display:none}</style>'
            f'<iframe srcdoc="{framed(self.page)}" title="{escape(self.title)}" '
            f'sandbox="allow-scripts" loading="lazy" '
            f'style="width: 100%; height: {self.height}; border: 0;"></iframe>{self.still}</div>'
        )

    def __repr__(self) -> str:
        return f"<MapGraph: {self.title}>"


def graph(
    support_map: SupportMap | Case | Cohort,
    *,
    person: str | None = None,
    occasion: str | None = None,
    wave_months: int | None = None,
    height: str = "560px",
    ego: bool = True,
) -> MapGraph:
    """Show the members of a map and the ties between them as a graph.

    The members start where the map has them, in their circles, and can be dragged; nothing moves
    by itself. A tie is as thick as it is strong. The page also says the map in words and lists
    its members and ties.

    Parameters
    ----------
    support_map
        The map, or the case or cohort that it is one of; it is only read.
    person
        Whose map of a cohort.
    occasion, wave_months
        Which map of a case or a cohort: by default the first everyday map.
    height
        Height on the page, as in CSS: px, rem, em or vh.
    ego
        Show the person in the centre, with a spoke to each placed member.

    Raises
    ------
    KitError
        When it is given something else, there is no such map, or `height` is no height.

    Notes
    -----
    A notebook that is saved with the output grows by more than half a megabyte
    for each graph.

    >>> from kit.model.maps import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family", circle=1)
    >>> graph(amina)
    <MapGraph: Amina's members and ties, everyday>
    """
    from kit.draw.graph_page import page  # what only shows maps needs no page

    meant = one_map(support_map, "a graph", person, occasion, wave_months)
    if not re.fullmatch(r"\d+(\.\d+)?(px|rem|em|vh)", str(height)):
        raise KitError(f"height is {show(height)}; give one such as '560px'.")
    plan = layout(meant)
    title = title_of_graph(meant)
    network = _network(meant, plan, ego=ego)
    still = mime_bundle(meant)["text/html"]
    return MapGraph(title, page(network, meant, plan, title), still, height, network)


def _network(support_map: SupportMap, plan: Layout, *, ego: bool) -> Any:
    """Make the pyvis network: a copy of the map's members and ties, as plain data."""
    from pyvis.network import Network

    from kit.draw.graph_page import EGO, node_ids, tie_in_words

    network = Network(cdn_resources="in_line")
    network.set_options(_OPTIONS)
    ids, colours = node_ids(support_map), palette.THEMES["light"]
    if ego:
        rows, letter = _lettered(support_map.person)
        network.add_node(
            EGO,
            shown(support_map.person),
            shape="custom",
            color=colours["ego"],
            size=EGO_RADIUS,
            fixed=True,
            x=CENTRE[0],
            y=CENTRE[1],
            rows=rows,
            letter=letter,
        )
    for member in support_map.members:
        at, label = plan.points[member.id], plan.labels[member.id]
        network.add_node(
            ids[member.id],
            shown(member.name),
            shape="custom",
            color=palette.KINDS[member.kind].colour,
            size=plan.radius,
            # Text, not HTML: vis-network shows it as it is.
            title=describe_member(support_map, member),
            x=at.x,
            y=at.y,
            kind=member.kind,
            influence=member.influence,
            shapeProperties={"borderDashes": _dashes(member.influence, plan.radius) or False},
            rows=list(label.lines),
            away=[label.x - at.x, label.box.top - at.y],
        )
        if ego and member.placed:
            network.add_edge(
                EGO,
                ids[member.id],
                width=1,
                color=colours["line"],
                smooth=False,
                chosen=False,
            )
    heaviest = max((tie.weight for tie in support_map.ties), default=1.0)
    alike = all(tie.weight == heaviest for tie in support_map.ties)
    for tie in support_map.ties:
        said = tie_in_words(support_map, tie)
        between = f"{said['a']} and {said['b']}"
        network.add_edge(
            ids[tie.a],
            ids[tie.b],
            weight=tie.weight,
            width=2 if alike else 1 + 3.6 * (tie.weight / heaviest),
            title="\n".join(filter(None, (between, f"strength {said['weight']}", said["about"]))),
            color={"color": colours["tie"], "highlight": colours["ink"], "hover": colours["ink"]},
            smooth={
                "enabled": True,
                "type": _bend(plan.points[tie.a], plan.points[tie.b]),
                "roundness": 0.14,
            },
        )
    return network


def _bend(start: Point, end: Point) -> str:
    """Choose the side to which a tie bends: towards the centre, as on the map."""
    across = (end.x - start.x) * (CENTRE[1] - start.y) - (end.y - start.y) * (CENTRE[0] - start.x)
    return "curvedCW" if across < 0 else "curvedCCW"


def _lettered(person: str) -> tuple[list[str], float]:
    """Break the name in the centre into lines, as large as it fits; give the letters' size."""
    for size, most, rows in ((17.0, 4.5, 1), (13.0, 5.9, 2), (10.0, 7.9, 3)):
        fitted, letter = lines(person, most, rows), size
        if not any(map(is_cut, fitted)):
            break
    return fitted, letter


def _dashes(influence: str, radius: float) -> list[float] | None:
    """Return the dashes of the outline; None where it is solid."""
    dashes = palette.INFLUENCES[influence].dashes
    return [float(each) * radius / 20 for each in dashes.split()] if dashes else None
