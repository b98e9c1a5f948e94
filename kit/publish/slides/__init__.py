"""Decks: a Markdown source from `slides/` made into one page that presents itself, anywhere.

Pictures are drawn from the cases when a deck is built, so a trainer's own case can take the place
of a deck's. What makes the page is pandoc with reveal.js (see CONTRIBUTING.md); everything that the
page needs is inside it.

What is wrong in a source is refused by a `KitError` that names its file and line.
"""
