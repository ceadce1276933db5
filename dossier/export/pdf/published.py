"""The briefings that a site offers: the whole dossier, and those that have a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier.export import place
from dossier.export.briefing.options import edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dossier.export.briefing.options import BriefingOptions
    from dossier.export.editions import Edition


def wanted(
    briefing: str, whole: BriefingOptions, editions: Iterable[Edition]
) -> Iterator[tuple[str, BriefingOptions]]:
    """Yield each briefing's file, from the site's root, with its options.

    Args:
        briefing: file of the whole dossier; nothing is printed where it is empty.
        whole: its options, on which those of the others stand.
        editions: the briefings that have a name.
    """
    if briefing:
        yield briefing, whole
        for one in editions:
            yield place.edition(one.name), edited(whole, one)
