"""Where a finding stands, in every format: of a text, a Word file and a PDF."""

from __future__ import annotations

import json
import re
from functools import cache

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from tests.anchored import pdf_source, word_source
from tests.render.runs import rendered
from tests.render.test_machine_formats import GITLAB, RDJSON, SCHEMAS, commands

from checker.errors import Words
from checker.finding import Related, Result
from checker.pipeline import Settings, lint_source, understand
from checker.render.page import Page
from checker.render.parse_json import parse_json
from checker.render.parse_text import parse_text
from checker.resources import folder
from checker.source import Source

HEAD = "BÁO CÁO\nkết quả công tác quý I năm 2024"
ITEMS = "1. Đã kết nạp 05 đảng viên.\n2. Ngày 31/02/2024, Đảng ủy tổ chức hội nghị.\n3. Ngày 30/02/2024, kết thúc."
KINDS = ("text", "word", "pdf")
PRINTED = {
    "vi": {"text": "4:9", "word": "đoạn 3:9", "pdf": "trang 2:2:9"},
    "en": {"text": "4:9", "word": "paragraph 3:9", "pdf": "page 2:2:9"},
}
NEXT = {"text": "5:9", "word": "đoạn 4:9", "pdf": "trang 2:3:9"}
SAID = {
    "vi": {"text": "dòng 4", "word": "đoạn 3", "pdf": "trang 2, dòng 2"},
    "en": {"text": "line 4", "word": "paragraph 3", "pdf": "page 2, line 2"},
}
WITHOUT_LINES = {"word": "Đoạn 3: ", "pdf": "Trang 2, dòng 2: "}
NOTHING = dict.fromkeys(("line", "column", "end_line", "end_column", "page", "paragraph", "end_page", "end_paragraph"))
PLACE = {
    "text": NOTHING | {"line": 4, "column": 9, "end_line": 4, "end_column": 19},
    "word": NOTHING | {"paragraph": 3, "column": 9, "end_paragraph": 3, "end_column": 19},
    "pdf": NOTHING | {"page": 2, "line": 2, "column": 9, "end_page": 2, "end_line": 2, "end_column": 19},
}


def source(kind: str) -> Source:
    """One text as three files: "31/02/2024" stands in line 4, in paragraph 3, in line 2 of page 2."""
    if kind == "word":
        return word_source([HEAD, *ITEMS.split("\n")])
    if kind == "pdf":
        return pdf_source([HEAD, ITEMS])
    return Source.of(f"{HEAD}\n{ITEMS}\n", path="dự thảo.txt")


@cache
def result(kind: str) -> Result:
    """The finding on that day, which points to the day in the next line, and one on the whole file."""
    checked = lint_source(source(kind), Settings(select=("date.impossible",)))
    first, second = checked.findings
    assert first.span is not None
    assert second.span is not None
    first = first._replace(severity="error")
    whole = first._replace(span=None, text="", fixes=(), related=())
    related = (Related(Words("cũng sai", "wrong too"), second.span),)
    return checked._replace(findings=(first._replace(related=related), whole), not_evaluated=())


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_text(kind: str, lang: str) -> None:
    lines = rendered("text", result(kind), lang=lang).splitlines()
    path = source(kind).path
    assert [line.split("  ")[0] for line in lines if line.startswith(f"{path}:")] == [f"{path}:{PRINTED[lang][kind]}"]
    number = {"text": 4, "word": 3, "pdf": 2}[kind]
    place = lines.index(f"  {number} │ 2. Ngày 31/02/2024, Đảng ủy tổ chức hội nghị.")
    assert lines[place + 1] == "    │         ^~~~~~~~~~"
    if lang == "vi":
        assert f"{NEXT[kind]} cũng sai" in [line.partition(":")[2].strip() for line in lines]


