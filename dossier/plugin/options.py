"""The options of the plugin, as mkdocs.yml gives them."""

from __future__ import annotations

import datetime

from mkdocs.config import config_options as options
from mkdocs.config.base import BaseConfigOption, Config, ValidationError

from dossier.catalogue import LANGUAGES
from dossier.records import PartialDate


class _Date(BaseConfigOption[str]):
    """A date like 2026-11-22; YAML has already made one of it where it is not quoted."""

    def run_validation(self, value: object) -> str:
        if isinstance(value, datetime.datetime):
            value = value.isoformat("T", "minutes")
        try:
            return PartialDate(str(value)).edtf
        except ValueError as error:
            message = f"{error}. Write it as 2026-11-22."
            raise ValidationError(message) from error


class DossierConfig(Config):  # type: ignore[no-untyped-call]  # mkdocs 1.6.1 leaves it untyped
    """The options of the plugin, as written in mkdocs.yml."""

    seeds = options.Type(str, default="seeds")
    """Folder of the seeds, relative to mkdocs.yml."""
    language = options.Optional(options.Choice(LANGUAGES))
    """Language of the interface and of evidence; the theme's, where the catalogue has it, else French."""
    as_of = options.Optional(_Date())
    """The dossier's closing date: nothing in it is later, and inferences take it for « today »."""
    recogniser = options.Choice(("auto", "model", "rules"), default="auto")
    """How actors are found: `auto` takes the statistical model where it is installed."""
    pdf = options.Type((bool, str), default=False)
    """Print the briefing with the site: `true` for `briefing.pdf`, or a file name."""
    epub = options.Type((bool, str), default=False)
    """Make a book for e-readers with the site: `true` for `briefing.epub`, or a file name."""
    pdf_pages = options.Type(bool, default=False)
    """Print a PDF for each article and each actor, to which their pages lead."""
    cards = options.Type(bool, default=False)
    """Draw a picture for each article, which links shared elsewhere show; needs `site_url`."""
    briefing_look = options.Type(dict, default={})
    """Colour, emblem, font, paper and size of letters of what is printed; see `export.looks`."""
    briefings = options.Type(list, default=[])
    """Briefings of some articles, made as `briefings/NAME.pdf` and `.epub` where those are; see `export.editions`."""
    parts = options.Type(list, default=[])
    """The dossier's parts, in order: titles, or mappings of `id`, `title` and `intro`."""
    listing = options.Type(str, default="date")
    """How articles are listed by default: by `date`, by `part`, or in the `curator`'s order."""
    curator = options.Type(str, default="")
    """Who signs the notes that name nobody."""
    zip = options.Type((bool, str), default=False)
    """Pack a copy of the site that opens from a disk, offline: `true` for `dossier.zip`, or a file name."""
    profile = options.Type(str, default="")
    """For whom the site is published: `private`, `public` or a name of `profiles`; DOSSIER_PROFILE goes before it."""
    profiles = options.Type(dict, default={})
    """Publishing profiles of this dossier: a policy each, or a mapping; see `publish.profiles`."""
    contact = options.Type(str, default="")
    """Where readers write who meet a barrier: an address, shown on the page « Accessibility »."""
    jobs = options.Type(int, default=0)
    """Processes that share the seeds; 0 takes one for each processor."""
    policy = options.Type(bool, default=True)
    """Write a Content-Security-Policy into each page of a build; `serve` has none, since it reloads pages by script."""

    search = options.Type(bool, default=True)
    """Give the site a search of its own in place of the theme's, where Pagefind is installed (the extra `search`)."""
