"""Every rule is explained in the guide, and every reason has its French."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from dossier import clean
from dossier.catalogue import translations

ROOT = Path(__file__).parents[2]
SOURCES = [
    path
    for folder in (".", "rules", "line_judge", "page_judge")
    for path in sorted((Path(clean.__file__).parent / folder).glob("*.py"))
]


def calls(name: str) -> list[ast.Call]:
    return [
        node
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    ]


def test_every_rule_is_in_the_guide() -> None:
    """Rules are the strings in kebab-case; two of one word are found by their place in the call."""
    guide = (ROOT / "docs" / "guide" / "rules.md").read_text("utf-8")
    nodes = [node for path in SOURCES for node in ast.walk(ast.parse(path.read_text("utf-8")))]
    texts = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    named = [call.args[2] for call in calls("Family")] + [call.args[1] for call in calls("verdict")]
    rules = {text for text in texts if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text)}
    rules |= {node.value for node in named if isinstance(node, ast.Constant) and node.value}
    assert len(rules) > len(SOURCES)
    assert [rule for rule in sorted(rules) if f"`{rule}`" not in guide] == []


def test_every_reason_has_its_french() -> None:
    french = translations("fr")
    patterns = [
        call.args[0].value for call in calls("phrase") if isinstance(call.args[0], ast.Constant)
    ]
    assert [pattern for pattern in patterns if pattern not in french] == []
