"""The kit's widgets: one a file, with its browser code beside it."""

from kit.widgets.map_editor import MapEditor

__all__ = ["MapEditor"]
