"""Every notebook run from top to bottom, as in my-work: nothing built yet, and with a map built."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from kit import load_case
from kit.files.library import case_names
from kit.model.progress import Prediction, WrittenNote

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
COPIES = sorted([*NOTEBOOKS.glob("*.ipynb"), *(NOTEBOOKS / "answers").glob("*.ipynb")])
MOST_SECONDS = 30
"""What no notebook may take, even on a busy machine; `benchmarks/notebooks.py` measures them."""
WIDGETS = "application/vnd.jupyter.widget-state+json"
STYLE = {"_css", "_esm", "_look"}


def run(path: Path) -> tuple[Any, float]:
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    start = time.perf_counter()
    client = NotebookClient(
        notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    )
    client.execute()
    return notebook, time.perf_counter() - start


def shown(notebook: Any) -> str:
    """Give all that a person sees of the outputs, as text."""
    said = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            forms = dict(output.get("data", {}))
            if len(forms) > 1:
                # Plain text is what a page shows when it has nothing better.
                del forms["text/plain"]
            if "application/vnd.jupyter.widget-view+json" in forms:
                model = forms["application/vnd.jupyter.widget-view+json"]["model_id"]
                said += states(notebook.metadata.widgets[WIDGETS]["state"], model)
            said += [output.get("text", ""), *map(str, forms.values())]
    return "\n".join(said)


def states(known: Any, model: str) -> list[str]:
    """Give the state of a widget, and of those in it, as text."""
    state = known[model]["state"]
    told = {name: what for name, what in state.items() if name not in STYLE}
    inside = [each.removeprefix("IPY_MODEL_") for each in state.get("children", [])]
    return [str(told), *(said for each in inside for said in states(known, each))]


@pytest.mark.parametrize("copy", COPIES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_it_runs_with_nothing_built(copy: Path, my_work: Path) -> None:
    path = my_work / copy.relative_to(NOTEBOOKS)
    notebook, seconds = run(path)
    print(f"{path.parent.name}/{path.name}: {seconds:.1f} s")
    assert seconds < MOST_SECONDS
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            assert output.output_type != "error"
            assert output.get("name") != "stderr", output.text
    said = shown(notebook)
    assert 'src="http' not in said


def test_the_start_page_gives_no_key_away(my_work: Path) -> None:
    said = shown(run(my_work / "00_start_here.ipynb")[0])
    assert "Tiger" in said
    for name in case_names():
        for member in load_case(name).everyday:
            assert not re.search(rf"\b{re.escape(member.name)}\b", said), member.name


def test_before_a_map_is_built_the_key_stays_away(my_work: Path) -> None:
    notebook, _ = run(my_work / "01_build_a_map.ipynb")
    said = shown(notebook)
    assert said.count("Build first") >= 2
    # The story stands beside the map; of the key there is nothing that the story doesn't say.
    assert not [each.note for each in load_case("amina").everyday if each.note in said]


def test_before_a_prediction_the_crisis_stays_untold(my_work: Path) -> None:
    amina = load_case("amina")
    for folder in (my_work, my_work / "answers"):
        said = shown(run(folder / "03_everyday_and_crisis.ipynb")[0])
        assert "Predict first" in said
        assert "Home treatment team" not in said
        for each in (*amina.crisis_story.split("\n\n"), *(c.why for c in amina.changes)):
            assert each not in said


def test_a_prediction_of_another_day_is_found_and_tells_nothing_by_itself(my_work: Path) -> None:
    (my_work / "progress").mkdir()
    made = json.dumps(Prediction("Amina", ("joseph",)).to_dict())
    (my_work / "progress" / "prediction_amina.json").write_text(made, encoding="utf-8")
    for folder in (my_work, my_work / "answers"):
        said = shown(run(folder / "03_everyday_and_crisis.ipynb")[0])
        assert "'prediction': ['joseph']" in said
        # The next group must not see it: it is told once somebody has asked what happened.
        assert load_case("amina").crisis_story.split("\n\n")[0] not in said


def test_what_was_written_is_found_again_and_nothing_is_made_by_looking(my_work: Path) -> None:
    path = my_work / "01_build_a_map.ipynb"
    run(path)
    assert not (my_work / "progress").exists()
    (my_work / "progress").mkdir()
    written = json.dumps(WrittenNote("My guess", "Six, and a dog.").to_dict())
    (my_work / "progress" / "note_amina_who_is_there.json").write_text(written, encoding="utf-8")
    assert "Six, and a dog." in shown(run(path)[0])


def test_a_year_is_told_with_its_reasons(my_work: Path) -> None:
    said = shown(run(my_work / "04_twelve_months.ipynb")[0])
    assert "glad of the quiet" in said
    assert "came and went" in said or "returned" in said
    assert "Over to you" in said


def test_a_map_that_was_built_is_compared_and_read(my_work: Path) -> None:
    built = load_case("amina").everyday.remove("radio").change("mum", circle=2)
    built = built.add("Grandad's clock", kind="object", circle=2)
    (my_work / "amina.json").write_text(json.dumps(built.to_dict()), encoding="utf-8")
    for folder in (my_work, my_work / "answers"):
        compared = shown(run(folder / "01_build_a_map.ipynb")[0])
        assert "Mum: “important” on your map, “most important” on the key." in compared
        assert "Build first" not in compared
        read = shown(run(folder / "02_read_a_map.ipynb")[0])
        assert "Grandad" in read
        assert "0.27" in read
    assert not (my_work / "answers" / "amina.json").exists()
