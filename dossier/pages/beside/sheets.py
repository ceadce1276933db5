"""Tables as CSV (RFC 4180) with a `datapackage.json` that describes them (Data Package 1.0, Tabular Data Resource).

What a spreadsheet would take for a formula gets an apostrophe before it, which the description says.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import TYPE_CHECKING, Any

from dossier.pages.literal import shown

if TYPE_CHECKING:
    from dossier.pages.beside.tables import Cell, Table
    from dossier.pages.site import Site

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What a spreadsheet takes for a formula at a cell's start (OWASP, CSV Injection)."""


def sheet(table: Table) -> str:
    """Write a table as CSV, its columns' names first."""
    written = io.StringIO()
    out = csv.writer(written, lineterminator="\r\n")
    out.writerow(column.name for column in table.columns)
    out.writerows([cell(value) for value in row] for row in table.rows)
    return written.getvalue()


def cell(value: Cell) -> str:
    """Write a value: nothing for none, `true` and `false`, text without control characters and formulas."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    said = "\n".join(" ".join(shown(line).split()) for line in value.split("\n"))
    return f"'{said}" if said.startswith(FORMULAS) else said


def package(tables: tuple[Table, ...], site: Site) -> str:
    """Describe the tables: the dossier's title, each column's type and meaning, keys, digests."""
    described = {
        "profile": "tabular-data-package",
        "name": "dossier",
        "title": shown(site.options.title or site.speak("Dossier")),
        "description": "Tables of a press dossier. A text that a spreadsheet would take for a formula has an "
        "apostrophe before it. What is inferred is said to be.",
        "resources": [_resource(table) for table in tables],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _resource(table: Table) -> dict[str, Any]:
    content = sheet(table).encode("utf-8", "replace")
    schema: dict[str, Any] = {
        "fields": [
            {"name": column.name, "type": column.type, "description": column.said}
            for column in table.columns
        ],
        "missingValues": [""],
        "foreignKeys": [
            {"fields": column, "reference": {"resource": other, "fields": "id"}}
            for column, other in table.refers
        ],
    }
    if table.key:
        schema["primaryKey"] = table.key
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.said,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }
