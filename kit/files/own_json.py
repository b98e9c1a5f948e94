"""The kit's own files: one support map, or a list of maps, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NoReturn

from kit.model.maps import SupportMap
from kit.words.errors import FileError, KitError, MapError, NewerFormatError, shorten


def dumps(support_map: SupportMap) -> str:
    """Return the map as readable JSON text, the same for the same map, ending with a newline.

    >>> print(dumps(SupportMap("Amina"))[:40])
    {
      "format": "support-map",
      "schema":
    """
    return _text(support_map.to_dict())


def dumps_maps(maps: Iterable[SupportMap]) -> str:
    """Return several maps as one JSON list, in the form of `dumps`."""
    return _text([support_map.to_dict() for support_map in maps])


def loads(text: str, *, file: str = "the text") -> SupportMap:
    """Make the one map that the JSON text holds; `file` is what errors call it.

    >>> loads(dumps(SupportMap("Amina"))).person
    'Amina'
    """
    data = parse(text, file)
    if isinstance(data, list):
        problem = f"it holds a list of {len(data)}, and one map is wanted. Use kit.files.read."
        raise FileError(problem, file=file)
    return _map(data, file)


def loads_maps(text: str, *, file: str = "the text") -> list[SupportMap]:
    """Make the maps that the JSON text holds, one map or a list of them; raises like `loads`."""
    data = parse(text, file)
    if isinstance(data, list):
        return [_map(each, file, f"map {number}") for number, each in enumerate(data, 1)]
    return [_map(data, file)]


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _map(data: object, file: str, which: str = "") -> SupportMap:
    start = f"{which}: " if which else ""
    try:
        return SupportMap.from_dict(data)
    except NewerFormatError as error:
        raise NewerFormatError(f"{file}: {start}{error}") from None
    except MapError as error:
        raise FileError(f"{start}{error}", file=file) from None
    except RecursionError:
        raise FileError(TOO_DEEP, file=file) from None


def parse(text: str, file: str) -> Any:
    """Return what JSON text says, whatever it is; refuse a name that stands twice in one place."""
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise FileError(
            "the file is empty. Choose another one, or an earlier copy of it.", file=file
        )
    try:
        return json.loads(text, object_pairs_hook=_pairs, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise FileError(
            f"line {error.lineno}, character {error.colno}: this is not JSON ({error.msg}). "
            "Choose a file that the kit has written, or correct it there.",
            file=file,
        ) from None
    except KitError as error:
        raise FileError(str(error), file=file) from None
    except RecursionError:
        raise FileError(TOO_DEEP, file=file) from None
    except ValueError:
        # Python declines to turn thousands of digits into a number.
        problem = "a number in it is too long. Correct it, or choose another file."
        raise FileError(problem, file=file) from None


TOO_DEEP = "it is nested too deeply. Choose a file that the kit has written."


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # The standard reading would keep the last of two and drop the first without a word.
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise KitError(f"{shorten(name)!r} stands twice in one place. Keep one of them.")
        found[name] = value
    return found


def _constant(name: str) -> NoReturn:
    raise KitError(f"it has {name} where a number should be. Give a number, or null.")
