"""The briefings that a site offers: the whole dossier, those that have a name, single articles and actors."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier.export import place
from dossier.export.briefing import edited
from dossier.export.editions import editions
from dossier.export.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dossier.export.briefing import BriefingOptions
    from dossier.export.editions import Edition
    from dossier.records import Dossier, Notice


@dataclass(frozen=True, slots=True)
class Offer:
    """What a site's makers ask for; files from the site's root, empty where none is asked for."""

    pdf: str = ""
    """File of the whole dossier."""
    epub: str = ""
    """Its file for e-readers."""
    editions: tuple[Edition, ...] = ()
    """The briefings that have a name, printed wherever the whole dossier is."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """Files of single articles, by id."""
    actors: Mapping[str, str] = field(default_factory=dict)
    """Files of the articles that name an actor, by the actor's id."""
    cards: Mapping[str, str] = field(default_factory=dict)
    """Pictures of single articles, by id."""
    zip: str = ""
    """File of the site's copy for reading offline; see `dossier.offline`."""


def read(options: Mapping[str, Any]) -> Offer:
    """Read what the plugin's options ask for.

    Raises:
        DossierError: naming the option that is wrong.
    """
    return Offer(
        place.briefing(options.get("pdf")),
        place.briefing(options.get("epub"), "epub"),
        editions(options),
        zip=place.briefing(options.get("zip"), "zip", "dossier"),
    )


def files(offer: Offer, articles: int) -> tuple[str, ...]:
    """Return the files of the whole dossier, as links give them: the PDF's volumes, then the book for e-readers."""
    printed = place.volumes(Path(offer.pdf), place.count(articles)) if offer.pdf else []
    return (*(one.as_posix() for one in printed), *([offer.epub] if offer.epub else []))


def publish(dossier: Dossier, offer: Offer, whole: BriefingOptions, site: Path) -> Iterator[Notice]:
    """Write all that is offered into a site, and yield the notices; `whole` is what all have in common.

    Raises:
        DossierError: when a printer is missing, an option is wrong, a selection is empty, or a file lost text.
    """
    if offer.pdf:
        from dossier.export.pdf import volumes  # imported on use: Typst is an extra

        for options, target in _editions(offer, whole, offer.pdf, "pdf"):
            yield from volumes.publish(dossier, options, site / target)
    if offer.epub:
        from dossier.export import epub

        for options, target in _editions(offer, whole, offer.epub, "epub"):
            yield from epub.publish(dossier, options, site / target)
    if offer.articles or offer.actors:
        yield from _single(dossier, offer, whole, site)
    if offer.cards:
        from dossier.export import cards

        drawn = cards.write(dossier.articles, whole.title, whole.language, whole.look)
        for article, picture in drawn:
            path = site / offer.cards[article]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)


def _editions(
    offer: Offer, whole: BriefingOptions, first: str, kind: str
) -> Iterator[tuple[BriefingOptions, str]]:
    yield whole, first
    for one in offer.editions:
        yield edited(whole, one), place.edition(one.name, kind)


def _single(dossier: Dossier, offer: Offer, whole: BriefingOptions, site: Path) -> Iterator[Notice]:
    """Print what single pages lead to: an article's sheets, or the briefing of an actor's articles."""
    from dossier.export.pdf import singles, volumes

    for article, target in offer.articles.items():
        made = singles.write(dossier, article, whole)
        path = site / target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.pdf)
        yield from made.notices if not offer.pdf else ()
    for actor, target in offer.actors.items():
        options = replace(whole, selection=Selection(actors=(actor,)))
        said = volumes.publish(dossier, options, site / target)
        yield from said if not offer.pdf else ()
