"""How a document is set, against how it should be: what is told, what is negligible, what cannot be judged."""

from __future__ import annotations

from typing import Any

import pytest
from tests.findings import shipped

from checker.parse import parse
from checker.read import from_string
from checker.select import Facts, select
from checker.typeset import Typeset, laid_out
from checker.vocabulary import CHECKS, Hit

DRAFT = """KẾ HOẠCH
kiểm tra năm 2024

Các cấp ủy tổ chức học tập nghị quyết cho đảng viên.
Các chi bộ tự kiểm tra, báo cáo Ban Thường vụ Huyện ủy.
Văn phòng Huyện ủy tổng hợp kết quả của các chi bộ.
Ủy ban Kiểm tra Huyện ủy theo dõi việc thực hiện này.
"""
SIZE: dict[str, Any] = {"as": {"size": {"least": 14, "most": 14}}, "weigh": "letters"}
UNIT: dict[str, Any] = {"unit": {"number": shipped().rules["layout.content"].options["unit"]["number"]}}


def asked(
    layout: dict[str, Any], collection: str = "laid-out-letters", **options: Any
) -> tuple[Facts, tuple[Any, ...], Any]:
    """What a check is run with on the content of the draft, set as `layout` says."""
    words = tuple((word, tuple(given.items())) for word, given in layout.get("words", {}).items())
    typeset = Typeset(layout.get("form", "word"), tuple(layout.get("every", {}).items()), words)
    source = from_string(DRAFT)
    document = parse(source._replace(layout=laid_out(source.text, typeset)))
    facts = Facts(document, shipped().standards["36-hd-vptw"])
    complete = {key: option.default for key, option in CHECKS["set-in"].options.items()} | options
    nodes = select(collection, (), facts)
    if collection == "laid-out-letters":
        nodes = tuple(node for node in nodes if node.read("component") == "content")
    return facts, nodes, complete


def told(layout: dict[str, Any], collection: str = "laid-out-letters", **options: Any) -> list[tuple[str, str]]:
    """Each finding: what it points at, and what it says of it."""
    facts, nodes, complete = asked(layout, collection, **options)
    found: list[Hit] = list(CHECKS["set-in"].run(nodes, complete, facts))
    text = facts.document.source.text
    return [(text[hit.span.start : hit.span.end], str(getattr(hit.values["found"], "en", ""))) for hit in found]


