"""Work shared out to processes: in order, and no work lost without a word. Time left, told only when it is known."""

from __future__ import annotations

import os
from collections import deque

import pytest

from checker.cli.pool import EndedError, processes, spread
from checker.cli.progress import remaining

FATAL = 13


def doubled(number: int) -> tuple[int, int]:
    return number * 2, os.getpid()


def mortal(number: int) -> int:
    if number == FATAL:
        os._exit(1)
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_work(jobs: int) -> None:
    done = list(spread(doubled, range(40), jobs))
    assert [number for number, _ in done] == list(range(0, 80, 2))
    assert (len({pid for _, pid in done}) > 1) == (jobs > 1)


def test_a_process_that_ends_is_told() -> None:
    with pytest.raises(EndedError):
        list(spread(mortal, range(40), 2))


@pytest.mark.parametrize(
    ("drafts", "wanted", "used"),
    [(0, 0, 1), (1, 0, 1), (100, 1, 1), (100, 3, 3), (2, 3, 2)],
)
def test_number_of_processes(drafts: int, wanted: int, used: int) -> None:
    assert processes([f"{number}.txt" for number in range(drafts)], wanted) == used


@pytest.mark.parametrize(
    ("each", "left", "vi", "en"),
    [
        (0.1, 20, "", ""),
        (1, 45, "còn khoảng 45 giây", "about 45 s left"),
        (1, 100, "còn khoảng 1 phút 40 giây", "about 1 min 40 s left"),
        (2, 1000, "còn khoảng 33 phút", "about 33 min left"),
    ],
)
def test_time_left(each: float, left: int, vi: str, en: str) -> None:
    times = deque(number * each for number in range(20))
    assert (remaining(times, left, "vi"), remaining(times, left, "en")) == (vi, en)


def test_the_first_few_tell_nothing_about_the_rest() -> None:
    assert remaining(deque([0.0, 9.0, 18.0]), 100, "vi") == ""
