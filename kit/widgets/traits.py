"""What people make on a widget, as traits: values in Python, their JSON form in the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import traitlets

from kit.model.maps import SupportMap
from kit.words.errors import KitError, shorten

if TYPE_CHECKING:
    from kit.plans import Plan


def share(
    trait: Any,
    from_json: Callable[[Any], Any] = lambda data: data,
    to_json: Callable[[Any], Any] = lambda value: value,
) -> None:
    """Let the browser have a trait and change it.

    What the browser sends and is not valid is refused: the widget that has the trait offers
    `refuse(problem)`, which is called with the `KitError`, and the value that was there stays.

    Parameters
    ----------
    trait
        Its `validate` raises `KitError` for what is not valid.
    from_json
        Makes the value of what the browser sends; raises `KitError` likewise.
    to_json
        Makes what the browser has of the value.
    """

    def take(data: object, widget: Any) -> Any:
        try:
            return trait.validate(widget, from_json(data))
        except KitError as problem:
            widget.refuse(problem)
            return getattr(widget, str(trait.name))

    trait.tag(sync=True, from_json=take, to_json=lambda value, _: to_json(value))


def _as_dict(value: Any) -> dict[str, Any] | None:
    return None if value is None else value.to_dict()


def _plan_from(data: object) -> Any:
    from kit.plans import Plan

    return Plan.from_dict(data)


class MapTrait(traitlets.Instance[SupportMap]):
    """A support map; with `optional`, there may be none."""

    def __init__(self, *, optional: bool = False) -> None:
        super().__init__(SupportMap)
        self.allow_none = optional
        share(self, SupportMap.from_dict, _as_dict)

    def error(self, _: object, value: object, *__: object) -> NoReturn:
        """Say what was given instead of a map."""
        name = str(self.name or "map").replace("_", " ")
        raise KitError(
            f'the {name} is {type(value).__name__}; give a SupportMap, such as SupportMap("Amina").'
        )


class PlanTrait(traitlets.Instance[Any]):
    """One person's plan; a widget that has one offers `whose()`, the person's name."""

    def __init__(self) -> None:
        # By name: a map's widgets need no plans.
        super().__init__("kit.plans.plan.Plan")
        share(self, _plan_from, _as_dict)

    def validate(self, obj: Any, value: object) -> Plan:
        """Refuse what is no plan, and a plan of somebody else."""
        plan: Plan | None = super().validate(obj, value)
        if plan is None:
            self.error(obj, plan)
        if plan.person != obj.whose():
            raise KitError(
                f"the plan is {shorten(plan.person)}'s and the map {shorten(obj.whose())}'s. "
                "Give a plan of the person in the centre of the map."
            )
        return plan

    def error(self, _: object, value: object, *__: object) -> NoReturn:
        """Say what was given instead of a plan."""
        raise KitError(
            f"the plan is {type(value).__name__}; give a kit.plans.Plan, or change the one there: "
            "widget.plan = widget.plan.change(note=…)."
        )
