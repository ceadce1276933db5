"""Who is named with whom as files: GEXF 1.3 (https://gexf.net), which Gephi opens, and JSON as D3 reads it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

from dossier.pages.literal import harmless
from dossier.pages.page import Download
from dossier.pages.reading.facts import Value
from dossier.pages.who.pairs import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dossier.pages.site import Site
    from dossier.records import CoMention


def offered(site: Site) -> list[Value]:
    """Name the files with their addresses, for the page that offers them."""
    return [Value(name, target=_file(ending, site)) for name, ending in (("GEXF", "gexf"), ("JSON", "json"))]  # fmt: skip


def files(site: Site) -> Iterator[Download]:
    """Write the whole network, all actors and pairs."""
    every = pairs(site)
    if every:
        yield Download(_file("gexf", site), _gexf(every, site))
        yield Download(_file("json", site), _json(every, site))


def _file(ending: str, site: Site) -> str:
    return f"{site.network_uri.removesuffix('.md')}.{ending}"


def _gexf(every: Sequence[CoMention], site: Site) -> str:
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
    for number, pair in enumerate(every):
        ends = dict(zip(("source", "target"), pair.actors, strict=True))
        weight = str(len(pair.articles))
        Xml.SubElement(edges, "edge", {"id": str(number), **ends, "weight": weight})
    Xml.indent(root)
    return f"{Xml.tostring(root, encoding='unicode', xml_declaration=True)}\n"


def _json(every: Sequence[CoMention], site: Site) -> str:
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
        for pair in every
    ]
    # a line an actor and a line a pair: half the bytes of indents all the way, and as readable
    parts = [
        f'"{name}": [\n' + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"
        for name, rows in (("nodes", nodes), ("links", links))
    ]
    return f"{{{', '.join(parts)}}}\n"