@pytest.mark.parametrize("kind", KINDS)
def test_json(kind: str) -> None:
    output = json.loads(rendered("json", result(kind)))
    schema = json.loads((folder("schemas") / "lint.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(output)
    first, whole = output["documents"][0]["findings"]
    assert (first["location"], whole["location"]) == (PLACE[kind], None)


@pytest.mark.parametrize("kind", KINDS)
def test_parse(kind: str) -> None:
    understood = understand(source(kind))
    output = json.loads(parse_json(understood.document, understood.standard.id, understood.because))
    schema = json.loads((folder("schemas") / "parse.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(output)
    (day, _) = (each for each in output["dates"] if each["text"].startswith(("31", "30")))
    assert day["location"] == PLACE[kind]
    tree = parse_text(understood.document, understood.standard.id, understood.because, Page())
    number = {"text": "4", "word": "3", "pdf": "2:2"}[kind]
    assert f"\n{number:>6}  31/02/2024\n" in tree


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_markdown(kind: str, lang: str) -> None:
    output = rendered("markdown", result(kind), lang=lang)
    heads = {
        "vi": {"text": "Dòng", "word": "Đoạn", "pdf": "Trang:dòng"},
        "en": {"text": "Line", "word": "Paragraph", "pdf": "Page:line"},
    }
    cells = [[cell.strip() for cell in row.split("|")] for row in output.splitlines() if row.startswith("|")]
    number = {"text": "4", "word": "3", "pdf": "2:2"}[kind]
    assert [row[1] for row in cells if set(row[1]) != {"-"}] == [heads[lang][kind], number, ""]


@pytest.mark.parametrize("kind", KINDS)
def test_junit(kind: str) -> None:
    output = rendered("junit", result(kind))
    assert f">{source(kind).path}, {SAID['vi'][kind]}: Không có" in output
    assert f">{source(kind).path}: Không có" in output


@pytest.mark.parametrize("kind", KINDS)
def test_github(kind: str) -> None:
    """A command without a line stands beside the file as a whole."""
    (_, first, message), (_, whole, whole_message) = commands(rendered("github", result(kind)))
    at = {"file": source(kind).path}
    lines = {"line": "4", "endLine": "4", "col": "9", "endColumn": "19"} if kind == "text" else {}
    assert first == at | lines | {"title": "date.impossible"}
    assert whole == at | {"title": "date.impossible"}
    assert message == WITHOUT_LINES.get(kind, "") + whole_message


@pytest.mark.parametrize("kind", KINDS)
def test_gitlab(kind: str) -> None:
    """A line is required: 1, and the place in the description."""
    issues = json.loads(rendered("gitlab", result(kind)))
    Draft202012Validator(GITLAB).validate(issues)
    first, whole = issues
    assert first["location"]["lines"]["begin"] == (4 if kind == "text" else 1)
    assert first["description"] == WITHOUT_LINES.get(kind, "") + whole["description"]


@pytest.mark.parametrize("kind", KINDS)
def test_rdjson(kind: str) -> None:
    """The range is optional, and one of a file without lines would be a comment on other words."""
    output = json.loads(rendered("rdjson", result(kind)))
    Draft202012Validator(RDJSON).validate(output)
    first, whole = output["diagnostics"]
    assert ("range" in first["location"]) == (kind == "text")
    assert ("suggestions" in first) <= (kind == "text")
    assert first["message"] == WITHOUT_LINES.get(kind, "") + whole["message"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_sarif(kind: str, lang: str) -> None:
    """No text region in what is no text: its paragraphs, or lines of pages, are logical locations."""
    output = json.loads(rendered("sarif", result(kind), lang=lang))
    Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))).validate(output)
    first, whole = output["runs"][0]["results"]
    (place,), (nowhere,) = first["locations"], whole["locations"]
    assert ("region" in place["physicalLocation"]) == (kind == "text")
    logical = {
        "word": {"name": "3", "fullyQualifiedName": SAID[lang]["word"], "kind": "paragraph"},
        "pdf": {"name": "2:2", "fullyQualifiedName": SAID[lang]["pdf"], "kind": "line"},
    }
    assert place.get("logicalLocations") == ([logical[kind]] if kind in logical else None)
    assert "logicalLocations" not in nowhere
    assert ("logicalLocations" in first["relatedLocations"][0]) == (kind != "text")
    if lang == "vi":
        assert first["message"]["text"] == WITHOUT_LINES.get(kind, "") + whole["message"]["text"]


@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_a_fix_that_only_lines_could_tell_is_left_out(kind: str) -> None:
    text = "BÁO CÁO\n1. Ngày 5/4/2024, Đảng ủy tổ chức hội nghị."
    given = word_source(text.split("\n")) if kind == "word" else pdf_source([text])
    checked = lint_source(given, Settings(select=("date.zero-padding",)))
    assert checked.findings[0].fixes
    (found,) = json.loads(rendered("sarif", checked))["runs"][0]["results"]
    assert "fixes" not in found
    (found,) = json.loads(rendered("rdjson", checked))["diagnostics"]
    assert "suggestions" not in found
    hint = "tự sửa được bằng --fix" in rendered("text", checked)
    assert hint == (kind == "word")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_html(kind: str, lang: str) -> None:
    """Rows are numbered as the file counts, a page is told where it begins, and links lead to rows."""
    output = rendered("html", result(kind), lang=lang)
    numbers = re.findall(r'<span class="no">(.*?)</span>', output)
    assert (
        numbers
        == {
            "text": ["1", "2", "3", "4", "5"],
            "word": ["1", "", "2", "3", "4"],
            "pdf": ["1", "2", "1", "2", "3"],
        }[kind]
    )
    pages = re.findall(r'<p class="page" lang="\w\w">(.*?)</p>', output)
    assert pages == ([f"{'Trang' if lang == 'vi' else 'Page'} {number}" for number in (1, 2)] if kind == "pdf" else [])
    key = re.findall(r'<article id="(\w+)"', output)[0]
    assert f'<a href="#{key}-f1">{SAID[lang][kind]}</a>' in output
    assert f'<a class="to" href="#{key}-m1">{SAID[lang][kind]}</a>' in output
    row = re.search(rf'id="{key}-l4">.*?</div>', output)
    assert row is not None
    assert f'id="{key}-m1" data-n="1">31/02/2024</a>' in row[0]
    assert f'<a class="to" href="#{key}-l5">' in output
