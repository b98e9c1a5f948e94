"""Which of a person's settings for pip and uv count at a set-up: those that say how to fetch.

Where packages go, and which, is the kit's: a setting that sends them to the home folder, or asks
for another environment first, is meant for other work.
"""

import ast
import configparser
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

PIP = (
    *("CACHE_DIR", "CERT", "CLIENT_CERT", "DEFAULT_TIMEOUT", "DISABLE_PIP_VERSION_CHECK"),
    *("EXTRA_INDEX_URL", "FIND_LINKS", "INDEX_URL", "KEYRING_PROVIDER", "NO_CACHE_DIR"),
    *("NO_INDEX", "PROXY", "RETRIES", "TIMEOUT", "TRUSTED_HOST", "USE_DEPRECATED", "USE_FEATURE"),
)
UV = (
    *("CACHE_DIR", "CONCURRENT", "DEFAULT_INDEX", "EXTRA_INDEX_URL", "FIND_LINKS", "HTTP"),
    *("INDEX", "INSECURE_HOST", "KEYRING_PROVIDER", "LINK_MODE", "NATIVE_TLS", "NO_CACHE"),
    *("NO_INDEX", "OFFLINE", "SYSTEM_CERTS", "REQUEST_TIMEOUT"),
)
"""How the names begin; some go on, such as UV_INDEX_MINE_PASSWORD."""


def for_fetching(environ: Mapping[str, str], from_files: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of an installer: the person's, without what is for other work.

    Parameters
    ----------
    environ
        The environment, pip's and uv's settings included.
    from_files
        What pip's own files say, as `of_pip` gives it; the environment goes first.
    """
    counting = {name: value for name, value in {**from_files, **environ}.items() if _counts(name)}
    return counting | {"PIP_CONFIG_FILE": os.devnull}


def _counts(name: str) -> bool:
    kind, _, rest = name.partition("_")
    if kind == "PIP":
        return rest in PIP
    return kind != "UV" or rest.startswith(UV)


def of_pip(python: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """Read pip's own files, as pip does; give each setting under its name in the environment."""
    try:
        answer = subprocess.run(
            [str(python), "-m", "pip", "config", "list"],
            check=False,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return {}
    listed = _read(answer.stdout) if answer.returncode == 0 else {}
    return listed | _read_file(environ.get("PIP_CONFIG_FILE", ""))


def _read_file(path: str) -> dict[str, str]:
    """Read the file that a person's environment names, which pip heeds but does not list."""
    parser = configparser.RawConfigParser()
    try:
        parser.read(path, encoding="utf-8")
    except (configparser.Error, OSError, ValueError):
        return {}
    return {
        f"PIP_{name.replace('-', '_').upper()}": value
        for section in ("global", "install")
        if parser.has_section(section)
        for name, value in parser.items(section)
    }


def _read(listed: str) -> dict[str, str]:
    """Read lines such as `global.index-url='…'`; what is for installing goes before the rest."""
    found: dict[str, str] = {}
    for section in ("global.", "install."):
        for line in listed.splitlines():
            name, equals, value = line.partition("=")
            if equals and name.startswith(section):
                setting = name.removeprefix(section).replace("-", "_").upper()
                try:
                    found[f"PIP_{setting}"] = str(ast.literal_eval(value))
                except (ValueError, SyntaxError):
                    continue
    return found


OWN_INDEX = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_INDEX", "UV_NO_INDEX", "UV_FIND_LINKS")


def of_index(environ: Mapping[str, str]) -> dict[str, str] | None:
    """Return what uv must be told of this person's own package index; None if they have none.

    The lock file holds the public index's addresses. Behind a mirror those can't be reached, so
    uv is then asked for the same versions with the same checksums, but from the mirror.
    """
    if any(environ.get(name) for name in OWN_INDEX):
        return {}
    own = environ.get("PIP_INDEX_URL")
    return {"UV_DEFAULT_INDEX": own} if own else None


def patience(environ: Mapping[str, str]) -> dict[str, str]:
    """Give up soon where nothing answers, unless the person said otherwise."""
    defaults = {"PIP_RETRIES": "1", "UV_HTTP_RETRIES": "2", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return {name: value for name, value in defaults.items() if name not in environ}
