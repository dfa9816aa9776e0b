"""Whatever the text, reading mentions neither fails nor leaves the text, and takes linear time."""

from __future__ import annotations

from collections.abc import Iterator
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from checker.document import Mentions
from checker.parse.grammar import load
from checker.parse.inline import scan
from checker.source import Source, Span, Text

# Pieces of everything the grammar knows, to be put together in any order.
PIECES = [
    "Kế hoạch", "kế hoạch", "Thông báo kết luận", "Luật Tiếp công dân", "các", "số", "Số:", "83-KH/TU", "83- KH/TU",
    "30/2020/NĐ-CP", "64/2025/QH15", "3083/UBND-NCKS", "/TTr-SNV", "     /UBND-VX", "-KH/TU", "12-kh/tu", ",", ";",
    ".", ":", "ngày", "25/10/2021", "ngày 05 tháng 02 năm 2024", "ngày   tháng   năm", "30/6", "đến", "tháng 3/2022",
    "quý II", "năm 2022", "2020-2025", "6 tháng đầu năm", "của", "của Bộ Chính trị, Ban Bí thư", "của Chính phủ",
    "Về", "về việc", "thực hiện Kết luận", "“", "”", '"', "đã ban hành", "Chính phủ ban hành", "có", "(", ")",
    "(viết tắt là", "(CCHC)", "(Kết luận", "Kế hoạch 83", "nội dung 4", "mục II.3", "khoản 2", "điểm a", "Điều 15",
    "Điều này", "và", "-", "của nhiệm vụ", "nêu trên", "tại", "như", "12/12", "98,3%", "12", "07 nhiệm vụ",
    "nhiệm vụ", "khóa", "khóa 13", "24/7", "17 giờ 00", "mẫu số 01/BC-X", "https://x.vn/1", "\n", "\t", "\u00a0", "…",
    "....", "\0",
]  # fmt: skip


def spans(value: object) -> Iterator[Span]:
    """Every span and every place of a text inside `value`."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, Text):
        yield value.span()
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)


def texts_of(paragraphs: list[str]) -> tuple[list[Text], Source]:
    source = Source.of("\n".join(paragraphs))
    texts = []
    place = 0
    for paragraph in paragraphs:
        texts.append(Text.at(paragraph, place))
        place += len(paragraph) + 1
    return texts, source


def check(paragraphs: list[str]) -> Mentions:
    texts, source = texts_of(paragraphs)
    mentions = scan(texts)
    for span in spans(mentions):
        assert 0 <= span.start <= span.end <= len(source.text)
    for kind in mentions:
        for mention in kind:
            assert source.quote(mention.span) == mention.text.value
    for citation in mentions.citations:
        assert citation.symbol_text.value == citation.symbol.raw
        assert citation.span.start <= citation.symbol_text.span().start
    return mentions


@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text(paragraphs: list[str]) -> None:
    check(paragraphs)


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=14), max_size=4), st.sampled_from([" ", "", "  "]))
def test_any_order_of_pieces(paragraphs: list[list[str]], glue: str) -> None:
    check([glue.join(pieces) for pieces in paragraphs])


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.lists(st.sampled_from(PIECES), max_size=14))
def test_a_paragraph_is_read_by_itself(first: list[str], second: list[str]) -> None:
    texts, _ = texts_of([" ".join(first), " ".join(second)])
    both, one, two = scan(texts), scan(texts[:1]), scan(texts[1:])
    for kind in Mentions._fields:
        together = [mention.text.value for mention in getattr(both, kind)]
        apart = [mention.text.value for alone in (one, two) for mention in getattr(alone, kind)]
        assert together == apart


def test_nothing_to_read() -> None:
    assert scan([]) == Mentions()
    assert scan([Text.at("", 0), Text.at("Không có gì.", 1)]) == Mentions()


BEGINNINGS = [
    "Luật a ", "số ", "của Bộ ", "83-", "1/", "(", "ngày ", "ngày . ", "1.000", "mục 1, ", "tại ", "a ", "12 nhiệm ",
    "Kế hoạch số 1-KH/TU về x, ", "(viết tắt là ", "“", "ban hành ", "A", "1", " ", "…", "Kế hoạch số 1-KH/TU của Bộ ",
    "83-KH/TU, ", "(Kế hoạch số 1-KH/TU) ", "(gọi tắt là Kế hoạch) ", "(AB) ", "đến 1/2 ",
]  # fmt: skip


def test_time_grows_with_the_text_only() -> None:
    """Long runs of pieces that look like the beginning of something."""
    for piece in (
        "Luật a ",
        "số ",
        "của Bộ ",
        "83-",
        "1/",
        "(",
        "ngày ",
        "ngày . ",
        "1.000",
        "mục 1, ",
        "tại ",
        "a ",
        "12 nhiệm ",
    ):
        times = []
        for length in (4_000, 16_000):
            text = [Text.at(piece * (length // len(piece)), 0)]
            scan(text)
            best = 1.0
            for _ in range(3):
                start = process_time()
                scan(text)
                best = min(best, process_time() - start)
            times.append(best)
        assert times[1] < 12 * times[0] + 0.02, piece


def test_every_state_of_the_parser_takes_every_island() -> None:
    """What makes the grammar total: no island, gap or end can meet a state that refuses it.

    Only the state behind "của" waits for one token, the name of a body, which the
    look-ahead of that terminal has already seen.
    """
    automaton = load("inline")
    islands = {name for name in automaton.actions[automaton.start] if name.isupper()}
    assert {"TYPE", "PARTY", "COUNT", "_GAP", "$END"} <= islands
    waiting = [
        set(actions)
        for state, actions in enumerate(automaton.actions)
        if state != automaton.end and not islands <= set(actions)
    ]
    assert waiting == [{"ORGAN"}]
