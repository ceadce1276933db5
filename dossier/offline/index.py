"""The index of an offline copy: the words of every article as numbers, from which the browser makes the rest.

A browser fetches nothing for a page that was opened from a disk, so that Pagefind cannot load its files. This index is
read as a script: a list of words, the most frequent first, and a row for each article with the numbers of its words in
their order. Phrases, forms of words and places to be marked all follow from the rows; `scripts/reader.js` sorts them.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from dossier.offline.links import whole
from dossier.search import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dossier.search.contents import Contents

STEP = 20
"""Texts in a file; `scripts/store.js` reads as many."""
DIGITS = 45
"""A number's last digit is below it, the others are raised by it: so frequent words take one sign."""
FIRST, BACKSLASH = 35, 92
"""The sign of the digit 0 and the one sign above it that JSON would escape; `scripts/reader.js` has the same numbers."""
BETWEEN = re.compile(f"{words.GLUE}[^{words.GLUE}]*{words.GLUE}| ")
"""What parts words in a text of the search; see `search.words.written`."""


def scripts(contents: Contents, known: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of an index, by name and content.

    Args:
        contents: what the site's own search holds.
        known: whether the copy has a file of that name.
    """
    texts = [{**text, "url": whole(str(text["url"]), "", known)} for text in contents.texts]
    yield "index", script("index", rows([numbered(text["passages"]) for text in texts]))
    yield "tables", script("tables", _tables(contents, known))
    for at in range(0, len(texts), STEP):
        name = f"texts-{at // STEP}"
        yield name, script(name, texts[at : at + STEP])


def script(name: str, content: object) -> bytes:
    """Return a script that says what it holds to `scripts/take.js`."""
    told = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"dossierHeld[{json.dumps(name)}]={told}\n".encode("utf-8", "replace")


def numbered(passages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the folded words of the title and of each passage."""
    return [
        [word for piece in BETWEEN.split(text) if (word := words.fold(piece))]
        for _, text in passages
    ]


def rows(articles: Sequence[list[list[str]]]) -> dict[str, Any]:
    """Return the list of words and the row of each article; 0 stands for the border between two passages."""
    count = Counter(word for article in articles for passage in article for word in passage)
    order = sorted(count, key=lambda word: (-count[word], word))
    signs = {word: signed(number) for number, word in enumerate(order, 1)}
    border = signed(0)
    told = [border.join("".join(map(signs.__getitem__, part)) for part in one) for one in articles]
    return {"words": " ".join(order), "rows": told}


def signed(number: int) -> str:
    """Write a number in printable signs, none of which JSON escapes."""
    digits = [number % DIGITS]
    while number >= DIGITS:
        number //= DIGITS
        digits.append(number % DIGITS + DIGITS)
    return "".join(chr(FIRST + one + (FIRST + one >= BACKSLASH)) for one in reversed(digits))


def _tables(contents: Contents, known: Callable[[str], bool]) -> Mapping[str, Any]:
    articles, actors, facets = contents.tables.values()
    return {
        "table": articles,
        "actors": [[*one[:3], whole(str(one[3]), "", known), *one[4:]] for one in actors],
        "facets": facets,
    }
