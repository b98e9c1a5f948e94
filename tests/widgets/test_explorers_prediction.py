"""The prediction in Python: what is chosen, what is shown, and when."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kit import KitError, Predict, SupportMap, crisis, load_case
from tests.widgets import pages
from tests.widgets.pages import Line


def tell(widget: Any, **wish: object) -> None:
    pages.tell(widget, wish)


def line_of(widget: Any) -> Line:
    return pages.line_of(widget)


def send(widget: Any, state: dict[str, Any]) -> None:
    pages.send(widget, state)


def test_the_answer_is_nowhere_before_a_prediction() -> None:
    prediction = Predict(load_case("amina"))
    line = line_of(prediction)
    own = load_case("amina").crisis
    came = [member.name for member in own if member.id not in load_case("amina").everyday]
    assert came == ["Home treatment team"]
    tell(prediction, do="reveal", chosen=[], nobody=False)
    state = json.dumps(prediction.get_state()) + "".join(line.sent)
    state += json.dumps(prediction._repr_mimebundle_())
    assert came[0] not in state
    assert prediction._readings == {}
    with pytest.raises(KitError, match="predict first"):
        prediction.reveal()
    prediction.prediction = ["joseph"]
    prediction.reveal()
    assert came[0] in json.dumps(prediction.get_state())
    # Nor in what a notebook keeps afterwards, for the next who opens it.
    assert came[0] not in json.dumps(prediction._repr_mimebundle_()[0])


def test_three_readings_with_reasons() -> None:
    case = load_case("amina")
    prediction = Predict(case, seed=3)
    tell(prediction, do="reveal", chosen=["joseph", "mum"], nobody=False)
    answer = prediction._readings
    assert [each["title"] for each in answer["columns"]] == [
        "Your prediction",
        "As Amina tells it",
        "The model",
    ]
    yours, own, model = (
        {member["id"]: member["circle"] for member in each["map"]["members"]}
        for each in answer["columns"]
    )
    assert list(yours) == ["joseph", "mum"]
    assert own == {member.id: member.circle for member in case.crisis}
    told = crisis.shrink(case.everyday, 1.0, seed=3)
    assert model == {member.id: member.circle for member in told.map}
    rows = {row["name"]: row["cells"] for row in answer["rows"]}
    for member in case.everyday:
        assert rows[member.name][0]["what"] == ("remains" if member.id in yours else "not")
        assert rows[member.name][1]["why"] == case.reason("crisis", 0, member.id)
        outcome = told.outcomes[member.id]
        assert rows[member.name][2] == {"what": outcome.what, "why": outcome.why}
    assert rows["Leila"][1]["what"] == "not in touch"
    assert rows["Mum"][1]["what"] == "further out"
    assert rows["Sam"][1]["what"] == "moves closer"
    assert rows["Home treatment team"][:2] == [
        {"what": "", "why": ""},
        {"what": "steps in", "why": case.reason("crisis", 0, "home-treatment-team")},
    ]
    assert answer["sentences"][0] == "You and Amina both keep Joseph and Mum."


def test_without_an_account_there_are_two_readings(amina: SupportMap) -> None:
    prediction = Predict(amina, severity=0)
    tell(prediction, do="reveal", chosen=[], nobody=True)
    assert [each["title"] for each in prediction._readings["columns"]] == [
        "Your prediction",
        "The model",
    ]
    assert prediction._readings["columns"][0]["map"]["members"] == []
    assert prediction._readings["sentences"][0] == (
        "You let go of Mum and Leila; the model does not. What might hold them there?"
    )
    prediction.prediction = ["mum", "leila"]
    prediction.reveal()
    assert prediction._readings["sentences"][:2] == [
        "You and the model both keep Mum and Leila.",
        "You and the model name the same members. Would you give the same reasons?",
    ]


def test_nobody_and_somebody_exclude_each_other(amina: SupportMap) -> None:
    prediction = Predict(amina)
    prediction.prediction = ["mum"]
    prediction.nobody = True
    assert prediction.prediction == []
    prediction.reveal()
    prediction.prediction = ["leila"]
    assert prediction.nobody is False
    assert prediction._readings == {}, "another choice is another prediction"
    tell(prediction, do="reveal", chosen=["leila", "mum"], nobody=False)
    send(prediction, {"prediction": ["leila", "mum"], "nobody": False})
    assert prediction._readings != {}, "the choice that came along is no other choice"
    tell(prediction, do="again")
    assert prediction._readings == {}
    assert prediction.prediction == ["leila", "mum"]


@pytest.mark.parametrize(
    "bad, said",
    [
        ("mum", "prediction is 'mum'; give a list of members' ids, such as ['mum', 'leila']"),
        (["mum", "mum"], "prediction has 'mum' twice"),
        (["nobody"], "nobody"),
        ([["mum"]], "['mum']"),
    ],
)
def test_a_bad_prediction_leaves_the_one_that_was(
    amina: SupportMap, bad: list[str], said: str
) -> None:
    prediction = Predict(amina)
    prediction.prediction = ["leila"]
    line = line_of(prediction)
    with pytest.raises(KitError, match=re.escape(said)):
        prediction.prediction = bad
    assert prediction.prediction == ["leila"]
    assert line.sent == []
