"""Door 1, the MkDocs plugin: the hooks that hand a dossier's pages to the host; `options` is the other half."""

from __future__ import annotations

import os
import posixpath
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from dossier import pages, pipeline, publish, search
from dossier.catalogue import LANGUAGES, say
from dossier.export import offered
from dossier.export.briefing import BriefingOptions
from dossier.export.looks import look
from dossier.export.printout import notice_line
from dossier.pages.assets import SCRIPTS, STYLES
from dossier.pages.literal import log_line
from dossier.pipeline import after
from dossier.plugin.options import DossierConfig
from dossier.records import DossierError, PartialDate, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.pages import Page

    from dossier.records import Dossier, Notice

__all__ = ["DossierConfig", "DossierPlugin"]

log = get_plugin_logger(__name__)

THEME = Path(__file__).parent.parent / "theme"
"""Our style sheet, the search's language file and the few overrides."""

MATERIAL_SEARCH = "material/search"


class DossierPlugin(BasePlugin[DossierConfig]):
    """Turns the seeds into pages of the site."""

    dossier: Dossier
    """What the last build found, as the profile lets it out: no hook sees more."""
    released: publish.Released
    """The same, with what was decided about it."""
    site: pages.SiteOptions
    """What the last build told the pages."""
    completed: Mapping[str, str]
    """Pages written by hand, by address, with their references resolved."""
    offer: offered.Offer
    """What is printed with the site."""
    searching: bool = False
    """True where the site gets a search of ours."""
    serving: bool = False
    """True under `mkdocs serve`."""

    def on_startup(self, *, command: str, **_: Any) -> None:
        """Stay the same instance from one build of `mkdocs serve` to the next."""
        self.serving = command == "serve"

    @event_priority(50)  # before the search plugins take their defaults
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Bring our style sheet, extensions and search settings, and check what options alone cannot."""
        if not self.config.language:
            spoken = str(config.theme.get("language") or "fr")[:2]
            self.config.language = spoken if spoken in LANGUAGES else "fr"
        with _refused():
            self.offer = offered.read(self.config)
            look(self.config, _root(config))
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        config.extra_css[:0] = [one for one in STYLES if one not in config.extra_css]
        config.extra_javascript[:0] = [one for one in SCRIPTS if one not in config.extra_javascript]
        if "md_in_html" not in config.markdown_extensions:
            config.markdown_extensions.append("md_in_html")
        self._settle_search(config)
        return config

    def _settle_search(self, config: MkDocsConfig) -> None:
        """Put our search in place of the theme's; where Pagefind is missing, mend the theme's and say so."""
        self.searching = self.config.search and search.available()
        theirs = config.plugins.get(MATERIAL_SEARCH)
        if self.searching:
            if theirs:
                theirs.config["enabled"] = False
            return
        if theirs and not theirs.config.get("separator"):
            theirs.config["separator"] = pages.SEARCH_SEPARATOR
        if self.config.search:
            log.info("No search with facets: install Pagefind by mkdocs-dossier[search].")

    @event_priority(50)  # before plugins that look at all files
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the seeds and add the pages; what is wrong with a seed goes to the log."""
        self.released = self._survey(config)
        self.dossier = self.released.dossier
        self._withhold(files, config)
        told = {
            one.src_uri: one.content_bytes.decode("utf-8", "replace")
            for one in files.documentation_pages()
        }
        written = {uri: self.released.citations.rewritten(text) for uri, text in told.items()}
        self.site = pages.SiteOptions(
            language=self._language(),
            title=config.site_name,
            site_url=config.site_url or "",
            engine=f"mkdocs-dossier {metadata.version('mkdocs-dossier')}",
            briefings=offered.files(self.offer, len(self.dossier.articles)),
            pdf_pages=self.config.pdf_pages,
            cards=self.config.cards,
            zip=self.offer.zip,
            contact=self.config.contact,
            search=self.searching,
            directory_urls=config.use_directory_urls,
            written=written,
            docs=_docs(config),
        )
        completed = pages.complete(self.dossier, self.site)
        cut_down = {uri: text for uri, text in written.items() if text != told[uri]}
        self.completed = {**cut_down, **completed.pages}
        self._report(pipeline.located(completed.notices, _root(config)))
        for page in pages.write(self.dossier, self.site):
            self._add(page, files, config)
        for one in pages.downloads(self.dossier, self.site):
            files.append(File.generated(config, one.uri, content=one.bytes))
        return files

    @event_priority(100)  # before plugins that read the references' Markdown
    def on_page_markdown(self, markdown: str, *, page: Page, **_: Any) -> str:
        """Resolve the references of a page written by hand."""
        text = self.completed.get(page.file.src_uri)
        return markdown if text is None or page.file.generated_by else pages.body_of(text)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any
    ) -> LiveReloadServer:
        """Build again when a seed, a sidecar or a list of the curator changes."""
        server.watch(str(self._seeds(config)))
        return server

    @event_priority(-100)  # after the plugins that write into the site
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Print the briefing, where asked for, index the site and finish it: all that hosts without plugins get too."""
        root, language = _root(config), self._language()
        whole = BriefingOptions(
            title=config.site_name,
            language=language,
            subtitle=config.site_description or "",
            look=look(self.config, root),
            rights=" ".join(filter(None, (config.copyright, self._statement()))),
        )
        folder = Path(config.site_dir)
        built = after.Built(folder, self.released, self.site, self.offer, whole)
        steps = [name for name in after.STEPS if name != "policy" or self.config.policy]
        with _refused():
            self._report(after.complete(built, after.MAKING if self.serving else steps))

    def _statement(self) -> str:
        return say(publish.statement(self.dossier.publication.profile), self._language())

    def _language(self) -> str:
        return str(self.config.language or "fr")

    def _seeds(self, config: MkDocsConfig) -> Path:
        return _root(config) / self.config.seeds

    def _survey(self, config: MkDocsConfig) -> publish.Released:
        """Judge the seeds and let the dossier out; what is amiss is said before anything is withheld."""
        settings = Settings(
            language=self._language(),
            as_of=PartialDate(self.config.as_of) if self.config.as_of else None,
            recogniser=self.config.recogniser,
        )
        jobs = self.config.jobs or os.cpu_count() or 1
        folders = _root(config), self._seeds(config)
        with _refused():
            dossier = pipeline.survey(*folders, settings, jobs)
            dossier = pipeline.arrange(dossier, *folders, self.config, self._language())
            self._report(dossier.notices)
            asked = os.environ.get(publish.VARIABLE)
            released = pipeline.release(dossier, self.config, asked, self._language())
        self._report(released.notices)
        if not self.serving:
            self._report(publish.exposed(released.dossier, config.site_url, "mkdocs.yml"))
        return released

    def _withhold(self, files: Files, config: MkDocsConfig) -> None:
        """Keep the host from copying the seeds where they lie among the pages and not all of them is published."""
        seeds = self._seeds(config).resolve()
        for file in list(files) if self.released.withheld.secrets else ():
            if file.abs_src_path and Path(file.abs_src_path).resolve().is_relative_to(seeds):
                files.remove(file)

    def _add(self, page: pages.Page, files: Files, config: MkDocsConfig) -> None:
        """Add a page to the host's files; a page written by hand wins, except where we complete it."""
        written = files.get_file_from_path(page.uri)
        if written and page.uri != "index.md" and not page.completes:
            log.warning(
                "%s: this page hides a generated one. Rename it or remove it.", log_line(page.uri)
            )
            return
        inclusion = InclusionLevel.INCLUDED if page.listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.uri, content=page.markdown, inclusion=inclusion)
        if written:
            files.remove(written)
            file.edit_uri = written.edit_uri
        elif page.seed:
            file.edit_uri = quote(posixpath.relpath(page.seed, _docs(config)))
        files.append(file)

    def _report(self, notices: Iterable[Notice]) -> None:
        """Log notices: where, what, what to do. Warnings fail a strict build."""
        levels = {"info": log.info, "warning": log.warning, "error": log.error}
        for notice in notices:
            levels[notice.level]("%s", log_line(notice_line(notice, self._language())))


@contextmanager
def _refused() -> Iterator[None]:
    """Hand what we refuse to the host, which ends the build with its words."""
    try:
        yield
    except DossierError as error:
        raise PluginError(log_line(str(error))) from error


def _root(config: MkDocsConfig) -> Path:
    """Return the dossier's folder: that of mkdocs.yml."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _docs(config: MkDocsConfig) -> str:
    """Return the folder of pages written by hand, from the dossier's root."""
    return os.path.relpath(config.docs_dir, _root(config)).replace(os.sep, "/")
