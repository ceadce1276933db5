"""Who is named with whom: a drawing laid out at build time, a table, and files for other programs.

The actors stand on a circle, so that no name covers another and the same dossier gives the same drawing; neighbours on
it are those most often named together (greedy seriation). GEXF 1.3 (https://gexf.net) is what Gephi opens.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

from dossier.pages import front
from dossier.pages.literal import harmless, literal
from dossier.pages.page import Download, Page
from dossier.pages.reading.facts import Value
from dossier.pages.render import Ready, render

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.pages.site import Site
    from dossier.records import Actor, CoMention

DRAWN = 36
"""Actors on the circle: those in most articles."""
LINES = 150
"""Pairs drawn and listed at most, those of most articles."""
SIZE, RADIUS, GAP = 960, 250, 14
"""Of the drawing, of the circle, and between a node and its name."""
LONGEST = 24
"""Letters of a name on the drawing."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors named in the same articles."""

    one: Value
    other: Value
    articles: int


def page(site: Site) -> Page | None:
    """Make the page of the network; None for a dossier in which nobody is named with anybody."""
    pairs = _pairs(site)
    if not pairs:
        return None
    uri = site.network_uri
    drawn = _ring(site.main_actors()[:DRAWN], pairs)
    title = site.speak("Who is named with whom")
    values = {
        "title": title,
        "up": Value(site.speak("Actors"), target=site.index_uri("actors")),
        "drawing": _drawing(drawn, pairs, site),
        "drawn": len(drawn),
        "pairs": [_pair(one, site) for one in pairs[:LINES]],
        "more": max(0, len(pairs) - LINES),
        "downloads": [Value(name, target=_file(ending, site)) for name, ending in (("GEXF", "gexf"), ("JSON", "json"))],
    }  # fmt: skip
    matter = front.listing(title, len(site.dossier.articles))
    return Page(uri, matter + "\n" + render("network", site, uri, values))


def files(site: Site) -> Iterator[Download]:
    """Write the whole network, all actors and pairs, as GEXF and as JSON (nodes and links, as D3 reads them)."""
    pairs = _pairs(site)
    if pairs:
        yield Download(_file("gexf", site), _gexf(pairs, site))
        yield Download(_file("json", site), _json(pairs, site))


def _file(ending: str, site: Site) -> str:
    return f"{site.network_uri.removesuffix('.md')}.{ending}"


def _pairs(site: Site) -> list[CoMention]:
    known = [pair for pair in site.dossier.co_mentions if all(one in site.actors for one in pair.actors)]  # fmt: skip
    return sorted(known, key=lambda pair: (-len(pair.articles), pair.actors))


def _pair(pair: CoMention, site: Site) -> Pair:
    one, other = (
        Value(site.actors[name].name, target=site.actor_uri(name)) for name in pair.actors
    )
    return Pair(one, other, len(pair.articles))


def _ring(actors: Sequence[Actor], pairs: Sequence[CoMention]) -> list[Actor]:
    """Order actors round the circle: each next to the one left with which it shares most articles."""
    shared: dict[tuple[str, str], int] = {}
    for pair in pairs:
        one, other = pair.actors
        shared[one, other] = shared[other, one] = len(pair.articles)
    left = list(actors)
    ring = left[:1]
    left = left[1:]
    while left:
        last = ring[-1].id
        strength = [shared.get((last, actor.id), 0) for actor in left]
        best = strength.index(max(strength))
        ring.append(left.pop(best))
    return ring


