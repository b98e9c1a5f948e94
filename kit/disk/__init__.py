"""Folders, files written whole or not at all, the terminal; nothing here knows of maps."""
