"""What a person types, and what they get to read."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kit.disk.terminal import UNREAD
from kit.launcher import checks, child, commands, find_browser, install, main
from kit.launcher.folders import Places
from kit.launcher.stop import Stop

ROOT = Path(__file__).resolve().parents[2]
MAIN = ROOT / "kit" / "__main__.py"


def kit(*words: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "kit", *words], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"], ["open", "--help"]])
def test_help_names_every_command_in_a_line_that_fits(words: list[str]) -> None:
    ran = kit(*words)
    assert ran.returncode == 0
    for command in commands.COMMANDS.values():
        assert f"kit {command.usage}" in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) <= 80


@pytest.mark.parametrize("words", [["--help"], ["restore"]])
def test_a_reader_who_has_read_enough_gets_no_traceback(words: list[str]) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    try:
        ran = subprocess.run(
            [sys.executable, "kit", *words],
            cwd=ROOT,
            stdout=writes,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    finally:
        os.close(writes)
    assert ran.stderr == ""
    assert ran.returncode == UNREAD


@pytest.mark.parametrize(
    "words",
    [
        ["kit.authoring", "check", "amina"],
        ["kit.publish.slides", "half_day"],
        ["kit.publish.handouts", "key"],
    ],
)
def test_a_command_in_the_set_up_kit_answers_such_a_reader_too(words: list[str]) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    try:
        ran = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=ROOT,
            stdout=writes,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    finally:
        os.close(writes)
    assert (ran.returncode, ran.stderr) == (UNREAD, "")


def test_a_terminal_that_lacks_a_sign_shows_another() -> None:
    env = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = subprocess.run(
        [sys.executable, "-m", "kit.authoring", "check", "Łucja’s"],
        cwd=ROOT,
        capture_output=True,
        encoding="ascii",
        env=env,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 1
    assert "no case called '?ucja?s'" in ran.stderr


@pytest.mark.parametrize(
    "words, said",
    [
        (["restroe"], "There is no command 'restroe': did you mean 'restore'?"),
        (["xyzzy"], "There is no command 'xyzzy': "),
        (["--prot", "8890"], "'--prot' means nothing here"),
        (["open", "please"], "'please' means nothing here"),
        (["--port", "many"], "'many' is not a port"),
        (["--port"], "'' is not a port"),
    ],
)
def test_a_mistyped_command_gets_one_sentence(words: list[str], said: str) -> None:
    ran = kit(*words)
    assert ran.returncode == 2
    assert ran.stderr.startswith(said)
    assert ran.stderr.count("\n") == 1
    assert ran.stdout == ""


def test_the_choices_of_open_reach_it(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[int | None, bool]] = []

    def fake(_: Places, port: int | None, *, browser: bool) -> int:
        opened.append((port, browser))
        return 0

    monkeypatch.setattr(commands, "open_lab", fake)
    monkeypatch.setattr(main, "here", lambda: places)
    for words in ([], ["open"], ["--port", "9000"], ["--no-browser", "--port=9001"]):
        assert main.main(words) == 0
    assert opened == [(None, True), (None, True), (9000, True), (9001, False)]


@pytest.fixture
def ran(places: Places, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """Stand in a folder of one's own; gives what is run there, once it is."""
    found: list[list[str]] = []

    def run(command: list[object], _: Places) -> int:
        found.append([str(word) for word in command[2:]])
        return 0

    monkeypatch.setattr(child, "run", run)
    monkeypatch.setattr(install, "set_up", lambda *_: None)
    monkeypatch.setattr(main, "here", lambda: places)
    stands = tmp_path / "stands here"
    for folder in (stands / "joy", stands / "kit", stands / "ann", places.work / "cases" / "Ann"):
        folder.mkdir(parents=True)
    (places.datasets / "cases" / "amina").mkdir()
    monkeypatch.chdir(stands)
    return found


def test_what_a_person_names_is_looked_for_where_they_stand(ran: list[list[str]]) -> None:
    here = Path.cwd()
    for word, whole in (
        *(("./joy", str(here / "joy")), ("kit", str(here / "kit")), ("ann", "ann")),
        *((" Amina", " Amina"), ("nobody", "nobody"), (str(here / "joy"), str(here / "joy"))),
    ):
        assert main.main(["check-case", word]) == 0
        assert ran.pop() == ["kit.authoring", "check", whole]
    assert main.main(["check-case"]) == 0
    assert ran.pop() == ["kit.authoring", "check"]
    assert main.main(["slides", "half_day", "--case=joy", "--out", "made"]) == 0
    assert ran.pop() == [
        "kit.publish.slides",
        "half_day",
        f"--case={here / 'joy'}",
        "--out",
        f"{here / 'made'}",
    ]
    assert main.main(["handouts", "plan", "--plan", "a.json", "--case", "amina"]) == 0
    assert ran.pop() == [
        "kit.publish.handouts",
        "plan",
        "--plan",
        f"{here / 'a.json'}",
        "--case",
        "amina",
    ]


@pytest.mark.parametrize(
    "name, module", [("slides", "kit.publish.slides"), ("handouts", "kit.publish.handouts")]
)
def test_a_command_with_choices_of_its_own_says_them(
    ran: list[list[str]], name: str, module: str
) -> None:
    assert main.main([name, "--help"]) == 0
    assert ran == [[module, "--help"]]
    assert f"{name} --help" in main.help_text()


