"""The ways on from an article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dossier.pages import SiteOptions
from dossier.pages.reading.article import heading
from dossier.pages.reading.turn import turns
from dossier.pages.site import Site
from dossier.records import Curation

if TYPE_CHECKING:
    from dossier.records import Dossier


def test_without_an_order_of_the_curators_there_is_the_order_of_dates(dossier: Dossier) -> None:
    site = Site(dossier, SiteOptions())
    first, second = dossier.articles
    (only,) = turns(first, (None, second), site, heading)
    assert (only.label, only.before) == ("Articles par date", None)
    assert only.after is not None
    assert only.after.text == "Mirela Stan se tait"


def test_the_curators_order_comes_first_and_holds_undated_articles_too(dossier: Dossier) -> None:
    first, undated = dossier.articles
    put = replace(undated, curation=Curation(pinned=True))
    site = Site(replace(dossier, articles=(first, put)), SiteOptions())
    (way,) = turns(put, (None, None), site, heading)
    assert way.label == "Articles dans l’ordre du documentaliste"
    assert way.before is None
    assert way.after is not None
    assert way.after.text == "La Ligue du Lac rouvre ses écluses"


def test_two_orders_that_lead_to_the_same_articles_are_one_way(dossier: Dossier) -> None:
    first, second = dossier.articles
    put = replace(first, curation=Curation(pinned=True))
    site = Site(replace(dossier, articles=(put, second)), SiteOptions())
    (way,) = turns(put, (None, second), site, heading)
    assert way.after is not None
    assert way.after.text == "Mirela Stan se tait"
    assert len(turns(put, (second, None), site, heading)) == 2


def test_an_article_alone_leads_nowhere(dossier: Dossier) -> None:
    alone = replace(dossier, articles=dossier.articles[:1])
    assert turns(alone.articles[0], (None, None), Site(alone, SiteOptions()), heading) == ()
