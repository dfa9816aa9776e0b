"""From the text of a plan file to a `Plan`.

Imported only when a file has to be compiled anew, as it loads PyYAML and jsonschema.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from checker.datafile import DataFile, read
from checker.digest import blake2b
from checker.errors import CheckerError, Words
from checker.plan.model import Group, Part, Plan, Task

__all__ = ["plan"]


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
