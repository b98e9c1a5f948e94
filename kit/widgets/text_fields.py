"""Fields to write in that one file keeps together, whatever the form of that file."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import traitlets

from kit.draw.lettering import in_html
from kit.model.attributes import is_text
from kit.widgets.assets import script, style_sheet
from kit.widgets.saved_value import Form
from kit.widgets.saved_widget import SavedWidget, opened
from kit.widgets.traits import share
from kit.words.errors import KitError, show


class Field(NamedTuple):
    """One field to write in.

    Parameters
    ----------
    name
        By which its text is kept.
    label
        What it asks for.
    hint
        More about it, below the field.
    rows
        So many lines are seen; a field of one line has no line breaks.
    words
        The least and the most words that it should have: they are counted below it.
    """

    name: str
    label: str
    hint: str = ""
    rows: int = 1
    words: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """What is written in the fields, by name; and whatever else is in their file."""

    fields: Mapping[str, str]
    rest: Any = field(default=None)


class _TextsByName(traitlets.TraitType[dict[str, str], dict[str, str]]):
    """A text for each field of the widget that has it, which can be written to a file."""

    def __init__(self) -> None:
        super().__init__({})
        share(self)

    def validate(self, obj: Any, value: Any) -> dict[str, str]:
        """Refuse a text that is none, one too many, and one that is missing."""
        if not isinstance(value, dict) or value.keys() != set(obj.names):
            raise KitError(f"the texts are {show(value)}; give one for each of {obj.names}.")
        for name, text in value.items():
            if not is_text(text):
                raise KitError(f"{name} is {show(text)}; give text in quotation marks.")
        return {name: value[name] for name in obj.names}


class TextFields(SavedWidget):
    """Fields to write in, below one another, kept in one file as one types.

    Parameters
    ----------
    fields
        The fields, from top to bottom.
    form
        How a file holds their texts.
    start
        What the fields begin with where there is no file yet; by default nothing.
    autosave
        A file that keeps the texts: written as one types, and opened when it is there already.
        Without it, they live as long as the kernel.

    Attributes
    ----------
    texts : dict of str to str
        What is written, by the field's name. Setting it changes the screen.

    Raises
    ------
    KitError
        For a file that can't be used. A damaged file is put aside and named on the screen.

    >>> from kit.widgets.saved_value import Form
    >>> asks = [Field("age", "How old?")]
    >>> form = Form("", "text", "text", str, lambda text, _: Texts({"age": text}), lambda _: "")
    >>> fields = TextFields(asks, form)
    >>> fields.texts = {"age": "44"}
    """

    _esm = script("text_fields.js")
    _css = style_sheet("note.css")

    _saved_traits = ("texts",)
    followed = "texts"

    texts = _TextsByName()
    _fields: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(
        self,
        fields: Sequence[Field],
        form: Form[Texts],
        start: Texts | None = None,
        *,
        autosave: str | os.PathLike[str] | None = None,
    ) -> None:
        self.names = [each.name for each in fields]
        self._labels = [each.label for each in fields]
        begun = Texts(dict.fromkeys(self.names, "")) if start is None else start
        found, file, status = opened(form, autosave, begun)
        self._rest = found.rest
        shown = [{**each._asdict(), "words": each.words and list(each.words)} for each in fields]
        super().__init__(file, status, texts=self._of_each(found), _fields=shown)

    def _of_each(self, texts: Texts) -> dict[str, str]:
        return {name: texts.fields.get(name, "") for name in self.names}

    def _value(self) -> Texts:
        return Texts(dict(self.texts), self._rest)

    def _show_value(self, value: Texts) -> None:
        self._rest = value.rest
        self.texts = self._of_each(value)

    def _value_from(self, data: Any) -> Texts:
        return Texts(_TextsByName().validate(self, data), self._rest)

    def _still(self) -> str:
        written = zip(self._labels, self.texts.values(), strict=True)
        return "".join(
            f"<p><strong>{in_html(label)}</strong></p>"
            f'<p style="white-space:pre-wrap;max-width:44em">{in_html(text) or "…"}</p>'
            for label, text in written
        )
