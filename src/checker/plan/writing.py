"""A drafted plan as the YAML of a plan file, with comments for the person who edits it.

What the document does not give is written as TODO, which `checker plan check` refuses until it is filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import dumps
from textwrap import wrap

from checker.expression import expression
from checker.plan.draft import Draft, DraftGroup, DraftTask
from checker.plan.model import TODO

__all__ = ["written"]

_WIDTH = 120
# Plain text of YAML that no reader takes for something else.
_PLAIN = expression(r"[^\W\d_](?:[\w /()%.;“”–-]|,|:(?! ))*(?<![ :])|\d[\w/-]*[^\W\d_][\w/-]*")
_WORDLESS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})


def written(draft: Draft, source: str) -> Iterator[str]:
    """The lines of the file; `source` names the document it was drafted from."""
    yield f"# Dự thảo kế hoạch từ {_comment(source)}: hãy soát từng chỗ, sửa, thêm, bớt rồi chạy “checker plan check”."
    yield "# A plan drafted from that document: go through all of it, edit it, then run “checker plan check”."
    yield "# statement: nguyên văn. terms: cụm từ mà câu trả lời nhiệm vụ này hay dùng, còn nhiệm vụ khác thì không."
    yield "# parts (bỏ dấu # nếu dùng): phần chính mà câu trả lời đầy đủ phải nói đến."
    yield f"# {TODO}: chỗ văn bản không nêu, phải điền."
    yield f"id: {_scalar(draft.id)}"
    yield f"symbol: {_scalar(draft.symbol)}" if draft.symbol else f"symbol: {TODO}  # số, ký hiệu, ví dụ 83-KH/TU"
    yield f"date: {draft.date.isoformat()}" if draft.date else f"date: {TODO}  # ngày ban hành, ví dụ 2022-01-26"
    if draft.issuer:
        above = f"; cấp trên: {_comment(draft.above)}" if draft.above else ""
        yield f"issuer: {_scalar(draft.issuer)}  # nêu cả tên tỉnh, huyện; soát cách viết hoa{above}"
    else:
        yield f"issuer: {TODO}  # cơ quan ban hành, cả tên tỉnh, huyện"
    yield from _folded("title", draft.title, "") if draft.title else (f"title: {TODO}  # tên loại và trích yếu",)
    if draft.basis:
        yield "# Văn bản được căn cứ hoặc giao thực hiện: nêu lại chúng không phải là kết quả của đơn vị."
        yield from _list("basis", draft.basis, "")
    for label, heading, place in draft.left:
        yield f"# Không lấy (không giao nhiệm vụ): {_comment(label)}. {_comment(heading)} ({place.vi})"
    yield ""
    yield "groups:"
    for group in draft.groups:
        yield from _group(group)


def _group(group: DraftGroup) -> Iterator[str]:
    if group.heading:
        yield f"  # {_comment(group.heading)}"
    yield f"  - id: {_scalar(group.id)}"
    yield f"    title: {_scalar(group.title)}  # những chữ mà tiêu đề trong báo cáo gọi nhóm này"
    count = len(group.tasks)
    if group.announced is not None and group.announced != count:
        yield f"    # CHÚ Ý: văn bản nêu {group.announced}, chỉ đọc được {count}: thêm bớt nhiệm vụ, hoặc sửa số này."
        yield f"    expected: {group.announced}"
    else:
        yield f"    expected: {count}"
    yield "    tasks:"
    for number, task in enumerate(group.tasks, start=1):
        yield from _task(number, task)
        yield ""


def _task(number: int, task: DraftTask) -> Iterator[str]:
    yield f"      - number: {number}  # {task.place.vi}"
    inner = " " * 8
    yield from _folded("statement", task.statement, inner)
    if task.terms:
        yield from _list("terms", task.terms, inner)
    else:
        yield f"{inner}terms: [{TODO}]  # lời của nhiệm vụ này trùng với nhiệm vụ khác: nêu cụm từ phân biệt được nó"
    if task.parts:
        yield f"{inner}# parts:"
        for part in task.parts:
            yield f"{inner}#   - statement: {_scalar(part.statement)}"
            yield f"{inner}#     terms: [{', '.join(map(_listed, part.terms or (TODO,)))}]"
    yield f"{inner}evidence: [{', '.join(task.evidence)}]"
    if task.frequency:
        yield f"{inner}frequency: {_scalar(task.frequency)}"
    if task.deadline:
        yield f"{inner}deadline: {_scalar(task.deadline)}"
    if task.units:
        yield from _list("units", task.units, inner)


def _list(key: str, values: Iterable[str], indent: str) -> Iterator[str]:
    yield f"{indent}{key}:"
    for value in values:
        yield f"{indent}  - {_scalar(value)}"


def _folded(key: str, text: str, indent: str) -> Iterator[str]:
    """A folded block: its lines come back joined by single spaces."""
    yield f"{indent}{key}: >-"
    inner = f"{indent}  "
    for line in wrap(text, _WIDTH - len(inner), break_long_words=False, break_on_hyphens=False):
        yield f"{inner}{line}"


def _scalar(text: str) -> str:
    plain = _PLAIN.fullmatch(text) is not None and text.lower() not in _WORDLESS and text != TODO
    return text if plain else dumps(text, ensure_ascii=False)


def _listed(text: str) -> str:
    """`text` between the commas of a list."""
    return dumps(text, ensure_ascii=False) if "," in text else _scalar(text) if text != TODO else text


def _comment(text: str) -> str:
    """`text` on one line, shortened."""
    bare = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return bare if len(bare) <= _WIDTH - 20 else f"{bare[: _WIDTH - 21].rstrip()}…"
