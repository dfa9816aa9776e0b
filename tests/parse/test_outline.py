"""Wrapped lines, markers and nesting: text in, outline out.

Each case reads as a small draft and the outline it must give: one line an entry,
indented by depth, label and the first and last words of its text.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.document import Document, Entry
from checker.parse import parse
from checker.source import Source, Text

EXAMPLES = Path(__file__).parents[2] / "examples"


def ends(text: Text) -> str:
    words = text.value.split()
    return text.value if len(words) <= 6 else f"{' '.join(words[:2])} … {' '.join(words[-3:])}"


def lines(document: Document) -> list[str]:
    out = [f"¶ {ends(text)}" for text in document.preamble]

    def entry(node: Entry, depth: int) -> None:
        pad = "  " * depth
        out.append(f"{pad}{node.label} {ends(node.heading)}".rstrip())
        out.extend(f"{pad}  ¶ {ends(text)}" for text in node.paragraphs)
        for child in node.children:
            entry(child, depth + 1)

    for node in document.outline:
        entry(node, 0)
    out.extend(f"= {ends(text)}" for text in document.closing)
    return out


FULL = "Cấp ủy các cấp tăng cường lãnh đạo, chỉ đạo công tác kiểm tra, giám sát và thi hành"

CASES = {
    "sections, items, sub-items, points, bullets": (
        """\
I. Kết quả
1. Công tác tuyên truyền
1.1. Hội nghị
a) Cấp xã
- Đã tổ chức 02 hội nghị.
+ Có 120 đại biểu dự.
đ) Cấp thôn
2. Công tác tổ chức
II. Hạn chế
""",
        """\
I Kết quả
  1 Công tác tuyên truyền
    1.1 Hội nghị
      a Cấp xã
        - Đã tổ chức 02 hội nghị.
          + Có 120 đại biểu dự.
      đ Cấp thôn
  2 Công tác tổ chức
II Hạn chế
""",
    ),
    "sections written I-, parts, articles": (
        "PHẦN I\nI- Kết quả\n1- Tuyên truyền\nII- Hạn chế\nĐiều 1. Phạm vi\n1. Áp dụng cho cấp xã.\n",
        """\
I
  I Kết quả
    1 Tuyên truyền
  II Hạn chế
    1 Phạm vi
      1 Áp dụng cho cấp xã.
""",
    ),
    "a wrapped line that begins with a dash goes on": (
        f"""\
1. {FULL}
kỷ luật đảng; phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị
- xã hội trên địa bàn thực hiện tốt công tác giám sát, phản biện xã hội trong năm.
- Đã kiểm tra 05 tổ chức đảng.
""",
        """\
1 Cấp ủy … hội trong năm.
  - Đã kiểm … tổ chức đảng.
""",
    ),
    "a wrapped line that begins with a number, a date or a ratio goes on": (
        f"""\
1. {FULL} kỷ luật theo Kết luận ngày
25/10/2021 của Ban Chấp hành Trung ương và đã hoàn thành đợt sinh hoạt cho tổng số
9.728/9.897 đảng viên toàn đảng bộ, bằng 98,3%, trong đó số đảng viên nữ là khoảng
3.120. Các chi bộ khác tiếp tục thực hiện trong quý tới theo đúng kế hoạch đã ban hành.
""",
        "1 Cấp ủy … đã ban hành.\n",
    ),
    "a year or a term broken over two lines is no item": (
        f"""\
1. {FULL} kỷ luật trong nhiệm kỳ (2024
- 2029) và các năm
2025. Toàn đảng bộ tiếp tục thực hiện nghiêm các quy định của Trung ương, của Tỉnh ủy.
2. Công tác khác.
""",
        "1 Cấp ủy … của Tỉnh ủy.\n2 Công tác khác.\n",
    ),
    "an empty line inside a sentence does not end it": (
        f"""\
1. {FULL}

kỷ luật đảng trong toàn đảng bộ; chú trọng phát hiện, ngăn ngừa vi phạm ngay từ

khi mới manh nha, từ cơ sở, từ chi bộ.
2. Thực hiện tốt công tác dân vận.
""",
        "1 Cấp ủy … từ chi bộ.\n2 Thực hiện … tác dân vận.\n",
    ),
    "a page number inside a sentence is taken out": (
        f"""\
1. {FULL}

2

kỷ luật đảng trong toàn đảng bộ.
""",
        "1 Cấp ủy … toàn đảng bộ.\n",
    ),
    "preamble and closing": (
        f"""\
Thực hiện Công văn số 12-CV/TU, Ban Thường vụ Huyện ủy báo cáo kết quả như sau:
1. Kết quả
{FULL}
kỷ luật đảng.
Trên đây là báo cáo của Ban Thường vụ Huyện ủy.
""",
        """\
¶ Thực hiện … quả như sau:
1 Kết quả
  ¶ Cấp ủy … kỷ luật đảng.
