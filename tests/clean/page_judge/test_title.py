"""The title of a page is its one heading of the first rank, whatever of its menus the judge keeps above it."""

from __future__ import annotations

from dossier import clean, read
from dossier.records import Kind

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Barrage : audition de la ministre - Assemblée du Lac</title></head><body>
<div>Aller au menu Aller au contenu</div>
<ul><li>Députés</li><li>Travaux en cours</li><li>Séance publique</li><li>Commissions</li><li>Connaître l'Assemblée</li></ul>
{logo}<h1>Commission d'enquête sur le barrage : audition de Mme Mirela Stan, ministre déléguée chargée des eaux</h1>
<p>Mercredi 10 avril 2024</p>
<p>– Présidence de Mme Ana Popa, présidente –</p>
<p>La réunion est ouverte à 16 h 35.</p>
<p><b>Mme Ana Popa, présidente.</b> – Madame la ministre, le 14 septembre, un cadre de l'agence convenait avec l'exploitant de taire l'état du barrage. Quand votre cabinet l'a-t-il su ?</p>
<p><b>Mme Mirela Stan, ministre déléguée.</b> – La veille de la publication. J'ai saisi le soir même l'inspection générale. Aucun membre de mon cabinet n'en avait eu connaissance auparavant.</p>
<p>La réunion est close à 18 h 10.</p>
</body></html>"""


def titles(page: str) -> list[str]:
    (document,) = read.read("seeds/a.html", page.encode())
    return [b.text for b in clean.judge(document) if b.verdict.kind is Kind.TITLE]


def test_the_one_heading_of_the_first_rank_is_the_title_below_a_menu_that_was_kept() -> None:
    assert [title[:30] for title in titles(PAGE.format(logo=""))] == [
        "Commission d'enquête sur le ba"
    ]


def test_of_two_such_headings_neither_is_sure() -> None:
    made = titles(PAGE.format(logo="<h1>Assemblée du Lac</h1>"))
    assert "Assemblée du Lac" not in made
