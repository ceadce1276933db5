"""A dossier of one seed, its options written and its site built as MkDocs does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """Le port de Valmer rouvre

La maire de Valmer, Jeanne Doe, a rouvert mardi le port de Valmer, fermé depuis la tempête de l’hiver dernier.

« Nous sommes prêts », a déclaré Jeanne Doe devant les pêcheurs réunis sur le quai, avant de couper le ruban.
"""


def configure(project: Path, options: dict[str, object] | None = None, **config: object) -> str:
    """Write the dossier's mkdocs.yml; return its path."""
    plugins = config.pop("plugins", [])
    assert isinstance(plugins, list)
    written = {
        "site_name": "Valmer",
        "theme": {"name": "mkdocs"},
        "plugins": [*plugins, {"dossier": {"recogniser": "rules", **(options or {})}}],
        **config,
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(written), "utf-8")
    return str(project / "mkdocs.yml")


def built(config_file: str, **options: object) -> Path:
    """Build the site; return its folder."""
    from pathlib import Path

    config = load_config(config_file, **options)
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return Path(config.site_dir)
