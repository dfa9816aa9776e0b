"""Drafts made from the example report by program: its items taken out, moved, merged, doubled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.coverage import cover
from checker.document import Document
from checker.finding import Coverage
from checker.parse import parse
from checker.plan import Plan, load
from checker.source import Source

__all__ = ["EXAMPLE", "GROUPS", "Draft", "Item", "coverage", "document", "example", "framed", "key", "plan", "statuses"]

EXAMPLE = Path(__file__).parents[2] / "examples" / "bao-cao-ke-hoach-83.txt"
GROUPS = ("key", "specific")
_SECTION = re.compile(r"^ ?(I{1,2})\. (?=Về kết quả|Kết quả)", re.MULTILINE)
_ITEM = re.compile(r"^ ?(\d{1,2})\. (?=[A-ZĐ])", re.MULTILINE)
_OPENING = """ĐẢNG BỘ TỈNH AN LẠC
HUYỆN ỦY SƠN TỊNH
*
Số 415-BC/HU

ĐẢNG CỘNG SẢN VIỆT NAM

Sơn Tịnh, ngày 15 tháng 9 năm 2024

BÁO CÁO
kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy

Ban Thường vụ báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy như sau:

"""
_CLOSING = """
Trên đây là báo cáo kết quả thực hiện Kế hoạch số 83-KH/TU.
"""


@dataclass(frozen=True)
class Item:
    """An item: its number and all the text after it, as in the file."""

    label: str
    text: str


@dataclass(frozen=True)
class Draft:
    """The example report in movable parts."""

    opening: str
    headings: tuple[str, str]
    items: tuple[tuple[Item, ...], tuple[Item, ...]]
    closing: str

    @property
    def text(self) -> str:
        parts = [self.opening]
        for heading, items in zip(self.headings, self.items, strict=True):
            parts.append(heading)
            parts.extend(f"{item.label}. {item.text}" for item in items)
        return "".join((*parts, self.closing))

    def item(self, section: int, number: int) -> Item:
        return self.items[section][number - 1]

    def having(self, section: int, items: Sequence[Item]) -> Draft:
        """The same draft with other items in one section."""
        both = [*self.items]
        both[section] = tuple(items)
        return replace(self, items=(both[0], both[1]))

    def without(self, section: int, number: int) -> Draft:
        items = self.items[section]
        return self.having(section, (*items[: number - 1], *items[number:]))

    def renumbered(self) -> Draft:
        """The items of each section numbered from 1 in their order."""
        draft = self
        for section, items in enumerate(self.items):
            draft = draft.having(section, [replace(item, label=str(n)) for n, item in enumerate(items, start=1)])
        return draft


def example() -> Draft:
    """The example report, cut at its sections and items."""
    text = EXAMPLE.read_text(encoding="utf-8")
    first, second = _SECTION.finditer(text)
    end = text.index("Trên đây là báo cáo")
    headings, items = [], []
    for start, stop in ((first.start(), second.start()), (second.start(), end)):
        marks = list(_ITEM.finditer(text, start, stop))
        headings.append(text[start : marks[0].start()])
        ends = [*(mark.start() for mark in marks[1:]), stop]
        items.append(tuple(Item(mark[1], text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)))
    return Draft(text[: first.start()], (headings[0], headings[1]), (items[0], items[1]), text[end:])


def framed(text: str) -> str:
    """A whole report on the plan that says `text` in its sections."""
    return f"{_OPENING}{text}{_CLOSING}"


def plan() -> Plan:
    (found,) = (plan for plan in load() if plan.id == "83-kh-tu-2022")
    return found


def document(text: str) -> Document:
    return parse(Source.of(text))


def coverage(text: str) -> Coverage:
    return cover(document(text), plan())


def key(section: int, number: int) -> str:
    """A task by name: "key 4"."""
    return f"{GROUPS[section]} {number}"


def statuses(found: Coverage) -> dict[str, str]:
    """The status of each task by its name."""
    return {f"{group.id} {task.number}": task.status for group in found.groups for task in group.tasks}
