"""The day a page was published: htmldate's answer, corrected where the page's own marking is plainer.

htmldate reads the address, meta tags, JSON-LD, marked elements and at last any date of the page. Its answer stands
unless nothing is declared and one element is marked as the publication's day, or it made a day of a bare year.
Measured on 850 pages (`python -m tests.bench.dates`); JSON-LD alone before htmldate would lower the accuracy.
"""

from __future__ import annotations

import logging
import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from lxml import etree
from lxml import html as lxml_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from selectolax.lexbor import LexborHTMLParser

EARLIEST, LATEST = datetime(1995, 1, 1), datetime(2099, 12, 31)  # noqa: DTZ001 - days, no moments
"""Bounds given to htmldate, which would read the clock for want of them."""
PARSED_AT_MOST = 3_000_000
"""Characters of a page from which it is not parsed a second time: a page of 100,000 lines took 270 MB."""
EXTENSIVE_AT_MOST = 3_000_000
"""Characters of markup over which htmldate does not search the whole text."""
BY_DEFAULT = "-01-01"
"""What htmldate adds to a year found alone, as in a copyright notice."""

_DAY = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-]?(0?[1-9]|1[0-2])[/_-]?(0?[1-9]|[12]\d|3[01])(?!\d)"
)


def published(
    markup: str, tree: LexborHTMLParser, declared: Iterable[str], address: str
) -> tuple[str, str]:
    """Return the day (`2024-09-20`) and the grounds for it; two empty strings when the page has no date.

    Args:
        markup: the page.
        tree: the same, parsed.
        declared: what meta tags and JSON-LD say, in any form.
        address: the page's own address, if it names one.

    Returns:
        Grounds are `declared` (meta tags or JSON-LD), `address`, `marked` (`time`, `itemprop`) or `searched`.
    """
    said = [value for value in declared if value]
    marks = _marked(tree)
    if not said and marks:
        return marks[0], "marked"
    if len(markup) > PARSED_AT_MOST:
        first = next(filter(None, map(day, said)), "")
        return first, "declared" if first else ""
    found = _htmldate(markup)
    if found in _of_address(address):
        return found, "address"
    if found in {day(value) for value in said} or (said and not any(map(day, said))):
        return found, "declared" if found else ""
    if not found or found.endswith(BY_DEFAULT):
        return "", ""  # what htmldate makes of « © 2016 »
    return found, "marked" if found in marks else "searched"


def _htmldate(markup: str) -> str:
    """Ask htmldate. It is given a parsed page, since it would fetch a string that looks like an address."""
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    parser = lxml_html.HTMLParser(encoding="utf-8", collect_ids=False, no_network=True)
    try:
        page = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
        found = find_date(
            page,
            extensive_search=len(markup) <= EXTENSIVE_AT_MOST,
            original_date=True,
            min_date=EARLIEST,
            max_date=LATEST,
        )
    except (etree.LxmlError, ValueError, OverflowError, RecursionError):
        return ""
    return found or ""


def _marked(tree: LexborHTMLParser) -> list[str]:
    """Return the day of `itemprop="datePublished"` and the page's only `time`; several times are other articles'."""
    found = []
    for node in tree.css('[itemprop="datePublished"]')[:1]:
        found.append(day(node.attributes.get("content") or node.attributes.get("datetime") or ""))
    times = {day(node.attributes.get("datetime") or "") for node in tree.css("time[datetime]")}
    times.discard("")
    if len(times) == 1:
        found += times
    return [each for each in found if each]


def _of_address(address: str) -> set[str]:
    return {_made(*match.groups()) for match in _IN_ADDRESS.finditer(address)} - {""}


def day(value: str) -> str:
    """Return the day that an ISO stamp begins with; nothing for any other text."""
    match = _DAY.match(value)
    return _made(*match.groups()) if match else ""


def _made(year: str, month: str, number: str) -> str:
    try:
        return date(int(year), int(month), int(number)).isoformat()
    except ValueError:
        return ""
