"""A rule file to begin with: every key, what it means, and the names that may stand there.

What only the author can say is left as an empty text, which `checker rules check` reports
with its line; all else is valid as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.errors import Words
from checker.render.width import fold
from checker.select import COLLECTIONS
from checker.vocabulary import CHECKS

__all__ = ["skeleton"]

_CELLS = 100
# What rules of an area usually look at; those of the others look at the document.
_USUAL = {
    "letterhead": "letterhead-parts", "structure": "entries", "coverage": "tasks", "claim": "counts", "date": "dates",
    "citation": "citations", "number": "numerals", "term": "short-names", "text": "paragraphs",
    "reference": "references", "closing": "content-end", "recipients": "recipients", "signature": "signatures",
}  # fmt: skip

_ABOUT = Words(
    'Quy tắc riêng của đơn vị. Điền các chỗ còn trống (""), bớt lời giải thích không cần nữa, rồi chạy:',
    'A rule of the office. Fill in what is left empty (""), remove the comments no longer needed, then run:',
)
_SELECT = Words("Xét những gì, một trong:", "What it looks at, one of:")
_WHERE = Words(
    "Chỉ xét những phần tử có thuộc tính như sau (bỏ đi nếu xét tất cả). Thuộc tính của {collection}:",
    "Only those with these attributes (leave out to look at all). Attributes of {collection}:",
)
_TESTS = Words(
    "So sánh: exists, in, not-in, starts, not-starts, ends, not-ends, contains, not-contains, matches, not-matches,"
    " at-least, at-most; hoặc ghi thẳng giá trị.",
    "Tests: exists, in, not-in, starts, not-starts, ends, not-ends, contains, not-contains, matches, not-matches,"
    " at-least, at-most; or the value itself.",
)
_CHECK = Words(
    "Một phép kiểm; found báo mọi phần tử đã chọn. Các phép kiểm dùng được ở đây:",
    "One check; found reports whatever was selected. Checks that can be used here:",
)
_MESSAGE = Words(
    "Câu báo cho người soạn thảo: đã thấy gì (trích nguyên văn bằng {text}), cần thế nào. Đủ hai thứ tiếng.",
    "What the drafter is told: what was found (quoted by {text}) and what is expected. In both languages.",
)
_REMEDY = Words("Cách sửa, nói rõ cần viết gì (không bắt buộc).", "What to write instead (optional).")
_WHY = Words("Vì sao có quy tắc này.", "Why there is this rule.")
_SOURCE = Words(
    "Căn cứ: custom (thông lệ), hoặc điều khoản theo từng bộ thể thức: {36-hd-vptw: 1.4.2, …}.",
    "By what right: custom, or the clause of each standard: {36-hd-vptw: 1.4.2, …}.",
)
_MATURITY = Words(
    "verified: đã đọc nguyên văn điều khoản; reported: theo nguồn khác; custom: thông lệ (đi với source: custom).",
    "verified: the clause was read; reported: from another source; custom: no clause (goes with source: custom).",
)
_SEVERITY = Words(
    "error (chỉ khi verified), warning hoặc info; hoặc theo giai đoạn: {draft: off, submit: warning, issue: warning}.",
    "error (verified only), warning or info; or by stage: {draft: off, submit: warning, issue: warning}.",
)
_CERTAINTY = Words(
    "certain: chắc chắn; likely: nhiều khả năng; possible: có thể.",
    "certain, likely or possible: how sure the finding is.",
)
_APPLIES = Words(
    "Chỉ áp dụng cho (bỏ đi nếu áp dụng cho mọi văn bản):", "Only for these documents (leave out for all):"
)
_NEEDS = Words(
    "Không xét bản quét có chữ không đọc được (khi quy tắc dựa vào từng chữ, từng dấu):",
    "Not in damaged scans (for a rule that rests on single letters or marks):",
)
_EXCEPT = Words("Trường hợp ngoại lệ đã biết (không bắt buộc).", "Known exceptions (optional).")
_WRONG = Words(
    "Ví dụ phải bị báo: dự thảo, và phần chữ bị báo (để trống nếu báo một chỗ còn thiếu).",
    "A draft that must be reported, and the words at fault (empty where something is missing).",
)
_RIGHT = Words("Ví dụ không được báo.", "A draft that must not be reported.")


def skeleton(name: str, folder: str, lang: str) -> str:
    """The text of a rule file for the rule `name`, explained in `lang`."""
    return "\n".join(_lines(name, folder, lang)) + "\n"


def _lines(name: str, folder: str, lang: str) -> Iterator[str]:
    collection = _USUAL.get(name.partition(".")[0], "document")
    attributes = COLLECTIONS[collection].attributes
    example = next(iter(attributes), "text")
    yield from _comment(0, [_ABOUT[lang], f"  checker rules check --rules {folder}"])
    yield "rules:"
    yield f"  - id: {name}"
    yield from _comment(4, [_SELECT[lang], _listed(COLLECTIONS)])
    yield f"    select: {collection}"
    yield from _comment(4, [_WHERE[lang].format(collection=collection), _listed(attributes), _TESTS[lang]])
    yield "    # where:"
    yield f"    #   {example}: {{exists: true}}"
    usable = [check for check, known in CHECKS.items() if known.takes is None or collection in known.takes]
    yield from _comment(4, [_CHECK[lang], _listed(usable)])
    yield "    check:"
    yield "      found: {}"
    for key, words in (("message", _MESSAGE), ("remedy", _REMEDY), ("why", _WHY)):
        yield from _comment(4, [words[lang]])
        mark = "# " if key == "remedy" else ""
        yield from (f"    {mark}{line}" for line in (f"{key}:", '  vi: ""', '  en: ""'))
    for key, words, value in (
        ("source", _SOURCE, "custom"),
        ("maturity", _MATURITY, "custom"),
        ("severity", _SEVERITY, "warning"),
        ("certainty", _CERTAINTY, "likely"),
    ):
        yield from _comment(4, [words[lang]])
        yield f"    {key}: {value}"
    yield from _comment(4, [_APPLIES[lang], "applies: {systems: [party], kinds: [report, plan, dispatch]}"])
    yield from _comment(4, [_NEEDS[lang], "needs: [letters]"])
    yield from _comment(4, [_EXCEPT[lang], 'except: {vi: "", en: ""}'])
    yield from _comment(4, [_WRONG[lang]])
    yield from ("    wrong:", '      - draft: ""', '        finds: ""')
    yield from _comment(4, [_RIGHT[lang]])
    yield from ("    right:", '      - draft: ""')


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _comment(indent: int, sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        inner = len(sentence) - len(sentence.lstrip())
        for line in fold(sentence, _CELLS - indent):
            yield f"{' ' * indent}# {' ' * inner}{line}"
