"""The original address: stated by the page or its file, http or https, never a share link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dossier.describe import address
from dossier.records import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from dossier.records import Article

    Described = Callable[..., Article]

BODY = (Kind.BODY, "Les maires ont lu https://example.com/rapport et demandé des médecins.")


@pytest.mark.parametrize(
    "line",
    [
        "Source : https://example.org/a?b=1",
        "Lire l’article original : https://example.org/a?b=1",
        "Originally published at https://example.org/a?b=1.",
        "Article original (https://example.org/a?b=1)",
    ],
)
def test_furniture_states_the_address(described: Described, line: str) -> None:
    article = described([BODY, (Kind.SIGNATURE, line)])
    assert article.url and article.url.value == "https://example.org/a?b=1"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "ftp://example.org/a",
        "https://",
        "https://user:secret@example.org/",
        "https://www.facebook.com/sharer.php?u=x",
        "data:text/html,x",
        "https://[::1",
        "/relative",
    ],
)
def test_what_is_no_plain_web_address_is_refused(described: Described, url: str) -> None:
    assert address.clean(url) is None
    assert described([BODY], hints={"url": url}).url is None


def test_links_of_the_text_and_of_teasers_are_not_the_address(described: Described) -> None:
    article = described([BODY, (Kind.RELATED, "Source : https://example.org/autre")])
    assert article.url is None