def _drawing(ring: Sequence[Actor], pairs: Sequence[CoMention], site: Site) -> Ready:
    """Draw the circle; names are strangers' text and are escaped, each leads to its page."""
    places = {actor.id: _place(number, len(ring)) for number, actor in enumerate(ring)}
    middle = SIZE / 2
    drawn = [pair for pair in pairs if all(one in places for one in pair.actors)][:LINES]
    most = max((len(pair.articles) for pair in drawn), default=1)
    label = escape(site.speak("Who is named with whom"))
    parts = [
        f'<svg class="dossier-network" viewBox="0 0 {SIZE} {SIZE}" role="group" aria-label="{label}">'
    ]
    for pair in reversed(drawn):
        (x, y, _), (p, q, _) = (places[one] for one in pair.actors)
        width = 0.6 + 3.4 * len(pair.articles) / most
        parts.append(
            f'<path d="M{x:.1f} {y:.1f}Q{(x + p) / 4 + middle / 2:.1f} {(y + q) / 4 + middle / 2:.1f} {p:.1f} {q:.1f}"'
            f' stroke-width="{width:.1f}"/>'
        )
    often = {actor.id: len(site.mentioned.get(actor.id, ())) for actor in ring}
    top = max(often.values(), default=1) or 1
    parts += [_node(actor, places[actor.id], often[actor.id] / top, site) for actor in ring]
    return Ready("".join([*parts, "</svg>"]))


def _place(number: int, of: int) -> tuple[float, float, float]:
    """Return where a node stands, and its angle in degrees from the right, clockwise."""
    angle = 2 * math.pi * number / of - math.pi / 2
    x, y = SIZE / 2 + RADIUS * math.cos(angle), SIZE / 2 + RADIUS * math.sin(angle)
    return x, y, math.degrees(angle)


def _node(actor: Actor, place: tuple[float, float, float], weight: float, site: Site) -> str:
    x, y, angle = place
    turned = 90 < angle % 360 < 270  # noqa: PLR2004 - the left half, where names would stand on their head
    anchor, shift = ("end", -GAP) if turned else ("start", GAP)
    name = harmless(actor.name)
    said = literal(name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…")
    count = len(site.mentioned.get(actor.id, ()))
    target = escape(site.built(site.actor_uri(actor.id), site.network_uri))
    return (
        f'<a href="{target}" class="dossier-network__node dossier-network__node--{actor.kind.value}">'
        f"<title>{literal(name)}{site.speak(': ')}{count}</title>"
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{4 + 6 * math.sqrt(weight):.1f}"/>'
        f'<text x="{x + shift:.1f}" y="{y:.1f}" text-anchor="{anchor}" dominant-baseline="central" '
        f'transform="rotate({angle + 180 if turned else angle:.1f} {x:.1f} {y:.1f})">{said}</text></a>'
    )


def _gexf(pairs: Sequence[CoMention], site: Site) -> str:
    root = Xml.Element("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
    graph = Xml.SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    attributes = Xml.SubElement(graph, "attributes", {"class": "node"})
    for number, (name, kind) in enumerate((("kind", "string"), ("articles", "integer"))):
        Xml.SubElement(attributes, "attribute", {"id": str(number), "title": name, "type": kind})
    nodes = Xml.SubElement(graph, "nodes")
    for actor in site.dossier.actors:
        node = Xml.SubElement(nodes, "node", {"id": actor.id, "label": harmless(actor.name)})
        values = Xml.SubElement(node, "attvalues")
        count = len(site.mentioned.get(actor.id, ()))
        for number, value in enumerate((actor.kind.value, str(count))):
            Xml.SubElement(values, "attvalue", {"for": str(number), "value": value})
    edges = Xml.SubElement(graph, "edges")
    for number, pair in enumerate(pairs):
        ends = dict(zip(("source", "target"), pair.actors, strict=True))
        weight = str(len(pair.articles))
        Xml.SubElement(edges, "edge", {"id": str(number), **ends, "weight": weight})
    Xml.indent(root)
    return f"{Xml.tostring(root, encoding='unicode', xml_declaration=True)}\n"


def _json(pairs: Sequence[CoMention], site: Site) -> str:
    nodes: list[Mapping[str, object]] = [
        {
            "id": actor.id,
            "name": harmless(actor.name),
            "kind": actor.kind.value,
            "articles": len(site.mentioned.get(actor.id, ())),
        }
        for actor in site.dossier.actors
    ]
    links = [
        dict(zip(("source", "target"), pair.actors, strict=True))
        | {"articles": list(pair.articles)}
        for pair in pairs
    ]
    # a line an actor and a line a pair: half the bytes of indents all the way, and as readable
    parts = [
        f'"{name}": [\n' + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"
        for name, rows in (("nodes", nodes), ("links", links))
    ]
    return f"{{{', '.join(parts)}}}\n"
