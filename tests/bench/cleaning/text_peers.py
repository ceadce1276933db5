"""Run boilerpy3 and justext on the lines of a corpus, each line a paragraph; needs their own environment.

`python text_peers.py FOLDER` prints one JSON row `[name, flags]` a text and peer. Standard library and peers only.
"""

import gzip
import html
import json
import sys
from pathlib import Path

import justext
from boilerpy3 import extractors

STOP_LISTS = {
    "fr": "French",
    "en": "English",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
}
STOP_LISTS |= {
    "nl": "Dutch",
    "pl": "Polish",
    "ru": "Russian",
    "el": "Greek",
    "uk": "Ukrainian",
    "sr": "Serbian",
}


def _page(lines: list[str]) -> str:
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<html><body>{body}</body></html>"


def _boilerpy3(lines: list[str]) -> list[int]:
    found = extractors.ArticleExtractor(raise_on_failure=False).get_content(_page(lines))
    content = {" ".join(line.split()) for line in found.splitlines()}
    return [int(" ".join(line.split()) in content) for line in lines]


def _justext(lines: list[str], language: str) -> list[int]:
    listed = STOP_LISTS.get(language)
    stops = justext.get_stoplist(listed) if listed else frozenset()
    options = {} if listed else {"stopwords_low": 0, "stopwords_high": 0}
    good = {
        " ".join(paragraph.text.split())
        for paragraph in justext.justext(_page(lines).encode(), stops, encoding="utf-8", **options)
        if not paragraph.is_boilerplate
    }
    return [int(" ".join(line.split()) in good) for line in lines]


def _say(name: str, flags: list[int]) -> None:
    sys.stdout.write(json.dumps([name, flags]) + "\n")


def main() -> None:
    """Judge every text of the folder."""
    with gzip.open(Path(sys.argv[1]) / "text.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            lines = [line["text"] for line in row["lines"]]
            _say("boilerpy3 ArticleExtractor on lines", _boilerpy3(lines))
            _say("justext on lines", _justext(lines, row["lang"]))


if __name__ == "__main__":
    main()
