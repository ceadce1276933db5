"""What is said of profiles, policies and leaks has its French."""

import ast
from pathlib import Path

import pytest

import dossier
from dossier.catalogue import translations

PACKAGE = Path(dossier.__file__).parent
FILES = [*sorted(PACKAGE.glob("publish/*.py")), PACKAGE / "finish" / "leaks.py", PACKAGE / "pages" / "reading" / "withheld.py"]  # fmt: skip
OPTIONS = {"a mapping is expected", "Write lines like `{example}`."}
"""Said of mkdocs.yml in one sentence of English, as all refusals of options are."""


def patterns(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
            first = node.args[0]
            if node.func.id == "phrase" and isinstance(first, ast.Constant):
                found.add(str(first.value))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sentence_has_its_french(file: Path) -> None:
    known = translations("fr")
    refused = "« {key} » is left out: "
    missing = {one for one in patterns(file) - OPTIONS if one not in known and f"{refused}{one}." not in known}  # fmt: skip
    assert missing == set()


def test_the_collector_finds_the_sentences() -> None:
    assert "withdrawn by the curator" in set().union(*map(patterns, FILES))
