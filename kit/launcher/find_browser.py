"""A Chromium for the browser tests: without a window, which opens a page at a third of the cost.

The machine's own, else Debian's, else Playwright's.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from kit.launcher import child
from kit.launcher.folders import Places
from kit.launcher.lab_settings import is_root
from kit.launcher.stop import Stop

VARIABLE = "SUPPORT_MAP_KIT_BROWSER"
WINDOWLESS = "chromium-headless-shell"
NAMES = (
    WINDOWLESS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
)
# Without these, names in Arabic or with an emoji are drawn as empty boxes.
FONTS = ("fonts-dejavu-core", "fonts-noto-core", "fonts-noto-color-emoji")


def ensure(places: Places) -> str:
    """Return the path of a browser that starts, and install one where that can be done quietly."""
    found = find(os.environ)
    if shutil.which("apt-get") and is_root():
        wanted = [package for package in FONTS if not _has_debian_package(package)]
        if not (os.environ.get(VARIABLE) or shutil.which(WINDOWLESS)):
            wanted.append(WINDOWLESS)
        if wanted:
            print(f"Installing for the browser tests: {', '.join(wanted)} …", flush=True)
            # Other systems with apt-get may not have the one without a window.
            if not _apt_install(wanted, places) and not found:
                _apt_install([*FONTS, "chromium"], places)
            found = find(os.environ)
    return found or _playwright_s_own(places)


def find(environ: Mapping[str, str]) -> str | None:
    """Look for a browser: the one that was named, then on the PATH, then in the usual places."""
    named = environ.get(VARIABLE)
    if named:
        if Path(named).is_file():
            return named
        raise Stop(f"{VARIABLE} names {named}, but there is no such file: correct it or unset it.")
    on_path = (shutil.which(name, path=environ.get("PATH")) for name in NAMES)
    usual = (_fill_in(place, environ) for place in PLACES)
    for candidate in (*on_path, *usual):
        if candidate and Path(candidate).is_file() and _starts(candidate):
            return candidate
    return None


def _fill_in(place: str, environ: Mapping[str, str]) -> str | None:
    try:
        return place.format_map(environ)
    except KeyError:
        return None


def _starts(browser: str) -> bool:
    """Ask for the version; Ubuntu's `chromium-browser` can be an empty shell around a snap."""
    if not sys.platform.startswith("linux"):
        return True
    try:
        asked = subprocess.run([browser, "--version"], check=False, capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _has_debian_package(name: str) -> bool:
    query = ["dpkg-query", "--show", "--showformat=${db:Status-Status}", name]
    asked = subprocess.run(query, check=False, capture_output=True, text=True)
    return asked.stdout == "installed"


def _apt_install(packages: list[str], places: Places) -> bool:
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    for command in (["apt-get", "update"], install):
        code, _ = child.run_quietly(command, env, log=places.log, cwd=places.root)
    if code != 0:
        print(f"  That did not work; what apt-get said is in {places.log}.", flush=True)
    return code == 0


def _playwright_s_own(places: Places) -> str:
    print("Fetching a browser for the tests …", flush=True)
    env = child.environment(places)
    child.run_quietly(
        [places.python, "-m", "playwright", "install", "chromium"],
        env,
        log=places.log,
        cwd=places.root,
    )
    program = (
        "from playwright.sync_api import sync_playwright as p\n"
        "with p() as started: print(started.chromium.executable_path)"
    )
    asked = subprocess.run(
        [str(places.python), "-c", program], check=False, capture_output=True, text=True, env=env
    )
    path = asked.stdout.strip()
    if not (path and Path(path).is_file()):
        raise Stop(
            "The browser tests need Chromium or Google Chrome, and none could be fetched: install "
            f"one, or name it in {VARIABLE}. (What the installer said is in {places.log}.)"
        )
    return path
