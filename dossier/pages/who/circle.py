"""Who is named with whom as a drawing: actors on a circle, and the lines that tell most of each of them.

Co-mentions of a whole dossier are a hairball: whoever is named often is named with everybody. So each actor keeps the
lines to those with whom it is named oftener than chance would have it: the phi coefficient of the two sets of articles
(G. U. Yule, On the Methods of Measuring Association Between Two Attributes, 1912), and for equals the cosine. That
leaves nobody without a line and nobody with all. The order on the circle is greedy seriation by the same measure; no
name covers another, and the same dossier gives the same drawing.
"""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from dossier.pages.literal import harmless, literal
from dossier.pages.render import Ready
from dossier.pages.words import ACTORS
from dossier.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.pages.site import Site
    from dossier.records import Actor, CoMention

    Ties = Mapping[tuple[str, str], int]

DRAWN = 36
"""Actors on the circle: those in most articles."""
TIES = 4
"""Lines that an actor keeps of its own; others may keep a line to it."""
SIZE, RADIUS, GAP = 960, 215, 16
"""Of the drawing, of the circle, and between a node and its name."""
LONGEST = 30
"""Letters of a name on the drawing."""
LEAST_BEND = 0.2
"""How far towards the middle the line between two neighbours bends, as a share of the way."""
KEY, KEY_STEP = 24, 26
"""Where the key of the shapes begins, from the left and the top, and the height of its lines."""


def on_it(site: Site, pairs: Sequence[CoMention]) -> list[Actor]:
    """Return the actors that are drawn, in their order round the circle."""
    drawn = site.main_actors()[:DRAWN]
    ties = _ties([one.id for one in drawn], pairs)
    left = list(drawn)
    ring = left[:1]
    left = left[1:]
    while left:
        last = ring[-1].id
        strength = [_strength(last, actor.id, ties, site) for actor in left]
        ring.append(left.pop(strength.index(max(strength))))
    return ring


def drawing(ring: Sequence[Actor], pairs: Sequence[CoMention], site: Site) -> Ready:
    """Draw the circle; names are strangers' text and are escaped, each leads to its page."""
    places = {actor.id: number for number, actor in enumerate(ring)}
    ties = _ties(list(places), pairs)
    kept = _kept(places, ties, site)
    most = max((ties[pair] for pair in kept), default=1)
    label = escape(site.speak("Who is named with whom"))
    often = {actor.id: len(site.mentioned.get(actor.id, ())) for actor in ring}
    top = max(often.values(), default=1) or 1
    return Ready(
        "".join(
            [
                f'<svg class="dossier-network" viewBox="0 0 {SIZE} {SIZE}" role="group" aria-label="{label}">',
                *_key(ring, site),
                *(
                    _line(places[one], places[other], len(ring), ties[one, other] / most)
                    for one, other in sorted(kept, key=lambda pair: (ties[pair], pair))
                ),
                *(
                    _node(actor, places[actor.id], len(ring), often[actor.id] / top, site)
                    for actor in ring
                ),
                "</svg>",
            ]
        )
    )


def _ties(drawn: Sequence[str], pairs: Sequence[CoMention]) -> Ties:
    """Return in how many articles two of the actors drawn are named, both ways round."""
    known = set(drawn)
    found: dict[tuple[str, str], int] = {}
    for pair in pairs:
        one, other = pair.actors
        if one in known and other in known:
            found[one, other] = found[other, one] = len(pair.articles)
    return found


def _strength(one: str, other: str, ties: Ties, site: Site) -> tuple[float, float]:
    """Return how far two actors are named together beyond chance, -1 to 1, and the cosine of their articles, 0 to 1."""
    shared = ties.get((one, other), 0)
    if not shared:
        return -1.0, 0.0
    every = len(site.dossier.articles)
    first, second = len(site.mentioned[one]), len(site.mentioned[other])
    apart = first * second * (every - first) * (every - second)
    beyond = (every * shared - first * second) / math.sqrt(apart) if apart else 0.0
    # rounded, since equal ties must be equal on every machine
    return round(beyond, 9), round(shared / math.sqrt(first * second), 9)


