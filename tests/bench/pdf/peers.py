"""Other printers, under their own interpreter: `peers.py weasyprint|mkdocs-to-pdf FOLDER < articles.json`.

Each writes FOLDER/NAME.pdf and prints what it cost as JSON: CPU seconds and megabytes.
"""

from __future__ import annotations

import html
import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

CSS = """
@page { size: A4; margin: 29mm 34mm 25mm;
  @top-left { content: "Un dossier fabriqué"; font-size: 8.8pt }
  @top-right { content: string(head); font-style: italic; font-size: 8.8pt }
  @bottom-right { content: counter(page) "/" counter(pages); font-size: 8.8pt } }
body { font: 10.8pt serif; text-align: justify; hyphens: auto; orphans: 2; widows: 2 }
h1 { string-set: head content(); font-size: 20pt; text-align: left }
article { break-before: page } dl { break-inside: avoid; font-size: 9.4pt }
nav a::after { content: leader(" ") target-counter(attr(href), page) } nav a { display: block }
"""
TAGS = {"heading": "h2", "quotation": "blockquote", "list": "li"}


def weasyprint(articles: list[dict[str, Any]], target: Path) -> None:
    """Set one HTML page with contents, as PDF/UA-1."""
    import weasyprint as printer

    contents = "".join(
        f'<a href="#a{number}">{html.escape(one["title"])}</a>'
        for number, one in enumerate(articles)
    )
    said = [f"<nav>{contents}</nav>"]
    for number, one in enumerate(articles):
        facts = "".join(
            f"<dt>{html.escape(label)}</dt><dd>{html.escape(value)}</dd>"
            for label, value in one["facts"]
        )
        said.append(f'<article><h1 id="a{number}">{html.escape(one["title"])}</h1><dl>{facts}</dl>')
        for kind, text in one["blocks"]:
            tag = TAGS.get(kind, "p")
            said.append(f"<{tag}>{html.escape(text)}</{tag}>")
        said += [f"<p><small>{html.escape(text)}</small></p>" for text in one["captions"]]
        said.append("</article>")
    title = "<title>Un dossier fabriqué</title>"
    page = f'<html lang="fr"><head>{title}<style>{CSS}</style></head><body>{"".join(said)}</body></html>'
    printer.HTML(string=page).write_pdf(target, pdf_variant="pdf/ua-1")


def mkdocs_to_pdf(articles: list[dict[str, Any]], target: Path) -> None:
    """Build a site of a page an article, with the plugin."""
    root = target.parent / "site"
    (root / "docs").mkdir(parents=True)
    (root / "docs" / "index.md").write_text("# Un dossier fabriqué\n", "utf-8")
    for number, one in enumerate(articles):
        lines = [f"# {one['title']}", *(f"{label} : {value}" for label, value in one["facts"])]
        marks = {"heading": "## ", "quotation": "> ", "list": "- "}
        lines += [marks.get(kind, "") + text for kind, text in one["blocks"]]
        lines += one["captions"]
        (root / "docs" / f"{number:05}.md").write_text("\n\n".join(lines), "utf-8")
    config = "site_name: Un dossier fabriqué\ntheme: {name: material}\nplugins:\n  - to-pdf:\n      output_path: all.pdf\n"
    (root / "mkdocs.yml").write_text(config, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    subprocess.run(command, cwd=root, check=True, stdout=sys.stderr)
    (root / "site" / "all.pdf").rename(target)


def main() -> None:
    """Print with one of them."""
    name, folder = sys.argv[1:]
    target = Path(folder, f"{name}.pdf")
    {"weasyprint": weasyprint, "mkdocs-to-pdf": mkdocs_to_pdf}[name](json.load(sys.stdin), target)
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = sum(one.ru_utime + one.ru_stime for one in used)
    status = Path("/proc/self/status").read_text("ascii")
    own = int(status.split("VmHWM:")[1].split()[0])
    print(json.dumps({"seconds": seconds, "memory": max(own, used[1].ru_maxrss) / 1024}))


if __name__ == "__main__":
    main()
