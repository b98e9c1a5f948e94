"""The browser's modules: joined into one that does the same, and sound by themselves."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kit.widgets.assets import joined

if TYPE_CHECKING:
    from playwright.sync_api import Browser

KIT = Path(__file__).parents[2] / "kit"
SCRIPTS = sorted(KIT.rglob("*.js"))
# What JupyterLab loads by itself is no module.
APART = {"templates", "remoteEntry.js"}
MODULES = [path for path in SCRIPTS if not APART & set(path.parts)]
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="node is not installed")

FILES = {
    "entry.js": (
        'import { one as first, two } from "./a.js";\n'
        'import {\n  Third,\n  later,\n} from "./deep/b.js";\n'
        "const hidden = 10;\n"
        "export default { first, two: two(), third: new Third().name, hidden, later };\n"
    ),
    "a.js": (
        'import { base } from "./deep/c.js";\n'
        "const hidden = 1;\n"
        "export const one = base + hidden;\n"
        "export function two() {\n  return base + 2;\n}\n"
    ),
    "deep/b.js": (
        'import { base as start } from "./c.js";\n'
        'import { one } from "../a.js";\n'
        "const hidden = 3;\n"
        "export class Third {\n  name = [start, one, hidden];\n}\n"
        "export let later = 'b';\n"
        "export async function unused() {}\n"
        "export function* numbers() {}\n"
    ),
    "deep/c.js": "const hidden = 100;\nexport const base = hidden;\n",
}
VALUE = {"first": 101, "two": 102, "third": [100, 101, 3], "hidden": 10, "later": "b"}


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder / "entry.js"


def run(code: str, folder: Path) -> str:
    file = folder / "run.mjs"
    file.write_text(code, "utf-8")
    assert NODE is not None
    done = subprocess.run([NODE, file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_each_module_stands_once_before_those_that_need_it(tmp_path: Path) -> None:
    text = joined(written(tmp_path, FILES))
    firsts = [text.index(words) for words in ("hidden = 100;", "hidden = 1;", "hidden = 3;")]
    assert firsts == sorted(firsts)
    assert text.count("const base = hidden;") == 1
    assert not re.search(r"^import\b", text, re.MULTILINE)
    assert re.findall(r"^export .*", text, re.MULTILINE) == [
        "export default { first, two: two(), third: new Third().name, hidden, later };"
    ]


@needs_node
def test_the_joined_module_does_what_the_entry_does(tmp_path: Path) -> None:
    text = joined(written(tmp_path, FILES))
    code = text.replace("export default", "const made =") + "console.log(JSON.stringify(made));"
    assert json.loads(run(code, tmp_path)) == VALUE


def test_a_module_alone_stays_as_it_is(tmp_path: Path) -> None:
    text = "export const one = 1;\nexport default () => one;\n"
    assert joined(written(tmp_path, {"entry.js": text})) == text


@pytest.mark.parametrize(
    "files, message",
    [
        (
            {
                "entry.js": 'import { a } from "./a.js";\n',
                "a.js": 'import { b } from "./b.js";\nexport const a = 1;\n',
                "b.js": 'import { a } from "./a.js";\nexport const b = 1;\n',
            },
            "circle: a.js → b.js → a.js",
        ),
        (
            {"entry.js": 'import { entry } from "./entry.js";\n'},
            "circle: entry.js → entry.js",
        ),
        (
            {"entry.js": 'import { a, b } from "./a.js";\n', "a.js": "export const a = 1;\n"},
            "entry.js imports b, which a.js does not export",
        ),
        (
            {"entry.js": 'import { b as a } from "./a.js";\n', "a.js": "export const a = 1;\n"},
            "entry.js imports b, which a.js does not export",
        ),
        ({"entry.js": 'import * as a from "./a.js";\n'}, "entry.js: this form .*import "),
        ({"entry.js": 'import a from "./a.js";\n'}, "entry.js: this form .*import a"),
        ({"entry.js": 'import "./a.js";\n'}, "entry.js: this form .*import "),
        ({"entry.js": 'import { a } from "https://x.y/a.js";\n'}, "entry.js: this form"),
        ({"entry.js": "const a = 1;\nexport { a };\n"}, "entry.js: this form .*export "),
        (
            {"entry.js": 'import { a } from "./a.js";\n', "a.js": "export default 1;\n"},
            "a.js: this form .*export default 1",
        ),
    ],
)
def test_what_can_not_be_joined_is_named(
    tmp_path: Path, files: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        joined(written(tmp_path, files))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"absent\.js"):
        joined(written(tmp_path, {"entry.js": 'import { a } from "./absent.js";\n'}))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_every_import_of_a_module_is_exported(path: Path) -> None:
    assert joined(path)


def test_no_module_names_another_host() -> None:
    assert len(SCRIPTS) > 20
    address = re.compile(r"https?://[^\s\"'`]+")
    found = {match for path in SCRIPTS for match in address.findall(path.read_text("utf-8"))}
    assert found <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"}


@needs_node
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_every_script_parses(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / ("script.js" if path not in MODULES else "module.mjs")
    shutil.copy(path, copy)
    assert NODE is not None
    done = subprocess.run([NODE, "--check", copy], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.browser
def test_the_editor_and_every_module_start_in_a_browser(browser: Browser) -> None:
    page = browser.new_page()
    try:
        page.goto("about:blank")
        for path in MODULES:
            kind = page.evaluate(
                """async (text) => {
                  const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
                  return typeof (await import(url)).default;
                }""",
                joined(path),
            )
            is_entry = "\nexport default " in path.read_text("utf-8")
            assert (kind != "undefined") == is_entry, path
    finally:
        page.close()
