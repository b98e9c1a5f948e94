"""The notebooks on support, run with what a person or a trainer has made their own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit import load_case, load_directory
from kit.model.progress import ChosenPerson
from kit.plans import MEMBER, WISH, Plan, Priority, write_plan
from tests.notebooks.test_running import run, shown

FIVE = "05_five_elements.ipynb"
SIX = "06_caring_and_risks.ipynb"
SEVEN = "07_what_helps_next.ipynb"


def choose(my_work: Path, name: str) -> None:
    """Let the notebooks be about this person, as somebody has chosen in one of them."""
    (my_work / "progress").mkdir(exist_ok=True)
    file = my_work / "progress" / "person.json"
    file.write_text(json.dumps(ChosenPerson(name).to_dict()), encoding="utf-8")


def both(my_work: Path, name: str) -> list[str]:
    """Run a notebook and its copy with answers; give what each shows."""
    return [shown(run(folder / name)[0]) for folder in (my_work, my_work / "answers")]


def test_a_map_that_was_changed_is_the_one_that_is_counted(my_work: Path) -> None:
    key = load_case("gethin").everyday
    changed = key.change("sian", support_received=["material assistance"])
    changed = changed.add("Lending library", kind="place", circle=3)
    changed = changed.change("lending-library", support_received=["material assistance"])
    choose(my_work, "gethin")
    file = my_work / "gethin_elements.json"
    file.write_text(json.dumps(changed.to_dict()), encoding="utf-8")
    for said in both(my_work, FIVE):
        assert "Lending library" in said
        assert "Nobody on this map gives practical advice." in said
        assert "Practical advice rests on Siân alone." not in said
    assert not (my_work / "answers" / file.name).exists()


def test_cards_that_a_trainer_wrote_are_laid_out(my_work: Path) -> None:
    table = "id,text,bin,reason,hint\nlift,The lift talked.,Confidentiality,It was overheard.,\n"
    (my_work / "cards").mkdir()
    (my_work / "cards" / "risks.csv").write_text(table, encoding="utf-8")
    for said in both(my_work, SIX):
        assert "The lift talked." in said
        assert "A neighbour saw the crisis team's car" not in said
        assert "Dilip is seventy" in said


def test_trainers_notes_stand_in_the_copy_with_answers_only(my_work: Path) -> None:
    choose(my_work, "harpreet")
    learner, trainer = both(my_work, SIX)
    assert "With whom could Harpreet be alone" in trainer
    assert "With whom could Harpreet be alone" not in learner
    assert "She is up at every cry and has given up her evening walk" in learner


@pytest.mark.parametrize("planned", [False, True])
def test_a_plan_is_found_again_and_laid_beside_the_crisis(my_work: Path, planned: bool) -> None:
    offer = load_directory().for_wish("be outdoors")[0]
    choose(my_work, "yusuf")
    file = my_work / "yusuf_plan.json"
    if planned:
        cricket = Priority(MEMBER, "sunday-cricket", what="Ask the twins.")
        outdoors = Priority(WISH, "be outdoors", chosen=[offer.id])
        plan = Plan("Yusuf", wishes=["be outdoors"], picked_up=["sunday-cricket"])
        write_plan(plan.change(priorities=[cricket, outdoors]), file)
    before = file.read_bytes() if planned else None
    for folder in (my_work, my_work / "answers"):
        notebook = run(folder / SEVEN)[0]
        assert ("Ask the twins." in shown(notebook)) is planned
        notebook.cells = [cell for cell in notebook.cells if "compare_what_if(" in cell.source]
        compared = shown(notebook)
        assert ("no plan yet" in compared) is not planned
        assert (offer.name in compared) is planned
        assert ("Sunday cricket" in compared) is planned
    assert not (my_work / "answers" / file.name).exists()
    assert (file.read_bytes() if file.exists() else None) == before
