"""Tasks answered in a table are answered: each row is heard under the entry it stands in."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from tests.laid_out import word

from checker.coverage import cover
from checker.coverage.resting import fingerprints
from checker.coverage.tables import texts, with_rows
from checker.document import Document, Entry
from checker.finding import Coverage, Result
from checker.parse import parse
from checker.pipeline import Settings, lint_source
from checker.plan import Plan, read
from checker.read import decode
from checker.source import Source

DOCUMENTS = Path(__file__).parents[1] / "documents"
REPORTS = ("36-hd-vptw", "05-hd-vptw", "30-2020-nd-cp")
_ITEM = re.compile(r"(?m)^(\d+)\. (.+)\n\n((?:(?!\d+\. |[IVX]+\. |\d+ ).+\n+)+)")


def plan(standard: str) -> Plan:
    return read(DOCUMENTS / standard / "ke-hoach-giao.yaml")


def report(standard: str) -> str:
    return (DOCUMENTS / standard / "bao-cao.txt").read_text(encoding="utf-8")


def tabled(draft: str) -> str:
    """The draft with each item of its first two sections that has prose below its heading as a row of a table."""
    results, heading, rest = draft.partition("\nIII. ")
    rows = _ITEM.sub(lambda found: f"| {found[1]} | {found[2]} | {' '.join(found[3].split())} |\n", results)
    return rows + heading + rest


def statuses(coverage: Coverage) -> list[str]:
    return [task.status for group in coverage.groups for task in group.tasks]


@pytest.mark.parametrize("standard", REPORTS)
def test_what_a_table_answers_is_answered(standard: str) -> None:
    document = parse(word(tabled(report(standard))))
    assert document.tables
    assert set(statuses(cover(document, plan(standard)))) <= {"answered", "by-reference"}


def test_without_its_table_the_report_answers_less() -> None:
    document = parse(word(tabled(report("36-hd-vptw"))))
    assert "missing" in statuses(cover(document._replace(tables=()), plan("36-hd-vptw")))


def test_an_answer_in_a_row_has_its_place_and_its_evidence_there() -> None:
    document = parse(word(tabled(report("36-hd-vptw"))))
    [first, *_] = cover(document, plan("36-hd-vptw")).groups[0].tasks
    row = document.tables[0].rows[0].span
    assert [row.start <= answer.span.start < row.end for answer in first.answers] == [True]
    assert first.evidence
    assert all(row.start <= one.span.start < row.end for one in first.evidence)


def linted(draft: str, standard: str = "36-hd-vptw") -> Result:
    settings = Settings(plan=str(DOCUMENTS / standard / "ke-hoach-giao.yaml"), stage="issue", ignore=("layout",))
    return lint_source(word(draft), settings)


# Not that of the third standard: its lines are wrapped, which those of a Word file never are.
@pytest.mark.parametrize("standard", REPORTS[:2])
def test_nothing_is_said_of_a_report_for_answering_in_a_table(standard: str) -> None:
    assert [finding.rule for finding in linted(tabled(report(standard)), standard).findings] == []


def test_a_report_of_nothing_but_a_table_is_held_against_its_plan() -> None:
    coverage = linted(
        "Báo cáo như sau:\n| 1 | Kết nạp đảng viên mới, phát triển đảng viên | Đã kết nạp 586 đảng viên |\n"
    )
    assert coverage.coverage is not None
    assert statuses(coverage.coverage)[2] == "answered"


ROWS = """\
Mở đầu.
| Dòng đầu |
I. KẾT QUẢ
| Dòng một |
1. Kiểm tra
- Gạch đầu dòng
| Dòng hai |
Lời văn.
2. Giám sát
II. HẠN CHẾ
| Dòng ba |
"""


def tree(entries: tuple[Entry, ...]) -> list[object]:
    return [
        (entry.heading.value, *tree(entry.children)) if entry.children else entry.heading.value for entry in entries
    ]


def test_rows_stand_below_the_entry_above_them_that_is_no_bullet() -> None:
    document = parse(word(ROWS))
    assert tree(tuple(with_rows(document.outline, document.tables))) == [
        "Dòng đầu",
        ("KẾT QUẢ", "Dòng một", ("Kiểm tra", "Gạch đầu dòng", "Dòng hai"), "Giám sát"),
        ("HẠN CHẾ", "Dòng ba"),
    ]


def test_what_a_reviewer_judged_rests_on_the_words_of_the_rows() -> None:
    def rest(draft: str) -> list[str]:
        document = parse(word(draft))
        return list(fingerprints(document, cover(document, plan("36-hd-vptw"))))

    draft = tabled(report("36-hd-vptw"))
    changed = draft.replace("03 hội nghị học tập", "04 hội nghị học tập")
    assert changed != draft
    told = list(zip(rest(draft), rest(changed), strict=True))
    assert [before == after for before, after in told].count(False) == 1
    assert told[0][0] != told[0][1]


def test_texts_and_mentions_stand_in_order() -> None:
    document = parse(word(ROWS.replace("Dòng hai", "Có 05 cuộc, ngày 05/7/2024").replace("Lời văn", "Có 06 cuộc")))
    places = [text.place(0) for text in texts(document)]
    assert places == sorted(places)
    assert [count.digits for count in document.mentioned().counts] == ["05", "06"]
    assert [count.digits for count in document.mentions.counts] == ["06"]


def test_a_draft_without_tables_is_as_it_was() -> None:
    document: Document = parse(Source.of(report("36-hd-vptw")))
    assert with_rows(document.outline, document.tables) is document.outline
    assert document.mentioned() is document.mentions
    assert texts(document) == tuple(document.texts())


def test_a_task_answered_in_a_table_of_a_word_file_is_answered() -> None:
    file = docx.Document()
    file.add_paragraph("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ")
    table = file.add_table(rows=0, cols=3, style="Table Grid")
    for row in (
        ("TT", "Nhiệm vụ", "Kết quả"),
        ("1", "Phát triển đảng viên mới", "Đã kết nạp 586 đảng viên, có 410 đoàn viên thanh niên"),
        ("2", "Bồi dưỡng nghiệp vụ cho bí thư chi bộ", "Đã mở 12 lớp cho 1.236 lượt bí thư chi bộ"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    file.add_paragraph("II. HẠN CHẾ")
    file.add_paragraph("Còn 02 việc chậm.")
    written = BytesIO()
    file.save(written)
    document = parse(decode(written.getvalue(), "bao-cao.docx"))
    assert [row.text.value for table in document.tables for row in table.rows] == [
        "TT Nhiệm vụ Kết quả",
        "Phát triển đảng viên mới Đã kết nạp 586 đảng viên, có 410 đoàn viên thanh niên",
        "Bồi dưỡng nghiệp vụ cho bí thư chi bộ Đã mở 12 lớp cho 1.236 lượt bí thư chi bộ",
    ]
    found = statuses(cover(document, plan("36-hd-vptw")))
    assert (found[2], found[5], found.count("missing")) == ("answered", "answered", len(found) - 2)
