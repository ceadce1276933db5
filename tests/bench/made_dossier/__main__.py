"""A made dossier: `python -m tests.bench.made_dossier OUT [--articles N] [--seed N]`; then `mkdocs build` in OUT."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench.made_dossier import beside, curation
from tests.bench.made_dossier.generate import seeds, sources

CONFIG = """site_name: Un dossier fabriqué
theme:
  name: material
  language: fr
  font: false
plugins:
  - dossier:
      as_of: 2026-11-22
      recogniser: rules
      curator: A. Martin
{parts}extra:
  generator: false
"""
"""Actors by rules: the statistical model would take most of the time, and finds no more in made sentences."""


def write(out: Path, count: int, seed: int = 0) -> None:
    """Write the articles and their curation into a folder; what is in it already stays."""
    (out / "docs").mkdir(parents=True, exist_ok=True)
    (out / "seeds").mkdir(exist_ok=True)
    (out / "mkdocs.yml").write_text(CONFIG.format(parts=curation.parts()), "utf-8")
    (out / "docs" / "index.md").write_text("# Un dossier fabriqué\n", "utf-8")
    (out / "seeds" / "_sources.yml").write_text(sources(), "utf-8")
    for made in seeds(count, seed):
        (out / "seeds" / made.name).write_text(made.text, "utf-8")
        if made.sidecar:
            (out / "seeds" / f"{made.name}.yml").write_text(made.sidecar, "utf-8")


def main() -> None:
    """Write a made dossier."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.made_dossier", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    write(options.out, options.articles, options.seed)
    beside.write(options.out, options.articles, options.seed)
    print(f"{options.out}: {options.articles} seeds")


if __name__ == "__main__":
    main()
