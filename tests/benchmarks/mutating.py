"""Files as they should not be: changes of bytes, JSON, tables, and of what a path leads to."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any, Final, TypeAlias

Mutate: TypeAlias = Callable[[Random, bytes], bytes]

TEXTS: Final = (
    *(
        "",
        " ",
        "\n",
        "\0",
        "\x1b[31m",
        "\x9b2J",
        "\u202egnat",
        "\u2067",
        "\u3164",
        "\u2800",
        "\u200b",
    ),
    *(
        "\u0301",
        "\U000e0041",
        "\ufeff",
        "\u2028",
        "\x85",
        "\x0c",
        "\ufffe",
        "🧑‍🤝‍🧑",
        "Zoë",
        "أمينة",
    ),
    *("=1+1", "+1", "-1", "@SUM", "'=x", "1,5", "1,000", "1e999", "-0", "nan", "inf", "९", "0x1F"),
    *(
        "a" * 100_000,
        "=" * 5000,
        '"' * 301,
        "[" * 3000,
        "\\" * 99,
        ";" * 500,
        "a,b;c\td",
        "“x”",
        "‘n’",
    ),
    *(
        "../../etc/passwd",
        "<img src=x onerror=alert(1)>",
        "{{x}}",
        "$(x)",
        "`x`",
        "%s{0}",
        "\r\n\r\n",
    ),
)
BYTES: Final = (
    *(
        b"",
        b"\0",
        b"\xff",
        b"\xfe\xff",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xc3",
        b"\xe9",
        b"\xed\xa0\x80",
    ),
    *(b'"', b"'", b",", b";", b"\t", b"\r", b"\n", b"[", b"{", b"}", b"]", b":", b"\\", b"\\ud800"),
    *(
        b"PK\x03\x04",
        b"NaN",
        b"1e999",
        b"9" * 5000,
        b"[" * 2000,
        b'{"a":' * 2000,
        b"\x1a",
        b"sep=;\r\n",
    ),
)


def any_bytes(chance: Random, data: bytes) -> bytes:
    """Change some bytes: flipped, gone, doubled, put in, moved, cut off."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(made) + 1)
        to = min(len(made), at + chance.choice((1, 1, 3, 20, 400)))
        sort = chance.randrange(6)
        if sort == 0 and at < len(made):
            made[at] ^= 1 << chance.randrange(8)
        elif sort == 1:
            del made[at:to]
        elif sort == 2:
            made[at:at] = made[at:to]
        elif sort == 3:
            made[at:at] = chance.choice(BYTES)
        elif sort == 4:
            made = made[at:] + made[:at]
        else:
            del made[at:]
    return bytes(made)


def encoding(chance: Random, data: bytes) -> bytes:
    """Write the text as another program would: its encoding, its marks, its ends of lines."""
    text = data.decode("utf-8-sig", errors="replace")
    text = text.replace("\r\n", "\n").replace("\n", chance.choice(("\n", "\r\n", "\r", "\n\n")))
    name = chance.choice(
        ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1250", "mac-roman")
    )
    mark = chance.choice((b"", b"", b"\xef\xbb\xbf", b"\xff\xfe"))
    return mark + text.encode(name, errors="replace")


def json_values(chance: Random, data: bytes) -> bytes:
    """Put another value, name or nothing at some place of a JSON text."""
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except ValueError:
        return any_bytes(chance, data)
    for _ in range(chance.choice((1, 1, 2))):
        whole = _changed(chance, whole)
    text = json.dumps(whole, ensure_ascii=chance.random() < 0.3)
    if chance.random() < 0.2:  # one name twice in a place
        text = text.replace(
            '{"', chance.choice(('{"person": 1, "', '{"id": "x", "', '{"": 0, "')), 1
        )
    return text.encode(errors="surrogatepass")


def _changed(chance: Random, whole: Any) -> Any:
    if not isinstance(whole, (dict, list)) or not whole or chance.random() < 0.03:
        return _value(chance, whole)
    names = list(whole) if isinstance(whole, dict) else range(len(whole))
    at: Any = chance.choice(list(names))
    sort = chance.random()
    if sort < 0.6 and isinstance(whole[at], (dict, list)) and whole[at]:
        whole[at] = _changed(chance, whole[at])
    elif sort < 0.75:
        del whole[at]
    elif sort < 0.85 and isinstance(whole, dict):
        whole[chance.choice(TEXTS)] = whole.pop(at)
    elif sort < 0.9 and isinstance(whole, list):
        whole += [whole[at]] * chance.choice((1, 3, 300))
    else:
        whole[at] = _value(chance, whole[at])
    return whole


