"""References are read back by libraries that did not write them, whatever titles and names hold."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from urllib.parse import parse_qs

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

from dossier.cite import Item, Name, bibtex, coins, csl, iso690, linked, ris, tags
from dossier.cite.item import Genre
from dossier.records import PartialDate, phrase

ITEM = Item(
    id="012_écluses",
    genre=Genre.NEWSPAPER,
    title="Les écluses de Varenne à 100 % : {ouvertes} & payées $5 #1 _a_ ~b^ \\c",
    authors=(Name("Morel", "Jeanne"), Name("AFP")),
    outlet="Le Quai & Cie",
    outlet_inferred=False,
    via=None,
    agency="Reuters",
    published=PartialDate("2024-03-14T18:42+01:00"),
    published_inferred=False,
    hedge=None,
    updated=None,
    retrieved=PartialDate("2024-06-03"),
    language="fr",
    url="https://quai.example/a_b?x=1&y=%7B2%7D",
    archive=None,
    file="012_écluses.txt",
    summary="Un résumé.",
    keywords=("Varenne", "écluses, canaux"),
)
GUESSED = replace(
    ITEM, published_inferred=True, outlet_inferred=True, hedge=phrase("at the earliest")
)


def plain_tex(field: str) -> str:
    """Read TeX's escapes as a typesetter does."""
    for name, letter in (
        *(("\\textbackslash{}", "\\"), ("\\textbraceleft{}", "{"), ("\\textbraceright{}", "}")),
        *(("\\textasciitilde{}", "~"), ("\\textasciicircum{}", "^")),
        *((f"\\{letter}", letter) for letter in "&%$#_"),
    ):
        field = field.replace(name, letter if letter != "\\" else "\0")
    return field.replace("\0", "\\")


def bib(item: Item) -> dict[str, str]:
    parser = bibtexparser.bparser.BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    (entry,) = bibtexparser.loads(bibtex.write([item], "fr"), parser).entries
    return dict(entry)


def test_bibtex_comes_back() -> None:
    entry = bib(ITEM)
    assert entry["ENTRYTYPE"] == "article"
    assert entry["author"] == "Morel, Jeanne and {AFP}"
    assert plain_tex(entry["title"]).strip("{}") == ITEM.title
    assert plain_tex(entry["journaltitle"]) == ITEM.outlet
    assert (entry["date"], entry["year"], entry["urldate"]) == ("2024-03-14", "2024", "2024-06-03")
    assert entry["url"] == ITEM.url
    assert entry["ID"] == "012_-cluses"


def test_bibtex_marks_an_inferred_date_as_uncertain_and_says_so() -> None:
    entry = bib(GUESSED)
    assert entry["date"] == "2024-03-14?"
    assert "date déduite, au plus tôt" in entry["note"]
    assert "source déduite" in entry["note"]


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp"))))
def test_no_title_breaks_a_bibtex_file(title: str) -> None:
    title = " ".join(title.split()) or "x"
    first, second = bibtexparser.loads(
        bibtex.write([replace(ITEM, title=title), replace(ITEM, id="b")], "fr")
    ).entries
    assert plain_tex(first["title"])[1:-1].replace(" ", "") == title.replace(" ", "")
    assert second["ID"] == "b"


def test_ris_comes_back() -> None:
    record, second = rispy.loads(ris.write([ITEM, GUESSED], "fr"))
    assert record["type_of_reference"] == "NEWS"
    assert record["title"] == ITEM.title
    assert record["authors"] == ["Morel, Jeanne", "AFP"]
    assert record["secondary_title"] == ITEM.outlet
    assert (record["year"], record["date"]) == ("2024", "2024/03/14/")
    assert record["urls"] == [ITEM.url]
    assert record["keywords"] == list(ITEM.keywords)
    assert "avec Reuters" in record["notes"][0]
    assert "date déduite, au plus tôt" in second["notes"][0]


def test_csl_is_set_by_a_citation_processor() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor's own, about fields of its styles
        from citeproc import Citation, CitationItem, CitationStylesBibliography, formatter
        from citeproc import CitationStylesStyle as Style
        from citeproc.source.json import CiteProcJSON

        source = CiteProcJSON(json.loads(csl.write([ITEM], "fr")))
        made = CitationStylesBibliography(
            Style("harvard-cite-them-right", validate=False), source, formatter.plain
        )
        made.register(Citation([CitationItem(ITEM.id.lower())]))
        (said,) = (str(one) for one in made.bibliography())
    assert "Morel" in said
    assert "2024" in said
    assert "Le Quai" in said


