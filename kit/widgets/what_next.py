"""What helps next: from a talk about the map to a person's own plan, in five steps on one page."""

from __future__ import annotations

import os
from typing import Any, Final

import traitlets

from kit import plans
from kit.analysis.change import compare
from kit.draw import palette
from kit.draw.lettering import in_html
from kit.draw.notebook import side_by_side
from kit.files.library import load_directory
from kit.model.cases import Case
from kit.model.checks import a_map
from kit.model.directory import Directory
from kit.model.maps import SupportMap
from kit.plans import Plan, sheet
from kit.plans.plan import PLAN
from kit.plans.saving import dumps, loads
from kit.widgets import plan_sentences
from kit.widgets.assets import script, style_sheet
from kit.widgets.places import with_angles
from kit.widgets.saved_value import Form
from kit.widgets.saved_widget import SavedWidget, opened
from kit.widgets.traits import PlanTrait
from kit.words import citation
from kit.words.errors import KitError, show
from kit.words.sentences import say_name

_STEPS: Final = 5


PLANS: Final = Form(
    format=PLAN.name,
    word="plan",
    words="plan",
    write=dumps,
    read=loads,
    whose=lambda plan: plan.person,
)


class _Step(traitlets.Int[int, int]):
    """Which step is shown; whatever else is refused before anything moves."""

    def validate(self, _: Any, value: Any) -> int:
        if type(value) is not int or not 1 <= value <= _STEPS:
            raise KitError(f"step is {show(value)}; give a whole number from 1 to {_STEPS}.")
        return value


