"""Dates told in sentences: ours beside other libraries' on a list of sentences with the dates they tell."""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from dossier.describe.dates import absolute, relative
from dossier.records import PartialDate

if TYPE_CHECKING:
    from collections.abc import Sequence

OWN = Path(__file__).with_name("sentences.yml")
PEERS = Path(__file__).with_name("peers.py")


@dataclass(frozen=True)
class Sentence:
    """A sentence with the dates it tells."""

    group: str
    text: str
    language: str
    anchor: str
    expect: tuple[str, ...]


def read(file: Path) -> list[Sentence]:
    """Read a list: YAML with groups of entries, or a plain list whose groups follow from what it expects."""
    given = yaml.safe_load(file.read_text("utf-8"))
    groups = given if isinstance(given, dict) else {"": given}
    return [_entry(name, row) for name, rows in groups.items() for row in rows]


def _entry(name: str, row: dict[str, Any]) -> Sentence:
    said = row.get("expect") or []
    expect = tuple(str(each) for each in (said if isinstance(said, list) else [said]))
    anchor = str(row.get("anchor") or "")
    group = name or ("traps" if not expect else "relative" if anchor else "absolute")
    return Sentence(group, row["text"], row.get("language", "fr"), anchor, expect)


def found(sentence: Sentence) -> list[str]:
    """Return the dates that we find, without marks of doubt, in order of place."""
    every = absolute.find(sentence.text, sentence.language)
    if sentence.anchor:
        anchor = PartialDate(sentence.anchor)
        every = [*every, *relative.find(sentence.text, anchor, sentence.language)]
    return [str(each.date).rstrip("?~%") for each in sorted(every, key=lambda each: each.start)]


def right(given: Sequence[str], expect: Sequence[str]) -> bool:
    """Say whether all dates were found and no other; a time that was not asked for does not count."""
    if len(given) != len(expect):
        return False
    return all(
        one == other or (len(other) >= len("2020-01-01") and one.startswith(other))
        for one, other in zip(given, expect, strict=True)
    )


def near(given: Sequence[str], expect: Sequence[str]) -> bool:
    """The same for peers, which give whole days only: what was told less precisely need not be guessed."""
    shortened = [one[: min(len(other), 10)] for one, other in zip(given, expect, strict=False)]
    return len(given) == len(expect) and shortened == [other[:10] for other in expect]


def line(name: str, sentences: Sequence[Sentence], verdicts: Sequence[bool], seconds: float) -> str:
    """Lay out a row: right of each group, and what was found where there is nothing."""
    parts = []
    for group in dict.fromkeys(each.group for each in sentences):
        own = [good for each, good in zip(sentences, verdicts, strict=True) if each.group == group]
        wrong = f"{len(own) - sum(own)} false of {len(own)}"
        parts.append(f"{group} " + (wrong if group == "traps" else f"{sum(own)}/{len(own)}"))
    return f"{name:20s} | {' | '.join(parts)} | {1e6 * seconds / len(sentences):.0f} µs a sentence"


def report(file: Path, python: str | None, *, misses: bool) -> None:
    """Print the table."""
    sentences = read(file)
    found(sentences[0])
    start = time.process_time()
    ours = [found(each) for each in sentences]
    seconds = time.process_time() - start
    verdicts = [right(given, each.expect) for given, each in zip(ours, sentences, strict=True)]
    print(line("dossier", sentences, verdicts, seconds))
    for given, each, good in zip(ours, sentences, verdicts, strict=True):
        if misses and not good:
            print(f"  {each.text}\n    {list(each.expect)} but {given}")
    if not python:
        return
    asked = json.dumps([[each.text, each.language, each.anchor] for each in sentences])
    done = subprocess.run(
        [python, str(PEERS)], input=asked, capture_output=True, check=True, text=True
    )
    for row in map(json.loads, done.stdout.splitlines()):
        verdicts = [
            near(own, each.expect) for own, each in zip(row["dates"], sentences, strict=True)
        ]
        print(line(row["name"], sentences, verdicts, row["seconds"]))
