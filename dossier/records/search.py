"""What a site's search has to know: the articles as they are found, the facets, and the names of actors."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """An article as the search finds and shows it."""

    uri: str
    """The article's page, relative to the folder of pages: `articles/003_….md`."""
    title: str
    about: str
    """What stands beside the title: source and date, in the site's language."""
    date: str
    """`2024-09-20`, `2024-09` or `2024`, to sort by; empty for an undated article."""
    passages: tuple[tuple[str, str], ...]
    """Id in the page (or nothing) and text of every kept block; what was set aside is not in it."""
    facets: tuple[tuple[str, ...], ...] = ()
    """The article's values under each of `SearchData.facets`, in their order."""
    actors: tuple[str, ...] = ()
    """Ids of the actors mentioned."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of the dossier's own words: written by hand, or with an introduction of the curator's."""

    uri: str
    """Relative to the folder of pages."""
    title: str
    """What it is called where the built page has no heading."""
    kind: str
    """What it is, in the site's language."""


@dataclass(frozen=True, slots=True)
class SearchActor:
    """An actor as readers may name it."""

    id: str
    name: str
    uri: str
    """The actor's page."""
    kind: str
    """What it is called, in the site's language."""
    names: tuple[str, ...] = ()
    """Spellings and aliases beside the name."""


@dataclass(frozen=True, slots=True)
class SearchFacet:
    """A property that results are narrowed by."""

    name: str
    """Its key in an address: `source`."""
    label: str
    """What readers see, in the site's language."""
    values: tuple[tuple[str, str], ...]
    """Key in an address and label of every value, as they are to be listed."""


@dataclass(frozen=True, slots=True)
class SearchData:
    """All that the search of a site is made from."""

    language: str
    entries: tuple[SearchEntry, ...]
    """From the oldest; undated ones last."""
    actors: tuple[SearchActor, ...]
    facets: tuple[SearchFacet, ...]
    """Beside the actors and the years, which need no list."""
    page: str
    """The page « Recherche », relative to the folder of pages."""
    pages: tuple[SearchPage, ...] = ()
    """What is found beside the articles; read from the built site."""
    quoted: tuple[tuple[str, str, int], ...] = ()
    """Who names whom in how many quotations, by the actors' ids; a speaker twice for all of theirs."""
    curated: tuple[int, ...] = ()
    """The place of each entry in the curator's order; none where the dossier has no other order than by date."""
    words: tuple[tuple[str, str], ...] = ()
    """What the search says to readers, by its key, in the site's language."""