def _value(chance: Random, old: Any) -> Any:
    deep: Any = old
    for _ in range(chance.choice((1, 5, 700))):
        deep = [deep] if chance.random() < 0.9 else {"a": deep}
    return chance.choice(
        (
            *(
                None,
                True,
                False,
                0,
                -1,
                4,
                1.5,
                1e308,
                float("nan"),
                float("inf"),
                2**53 + 1,
                10**400,
            ),
            *(
                [],
                {},
                [old],
                {"a": old},
                deep,
                str(old)[:99],
                chance.choice(TEXTS),
                "\ud800",
                "\udcff",
            ),
            *(["friendship"] * 2, [1, "a", None], {"__proto__": 1}),
        )
    )


def cells(chance: Random, data: bytes) -> bytes:
    """Change cells, rows, columns, or how they are written, in a table."""
    text = data.decode("utf-8-sig", errors="replace")
    try:
        rows = list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error:
        return any_bytes(chance, data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _change_rows(chance, rows)
    out = io.StringIO(newline="")
    delimiter = chance.choice((",", ",", ";", "\t"))
    if chance.random() < 0.5:
        csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    else:
        csv.writer(out, delimiter=delimiter).writerows(rows)
    written = out.getvalue()
    if chance.random() < 0.1:
        written = written.replace('"', chance.choice(("", "“", '""')))
    first = chance.choice(("", "", "", f"sep={delimiter}\r\n", "\r\n,,,\r\n"))
    return (first + written).encode(
        chance.choice(("utf-8", "utf-8-sig", "utf-16", "cp1252")), "replace"
    )


def _change_rows(chance: Random, rows: list[list[str]]) -> None:
    if not rows:
        rows.append([chance.choice(TEXTS)])
    at = chance.randrange(len(rows)) if chance.random() < 0.8 else 0
    row, sort = rows[at], chance.randrange(9)
    place = chance.randrange(len(row)) if row else 0
    if sort <= 2 and row:
        row[place] = chance.choice(TEXTS)
    elif sort == 3 and row:
        other = chance.choice(rows)
        row[place] = chance.choice(other) if other else ""
    elif sort == 4:
        rows.insert(at, list(row) if chance.random() < 0.7 else [])
    elif sort == 5:
        del rows[at]
    elif sort == 6:
        for each in rows:
            del each[place : place + 1]
    elif sort == 7:
        for each in rows:
            each.insert(
                place, chance.choice(("", "", each[0] if each else "", chance.choice(TEXTS)))
            )
    else:
        row += [chance.choice(TEXTS)] * chance.choice((1, 1, 50))


def bytes_of(name: str) -> tuple[Mutate, ...]:
    """Give the ways to change a file of this name."""
    if name.endswith(".json"):
        return (any_bytes, json_values, json_values, json_values, encoding)
    if name.endswith(".csv"):
        return (any_bytes, cells, cells, cells, encoding)
    return (any_bytes, any_bytes, encoding)


def gone(file: Path) -> None:
    file.unlink()


def folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def empty(file: Path) -> None:
    file.write_bytes(b"")


def loop(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.name)


def nowhere(file: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere")


def pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def device(file: Path) -> None:
    file.unlink()
    file.symlink_to(Path(os.sep, "dev", "zero"))


def unreadable(file: Path) -> None:
    file.chmod(0)


def large(file: Path) -> None:
    with file.open("r+b") as opened:
        opened.truncate(200_000_000)


def odd_name(file: Path) -> None:
    file.rename(file.with_name("\x1b[31m\udcff\u202e " + "a" * 180 + file.suffix))


def also_odd(file: Path) -> None:
    other = file.with_name("everyday_06_months\n.json" if file.suffix == ".json" else "x\udcff.csv")
    other.write_bytes(file.read_bytes())


PATHS: Final[tuple[Callable[[Path], None], ...]] = (
    *(gone, folder, empty, loop, nowhere, pipe, device, unreadable, large, odd_name, also_odd),
)
"""What else may be at a file's path."""