class WhatNext(SavedWidget):
    """What helps next: a person's own plan, made upon their map in five steps.

    A talk about the map and about what was let go; what the person would like; at most three
    priorities; what the town offers for each; the plan, with the map as it could be beside
    today's. Each step can be reached at any time. The plan prints on one page, or is saved as one.

    The steps follow GENIE; the evidence for such talks is mixed. Which offers are suggested is an
    illustration. Nothing here promises an outcome.

    Parameters
    ----------
    map_or_case
        Today's map; or a case, whose crisis map is today's and whose everyday map the earlier one.
    before
        An earlier map of the same person. Who is on it and not on today's can be picked up again.
    directory
        What the town offers, such as `load_directory("our_town.csv")`; by default the kit's
        invented town.
    autosave
        A file that keeps the plan: written after every change, and opened when it is there
        already. Without it, the plan lives as long as the kernel.

    Attributes
    ----------
    plan : kit.plans.Plan
        The plan as it stands. Observers fire once for each change. Setting it changes the screen.
    step : int
        Which step is shown, from 1 (talk) to 5 (plan); setting it changes the screen.

    Raises
    ------
    KitError
        For what is no map or case, a case without a crisis map, two maps that don't belong
        together, what is no directory; for a file that can't be used. A damaged file, and the plan
        of somebody else, are put aside and named on the screen.

    References
    ----------
    Kennedy 2016 and Beckers 2022, see `sources.SOURCES`.

    >>> from kit import load_case
    >>> next_ = WhatNext(load_case("amina"))
    >>> next_.plan = next_.plan.change(wishes=["be outdoors"], picked_up=["tuesday-choir"])
    >>> len(next_.what_if) - len(load_case("amina").crisis)
    0
    """

    _esm = script("what_next.js")
    _css = style_sheet("explorers.css", "what_next.css", "offers_and_plan.css")

    _saved_traits = ("plan",)
    followed = "what_if"

    plan = PlanTrait()
    step = _Step(1).tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _today = traitlets.Dict().tag(sync=True)
    _before: Any = traitlets.Dict(allow_none=True, default_value=None).tag(sync=True)
    _town = traitlets.Dict().tag(sync=True)
    _suggested: traitlets.List[Any] = traitlets.List().tag(sync=True)
    _talk = traitlets.Dict().tag(sync=True)
    _words = traitlets.Dict().tag(sync=True)
    _reading = traitlets.Dict().tag(sync=True)
    _page = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        map_or_case: SupportMap | Case,
        before: SupportMap | None = None,
        *,
        directory: Directory | None = None,
        autosave: str | os.PathLike[str] | None = None,
    ) -> None:
        case = map_or_case if isinstance(map_or_case, Case) else None
        self._today_map, self._before_map = _maps_of(map_or_case, before)
        self._directory = _a_directory(directory)
        form = PLANS._replace(foreign=self._foreign)
        plan, file, status = opened(form, autosave, Plan(self.whose()))
        plan = plan.change(person=self.whose())
        earlier = [] if self._before_map is None else [self._before_map]
        *drawn_before, drawn = with_angles([*earlier, self._today_map])
        super().__init__(
            file,
            status,
            plan=plan,
            _look=palette.as_data(),
            _today=drawn.to_dict(),
            _before=drawn_before[0].to_dict() if drawn_before else None,
            _town=self._directory.to_dict(),
            _suggested=plan_sentences.suggestions(
                self._directory, self._today_map, self._before_map
            ),
            _talk=plan_sentences.talk(self._today_map, self._before_map, case),
            _words={
                "most": plans.MOST_PRIORITIES,
                "no_promise": plans.NO_PROMISE,
                "evidence": plan_sentences.EVIDENCE,
                "cited": citation.data(plan_sentences.CLAIMS),
                "illustration": plan_sentences.ILLUSTRATION,
            },
            _reading=self._read(plan),
        )
        self.on_msg(self._on_message)

    @property
    def today(self) -> SupportMap:
        """The map that the plan starts from."""
        return self._today_map

    @property
    def what_if(self) -> SupportMap:
        """The map as it could be: today's, with what the plan's priorities would add."""
        fits, _ = plan_sentences.fitting(self.plan, self._directory, self._before_map)
        return plans.what_if(self._today_map, fits, self._directory, self._before_map)

    @property
    def page(self) -> str:
        """The plan as a page of its own that prints on one sheet; see `plans.page`."""
        return self._page_of(self.plan)

    def whose(self) -> str:
        """Whose plan it is: the name in the centre of the map."""
        return self._today_map.person

    def _foreign(self, found: Plan, start: Plan) -> str:
        # A person may have got another name; whom they would like back stays the same.
        before = self._before_map
        if before is None or all(each in before for each in found.picked_up):
            return ""
        return f"{say_name(found.person)}'s plan, and the map is {say_name(start.person)}'s"

    def _show_value(self, value: Plan) -> None:
        self.plan = value.change(person=self.whose())

    def _read(self, plan: Plan) -> dict[str, Any]:
        return plan_sentences.reading(plan, self._today_map, self._directory, self._before_map)

    def _update(self) -> None:
        # Most changes are letters of a first step, which the map doesn't depend on.
        if self._reading["of"] != plan_sentences.outline(self.plan):
            self._reading = self._read(self.plan)

    def _page_of(self, plan: Plan) -> str:
        fits, _ = plan_sentences.fitting(plan, self._directory, self._before_map)
        return sheet.page(fits, self._today_map, self._directory, self._before_map)

    def _on_message(self, _: object, wish: dict[str, Any], __: object) -> None:
        number = wish.get("number")
        if wish.get("do") != "page" or number is None:
            return
        # The last letters may still be on their way here, behind this wish: they come along.
        try:
            answer = {"html": self._page_of(Plan.from_dict(wish.get("plan"))), "problem": ""}
        except KitError as problem:
            answer = {"html": "", "problem": str(problem)}
        self._page = {"number": number, **answer}

    def _value_from(self, data: Any) -> Plan:
        return Plan.from_dict(data)

    def _still(self) -> str:
        pair = [self._today_map]
        if len(after := self.what_if) > len(self._today_map):
            pair.append(after)
        said = side_by_side(with_angles(pair), " ".join(self._reading["sentences"]))
        return said + self._on_paper()

    def _on_paper(self) -> str:
        rows = []
        for each in self.plan.priorities:
            title = each.of
            if each.sort == plans.MEMBER and self._before_map and title in self._before_map:
                title = self._before_map.member(title).name
            words = ". ".join(text for text in (title, each.what, each.who, each.when) if text)
            rows.append(f"<li>{in_html(words)}</li>")
        return f"<ol>{''.join(rows)}</ol>" if rows else ""


def _maps_of(
    given: SupportMap | Case, before: SupportMap | None
) -> tuple[SupportMap, SupportMap | None]:
    if isinstance(given, Case):
        if ("crisis", 0) not in given.maps:
            raise KitError(
                f"the case {given.id!r} has no crisis map. Give two of its maps: "
                "WhatNext(today, before=earlier)."
            )
        before = given.everyday if before is None else before
        given = given.crisis
    today = a_map(given, "a plan")
    if before is not None:
        compare(a_map(before, "a plan"), today)
    return today, before


def _a_directory(given: object) -> Directory:
    if given is None:
        return load_directory()
    if isinstance(given, Directory):
        return given
    raise KitError(
        f"the directory is {type(given).__name__}; give one that load_directory reads, such as "
        'load_directory("our_town.csv").'
    )
