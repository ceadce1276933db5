"""The site that a command writes or finishes, as the dossier's mkdocs.yml describes it: what the plugin knows of it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier import __version__, pages, publish, search
from dossier.catalogue import say
from dossier.export import offered
from dossier.export.briefing import BriefingOptions
from dossier.export.looks import look
from dossier.pipeline.after import Built

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dossier.pipeline import Project
    from dossier.publish import Released
    from dossier.records import Dossier


def options(project: Project, made: Released, written: Mapping[str, str]) -> pages.SiteOptions:
    """Return what the pages are told; `written` are the pages written by hand, by address.

    Raises:
        DossierError: naming the option that is wrong.
    """
    config, own = project.config, project.options
    offer = offered.read(own)
    return pages.SiteOptions(
        language=project.settings.language,
        title=project.site_name,
        site_url=str(config.get("site_url") or ""),
        engine=f"mkdocs-dossier {__version__}",
        briefings=offered.files(offer, len(made.dossier.articles)),
        pdf_pages=own.get("pdf_pages") is True,
        cards=own.get("cards") is True,
        zip=offer.zip,
        contact=str(own.get("contact") or ""),
        search=own.get("search", True) is not False and search.available(),
        directory_urls=config.get("use_directory_urls") is not False,
        written=written,
        docs=str(config.get("docs_dir") or "docs"),
    )


def whole(project: Project, dossier: Dossier) -> BriefingOptions:
    """Return what all briefings of the site have in common.

    Raises:
        DossierError: naming the option that is wrong.
    """
    said = say(publish.statement(dossier.publication.profile), project.settings.language)
    rights = (str(project.config.get("copyright") or ""), said)
    return BriefingOptions(
        title=project.site_name,
        language=project.settings.language,
        subtitle=str(project.config.get("site_description") or ""),
        look=look(project.options, project.root),
        rights=" ".join(filter(None, rights)),
    )


def built(project: Project, made: Released, told: pages.SiteOptions, folder: Path) -> Built:
    """Return a built site with what it was built from."""
    return Built(folder, made, told, offered.read(project.options), whole(project, made.dossier))
