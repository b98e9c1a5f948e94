"""A plan as a widget's trait: itself in Python, its JSON form in the browser."""

from __future__ import annotations

from typing import Any, NoReturn

import traitlets

from kit.plans import Plan
from kit.words.errors import KitError, shorten


class PlanTrait(traitlets.Instance[Plan]):
    """One person's plan, shared by Python and the browser.

    A widget that has one offers `whose()`, the person's name, and `refuse(problem)`: it is told
    when the browser sends what is no plan, and the plan that was there stays.
    """

    def __init__(self) -> None:
        super().__init__(Plan)
        self.tag(sync=True, from_json=self._from_browser, to_json=_to_browser)

    def validate(self, obj: Any, value: object) -> Plan:
        """Refuse what is no plan, and a plan of somebody else."""
        plan = super().validate(obj, value)
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

    def _from_browser(self, data: object, widget: Any) -> Plan:
        try:
            return self.validate(widget, Plan.from_dict(data))
        except KitError as error:
            widget.refuse(error)
            there: Plan = widget.plan
            return there


def _to_browser(plan: Plan, _: object) -> dict[str, Any]:
    return plan.to_dict()
