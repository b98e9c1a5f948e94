"""The one way the launcher gives up: a sentence with the next step, never a traceback.

What an installer said at length becomes such a sentence, too.
"""

import errno
import os
import re
from pathlib import Path

FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


class Stop(Exception):  # noqa: N818 - not an error of ours: it is the last word to the person
    """Says one sentence to the person and ends with an exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


class Offline(Stop):
    """No package registry could be reached."""


def how_to_start() -> str:
    """Name the command as the person at this machine types it."""
    return "py kit" if os.name == "nt" else "python3 kit"


def disk_full(path: Path) -> Stop:
    """Nothing more fits where `path` is."""
    return Stop(
        f"The disk is full, so {path} could not be written: "
        f"make some room (about 600 MB), then run {how_to_start()} again."
    )


def cannot_write(path: Path, error: OSError) -> Stop:
    """Say why `path` could not be written, and what to do."""
    if error.errno in FULL:
        return disk_full(path)
    return Stop(
        f"{path} can't be written ({error.strerror or error}): "
        f"copy the whole folder to a place of your own, such as Documents, "
        f"and run {how_to_start()} there."
    )


DISK_FULL = r"No space left on device|os error 28\b|Disk quota exceeded|WinError 112|os error 112\b"
NO_WRITING = r"Permission denied|Read-only file system|os error 13\b|os error 30\b|WinError 5\b"
DISTRUST = r"CERTIFICATE_VERIFY_FAILED|invalid peer certificate|UnknownIssuer"
OFFLINE = (
    r"NewConnectionError|ConnectTimeoutError|ConnectionResetError|ConnectionRefusedError"
    r"|ProxyError|ReadTimeoutError|Max retries exceeded|Failed to establish a new connection"
    r"|name resolution|Name or service not known|getaddrinfo failed|nodename nor servname"
    r"|Connection refused|No route to host|Network is unreachable|timed out|dns error"
    r"|error sending request|tcp connect error|client error \(Connect\)|Failed to fetch"
    r"|Could not connect|\(from versions: none\)"
)

PROXIES = ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "PIP_PROXY")


def explain(words: str, log: Path) -> Stop:
    """Say in one sentence why an installer failed, from what it said."""

    def says(pattern: str) -> bool:
        return re.search(pattern, words, re.IGNORECASE) is not None

    details = f"(What the installer said is in {log}.)"
    if says(DISK_FULL):
        return disk_full(log.parent)
    if says(DISTRUST):
        return Stop(
            "The network here reads along, so its certificate is not trusted: ask whoever looks "
            "after it for its certificate file, set SSL_CERT_FILE to that file, and run "
            f"{how_to_start()} again. {details}"
        )
    if says(OFFLINE):
        proxy = next((name for name in PROXIES if os.environ.get(name)), "")
        through = f" through the proxy that {proxy} names" if proxy else ""
        mend = f"connect, or correct or unset {proxy}" if proxy else "connect"
        return Offline(
            "The first start needs the internet once, to fetch JupyterLab, and could not reach "
            f"it{through}: {mend}, then run {how_to_start()} again; later starts need no network. "
            f"{details}"
        )
    if says(NO_WRITING):
        return Stop(
            f"{log.parent} can't be written: copy the whole folder to a place of your own, such "
            f"as Documents, and run {how_to_start()} there. {details}"
        )
    return Stop(
        f"Setting up did not work: run {how_to_start()} again, and if it stops here once more, "
        f"send {log} to whoever gave you the kit."
    )