= Trên đây … vụ Huyện ủy.
""",
    ),
    "a report in prose whose first words close others": (
        "Nhận được Công văn số 12-CV/TU, Đảng ủy báo cáo.\n\nMột là học tập tốt.\n\nTrong quá trình ấy có khó.\n\n"
        "Hai là làm tốt.\n\nBa là giữ gìn đoàn kết.\n\nTrên đây là báo cáo của Đảng ủy.\n",
        """\
¶ Nhận được … ủy báo cáo.
¶ Một là học tập tốt.
¶ Trong quá trình ấy có khó.
¶ Hai là làm tốt.
¶ Ba là giữ gìn đoàn kết.
= Trên đây … của Đảng ủy.
""",
    ),
    "parts with letters": (
        "Phần A. MỘT\n1. Có 5.\nPhần B. HAI\n2. Có 6.\n",
        "A MỘT\n  1 Có 5.\nB HAI\n  2 Có 6.\n",
    ),
    "letters counted without đ": (
        "A. MỘT\nCó 5.\nB. HAI\nCó 6.\nC. BA\nCó 7.\nD. BỐN\nCó 8.\nE. HẠN CHẾ\nHọp muộn.\n",
        """\
A MỘT
  ¶ Có 5.
B HAI
  ¶ Có 6.
C BA
  ¶ Có 7.
D BỐN
  ¶ Có 8.
E HẠN CHẾ
  ¶ Họp muộn.
""",
    ),
    "an out-of-order number is still an item after a finished line": (
        "1. Một.\n3. Ba.\n3. Ba lần nữa.\n",
        "1 Một.\n3 Ba.\n3 Ba lần nữa.\n",
    ),
    "a paragraph on its own below an item": (
        f"""\
12. Chủ động cung cấp thông tin cho báo chí. Cụ thể:

{FULL}
kỷ luật đảng trong toàn đảng bộ.
""",
        "12 Chủ động … chí. Cụ thể:\n  ¶ Cấp ủy … toàn đảng bộ.\n",
    ),
    "lettered headings above sections": (
        """\
A. KẾT QUẢ
I. Tuyên truyền
1. Tổ chức
Đã tổ chức 02 hội nghị do đồng chí
B. Phong chủ trì.
II. Tổ chức
B. HẠN CHẾ
I. Tồn tại
""",
        """\
A KẾT QUẢ
  I Tuyên truyền
    1 Tổ chức
      ¶ Đã tổ … Phong chủ trì.
  II Tổ chức
B HẠN CHẾ
  I Tồn tại
""",
    ),
    "first lines are indented, the others not": (
        """\
      Ban Thường vụ nhận được Công văn số 77-CV/BTCTW, ngày 02/8/2026 của Ban Tổ chức
Trung ương về việc rà soát quy hoạch cán bộ, yêu cầu:
      1. Rà soát, bổ sung quy hoạch
      Việc rà soát tiến hành theo Hướng dẫn số
02-HD/ĐU, ngày 14/4/2026 của Ban Thường vụ Đảng ủy.
      2. Báo cáo kết quả.
      Nhận được Công văn này, đề nghị các cơ quan thực hiện.
""",
        """\
¶ Ban Thường … bộ, yêu cầu:
1 Rà soát, bổ sung quy hoạch
  ¶ Việc rà … vụ Đảng ủy.
2 Báo cáo kết quả.
= Nhận được … quan thực hiện.
""",
    ),
    "a quoted provision keeps its own numbers": (
        """\
a) Tại khoản 1: thay cụm từ “cứu trợ” được viết lại như sau:
“b) Chi công tác phí cho việc vận động, tiếp nhận, vận chuyển hàng hỗ trợ.
c) Chi cho nhiệm vụ chung trong quá trình vận động.”.
b) Tại khoản 2: bỏ cụm từ “hỗ trợ”.
""",
        """\
a Tại khoản … lại như sau:
  ¶ “b) Chi … hàng hỗ trợ.
  ¶ c) Chi … trình vận động.”.
b Tại khoản … từ “hỗ trợ”.
""",
    ),
    "a heading may end with a word that elsewhere wants a number": (
        f"""\
I. CÁC ĐIỀU KHOẢN

1. {FULL}
kỷ luật đảng; phối hợp với các cơ quan liên quan thực hiện.

2. Các hạng mục

2.1. {FULL}
kỷ luật đảng trong toàn đảng bộ.

II. THÀNH PHẦN
1. Đại biểu là lãnh đạo, {FULL}
kỷ luật đảng theo quy định tại khoản
2. Các cơ quan khác phối hợp, tham mưu.
2. Khách mời.
""",
        """\
I CÁC ĐIỀU KHOẢN
  1 Cấp ủy … quan thực hiện.
  2 Các hạng mục
    2.1 Cấp ủy … toàn đảng bộ.
II THÀNH PHẦN
  1 Đại biểu … hợp, tham mưu.
  2 Khách mời.
""",
    ),
    "a line that ends with a word no sentence ends with goes on": (
        f"""\
