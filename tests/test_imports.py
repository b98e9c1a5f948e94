"""What an import brings along: nothing heavy before it is used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kit
import kit.widgets

ROOT = Path(__file__).parents[1]
HEAVY = {"pandas", "numpy", "matplotlib", "pyvis", "networkx", "jinja2", "igraph", "PIL"}
SCREEN = {"anywidget", "ipywidgets", "traitlets", "IPython"}
MAP = "SupportMap('Amina').add('Mum', kind='family', circle=1).add('Jo', kind='friend')"


def brought(code: str) -> set[str]:
    """Run the code in a fresh Python; give the packages that are loaded then."""
    tell = "import sys, json; print(json.dumps([name.split('.')[0] for name in sys.modules]))"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{tell}"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_kit_brings_nothing_but_the_standard_library() -> None:
    outside = brought("import kit") - brought("") - set(sys.stdlib_module_names)
    assert outside == {"kit"}


@pytest.mark.parametrize(
    "code",
    [
        "from kit import SupportMap, load_case, terms, files, datasets",
        "from kit import SupportMap, draw; draw.svg(SupportMap('Amina'))",
        "from kit import load_case; load_case('amina').everyday._repr_mimebundle_()",
        "import kit.exercises",
    ],
)
def test_maps_cases_and_pictures_need_no_widgets_and_nothing_heavy(code: str) -> None:
    assert not brought(code) & (HEAVY | SCREEN)


@pytest.mark.parametrize(
    "code",
    [
        "from kit import MapEditor",
        f"from kit import MapEditor, SupportMap; MapEditor({MAP}, autosave=None)",
        f"from kit import MapEditor, SupportMap; MapEditor({MAP})._repr_mimebundle_()",
        "from kit import *; MapEditor(load_case('amina').everyday)",
    ],
)
def test_the_editor_brings_nothing_heavy(code: str) -> None:
    loaded = brought(code)
    assert "anywidget" in loaded
    assert not loaded & HEAVY


def test_a_measure_of_ties_brings_networkx_and_no_numpy() -> None:
    loaded = brought(f"from kit import SupportMap, measures; measures.density({MAP})")
    assert not loaded & (HEAVY - {"networkx"})


@pytest.mark.parametrize("name", kit.__all__)
def test_every_public_name_is_there_at_once(name: str) -> None:
    code = f"import kit; assert '{name}' in dir(kit); kit.{name}; from kit import {name}"
    assert "kit" in brought(code)


def test_every_public_name_is_known_where_it_comes_from() -> None:
    from_homes = [name for names in kit._HOMES.values() for name in names]
    assert sorted([*from_homes, *kit._MODULES]) == kit.__all__
    with pytest.raises(AttributeError, match="module 'kit' has no attribute 'absent'"):
        kit.absent  # noqa: B018


@pytest.mark.parametrize("name, home", kit._MODULES.items())
def test_a_public_module_is_one_and_the_same_by_all_its_names(name: str, home: str) -> None:
    code = f"import sys, kit.{name}; from kit import {name}; import {home}; "
    same = f"kit.{name} is {name} is sys.modules['{home}'] is sys.modules['kit.{name}']"
    brought(f"{code}assert {same}")


def test_a_public_modules_own_modules_are_not_loaded_twice() -> None:
    code = "import kit.measures.ties as one, kit.analysis.measures.ties as other"
    brought(f"{code}; assert one is other")


def test_a_notebook_that_an_earlier_version_wrote_goes_on_running() -> None:
    brought("from kit.own_case import check_case, draw_map")
    brought("from kit.widgets import CrisisExplorer, MapEditor, Note, SupportMatrix, WhatNext")


@pytest.mark.parametrize("name", ["absent", "Absent", "_Absent"])
def test_a_widget_that_there_is_none_of_is_no_attribute(name: str) -> None:
    with pytest.raises(AttributeError, match=r"module 'kit\.widgets' has no attribute"):
        getattr(kit.widgets, name)


def test_a_package_that_a_widget_lacks_is_named() -> None:
    hidden = "import sys; sys.modules['anywidget'] = None; import kit.widgets"
    tried = (
        "try: kit.widgets.MapEditor\nexcept ModuleNotFoundError as e: assert e.name == 'anywidget'"
    )
    brought(f"{hidden}\n{tried}\nelse: raise SystemExit(1)")
