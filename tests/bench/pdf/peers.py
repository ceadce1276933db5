"""Other printers, under their own interpreter: `peers.py weasyprint|weasyprint-all|mkdocs-to-pdf FOLDER < dossier.json`.

Each writes FOLDER/NAME.pdf and prints what it cost as JSON: CPU seconds and megabytes.
"""

from __future__ import annotations

import html
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

CSS = """
@page { size: A4; margin: 29mm 34mm 25mm;
  @top-left { content: "Un dossier fabriqué"; font-size: 8.8pt }
  @top-right { content: string(head); font-style: italic; font-size: 8.8pt }
  @bottom-right { content: counter(page) "/" counter(pages); font-size: 8.8pt } }
body { font: 10.8pt serif; text-align: justify; hyphens: auto; orphans: 2; widows: 2 }
h1 { string-set: head content(); font-size: 20pt; text-align: left }
article { break-before: page } dl { break-inside: avoid; font-size: 9.4pt }
nav a::after { content: leader(" ") target-counter(attr(href), page) } nav a { display: block }
a.page::after { content: target-counter(attr(href), page) }
"""
TAGS = {"heading": "h2", "quotation": "blockquote", "list": "li"}


def weasyprint(given: dict[str, Any], target: Path) -> float:
    """Set one HTML page with contents, as PDF/UA-1; return when it began."""
    import weasyprint as printer

    begun = time.process_time()
    printer.HTML(string=page(given, [], [])).write_pdf(target, pdf_variant="pdf/ua-1")
    return begun


def weasyprint_all(given: dict[str, Any], target: Path) -> float:
    """Set our lists too: once to learn on which pages marks stand, once with the index that says so."""
    import weasyprint as printer

    begun = time.process_time()
    front = [f"<h1>Dans ce dossier</h1>{''.join(map(entry, given['gists']))}<h1>Chronologie</h1>"]
    for date, said, marks in given["chronology"]:
        links = " ".join(f'<a class="page" href="#{anchor(one, 0)}"></a>' for one in marks)
        front.append(f"<p>{html.escape(date)} {html.escape(said)} {links}</p>")
    front += ["<h1>Qui est qui</h1>", *(entry(one[1:]) for one in given["people"])]
    back = ["<h1>Bibliographie</h1>", *(entry([one]) for one in given["bibliography"])]
    first = printer.HTML(string=page(given, front, back)).render(pdf_variant="pdf/ua-1")
    pages: dict[str, dict[int, str]] = {}
    for number, one in enumerate(first.pages, 1):
        for name in one.anchors:
            pages.setdefault(name.rsplit("-", 1)[0], {}).setdefault(number, name)
    back.append("<h1>Index</h1>")
    for identifier, name in given["index"]:
        known = pages.get(anchor(identifier, 0).rsplit("-", 1)[0], {})
        links = ", ".join(f'<a href="#{known[one]}">{one}</a>' for one in sorted(known))
        back.append(f"<p>{html.escape(name)}, {links}</p>")
    printer.HTML(string=page(given, front, back)).write_pdf(target, pdf_variant="pdf/ua-1")
    return begun


def anchor(mark: str, number: int) -> str:
    """Return the id of a mark's so many-eth place."""
    return f"m{mark.encode().hex()}-{number}"


def entry(texts: list[str]) -> str:
    """Return a list's line."""
    return f"<p>{'<br>'.join(map(html.escape, texts))}</p>"


def page(given: dict[str, Any], front: list[str], back: list[str]) -> str:
    """Return the whole document: contents, what stands before, articles, what stands behind."""
    articles = given["articles"]
    contents = "".join(
        f'<a href="#a{number}">{html.escape(one["title"])}</a>'
        for number, one in enumerate(articles)
    )
    said = [f"<nav>{contents}</nav>", *front]
    seen: Counter[str] = Counter()
    for number, one in enumerate(articles):
        facts = "".join(
            f"<dt>{html.escape(label)}</dt><dd>{html.escape(value)}</dd>"
            for label, value in one["facts"]
        )
        said.append(f'<article><h1 id="a{number}">{html.escape(one["title"])}</h1><dl>{facts}</dl>')
        for kind, pieces, marks in one["blocks"]:
            tag = TAGS.get(kind, "p")
            said.append(f"<{tag}>{''.join(marked(pieces, marks if back else [], seen))}</{tag}>")
        said += [f"<p><small>{html.escape(text)}</small></p>" for text in one["captions"]]
        said.append("</article>")
    title = "<title>Un dossier fabriqué</title>"
    head = f"<head>{title}<style>{CSS}</style></head>"
    return f'<html lang="fr">{head}<body>{"".join(said + back)}</body></html>'


def marked(pieces: list[str], marks: list[str], seen: Counter[str]) -> Iterator[str]:
    """Yield a text's pieces with an anchor behind each thing that is named."""
    for at, piece in enumerate(pieces):
        yield html.escape(piece)
        if at < len(marks):
            yield f'<span id="{anchor(marks[at], seen[marks[at]])}"></span>'
            seen[marks[at]] += 1


def mkdocs_to_pdf(given: dict[str, Any], target: Path) -> float:
    """Build a site of a page an article, with the plugin; its process begins with the work."""
    root = target.parent / "site"
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# Un dossier fabriqué\n", "utf-8")
    for number, one in enumerate(given["articles"]):
        lines = [f"# {one['title']}", *(f"{label} : {value}" for label, value in one["facts"])]
        marks = {"heading": "## ", "quotation": "> ", "list": "- "}
        lines += [marks.get(kind, "") + "".join(text) for kind, text, _ in one["blocks"]]
        lines += one["captions"]
        (root / "docs" / f"{number:05}.md").write_text("\n\n".join(lines), "utf-8")
    config = "site_name: Un dossier fabriqué\ntheme: {name: material}\nplugins:\n  - to-pdf:\n      output_path: all.pdf\n"
    (root / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    subprocess.run(command, cwd=root, check=True, stdout=sys.stderr)
    (root / "site" / "all.pdf").rename(target)
    return time.process_time()


def main() -> None:
    """Print with one of them."""
    name, folder = sys.argv[1:]
    target = Path(folder, f"{name}.pdf")
    begun = PRINTERS[name](json.load(sys.stdin), target)
    seconds = time.process_time() - begun
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds += children.ru_utime + children.ru_stime
    status = Path("/proc/self/status").read_text("ascii")
    own = int(status.split("VmHWM:")[1].split()[0])
    print(json.dumps({"seconds": seconds, "memory": max(own, children.ru_maxrss) / 1024}))


PRINTERS = {
    "weasyprint": weasyprint,
    "weasyprint-all": weasyprint_all,
    "mkdocs-to-pdf": mkdocs_to_pdf,
}

if __name__ == "__main__":
    main()
