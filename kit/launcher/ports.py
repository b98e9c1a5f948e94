"""Finding a port on this machine that nobody else listens on."""

import errno
import os
import socket

from kit.launcher.stop import WRONG_USE, Stop, how_to_start

FIRST = 8888
TRIED = 50
LOOPBACK = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
ABSENT = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT)


def is_free(port: int) -> bool:
    """Tell whether a server could listen on this port of localhost, by IPv4 and by IPv6."""
    for family, host in LOOPBACK:
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                if os.name == "posix":
                    # A port that a server has just left may be taken again.
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
        except OSError as error:
            if error.errno not in ABSENT:
                return False
    return True


def choose(asked: int | None) -> tuple[int, str]:
    """Give the port to use and, if it isn't the usual one, a sentence that says so."""
    if asked is not None:
        if is_free(asked):
            return asked, ""
        raise Stop(
            f"Port {asked} is in use by another program, or not allowed: choose another number, "
            f"or leave --port away and {how_to_start()} finds a free one.",
        )
    for port in range(FIRST, FIRST + TRIED):
        if is_free(port):
            note = f"Port {FIRST} is in use, so this one takes port {port}."
            return port, "" if port == FIRST else note
    raise Stop(
        f"All ports from {FIRST} to {FIRST + TRIED - 1} are in use: close other notebooks, or "
        f"choose a number yourself, as in {how_to_start()} --port 9000."
    )


def number(text: str) -> int:
    """Read a port that a person typed."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 65535:
        return int(text)
    raise Stop(f"'{text}' is not a port: give a number from 1 to 65535, such as 8890.", WRONG_USE)
