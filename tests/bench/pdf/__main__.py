"""The printed briefing beside others: `python -m tests.bench.pdf [--articles 5 100] [--peers PYTHON]`.

Made dossiers are judged first, outside the figures; each printer then works in a process of its own. PYTHON has
weasyprint, mkdocs and mkdocs-to-pdf; what it lacks is left out. All print the same kept text; ours also makes the
front matter and the index with pages. WeasyPrint is measured twice, in the same measures: with a table of contents alone, and
with our lists too (`weasyprint-all`), for whose index it sets the document twice. Imports are in nobody's figure.
"""

from __future__ import annotations

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier import pipeline
from dossier.export import pdf
from dossier.export.briefing.book import compose
from dossier.export.pdf import check
from tests.bench.made_dossier.__main__ import write as make
from tests.bench.pdf.found import MAKES, found

if TYPE_CHECKING:
    from dossier.records import Dossier

PEERS = Path(__file__).with_name("peers.py")
NAMES = ("weasyprint", "weasyprint-all", "mkdocs-to-pdf")
DOSSIER = "dossier.pickle"
HEAD = (
    "| printer | CPU | pages | pages per CPU s | peak memory | file | contents with pages | index with pages"
    " | says PDF/UA | says PDF/A | same bytes | text lost | reads itself back |"
)
OPTIONS = pdf.BriefingOptions("Un dossier fabriqué", verify=False)


def surveyed(root: Path, count: int) -> Dossier:
    """Make a dossier of so many articles and judge it."""
    if not (root / "mkdocs.yml").exists():
        make(root, count)
    project = pipeline.open_project(root / "mkdocs.yml")
    assert project
    folders = (project.root, project.seeds_dir)
    dossier = pipeline.survey(*folders, project.settings)
    return pipeline.arrange(dossier, *folders, project.options, project.settings.language)


def plain(dossier: Dossier) -> dict[str, Any]:
    """Return what any printer is given: titles, facts, kept blocks with the actors' marks, captions, and the lists."""
    book = compose(dossier, OPTIONS)
    articles = [
        {
            "title": one.title,
            "running": one.running,
            "facts": [(row.label, row.value) for row in one.facts],
            "blocks": [
                (part.kind, run.pieces, run.marks) for part in one.parts for run in part.runs
            ],
            "captions": [run.text for run in one.captions],
        }
        for one in book.articles
    ]
    dated = [
        (one.date, one.said.text, [mark for _, mark in one.tellers])
        for one in book.front.chronology
    ]
    return {
        "articles": articles,
        "gists": [(one.title, one.source, one.text) for one in book.front.gists],
        "chronology": dated,
        "people": [(one.id, one.name, one.roles) for one in book.front.people],
        "bibliography": [f"{one.text} {one.address}" for one in book.back.bibliography],
        "index": [(one.id, one.name) for group in book.index for one in group.actors if one.id],
    }


def ours(root: Path) -> None:
    """Print a dossier and say what it cost; for a process of its own."""
    dossier = pickle.loads((root / DOSSIER).read_bytes())  # noqa: S301 - written by this very run
    before = time.process_time()
    made, _ = pdf.write(dossier, OPTIONS)
    spent = time.process_time() - before
    peak = hiwater()
    before = time.process_time()
    check.verify(made, dossier, frozenset())
    checked = time.process_time() - before
    same = pdf.write(dossier, replace(OPTIONS, created=None))[0] == made
    (root / "dossier.pdf").write_bytes(made)
    print(json.dumps({"seconds": spent, "memory": peak, "checked": checked, "same": same}))


def hiwater() -> float:
    """Return this process's peak in megabytes; `getrusage` would tell that of the process that started it, too."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def row(name: str, root: Path, told: dict[str, Any], dossier: Dossier) -> str:
    """Lay out a printer's row of the Markdown table."""
    path = root / f"{name}.pdf"
    file = found(path, dossier)
    same = told.get("same")
    cells = (
        name,
        f"{told['seconds']:.2f} s",
        f"{file.pages}",
        f"{file.pages / told['seconds']:.0f}",
        f"{told['memory']:.0f} MB",
        f"{path.stat().st_size / 1000:.0f} kB",
        MAKES[name].contents,
        MAKES[name].index,
        file.accessible,
        file.archivable,
        "–" if same is None else "yes" if same else "no",
        f"{file.lost} of {file.blocks} blocks",
        f"{told['checked']:.2f} s" if "checked" in told else "none",
    )
    return f"| {' | '.join(cells)} |"


def answer(command: list[str], given: str = "") -> dict[str, Any] | None:
    """Run a printer; return what it says, or nothing where it fails."""
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"  {command[2]} failed: {done.stderr.strip().splitlines()[-1:]}")
        return None
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.pdf", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[5, 100])
    parser.add_argument("--peers", help="Python with weasyprint, mkdocs and mkdocs-to-pdf")
    parser.add_argument("--ours", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.ours:
        ours(options.ours)
        return
    for count in options.articles:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            dossier = surveyed(root, count)
            words = sum(len(one.text.split()) for one in dossier.articles)
            print(f"\n{count} articles, {words} words\n\n{HEAD}\n|{'---|' * (HEAD.count('|') - 1)}")
            (root / DOSSIER).write_bytes(pickle.dumps(dossier))
            if told := answer([sys.executable, "-m", "tests.bench.pdf", "--ours", folder]):
                print(row("dossier", root, told, dossier), flush=True)
            given = json.dumps(plain(dossier))
            for name in NAMES if options.peers else ():
                if told := answer([options.peers, str(PEERS), name, folder], given):
                    print(row(name, root, told, dossier), flush=True)


if __name__ == "__main__":
    main()
