"""`checker annotate`, and `lint --fix` of a Word file: copies beside the draft, which itself stays."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.annotate.copies import W, noted, part
from tests.as_word import as_word
from tests.cli.conftest import Checker
from tests.office import OFFICE, convert
from tests.read.word.documents import document, packed, para

from checker.read.word import read_word
from checker.rewrite.package import Package

Process = Callable[..., subprocess.CompletedProcess[bytes]]

DRAFT = (
    "BÁO CÁO\nkết quả công tác quý I năm 2024\n\n"
    "I. Kết quả\n1. Ngày 5/4/2024, Đảng ủy tổ chức hội nghị.\n2. Đã kết nạp 05 đảng viên.\n"
    "Trên đây là báo cáo kết quả công tác quý I năm 2024./.\n\n"
    "Nơi nhận:\n- Thường trực Thành ủy,\n- Lưu Văn phòng Đảng ủy.\n\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Văn An\n"
)
ONLY = ("--select", "date,closing")
MENDED = DRAFT.replace("5/4/2024", "05/4/2024").replace("./.", ".")


def written(text: str) -> bytes:
    return packed(document("".join(para(line) if line else "<w:p/>" for line in text.rstrip("\n").split("\n"))))


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1763800000")
    path = tmp_path / "báo cáo.docx"
    path.write_bytes(written(DRAFT))
    return path


def others(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir() if one != path)


def test_a_copy_appears_beside_the_draft(checker: Checker, faulty: Path) -> None:
    data = faulty.read_bytes()
    said = checker("annotate", faulty, *ONLY)
    copy = faulty.with_name("báo cáo.reviewed.docx")
    assert said == (1, f"{copy}: KHÔNG ĐẠT: 1 lỗi, 1 cảnh báo · 2 nhận xét\n", "")
    assert faulty.read_bytes() == data
    assert others(faulty) == ["báo cáo.reviewed.docx"]
    assert [one.words for one in noted(copy.read_bytes())] == ["5/4/2024", "./."]
    assert [one.lines[-1] for one in noted(copy.read_bytes())] == ["[date.zero-padding]", "[closing.end-mark]"]


def test_the_exit_code_is_that_of_lint(checker: Checker, faulty: Path) -> None:
    assert checker("annotate", faulty, "--select", "date").code == 0
    assert checker("annotate", faulty, "--select", "date", "--fail-on", "warning").code == 1
    assert checker("annotate", faulty, *ONLY, "--fail-on", "never").code == 0
    faulty.write_bytes(written(DRAFT.replace("5/4", "31/02")))
    assert checker("annotate", faulty, *ONLY).code == checker("lint", faulty, *ONLY).code == 1


def test_the_same_draft_gives_the_same_bytes_at_one_moment(checker: Checker, faulty: Path) -> None:
    copy = faulty.with_name("x.docx")
    checker("annotate", faulty, "-o", copy, "--suggest", "--summary")
    once = copy.read_bytes()
    checker("annotate", copy, "-o", faulty.with_name("y.docx"), "--suggest", "--summary")
    assert faulty.with_name("y.docx").read_bytes() == once
    assert b'w:date="2025-11-22T08:26:40Z"' in (Package(once).read("word/comments.xml") or b"")


def test_without_a_given_moment_it_is_now(checker: Checker, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    checker("annotate", faulty)
    (first, *_) = part(faulty.with_name("báo cáo.reviewed.docx").read_bytes(), "word/comments.xml")
    assert len(first.get(f"{W}date")) == len("2026-11-22T08:30:00Z")


def test_a_moment_that_is_none(checker: Checker, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "hôm qua")
    said = checker("annotate", faulty)
    assert said.code == 2
    assert "SOURCE_DATE_EPOCH=hôm qua: cần số giây" in said.err


def test_a_copy_that_nobody_touched_is_made_anew(checker: Checker, faulty: Path) -> None:
    checker("annotate", faulty, *ONLY)
    faulty.write_bytes(written(MENDED))
    said = checker("annotate", faulty, *ONLY)
    assert said.code == 0
    assert noted(faulty.with_name("báo cáo.reviewed.docx").read_bytes()) == []


def test_a_copy_that_somebody_saved_is_kept(checker: Checker, faulty: Path) -> None:
    checker("annotate", faulty, *ONLY)
    copy = faulty.with_name("báo cáo.reviewed.docx")
    package = Package(copy.read_bytes())
    package.put("docProps/app.xml", b"<Properties/>")
    saved = package.packed()
    copy.write_bytes(saved)
    said = checker("annotate", faulty, *ONLY)
    assert said.code == 2
    assert f"{copy}: đã có tệp này và có người đã ghi vào đó" in said.err
    assert "-o" in said.err
    assert copy.read_bytes() == saved
    assert checker("annotate", faulty, *ONLY, "-o", copy).code == 1
    assert copy.read_bytes() != saved


def test_the_draft_is_never_the_copy(checker: Checker, faulty: Path) -> None:
    data = faulty.read_bytes()
    said = checker("annotate", faulty, "-o", faulty)
    assert said.code == 2
    assert "-o trùng với tệp cần kiểm tra" in said.err
    reviewed = faulty.with_name("x.reviewed.docx")
    reviewed.write_bytes(data)
    said = checker("annotate", reviewed)
    assert said.code == 2
    assert "hãy nêu tên bản sao bằng -o" in said.err
    assert reviewed.read_bytes() == faulty.read_bytes() == data


def test_what_takes_no_comments(checker: Checker, faulty: Path, tmp_path: Path) -> None:
    text, pdf = tmp_path / "x.txt", tmp_path / "x.pdf"
    text.write_text(DRAFT, encoding="utf-8")
    pdf.write_bytes(b"%PDF-1.4\n")
    said = checker("annotate", text, pdf, faulty)
    assert said.code == 2
    assert f"{text}: không ghi nhận xét vào tệp văn bản thuần được; hãy đưa tệp Word" in said.err
    assert f"{pdf}: không ghi nhận xét vào tệp PDF được" in said.err
    assert others(faulty) == ["báo cáo.reviewed.docx", "x.pdf", "x.txt"]


def test_one_name_is_for_one_copy(checker: Checker, faulty: Path) -> None:
    said = checker("annotate", faulty, faulty.parent / "khác.docx", "-o", faulty.with_name("x.docx"))
    assert said.code == 2
    assert "-o chỉ đi với một tệp" in said.err


def test_a_folder_of_drafts(checker: Checker, faulty: Path) -> None:
    (faulty.parent / "con").mkdir()
    (faulty.parent / "con" / "b.docx").write_bytes(faulty.read_bytes())
    (faulty.parent / "con" / "hỏng.docx").write_bytes(b"PK\x03\x04")
    for _ in range(2):
        said = checker("annotate", faulty.parent, *ONLY)
        assert said.code == 2
        assert said.out.count("2 nhận xét") == 2
        assert "hỏng.docx" in said.err
    assert len([*faulty.parent.rglob("*.docx")]) == 5


def test_copies_that_a_pattern_names_along_with_their_drafts_are_passed_over(checker: Checker, faulty: Path) -> None:
    for _ in range(2):
        checker("lint", faulty, "--fix", *ONLY)
        said = checker("annotate", f"{faulty.parent}/*.docx", *ONLY)
        assert (said.code, said.err) == (1, "")
    assert others(faulty) == ["báo cáo.fixed.docx", "báo cáo.reviewed.docx"]


def test_standard_input_needs_a_name(process: Process, faulty: Path) -> None:
    said = process("annotate", "-", stdin=faulty.read_bytes())
    assert said.returncode == 2
    assert "cần -o TỆP.docx" in said.stderr.decode()
    copy = faulty.with_name("x.docx")
    assert process("annotate", "-", "-o", copy, *ONLY, stdin=faulty.read_bytes()).returncode == 1
    assert len(noted(copy.read_bytes())) == 2


def test_the_language_is_that_of_the_run(checker: Checker, faulty: Path) -> None:
    said = checker("annotate", faulty, *ONLY, "--lang", "en")
    assert said.out.endswith("FAIL: 1 error, 1 warning · 2 comments\n")
    (first, _) = noted(faulty.with_name("báo cáo.reviewed.docx").read_bytes())
    assert first.lines[0].startswith("Warning (likely): ")


def test_suppressed_findings_are_left_out(checker: Checker, faulty: Path) -> None:
    (faulty.parent / "checker.toml").write_text(
        '[[suppress]]\nrule = "date.zero-padding"\nreason = "như bản gốc"\n', encoding="utf-8"
    )
    checker("annotate", faulty, *ONLY)
    copy = faulty.with_name("báo cáo.reviewed.docx")
    assert [one.words for one in noted(copy.read_bytes())] == ["./."]
    checker("annotate", faulty, *ONLY, "--no-config")
    assert len(noted(copy.read_bytes())) == 2


def test_a_file_with_macros_keeps_its_name(checker: Checker, faulty: Path) -> None:
    package = Package(faulty.read_bytes())
    types = package.read("[Content_Types].xml") or b""
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    package.put("[Content_Types].xml", types.replace(plain, b"application/vnd.ms-word.document.macroEnabled.main+xml"))
    package.put("word/vbaProject.bin", b"\xd0\xcf")
    path = faulty.with_name("m.docm")
    path.write_bytes(package.packed())
    assert checker("annotate", path, *ONLY).code == 1
    assert checker("lint", path, "--fix", *ONLY).code == 0
    for name in ("m.reviewed.docm", "m.fixed.docm"):
        assert Package(faulty.with_name(name).read_bytes()).read("word/vbaProject.bin") == b"\xd0\xcf"


def test_a_signed_draft_loses_its_signature_and_it_is_said(checker: Checker, faulty: Path) -> None:
    package = Package(faulty.read_bytes())
    signature = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature"
    relations = package.read("_rels/.rels") or b""
    origin = f'<Relationship Id="s" Type="{signature}/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>'
    package.put("_rels/.rels", relations.replace(b"</Relationships>", origin.encode()))
    package.put("_xmlsignatures/origin.sigs", b"")
    package.put(
        "_xmlsignatures/_rels/origin.sigs.rels",
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + f'<Relationship Id="a" Type="{signature}/signature" Target="sig1.xml"/></Relationships>'.encode(),
    )
    package.put("_xmlsignatures/sig1.xml", b"<Signature/>")
    faulty.write_bytes(package.packed())
    said = checker("annotate", faulty, *ONLY)
    assert "bản gốc có chữ ký số, bản sao không còn" in said.err
    copy = Package(faulty.with_name("báo cáo.reviewed.docx").read_bytes())
    assert not [name for name in copy.names() if name.startswith("_xmlsignatures")]
    assert b"digital-signature" not in (copy.read("_rels/.rels") or b"")


@pytest.mark.skipif(OFFICE is None, reason="there is no LibreOffice (soffice) to convert with")
def test_other_formats_become_word_files_first(checker: Checker, faulty: Path) -> None:
    odt = convert(faulty, "odt", faulty.parent)
    said = checker("annotate", odt, *ONLY, "-o", faulty.with_name("x.docx"))
    assert said.code == 1
    assert "đã nhờ LibreOffice chuyển sang tệp Word" in said.err
    assert [one.words for one in noted(faulty.with_name("x.docx").read_bytes())] == ["5/4/2024", "./."]


# --- the plan -----------------------------------------------------------------------------------------------


def test_the_tasks_of_the_plan_are_summed_up(checker: Checker, report: Path, tmp_path: Path) -> None:
    path = tmp_path / "báo cáo.docx"
    path.write_bytes(as_word(report.read_text(encoding="utf-8")))
    checker("annotate", path)
    copy = path.with_name("báo cáo.reviewed.docx")
    first, *_ = part(copy.read_bytes(), "word/comments.xml")
    lines = ["".join(text.text or "" for text in line.iter(f"{W}t")) for line in first.iter(f"{W}p")]
    assert lines[-1] == "[checker]"
    assert any(line.startswith("Kế hoạch: 83-KH/TU") for line in lines)
    assert any(line.startswith("Nhiệm vụ trọng tâm: ") for line in lines)
    assert any(line.startswith("3. chưa có kết quả (I.3): ") for line in lines)
    tables = len(list(part(copy.read_bytes()).iter(f"{W}tbl")))
    checker("annotate", path, "--summary")
    last = list(part(copy.read_bytes()).iter(f"{W}tbl"))
    assert len(last) == tables + 1
    assert len(list(last[-1].iter(f"{W}tr"))) > 12


# --- lint --fix ---------------------------------------------------------------------------------------------


def test_fixing_a_word_file_writes_a_copy(checker: Checker, faulty: Path) -> None:
    data = faulty.read_bytes()
    said = checker("lint", faulty, "--fix", *ONLY)
    copy = faulty.with_name("báo cáo.fixed.docx")
    assert faulty.read_bytes() == data
    assert said.err == f"Đã ghi bản đã sửa: {copy}\n"
    assert "Đã sửa 2 chỗ: closing.end-mark 1, date.zero-padding 1" in said.out
    assert read_word(copy.read_bytes(), "x").text == read_word(written(MENDED), "x").text
    assert others(faulty) == ["báo cáo.fixed.docx"]


def test_nothing_to_fix_writes_nothing(checker: Checker, faulty: Path) -> None:
    faulty.write_bytes(written(MENDED))
    said = checker("lint", faulty, "--fix", *ONLY)
    assert (said.code, said.err) == (0, "")
    assert others(faulty) == []


def test_a_fixed_copy_is_made_anew_unless_somebody_saved_it(checker: Checker, faulty: Path) -> None:
    copy = faulty.with_name("báo cáo.fixed.docx")
    for _ in range(2):
        assert checker("lint", faulty, "--fix", *ONLY).code == 0
    theirs = written("của người khác")
    copy.write_bytes(theirs)
    said = checker("lint", faulty, "--fix", *ONLY)
    assert said.code == 2
    assert f"{copy}: đã có tệp này và có người đã ghi vào đó" in said.err
    assert copy.read_bytes() == theirs


def test_the_diff_of_a_word_file_is_that_of_its_paragraphs(checker: Checker, faulty: Path) -> None:
    said = checker("lint", faulty, "--diff", *ONLY)
    assert said.code == 1
    assert "-1. Ngày 5/4/2024, Đảng ủy tổ chức hội nghị.\n+1. Ngày 05/4/2024, Đảng ủy" in said.out
    assert others(faulty) == []


def test_standard_input_is_fixed_to_standard_output(process: Process, faulty: Path) -> None:
    said = process("lint", "-", "--fix", *ONLY, stdin=faulty.read_bytes())
    assert said.returncode == 0
    assert read_word(said.stdout, "x").text == read_word(written(MENDED), "x").text
