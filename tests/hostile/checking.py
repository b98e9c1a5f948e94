"""What a page is made of, and whether a hostile text has become a part of it.

What a view is made of is taken from one of harmless words. A hostile text may add what the kit's
small Markdown has, and no other element, attribute, style or address.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PLAIN: Final = "plain words"
MARKDOWN: Final = {
    *("p", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong", "code", "a", "br"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
LINK: Final = {"href", "target", "rel", "start"}
# A name in two lines; a heading or a caption that only some maps have.
DRAWN: Final = {"tspan", "class", "g", "text", "path", "circle", "line", "rect", "polygon"}
ADDRESS: Final = re.compile(r"#[\w-]*|(https://|mailto:|tel:)\S*|data:image/svg\+xml;base64,.*")
Elements = list[tuple[str, list[tuple[str, str | None]]]]


class View(NamedTuple):
    """One view of one text."""

    tries: str
    name: str
    html: str


class Read(HTMLParser):
    """The elements of a page, and of the page in its frame."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: Elements = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))
        if page := dict(attrs).get("srcdoc"):
            self.found += Read(page).found


class Parts:
    """What a view of harmless words is made of."""

    def __init__(self, elements: Elements) -> None:
        self.tags = {tag for tag, _ in elements} | MARKDOWN
        self.attributes = {(tag, name) for tag, attrs in elements for name, _ in attrs}
        self.styles = {_bare(value) for _, attrs in elements for n, value in attrs if n == "style"}
        self.addresses = {v for _, attrs in elements for n, v in attrs if n in {"href", "src"}}
        self.scripts = Counter(tag for tag, _ in elements)["script"]

    def beyond(self, elements: Elements) -> Iterator[str]:
        """Say what these have that harmless words have not."""
        if Counter(tag for tag, _ in elements)["script"] != self.scripts:
            yield "a script"
        for tag, attrs in elements:
            if tag not in self.tags | DRAWN:
                yield f"<{tag}>"
            for name, value in attrs:
                known = (tag, name) in self.attributes or tag in DRAWN or name in LINK | {"class"}
                if not known or name.startswith("on"):
                    yield f"<{tag} {name}>"
                if name in {"href", "src", "xlink:href"} and not self._leads_well(value):
                    yield f"{name}={value}"
                if name == "style" and _bare(value) not in self.styles:
                    yield f"style={value}"
                if name == "class" and not re.fullmatch(r"[\w -]*", value or ""):
                    yield f"class={value}"
                if name == "id" and not re.fullmatch(r"[\w-]+", value or ""):
                    yield f"id={value}"

    def _leads_well(self, address: str | None) -> bool:
        return address in self.addresses or ADDRESS.fullmatch(address or "") is not None


def _bare(style: str | None) -> str:
    return re.sub(r"[\d.]+", "0", style or "")


def _allowed(views: Sequence[View], elements: Sequence[Elements]) -> dict[str, Parts]:
    return {
        view.name: Parts(found)
        for view, found in zip(views, elements, strict=True)
        if view.tries == PLAIN
    }


def beyond(views: Sequence[View], elements: Sequence[Elements]) -> list[str]:
    allowed = _allowed(views, elements)
    return [
        f"{view.tries}, {view.name}: {what}"
        for view, found in zip(views, elements, strict=True)
        for what in allowed[view.name].beyond(found)
    ]
