"""A press dossier that nobody wrote: articles with what scrapers leave around them; the same for the same number.

Each article is drawn from its own number, so that a dossier of 300 holds the first 300 of one of 5,000. Sentences about
the theme stand among sentences of the duplicates' bench, whose vocabulary follows Zipf's law, so that an index has as
many rare words as real ones do.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import random
from dataclasses import dataclass
from html import escape

from tests.bench.duplicates.generate import Newsroom
from tests.bench.made_dossier import curation, phrases

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
FIRST = datetime.date(2019, 1, 7)
DAYS = 2500
"""The articles are spread over so many days."""

COPY_SHARE, PAGE_SHARE, SIDECAR_SHARE = 0.15, 0.2, 0.06
"""Shares of wire copies, of web pages, and of articles with a sidecar."""
DATED_SHARE, NAMED_SHARE = 0.9, 0.7
"""Shares of the texts that state their date, and of those that give their source's name or address."""


@dataclass(frozen=True)
class Made:
    """A seed: its file name, what is in it, and its sidecar where it has one."""

    name: str
    text: str
    sidecar: str
    body: tuple[str, ...]
    """The article's own paragraphs and headings, before anything is put between them."""


@dataclass(frozen=True)
class _Story:
    """What copies of one dispatch share."""

    title: str
    body: tuple[str, ...]
    day: datetime.date
    agency: str


def seeds(count: int, seed: int = 0) -> list[Made]:
    """Make so many seeds, in order of their numbers."""
    room = Newsroom(seed)
    return [_made(number, seed, room) for number in range(count)]


def sources() -> str:
    """Return the `_sources.yml` of the outlets."""
    lines = ["sources:"]
    for name, domain, kind, country in phrases.OUTLETS:
        lines.append(f'  - {{name: "{name}", domain: {domain}, kind: {kind}, country: {country}}}')
    return "\n".join(lines) + "\n"


def _drawn(number: int, seed: int) -> random.Random:
    return random.Random(f"{seed}/{number}")  # noqa: S311 - a bench draws the same articles every time


def _made(number: int, seed: int, room: Newsroom) -> Made:
    draw = _drawn(number, seed)
    copied = number > 3 and draw.random() < COPY_SHARE
    story = _story(number - draw.randint(1, 3) if copied else number, seed, room)
    outlet = draw.choice(phrases.OUTLETS)
    # a file's name says nothing of what it holds, as with the seeds that came in
    stem = f"{number:05d}_{hashlib.sha256(f'{seed}/{number}'.encode()).hexdigest()[:16]}"
    sidecar = _sidecar(story, draw) if draw.random() < SIDECAR_SHARE else ""
    said = curation.keys(number, story.title, story.body, _drawn(number, seed + 2))
    sidecar += "".join(f"{line}\n" for line in said)
    if draw.random() < PAGE_SHARE:
        return Made(f"{stem}.html", _page(story, outlet, draw), sidecar, story.body)
    return Made(f"{stem}.txt", _text(story, outlet, draw), sidecar, story.body)


