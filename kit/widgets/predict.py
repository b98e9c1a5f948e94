"""A prediction: choose who remains in a crisis before seeing what the case and the model say."""

from __future__ import annotations

import os
from typing import Any, Final

import traitlets

from kit import crisis
from kit.draw import palette
from kit.draw.notebook import side_by_side
from kit.draw.sentences import describe
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import is_listing
from kit.model.progress import PREDICTION, Prediction
from kit.widgets.assets import script, style_sheet
from kit.widgets.crisis_explorer import everyday_of
from kit.widgets.places import with_angles
from kit.widgets.prediction_sentences import readings
from kit.widgets.saved_value import exercise_form
from kit.widgets.saved_widget import SavedWidget, opened
from kit.widgets.traits import share
from kit.words.errors import KitError, show
from kit.words.sentences import say_name


class _Chosen(traitlets.List[str]):
    """Ids of members of the map; whatever else is refused before anything moves."""

    def __init__(self) -> None:
        super().__init__()
        share(self)

    def set(self, obj: Any, value: Any) -> None:
        # A list trait would take a text for a list of one.
        super(traitlets.List, self).set(obj, value)

    def validate(self, obj: Any, value: Any) -> list[str]:
        if not is_listing(value):
            raise KitError(
                f"prediction is {show(value)}; give a list of members' ids, "
                f"such as {[member.id for member in obj._map][:2]!r}."  # noqa: SLF001
            )
        chosen = list(value)
        for member_id in chosen:
            obj._map.member(member_id)  # noqa: SLF001
            if chosen.count(member_id) > 1:
                raise KitError(f"prediction has {show(member_id)} twice; give it once.")
        return chosen


PREDICTIONS: Final = exercise_form(
    PREDICTION,
    "prediction",
    Prediction.from_dict,
    lambda made: made.person,
)


class Predict(SavedWidget):
    """Who remains in a crisis? Choose first; then see three readings side by side.

    One's own choice, the case's own account (where the case has a crisis map) and one story of the
    model. Nothing is right or wrong: a different view is material for talk. What happened is not
    sent to the browser before a prediction is made.

    Parameters
    ----------
    case_or_map
        A case, or an everyday map.
    severity, seed
        The model's story: how severe, and which one.
    autosave
        A file that keeps the choice: written after every tick, and opened when it is there already.
        Without it, the choice lives as long as the kernel.

    Attributes
    ----------
    prediction : list of str
        The ids of the members chosen to remain.
    nobody : bool
        Whether nobody and nothing was chosen to remain.

    >>> from kit import load_case
    >>> Predict(load_case("amina")).prediction
    []
    """

    _esm = script("predict.js")
    _css = style_sheet("explorers.css")

    _saved_traits = ("prediction", "nobody")
    followed = "revealed"

    prediction = _Chosen()
    nobody = traitlets.Bool(default_value=False).tag(sync=True)
    _look = traitlets.Dict().tag(sync=True)
    _everyday = traitlets.Dict().tag(sync=True)
    _readings = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        case_or_map: Case | SupportMap,
        *,
        severity: float = 1.0,
        seed: int = 0,
        autosave: str | os.PathLike[str] | None = None,
    ) -> None:
        self._case = case_or_map if isinstance(case_or_map, Case) else None
        (self._map,) = with_angles([everyday_of(case_or_map)])
        self._model_story = crisis.shrink(self._map, severity, seed=seed)
        form = PREDICTIONS._replace(foreign=self._foreign)
        found, file, status = opened(form, autosave, Prediction(self._map.person))
        # Who is on the map no longer can't be shown as ticked; the file still has them.
        self._gone = tuple(each for each in found.remain if each not in self._map)
        super().__init__(
            file,
            status,
            prediction=self._on_the_map(found),
            nobody=found.nobody,
            _look=palette.as_data(),
            _everyday=self._map.to_dict(),
        )
        self.observe(self._on_choice, ["prediction", "nobody"])
        self.on_msg(self._on_message)

    @property
    def predicted(self) -> bool:
        """Whether a prediction is made."""
        return bool(self.prediction) or self.nobody

    @property
    def revealed(self) -> bool:
        """Whether what the case and the model say is shown."""
        return bool(self._readings)

    def reveal(self) -> None:
        """Show what the case and the model say; raise `KitError` before a prediction is made."""
        if not self.predicted:
            raise KitError("predict first: choose who remains, or that nobody and nothing does.")
        self._readings = readings(self._map, self.prediction, self._model_story, self._case)

    def again(self) -> None:
        """Go back to choosing; the choice made stays ticked."""
        self._readings = {}

    def _foreign(self, found: Prediction, start: Prediction) -> str:
        # A person may have got another name; their members stay who they are.
        if all(each in self._map for each in found.remain):
            return ""
        whose, wanted = say_name(found.person), say_name(start.person)
        return f"a prediction about {whose}, and this map is {wanted}'s"

    def _on_the_map(self, made: Prediction) -> list[str]:
        return [each for each in made.remain if each in self._map]

    def _value(self) -> Prediction:
        remain = (*self.prediction, *self._gone)
        return Prediction(self._map.person, () if self._alone else remain, self._alone)

    @property
    def _alone(self) -> bool:
        # For a moment both may be set, until the choice made last has undone the other.
        return self.nobody and not self.prediction

    def _show_value(self, value: Prediction) -> None:
        self._gone = tuple(each for each in value.remain if each not in self._map)
        # Both at once: on the page as in the file, one without the other is half a prediction.
        with self.hold_sync(), self.hold_trait_notifications():
            self.prediction, self.nobody = self._on_the_map(value), value.nobody

    def _value_from(self, data: Any) -> Prediction:
        made = Prediction(self._map.person).to_dict()
        chosen, nobody = self._each(data)
        return Prediction.from_dict({**made, "remain": chosen, "nobody": nobody})

    def _on_choice(self, change: Any) -> None:
        # To choose somebody is to take back "nobody", and the other way round.
        if change["name"] == "prediction" and self.prediction:
            self.nobody = False
        elif change["name"] == "nobody" and self.nobody:
            self.prediction = []
        self.again()

    def _on_message(self, _: object, wish: dict[str, Any], __: object) -> None:
        if wish.get("do") == "again":
            self.again()
        if wish.get("do") != "reveal":
            return
        # The last tick may still be on its way here, behind this wish: it comes along.
        self.prediction, self.nobody = wish["chosen"], wish["nobody"]
        if self.predicted:
            self.reveal()

    def _still(self) -> str:
        # The everyday map alone: the answer is not for a saved notebook.
        return side_by_side((self._map,), describe(self._map))
