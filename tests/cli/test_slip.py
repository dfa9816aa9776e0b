"""`checker slip` and `checker slip verify`: what is made, what belongs together, what does not."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from tests.cli.conftest import Checker
from tests.cli.test_config import DRAFT, ONLY, write
from tests.office import OFFICE, convert

EPOCH = "1790000000"
needs_office = pytest.mark.skipif(OFFICE is None, reason="soffice is not installed; .ci/run installs it")
SAID = {
    True: [
        "đúng như phần dành cho máy.",
        "Tệp: đúng là tệp của phiếu",
        "như khi lập phiếu",
        "đúng kết quả của phiếu",
        "Phiếu thuộc về",
    ],
    False: ["không phải tệp của phiếu", "không kiểm tra lại", "Phiếu KHÔNG thuộc về"],
}


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft with three findings."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    write(tmp_path / "checker.toml", ONLY)
    write(tmp_path / "báo cáo.txt", DRAFT)
    return tmp_path / "báo cáo.txt"


@pytest.mark.parametrize("ending", ["html", "docx", pytest.param("pdf", marks=needs_office)])
def test_a_slip_belongs_to_its_file_alone(checker: Checker, draft: Path, ending: str) -> None:
    slip = draft.with_name(f"phiếu.{ending}")
    made = checker("slip", draft, "-o", slip, "--stage", "submit")
    assert (made.code, made.err) == (0, "")
    assert made.out == f"{slip}: KHÔNG ĐẠT · 1 lỗi, 2 cảnh báo\n"
    same = checker("slip", "verify", slip, draft)
    assert (same.code, same.err) == (0, "")
    assert [part for part in SAID[True] if part not in same.out] == []
    moved = draft.rename(draft.with_name("tên khác.txt"))
    assert checker("slip", "verify", slip, moved).code == 0
    write(moved, DRAFT + "\n")
    other = checker("slip", "verify", slip, moved)
    assert (other.code, other.err) == (1, "")
    assert [part for part in SAID[False] if part not in other.out] == []


def test_the_record_says_what_was_checked(checker: Checker, draft: Path) -> None:
    assert checker("slip", draft, "--lang", "en").code == 0
    slip = draft.with_name("báo cáo.slip.html")
    page = slip.read_text(encoding="utf-8")
    record = json.loads(re.findall(r'<script type="application/json" id="checker-slip">(.*)</script>', page)[0])
    digest = hashlib.sha256(draft.read_bytes()).hexdigest()
    assert record["file"] == {"name": "báo cáo.txt", "sha256": digest}
    assert (record["day"], record["stage"], record["verdict"]) == ("2026-09-21", "draft", "fail")
    assert record["counts"] == {"error": 1, "warning": 2, "info": 0}
    assert digest in page and record["checker"]["rules"] in page and "FAIL" in page
    assert checker("slip", draft).code == 0  # a slip takes the place of one
    assert checker("lint", draft.parent, "--format", "json").out.count('"path"') == 1  # and is no draft


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_the_same_bytes_on_the_same_day(checker: Checker, draft: Path, ending: str) -> None:
    slips = [draft.with_name(f"{number}.{ending}") for number in range(2)]
    for slip in slips:
        checker("slip", draft, "-o", slip)
    assert slips[0].read_bytes() == slips[1].read_bytes()


@pytest.mark.parametrize(
    "changed",
    [
        DRAFT.replace("31/02", "30/02").encode(),
        DRAFT.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + DRAFT.encode(),
        normalize("NFD", DRAFT).encode(),
        DRAFT.encode("utf-16"),
        b"",
    ],
    ids=["byte", "line ends", "mark", "NFD", "UTF-16", "empty"],
)
def test_a_file_that_was_changed(checker: Checker, draft: Path, changed: bytes) -> None:
    checker("slip", draft)
    draft.write_bytes(changed)
    answer = checker("slip", "verify", draft.with_suffix(".slip.html"), draft)
    assert (answer.code, answer.err) == (1, "")
    assert [part for part in SAID[False] if part not in answer.out] == []


@pytest.mark.parametrize(
    ("config", "code", "said"),
    [
        (ONLY, 0, "Phiếu thuộc về tệp này và kết quả này."),
        ('select = ["date"]\n', 0, "(chỉ xét: date, closing.end-mark, file, ở đây date)"),  # the slip's own hold
        (f'stage = "issue"\n{ONLY}', 0, "Phiếu thuộc về"),
        (f'standard = "30-2020-nd-cp"\n{ONLY}', 0, "(thể thức: tự chọn, ở đây 30-2020-nd-cp)"),
        (f'{ONLY}[[suppress]]\nrule = "closing"\nreason = "x"\n', 1, "kết luận KHÔNG ĐẠT, nay là ĐẠT"),
        (f'{ONLY}[[suppress]]\nrule = "date"\nreason = "x"\n', 1, "2 phát hiện của phiếu nay không còn, 2 phát hiện"),
        ("select = 1\n", 2, "checker.toml:1: select"),
    ],
)
def test_another_configuration_is_told(checker: Checker, draft: Path, config: str, code: int, said: str) -> None:
    slip = draft.with_name("a.html")
    checker("slip", draft, "-o", slip)
    write(draft.parent / "checker.toml", config)
    answer = checker("slip", "verify", slip, draft)
    assert said in answer.out + answer.err
    assert answer.code == code


@pytest.mark.parametrize(
    ("made", "held", "code", "said"),
    [
        (["--stage", "issue"], [], 0, "giai đoạn phát hành"),
        (["--stage", "issue"], ["--stage", "issue"], 0, "Phiếu thuộc về"),
        (["--stage", "issue"], ["--stage", "draft"], 1, "giai đoạn phát hành, nay là dự thảo"),
        (["--standard", "30-2020-nd-cp"], [], 0, "(thể thức: 30-2020-nd-cp, ở đây tự chọn)"),
        ([], ["--standard", "30-2020-nd-cp"], 1, ", nay là 30-2020-nd-cp"),
        (["--plan", "{plan}"], [], 2, "phiếu lập theo tệp “kế hoạch.yaml”; hãy chỉ ra tệp đó bằng --plan"),
        (["--plan", "{plan}"], ["--plan", "{plan}"], 0, "Phiếu thuộc về"),
        ([], ["--plan", "{plan}"], 1, "kế hoạch không có, nay là "),
        ([], ["-o", "x.html"], 2, "verify không ghi tệp nào"),
    ],
)
def test_choices(
    checker: Checker, draft: Path, root: Path, *, made: list[str], held: list[str], code: int, said: str
) -> None:
    plan = draft.with_name("kế hoạch.yaml")
    plan.write_bytes(next((root / "rules" / "plans").glob("*.yaml")).read_bytes())
    made, held = ([part.replace("{plan}", str(plan)) for part in each] for each in (made, held))
    slip = draft.with_name("a.html")
    checker("slip", draft, "-o", slip, *made)
    assert str(plan.parent) not in slip.read_text(encoding="utf-8")  # a slip goes to others
    answer = checker("slip", "verify", slip, draft, *held)
    assert said in answer.out + answer.err
    assert answer.code == code


def test_a_plan_that_was_changed(checker: Checker, draft: Path, root: Path) -> None:
    plan = draft.with_name("kế hoạch.yaml")
    plan.write_bytes(next((root / "rules" / "plans").glob("*.yaml")).read_bytes())
    checker("slip", draft, "--plan", plan)
    other = plan.with_name("kế hoạch mới.yaml")
    other.write_bytes(plan.read_bytes() + b"# x\n")
    answer = checker("slip", "verify", draft.with_suffix(".slip.html"), draft, "--plan", other)
    assert "nội dung kế hoạch" in answer.out
    assert answer.code == 0


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("<b>KHÔNG ĐẠT</b> (1 lỗi, 2 cảnh báo)", "<b>ĐẠT</b> (không có phát hiện)", "từ chỗ “KHÔNG ĐẠT”"),
        ("<td>lỗi</td>", "<td>lưu ý</td>", "từ chỗ “lỗi”"),
        ("<h1>", "<p>Đã duyệt</p><h1>", "từ chỗ “PHIẾU KIỂM TRA DỰ THẢO”"),
        ('"verdict":"fail"', '"verdict":"pass"', "kết luận ĐẠT, nay là KHÔNG ĐẠT"),
        ('["closing.end-mark","error"', '["closing.end-mark","info"', "hoặc khác mức"),
        ('"stage":"draft"', '"stage":"issue"', "KHÔNG đúng với kết quả kiểm tra, bắt đầu từ chỗ “dự thảo”"),
    ],
)
def test_a_slip_changed_by_hand(checker: Checker, draft: Path, old: str, new: str, said: str) -> None:
    slip = draft.with_name("a.html")
    checker("slip", draft, "-o", slip)
    page = slip.read_text(encoding="utf-8")
    assert old in page
    write(slip, page.replace(old, new))
    answer = checker("slip", "verify", slip, draft)
    assert said in answer.out and "Phiếu KHÔNG thuộc về" in answer.out
    assert (answer.code, answer.err) == (1, "")


def test_a_word_slip_changed_by_hand(checker: Checker, draft: Path) -> None:
    from docx import Document

    slip = draft.with_name("a.docx")
    checker("slip", draft, "-o", slip)
    made = Document(str(slip))
    made.add_paragraph("Nguyễn Văn An")
    made.save(str(slip))
    signed = checker("slip", "verify", slip, draft)
    assert signed.code == 0
    assert "viết thêm ở cuối: “Nguyễn Văn An”" in signed.out
    run = next(run for one in made.paragraphs for run in one.runs if run.text == "KHÔNG ĐẠT")
    run.text = "ĐẠT"
    made.save(str(slip))
    forged = checker("slip", "verify", slip, draft)
    assert forged.code == 1
    assert "từ chỗ “KHÔNG ĐẠT”" in forged.out


@needs_office
def test_what_libreoffice_makes_of_a_slip(checker: Checker, draft: Path, tmp_path: Path) -> None:
    slip = draft.with_name("a.docx")
    checker("slip", draft, "-o", slip)
    (tmp_path / "office").mkdir()
    saved = convert(slip, "docx", tmp_path / "office")
    assert checker("slip", "verify", saved, draft).code == 0
    lost = checker("slip", "verify", convert(slip, "pdf", tmp_path / "office"), draft)
    assert lost.code == 2
    assert "phiếu không còn phần dành cho máy: đã được in lại, chuyển định dạng" in lost.err


def test_slip_and_draft_in_the_wrong_order(checker: Checker, draft: Path) -> None:
    slip = draft.with_name("a.html")
    checker("slip", draft, "-o", slip)
    turned = checker("slip", "verify", draft, slip)
    assert (turned.code, turned.out) == (2, "")
    assert "hãy đổi chỗ hai tệp (checker slip verify PHIẾU TỆP)" in turned.err
    twice = checker("slip", slip, "-o", draft.with_name("b.html"))
    assert (twice.code, twice.out) == (2, "")
    assert "đây là phiếu kiểm tra, không phải dự thảo" in twice.err
    itself = checker("slip", "verify", slip, slip)
    assert itself.code == 1


def test_a_name_that_would_move_the_cursor(checker: Checker, draft: Path) -> None:
    slip = draft.with_name("a.html")
    checker("slip", draft, "-o", slip)
    page = slip.read_text(encoding="utf-8")
    write(slip, page.replace('"name":"b\\u00e1o', '"name":"\\u001b[2Jb\\u00e1o'))
    write(draft, "x")
    answer = checker("slip", "verify", slip, draft)
    assert "phiếu lập cho “␛[2Jbáo cáo.txt”" in answer.out and "\x1b" not in answer.out


def test_a_text_from_standard_input(process: Callable[..., CompletedProcess[bytes]], draft: Path) -> None:
    slip, data = draft.with_name("a.html"), draft.read_bytes()
    env = {"SOURCE_DATE_EPOCH": EPOCH}
    made = process("slip", "-", "-o", slip, "--no-config", stdin=data, env=env)
    assert (made.returncode, made.stderr) == (0, b"")
    for held, content, code in (("-", data, 0), (draft, b"", 0), ("-", data + b"x", 1), ("-", b"", 1)):
        answer = process("slip", "verify", slip, held, "--no-config", stdin=content, env=env)
        assert (answer.returncode, answer.stderr) == (code, b"")


def test_other_rules_are_told_and_the_result_decides(checker: Checker, draft: Path) -> None:
    slip = draft.with_name("a.html")
    checker("slip", draft, "-o", slip)
    page = slip.read_text(encoding="utf-8")
    write(slip, re.sub(r'"rules":"[0-9a-f]{16}"', '"rules":"0000000000000000"', page).replace("0.1.0", "0.0.9"))
    answer = checker("slip", "verify", slip, draft)
    assert answer.code == 0
    assert "Chương trình và quy tắc: đã khác (chương trình 0.0.9, nay là " in answer.out
    assert "bộ quy tắc 0000000000000000, nay là " in answer.out


def test_what_is_left_as_it_is_stands_there_with_its_reason(checker: Checker, draft: Path) -> None:
    write(
        Path(f"{draft}.checker.toml"),
        '[[suppress]]\nrule = "date.impossible"\nreason = "bản gốc <b>in</b> như vậy"\nby = "Văn phòng"\n'
        "until = 2026-09-30\n",
    )
    slip = draft.with_name("a.html")
    checker("slip", draft, "-o", slip)
    page = slip.read_text(encoding="utf-8")
    assert "<td>bản gốc &lt;b&gt;in&lt;/b&gt; như vậy (Văn phòng, đến 2026-09-30)</td>" in page
    assert "31/02/2024" not in page
    assert checker("slip", "verify", slip, draft).code == 0  # by the day of the slip


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.html", b"<p>x</p>", "đây không phải phiếu"),
        ("a.pdf", b"%PDF-1.7\nx", "đây không phải phiếu"),
        ("a.docx", b"PK\x03\x04x", "hỏng hoặc chưa được chép về hết"),
        ("a.html", b'<script type="application/json" id="checker-slip">{]</script>', "bị hỏng"),
        ("a.html", b'<script type="application/json" id="checker-slip">[]</script>', "bị hỏng"),
        ("a.html", b'<script type="application/json" id="checker-slip">{"schema":1}</script>', "bị hỏng"),
        ("a.html", b'<script type="application/json" id="checker-slip">{"schema":2}</script>', "phiên bản khác"),
        ("a.html", None, "không có tệp này"),
    ],
)
def test_what_is_no_slip(checker: Checker, draft: Path, name: str, content: bytes | None, said: str) -> None:
    slip = draft.with_name(name)
    if content is not None:
        slip.write_bytes(content)
    answer = checker("slip", "verify", slip, draft)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "cần một tệp dự thảo, hoặc: verify PHIẾU TỆP"),
        (["{draft}", "{draft}"], "cần một tệp dự thảo"),
        (["{draft}", "-o", "a.txt"], "phiếu phải có đuôi .html, .docx, .pdf"),
        (["{draft}x"], "không có tệp này"),
        (["-"], "đọc từ đầu vào chuẩn thì cần -o"),
        (["verify", "{draft}"], "cần một tệp dự thảo"),
        (["verify", "-", "-"], "đầu vào chuẩn chỉ cho được một tệp"),
        (["{draft}", "--plan", "999-KH/XX"], "không có kế hoạch"),
    ],
)
def test_wrong_use(checker: Checker, draft: Path, arguments: list[str], said: str) -> None:
    answer = checker("slip", *(part.replace("{draft}", str(draft)) for part in arguments))
    assert answer.code == 2
    assert said in answer.err
    assert {path.name for path in draft.parent.iterdir()} == {draft.name, "checker.toml"}


def test_what_others_wrote_stays(checker: Checker, draft: Path) -> None:
    write(draft.with_name("báo cáo.slip.html"), "của tôi")
    answer = checker("slip", draft)
    assert answer.code == 2
    assert "đã có tệp này và không phải phiếu" in answer.err
    assert draft.with_name("báo cáo.slip.html").read_text(encoding="utf-8") == "của tôi"


def test_without_libreoffice_a_pdf_is_refused(checker: Checker, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHECKER_SOFFICE", "/nowhere/soffice")
    answer = checker("slip", draft, "-o", draft.with_name("a.pdf"))
    assert answer.code == 2
    assert "phiếu .pdf do LibreOffice ghi" in answer.err
    assert not draft.with_name("a.pdf").exists()


def test_the_record_is_a_part_of_the_word_file(checker: Checker, draft: Path) -> None:
    slip = draft.with_name("a.docx")
    checker("slip", draft, "-o", slip)
    with ZipFile(slip) as package:
        assert "urn:checker:slip" in package.read("customXml/item9001.xml").decode()
        assert "item9001.xml" in package.read("word/_rels/document.xml.rels").decode()
