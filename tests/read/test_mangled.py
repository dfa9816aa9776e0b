"""A good Word file mangled in hundreds of ways: a text with true places, or a refusal, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from random import Random
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.read.repacked import members, packed
from tests.read.word.documents import document, para
from tests.read.word.documents import packed as saved

from checker.errors import CheckerError
from checker.layout import Layout
from checker.read import decode
from checker.source import Source, Span

_BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>'
    f"{para('trong hộp')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>"
)
_FIELD = "<w:p>" + "".join(
    f"<w:r>{part}</w:r>"
    for part in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText>PAGE</w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)
_CHANGED = (
    "<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del>"
    '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
)
_NOTE = f'<w:footnote w:id="1">{para("Ghi chú")}</w:footnote>'
_VALUES = ("", "-1", "0", "1.5", "9" * 30, "x", "true", "auto", "NaN", "1e400", "²", "\u0660", "S", "#", "rId1")


def _rich() -> bytes:
    """A file with a bit of everything."""
    made = document(para("BÁO CÁO") + _BOX + _FIELD + _CHANGED, notes=_NOTE)
    made.add_heading("Mục", 1)
    for style in ("List Number", "List Bullet", "List Number 2", "List Number"):
        made.add_paragraph("Điểm", style=style)
    table = made.add_table(2, 2, style="Light Grid Accent 1")
    for cell in table.columns[0].cells:
        cell.text = "1.234"
    section = made.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "đầu trang"
    section.first_page_footer.paragraphs[0].text = "chân trang"
    made.add_section()
    return saved(made)


RICH = _rich()


def _bytes(random: Random, data: bytes) -> bytes:
    """`data` with some bytes changed."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 5, 50)) if data else 0):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _whole(random: Random) -> bytes:
    return _bytes(random, RICH)


def _member(random: Random) -> bytes:
    content = members(RICH)
    name = random.choice([*content])
    if random.random() < 0.3:
        del content[name]
    else:
        content[name] = _bytes(random, content[name])
    return packed(content)


def _markup(random: Random) -> bytes:
    """The file with elements of one part moved, doubled, renamed, taken out, or given values that make no sense."""
    content = members(RICH)
    name = random.choice([name for name in content if name.endswith((".xml", ".rels"))])
    root = etree.fromstring(content[name])
    nodes = [node for node in root.iter() if isinstance(node.tag, str)]
    for _ in range(random.choice((1, 3, 10, 50))):
        _spoil(random, random.choice(nodes), random.choice(nodes))
    content[name] = etree.tostring(root)
    return packed(content)


def _spoil(random: Random, node: Any, other: Any) -> None:
    def take_out() -> None:
        if node.getparent() is not None:
            node.getparent().remove(node)

    def give_value() -> None:
        for key in node.attrib:
            node.set(key, random.choice(_VALUES))

    def rename() -> None:
        node.tag = other.tag

    def fill() -> None:
        node.text = random.choice(_VALUES)

    def double() -> None:
        node.append(etree.fromstring(etree.tostring(other)))

    def move() -> None:
        if node not in other.iterancestors() and node is not other:
            other.append(node)

    ways: list[Callable[[], None]] = [take_out, give_value, give_value, rename, fill, double, move, node.attrib.clear]
    random.choice(ways)()


def _spans(layout: Layout) -> Iterator[Span]:
    for paragraph in layout.paragraphs:
        yield paragraph.span
        yield from (stretch.span for stretch in paragraph.stretches)
    for note in layout.notes:
        yield from (note.call, note.span)
    yield from layout.tables
    yield from layout.furniture


def _is_true(source: Source) -> None:
    assert source.layout is not None
    assert source.text.strip()
    for span in _spans(source.layout):
        assert 0 <= span.start <= span.end <= len(source.text)
        where = source.location(span)
        assert where.paragraph is not None
        assert where.column is not None
        assert where.paragraph >= 0
        assert where.column >= 1


def _read(data: bytes) -> bool:
    try:
        source = decode(data, "x.docx")
    except CheckerError as refused:
        assert refused.path == "x.docx"
        assert refused.what.vi
        assert refused.what.en
        return False
    _is_true(source)
    return True


def test_the_file_is_good() -> None:
    docx.Document(BytesIO(RICH))
    assert _read(RICH)
    text = decode(RICH, "x.docx").text
    assert [line for line in text.split("\n") if line][:5] == ["BÁO CÁO", "trong hộp", "1thêm", "Mục", "1.\tĐiểm"]
    assert text.endswith("Ghi chú\n")


@pytest.mark.parametrize(("mangle", "times", "least"), [(_whole, 200, 0), (_member, 60, 10), (_markup, 80, 40)])
def test_mangled(mangle: Callable[[Random], bytes], times: int, least: int) -> None:
    random = Random(5)
    read = sum(_read(mangle(random)) for _ in range(times))
    assert least <= read < times  # some are hurt too little to be refused, some too much to be read


@given(st.randoms(use_true_random=False), st.sampled_from([_whole, _member, _markup]))
@settings(max_examples=40, deadline=None)
def test_mangled_in_any_way(random: Random, mangle: Callable[[Random], bytes]) -> None:
    _read(mangle(random))


@given(st.binary(max_size=400))
@settings(max_examples=40, deadline=None)
def test_any_bytes_for_a_document(data: bytes) -> None:
    _read(packed({**members(RICH), "word/document.xml": data}))
