"""What a curator would have said of the made articles: parts, order, keywords, summaries, notes on paragraphs.

Drawn apart from the articles, so that their texts do not depend on it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.bench.made_dossier import phrases

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

SHARES = {
    "part": 0.4,
    "order": 0.12,
    "tags": 0.15,
    "summary": 0.05,
    "notes": 0.04,
}
"""How many of the articles have each key."""
EXCLUDED, PINNED = 97, 61
"""One article in so many is left out, one stands first."""
QUOTED = 5
"""Words of a paragraph that a note quotes."""


def parts() -> str:
    """Return the parts as options of the plugin."""
    lines = ["      parts:"]
    for identifier, title, intro in phrases.PARTS:
        lines += [f"        - id: {identifier}", f"          title: {title}"]
        lines += [f"          intro: {intro}"] if intro else []
    return "\n".join(lines) + "\n"


def keys(number: int, title: str, body: Sequence[str], draw: random.Random) -> list[str]:
    """Draw the lines of an article's sidecar that a curator adds; most articles have none."""
    chosen = {key for key, share in SHARES.items() if draw.random() < share}
    lines = []
    if number % EXCLUDED == EXCLUDED - 1:
        lines.append(f"exclude: {_said(phrases.REASON)}")
    if number % PINNED == PINNED - 1:
        lines.append("pin: true")
    if "part" in chosen or "order" in chosen:
        lines.append(f"part: {draw.choice(phrases.PARTS)[0]}")
    if "order" in chosen:
        lines.append(f"order: {draw.randint(1, 99)}")
    if "tags" in chosen:
        tags = draw.sample(phrases.TAGS, draw.randint(1, 3))
        lines.append(f"tags: [{', '.join(tags)}]")
    if "summary" in chosen:
        lines.append(f"summary: {_said(phrases.SUMMARY.format(title=title))}")
    if "notes" in chosen:
        words = " ".join(draw.choice(unique(body)).split()[:QUOTED])
        lines += ["notes:", f"  {_said(words)}: {_said(draw.choice(phrases.REMARKS))}"]
    return lines


def unique(body: Sequence[str]) -> list[str]:
    """Return the body's sentences that stand in one paragraph alone: the second of each, whose words are drawn from many."""
    found = [line.split(". ")[1] for line in body if line.count(". ") > 1]
    once = [one for one in found if sum(one in line for line in body) == 1]
    return once or [body[0]]


def _said(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
