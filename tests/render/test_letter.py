"""What is asked of the unit: each kind of hole, each place, in words that may be sent."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from tests.test_judgements import entry

from checker.coverage.resting import fingerprint
from checker.errors import Words
from checker.finding import Finding, Status
from checker.judgements import Ruling, about, parsed, rulings
from checker.parse import parse
from checker.pipeline import Settings, lint_source, plan_of
from checker.plan import find, load
from checker.read import from_string
from checker.render.letter.held import Held
from checker.render.letter.letter import Letter, letter, unheld
from checker.render.letter.markdown import whole as markdown
from checker.render.letter.naming import gist, plan_name, unit_name
from checker.render.letter.text import whole as text
from checker.render.letter.word import whole as word
from checker.render.page import Page
from checker.render.width import width

HEAD = """HUYỆN ỦY MINH AN
ĐẢNG ỦY XÃ HÀNH THẠNH
*
Số 12-BC/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Hành Thạnh, ngày 15 tháng 4 năm 2024

BÁO CÁO
kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi

"""
BODY = """Thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi, Đảng ủy báo cáo kết quả như sau:

I. Kết quả thực hiện nhiệm vụ trọng tâm

1. Đã mở đợt sinh hoạt chính trị trong tháng 3/2022 với 27 chi bộ tham gia.

2. Đã ban hành kế hoạch triển khai thực hiện Kết luận 21 số 19-KH/ĐU, ngày 09/3/2022.

3. Luôn đổi mới nội dung, nâng cao chất lượng giáo dục chính trị, tư tưởng, học tập lý luận chính trị.

5. Lấy phiếu tín nhiệm giữa nhiệm kỳ: tháng 12/2023, có 13 đồng chí; 02 đơn vị chưa tổ chức.

6. Quy chế làm việc, nguyên tắc tập trung dân chủ: đã thực hiện như nội dung 15 của nhiệm vụ trọng tâm.

II. Kết quả thực hiện nhiệm vụ cụ thể

4. Người đứng đầu tiếp dân định kỳ 24 buổi, đối thoại trực tiếp với nhân dân 02 cuộc.