def test_ctrl_c_during_the_set_up_is_not_an_error_message(
    places: Places, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "open_lab", interrupt)
    monkeypatch.setattr(main, "here", lambda: places)
    assert main.main([]) == 130
    assert "goes on from here" in capsys.readouterr().err


OLD = """
import sys, runpy
sys.version_info = {0}
sys.argv = ['kit']
runpy.run_path('kit', {{}}, '__main__')
"""


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_a_python_that_is_too_old_says_so(version: tuple[int, ...]) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", OLD.format(version)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    wanted = "needs Python 3.11 or newer, and this is Python " + ".".join(map(str, version))
    assert wanted in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_the_first_file_has_no_syntax_that_an_old_python_lacks() -> None:
    source = MAIN.read_text(encoding="utf-8")
    assert source.isascii()
    compile(source, "kit", "exec", dont_inherit=True)
    assert not re.search(
        r"""\bf["']|:=|\bmatch |->|^from (?!kit)|__future__""", source, re.MULTILINE
    )


def test_other_pythons_on_this_machine_say_so_too() -> None:
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    old = [p for v in ("2.7", "3.6", "3.8", "3.10") for p in versions.glob(f"{v}.*/bin/python")]
    if not old:
        pytest.skip("no older Python on this machine")
    for python in old:
        ran = kit(python=str(python))
        assert ran.returncode == 1
        assert "needs Python 3.11 or newer" in ran.stderr
        assert "Traceback" not in ran.stderr


def test_the_launcher_needs_nothing_but_the_standard_library() -> None:
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import kit.launcher.main"
    ran = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


def test_our_modules_never_stand_in_for_others() -> None:
    """Started as a folder, kit/ is on the path; it must not stay there."""
    program = (
        "import runpy, sys; sys.argv = ['kit', '--help']\n"
        "try: runpy.run_path('kit', {}, '__main__')\nexcept SystemExit: pass\n"
        "import importlib.util as u; print('shadowed:', u.find_spec('terms'))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "shadowed: None" in ran.stdout


@pytest.mark.parametrize(
    "arguments, fails, code, expected",
    [
        ([], None, 0, ["ruff", "ruff", "typos", "pytest"]),
        ([], "typos", 1, ["ruff", "ruff", "typos", "pytest"]),
        ([], "ruff", 1, ["ruff", "ruff", "typos", "pytest"]),
        ([], "pytest", 1, ["ruff", "ruff", "typos", "pytest"]),
        (["-k", "x"], None, 0, ["pytest"]),
        (["-k", "x"], "pytest", 1, ["pytest"]),
    ],
)
def test_all_checks_run_and_any_of_them_can_fail(
    places: Places,
    monkeypatch: pytest.MonkeyPatch,
    *,
    arguments: list[str],
    fails: str | None,
    code: int,
    expected: list[str],
) -> None:
    ran: list[list[str]] = []

    def run(command: list[object], _: Places, env: dict[str, str]) -> int:
        program, *words = map(str, command)
        # pytest is run as a module of the Python there, the others as programs beside it.
        ran.append(words[1:] if words[:1] == ["-m"] else [Path(program).stem, *words])
        assert env == {"SUPPORT_MAP_KIT_BROWSER": "/a/browser"}
        return int(ran[-1][0] == fails)

    monkeypatch.setattr(child, "run", run)
    monkeypatch.setattr(install, "set_up", lambda *_: None)
    monkeypatch.setattr(find_browser, "ensure", lambda _: "/a/browser")
    assert checks.run_tests(places, arguments) == code
    assert [words[0] for words in ran] == expected
    # With arguments, as they were given; without, all tests there are and several at a time.
    assert ran[-1][1:] == arguments if arguments else ran[-1][1] == "-n"
    assert "-m" not in ran[-1]


def test_a_browser_is_looked_for_by_name_then_on_the_path(tmp_path: Path) -> None:
    chromium = tmp_path / "chromium"
    chromium.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    chromium.chmod(0o755)
    path = {"PATH": str(tmp_path)}
    assert find_browser.find(path) == str(chromium)
    windowless = tmp_path / "chromium-headless-shell"
    shutil.copy(chromium, windowless)
    assert find_browser.find(path) == str(windowless)
    assert find_browser.find(path | {find_browser.VARIABLE: str(MAIN)}) == str(MAIN)
    with pytest.raises(Stop, match="no such file"):
        find_browser.find(path | {find_browser.VARIABLE: str(tmp_path / "absent")})


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="about Ubuntu's shell of a browser"
)
def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    shell = tmp_path / "chromium-browser"
    shell.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    shell.chmod(0o755)
    assert find_browser.find({"PATH": str(tmp_path)}) is None


def test_a_child_is_free_of_settings_that_lead_astray(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "/somewhere/else")
    monkeypatch.setenv("PYTHONHOME", "/somewhere/else")
    monkeypatch.setenv("MY_OWN", "kept")
    env = child.environment(places, {"MORE": "added"})
    assert "PYTHONPATH" not in env
    assert "PYTHONHOME" not in env
    assert env["MY_OWN"] == "kept"
    assert env["MORE"] == "added"
    assert env["PATH"].split(os.pathsep)[0] == str(places.python.parent)
