"""From an installer's many words to one sentence with the next step."""

import os
import re
from pathlib import Path

from kit.launcher.stop import Offline, Stop, disk_full, how_to_start

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