@pytest.mark.parametrize(
    ("layout", "options", "expected"),
    [
        ({"every": {"size": 14}}, {}, []),
        ({"every": {"size": 14.2}}, {"allow": {"size": 0.25}}, []),
        ({"every": {"size": 14.5}}, {"allow": {"size": 0.25}}, [("Các cấp ủy tổ chức học tập nghị", "size 14.5")]),
        ({}, {}, []),
        (
            {"every": {"size": 14}, "words": {"Các chi bộ": {"size": 13}}},
            {},
            [("Các chi bộ", "size 13 in part")],
        ),
        ({"every": {"size": 14}, "words": {"Các chi bộ": {"size": 13}}}, {"share": 0.1}, []),
        ({"every": {"size": 14}, "words": {"Các chi bộ": {"size": 13}}}, {"least": 10}, []),
        (
            {"every": {"size": 13}, "words": {"Các cấp ủy tổ chức học tập nghị quyết cho đảng viên.": {"size": 14}}},
            {},
            [("Các chi bộ tự kiểm tra, báo cáo", "size 13 in 3 of 4 paragraphs")],
        ),
        (
            {"every": {"size": 12}, "words": {"Văn phòng Huyện ủy tổng hợp kết quả của các chi bộ.": {"size": 13}}},
            {},
            [("Các cấp ủy tổ chức học tập nghị", "size 12")],
        ),
    ],
    ids=[
        "right", "within the tolerance", "beyond it", "not known", "a few words", "a negligible share",
        "negligible letters", "most paragraphs", "the value that most have",
    ],
)  # fmt: skip
def test_one_finding_tells_what_deviates(
    layout: dict[str, Any], options: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert told(layout, **SIZE, **UNIT, **options) == expected


def test_several_settings_are_one_finding() -> None:
    right: Any = {"size": {"least": 13, "most": 14}, "weight": "regular", "slant": "upright", "underline": False}
    every = {"size": 12, "weight": "bold", "slant": "upright", "underline": True}
    assert told({"every": every}, **{"as": right}) == [("Các cấp ủy tổ chức học tập nghị", "size 12, bold, underlined")]


def test_what_another_rule_judges_is_left_to_it() -> None:
    options: dict[str, Any] = {"as": {"size": {"least": 14, "most": 14}, "weight": "bold"}, "but": ["weight"]}
    assert told({"every": {"size": 14, "weight": "regular"}}, **options) == []


@pytest.mark.parametrize(
    ("right", "said"),
    [
        ({"least": 10, "most": 10, "about": 2.7}, ""),
        ({"least": 15}, "first-line indent 12.7 mm"),
        ({"most": 10}, "first-line indent 12.7 mm"),
        ({"least": 10, "most": 12}, "first-line indent 12.7 mm"),
    ],
)
def test_bounds(right: dict[str, float], said: str) -> None:
    found = told({"every": {"first-line": 12.7}}, "laid-out-paragraphs", **{"as": {"first-line": right}})
    assert [what for _, what in found] == ([said] if said else [])


def test_measured_on_a_page_more_is_allowed_and_nothing_is_certain() -> None:
    layout = {"form": "pdf", "every": {"size": 13.6, "font": "Liberation Serif"}}
    options: dict[str, Any] = {"as": {"size": {"least": 14, "most": 14}, "font": "Times New Roman"}}
    facts, nodes, complete = asked(layout, **options)
    (hit,) = CHECKS["set-in"].run(nodes, complete, facts)
    assert hit.certainty == "likely"
    measured: dict[str, Any] = {"allow-measured": {"size": 0.6}, "also-measured": {"font": ["Liberation Serif"]}}
    assert told(layout, **options, **measured) == []
    assert told({**layout, "form": "word"}, **options, **measured) != []


def test_each_value_of_an_attribute_may_have_a_finding_of_its_own() -> None:
    every = {"every": {"size": 13}}
    assert len(told(every, **SIZE)) == 1
    assert [text for text, _ in told(every, **SIZE, apart="number")] == [
        "Các cấp ủy tổ chức học tập nghị",
        "Các chi bộ tự kiểm tra, báo cáo",
        "Văn phòng Huyện ủy tổng hợp kết quả",
        "Ủy ban Kiểm tra Huyện ủy theo dõi",
    ]


@pytest.mark.parametrize(
    ("layout", "options", "because"),
    [
        ({"every": {"size": 14, "underline": True}}, {}, None),
        ({"every": {"size": 14}}, {}, "the Word file does not tell the underline for certain"),
        ({"form": "pdf", "every": {"size": 14}}, {}, "the PDF file does not tell the underline for certain"),
        ({"form": "pdf"}, {}, "the PDF file does not tell the size, underline for certain"),
        (
            {"form": "pdf", "every": {"size": 14, "underline": True}},
            {"unmeasured": ["size"]},
            "the PDF file does not tell the size for certain",
        ),
        ({"every": {"size": 14}}, {"but": ["underline"]}, None),
    ],
    ids=["all known", "no underline", "none in a PDF", "nothing known", "not to be measured", "not asked"],
)  # fmt: skip
def test_what_the_file_does_not_tell_is_said(
    layout: dict[str, Any], options: dict[str, Any], because: str | None
) -> None:
    right = {"size": {"least": 14, "most": 14}, "underline": True}
    options = {"as": right, **options}
    facts, nodes, complete = asked(layout, **options)
    untold = CHECKS["set-in"].untold
    assert untold is not None
    reason = untold(nodes, complete, facts)
    assert (reason.en if reason is not None else None) == because
