"""From the text of a plan file to a `Plan`.

Imported only when a file has to be compiled anew, as it loads PyYAML and jsonschema.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from checker.datafile import DataFile, Key, read
from checker.digest import blake2b
from checker.errors import CheckerError, Words
from checker.plan.model import TODO, Group, Part, Plan, Task

__all__ = ["plan"]

_UNFILLED = {
    "symbol": Words("số, ký hiệu của văn bản, ví dụ 83-KH/TU", "number and symbol of the document, such as 83-KH/TU"),
    "date": Words("ngày ban hành, viết như 2022-01-26", "the day of issue, written as 2022-01-26"),
    "issuer": Words("cơ quan ban hành, cả tên tỉnh, huyện", "the issuing body with its place name"),
    "title": Words("tên loại và trích yếu của văn bản", "type and abstract of the document"),
    "terms": Words(
        "những cụm từ mà chỉ báo cáo trả lời nhiệm vụ này mới dùng",
        "phrases that only an answer to this task would use",
    ),
}
"""What is meant, where a draft says TODO."""


def plan(path: str, content: bytes) -> Plan:
    """The plan in `content`; `path` is used in errors. Raises `CheckerError` at the first mistake."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = Words("tệp không phải UTF-8; hãy lưu lại bằng UTF-8", "not UTF-8; save the file as UTF-8")
        raise CheckerError(what, path=path, line=line) from None
    file = read(path, text, "plan.schema.json")
    value = file.value
    _refuse_unfilled(file)
    ids = [group["id"] for group in value["groups"]]
    for place, name in enumerate(ids):
        if name in ids[:place]:
            what = Words(f"hai nhóm cùng tên {name!r}", f"two groups are named {name!r}")
            raise file.error(("groups", place, "id"), what)
    return Plan(
        id=value["id"],
        symbol=value["symbol"],
        date=_day(file),
        issuer=value["issuer"],
        title=value["title"],
        groups=tuple(_group(file, place, group) for place, group in enumerate(value["groups"])),
        basis=tuple(value.get("basis", ())),
        reconstructed=value.get("reconstructed"),
        path=path,
        digest=blake2b(content, digest_size=16).hexdigest(),
    )


def _refuse_unfilled(file: DataFile) -> None:
    """Raise `CheckerError` where a draft left something to be filled in: at the first place, naming all lines."""
    keys = list(_unfilled(file.value, ()))
    if not keys:
        return
    key = keys[0]
    hint = _UNFILLED.get(next(str(step) for step in reversed(key) if isinstance(step, str)), Words("", ""))
    what = Words(f"chưa điền ({TODO}): {hint.vi}", f"not filled in ({TODO}): {hint.en}")
    if further := sorted({line for key in keys[1:] if (line := file.error(key, what).line) is not None}):
        lines = ", ".join(map(str, further))
        what = Words(f"{what.vi}; còn {TODO} ở các dòng {lines}", f"{what.en}; more {TODO} in lines {lines}")
    raise file.error(key, what)


def _unfilled(value: object, key: Key) -> Iterator[Key]:
    if value == TODO:
        yield key
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _unfilled(inner, (*key, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _unfilled(inner, (*key, place))


def _day(file: DataFile) -> date:
    written = file.value["date"]
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise file.error(("date",), Words(f"không có ngày {written}", f"there is no day {written}")) from None


def _group(file: DataFile, place: int, value: dict[str, Any]) -> Group:
    tasks, expected = value["tasks"], value["expected"]
    if len(tasks) != expected:
        raise file.error(
            ("groups", place, "expected"),
            Words(
                f"nhóm {value['id']!r} nêu {expected} nhiệm vụ nhưng liệt kê {len(tasks)}",
                f"group {value['id']!r} announces {expected} tasks and lists {len(tasks)}",
            ),
        )
    for number, task in enumerate(tasks, start=1):
        if task["number"] != number:
            raise file.error(
                ("groups", place, "tasks", number - 1, "number"),
                Words(
                    f"cần số {number}, đang là {task['number']}: nhiệm vụ đánh số liên tục từ 1",
                    f"expected {number}, found {task['number']}: tasks are numbered from 1 without gaps",
                ),
            )
    return Group(value["id"], value["title"], tuple(_task(task) for task in tasks))


def _task(value: dict[str, Any]) -> Task:
    return Task(
        number=value["number"],
        statement=value["statement"],
        terms=tuple(value["terms"]),
        parts=tuple(Part(part["statement"], tuple(part["terms"])) for part in value.get("parts", ())),
        evidence=tuple(value.get("evidence", ())),
        frequency=value.get("frequency"),
        deadline=value.get("deadline"),
        units=tuple(value.get("units", ())),
    )
