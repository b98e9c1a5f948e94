"""Where packages come from: the public index, unless this person's own settings name another."""

from collections.abc import Mapping

UV_NAMES = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "UV_INDEX", "UV_NO_INDEX", "UV_FIND_LINKS")


def settings(environ: Mapping[str, str]) -> dict[str, str] | None:
    """Give what uv must be told of this person's own package index; None if they have none.

    The lock file holds the public index's addresses. Behind a mirror those can't be reached, so
    uv is then asked for the same versions with the same checksums, but from the mirror.
    """
    if any(environ.get(name) for name in UV_NAMES):
        return {}
    own = environ.get("PIP_INDEX_URL")
    return {"UV_DEFAULT_INDEX": own} if own else None


def patience(environ: Mapping[str, str]) -> dict[str, str]:
    """Give up soon where nothing answers, unless the person said otherwise."""
    defaults = {"PIP_RETRIES": "1", "UV_HTTP_RETRIES": "2", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return {name: value for name, value in defaults.items() if name not in environ}
