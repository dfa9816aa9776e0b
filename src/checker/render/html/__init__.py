"""The result as one HTML file that needs nothing else and sends nothing anywhere.

`document` is one article; `whole` frames the articles as they come. The list of several drafts
is known only after the last and so stands at the end of the file; it is shown, and with scripts
also read, first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import chain

from checker.errors import Words
from checker.finding import Result
from checker.render.form import Failure, Linted, Order, Run
from checker.render.html.article import article
from checker.render.html.head import head
from checker.render.html.markup import shown
from checker.render.paths import as_text, relative
from checker.render.words import SEVERITY, SURENESS, UNREADABLE, VERDICT
from checker.resources import folder

__all__ = ["document", "whole"]

_TITLE = Words("Kết quả kiểm tra dự thảo", "Results of checking drafts")
_INDEX = Words("Các văn bản", "Documents")
_SKIP = Words("Đến nội dung", "Skip to content")
_DOCUMENT = Words("Văn bản", "Document")
_VERDICT = Words("Kết luận", "Verdict")
_FILTER = Words("Lọc phát hiện", "Filter findings")
_EVERY_CERTAINTY = Words("Mọi độ tin cậy", "Any certainty")
_EVERY_AREA = Words("Mọi lĩnh vực", "All areas")
_AREA = Words("Lĩnh vực", "Area")
_PREVIOUS = Words("Phát hiện trước (phím k)", "Previous finding (key k)")
_NEXT = Words("Phát hiện sau (phím j)", "Next finding (key j)")
_SHOWN = Words("phát hiện", "findings")


def document(result: Result, order: Order) -> str:
    """One draft as an article."""
    return article(result, _key(result.document.source.path), order.page.lang)


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """The file, article after article."""
    lang, coming = run.lang, iter(documents)
    first = next(coming, None)
    name = _name(first.path) if first is not None else ""
    script = _asset("report.js")
    yield head(f"{name} · {_TITLE[lang]}" if name else _TITLE[lang], _asset("report.css"), script, lang)
    yield f'<a class="skip" href="#content">{_SKIP[lang]}</a>\n{_filter(lang)}<main id="content">\n'
    rows = []
    for draft in chain([first] if first is not None else [], coming):
        yield draft.rendered
        rows.append(_row(draft, lang))
    if run.failures:
        yield f'<section class="unread"><h2>{UNREADABLE[lang]}</h2><ul>\n'
        for failure in run.failures:
            yield f"<li><b>{_name(failure.path)}</b> {shown(failure.message)}</li>\n"
            rows.append(_unread(failure, lang))
        yield "</ul></section>\n"
    yield "</main>\n"
    if len(rows) > 1:
        yield _index(rows, run)
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _key(path: str) -> str:
    """What the names of all places of this draft begin with: drafts do not know one another."""
    return "d" + blake2b(as_text(relative(path)).encode(), digest_size=5).hexdigest()


def _name(path: str) -> str:
    return shown(as_text(relative(path)))


def _asset(name: str) -> str:
    return (folder("render") / "html" / name).read_text(encoding="utf-8")


def _filter(lang: str) -> str:
    """The bar that scripts fill and show; without them everything is shown anyway."""
    boxes = "".join(
        f'<label class="{severity}"><input type="checkbox" name="severity" value="{severity}" checked>'
        f"{words[lang]} <b></b></label>"
        for severity, words in SEVERITY.items()
    )
    return f"""<form id="filter" aria-label="{_FILTER[lang]}" hidden>
<div class="levels">{boxes}</div>
<select name="certainty" aria-label="{SURENESS[lang]}"><option value="">{_EVERY_CERTAINTY[lang]}</option></select>
<select name="area" aria-label="{_AREA[lang]}"><option value="">{_EVERY_AREA[lang]}</option></select>
<div class="steps"><button type="button" name="previous" title="{_PREVIOUS[lang]}">↑</button>
<output data-words="{_SHOWN[lang]}" aria-live="polite"></output>
<button type="button" name="next" title="{_NEXT[lang]}">↓</button></div>
</form>
"""


def _row(draft: Linted, lang: str) -> str:
    counts = "".join(f"<td>{number or ''}</td>" for number in draft.counts.values())
    verdict = f'<span class="verdict {draft.verdict}">{VERDICT[draft.verdict][lang]}</span>'
    return (
        f'<tr><td>{verdict}</td><th scope="row"><a href="#{_key(draft.path)}">{_name(draft.path)}</a></th>{counts}</tr>'
    )


def _unread(failure: Failure, lang: str) -> str:
    verdict = f'<span class="verdict unread">{UNREADABLE[lang]}</span>'
    return f'<tr><td>{verdict}</td><th scope="row">{_name(failure.path)}</th><td colspan="3"></td></tr>'


def _index(rows: list[str], run: Run) -> str:
    lang, body = run.lang, "\n".join(rows)
    heads = (_VERDICT[lang], _DOCUMENT[lang], *(words[lang] for words in SEVERITY.values()))
    return f"""<nav id="index" aria-label="{_INDEX[lang]}">
<h1>{_TITLE[lang]}</h1>
<p>{shown(run.sentence())}</p>
<table><thead><tr>{"".join(f'<th scope="col">{head}</th>' for head in heads)}</tr></thead>
<tbody>
{body}
</tbody></table>
</nav>
"""
