"""One thing to begin with: a wish, or a member to pick up again, with its first step."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from kit.model.attributes import is_text
from kit.model.directory import same_wish
from kit.model.members import is_listing, is_visible
from kit.words.errors import KitError, one_of, shorten, show

WISH: Final = "wish"
MEMBER: Final = "member"
"""The two sorts of priority."""


class PlanError(KitError):
    """A plan is not valid; `field` is the part of it that is not."""

    def __init__(self, problem: str, *, field: str | None = None) -> None:
        self.problem = problem
        self.field = field
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class Priority:
    """One thing to begin with: a wish, or a member to pick up again.

    Parameters
    ----------
    sort
        "wish" or "member".
    of
        The wish's words, or the id of the member on the earlier map.
    chosen
        The ids of the offers that the person chose for it, in order.
    what, who, when
        The first step in the person's own words: what to do, who comes along or helps, when.
        Empty where it is still open.

    Raises
    ------
    PlanError
        Naming the part that is not valid.
    """

    sort: str
    of: str
    chosen: Collection[str] = ()
    what: str = ""
    who: str = ""
    when: str = ""

    def __post_init__(self) -> None:
        if self.sort not in (WISH, MEMBER):
            listed = one_of((WISH, MEMBER), self.sort if is_text(self.sort) else None)
            raise PlanError(f"a priority's sort is {show(self.sort)}; {listed}", field="priorities")
        for name in ("of", "what", "who", "when"):
            if not is_text(getattr(self, name)):
                raise PlanError(f"a priority's {name} is not readable text.", field="priorities")
        if not is_visible(self.of):
            raise PlanError("a priority is empty; give a wish or a member.", field="priorities")
        object.__setattr__(self, "chosen", distinct(self.chosen, "chosen"))

    @property
    def key(self) -> tuple[str, str]:
        """What tells it apart from the other priorities."""
        return self.sort, same_wish(self.of) if self.sort == WISH else self.of

    @property
    def begun(self) -> bool:
        """Whether anything is noted of the first step."""
        return any(text.strip() for text in (self.what, self.who, self.when))


def distinct(given: object, name: str, same: Callable[[str], str] = str) -> tuple[str, ...]:
    """Return the texts of a list; raise `PlanError` for what is none, or is there twice."""
    if not is_listing(given):
        raise PlanError(f"{name} is {show(given)}; give a list of texts.", field=name)
    found: dict[str, str] = {}
    for text in given:  # type: ignore[attr-defined] # a listing, as just looked at
        if not is_text(text) or not is_visible(text):
            raise PlanError(f"{name} has {show(text)}; give some text.", field=name)
        key = same(text)
        if key in found:
            raise PlanError(f"{name} has {shorten(text)!r} twice; keep one.", field=name)
        found[key] = text
    return tuple(found.values())
