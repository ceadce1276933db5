"""The search's scripts as one that runs from a disk: browsers load no modules there.

Each module becomes a function called on the spot, so that its names stay its own; what it imports is what that function
gave. The scripts are ours and keep to the few forms that are known here; tests hold them to it.
"""

from __future__ import annotations

import re
from importlib import resources
from typing import TYPE_CHECKING

from dossier.records import DossierError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAIN = "main"
"""The script that pages load; no module itself."""
IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./(\w+)\.js"$', re.MULTILINE)
ASKED = re.compile(r'\bimport\("\./(\w+)\.js"\)')
EXPORT = re.compile(r"^export ((?:async )?function|const) (\w+)", re.MULTILINE)
LEFT = re.compile(r"^(?:import|export)\b|\bimport\(", re.MULTILINE)
FILES = {"fr": "french-stemmer.js", "en": "english-stemmer.js"}
BASE = "base-stemmer.js"


def joined(modules: Mapping[str, str], language: str) -> str:
    """Return the modules as one script that runs `main`.

    Args:
        modules: text of each module, by name; `main` is among them.
        language: the site's, whose stemmer comes along.

    Raises:
        DossierError: when a script has another form of import than those known here.
    """
    parts = [stemmer(language)]
    for name in _order(modules):
        text = ASKED.sub(r"Promise.resolve(\1_)", IMPORT.sub(r"const \1 = \2_", modules[name]))
        given = [found[2] for found in EXPORT.finditer(text)]
        text = EXPORT.sub(r"\1 \2", text)
        if LEFT.search(text):
            message = (
                f"assets/dossier/search/{name}.js: its imports cannot be read. Build the site anew."
            )
            raise DossierError(message)
        end = f"\nreturn {{ {', '.join(given)} }}" if given else ""
        parts.append(f"const {name}_ = (() => {{\n{text.strip()}{end}\n}})()")
    return "(() => {\n" + "\n".join(part for part in parts if part) + "\n})()\n"


def own(name: str) -> str:
    """Return a script of this room."""
    return (resources.files("dossier.offline") / "scripts" / f"{name}.js").read_text("utf-8")


def stemmer(language: str) -> str:
    """Return the stemmers' code: names that are not there are told as such by `scripts/store.js`."""
    if language not in FILES:
        return ""
    room = resources.files("dossier.offline") / "snowball"
    code = "\n".join((room / name).read_text("utf-8").strip() for name in (BASE, FILES[language]))
    return f"var BaseStemmer\n{code}"


def _order(modules: Mapping[str, str]) -> Iterator[str]:
    """Yield the modules that `main` needs, each behind those that it imports."""
    done: set[str] = set()

    def visit(name: str) -> Iterator[str]:
        if name in done:
            return
        done.add(name)
        text = modules.get(name, "")
        for found in (*IMPORT.finditer(text), *ASKED.finditer(text)):
            yield from visit(found[found.re.groups])
        yield name

    yield from visit(MAIN)
