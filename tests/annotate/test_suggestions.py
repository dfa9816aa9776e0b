"""Safe fixes as tracked changes: accepted they mend, rejected nothing has happened."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.copies import DAY, W, faults, finding, noted, part, said
from tests.read.word.documents import document, packed, para

from checker.annotate import Annotated, Order, annotate
from checker.annotate.ours import without_ours
from checker.finding import Result
from checker.mend.changes import Change, applied, compatible
from checker.read.word import read_word
from checker.read.word.opened import opened
from checker.rewrite import tracked
from checker.rewrite.package import Package, serialized
from checker.rewrite.places import Places
from checker.rewrite.runs import Runs
from checker.source import Source, Span


def _run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _suggest(data: bytes, *fixes: tuple[str, str]) -> Annotated:
    """The copy of `data` that suggests to replace the first of each pair, which is at fault, by the second."""

    def check(source: Source) -> Result:
        wrong = [(old, new) for old, new in fixes if old in source.text.replace("05/4", "")]
        return said(source, [finding(source, old, f"text.{number}", new) for number, (old, new) in enumerate(wrong)])

    return annotate(data, "x", check, Order(DAY, suggest=True))


def _changes(data: bytes) -> list[tuple[str, str, str]]:
    """Kind, properties and text of each tracked change."""
    found = []
    for change in part(data).iter(f"{W}ins", f"{W}del"):
        texts = "".join(node.text or "" for node in change.iter(f"{W}t", f"{W}delText"))
        looks = " ".join(one.tag.rpartition("}")[2] for look in change.iter(f"{W}rPr") for one in look)
        found.append((change.tag.rpartition("}")[2], looks, texts))
    return found


@pytest.mark.parametrize(
    ("body", "old", "new", "changes"),
    [
        pytest.param(para("Ngày 31/02 họp"), "31/02", "01/3", [("del", "", "31/02"), ("ins", "", "01/3")], id="words"),
        pytest.param(
            f"<w:p>{_run('a 31', '<w:b/>')}{_run('/02 b', '<w:i/>')}</w:p>",
            "31/02",
            "01/3",
            [("del", "b i", "31/02"), ("ins", "b", "01/3")],
            id="over runs, in the look of the first",
        ),
        pytest.param(para("một  hai"), "  ", " ", [("del", "", " ")], id="taken out"),
        pytest.param(para("ngày 5/4"), "5/4", "05/4", [("ins", "", "0")], id="put in"),
        pytest.param(
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>",
            "\t",
            " ",
            [("del", "", ""), ("ins", "", " ")],
            id="a tab",
        ),
    ],
)
def test_a_safe_fix_is_tracked(
    body: str, old: str, new: str, changes: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    data = packed(document(body))
    made = _suggest(data, (old, new))
    assert made.suggested == 1
    assert _changes(made.data) == changes
    text = read_word(data, "x").original
    assert read_word(made.data, "x").original == text.replace(old, new, 1)
    assert read_word(without_ours(made.data, "x"), "x").original == text
    assert not faults(made.data, data, tmp_path)
    (comment,) = noted(made.data)
    assert any("Track Changes" in line for line in comment.lines)


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        pytest.param(para("một") + para("hai"), "một\nhai", "một hai", id="the end of a paragraph"),
        pytest.param(f'<w:p><w:ins w:id="1" w:author="An">{_run("31/02")}</w:ins></w:p>', "31/02", "1/3", id="others"),
        pytest.param(
            f"<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{_run('31/02')}</w:sdtContent></w:sdt></w:p>",
            "31/02",
            "1/3",
            id="a control",
        ),
    ],
)
def test_what_cannot_be_tracked_is_proposed_in_words(body: str, old: str, new: str) -> None:
    made = _suggest(packed(document(body)), (old, new))
    assert made.suggested == 0
    assert read_word(made.data, "x").original == read_word(packed(document(body)), "x").original
    (comment,) = noted(made.data)
    assert any(line.startswith("Đề xuất: thay ") for line in comment.lines)


def test_a_fix_that_brings_another_finding_is_not_suggested() -> None:
    made = _suggest(packed(document(para("một hai"))), ("một", "ba"), ("ba", "bốn"))
    assert made.suggested == 0


def test_without_being_asked_nothing_is_tracked_and_the_proposal_is_said() -> None:
    data = packed(document(para("ngày 5/4")))
    made = annotate(data, "x", lambda source: said(source, [finding(source, "5/4", fix="05/4")]), Order(DAY))
    assert _changes(made.data) == []
    assert any("thay “5/4” bằng “05/4”" in line for line in noted(made.data)[0].lines)


def test_tracked_changes_of_others_stay() -> None:
    theirs = '<w:ins w:id="5" w:author="An"><w:r><w:t>thêm</w:t></w:r></w:ins>'
    data = packed(document(f"<w:p>{_run('ngày 5/4 ')}{theirs}</w:p>"))
    made = _suggest(data, ("5/4", "05/4")).data
    assert [change[2] for change in _changes(made)] == ["0", "thêm"]
    numbers = [node.get(f"{W}id") for node in part(made).iter(f"{W}ins", f"{W}del")]
    assert len({*numbers}) == len(numbers)
    assert [change[2] for change in _changes(without_ours(made, "x"))] == ["thêm"]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.lists(st.text("ab c,.", max_size=5), max_size=4), min_size=1, max_size=3).filter(
        lambda lines: any("".join(runs).strip() for runs in lines)
    ),
    st.data(),
)
def test_any_changes_accepted_make_the_text_and_rejected_leave_it(lines: list[list[str]], data: st.DataObject) -> None:
    draft = packed(document("".join(para(*runs) for runs in lines)))
    word = opened(draft, "x")
    text = word.written.text
    places, made, targets = Places(word.document.element, word.written), list[Change](), []
    for _ in range(data.draw(st.integers(1, 4))):
        start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        change = Change(start, end, data.draw(st.text("xy z\t", max_size=4)))
        target = places.target(change, tracked=True)
        if target is not None and text[start:end] != change.text and compatible(made, [change]):
            made.append(change)
            targets.append(target)
    new = applied(text, made)
    runs, root, package = Runs(), word.document.element, Package(draft)
    tracked.cut(targets, runs)
    tracked.track(targets, runs, root, "checker", "2026-11-22T08:30:00Z")
    package.put("word/document.xml", serialized(root))
    if new.strip():
        assert read_word(package.packed(), "x").original == new
    assert read_word(without_ours(package.packed(), "x"), "x").original == text


def test_an_empty_span_is_no_place_for_a_fix_of_its_own() -> None:
    data = packed(document(para("một", "hai")))

    def check(source: Source) -> Result:
        return said(source, [finding(source, Span(3, 3), fix=" ")] if "mộthai" in source.text else [])

    made = annotate(data, "x", check, Order(DAY, suggest=True))
    assert read_word(made.data, "x").original == "một hai\n"
