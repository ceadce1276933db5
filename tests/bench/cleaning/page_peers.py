"""Run one other extractor over a corpus and print JSON lines: id, text, CPU seconds.

Runs under the peers' own interpreter, which knows nothing of the project:
`uv pip install trafilatura==2.3.1 resiliparse==2.0.1 readability-lxml==0.9 justext==3.0.2 newspaper4k goose3`.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path
from typing import Any


def _trafilatura(**options: Any) -> Any:
    import trafilatura

    return lambda content: trafilatura.extract(content, **options)


def _resiliparse() -> Any:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def extract(content: bytes) -> str:
        tree = HTMLTree.parse_from_bytes(content, detect_encoding(content))
        return extract_plain_text(tree, main_content=True, alt_texts=False, links=False)

    return extract


def _readability() -> Any:
    import lxml.html
    from readability import Document
    from trafilatura.utils import decode_file

    def extract(content: bytes) -> str:
        summary = lxml.html.fromstring(Document(decode_file(content)).summary(html_partial=True))
        for node in summary.iter(
            "p", "li", "br", "div", "td", "h2", "h3", "h4", "blockquote", "pre"
        ):
            node.tail = "\n" + (node.tail or "")
        return summary.text_content()

    return extract


def _justext() -> Any:
    import justext

    names = ("English", "French", "German", "Spanish", "Polish", "Russian", "Portuguese", "Greek")
    words = frozenset(word for name in names for word in justext.get_stoplist(name))
    return lambda content: "\n".join(
        part.text for part in justext.justext(content, words) if not part.is_boilerplate
    )


def _newspaper() -> Any:
    import newspaper
    from trafilatura.utils import decode_file

    def extract(content: bytes) -> str:
        article = newspaper.Article(
            "http://page.invalid/", fetch_images=False, follow_meta_refresh=False
        )
        article.download(input_html=decode_file(content))
        article.parse()
        return article.text

    return extract


def _goose() -> Any:
    from goose3 import Goose
    from trafilatura.utils import decode_file

    goose = Goose({"enable_image_fetching": False})
    return lambda content: goose.extract(raw_html=decode_file(content)).cleaned_text


PEERS: dict[str, Any] = {
    "trafilatura favor_precision": lambda: _trafilatura(
        favor_precision=True, include_comments=False
    ),
    "trafilatura": _trafilatura,
    "trafilatura, no comments": lambda: _trafilatura(include_comments=False),
    "trafilatura favor_recall": lambda: _trafilatura(favor_recall=True),
    "trafilatura recall, no comments": lambda: _trafilatura(
        favor_recall=True, include_comments=False
    ),
    "resiliparse": _resiliparse,
    "readability-lxml": _readability,
    "justext": _justext,
    "newspaper4k": _newspaper,
    "goose3": _goose,
}


def main() -> None:
    """Extract every page; a peer that raises gives empty text, as its users would see."""
    corpus, name = Path(sys.argv[1]), sys.argv[2]
    extract = PEERS[name]()
    with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            content = gzip.decompress((corpus / "pages" / f"{row['id']}.html.gz").read_bytes())
            start = time.process_time()
            try:
                text = extract(content) or ""
            except Exception:  # noqa: BLE001 - foreign code, whatever it raises
                text = ""
            print(
                json.dumps({"id": row["id"], "text": text, "seconds": time.process_time() - start})
            )


if __name__ == "__main__":
    main()
