"""PDF files that cannot be read, and what is said of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.read.pdf.papers import document, nested, picture, stroke, text

from checker.errors import CheckerError
from checker.read.pdf import process, read_pdf, taking_apart

SCAN = picture(0, 0, 595, 842)
STRIPS = [picture(0, top, 595, 100) for top in range(0, 842, 100)]
STAMP = [
    text((400, 700 + 10 * number), line, size=8)
    for number, line in enumerate(
        ("Ký bởi: Sở Y tế tỉnh Hải Sơn", "Email: soyte@haison.gov.vn", "Thời gian ký: 05.03.2024 15:32:10 +07:00")
    )
]
PAGE = [
    text((85, 100 + 18 * number), "Thực hiện kế hoạch của ủy ban nhân dân tỉnh, sở báo cáo") for number in range(30)
]
LAYER = [text((85, 100 + 18 * number), "thực hiện kế hoạch của ủy ban nhân dân", mode=3) for number in range(30)]
LOCKED = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <{0}> /U <{0}> /P -4 >> /ID [<00> <00>]".format("00" * 32)


def _refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(CheckerError) as refused:
        read_pdf(data, "du-thao.pdf")
    assert refused.value.path == "du-thao.pdf"
    return refused.value.what.vi, refused.value.what.en


@pytest.mark.parametrize(
    ("pages", "scanned"),
    [
        ([[SCAN]], "tệp là ảnh quét"),
        ([STRIPS, [SCAN]], "tệp là ảnh quét"),
        ([[SCAN, *STAMP]], "tệp là ảnh quét"),  # a signature is no text
        ([PAGE, *[[SCAN, *STAMP]] * 4], "4 trên 5 trang của tệp là ảnh quét"),
        ([[text((85, 100), "Báo cáo"), SCAN]], "tệp là ảnh quét"),
    ],
)
def test_scans(pages: list[list[bytes]], scanned: str) -> None:
    vi, en = _refusal(document(*pages))
    assert vi == f"không đánh giá được: {scanned}, không có lớp chữ; hãy đưa tệp Word"
    assert en.endswith("without a text layer; give the Word file")


def test_a_few_scanned_pages_among_others_are_told() -> None:
    layout = read_pdf(document(PAGE, [SCAN, *STAMP], PAGE), "a.pdf").layout
    assert layout is not None
    assert layout.scanned_pages == (2,)
    assert all("Ký bởi" not in str(paragraph) for paragraph in layout.paragraphs)


@pytest.mark.parametrize(
    "drawn",
    [
        [SCAN, *LAYER, *STAMP],  # invisible letters over the picture
        [*(part.replace(b"3 Tr", b"0 Tr") for part in LAYER), SCAN],  # letters below it
    ],
)
def test_letters_recognised_on_a_scan_are_read_and_their_looks_are_unknown(drawn: list[bytes]) -> None:
    source = read_pdf(document(drawn), "a.pdf")
    assert source.text.splitlines()[0] == "thực hiện kế hoạch của ủy ban nhân dân"
    assert "Ký bởi" not in source.text
    assert source.layout is not None
    assert source.layout.scanned_pages == ()
    assert {stretch.look.font for paragraph in source.layout.paragraphs for stretch in paragraph.stretches} == {None}


@pytest.mark.parametrize(
    "drawn",
    [
        [SCAN, *PAGE],  # a picture behind the text
        [*PAGE, picture(300, 600, 120, 120)],  # a seal
    ],
)
def test_pictures_do_not_make_a_scan_of_text(drawn: list[bytes]) -> None:
    assert read_pdf(document(drawn), "a.pdf").text.startswith("Thực hiện kế hoạch")


def test_hidden_letters_on_a_page_that_is_no_scan_are_no_text() -> None:
    assert read_pdf(document([*PAGE[:1], text((85, 300), "mật khẩu", mode=3)]), "a.pdf").text.count("\n") == 0


@pytest.mark.parametrize(
    ("data", "vi", "en"),
    [
        (b"%PDF-1.7\n", "bị hỏng", "damaged"),
        (b"%PDF-1.7\n" + bytes(5_000), "bị hỏng", "damaged"),
        (document(PAGE)[:400], "bị hỏng", "damaged"),
        (b"%PDF-1.4\n1 0 obj " + b"[" * 100_000 + b" endobj\ntrailer << /Root 1 0 R >>", "bị hỏng", "damaged"),
        (document(PAGE, trailer=LOCKED), "mật khẩu", "password"),
        (document(PAGE, trailer="/Encrypt << /Filter /Khac /V 4 >>"), "mật khẩu", "password"),
        (document([]), "không có chữ nào", "no text"),
        (document([stroke(85, 300, 100)], []), "không có chữ nào", "no text"),
        (document([text((85, 100), "\ufffd\ufffd\ufffd\ufffd Sở")]), "thiếu bảng mã", "lack their codes"),
        (nested(depth=9, breadth=10), "bộ nhớ", "memory"),
    ],
)
def test_what_is_said(data: bytes, vi: str, en: str) -> None:
    said = _refusal(data)
    assert vi in said[0]
    assert en in said[1]


@pytest.mark.parametrize(("name", "most", "says"), [("MAX_PAGES", 2, "trang"), ("MAX_LETTERS", 100, "ký tự")])
def test_what_is_too_long(monkeypatch: pytest.MonkeyPatch, name: str, most: int, says: str) -> None:
    assert getattr(taking_apart, name) > 1_000
    lines = _apart_within(f"taking_apart.{name} = {most}", document(PAGE, PAGE, PAGE))
    assert lines[-1] == '{"refused": "' + {"MAX_PAGES": "pages", "MAX_LETTERS": "letters"}[name] + '"}'
    monkeypatch.setattr(process, "_output", lambda data, path: lines[-1].encode())
    assert says in _refusal(b"")[0]


def _apart_within(limit: str, data: bytes) -> list[str]:
    run = "taking_apart.main(sys.stdin.buffer, sys.stdout)"
    code = f"import sys; from checker.read.pdf import taking_apart; {limit}; {run}"
    done = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
    return done.stdout.decode().splitlines()


def test_what_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "SECONDS", 0.001)
    assert "giây" in _refusal(document(PAGE))[0]


def test_a_reader_that_does_not_work_is_not_blamed_on_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_MODULE", "checker.read.pdf.nowhere")
    vi, en = _refusal(document(PAGE))
    assert "cài lại chương trình" in vi
    assert "nowhere" in en


def test_nothing_of_a_file_is_run_or_fetched(tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    action = f"/OpenAction << /S /Launch /F ({trap}) >> /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"
    assert (
        read_pdf(document(PAGE[:1], page=action), "a.pdf").text
        == "Thực hiện kế hoạch của ủy ban nhân dân tỉnh, sở báo cáo"
    )
    assert not trap.exists()
