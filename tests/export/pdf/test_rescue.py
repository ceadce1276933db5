"""A briefing of which Typst refuses one article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dossier.export.briefing.book import compose
from dossier.export.pdf import BriefingOptions, engine, rescue

if TYPE_CHECKING:
    from dossier.records import Dossier


def test_the_article_that_typst_refuses_is_named_and_the_others_are_printed(lake: Dossier) -> None:
    briefing = compose(lake, BriefingOptions("T"))
    first, second, third = briefing.articles
    third = replace(third, parts=())
    front = replace(briefing.front, gists=briefing.front.gists[:2])
    broken = replace(
        briefing, front=front, articles=(first, replace(second, language="no language"), third)
    )
    with pytest.raises(engine.RefusedError):
        engine.typeset(broken, 0)
    changed, printed, notices = rescue.without_refused(broken, lake, 0)
    assert [article.id for article in printed.articles] == ["001_lake", "003_undated"]
    assert [(notice.level, notice.path) for notice in notices] == [
        ("error", "seeds/002_inferred.txt")
    ]
    assert changed.articles[1].remarks == (
        "Cet article n’a pu être composé pour l’impression. Il se lit dans seeds/002_inferred.txt.",
    )
    assert changed.sources[1].articles[0].title == "Sans titre (002_inferred)"
    assert [one.mark for one in changed.front.gists] == ["article-1"]
    assert [one.mark for one in changed.back.bibliography] == ["article-1", "article-3"]
    assert engine.typeset(changed, 0).startswith(b"%PDF-1.7")
