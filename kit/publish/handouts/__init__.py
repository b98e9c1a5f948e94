"""Paper: handouts to print, each a PDF made by typst from a source in `slides/handouts/`.

What is said on a sheet is in its source there; what a sheet shows of a case, of the vocabulary or
of a plan is put together here and handed over as data. So no word of a person
can become an instruction to the typesetter.
"""
