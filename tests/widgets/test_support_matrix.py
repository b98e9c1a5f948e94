"""The support matrix in Python: what it takes, whose map it is, and what it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit import KitError, MapEditor, SupportMap, load_case, support
from kit.files import own_json
from kit.widgets.matrix_sentences import pointed_out
from kit.widgets.support_matrix import SupportMatrix
from tests.widgets import pages
from tests.widgets.pages import Line

HTML = "<img src=x onerror=alert(1)>"


def line_of(widget: Any) -> Line:
    return pages.line_of(widget)


def send(widget: Any, state: dict[str, Any]) -> None:
    pages.send(widget, state)


def seen(widget: Any, name: str = "map") -> list[SupportMap]:
    maps: list[SupportMap] = []
    widget.observe(lambda change: maps.append(change["new"]), name)
    return maps


def said(matrix: SupportMatrix, which: str = "all") -> list[str]:
    return [each["sentence"] for each in matrix._words[which]]


@pytest.fixture
def given(amina: SupportMap) -> SupportMap:
    """The map in which Mum gives friendship."""
    return amina.change("mum", support_received=["friendship"])


def test_a_case_comes_with_its_crisis_map() -> None:
    case = load_case("amina")
    matrix = SupportMatrix(case)
    assert (matrix.map, matrix.crisis_map) == (case.everyday, case.crisis)
    assert SupportMatrix(case.everyday).crisis_map is None
    assert SupportMatrix(case.everyday, case.crisis).crisis_map == case.crisis
    other = case.crisis.remove("sam")
    assert SupportMatrix(case, other).crisis_map == other
    assert SupportMatrix(case.crisis).map == case.crisis


def test_an_edit_on_the_screen_is_the_map_s_edit(amina: SupportMap, given: SupportMap) -> None:
    matrix = SupportMatrix(amina)
    maps, line = seen(matrix), line_of(matrix)
    send(matrix, {"map": given.to_dict()})
    assert matrix.map == given
    assert maps == [given]
    states = line.states()
    assert not any("map" in state for state in states), "the page knows its own map"
    (words,) = [state["_words"] for state in states if "_words" in state]
    assert words["of"][0][0] == ["mum", "Mum", "family", ["friendship"], []]
    matrix.map = amina
    assert maps == [given, amina]
    assert line.states()[0]["map"] == amina.to_dict()


def test_the_crisis_map_is_edited_likewise() -> None:
    case = load_case("amina")
    matrix = SupportMatrix(case)
    maps, crises = seen(matrix), seen(matrix, "crisis_map")
    changed = case.crisis.change("sam", support_received=[])
    send(matrix, {"crisis_map": changed.to_dict()})
    assert matrix.crisis_map == changed
    assert (maps, crises) == ([], [changed])
    assert "In the crisis, constructing meaning rests on Auntie Noor alone." in said(matrix)
    assert case.crisis != changed


def test_matrix_and_editor_stay_one_map(
    tmp_path: Path, amina: SupportMap, given: SupportMap
) -> None:
    file = tmp_path / "amina.json"
    editor = MapEditor(amina, autosave=file)
    matrix = SupportMatrix(editor)
    second = SupportMatrix(editor)
    assert matrix._sides == [{"name": "map", "key": editor.store_key, "locked": False}]
    in_editor, in_matrix = seen(editor), seen(matrix)
    send(matrix, {"map": given.to_dict()})
    assert editor.map == matrix.map == second.map == given
    assert own_json.loads(file.read_text()) == given
    send(editor, {"map": amina.to_dict(), "_edit": 1})
    assert matrix.map == second.map == amina
    assert said(matrix) == ["No support is noted on this map yet."]
    editor.map = given
    matrix.map = given.remove("leila")
    assert editor.map == second.map == given.remove("leila")
    assert own_json.loads(file.read_text()) == given.remove("leila")
    assert in_editor == in_matrix == [given, amina, given, given.remove("leila")]


def test_each_of_two_maps_can_be_an_editor_s() -> None:
    case = load_case("amina")
    everyday, crisis = MapEditor(case.everyday), MapEditor(case.crisis)
    matrix = SupportMatrix(everyday, crisis)
    crisis.map = case.crisis.change("sam", support_received=[])
    assert matrix.crisis_map == crisis.map
    assert matrix.map == case.everyday
    matrix.crisis_map = case.crisis
    assert crisis.map == case.crisis
    assert everyday.map == case.everyday


def test_a_closed_matrix_lets_the_editor_go_on(amina: SupportMap, given: SupportMap) -> None:
    editor = MapEditor(amina)
    matrix = SupportMatrix(editor)
    matrix.close()
    editor.map = given
    assert matrix.map == amina


def test_what_an_editor_makes_of_two_maps_is_said(amina: SupportMap) -> None:
    editor = MapEditor(amina)
    crisis = SupportMap("Amina", occasion="crisis").add("Mum", kind="family", id="mum")
    matrix = SupportMatrix(editor, crisis)
    editor.map = SupportMap("Ben").add("Jo", kind="friend")
    assert matrix.map.person == "Ben"
    assert matrix._words["problem"].startswith("The two maps can't be compared: ")
    assert said(matrix) == ["No support is noted on this map yet."]
    assert "text/html" in matrix._repr_mimebundle_()[0]
    editor.map = amina
    assert matrix._words["problem"] == ""


@pytest.mark.parametrize(
    "make, words",
    [
        (lambda: SupportMatrix("amina"), "a support matrix needs a support map, and this is the"),  # type: ignore[arg-type]
        (lambda: SupportMatrix(load_case("amina").everyday, load_case("amina")), "case.crisis"),  # type: ignore[arg-type]
        (
            lambda: SupportMatrix(load_case("amina").everyday, load_case("gethin").crisis),
            "Gethin",
        ),
        (lambda: SupportMatrix(load_case("amina").crisis, load_case("amina").everyday), "first"),
        (lambda: SupportMatrix(SupportMap("A"), way="both"), "way is 'both'; "),
    ],
)
def test_what_makes_no_matrix(make: Any, words: str) -> None:
    with pytest.raises(KitError) as problem:
        make()
    assert words in str(problem.value)


def test_what_can_not_be_set_leaves_all_as_it_was(amina: SupportMap) -> None:
    case = load_case("amina")
    matrix, alone = SupportMatrix(case), SupportMatrix(amina)
    line = line_of(matrix)
    with pytest.raises(KitError, match="give a SupportMap"):
        matrix.map = "amina"  # type: ignore[assignment]
    with pytest.raises(KitError, match="the crisis map is str"):
        matrix.crisis_map = "amina"
    with pytest.raises(KitError, match="Ben"):
        matrix.map = SupportMap("Ben")
    with pytest.raises(KitError, match="chosen when the matrix is made"):
        matrix.crisis_map = None
    with pytest.raises(KitError, match="chosen when the matrix is made"):
        alone.crisis_map = case.crisis
    with pytest.raises(KitError, match="chosen when the matrix is made"):
        matrix.read_only = True
    with pytest.raises(KitError, match="way is 'out'"):
        matrix.way = "out"
    assert (matrix.map, matrix.crisis_map) == (case.everyday, case.crisis)
    assert (matrix.way, matrix.read_only) == ("received", False)
    assert line.sent == []


@pytest.mark.parametrize("which", ["matrix", "editor"])
def test_what_is_shown_to_be_read_is_not_changed(
    amina: SupportMap, given: SupportMap, which: str
) -> None:
    editor = MapEditor(amina, read_only=which == "editor")
    matrix = SupportMatrix(editor, read_only=which == "matrix")
    line = line_of(matrix)
    send(matrix, {"map": given.to_dict()})
    assert matrix.map == editor.map == amina
    assert "to be read, not changed" in matrix._problem
    assert {"map": amina.to_dict(), "crisis_map": None} in line.states()
    send(matrix, {"way": "given"})
    assert matrix.way == "given"
    assert matrix._problem == ""
    matrix.map = given
    assert editor.map == given, "Python may"


def test_what_is_no_map_is_sent_back(amina: SupportMap) -> None:
    matrix = SupportMatrix(load_case("amina"))
    for bad in ({"format": "other"}, None):
        line = line_of(matrix)
        send(matrix, {"map": bad})
        assert matrix._problem.startswith("That change is not possible: ")
        assert matrix.map == load_case("amina").everyday
        (back,) = [state for state in line.states() if "map" in state]
        assert back["map"] == load_case("amina").everyday.to_dict()
    send(matrix, {"map": amina.remove("leila").to_dict()})
    assert matrix._problem == ""


def test_words_are_what_support_finds_filtered(amina: SupportMap) -> None:
    little = amina.change("mum", support_received=["friendship", "emotional support"])
    little = little.change("leila", support_given=["friendship"])
    matrix = SupportMatrix(little)
    both = "friendship and emotional support"
    assert said(matrix) == [
        f"Two of the five elements of support come from somewhere on this map: {both}.",
        "Amina gives friendship to Leila.",
        "Friendship rests on Mum alone.",
        "Emotional support rests on Mum alone.",
        "Nobody on this map gives constructing meaning.",
        "Nobody on this map gives practical advice.",
        "Nobody on this map gives material assistance.",
    ]
    every = [*support.findings(little)]
    assert set(said(matrix)) <= {each.sentence for each in every}
    matrix.map = little.change("mum", support_received=[*support.coverage(little)][:3])
    assert (
        "Mum gives three of the five elements: friendship, emotional support and "
        "constructing meaning." in said(matrix)
    )


def test_words_with_and_without_places_and_pets(amina: SupportMap) -> None:
    dog = amina.add("Rex", kind="pet", support_received=["friendship"])
    matrix = SupportMatrix(dog)
    assert "Friendship rests on Rex alone." in said(matrix)
    assert said(matrix, "humans") == ["No support with people or groups is noted on this map yet."]


def test_what_is_left_of_an_element_stands_together() -> None:
    words = pointed_out(load_case("amina").everyday, load_case("amina").crisis)["all"]
    crisis = [each["elements"][0] for each in words if each["crisis"] and each["way"] == "received"]
    assert crisis == sorted(crisis, key=[*support.coverage(load_case("amina").everyday)].index)
    assert len(set(crisis)) == 5
    assert [each["crisis"] for each in words] == sorted(each["crisis"] for each in words)


def test_a_saved_notebook_shows_tables_and_words() -> None:
    case = load_case("amina")
    page = SupportMatrix(case)._repr_mimebundle_()[0]["text/html"]
    assert page.count("<table") == 2
    assert "Amina, everyday map: support received" in page
    assert "In the crisis, friendship still comes from Joseph, Biscuit and Sam." in page
    wild = SupportMap(HTML).add(HTML, kind="friend", support_received=["friendship"])
    page = SupportMatrix(wild, way="given", humans_only=True)._repr_mimebundle_()[0]["text/html"]
    assert "support given, people and groups only" in page
    assert "<img" not in page


def test_a_map_from_the_screen_that_makes_no_pair_is_kept_nowhere(tmp_path: Path) -> None:
    case = load_case("amina")
    file = tmp_path / "crisis.json"
    editor = MapEditor(case.crisis, autosave=file)
    editor.map = editor.map.remove("sam")
    before, kept = editor.map, file.read_bytes()
    matrix = SupportMatrix(case.everyday, editor)
    bob = {**before.to_dict(), "person": "Bob"}
    heard = seen(matrix, "crisis_map")
    send(matrix, {"crisis_map": bob})
    assert "That change is not possible" in matrix._problem
    assert (matrix.crisis_map, editor.map, heard) == (before, before, [])
    assert file.read_bytes() == kept
    renamed = {"map": {**case.everyday.to_dict(), "person": "Bob"}, "crisis_map": bob}
    send(matrix, renamed)
    assert (matrix.map.person, editor.map.person) == ("Bob", "Bob")


def test_a_closed_matrix_no_longer_drives_the_editor(amina: SupportMap, given: SupportMap) -> None:
    editor = MapEditor(amina)
    matrix = SupportMatrix(editor)
    matrix.close()
    matrix.map = given
    assert editor.map == amina
