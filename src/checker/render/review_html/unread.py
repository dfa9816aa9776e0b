"""The files that stand in no row: never dropped, each with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.errors import Words
from checker.render.html.markup import shown
from checker.render.review_words import HEADINGS, UNHELD, UNREAD, sentence
from checker.review.matrix import Review

__all__ = ["unread"]

_TITLE = Words("Tệp không đọc được hoặc không đối chiếu", "Files that could not be read or held against the plan")
_REASON = Words("Lý do", "Reason")


def unread(review: Review, named: Callable[[str], str], lang: str) -> Iterator[str]:
    """A table, where there are such files; `named` gives the name of a file."""
    others = [(each.path, UNREAD, each.because, "") for each in review.unreadable]
    others += [(each.path, UNHELD, each.because, each.unit) for each in review.unevaluated]
    if not others:
        return
    yield f'<section id="unread"><h2>{_TITLE[lang]} ({len(others)})</h2><table class="plain"><thead><tr>'
    yield f'<th scope="col">{HEADINGS["file"][lang]}</th><th scope="col">{HEADINGS["status"][lang]}</th>'
    yield f'<th scope="col">{_REASON[lang]}</th></tr></thead><tbody>\n'
    for path, state, because, unit in others:
        sender = f"<small>{shown(unit)}</small>" if unit else ""
        yield (
            f'<tr><th scope="row">{shown(named(path))}{sender}</th>'
            f"<td>{state[lang]}</td><td>{shown(sentence(because[lang]))}</td></tr>\n"
        )
    yield "</tbody></table></section>\n"
