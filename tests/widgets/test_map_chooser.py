"""A map chosen by plain controls, out of those that there are."""

from __future__ import annotations

from typing import Any

import pytest

from kit import KitError, MapChooser, SupportMap, load_case, load_cohort
from kit.draw.notebook import mime_bundle
from kit.model.cohorts import Cohort


def test_the_map_and_its_picture_follow_the_controls() -> None:
    twin = load_cohort("twin")
    chooser = MapChooser(twin)
    assert chooser.map == twin.map("T01")
    chooser.person.value = "T03"
    chooser.which.value = "everyday at 12 months"
    assert chooser.map == twin.map("T03", wave_months=12)
    assert chooser.children[-1].value == mime_bundle(chooser.map)["text/html"]


def test_the_occasion_and_month_stay_where_the_next_person_has_such_a_map() -> None:
    twin = load_cohort("twin")
    met = {each.person for each in twin.maps("everyday", 12)}
    gone = next(person for person in twin.people if person not in met)
    stayed = sorted(met)[:2]
    chooser = MapChooser(twin)
    chooser.person.value = stayed[0]
    chooser.which.value = "everyday at 12 months"
    chooser.person.value = stayed[1]
    assert chooser.map == twin.map(stayed[1], wave_months=12)
    chooser.person.value = gone
    assert "everyday at 12 months" not in chooser.which.options
    assert chooser.map == twin.map(gone)


def test_every_map_of_a_case_can_be_chosen() -> None:
    amina = load_case("amina")
    chooser = MapChooser(amina)
    seen = set()
    for which in chooser.which.options:
        chooser.which.value = which
        seen.add((chooser.map.occasion, chooser.map.wave_months))
    assert seen == set(amina.maps)


def test_there_is_always_a_map() -> None:
    chooser = MapChooser(load_case("amina"))
    chooser.which.value = None
    chooser.person.value = None
    assert chooser.map == load_case("amina").everyday


def test_a_notebook_without_a_kernel_keeps_the_picture() -> None:
    chooser = MapChooser(load_case("amina"))
    bundle = chooser._repr_mimebundle_()
    assert mime_bundle(chooser.map)["text/html"] in bundle["text/html"]
    assert "Run the cell to choose another map." in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_a_hostile_name_stays_words() -> None:
    name = "<img src=x onerror=alert(1)>"
    chooser = MapChooser(Cohort("own", {name: {}}, (SupportMap(name),)))  # type: ignore[dict-item]
    assert "<img src=x" not in chooser.children[-1].value
    assert not chooser.person.description_allow_html


@pytest.mark.parametrize(
    "given, words",
    [(None, "give a case or a cohort"), (Cohort("own", {}, ()), "'own' holds no map")],
)
def test_what_has_no_map_to_choose_is_refused(given: Any, words: str) -> None:
    with pytest.raises(KitError, match=words):
        MapChooser(given)
