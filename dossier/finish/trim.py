"""Leave out what a theme brings and no page of the site asks for: source maps, the search's other languages, indents."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dossier.records import Notice

MAPPED = re.compile(rb"\n?(?://[#@] ?sourceMappingURL=\S*|/\*[#@] ?sourceMappingURL=[^*]*\*/)\s*$")
"""What sends a browser's tools for a map that is no longer there."""

SEGMENTED = {"wordcut.js": {"th"}, "tinyseg.js": {"ja", "zh"}}
"""Files that lunr needs for some languages alone; with Material 9 they are a fifth of a small site."""

KEPT = re.compile(
    rb"(<(pre|textarea|script|style)\b.*?</\2\s*>|<!--.*?-->)", re.DOTALL | re.IGNORECASE
)
"""Where white space counts."""
INDENT = re.compile(rb"[ \t\r]*\n\s*")
"""Ends of lines with what indents the next: a sixth of the pages that Material's templates write."""

CONFIG = re.compile(rb'(<script id="__config" type="application/json">)(.*?)(</script>)', re.DOTALL)
"""What Material tells its own script, on every page."""

INDEX = "search/search_index.json"
"""The index of MkDocs' own search, where that is in use."""


def trim(site: Path) -> tuple[Notice, ...]:
    """Remove from a built site what none of its pages can ask for; there is nothing to say about it."""
    for path in sorted(site.glob("assets/**/*.map")):
        if path.with_suffix("").suffix in (".js", ".css"):
            path.unlink()
    for path in (*sorted(site.glob("assets/**/*.js")), *sorted(site.glob("assets/**/*.css"))):
        content = path.read_bytes()
        bare = MAPPED.sub(b"", content)
        if bare != content:
            path.write_bytes(bare)
    for path in _unasked(site):
        path.unlink()
    _clear(site / "assets")
    searched = (site / INDEX).is_file()
    for path in sorted(site.rglob("*.html")):
        content = path.read_bytes()
        close = set_close(content if searched else CONFIG.sub(_unsearched, content))
        if close != content:
            path.write_bytes(close)
    return ()


def set_close(page: bytes) -> bytes:
    """Return a page without indents and empty lines; a browser shows the same, since it takes them for one space."""
    pieces = KEPT.split(page)
    # split() yields by turns what lies between, what is kept, and that element's name
    between = (INDENT.sub(b"\n", piece) for piece in pieces[::3])
    kept = [*pieces[1::3], b""]
    return b"".join(part for pair in zip(between, kept, strict=True) for part in pair)


def _unsearched(config: re.Match[bytes]) -> bytes:
    """Return the theme's settings without the words of its search, which is not there; as they are where they are no JSON."""
    try:
        told = json.loads(config[2])
    except ValueError:
        return config[0]
    words = told.get("translations", {})
    told["translations"] = {key: one for key, one in words.items() if not key.startswith("search.")}
    written = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return config[1] + written.encode() + config[3]


def _unasked(site: Path) -> Iterator[Path]:
    """Yield the files of Material's search that serve no language of the index; all of them without an index."""
    languages = _languages(site / INDEX)
    lunr = site / "assets" / "javascripts" / "lunr"
    for path in sorted(lunr.glob("min/lunr.*.min.js")):
        code = path.name.split(".")[1]
        shared = code in ("stemmer", "multi") and languages
        if not shared and code not in languages:
            yield path
    for name, wanted in SEGMENTED.items():
        if (lunr / name).is_file() and not wanted & languages:
            yield lunr / name
    if not languages:
        yield from sorted((site / "assets" / "javascripts" / "workers").glob("search.*.js"))


def _languages(index: Path) -> set[str]:
    """Return the languages of the search, none where there is none; a broken index counts as all of them.

    An index without a language is English to lunr, which needs no file for it.
    """
    if not index.is_file():
        return set()
    configured = json.loads(index.read_bytes()).get("config", {}).get("lang") or ["en"]
    return {str(code) for code in configured}


def _clear(folder: Path) -> None:
    """Remove the folders that are empty now."""
    for path in sorted(folder.glob("**/"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
