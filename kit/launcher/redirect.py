"""The page through which a browser gets to the workshop.

A browser that is started with the address itself shows it, token and all, to every user of the
machine in the list of processes. So it gets the name of a file that only its owner can read.
"""

from contextlib import suppress
from html import escape
from pathlib import Path

from kit.disk.atomic import write_bytes
from kit.launcher import lab_settings
from kit.launcher.folders import Places

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={url}">
<title>Support Map Kit</title>
</head>
<body><p><a href="{url}">Open the workshop</a></p></body>
</html>
"""


def write(places: Places, url: str) -> Path:
    """Write the page that leads to `url`, for its owner alone, and give it."""
    path = _path(places)
    # Anew, so that rights which an older one had are not kept.
    path.unlink(missing_ok=True)
    write_bytes(path, _page(url), private=True, make_folder=True)
    return path


def remove(places: Places, url: str) -> None:
    """Take the page away if it leads to `url`, where the server is stopped now."""
    path = _path(places)
    with suppress(OSError):
        if path.read_bytes() == _page(url):
            path.unlink()


def _page(url: str) -> bytes:
    return PAGE.format(url=escape(url)).encode()


def _path(places: Places) -> Path:
    return lab_settings.runtime(places) / "open.html"
