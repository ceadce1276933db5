"""The page about accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.catalogue import translations
from dossier.pages import SiteOptions, statement_uri, write
from tests.pages.test_pages import visible

if TYPE_CHECKING:
    from dossier.records import Dossier


def said(dossier: Dossier, options: SiteOptions) -> str:
    return visible(
        next(one for one in write(dossier, options) if one.uri == statement_uri(options.language))
    )


@pytest.mark.parametrize(
    ("language", "uri"), [("fr", "accessibilite.md"), ("en", "accessibility.md")]
)
def test_it_has_an_address_in_the_sites_language(language: str, uri: str) -> None:
    assert statement_uri(language) == uri


def test_it_says_what_was_not_checked(dossier: Dossier) -> None:
    english = "no independent audit was made."
    assert english in said(dossier, SiteOptions(language="en"))
    (french,) = (text for key, text in translations("fr").items() if key.endswith(english))
    assert french in said(dossier, SiteOptions())


def test_it_says_where_to_write_where_that_is_known(dossier: Dossier) -> None:
    assert "Écrivez à aide@example.org." in said(dossier, SiteOptions(contact="aide@example.org"))
    assert "Écrivez à" not in said(dossier, SiteOptions())
