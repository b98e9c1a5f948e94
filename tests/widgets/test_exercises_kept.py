"""Sorts, predictions and notes in their files: written after each change, found at the next run."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kit import KitError, Note, Predict, Sort, SupportMap, load_case
from kit.model.cards import Card
from kit.model.progress import Prediction, Sorting, WrittenNote
from tests.widgets import pages

LEMON = Card("lemon", "A lemon.", "sour", "It puckers the mouth.", "What does the mouth do?")
FIG = Card("fig", "A fig.", "sweet", "It has sugar in it.", "What would a wasp think?")
MEMORY = {"tries": [["fig", 1]], "told": ["fig"], "past": [[["fig", "", 0, False]]]}


def sort(file: Path, *cards: Card) -> Sort:
    return Sort(cards or (LEMON, FIG), ["sweet", "sour"], ask="Taste?", autosave=file)


def kept(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "progress" / "one.json"


def test_looking_makes_neither_file_nor_folder(file: Path) -> None:
    for widget in (
        sort(file),
        Predict(load_case("amina"), autosave=file),
        Note("?", autosave=file),
    ):
        assert widget._status["state"] == "new"
        assert "saves itself in progress/one.json" in widget._status["message"]
    assert not file.parent.exists()


def test_a_sorting_is_found_again_with_what_was_tried(file: Path) -> None:
    first = sort(file)
    pages.send(first, {"placed": {"fig": "sour"}, "_memory": MEMORY, "_edit": 1})
    assert first._answer == {"edit": 1, "saved": True, "instead": None}
    assert re.match(r"Saved in progress/one\.json at", first._status["message"])
    again = sort(file)
    assert again.outcomes == {"lemon": "not placed", "fig": "look again"}
    assert again._memory == MEMORY
    again.again()
    assert sort(file).placed == {}


def test_cards_that_the_set_has_no_longer_keep_their_place(file: Path) -> None:
    sort(file).placed = {"fig": "sweet", "lemon": "sour"}
    less = sort(file, LEMON)
    assert less.placed == {"lemon": "sour"}
    assert less._status["state"] == "warn"
    assert "A card that you had placed is no longer in the set" in less._status["message"]
    less.placed = {"lemon": "sweet"}
    assert sort(file).placed == {"fig": "sweet", "lemon": "sweet"}


def test_what_a_page_sends_wrongly_is_refused_and_given_back(file: Path) -> None:
    widget = sort(file)
    widget.placed = {"fig": "sweet"}
    wrong: list[dict[str, Any]] = [
        {"placed": {"plum": "sour"}},
        {"_memory": {"tries": [["fig"]]}},
        {"placed": []},
    ]
    for bad in wrong:
        pages.send(widget, {**bad, "_edit": 5})
        assert widget._status["state"] == "failed"
        assert "not possible" in widget._status["message"]
        assert widget._answer["instead"]["placed"] == {"fig": "sweet"}
    assert kept(file)["placed"] == {"fig": "sweet"}


def test_a_prediction_is_found_again_and_answers_nothing_by_itself(file: Path) -> None:
    amina = load_case("amina")
    first = Predict(amina, autosave=file)
    first.prediction = ["joseph", "mum"]
    again = Predict(amina, autosave=file)
    assert again.prediction == ["joseph", "mum"]
    assert again.predicted
    assert again._readings == {}
    again.nobody = True
    assert kept(file)["remain"] == []
    assert Predict(amina, autosave=file).nobody


def test_a_file_never_has_somebody_and_nobody(file: Path) -> None:
    widget = Predict(load_case("amina"), autosave=file)
    seen = []
    widget.observe(
        lambda _: seen.append(Prediction.from_dict(kept(file))), ["prediction", "nobody"]
    )
    widget.nobody = True
    widget.prediction = ["joseph"]
    assert seen[-1] == Prediction("Amina", ("joseph",))


def test_members_that_left_the_map_stay_in_the_file(file: Path) -> None:
    amina = load_case("amina")
    Predict(amina, autosave=file).prediction = ["joseph", "mum"]
    less = Predict(amina.everyday.remove("mum"), autosave=file)
    assert less.prediction == ["joseph"]
    less.prediction = ["joseph", "biscuit"]
    assert sorted(Predict(amina, autosave=file).prediction) == ["biscuit", "joseph", "mum"]


def change(file: Path, **parts: Any) -> dict[str, Any]:
    """Write other parts into a file, as somebody else would; give what it holds then."""
    held: dict[str, Any] = kept(file) | parts
    file.write_text(json.dumps(held), encoding="utf-8")
    return held


def test_the_others_prediction_is_taken_whole(file: Path) -> None:
    widget = Predict(load_case("amina"), autosave=file)
    widget.prediction = ["mum"]
    theirs = change(file, remain=["joseph", "not on this map"])
    widget.prediction = ["mum", "biscuit"]
    widget.take_theirs()
    assert widget.prediction == ["joseph"]
    assert kept(file) == theirs
    assert [each.name for each in file.parent.iterdir() if "other" in each.name] == []


def test_the_others_sorting_is_taken_in_one_step(file: Path) -> None:
    widget = sort(file)
    widget.placed = {"lemon": "sour"}
    theirs = change(file, placed={"fig": "sour"}, tries={"fig": 1})
    widget.placed = {"lemon": "sweet"}
    widget.take_theirs()
    assert widget.outcomes == {"lemon": "not placed", "fig": "look again"}
    assert kept(file) == theirs
    assert [each.name for each in file.parent.iterdir() if "other" in each.name] == []


@pytest.mark.parametrize("had", [None, ["x"], "\ud800", {"placed": {"fig": "\ud800"}}])
def test_whatever_a_browser_had_is_kept_aside(file: Path, had: Any) -> None:
    for widget in (
        sort(file),
        Predict(load_case("amina"), autosave=file),
        Note("?", autosave=file),
    ):
        pages.tell(widget, {"do": "keep_aside", "offer": "1", "made": had})
        aside = file.with_name(widget._asides["1"])
        assert json.loads(aside.read_text(encoding="utf-8")) == had


@pytest.mark.parametrize(
    "made, said",
    [
        (
            Sorting("others"),
            "progress/one.json holds a sorting of the cards 'others', and these are",
        ),
        (
            Prediction("Delroy", ("his sister",)),
            "progress/one.json holds a prediction about Delroy, and this map is Amina's",
        ),
    ],
)
def test_what_is_anothers_is_put_aside(file: Path, made: Any, said: str) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps(made.to_dict()), encoding="utf-8")
    before = file.read_bytes()
    amina = load_case("amina")
    widget = sort(file) if isinstance(made, Sorting) else Predict(amina, autosave=file)
    assert said in widget._status["message"]
    assert widget._status["state"] == "warn"
    (aside,) = file.parent.iterdir()
    assert aside.read_bytes() == before
    assert f"kept as {aside.name}" in widget._status["message"]


def test_a_prediction_outlives_another_name_of_the_person(file: Path) -> None:
    amina = load_case("amina")
    Predict(amina, autosave=file).prediction = ["mum", "joseph"]
    before = file.read_bytes()
    renamed = SupportMap.from_dict({**amina.everyday.to_dict(), "person": "Aminata"})
    again = Predict(renamed, autosave=file)
    assert again.prediction == ["mum", "joseph"]
    assert again._status["state"] == "warn"
    assert "holds Amina's prediction. It fits, and goes on as Aminata's" in again._status["message"]
    assert file.read_bytes() == before
    again.prediction = ["mum"]
    assert kept(file)["person"] == "Aminata"
    (aside,) = file.parent.glob("one (other *).json")
    assert aside.read_bytes() == before
    assert Predict(renamed, autosave=file)._status["state"] == "restored"


def test_a_note_is_found_again_whatever_its_question_is_called(file: Path) -> None:
    Note("My guess", autosave=file).text = "Six.\nAnd a dog."
    again = Note("Your guess", autosave=file)
    assert again.text == "Six.\nAnd a dog."
    assert kept(file) == WrittenNote("My guess", "Six.\nAnd a dog.").to_dict()
    for bad in (None, 3, "\ud800"):
        with pytest.raises(KitError, match="give text"):
            again.text = bad  # type: ignore[assignment]
    pages.send(again, {"text": 3, "_edit": 1})
    assert again._answer["instead"] == "Six.\nAnd a dog."
    with pytest.raises(KitError, match="give words"):
        Note(" ")


@pytest.mark.parametrize("bad", ["", "{", "[1", '{"format": "support-map-note"', "\x00"])
def test_a_damaged_file_is_put_aside(file: Path, bad: str) -> None:
    file.parent.mkdir()
    file.write_text(bad, encoding="utf-8")
    note = Note("My guess", autosave=file)
    assert note._status["state"] == "warn"
    note.text = "Six."
    aside = [each for each in file.parent.iterdir() if "damaged" in each.name]
    assert [each.read_text(encoding="utf-8") for each in aside] == [bad]
    assert kept(file)["text"] == "Six."


def test_the_still_says_of_when_it_is_and_where_the_work_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    note = Note("<b>Guess</b>", autosave="progress/one.json")
    note.text = "<script>alert(1)</script>"
    data, about = note._repr_mimebundle_()
    assert about["support_map_kit"] == {"file": "progress/one.json", "what": "note"}
    assert re.search(r"As it was on \d+ \w+ \d{4} at \d\d:\d\d", data["text/html"])
    assert "kept in progress/one.json" in data["text/html"]
    assert "<script>" not in data["text/html"]
    assert "<b>" not in data["text/html"]
    plain, nothing = Note("?")._repr_mimebundle_()
    assert "kept in" not in plain["text/html"]
    assert "support_map_kit" not in nothing
