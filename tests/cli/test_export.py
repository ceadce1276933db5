"""`dossier export`: some of a dossier's articles as a briefing, and the file that it becomes."""

from __future__ import annotations

import zipfile

import pypdfium2


def cover(path):
    document = pypdfium2.PdfDocument(path)
    try:
        words = document[0].get_textpage().get_text_range()
        return " ".join(words.split()), document.get_metadata_dict()["Subject"]
    finally:
        document.close()


def test_a_selection_is_on_the_cover_in_the_metadata_and_in_the_file_name(run, project, tmp_path):
    config = ("-f", project / "mkdocs.yml", "-o", tmp_path / "out")
    result = run("export", "pdf", *config, "--actor", "Stoltenberg", "--from", "2021")
    assert result.exit_code == 0, result.output
    (path,) = (tmp_path / "out").iterdir()
    assert path.name == "essai--jens-stoltenberg--2021.pdf"
    said, subject = cover(path)
    assert "Sélection articles qui nomment Jens Stoltenberg" in said
    assert "parution : 2021 ou plus tard" in said
    assert "1 article · 1 source, articles qui nomment Jens Stoltenberg" in subject.replace(
        "\xa0", " "
    )
    assert "1 article," in result.stderr


def test_a_selection_of_nothing_says_what_to_do_and_writes_nothing(run, project, tmp_path):
    config = ("-f", project / "mkdocs.yml", "-o", tmp_path / "out")
    result = run("export", "pdf", *config, "--query", "girafe", "--to", "2030")
    assert result.exit_code != 0
    assert "No article of the 2 in this dossier fits the selection" in str(result.output) + str(
        result.exception
    )
    assert not (tmp_path / "out").exists()


def test_a_named_briefing_has_its_title_and_its_name_as_file(run, project, tmp_path):
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8")
        + "      briefings:\n"
        + "        - name: alliance\n          title: L’Alliance en un article\n          id: '001'\n"
        + "          intro: Une seule dépêche.\n",
        "utf-8",
    )
    result = run("export", "pdf", "-f", config, "-o", tmp_path, "--briefing", "alliance")
    assert result.exit_code == 0, result.output
    said, _ = cover(tmp_path / "alliance.pdf")
    assert "L’Alliance en un article" in said
    refused = run("export", "pdf", "-f", config, "--briefing", "alliance", "--id", "003")
    assert "leave the other conditions out" in str(refused.output) + str(refused.exception)


def test_a_date_that_is_none_is_refused_by_its_option(run, project):
    result = run("export", "pdf", "-f", project / "mkdocs.yml", "--from", "hier")
    assert "--from: « hier » is not a date" in str(result.output) + str(result.exception)


def test_the_book_takes_the_same_selections(run, project, tmp_path):
    config = ("-f", project / "mkdocs.yml", "-o", tmp_path / "out")
    result = run("export", "epub", *config, "--actor", "Stoltenberg")
    assert result.exit_code == 0, result.output
    (path,) = (tmp_path / "out").iterdir()
    assert path.name == "essai--jens-stoltenberg.epub"
    with zipfile.ZipFile(path) as book:
        assert "articles qui nomment Jens Stoltenberg" in book.read("EPUB/cover.xhtml").decode()
        assert "EPUB/article-1.xhtml" in book.namelist()
        assert "EPUB/article-2.xhtml" not in book.namelist()


def test_the_look_of_mkdocs_yml_is_printed_and_the_command_s_paper_wins(run, project, tmp_path):
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8") + "      briefing_look: {paper: us-letter, size: large}\n",
        "utf-8",
    )
    for more, width in ((), 612), (("--paper", "a4"), 595):
        result = run("export", "pdf", "-f", config, "-o", tmp_path / "b.pdf", *more)
        assert result.exit_code == 0, result.output
        document = pypdfium2.PdfDocument(tmp_path / "b.pdf")
        assert int(document[0].get_width()) == width
        document.close()