def test_csl_keeps_dates_as_precise_and_as_doubtful_as_they_are() -> None:
    record = csl.record(replace(ITEM, published=PartialDate("2024-03~")), "fr")
    assert record["issued"] == {"date-parts": [[2024, 3]], "circa": True}
    assert csl.record(GUESSED, "fr")["issued"]["circa"] is True
    assert record["author"] == [{"family": "Morel", "given": "Jeanne"}, {"literal": "AFP"}]
    assert "issued" not in csl.record(replace(ITEM, published=None), "fr")


def test_coins_say_what_zotero_reads_and_no_doubtful_date() -> None:
    said = parse_qs(coins.write(ITEM), strict_parsing=True)
    assert said["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:dc"]
    assert said["rft.type"] == ["newspaperArticle"]
    assert said["rft.title"] == [ITEM.title]
    assert said["rft.au"] == ["Morel, Jeanne", "AFP"]
    assert said["rft.date"] == ["2024-03-14"]
    assert "rft.date" not in parse_qs(coins.write(GUESSED))


def test_tags_name_the_kind_of_item_and_no_doubtful_date() -> None:
    said = list(tags.tags(ITEM))
    assert ("z:itemType", "newspaperArticle") in said
    assert ("citation_author", "Morel, Jeanne") in said
    assert ("citation_publication_date", "2024/03/14") in said
    assert not [name for name, _ in tags.tags(GUESSED) if "date" in name]


def test_linked_data_tell_of_the_original_and_do_not_claim_to_be_it() -> None:
    page = json.loads(linked.write(ITEM, dossier="Écluses", language="fr"))
    assert page["@type"] == "WebPage"
    assert "datePublished" not in page
    article = page["mainEntity"]
    assert (article["@type"], article["url"]) == ("NewsArticle", ITEM.url)
    assert article["datePublished"] == "2024-03-14T18:42+01:00"
    guessed = linked.record(GUESSED, "Écluses", "fr")["mainEntity"]
    assert not {"datePublished", "publisher"} & set(guessed)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "fr",
            "MOREL, Jeanne et AFP. Titre. Le Quai & Cie [en ligne], 14 mars 2024 [consulté le 3 juin "
            "2024]. Disponible à l’adresse\u00a0: https://quai.example/a_b?x=1&y=%7B2%7D. Fichier 012_écluses.txt.",
        ),
        (
            "en",
            "MOREL, Jeanne and AFP. Titre. Le Quai & Cie [online], 14 March 2024 [retrieved 3 June "
            "2024]. Available at: https://quai.example/a_b?x=1&y=%7B2%7D. File 012_écluses.txt.",
        ),
    ],
)
def test_a_reference_is_worded_as_libraries_do(language: str, expected: str) -> None:
    assert iso690.reference(replace(ITEM, title="Titre"), language).text == expected


def test_what_is_not_known_or_only_inferred_stands_in_brackets() -> None:
    bare = replace(
        ITEM, title=None, outlet=None, authors=(), published=None, url=None, retrieved=None
    )
    assert (
        iso690.reference(bare, "fr").text
        == "[sans titre]. [source inconnue], [s.\u00a0d.]. Fichier 012_écluses.txt."
    )
    assert "[Le Quai & Cie] [en ligne], [14 mars 2024, au plus tôt]" in (
        iso690.reference(GUESSED, "fr").text
    )


def test_linked_data_are_read_by_a_processor_whatever_they_hold() -> None:
    nasty = replace(ITEM, title='</script> {"@id": "x"} \\u0022 «Ж» @type', keywords=("@context",))
    page = linked.record(nasty, "Écluses", "fr")
    assert page.pop("@context") == "https://schema.org"
    (read,) = jsonld.expand({"@context": {"@vocab": "https://schema.org/"}, **page})
    (article,) = read["https://schema.org/mainEntity"]
    assert read["@type"] == ["https://schema.org/WebPage"]
    assert article["@type"] == ["https://schema.org/NewsArticle"]
    assert article["https://schema.org/headline"] == [{"@value": nasty.title}]
    assert [one["@value"] for one in article["https://schema.org/keywords"]] == ["@context"]
