"""Drafts made from the example by program: what is done to one item shows at its task and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from tests.coverage.variations import EXAMPLE, Draft, Item, coverage, example, key, statuses

EVERY = [(section, number) for section, count in ((0, 12), (1, 7)) for number in range(1, count + 1)]
NEIGHBOURS = [place for place in EVERY if place not in ((0, 12), (1, 7))]
# Tasks whose items only point to another: they fall with it.
POINTED_TO = {(0, 4): "specific 2", (0, 11): "specific 6"}
ALIENS = [
    "Công tác phòng cháy, chữa cháy được quan tâm: năm 2023 đã tổ chức 12 lớp tập huấn, kiểm tra 86 cơ sở.",
    "Triển khai thực hiện có hiệu quả các văn bản, hướng dẫn của Trung ương, của Tỉnh ủy về phòng, chống thiên tai;"
    " nâng cao chất lượng, hiệu quả cứu hộ, cứu nạn. Đã tổ chức 03 đợt diễn tập.",
    "Người đứng đầu cấp ủy, chính quyền các cấp đề cao trách nhiệm phát triển du lịch; năm 2023 đón 1.250.000 khách.",
    "Thu ngân sách nhà nước đạt 1.200 tỷ đồng, vượt 5% dự toán; giải ngân vốn đầu tư công đạt 92%.",
]


@cache
def untouched() -> dict[str, str]:
    return statuses(coverage(EXAMPLE.read_text(encoding="utf-8")))


def changes(draft: Draft) -> dict[str, str]:
    """The tasks whose status differs from that in the example, and their status."""
    found = statuses(coverage(draft.text))
    return {task: status for task, status in found.items() if status != untouched()[task]}


def fallen(*places: tuple[int, int]) -> dict[str, str]:
    """What becomes of the tasks that point to these items when the references no longer fit."""
    return {POINTED_TO[place]: "shallow" for place in places if place in POINTED_TO}


def test_the_cut_draft_is_the_example() -> None:
    assert "".join(example().text.split()) == "".join(EXAMPLE.read_text(encoding="utf-8").split())


@pytest.mark.parametrize(("section", "number"), EVERY)
def test_an_item_taken_out_leaves_its_task_missing(section: int, number: int) -> None:
    draft = example().without(section, number)
    assert changes(draft) == {key(section, number): "missing", **fallen((section, number))}


@pytest.mark.parametrize(("section", "number"), NEIGHBOURS)
def test_order_does_not_matter(section: int, number: int) -> None:
    items = [*example().items[section]]
    items[number - 1 : number + 1] = reversed(items[number - 1 : number + 1])
    assert changes(example().having(section, items)) == {}


@pytest.mark.parametrize(("section", "number"), NEIGHBOURS)
def test_numbers_do_not_matter_but_to_those_who_point_to_them(section: int, number: int) -> None:
    items = [*example().items[section]]
    items[number - 1 : number + 1] = reversed(items[number - 1 : number + 1])
    draft = example().having(section, items).renumbered()
    assert changes(draft) == fallen((section, number), (section, number + 1))


def test_reversed_sections_keep_every_status() -> None:
    draft = example().having(0, example().items[0][::-1]).having(1, example().items[1][::-1])
    assert changes(draft) == {}


@pytest.mark.parametrize("joint", [" ", "\n\n"], ids=["one paragraph", "two paragraphs"])
@pytest.mark.parametrize(("section", "number"), NEIGHBOURS)
def test_two_items_in_one_answer_two_tasks(section: int, number: int, joint: str) -> None:
    first, second = example().item(section, number), example().item(section, number + 1)
    both = replace(first, text=first.text.rstrip() + joint + second.text)
    items = [*example().items[section]]
    items[number - 1 : number + 1] = [both]
    assert changes(example().having(section, items)) == fallen((section, number + 1))


@pytest.mark.parametrize(("section", "number"), EVERY)
@pytest.mark.parametrize("at_the_end", [False, True])
def test_an_item_that_stands_twice_is_a_duplicate(section: int, number: int, at_the_end: bool) -> None:
    items = [*example().items[section]]
    copy = items[number - 1]
    if at_the_end:
        items.append(replace(copy, label=str(len(items) + 1)))
    else:
        items.insert(number, copy)
    assert changes(example().having(section, items)) == {key(section, number): "duplicate"}


@pytest.mark.parametrize(("section", "number"), EVERY)
@pytest.mark.parametrize("onward", [1, 5, 11])
def test_a_copy_in_the_place_of_an_item_is_a_duplicate_and_the_original_stays(
    section: int, number: int, onward: int
) -> None:
    other = EVERY[(EVERY.index((section, number)) + onward) % len(EVERY)]
    items = [*example().items[section]]
    items[number - 1] = replace(items[number - 1], text=example().item(*other).text)
    draft = example().having(section, items)
    assert changes(draft) == {key(section, number): "duplicate", **fallen((section, number))}


@pytest.mark.parametrize(("section", "number"), EVERY)
def test_an_item_in_the_other_section_still_answers(section: int, number: int) -> None:
    draft = example().without(section, number)
    there = draft.items[1 - section]
    moved = replace(example().item(section, number), label=str(len(there) + 1))
    assert changes(draft.having(1 - section, (*there, moved))) == fallen((section, number))


@pytest.mark.parametrize("section", [0, 1])
@pytest.mark.parametrize("text", ALIENS)
def test_an_item_on_something_else_is_an_orphan(section: int, text: str) -> None:
    items = example().items[section]
    draft = example().having(section, (*items, Item(str(len(items) + 1), text + "\n\n")))
    assert changes(draft) == {}
    assert [(orphan.section, orphan.number) for orphan in coverage(draft.text).orphans] == [
        (("I", "II")[section], str(len(items) + 1))
    ]


def test_the_same_draft_gives_the_same_coverage() -> None:
    text = example().text
    first, second = coverage(text), coverage(text)
    assert statuses(first) == statuses(second)
    assert [task.evidence for group in first.groups for task in group.tasks] == [
        task.evidence for group in second.groups for task in group.tasks
    ]
