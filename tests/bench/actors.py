"""Measure the recogniser against its peers: `python -m tests.bench.actors FILE`.

FILE holds one JSON object a line (`.gz` or not): `id`, `corpus`, `text`, `spans` as
`[[start, end, "PER|ORG|LOC"]]`. Each record is read as an article of one paragraph without title,
by the same code that reads articles. Countries count as places, since the corpora know no countries.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.describe import actors
from dossier.describe.actors import model
from dossier.records import (
    ActorKind,
    Authority,
    Block,
    Kind,
    RawDocument,
    Settings,
    Verdict,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Span = tuple[int, int, str]
LABELS = ("PER", "ORG", "LOC")
LABEL = {
    ActorKind.PERSON: "PER",
    ActorKind.ORGANISATION: "ORG",
    ActorKind.COUNTRY: "LOC",
    ActorKind.PLACE: "LOC",
}
KEPT = Verdict(keep=True, kind=Kind.BODY, rule="bench", reason=phrase("bench"))
FLOORS = {"exact": 0.94, "overlap": 0.95}
"""What `--floors` asks of our micro F1 with the model, on the sample beside this file."""


@dataclass(frozen=True, slots=True)
class Record:
    """One text with its gold."""

    id: str
    corpus: str
    text: str
    gold: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What one recogniser said of every record, in order."""

    name: str
    spans: tuple[tuple[Span, ...], ...]
    seconds: float
    """CPU seconds for all records, loading left out."""