1. {FULL}
kỷ luật đảng theo Kế hoạch số 12-KH/TU, ngày 05/6/2025 của
Ban Thường vụ Tỉnh ủy về chuyển đổi số.
2. Quan hệ công tác
Đã phối hợp với

Mặt trận Tổ quốc.
3. Những hạn chế, tồn tại
Một số chi bộ còn chậm.
""",
        """\
1 Cấp ủy … chuyển đổi số.
2 Quan hệ công tác
  ¶ Đã phối … trận Tổ quốc.
3 Những hạn chế, tồn tại
  ¶ Một số chi bộ còn chậm.
""",
    ),
    "a provision cited over two lines is no point": (
        """\
1. Thực hiện quy định tại Điều 12, khoản 2, điểm
a) và các quy định khác.
2. Các quan điểm
a) phát huy dân chủ;
b) giữ gìn đoàn kết.
""",
        """\
1 Thực hiện … quy định khác.
2 Các quan điểm
  a phát huy dân chủ;
  b giữ gìn đoàn kết.
""",
    ),
    "no marker at all": ("Ban Thường vụ báo cáo.\n", "¶ Ban Thường vụ báo cáo.\n"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "outline"), CASES.values(), ids=CASES)
def test_outline(text: str, outline: str) -> None:
    assert "\n".join(lines(parse(Source.of(text)))) == outline.rstrip("\n")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Kế hoạch số 83-\nKH/TU ngày", "Kế hoạch số 83-KH/TU ngày"),
        ("Kế hoạch số 83-\n\n\nKH/TU ngày", "Kế hoạch số 83-KH/TU ngày"),
        ("Kế hoạch số 83\n-KH/TU ngày", "Kế hoạch số 83-KH/TU ngày"),
        ("Công văn số 3682/\nUBND-NC ngày", "Công văn số 3682/UBND-NC ngày"),
        ("giai đoạn 2016-\n2020 của", "giai đoạn 2016-2020 của"),
        ("các tổ chức chính trị -\nxã hội", "các tổ chức chính trị - xã hội"),
    ],
)
def test_symbols_broken_at_their_hyphen(broken: str, whole: str) -> None:
    source = Source.of(f"Thực hiện {broken}")
    (text,) = parse(source).preamble
    assert text.value == f"Thực hiện {whole}"
    assert source.quote(text.span(10)) == broken


def outline_of(name: str) -> Document:
    return parse(Source.of((EXAMPLES / name).read_text(encoding="utf-8")))


def test_the_report() -> None:
    document = outline_of("bao-cao-ke-hoach-83.txt")
    first, second = document.outline
    assert [entry.label for entry in first.children] == [str(n) for n in range(1, 13)]
    assert [entry.label for entry in second.children] == [str(n) for n in range(1, 8)]
    assert [len(entry.children) for entry in first.children] == [0, 0, 0, 0, 0, 0, 4, 4, 3, 0, 3, 0]
    assert [len(entry.children) for entry in second.children] == [0, 0, 2, 0, 0, 0, 0]
    assert [(note.mark, ends(note.text)) for note in document.footnotes] == [("1", "với Thanh … xã Tịnh Khê.")]
    assert [document.source.quote(span) for span in document.furniture] == ["8"]
    assert second.children[3].heading.value.endswith("có chỉ số hài lòng thấp.")
    assert "đối thoại chuyên đề(1) để nghe và chỉ đạo giải quyết các phản ánh, kiến nghị của Nhân dân" in (
        second.children[3].heading.value
    )
    assert (document.kind, document.system) == ("report", "party")


def test_the_dispatch() -> None:
    document = outline_of("cong-van-ban-thuong-vu-thanh-uy.txt")
    assert [text.value for text in document.addressees] == [
        "Các cấp ủy trực thuộc Thành ủy,",
        "Các ban xây dựng Đảng, Văn phòng Thành ủy,",
        "Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội thành phố,",
        "Các sở, ban, ngành thành phố,",
    ]
    one, two = document.outline
    assert [(entry.label, len(entry.children)) for entry in one.children] == [("1.1", 8), ("1.2", 7)]
    assert (two.label, two.children) == ("2", ())
    assert [note.mark for note in document.footnotes] == ["1", "2", "3"]
    assert [mark.mark for mark in document.footnote_marks] == ["1", "2", "3"]
    assert [text.value for text in document.recipients] == [
        "Như trên,",
        "Bộ Chính trị, Ban Bí thư (để báo cáo),",
        "Các ban Đảng Trung ương (để báo cáo),",
        "Các đồng chí Ủy viên Thành ủy,",
        "Lưu Văn phòng Thành ủy.",
    ]
    (signature,) = document.signatures
    assert [text.value for text in signature.authority] == ["T/M BAN THƯỜNG VỤ"]
    assert [text.value for text in signature.position] == ["PHÓ BÍ THƯ"]
    assert signature.signatory and signature.signatory.value == "Đỗ Mạnh Hiến"
    assert (document.kind, document.system) == ("dispatch", "party")