def _kept(places: Mapping[str, int], ties: Ties, site: Site) -> set[tuple[str, str]]:
    """Return the pairs whose line is drawn, each once: of equals those that lie nearest on the circle."""
    kept = set()
    for one, place in places.items():
        met = [other for other in places if (one, other) in ties]
        met.sort(key=lambda other: (_apart(place, places[other], len(places)), other))
        met.sort(key=lambda other: _strength(one, other, ties, site), reverse=True)
        kept |= {(min(one, other), max(one, other)) for other in met[:TIES]}
    return kept


def _apart(one: int, other: int, of: int) -> int:
    """Return how many steps two places on the circle lie apart, the shorter way round."""
    steps = abs(one - other)
    return min(steps, of - steps)


def _place(number: int, of: int) -> tuple[float, float, float]:
    """Return where a node stands, and its angle in degrees from the right, clockwise."""
    angle = 2 * math.pi * number / of - math.pi / 2
    x, y = SIZE / 2 + RADIUS * math.cos(angle), SIZE / 2 + RADIUS * math.sin(angle)
    return x, y, math.degrees(angle)


def _line(one: int, other: int, of: int, weight: float) -> str:
    """Draw a line that bends towards the middle; `data-ends` are its nodes, for the script that shows a node's own."""
    (x, y, _), (p, q, _) = _place(one, of), _place(other, of)
    # neighbours are joined by a flat line, those that lie opposite by one through the middle
    deep = LEAST_BEND + (1 - LEAST_BEND) * 2 * _apart(one, other, of) / of
    bend, aside = (
        f"{(at + to) / 2 * (1 - deep) + SIZE / 2 * deep:.0f}" for at, to in ((x, p), (y, q))
    )
    return (
        f'<path class="dossier-network__line" data-ends="{one} {other}" stroke-width="{0.8 + 3.6 * weight:.1f}"'
        f' d="M{x:.0f} {y:.0f}Q{bend} {aside} {p:.0f} {q:.0f}"/>'
    )


def _node(actor: Actor, number: int, of: int, weight: float, site: Site) -> str:
    x, y, angle = _place(number, of)
    turned = 90 < angle % 360 < 270  # noqa: PLR2004 - the left half, where names would stand on their head
    anchor, shift = ("end", -GAP) if turned else ("start", GAP)
    name = harmless(actor.name)
    said = literal(name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…")
    count = len(site.mentioned.get(actor.id, ()))
    target = escape(site.built(site.actor_uri(actor.id), site.network_uri))
    return (
        f'<a href="{target}" class="dossier-network__node dossier-network__node--{actor.kind.value}" data-node="{number}">'
        f"<title>{literal(name)}{site.speak(': ')}{count}</title>"
        f"{_shape(actor.kind, x, y, 4.5 + 6 * math.sqrt(weight))}"
        f'<text x="{x + shift:.1f}" y="{y:.1f}" text-anchor="{anchor}" dominant-baseline="central" '
        f'transform="rotate({angle + 180 if turned else angle:.1f} {x:.1f} {y:.1f})">{said}</text></a>'
    )


def _shape(kind: ActorKind, x: float, y: float, size: float) -> str:
    """Draw a kind's shape, so that kinds are told apart without their colours too."""
    if kind == ActorKind.PERSON:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}"/>'
    if kind == ActorKind.ORGANISATION:
        side = size * 1.7
        return (
            f'<path d="M{x - side / 2:.1f} {y - side / 2:.1f}h{side:.1f}v{side:.1f}h-{side:.1f}z"/>'
        )
    far = size * 1.3
    if kind == ActorKind.COUNTRY:
        return f'<path d="M{x:.1f} {y - far:.1f}l{far:.1f} {far:.1f}l-{far:.1f} {far:.1f}l-{far:.1f}-{far:.1f}z"/>'
    return f'<path d="M{x:.1f} {y - far:.1f}l{far:.1f} {far * 1.8:.1f}h-{2 * far:.1f}z"/>'


def _key(ring: Sequence[Actor], site: Site) -> Iterator[str]:
    """Say which shape is which kind."""
    kinds = [kind for kind in ActorKind if any(actor.kind == kind for actor in ring)]
    for row, kind in enumerate(kinds):
        y = KEY + row * KEY_STEP
        yield (
            f'<g class="dossier-network__key dossier-network__node--{kind.value}">{_shape(kind, KEY, y, 8)}'
            f'<text x="{KEY + GAP}" y="{y}" dominant-baseline="central">{site.speak(ACTORS[kind])}</text></g>'
        )
