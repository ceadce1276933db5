"""The table beside the index: facets, dates and names of actors, by the articles' numbers in the index."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dossier.records.search import SearchActor, SearchData, SearchFacet


def tables(
    data: SearchData, texts: int, version: str, addresses: Sequence[str]
) -> dict[str, bytes]:
    """Return the files: what the first result needs, the actors' names, and what facets are counted from.

    Args:
        data: the search's data.
        texts: how many there are: articles, and behind them pages written by hand.
        version: changes with the texts.
        addresses: the page of each actor, relative to the site's root.
    """
    actors, mentions, places = _actors(data, addresses)
    articles = {
        "language": data.language,
        "words": dict(data.words),
        "texts": texts,
        "version": version,
        "count": len(data.entries),
    }
    facets = {
        "dates": [entry.date for entry in data.entries],
        "curated": data.curated,
        "facets": [_facet(at, facet, data) for at, facet in enumerate(data.facets)],
        "mentions": mentions,
        "quoted": sorted(
            [places[one], places[other], count]
            for one, other, count in data.quoted
            if one in places and other in places
        ),
    }
    files = {"articles.json": articles, "actors.json": actors, "facets.json": facets}
    return {name: _json(content) for name, content in files.items()}


def _facet(at: int, facet: SearchFacet, data: SearchData) -> dict[str, Any]:
    places = {value: place for place, (value, _) in enumerate(facet.values)}
    of = [[places[value] for value in entry.facets[at]] for entry in data.entries]
    return {"name": facet.name, "label": facet.label, "values": facet.values, "of": of}


def _actors(
    data: SearchData, addresses: Sequence[str]
) -> tuple[list[Any], list[list[int]], dict[str, int]]:
    """Number the actors from the most mentioned, so that most articles hold small numbers.

    Returns:
        The actors, those of each article by their numbers, and the numbers by the actors' ids.
    """
    spread = Counter(actor for entry in data.entries for actor in entry.actors)
    pairs = sorted(
        zip(data.actors, addresses, strict=True), key=lambda pair: (-spread[pair[0].id], pair[0].id)
    )
    places = {actor.id: place for place, (actor, _) in enumerate(pairs)}
    mentions = [
        sorted({places[one] for one in entry.actors if one in places}) for entry in data.entries
    ]
    return [_actor(actor, address) for actor, address in pairs], mentions, places


def _actor(actor: SearchActor, address: str) -> list[Any]:
    return [actor.id, actor.name, actor.kind, address, list(actor.names)]


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
