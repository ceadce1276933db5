"""The page judge: keeps the article of pages it never saw, says why, and is the same sum everywhere."""

from __future__ import annotations

import json

import numpy as np
import pytest

from dossier.catalogue import translations
from dossier.clean.page_judge import alone, containers, features, forest, learned, words
from dossier.read import html
from dossier.records import RawDocument

PROSE = (
    "Le bac a quitté le quai peu après sept heures, avec à son bord une trentaine d’habitués et deux camionnettes.",
    "« La mer était forte, mais nous avons vu pire », raconte la capitaine, qui fait la traversée depuis vingt ans.",
    "La compagnie promet un second navire avant l’été ; les maires de l’île, eux, attendent de le voir pour y croire.",
    "En attendant, les commerçants commandent plus tôt, et les écoliers partent la veille quand le vent se lève.",
    "Selon la préfecture, onze traversées sur cent ont été annulées l’an dernier, contre sept l’année précédente.",
)
PAGE = (
    "<html lang=fr><head><title>Le bac de l’île - Le Quai</title></head><body>"
    "<nav class='main-menu'><ul><li><a href='/'>Accueil</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
    "<div class='cookie-banner'><p>Nous utilisons des cookies pour mesurer l’audience.</p><button>Accepter</button></div>"
    "<article><h1>Le bac de l’île</h1><div class='share-bar'><a href='/f'>Partager sur Facebook</a></div>"
    f"<div class='article-body'>{''.join(f'<p>{each}</p>' for each in PROSE)}</div></article>"
    "<aside class='related'><h3>Lire aussi</h3><ul><li><a href='/a'>Le phare rouvre au public ce dimanche</a></li>"
    "<li><a href='/b'>Un chantier naval cherche des apprentis</a></li></ul></aside>"
    "<footer><p>© Le Quai. Tous droits réservés.</p><a href='/m'>Mentions légales</a></footer></body></html>"
)


def page(markup: str) -> RawDocument:
    (document,) = html.read("seeds/page.html", markup.encode())
    return document


def lines(document: RawDocument) -> list[str]:
    return [document.text[each.start : each.end] for each in document.elements]


def test_the_article_is_kept_and_the_furniture_is_not() -> None:
    document = page(PAGE)
    shown = zip(lines(document), learned.kept(document), strict=True)
    # The title is the rules' to judge: gold texts differ on whether it belongs.
    assert [line for line, keep in shown if keep and line != "Le bac de l’île"] == list(PROSE)


def test_a_page_judged_twice_or_among_others_is_judged_alike() -> None:
    document = page(PAGE)
    first = learned.probabilities(document)
    learned.probabilities(page("<p>x</p>"))
    assert learned.probabilities(document) == first
    assert all(0 <= each <= 1 for each in first)


@pytest.mark.parametrize(
    "markup", ["x", "<p>x</p>", "<a href='/'>x</a>" * 3, "<li>1</li>" * 50, "<p>日本語。</p>"]
)
def test_a_page_is_never_left_without_an_answer(markup: str) -> None:
    document = page(markup)
    assert any(learned.kept(document)) or max(learned.probabilities(document)) < learned.LEAST


def test_text_without_elements_has_no_probabilities() -> None:
    document = RawDocument("a.txt", "", "text/plain", "x")
    assert learned.probabilities(document) == []
    assert learned.opinions(document) == []


def test_three_signals_are_named_for_each_line_and_all_can_be_said_in_french() -> None:
    document = page(PAGE)
    named = learned.opinions(document)
    assert {len(each.signals) for each in named} == {learned.SIGNALS}
    assert [each.probability for each in named] == learned.probabilities(document)
    assert {said.pattern for said in learned.SAID} <= set(translations("fr"))


def test_the_weights_of_a_line_add_up_to_its_odds() -> None:
    document = page(PAGE)
    model = learned.shipped()
    (rows,) = learned.blocks(learned.first_parts(document, model))
    probability, shares = model.first.tell(rows, model.first_shares)
    start = model.first.value[model.first.roots].sum()
    assert np.allclose(1 / (1 + np.exp(-start - shares.sum(axis=1))), probability)
    assert np.allclose(model.first.decide(rows), probability)


def test_a_long_page_is_judged_in_parts_and_alike() -> None:
    trees = forest.load([[[0, 0.5, 1, 2, 0.0], [-1.0], [1, 2.0, 3, 4, 1.0], [0.5], [2.0]]])
    rows = np.array([[0.0, 0.0], [1.0, 2.0], [1.0, 3.0]])
    once = trees.decide(rows)
    assert np.allclose(np.log(once / (1 - once)), [-1.0, 0.5, 2.0])
    many = trees.decide(np.tile(rows, (forest.ROWS_AT_ONCE, 1)))
    assert np.array_equal(many, np.tile(once, forest.ROWS_AT_ONCE))


def test_a_model_of_other_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="train it again"):
        learned.build({"columns": ["length"]})


def test_the_model_file_is_small_readable_and_says_where_it_comes_from() -> None:
    source = learned.WEIGHTS.read_text("utf-8")
    stored = json.loads(source)
    assert len(source) < 2_000_000
    assert {"corpus sha256", "pages", "domains", "date", "scores"} <= set(stored["provenance"])
    assert set(stored) - {"provenance", "columns", "threshold", "first", "second"} == {
        "place words",
        "text words",
    }


def test_no_column_is_without_a_name() -> None:
    document = page(PAGE)
    measured = np.hstack(features.measure(document))
    assert measured.dtype == np.float32
    assert measured.shape == (len(document.elements), len(features.NAMES))
    assert np.isfinite(measured).all()
    assert len(set(learned.SECOND_NAMES)) == len(learned.SECOND_NAMES)


def test_words_fall_into_the_same_buckets_on_every_machine() -> None:
    assert [words.bucket(word) for word in ("any.share", "wécrit")] == [10297, 8510]


def test_the_main_container_is_the_deepest_that_holds_the_prose() -> None:
    document = page(PAGE)
    main = document.containers[containers.survey(document).mains[-1]]
    assert main.words == ("article", "body")


def test_a_line_knows_how_much_of_it_the_title_says() -> None:
    measured = alone.measure(page("<title>Le bac de l’île</title><p>Le bac</p><p>autre</p>"))
    column = alone.NAMES.index("share in title")
    assert measured[:, column].tolist() == [1.0, 0.0]
