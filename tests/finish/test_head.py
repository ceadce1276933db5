"""What a page says of itself to programs ends up in its head, and nothing that an article says becomes a script."""

from __future__ import annotations

import json
import re
from html import escape

from dossier.finish.head import lifted_page

TAGS = '<meta name="citation_title" content="Écluses">'


def page(data: str, head: str = "<head><title>a</title></head>") -> bytes:
    held = f'<div data-dossier-head="{escape(data)}" hidden>\n{TAGS}\n</div>'
    return f"<html>{head}<body><p>a</p>{held}<p>b</p></body></html>".encode()


def test_tags_and_data_go_into_the_head() -> None:
    lifted = lifted_page(page('{"name": "a"}')).decode()
    head, body = lifted.split("</head>")
    assert TAGS in head
    assert '<script type="application/ld+json">{"name": "a"}</script>' in head
    assert body == "<body><p>a</p><p>b</p></body></html>"


def test_no_text_ends_the_data_block() -> None:
    title = "</script><script>alert(1)</script><!--<script>&amp;"
    lifted = lifted_page(page(json.dumps({"name": title}))).decode()
    (block,) = re.findall(r"<script[^>]*>(.*?)</script>", lifted, re.DOTALL)
    assert json.loads(block) == {"name": title}


def test_what_is_no_data_is_left_out_and_a_page_without_head_stays() -> None:
    assert b"<script" not in lifted_page(page("alert(1)"))
    bare = page("{}", head="")
    assert lifted_page(bare) == bare


def test_a_finished_page_stays() -> None:
    once = lifted_page(page("{}"))
    assert lifted_page(once) == once