def _story(number: int, seed: int, room: Newsroom) -> _Story:
    draw = _drawn(number, seed + 1)
    room.random = draw
    topic = room.drawn(8)
    body = [_paragraph(draw, room, topic) for _ in range(draw.randint(4, 11))]
    if draw.random() < 0.4:
        body.insert(len(body) // 2, draw.choice(phrases.HEADINGS))
    if draw.random() < 0.1:
        body.append(_filled(phrases.FOLLOWED, draw))
    day = FIRST + datetime.timedelta(days=draw.randrange(DAYS))
    return _Story(
        _filled(draw.choice(phrases.TITLES), draw),
        tuple(body),
        day,
        draw.choice((*phrases.AGENCIES, "")),
    )


def _paragraph(draw: random.Random, room: Newsroom, topic: list[str]) -> str:
    said = [_filled(sentence, draw) for sentence in draw.sample(phrases.SENTENCES, 2)]
    return " ".join([said[0], " ".join(room.sentence(topic)), said[1]])


def _filled(pattern: str, draw: random.Random) -> str:
    one, other = draw.sample(phrases.PEOPLE, 2)
    body, second = draw.sample(phrases.BODIES, 2)
    filled = pattern.format(
        name=one[0],
        Name=one[0],
        name2=other[0],
        last=one[1],
        function=one[2],
        body=body,
        Body=body[0].upper() + body[1:],
        body2=second,
        place=draw.choice(phrases.PLACES),
        number=draw.randint(2, 900),
    )
    return filled[0].upper() + filled[1:]


def _day(day: datetime.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _stamp(story: _Story, draw: random.Random) -> str:
    clock = f"{draw.randint(6, 22)}h{draw.randint(0, 59):02d}"
    return f"Publié le {_day(story.day)} à {clock}"


def _furniture(draw: random.Random, groups: tuple[tuple[str, ...], ...], count: int) -> list[str]:
    """Draw groups of lines that are no part of the article."""
    titles = {
        name: _filled(draw.choice(phrases.TITLES), draw) for name in ("title", "title2", "title3")
    }
    chosen = draw.sample(groups, count)
    return [line.format(number=draw.randint(2, 40), **titles) for group in chosen for line in group]


def _between(story: _Story, draw: random.Random) -> list[str]:
    """Return the body with what a site puts between its paragraphs."""
    lines = list(story.body)
    if story.agency and draw.random() < 0.5:
        place = draw.choice(phrases.PLACES).upper()
        lines[0] = (
            f"{place}, {story.day.day} {MONTHS[story.day.month - 1]} ({story.agency}) – {lines[0]}"
        )
    for pattern in draw.sample(phrases.MIDDLE, draw.randint(0, 2)):
        title = _filled(draw.choice(phrases.TITLES), draw)
        lines.insert(draw.randint(1, len(lines)), pattern.format(title=title))
    if draw.random() < 0.4:
        place, agency = draw.choice(phrases.PLACES), story.agency or "Fil Images"
        caption = phrases.CAPTION.format(place=place, day=_day(story.day), agency=agency)
        lines.insert(1, caption)
    return lines


def _text(story: _Story, outlet: tuple[str, ...], draw: random.Random) -> str:
    lines = [story.title, *_furniture(draw, phrases.TOP, draw.randint(0, 3)), outlet[0]]
    if draw.random() < 0.6:
        lines.append(f"Par {draw.choice(phrases.AUTHORS)}")
    if draw.random() < DATED_SHARE:
        lines.append(_stamp(story, draw))
    if draw.random() < NAMED_SHARE:
        address = f"https://{outlet[1]}/{story.day:%Y/%m}/{story.day:%d}-article.html"
        lines.append(draw.choice((f"Source : {outlet[0]}", f"Lien : {address}")))
    lines += _between(story, draw)
    lines += _furniture(draw, phrases.BOTTOM, draw.randint(1, 4))
    lines.append(f"© {story.day.year} {outlet[0]}")
    return "\n\n".join(lines) + "\n"


def _page(story: _Story, outlet: tuple[str, ...], draw: random.Random) -> str:
    """Write the article as a web page; half of them say in JSON-LD what they are."""
    head = ""
    if draw.random() < 0.5:
        told = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": story.day.isoformat(),
            "publisher": {"@type": "Organization", "name": outlet[0]},
        }
        head = f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=False)}</script>'
    body = "\n".join(f"<p>{escape(line)}</p>" for line in _between(story, draw))
    top = "".join(f"<li>{escape(line)}</li>" for line in _furniture(draw, phrases.TOP, 2))
    bottom = "".join(f"<p>{escape(line)}</p>" for line in _furniture(draw, phrases.BOTTOM, 3))
    return (
        f'<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>{escape(story.title)} – {outlet[0]}'
        f'</title><meta property="og:site_name" content="{outlet[0]}">'
        f'<link rel="canonical" href="https://{outlet[1]}/{story.day:%Y/%m}/{story.day:%d}-article.html">{head}</head>\n'
        f"<body><nav><ul>{top}</ul></nav>\n<article><h1>{escape(story.title)}</h1>\n"
        f'<p class="date">{_stamp(story, draw)}</p>\n{body}\n</article>\n'
        f'<aside class="related">{bottom}</aside><footer>© {outlet[0]}</footer></body></html>\n'
    )


def _sidecar(story: _Story, draw: random.Random) -> str:
    lines = [f"note: {json.dumps(draw.choice(phrases.NOTES), ensure_ascii=False)}"]
    if draw.random() < 0.5:
        lines.append(f"published: {story.day.isoformat()}")
    if draw.random() < 0.3:
        lines.append(f"title: {json.dumps(story.title, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"
