"""The tables as one SQLite file with full-text search, which Datasette shows and searches as it stands.

FTS5 cuts words at both apostrophes and folds accents (`unicode61 remove_diacritics 2`), so that « OTAN » finds
« l’OTAN » and « Vucic » finds « Vučić ». Datasette finds the index by its `content=` (docs, « Full-text search »).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier.pages.beside.tables import Cell, Table

PAGE = 1024
"""Bytes of a page: of some forty tables and indexes many hold a few rows, and each takes a page at least."""
TYPES = {"integer": "INTEGER", "boolean": "INTEGER"}
SEARCHED = {"articles": ("title", "text", "summary"), "quotations": ("text",), "events": ("text",)}
"""Columns searched, by table."""


def database(tables: tuple[Table, ...]) -> bytes:
    """Write the tables into a database; the same tables give the same bytes with one version of SQLite."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.execute(f"PRAGMA page_size = {PAGE}")
        for table in tables:
            made.execute(_definition(table))
            slots = ", ".join("?" * len(table.columns))
            # names are ours, values are bound
            made.executemany(
                f'INSERT INTO "{table.name}" VALUES ({slots})',  # noqa: S608
                [tuple(map(_value, row)) for row in table.rows],
            )
            for column, _ in table.refers:
                made.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")')
        for name, columns in SEARCHED.items():
            _index(made, name, columns)
        made.commit()
        made.execute("VACUUM")
        return made.serialize()


def _definition(table: Table) -> str:
    columns = [
        f'"{column.name}" {TYPES.get(column.type, "TEXT")}'
        + (" PRIMARY KEY" if column.name == table.key else "")
        for column in table.columns
    ]
    keys = [
        f'FOREIGN KEY ("{column}") REFERENCES "{other}" ("id")' for column, other in table.refers
    ]
    return f'CREATE TABLE "{table.name}" ({", ".join((*columns, *keys))})'


def _index(made: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> None:
    listed = ", ".join(f'"{column}"' for column in columns)
    made.execute(
        f'CREATE VIRTUAL TABLE "{table}_fts" USING fts5({listed}, content="{table}", '
        'tokenize="unicode61 remove_diacritics 2")'
    )
    made.execute(f'INSERT INTO "{table}_fts" ("{table}_fts") VALUES (\'rebuild\')')  # noqa: S608


def _value(value: Cell) -> Cell:
    """Make a text one that UTF-8 can hold; all else that a text holds, a database holds too."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value
