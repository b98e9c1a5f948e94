"""Where packages come from: the public index, unless this person's own settings name another."""

import subprocess
from collections.abc import Mapping

from kit.launcher.places import Places

UV_NAMES = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_INDEX", "UV_NO_INDEX", "UV_FIND_LINKS")


def settings(environ: Mapping[str, str], pip_setting: str) -> dict[str, str] | None:
    """Give what uv must be told of this person's own package index; None if they have none.

    The lock file holds the public index's addresses. Behind a mirror those can't be reached, so
    uv is then asked for the same versions with the same checksums, but from the mirror.
    """
    if any(environ.get(name) for name in UV_NAMES):
        return {}
    own = environ.get("PIP_INDEX_URL") or pip_setting
    return {"UV_DEFAULT_INDEX": own} if own else None


def pip_setting(places: Places, env: Mapping[str, str]) -> str:
    """Read the package index from pip's own settings; empty if they name none."""
    answer = subprocess.run(
        [str(places.python), "-m", "pip", "config", "get", "global.index-url"],
        check=False,
        capture_output=True,
        text=True,
        env=dict(env),
        stdin=subprocess.DEVNULL,
    )
    return answer.stdout.strip() if answer.returncode == 0 else ""


def patience(environ: Mapping[str, str]) -> dict[str, str]:
    """Give up soon where nothing answers, unless the person said otherwise."""
    defaults = {"PIP_RETRIES": "1", "UV_HTTP_RETRIES": "2", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return {name: value for name, value in defaults.items() if name not in environ}
