"""Layout laid over the text: paragraphs, tables of data, notes, sections, strokes, tracked changes."""

from __future__ import annotations

import pytest
from tests.read.word.documents import document, packed, para

from checker.layout import Layout
from checker.read.word import read_word
from checker.source import Source, Span

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_LINE = f'<w:r><w:drawing><a:graphic {_A}><a:prstGeom prst="line"/></a:graphic></w:drawing></w:r>'


def _read(body: str, *, notes: str | None = None) -> tuple[Source, Layout]:
    source = read_word(packed(document(body, notes=notes)), "du-thao.docx")
    assert source.layout is not None
    return source, source.layout


def _texts(source: Source, spans: tuple[Span, ...]) -> list[str]:
    return [source.text[start:end] for start, end in spans]


def _table(*rows: tuple[str, ...], borders: str = "") -> str:
    cells = "".join(f"<w:tr>{''.join(f'<w:tc>{para(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>{cells}</w:tbl>"


def test_letters_that_look_alike_are_one_stretch_whatever_the_runs() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    source, layout = _read(f"<w:p>{bold.format('Số')}{bold.format(' 12')}<w:r><w:t>-BC</w:t></w:r></w:p>{para()}")
    (paragraph,) = layout.paragraphs
    assert [(source.text[one.span.start : one.span.end], one.look.bold) for one in paragraph.stretches] == [
        ("Số 12", True),
        ("-BC", False),
    ]


def test_places_are_those_of_the_composed_text() -> None:
    source, layout = _read(para("nghi\u0323 quye\u0302\u0301t") + para("Số 1"))
    assert source.text == "nghị quyết\nSố 1\n"
    assert [_texts(source, (one.span,)) for one in layout.paragraphs] == [["nghị quyết"], ["Số 1"]]
    assert source.location(Span(11, 13))[:6] == (None, 1, None, 3, None, 2)


def test_an_automatic_number_is_text_that_nobody_typed() -> None:
    body = '<w:p><w:pPr><w:pStyle w:val="ListNumber"/></w:pPr><w:r><w:t>Kết quả</w:t></w:r></w:p>'
    source, layout = _read(body)
    (paragraph,) = layout.paragraphs
    assert source.text == "1.\tKết quả\n"
    assert _texts(source, (paragraph.span, paragraph.stretches[0].span)) == ["1.\tKết quả", "Kết quả"]


def test_tables_with_lines_are_data_and_others_hold_things_in_place() -> None:
    plain = _table(("ĐẢNG BỘ", "ĐẢNG CỘNG SẢN"))
    data = _table(("TT", "Nội dung"), ("1", "Kết quả"), borders=_BORDERS)
    source, layout = _read(plain + para("a") + data + para("b"))
    assert _texts(source, layout.tables) == ["TT\nNội dung\n1\nKết quả"]
    assert _texts(source, layout.rows) == ["TT\nNội dung", "1\nKết quả"]


def test_notes_are_told_with_their_call() -> None:
    body = '<w:p><w:r><w:t>Chỉ thị</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    source, layout = _read(body, notes=f'<w:footnote w:id="2">{para("Số 05-CT/TW.")}</w:footnote>')
    ((mark, call, span),) = layout.notes
    assert (mark, call, _texts(source, (span,))) == ("1", Span(7, 7), ["Số 05-CT/TW."])


def test_sections_start_where_the_one_before_ends() -> None:
    landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    _, layout = _read(f"<w:p><w:pPr>{landscape}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>{para('b')}")
    assert [(sheet.start, round(sheet.width)) for sheet in layout.sheets] == [(0, 297), (1, 216)]


@pytest.mark.parametrize(
    ("body", "ruled"),
    [
        (para("a"), [False]),
        ('<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', [True]),
        (f"{para('a')}<w:p>{_LINE}</w:p>", [True]),
        (f"<w:p>{_LINE}</w:p>{para()}{para('a')}{para('b')}", [True, False]),
        (f"<w:tbl><w:tr><w:tc>{para('a')}{para('b')}{para('c')}<w:p>{_LINE}</w:p></w:tc></w:tr></w:tbl>", [True] * 3),
        (f"<w:tbl><w:tr><w:tc><w:p>{_LINE}</w:p></w:tc><w:tc>{para('a')}</w:tc></w:tr></w:tbl>", [False]),
    ],
)
def test_strokes_are_seen_near_the_paragraph_they_are_drawn_under(body: str, ruled: list[bool]) -> None:
    assert [paragraph.ruled for paragraph in _read(body)[1].paragraphs] == ruled


def test_space_between_paragraphs_of_a_contextual_style_falls_away() -> None:
    spacing = '<w:pPr><w:spacing w:before="120" w:after="120"/><w:contextualSpacing/></w:pPr>'
    spaced = f"<w:p>{spacing}<w:r><w:t>a</w:t></w:r></w:p>"
    _, layout = _read(spaced * 2)
    assert [(one.before, one.after) for one in layout.paragraphs] == [(6.0, 0.0), (0.0, 6.0)]


def test_space_left_to_word_falls_away_at_the_edges() -> None:
    automatic = '<w:pPr><w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/></w:pPr>'
    _, layout = _read(f"<w:p>{automatic}<w:r><w:t>a</w:t></w:r></w:p>" * 3)
    assert [(one.before, one.after) for one in layout.paragraphs] == [(0.0, 14.0), (14.0, 14.0), (14.0, 0.0)]


def test_tracked_changes_are_counted_a_move_once() -> None:
    run = "<w:r><w:t>a</w:t></w:r>"
    body = (
        f"<w:p><w:ins>{run}</w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>{run}</w:p>"
        f"<w:p><w:moveFrom>{run}</w:moveFrom></w:p><w:p><w:moveTo>{run}</w:moveTo></w:p>"
    )
    assert _read(body)[1].tracked == 3
