"""Keys, words and dates that are not written as they are wanted get the ones that were meant."""

from __future__ import annotations

import pytest

from dossier.curate import nearest, read_sidecar


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("titre", "title"),
        ("date", "published"),
        ("Auteur", "authors"),
        ("étiquettes", "tags"),
        ("mots-clés", "tags"),
        ("mots clés", "tags"),
        ("résumé", "summary"),
        ("partie", "part"),
        ("remarques", "notes"),
        ("exclure", "exclude"),
        ("retrait", "withdrawn"),
    ],
)
def test_a_key_in_the_curators_own_language_is_understood(written, meant):
    _, notices = read_sidecar("seeds/a.txt.yml", f"{written}: x\n".encode())
    assert f"« {meant} »" in str(notices[0].cure)


@pytest.mark.parametrize(
    ("yaml", "meant"),
    [
        ('kind: {"mots": légende}', "caption"),
        ("flags: [traduction automatique]", "machine-translated"),
        ("actors: {add: [{name: Ouvèze, kind: lieu}]}", "place"),
        ("note: {texte: a}", "text"),
        ("source: {nom: Le Lac}", "name"),
    ],
)
def test_a_value_in_the_curators_own_language_is_understood(yaml, meant):
    _, (notice,) = read_sidecar("seeds/a.txt.yml", yaml.encode())
    assert f"« {meant} »" in str(notice.cure)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("18/03/2024", "2024-03-18"),
        ("18.3.2024", "2024-03-18"),
        ("20240318", "2024-03-18"),
        ("2024/03/18", "2024-03-18"),
        ("1er août 2024", "2024-08-01"),
        ("18 janv. 2024", "2024-01-18"),
        ("mars 2024", "2024-03"),
        ("March 18, 2024", "2024-03-18"),
    ],
)
def test_a_date_written_as_people_write_it_is_turned(written, meant):
    assert nearest.day(written) == meant
    _, (notice,) = read_sidecar("seeds/a.txt.yml", f"published: {written}\n".encode())
    assert f"« {meant} »" in str(notice.cure)


@pytest.mark.parametrize("written", ["31/02/2024", "2024-02-31", "30 février 2023", "12/25/2024"])
def test_a_day_that_no_calendar_has_is_said_to_be_that(written):
    _, (notice,) = read_sidecar("seeds/a.txt.yml", f"published: {written}\n".encode())
    assert "no calendar" in str(notice.message)


def test_words_that_are_no_date_are_not_guessed():
    assert nearest.day("hier") is None
    assert nearest.day("18 brumaire 2024") is None


def test_notes_that_begin_at_the_left_edge_are_told_to_move():
    _, notices = read_sidecar("seeds/a.txt.yml", b'notes:\n"mots": Oui.\n')
    assert [notice.line for notice in notices] == [1, 2]
    assert "« notes »" in str(notices[1].cure)


def test_a_colon_in_a_list_of_words_is_told_to_be_quoted():
    _, (notice,) = read_sidecar("seeds/a.txt.yml", b"drop:\n  - Lire aussi : la loi\n")
    assert '"Lire aussi: la loi"' in str(notice.cure)


@pytest.mark.parametrize("yaml", ["title:", "exclude:", "title: [a, b]", "part: {a: b, c: d}"])
def test_a_text_that_is_none_has_a_remedy(yaml):
    _, (notice,) = read_sidecar("seeds/a.txt.yml", yaml.encode())
    assert str(notice.cure).startswith("Write")


def test_a_language_given_by_its_name_is_told_by_its_code():
    _, (notice,) = read_sidecar("seeds/a.txt.yml", "language: français\n".encode())
    assert "« fr »" in str(notice.cure)


def test_a_word_put_in_since_does_not_cut_the_words_proposed():
    text = "Il se tait. On m’a dit que la vallée entière se souviendrait de mon nom. Je ne regrette pas."
    found, _ = nearest.passage("On m’a dit que la vallée se souviendrait de mon nom", text)
    assert found == "On m’a dit que la vallée entière se souviendrait de mon nom."