def records(file: Path) -> tuple[Record, ...]:
    """Read a corpus."""
    opened = gzip.open if file.suffix == ".gz" else open
    with opened(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return tuple(
        Record(
            row["id"],
            row.get("corpus") or "all",
            row["text"],
            tuple((start, end, label) for start, end, label in row["spans"]),
        )
        for row in rows
    )


def ours(text: str, recogniser: str) -> tuple[Span, ...]:
    """Read a text as an article of one paragraph."""
    document = RawDocument("bench.txt", "", "text/plain", text)
    block = Block(0, len(text), text, KEPT)
    settings = Settings(recogniser=recogniser)
    found, mentions = actors.find(document, (block,), "fr", Authority(), settings)
    kinds = {actor.id: LABEL[actor.kind] for actor in found}
    return tuple((one.start, one.end, kinds[one.actor]) for one in mentions)


def spacy_alone(name: str) -> Callable[[str], tuple[Span, ...]]:
    """Return spaCy's entities by a model's package name, as they come."""
    import spacy

    pipeline = spacy.load(name, exclude=list(model.UNUSED))

    def read(text: str) -> tuple[Span, ...]:
        entities = pipeline(text).ents
        return tuple((e.start_char, e.end_char, e.label_) for e in entities if e.label_ in LABELS)

    return read


def timed(name: str, read: Callable[[str], tuple[Span, ...]], corpus: Sequence[Record]) -> Run:
    """Run a recogniser over all records; the first text is read twice, so that loading is not counted."""
    read("Le président serbe Marko Ilić parle à Belgrade.")
    start = time.process_time()
    spans = tuple(read(record.text) for record in corpus)
    return Run(name, spans, time.process_time() - start)


def _exact(said: Iterable[Span], gold: Iterable[Span]) -> Iterator[Span]:
    wanted = set(gold)
    yield from (span for span in said if span in wanted)


def _overlap(said: Iterable[Span], gold: Iterable[Span]) -> Iterator[Span]:
    """Give the spans that share a character with a gold span of their label, each gold span used once."""
    free = list(gold)
    for start, end, label in said:
        for other in free:
            if other[2] == label and start < other[1] and other[0] < end:
                free.remove(other)
                yield start, end, label
                break


def scores(
    said: Sequence[Sequence[Span]],
    corpus: Sequence[Record],
    match: Callable[[Iterable[Span], Iterable[Span]], Iterator[Span]],
) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 per label and for all labels (`micro`)."""
    right, claimed, wanted = Counter[str](), Counter[str](), Counter[str]()
    for spans, record in zip(said, corpus, strict=True):
        claimed.update(span[2] for span in spans)
        wanted.update(span[2] for span in record.gold)
        right.update(span[2] for span in match(spans, record.gold))
    for count in (right, claimed, wanted):
        count["micro"] = sum(count[label] for label in LABELS)
    table = {}
    for label in (*LABELS, "micro"):
        precision = right[label] / claimed[label] if claimed[label] else 0.0
        recall = right[label] / wanted[label] if wanted[label] else 0.0
        both = precision + recall
        table[label] = precision, recall, 2 * precision * recall / both if both else 0.0
    return table


MATCHES = {"exact": _exact, "overlap": _overlap}


def _split(corpus: Sequence[Record]) -> dict[str, list[int]]:
    """Return the records of each corpus; all of them as `mixed` where there is more than one."""
    parts: dict[str, list[int]] = defaultdict(list)
    for order, record in enumerate(corpus):
        parts[record.corpus].append(order)
    if len(parts) > 1:
        parts["mixed"] = list(range(len(corpus)))
    return dict(parts)


def report(runs: Sequence[Run], corpus: Sequence[Record]) -> Iterator[str]:
    """Give the lines of the tables, each corpus apart."""
    for name, orders in _split(corpus).items():
        part = [corpus[order] for order in orders]
        size = sum(len(record.gold) for record in part)
        yield f"\n{name}: {len(part)} records, {size} spans"
        head = "".join(f"{label:>22}" for label in (*LABELS, "micro"))
        yield f"{'':28}{head}   (precision recall F1)"
        for run in runs:
            said = [run.spans[order] for order in orders]
            for way, match in MATCHES.items():
                cells = scores(said, part, match)
                row = "".join(
                    "  " + " ".join(f"{100 * cell:6.2f}" for cell in cells[label])
                    for label in (*LABELS, "micro")
                )
                yield f"{run.name:20}{way:8}{row}"
    letters = sum(len(record.text) for record in corpus)
    yield ""
    for run in runs:
        speed = letters / 3000 / run.seconds
        yield f"{run.name:20}{run.seconds:8.1f} CPU s, {speed:7.1f} articles of 3 KB a CPU second"


def write(run: Run, corpus: Sequence[Record], file: Path) -> None:
    """Write what a run predicted, one JSON object a record."""
    rows = (
        json.dumps({"id": record.id, "spans": spans}, ensure_ascii=False)
        for record, spans in zip(corpus, run.spans, strict=True)
    )
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")


def below(run: Run, corpus: Sequence[Record]) -> list[str]:
    """Say which floors our figures do not reach."""
    found = {way: scores(run.spans, corpus, match)["micro"][2] for way, match in MATCHES.items()}
    return [
        f"{run.name}: {way} F1 {found[way]:.3f} is below the floor {floor:.3f}"
        for way, floor in FLOORS.items()
        if found[way] < floor
    ]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.actors", description=__doc__)
    parser.add_argument("file", type=Path, help="JSON lines with id, corpus, text and spans")
    parser.add_argument("--predictions", type=Path, help="write what ours says, one record a line")
    parser.add_argument(
        "--peers",
        nargs="*",
        default=[model.NAME],
        help="spaCy models to run alone, by package name; by default the one that ours builds on",
    )
    parser.add_argument("--rules", action="store_true", help="run ours without the model, too")
    parser.add_argument("--limit", type=int, help="only the first records of each corpus")
    parser.add_argument("--floors", action="store_true", help="fail below the floors of the sample")
    options = parser.parse_args()
    corpus = records(options.file)
    if options.limit:
        wanted = {one for orders in _split(corpus).values() for one in orders[: options.limit]}
        corpus = tuple(record for order, record in enumerate(corpus) if order in wanted)
    first = timed("dossier", lambda text: ours(text, "model"), corpus)
    runs = [first]
    if options.rules:
        runs.append(timed("dossier, rules alone", lambda text: ours(text, "rules"), corpus))
    runs += [timed(name, spacy_alone(name), corpus) for name in options.peers]
    sys.stdout.write("\n".join(report(runs, corpus)) + "\n")
    if options.predictions:
        write(first, corpus, options.predictions)
    if options.floors and (misses := below(first, corpus)):
        sys.exit("\n".join(misses))


if __name__ == "__main__":
    main()
