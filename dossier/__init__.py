"""Turns a folder of raw scraped press articles into a curated, searchable, printable dossier."""

__version__ = "0.1.0"
