"""A dossier in which every kind of text that a policy may withhold holds a word that stands nowhere else."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CANARIES = {
    "body": "zorbalique",
    "caption": "quintrelle",
    "quotation": "vorgamine",
    "reported": "plastorine",
    "event": "mirvalade",
    "aside": "trocandule",
    "recurring": "grimoulade",
    "learnt": "strabonelle",
    "list": "falbrette",
    "heading": "ostravelle",
    "alternative": "pelvignon",
    "early": "gondrevaux",
    "description": "carnotide",
    "keyword": "bravolune",
    "class": "norvegaste",
    "image": "dulcimare",
    "comment": "sarvoline",
    "note": "herbolane",
    "cited": "jasmirole",
    "compared": "lurgandine",
    "role": "tambrelin",
    "title": "wistandre",
    "author": "Xaverolde",
    "metadata": "yblorine",
    "hidden": "uldrapique",
    "file": "ogrifante",
    "address": "ephramuse",
    "taken": "indolvane",
    "left": "crustabelle",
    "source": "Hortevaine",
    "shared": "moltaride",
}
"""A made word for each place; the checks look for its folded form alone."""

NAMED = "Kirgovane"
"""The name of somebody whom a withheld paragraph names: a fact, which stays."""

OPENING = (
    "Le conseil de Valmer a voté mardi 4 mars 2025 la réouverture du vieux port, fermé depuis la tempête. "
    "La maire Jeanne Doe a salué une décision attendue."
)
"""The two sentences that an excerpt may show."""


SHORT = {
    "b1": "Les moules sont rares\n\nLes bouchots de la baie ont gelé deux fois en janvier. Les prix ont monté de moitié.\n\nDans l’anse du sud, trois familles vivent de ces cordes tendues entre deux pieux de chêne depuis un siècle. Elles demandent une aide à la région, qui répondra au printemps.",
    "b2": "Un phare s’éteint\n\nLe gardien du phare de Tréance part à la retraite. Personne ne le remplacera, dit la préfecture.\n\nLa lanterne sera confiée à un musée de la côte, où des écoliers pourront tourner la manivelle. Un feu automatique, posé sur un mât de fer, guide déjà les cargos vers la passe.",
    "b3": "La criée change de mains\n\nUne coopérative reprend la halle aux poissons. Elle garde les douze salariés et le nom.\n\nChaque nuit, vingt tonnes de lieu et de merlan passent sur les tapis avant de partir vers Rungis. Un nouveau froid coûtera deux millions, empruntés à une banque mutualiste.",
    "b4": "Le bac ne passe plus\n\nLe vent a cassé la chaîne du bac de Morval hier soir. Les voitures font le tour par le pont.\n\nLe passeur, qui tient la barre depuis trente ans, a dormi dans sa cabine pour surveiller le câble. Une pièce forgée arrivera jeudi par la route, si la neige ne s’en mêle pas.",
}
"""Articles of one source that differ in all but their last line."""


def _body(more: str = "") -> str:
    """Return a text of which an excerpt shows the opening alone."""
    c = CANARIES
    long = "Les pêcheurs ont attendu ce vote tout l’hiver et ils le disent sur le quai devant les bateaux rangés."
    return f"""{OPENING}

Le texte adopté parle d’une digue {c["body"]} et d’un phare neuf à bâtir avant la fin de l’année prochaine. {long}

« Nous voulons une jetée {c["quotation"]} pour tous les bateaux de la côte », a déclaré Jeanne Doe devant la presse.

Le capitaine Marc Oriol a affirmé que le quai {c["reported"]} serait refait à neuf avant le mois de juin prochain.

Le 12 avril 2024, une vague {c["event"]} avait emporté le ponton de bois et trois barques de pêche du port.

Le {c["role"]} serbe Piotr {NAMED} a visité Valmer mercredi avec des ingénieurs venus de la capitale du pays.

Les habitants parlent d’une affaire {c["note"]} et d’autres d’un projet {c["cited"]} dont nul ne sait le prix exact. {long}

Le port {c["compared"]} reste fermé aux voiliers étrangers pendant les travaux de la grande jetée du nord. {more}
"""


def _page() -> str:
    """Return a web page with words in every place that a page has."""
    c = CANARIES
    told = "".join(f"<p>{part}</p>\n" for part in _body().strip().split("\n\n"))
    data = json.dumps({"@type": "NewsArticle", "description": f"Un port {c['description']} rouvre"})
    return f"""<!doctype html><html lang="fr"><head><title>Le vieux port de Valmer rouvre | Le Quotidien</title>
