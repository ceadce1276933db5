"""What readers are told of a profile, and whom a host lets read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from dossier.publish.profiles import PRIVATE
from dossier.records import Notice, Policy, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dossier.records import Dossier, Phrase, Profile

OPEN_HOSTS = (
    *("github.io", "gitlab.io", "pages.dev", "netlify.app", "vercel.app"),
    *("codeberg.page", "readthedocs.io", "surge.sh", "neocities.org"),
)
"""Where a site stands open to everybody by default, even where its repository is private."""

SAID = {
    Policy.FULL: phrase("texts are published in full, but where a source or an article says less"),
    Policy.METADATA: phrase("title, source, date, authors and link of each article, and no text"),
    Policy.HIDDEN: phrase("nothing, but where a source or an article says more"),
}


def statement(profile: Profile) -> Phrase:
    """Say in one sentence what is published under a profile."""
    if profile.name == PRIVATE and profile.policy is Policy.FULL:
        return phrase(
            "Publication profile « {profile} »: texts are given in full, for the use of those who make the dossier.",
            profile=profile.name,
        )
    said = SAID.get(profile.policy) or _excerpts(profile)
    return phrase("Publication profile « {profile} »: {said}.", profile=profile.name, said=said)


def _excerpts(profile: Profile) -> Phrase:
    limits = list(_limits(profile))
    if not limits:
        return phrase("excerpts")
    joined = limits[0]
    for one in limits[1:]:
        joined = phrase("{some} and {one}", some=joined, one=one)
    return phrase(
        "excerpts of whole sentences, of at most {limits}, but where a source or an article says otherwise",
        limits=joined,
    )


def _limits(profile: Profile) -> Iterator[Phrase]:
    if profile.characters:
        yield phrase("{count} characters", count=profile.characters)
    if profile.words:
        yield phrase("{count} words", count=profile.words)
    if profile.percent:
        yield phrase("{count}% of the text", count=profile.percent)


def exposed(dossier: Dossier, site_url: str | None, config: str) -> tuple[Notice, ...]:
    """Warn when full texts go, under `private`, to a host that is open to everybody."""
    publication = dossier.publication
    host = urlsplit(site_url or "").hostname or ""
    open_ = any(host == one or host.endswith(f".{one}") for one in OPEN_HOSTS)
    if publication.profile.name != PRIVATE or not (open_ and publication.full):
        return ()
    what = phrase(
        "{count} articles are published in full, and {host} shows a site to everybody, even where its repository is private.",
        count=publication.full,
        host=host,
    )
    cure = phrase("Build with `profile: public` or DOSSIER_PROFILE=public, or publish elsewhere.")
    return (Notice("warning", config, None, what, cure),)
