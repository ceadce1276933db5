"""The outlet of a copyright line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dossier.describe import outlets, passages
from dossier.describe.source.claims import Claim
from dossier.records import Kind, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Article, Authority


_RIGHTS = re.compile(r"©\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s)?(?P<name>[^\W\d][^\n,;.|©–—]{1,50})")
_COMPANY = re.compile(
    r"\W{0,2}(?:(?:Interactive|Enterprises|Media Group|Group|Groupe)\s)?(?:Inc|Ltd|LLC|SA|SAS|GmbH|AG|plc|Limited|Enterprises|All|Tous)\.?$",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"droits réservés|rights reserved|derechos reservados|rechte vorbehalten", re.IGNORECASE
)


def rights(article: Article, authority: Authority) -> Iterator[Claim]:
    """Yield the outlets that reserve all rights, company words left out."""
    for number, block in passages.numbered(article, Kind.LEGAL, Kind.SITE_NOTICE):
        found = _RIGHTS.search(block.text) if _RESERVED.search(block.text) else None
        if found and outlets.capitalised(found["name"].strip()):
            name = _COMPANY.sub("", re.sub(r"\s\d{4}$", "", found["name"].strip()))
            if not name or outlets.fold(name) in outlets.agencies():
                continue
            evidence = phrase("« {words} »", words=found[0].strip())
            yield Claim(
                outlets.named(name, authority),
                "copyright-line",
                passages.place(article, number, name),
                evidence,
                inferred=True,
            )