<meta name="description" content="Un port {c["description"]} rouvre après la tempête de l’hiver">
<meta name="keywords" content="port, {c["keyword"]}"><meta property="og:site_name" content="Le Quotidien">
<link rel="canonical" href="https://quotidien.example/port"><script type="application/ld+json">{data}</script></head>
<body><!-- {c["comment"]} --><nav><a href="/">Accueil</a><a href="/mer">Rubrique {c["aside"]} de la mer</a></nav>
<article class="post {c["class"]}"><h1>Le vieux port de Valmer rouvre</h1>
<figure><img src="https://img.example/ouverture.jpg" alt="Une proue {c["early"]} au matin"></figure>
{told}<h2>Une grue {c["heading"]} sur le quai du nord</h2>
<ul><li>une bouée {c["list"]} et deux filets de pêche</li></ul>
<figure><img src="https://img.example/{c["image"]}.jpg" alt="Une voile {c["alternative"]} au loin">
<figcaption>Le quai {c["caption"]} au soir de la fête du port de Valmer</figcaption></figure>
<p>Le soir, les lampes du port se sont allumées une à une devant la foule, et la fanfare a joué longtemps.</p>
</article><footer><p>Abonnez-vous à la lettre {c["aside"]} de la mer chaque matin</p></footer></body></html>"""


@dataclass(frozen=True)
class Made:
    """A dossier on disk."""

    root: Path
    canaries: Mapping[str, str]
    named: str
    opening: str

    def configure(self, options: dict[str, object], **config: object) -> str:
        """Write mkdocs.yml; return its path."""
        written = {
            "site_name": "Valmer",
            "site_url": "https://valmer.example/dossier/",
            "theme": {"name": "material", "language": "fr", "font": False},
            "plugins": [{"dossier": {"recogniser": "rules", **options}}],
            **config,
        }
        (self.root / "mkdocs.yml").write_text(yaml.safe_dump(written), "utf-8")
        return str(self.root / "mkdocs.yml")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Articles of every policy, with a canary in every place that the policy withholds."""
    root = tmp_path_factory.mktemp("canaries")
    seeds, docs = root / "seeds", root / "docs"
    seeds.mkdir()
    docs.mkdir()
    c = CANARIES
    ends = {key: f"La fin dit {c[key]} tout haut." for key in ("metadata", "hidden", "left")}
    footer = f"\n\nRetrouvez la revue {c['recurring']} du littoral en kiosque\n"
    for name, source in (("a1", "lac"), ("a2", "lac"), ("a3", "lac")):
        text = f"Le port de Valmer, épisode {name}\n\n{_body()}{footer}"
        (seeds / f"{name}.txt").write_text(text, "utf-8")
        (seeds / f"{name}.txt.yml").write_text(
            f"source: {source}\npublished: 2025-03-05\n", "utf-8"
        )
    (seeds / "a1.txt.yml").write_text(
        "source: lac\npublished: 2025-03-05\nnotes:\n"
        f'  "affaire {c["note"]}": Le chiffre est à vérifier sur place.\n',
        "utf-8",
    )
    for name, told in SHORT.items():
        text = f"{told}\n\nLa suite {c['learnt']} de cette page est réservée aux marins\n"
        (seeds / f"{name}.txt").write_text(text, "utf-8")
        (seeds / f"{name}.txt.yml").write_text("source: mer\npublished: 2025-02-01\n", "utf-8")
    (seeds / "page.html").write_text(_page(), "utf-8")
    (seeds / "page.html.yml").write_text("published: 2025-03-06\n", "utf-8")
    (seeds / "meta.txt").write_text(f"Une notice sans texte\n\n{_body(ends['metadata'])}", "utf-8")
    (seeds / "meta.txt.yml").write_text("publish: metadata\npublished: 2025-03-07\n", "utf-8")
    hidden = f"Un titre {c['title']} que nul ne doit lire\n\n{_body(ends['hidden'])}"
    (seeds / f"{c['file']}.txt").write_text(hidden, "utf-8")
    (seeds / f"{c['file']}.txt.yml").write_text(
        f"publish: {{public: hidden}}\nauthors: [Ana {c['author']}]\nsource: {c['source']} Presse\n"
        f"url: https://quotidien.example/{c['address']}\npublished: 2025-03-08\n"
        f"tags: [rubrique {c['shared']}]\n",
        "utf-8",
    )
    (seeds / "parti.txt").write_text(f"Un titre {c['taken']} repris\n\n{_body()}", "utf-8")
    (seeds / "parti.txt.yml").write_text(
        "withdrawn: {text: à la demande de l’éditeur, by: Le Lac, on: 2025-04-01, title: no}\n",
        "utf-8",
    )
    (seeds / "hors.txt").write_text(f"Un article écarté\n\n{_body(ends['left'])}", "utf-8")
    (seeds / "hors.txt.yml").write_text("exclude: le même texte que a1\n", "utf-8")
    (seeds / "_sources.yml").write_text(
        "- {id: lac, name: Le Lac, kind: press}\n- {id: mer, name: La Mer, kind: press, domain: mer.example}\n",
        "utf-8",
    )
    (docs / "index.md").write_text(
        f"# Valmer\n\nVoir [@a1 « un projet {c['cited']} »], [@a1 §5], [@{c['file']}] et [@meta].\n\n"
        "<!-- dossier: rights -->\n",
        "utf-8",
    )
    return Made(root, CANARIES, NAMED, OPENING)
