"""`python -m tests.hosts SITE SITE…`: whether hosts built the same site: pages, words, links, heads, files beside, search."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.hosts.site import compare, dead_links, read


def main(folders: list[str]) -> int:
    """Compare the sites with the first one; say what differs, a line each, and return how much that is."""
    first, *others = (Path(folder) for folder in folders)
    model, found = read(first), 0
    for folder in (first, *others):
        said = dead_links(folder)
        if folder != first:
            said += compare(model, read(folder))
        found += len(said)
        for line in said:
            sys.stdout.write(f"{folder}: {line}\n")
    sys.stdout.write(
        f"{len(model.pages)} pages, {len(model.files)} files beside, "
        f"{len(model.found)} entries of the search; {len(folders)} sites, {found} differences\n"
    )
    return found


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("Name the built sites: python -m tests.hosts SITE SITE…")
    sys.exit(1 if main(sys.argv[1:]) else 0)
