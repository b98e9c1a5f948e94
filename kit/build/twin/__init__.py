"""Seeded generators of synthetic people: the same seed gives the same people, byte for byte.

The twin has the published margins of a longitudinal study, and everything else about it is
invented.

>>> from kit.build.twin import twin
>>> len(twin.make().people)
29
"""
