"""The HTML report: one closed file, well formed, safe, every finding at its words and every link at its end."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Collection
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.render.runs import DRAFT, HOSTILE, NAME, hostile, rendered

from checker import lint
from checker.finding import Finding, Result
from checker.render.form import Failure
from checker.render.width import visible
from checker.render.words import AREA
from checker.rule import AREAS
from checker.source import Source, Span

VOID = frozenset({"meta", "input", "link", "br", "img", "col"})
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "script", "main", "nav", "article", "section", "header"),
    *("aside", "div", "p", "span", "h1", "h2", "h3", "h4", "ul", "li", "dl", "dt", "dd", "details", "summary"),
    *("a", "b", "i", "small", "q", "code", "del", "ins", "table", "thead", "tbody", "tr", "th", "td"),
    *("form", "label", "input", "select", "option", "button", "output"),
}


class Page(HTMLParser):
    """What a browser makes of a page, checked for closing tags on the way."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {"script": [], "style": [], "line": [], "no": [], "note": []}
        self._lines: list[bool] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        classes = (attributes.get("class") or "").split()
        for name in ("line", "note", "no"):
            if name in classes:
                self.texts[name].append("")
        if tag not in VOID:
            self.open.append(f"{tag}.{'.'.join(classes)}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().partition(".")[0] == tag

    def handle_data(self, data: str) -> None:
        inside = {name for element in self.open for name in element.split(".")}
        if self.open and self.open[-1].partition(".")[0] in ("script", "style"):
            self.texts[self.open[-1].partition(".")[0]].append(data)
        elif "note" in inside:
            self.texts["note"][-1] += data
        elif "no" in inside:
            self.texts["no"][-1] += data
        elif "line" in inside:
            self.texts["line"][-1] += data

    def having(self, name: str) -> list[str]:
        """Every value of the attribute `name`."""
        return [value for _, attributes in self.elements if (value := attributes.get(name)) is not None]


def sealed(page: Page, allowed: Collection[str]) -> None:
    """Assert that the page has no elements but those `allowed`, loads nothing, and runs its one script only."""
    assert {tag for tag, _ in page.elements} <= {*allowed}
    names = {name for _, attributes in page.elements for name in attributes}
    assert not {name for name in names if name.startswith("on")} | names & {"src", "style", "srcset", "action"}
    (policy,) = (
        attributes["content"] or ""
        for tag, attributes in page.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    for kind in ("script", "style"):
        (content,) = page.texts[kind]
        assert f"{kind}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy


@cache
def results() -> tuple[Result, ...]:
    examples = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
    return (*(lint(path) for path in examples), hostile())


@cache
def page() -> tuple[str, Page]:
    text = rendered("html", *results(), failures=[Failure(NAME, HOSTILE, HOSTILE)])
    return text, Page(text)


def test_names_are_unique_and_every_link_has_its_end() -> None:
    _, parsed = page()
    names = parsed.having("id")
    assert len(set(names)) == len(names)
    links = parsed.having("href")
    assert {link[1:] for link in links} <= set(names)
    # Only the finding on the whole file has no words.
    assert [name[-3:] for name in set(parsed.having("data-mark")) - set(names)] == ["-m5"]


def test_nothing_comes_from_outside_and_nothing_runs_but_the_one_script() -> None:
    text, parsed = page()
    sealed(parsed, ALLOWED)
    assert "//" not in re.sub(r"(?s)<script>.*?</script>", "", text).replace(HOSTILE, "")


def test_the_text_stands_there_line_by_line() -> None:
    _, parsed = page()
    expected = [
        line for result in results() for line in re.split("\r\n|\r|\n", result.document.source.original.rstrip("\n"))
    ]
    given = [line for line in parsed.texts["line"] if line.strip()]
    assert given == [visible(line) for line in expected if line.strip()]


def test_every_finding_is_marked_at_its_words_and_has_its_note() -> None:
    _, parsed = page()
    live = [finding for result in results() for finding in result.findings if finding.suppressed is None]
    notes = [attributes for tag, attributes in parsed.elements if tag == "aside"]
    assert [note["data-severity"] for note in notes] == [finding.severity for finding in live]
    assert len(parsed.texts["note"]) == len(live)
    for finding, note in zip(live, parsed.texts["note"], strict=True):
        assert visible(finding.message.vi) in note
    numbers = [attributes["data-n"] for _, attributes in parsed.elements if "data-n" in attributes]
    assert len(numbers) == sum(finding.span is not None for finding in live)


def marked(draft: str, *spans: tuple[int, int]) -> str:
    """The sheet of `draft` with errors at `spans`, marks as [n:words] and gaps as [n:]."""
    source = Source.of(draft)
    base = hostile("x.txt")
    (given, *_) = base.findings
    found: list[Finding] = [
        given._replace(span=Span(*span), text="", fixes=(), related=(), fingerprint=str(span)) for span in spans
    ]
    result = base._replace(document=base.document._replace(source=source), findings=tuple(found), coverage=None)
    sheet = re.sub(
        r"(?s)\n<aside.*?</aside>", "", rendered("html", result).partition('<div class="sheet" lang="vi">')[2]
    )
    sheet = sheet.partition("</div>\n</section>")[0]
    sheet = re.sub(r'<span class="no">\d+</span>', "", sheet)
    sheet = re.sub(r'<a class="(mark|also)[^>]*?href="#\w+-f(\d+)"[^>]*>(.*?)</a>', r"[\2:\3]", sheet)
    return re.sub(r"<[^>]+>", "", sheet).strip("\n")


@pytest.mark.parametrize(
    ("draft", "spans", "sheet"),
    [
        ("một hai ba", [(4, 7)], "một [1:hai] ba"),
        ("một hai ba", [(4, 4)], "một [1:]hai ba"),
        ("một hai", [(7, 7)], "một hai[1:]"),
        ("một hai ba", [(0, 7), (4, 10)], "[1:một ][2:hai][2: ba]"),
        ("một hai ba", [(4, 7), (4, 7)], "một [1:hai][2:] ba"),
        ("một hai ba", [(0, 10), (4, 7)], "[1:một ][2:hai][1: ba]"),
        ("một\n\nhai ba\n", [(2, 8)], "mộ[1:t]\n\n[1:hai] ba"),
        ("một\r\nhai\rba", [(0, 10)], "[1:một]\n[1:hai]\n[1:b]a"),
        ("a & b <c>", [(2, 3)], "a [1:&amp;] b &lt;c&gt;"),
        ("một\n\n", [(5, 5)], "một\n\n[1:]"),
    ],
)
def test_marks(draft: str, spans: list[tuple[int, int]], sheet: str) -> None:
    assert marked(draft, *spans) == sheet


def test_a_hostile_draft_stays_text() -> None:
    text, _ = page()
    assert "<script>alert" not in text
    assert text.count("<script>") == 1
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert len(DRAFT.splitlines()) > 3


def test_the_list_of_documents_only_where_there_are_several() -> None:
    text, parsed = page()
    (index,) = (attributes for tag, attributes in parsed.elements if tag == "nav")
    assert index["id"] == "index"
    assert text.index("</main>") < text.index('<nav id="index"')
    alone = rendered("html", results()[0])
    assert "<nav" not in alone
    assert f"<title>{visible('examples/bao-cao-ke-hoach-83.txt')} · " in alone.replace(
        str(Path(__file__).parents[2]) + "/", ""
    )


def test_a_run_in_which_nothing_could_be_read() -> None:
    text = rendered("html", failures=[Failure("x.txt", "tệp trống", "")])
    Page(text)
    assert "<b>x.txt</b> tệp trống" in text


def test_tasks_and_their_evidence(report: Path) -> None:
    result = lint(report)
    assert result.coverage is not None
    parsed = Page(rendered("html", result))
    cells = [attributes for _, attributes in parsed.elements if (attributes.get("class") or "").startswith("cell ")]
    statuses = [task.status for group in result.coverage.groups for task in group.tasks]
    assert [(cell["class"] or "").split()[1] for cell in cells] == statuses
    proofs = sum(len(task.evidence) for group in result.coverage.groups for task in group.tasks)
    assert sum(tag == "q" for tag, _ in parsed.elements) == proofs > 0


def test_remarks_stand_in_the_head(report: Path) -> None:
    result = lint(report)._replace(mended=(("date.zero-padding", 2), ("text.space", 1)), stale=4)
    for name in ("html", "markdown", "text"):
        output = rendered(name, result)
        assert "Đã sửa 3 chỗ: date.zero-padding 2, text.space 1" in output
        assert "có 4 mục không còn khớp" in output


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_standard_stands_by_its_title(lang: str) -> None:
    result = results()[0]
    assert result.standard_title is not None
    text = rendered("html", result, lang=lang)
    title = result.standard_title[lang]
    assert f"<dd>{title} <small>({result.standard})</small> <span>" in text
    clauses = [finding.clause[1] for finding in result.findings if finding.clause and finding.suppressed is None]
    assert clauses
    assert all(f": {title}, {clause}</p></aside>" in text for clause in clauses)
    untitled = rendered("html", result._replace(standard_title=None), lang=lang)
    assert f"<dd>{result.standard} <span>" in untitled


def test_every_area_has_a_name() -> None:
    assert tuple(AREA) == AREAS


def test_english(report: Path) -> None:
    text = rendered("html", lint(report), lang="en")
    assert '<html lang="en">' in text
    assert "Tasks of plan 83-KH/TU" in text
    for words in ("Cách sửa", "Văn bản và các", "Nhiệm vụ 3", "lỗi</b>"):
        assert words not in text
