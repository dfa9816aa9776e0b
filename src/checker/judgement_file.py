"""The file of judgements as text: a judgement added at its end, all that stands there kept as it is."""

from __future__ import annotations

import re
from json import dumps

from checker.errors import CheckerError, Words
from checker.expression import expression
from checker.judgements import Judgement, is_blank, parsed

__all__ = ["appended", "one_line"]

_HEAD = """\
# Đánh giá của người rà soát: xác nhận, hoặc thay, trạng thái mà chương trình tìm thấy cho từng nhiệm vụ.
# Ghi thêm bằng lệnh checker judge; xóa một mục thì đánh giá ấy không còn.
# Nhiều mục về một nhiệm vụ thì mục cuối cùng được tính.
judgements:
"""
_FIRST = expression(r"^judgements:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *)- ", re.MULTILINE)


def appended(path: str, before: str, judgement: Judgement, about: str) -> str:
    """`before`, the content of the file `path` or "", with `judgement` at its end under the comment `about`.

    Raises `CheckerError` where `before` is no valid file of judgements, or none that can be added to.
    """
    known = list(parsed(path, before))
    first = _FIRST.search(before)
    indent = first[1] if first is not None else "  "
    gap = "" if not before or before.endswith("\n") else "\n"
    head = _HEAD if is_blank(before) else ""
    whole = f"{before}{gap}{head}{_entry(judgement, about, indent)}"
    try:
        after = list(parsed(path, whole))
    except CheckerError:
        after = []
    if [one._replace(origin="") for one in after] != [one._replace(origin="") for one in (*known, judgement)]:
        what = Words(
            "không thêm được mục mới: hãy viết danh sách judgements mỗi mục một khối, bắt đầu bằng “- ”",
            "an entry cannot be added: write the list of judgements as a block, each entry beginning with “- ”",
        )
        raise CheckerError(what, path=path)
    return whole


def one_line(text: str) -> str:
    """`text` on one line: control characters and runs of white space become one space."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _entry(judgement: Judgement, about: str, indent: str) -> str:
    fields = [
        f"file: {_text(judgement.file)}",
        f"plan: {_text(judgement.plan)}",
        f"task: {judgement.group} {judgement.number}",
        f"status: {judgement.status}",
        f"found: {judgement.found}",
        f"reason: {_text(judgement.reason)}",
        *([f"by: {_text(judgement.by)}"] if judgement.by else []),
        f"day: {judgement.on}",
        f"text: {_text(judgement.text)}",
        f"statement: {_text(judgement.statement)}",
    ]
    lines = [f"{indent}# {one_line(about)}", f"{indent}- {fields[0]}", *(f"{indent}  {field}" for field in fields[1:])]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A text of YAML in double quotes, whose escapes are those of JSON."""
    return dumps(one_line(value), ensure_ascii=False)
