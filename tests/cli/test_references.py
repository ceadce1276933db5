"""`dossier export references`: the bibliography of a selection, in the format asked for."""

from __future__ import annotations

import rispy


def test_a_selections_references_go_into_a_file_or_to_standard_output(run, project, tmp_path):
    config = ("-f", project / "mkdocs.yml")
    target = tmp_path / "out" / "stoltenberg.ris"
    asked = ("--actor", "Stoltenberg", "--format", "ris")
    result = run("export", "references", *config, *asked, "-o", target)
    assert result.exit_code == 0, result.output
    (record,) = rispy.loads(target.read_text("utf-8"))
    assert record["title"].startswith("Le secrétaire général réaffirme")
    assert "1 reference" in result.stderr
    shown = run("export", "references", *config, "--format", "iso690")
    assert len(shown.stdout.splitlines()) == 2
