"""Text from people as HTML: escaped, printable, and never typeset as a formula.

Whatever the kit shows goes through here; `tests/words/test_one_way_to_html.py` holds that
nothing goes past it.
"""

from __future__ import annotations

import html
import re
from typing import Final

# Control characters, halves of a pair that UTF-8 can't carry, and what is no character at all.
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS: Final = re.compile("\r\n?|\x0c")

# JupyterLab typesets what stands between dollars in any HTML, and its TeX knows links, classes and
# styles; what HTML exports load does the same under another name.
_NO_FORMULAS: Final = "mathjax_ignore tex2jax_ignore"


def printable(text: str) -> str:
    r"""Give the text with the replacement sign for what no page can hold.

    >>> printable("a\0b\r\nc")
    'a�b\nc'
    """
    return _UNPRINTABLE.sub("\ufffd", _BREAKS.sub("\n", text))


def escape(text: str) -> str:
    """Give text as it stands in HTML, between tags or within a quoted attribute.

    >>> escape('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    return html.escape(printable(text))


def framed(page: str) -> str:
    """Give a whole page as a frame's `srcdoc`, letter for letter; its own words are escaped."""
    return html.escape(page)


def output(parts: str) -> str:
    """Give HTML as a notebook shows it: whoever wrote the words, none is typeset as a formula.

    >>> output("<p>It costs $5, or $6.</p>")
    '<div class="mathjax_ignore tex2jax_ignore"><p>It costs $5, or $6.</p></div>'
    """
    return f'<div class="{_NO_FORMULAS}">{parts}</div>'