9. Đã trồng 1.200 cây xanh dọc các tuyến đường liên thôn trong tháng 6/2023.
"""
SETTINGS = Settings(plan="83-kh-tu-2022", select=("coverage", "claim"))


def held(draft: str = HEAD + BODY, judgements: str = "") -> Held:
    """`draft` held against the plan 83-KH/TU, with the judgements of `judgements`."""
    result = lint_source(from_string(draft, "bao-cao.txt"), SETTINGS)
    plan = plan_of(result, SETTINGS)
    assert plan is not None
    assert result.coverage is not None
    judged = about(parsed("j.yaml", "judgements:\n" + judgements), plan.id) if judgements else {}
    return Held(result, plan, result.coverage, rulings(result.document, result.coverage, plan, judged))


def asked(one: Letter, head: str) -> dict[str, str]:
    """The sentences on the task `head`, by label."""
    (found,) = (each for section in one.sections for each in section.entries if each.head == head)
    return dict(found.lines)


KEY, SPECIFIC = "nhiệm vụ trọng tâm", "nhiệm vụ cụ thể"
CASES = [
    # task, its section, "in the report", "asked", "where"
    (
        f"Nhiệm vụ 4 ({KEY})",
        "Nhiệm vụ chưa tìm thấy nội dung trả lời",
        None,
        "bổ sung kết quả thực hiện, nêu rõ việc cụ thể đã làm, số liệu kết quả. Nếu chưa thực hiện, nêu rõ lý do và"
        " thời hạn hoàn thành.",
        "phần I “Kết quả thực hiện nhiệm vụ trọng tâm”, sau mục I.3 (về nhiệm vụ 3).",
    ),
    (
        f"Nhiệm vụ 1 ({SPECIFIC})",
        "Nhiệm vụ chưa tìm thấy nội dung trả lời",
        None,
        None,
        "phần II “Kết quả thực hiện nhiệm vụ cụ thể”, trước mục II.4 (về nhiệm vụ 4).",
    ),
    (
        f"Nhiệm vụ 3 ({KEY})",
        "Nhiệm vụ có nêu nhưng chưa tìm thấy kết quả cụ thể",
        "mục I.3 (“Luôn đổi mới nội dung, nâng cao chất lượng giáo dục chính trị, tư …”) mới nêu nội dung nhiệm vụ,"
        " hướng thực hiện hoặc nhận định chung, chưa tìm thấy kết quả cụ thể của đơn vị.",
        "bổ sung kết quả thực hiện, nêu rõ việc cụ thể đã làm, số liệu kết quả, văn bản đã ban hành kèm số, ký hiệu,"
        " ngày. Nếu chưa thực hiện, nêu rõ lý do và thời hạn hoàn thành.",
        "mục I.3.",
    ),
    (
        f"Nhiệm vụ 6 ({KEY})",
        "Nhiệm vụ có nêu nhưng chưa tìm thấy kết quả cụ thể",
        "mục I.6 dẫn chiếu “nội dung 15 của nhiệm vụ trọng tâm” nhưng trong báo cáo không có mục ấy.",
        "nêu kết quả của nhiệm vụ ngay tại đây (việc cụ thể đã làm, số liệu kết quả, văn bản đã ban hành kèm số, ký"
        " hiệu, ngày), hoặc dẫn chiếu đến đúng mục đã có kết quả.",
        "mục I.6.",
    ),
    (
        f"Nhiệm vụ 2 ({KEY})",
        "Nhiệm vụ mới trả lời một phần",
        None,
        "bổ sung kết quả của phần: “Hằng năm đưa vào chương trình công tác, chương trình kiểm tra, giám sát”.",
        "mục I.2.",
    ),
    (
        f"Nhiệm vụ 5 ({KEY})",
        "Nhiệm vụ mới trả lời một phần",
        None,
        "nêu rõ tiến độ, lý do chưa xong và thời hạn hoàn thành của phần việc báo cáo nêu “chưa tổ chức”.",
        "mục I.5.",
    ),
]


@pytest.mark.parametrize(("head", "section", "found", "wanted", "place"), CASES)
def test_what_is_asked_for_a_task(head: str, section: str, found: str | None, wanted: str | None, place: str) -> None:
    one = letter(held(), "vi")
    (under,) = (each.title for each in one.sections for task in each.entries if task.head == head)
    assert under.startswith(f"{section} (")
    said = asked(one, head)
    assert said["Vị trí"] == place
    if wanted is not None:
        assert said["Đề nghị"] == wanted
    if found is not None:
        assert said["Trong báo cáo"] == found
    elif section.startswith("Nhiệm vụ chưa"):
        assert "Trong báo cáo" not in said


def test_parts_times_and_those_in_charge_are_named_for_a_missing_task() -> None:
    one = letter(
        held(
            HEAD
            + BODY.replace("2. Đã ban hành kế hoạch triển khai thực hiện Kết luận 21", "2. Đã trồng cây theo Hướng dẫn")
        ),
        "vi",
    )
    wanted = asked(one, f"Nhiệm vụ 2 ({KEY})")["Đề nghị"]
    assert wanted == (
        "bổ sung kết quả thực hiện, nêu rõ thời gian thực hiện, văn bản đã ban hành kèm số, ký hiệu, ngày. Cần có kết"
        " quả của từng phần: “Ban hành kế hoạch triển khai thực hiện Kết luận 21”; “Hằng năm đưa vào chương trình công"
        " tác, chương trình kiểm tra, giám sát”. Thời gian theo yêu cầu: hằng năm. Nếu chưa thực hiện, nêu rõ lý do và"
        " thời hạn hoàn thành."
    )
    every = held()
    given = every.plan.groups[0].tasks[3]._replace(units=("Ban Tổ chức",))
    tasks = (*every.plan.groups[0].tasks[:3], given, *every.plan.groups[0].tasks[4:])
    plan = every.plan._replace(groups=(every.plan.groups[0]._replace(tasks=tasks), every.plan.groups[1]))
    wanted = asked(letter(every._replace(plan=plan), "vi"), f"Nhiệm vụ 4 ({KEY})")["Đề nghị"]
    assert wanted.endswith("giao cho Ban Tổ chức; nếu không thuộc trách nhiệm của đơn vị, đề nghị ghi rõ.")


def test_the_opening_names_unit_and_plan_and_counts() -> None:
    one = letter(held(), "vi")
    assert one.opening.startswith(
        "Qua rà soát báo cáo của Đảng ủy xã Hành Thạnh về kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của"
        " Tỉnh ủy Quảng Ngãi: 02/19 nhiệm vụ đã có nội dung trả lời kèm kết quả; đề nghị đơn vị bổ sung, làm rõ 17"
        " nhiệm vụ sau."
    )
    assert "không có nghĩa là đơn vị chưa thực hiện" in one.opening
    assert sum(len(section.entries) for section in one.sections if section.entries[0].head) == 17


def test_an_item_that_answers_nothing_is_asked_about() -> None:
    (other,) = (section for section in letter(held(), "vi").sections if "khác" in section.title)
    orphan = other.entries[-1]
    assert orphan.text == "Mục II.9: chưa rõ trả lời nhiệm vụ nào của Kế hoạch số 83-KH/TU."
    assert orphan.lines == (("Đề nghị", "ghi rõ, hoặc xem lại vị trí."),)


def test_a_report_without_sections_is_told_the_neighbour() -> None:
    draft = "1. Lấy phiếu tín nhiệm giữa nhiệm kỳ: tháng 12/2023, có 13 đồng chí.\n"
    opening, _, _ = BODY.partition("I. Kết")
    one = letter(held(opening + draft), "vi")
    assert asked(one, f"Nhiệm vụ 8 ({KEY})")["Vị trí"] == "có thể đặt sau mục 1 (về nhiệm vụ 5)."
    assert asked(one, f"Nhiệm vụ 1 ({SPECIFIC})")["Vị trí"] == "phần nêu kết quả về “nhiệm vụ cụ thể”."


def test_a_bullet_is_named_by_its_first_words() -> None:
    draft = "I. Xây dựng Đảng\n\n- Lấy phiếu tín nhiệm giữa nhiệm kỳ: 13 đồng chí; 02 đơn vị chưa tổ chức.\n"
    opening, _, _ = BODY.partition("I. Kết")
    said = asked(letter(held(opening + draft), "vi"), f"Nhiệm vụ 5 ({KEY})")
    assert said["Vị trí"].startswith("gạch đầu dòng “Lấy phiếu tín nhiệm giữa nhiệm kỳ: 13 đồng chí;")
    assert said["Vị trí"].endswith("ở phần I.")


def judged(one: Held, number: int, status: Status, reason: str) -> str:
    """An entry that overrules task `number` of the first group."""
    task = one.coverage.groups[0].tasks[number - 1]
    marks = {
        "text": f'"{fingerprint(one.document, task)}"',
        "statement": f'"{one.plan.groups[0].tasks[number - 1].digest}"',
    }
    return entry(task=f"key {number}", status=status, reason=reason, **marks)


def test_an_overruled_task_gives_the_reviewers_reason() -> None:
    draft = HEAD + BODY.replace("; 02 đơn vị chưa tổ chức", "")
    before = held(draft)
    one = letter(held(draft, judged(before, 5, "shallow", "Chưa nêu số phiếu.")), "vi", every=True)
    assert asked(one, f"Nhiệm vụ 5 ({KEY})")["Trong báo cáo"] == "Chưa nêu số phiếu."
    assert any("người rà soát đánh giá “chưa có kết quả”" in note for note in one.notes)
    assert (one.rows[4].named, one.rows[4].status) == ("chưa có kết quả*", "shallow")


def test_a_task_that_a_reviewer_takes_for_answered_is_not_asked_for() -> None:
    one = letter(held(HEAD + BODY, judged(held(), 3, "answered", "Đã báo cáo riêng.")), "vi")
    assert all(each.head != f"Nhiệm vụ 3 ({KEY})" for section in one.sections for each in section.entries)


def test_nothing_to_ask() -> None:
    before = held()
    every = [(group, task) for group in before.coverage.groups for task in group.tasks]
    met = {(group.id, task.number): Ruling("answered", "answered") for group, task in every}
    one = letter(before._replace(rulings=met, coverage=before.coverage._replace(orphans=())), "vi")
    assert (one.sections, one.closing) == ((), "")
    assert one.opening.endswith("19/19 nhiệm vụ đều có nội dung trả lời kèm kết quả.")


def test_claims_are_held_against_the_statuses_that_count() -> None:
    draft = HEAD + BODY.replace("như sau:", "như sau: đã hoàn thành 12/12 nhiệm vụ trọng tâm.")
    (other,) = (section for section in letter(held(draft), "vi").sections if "khác" in section.title)
    claim = next(each for each in other.entries if "hoàn thành" in each.text)
    assert claim.text.startswith("Ghi hoàn thành “12/12” nhưng không tìm thấy kết quả của nhiệm vụ")
    assert claim.lines[1][1].startswith("đoạn “Thực hiện Kế hoạch số 83-KH/TU")
    overruled = letter(held(draft, judged(held(draft), 3, "answered", "Đã báo cáo riêng.")), "vi")
    assert all("không tìm thấy kết quả" not in each.text for section in overruled.sections for each in section.entries)


def test_what_is_unsure_or_slight_is_for_the_reviewer() -> None:
    before = held()
    message = Words("Nhiệm vụ 1: kết quả sau thời hạn.", "Task 1: results after the deadline.")
    found = Finding("coverage.period", "warning", "possible", message, None, None, "", None)
    likely = found._replace(certainty="likely")
    unsure, sure, slight = (
        letter(before._replace(result=before.result._replace(findings=(each,))), "vi")
        for each in (found, likely, likely._replace(severity="info"))
    )
    told = "Có thể: Nhiệm vụ 1: kết quả sau thời hạn; nên xem lại, nếu đúng thì đưa vào văn bản gửi đơn vị."
    assert (told in unsure.notes, told in sure.notes) == (True, False)
    texts = [[each.text for each in one.sections[-1].entries] for one in (unsure, sure)]
    assert [message.vi in some for some in texts] == [False, True]
    assert "Nhiệm vụ 1: kết quả sau thời hạn; cần thì nhắc đơn vị." in slight.notes


def test_a_report_on_no_plan_gives_a_note_only() -> None:
    result = lint_source(from_string("BÁO CÁO\n\nKết quả công tác quý I.\n"), SETTINGS)
    one = unheld(result, Words("không có kế hoạch", "no plan"), "vi")
    assert (one.opening, one.sections, one.closing) == ("", (), "")
    assert one.notes[0] == "Chưa đối chiếu được báo cáo với kế hoạch 83-KH/TU: không có kế hoạch."


@pytest.mark.parametrize("folded", [True, False])
def test_lines_on_a_screen_and_paragraphs_in_a_file(folded: bool) -> None:
    lines = "".join(text([letter(held(), "vi", every=True)], Page(60), folded=folded)).split("\n")
    assert (max(map(width, lines)) <= 60) == folded
    assert "1. Nhiệm vụ chưa tìm thấy nội dung trả lời (13 nhiệm vụ)" in lines


def test_markdown_takes_nothing_from_a_report_as_markup() -> None:
    draft = HEAD + BODY.replace("Luôn đổi mới", "**Luôn** [đổi mới](x) <b>")
    out = "".join(markdown([letter(held(draft), "vi", every=True)]))
    assert "\\*\\*Luôn\\*\\* \\[đổi" in out
    assert out.count("\n| ") == 20  # a head and nineteen tasks


def test_word_holds_every_sentence_and_is_the_same_each_time() -> None:
    letters = [letter(held(), "vi", every=True), letter(held(), "vi")]
    made = word(letters, "vi")
    assert made == word(letters, "vi")
    document = Document(BytesIO(made))
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    for one in letters:
        assert one.opening in paragraphs
        for section in one.sections:
            for each in section.entries:
                assert any(each.text in paragraph for paragraph in paragraphs)
                assert all(f"- {label}: {sentence}" in paragraphs for label, sentence in each.lines)
    assert sum("bao-cao.txt" in paragraph for paragraph in paragraphs) == 2  # which report each is about
    (table,) = document.tables
    assert [row.cells[0].text for row in table.rows][:3] == ["Số", "Nhiệm vụ trọng tâm", "1"]
    assert len(table.rows) == 1 + 2 + 19
    assert sum(bool(paragraph.paragraph_format.page_break_before) for paragraph in document.paragraphs) == 1


@pytest.mark.parametrize(
    ("issuer", "body", "name"),
    [
        ("ĐẢNG ỦY XÃ HÀNH THẠNH", "Đảng ủy báo cáo.", "Đảng ủy xã Hành Thạnh"),
        ("HUYỆN ỦY MINH AN", "Huyện ủy báo cáo.", "Huyện ủy Minh An"),
        ("ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN", "Nay báo cáo.", "Ủy ban nhân dân tỉnh Bình Thuận"),
        ("SỞ TƯ PHÁP", "Nay Sở Tư pháp báo cáo.", "Sở Tư pháp"),
        ("SỞ TƯ PHÁP", "Nay Sở báo cáo.", "SỞ TƯ PHÁP"),
    ],
)
def test_the_unit_as_a_sentence_has_it(issuer: str, body: str, name: str) -> None:
    draft = HEAD.replace("ĐẢNG ỦY XÃ HÀNH THẠNH", issuer) + body + "\n\nI. Kết quả\n\n1. Đã kết nạp 05 đảng viên.\n"
    assert unit_name(parse(from_string(draft))) == name


def test_the_plan_and_a_task_in_few_words() -> None:
    plan = find(load(), "83-kh-tu-2022")
    assert plan_name(plan).vi == "Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy Quảng Ngãi"
    for task in plan.tasks:
        short = gist(task.statement)
        assert len(short) <= 222
        assert task.statement.startswith(short.removesuffix(" …"))
