"""Patterns of rules: a subset of regular expressions that cannot run away.

A rule file may come from anyone, and Python's engine tries every way a pattern can fit
before it gives up: `(a|a)*b` or twenty times `a?` never end, `a*b` takes the square of
a long line. So look-around and back-references are refused, a repeat without limit may
only stand where nothing after it can fail, and for all else the steps that one start
can cost are counted from the pattern itself and may not exceed a fixed number. What is
left runs in time proportional to the text.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from re import _constants as c
from re import _parser
from typing import Any

from checker.compiler.first_letters import END, GROUPS, LETTERS, REPEATS, UNKNOWN, Next, apart, first, inside
from checker.errors import Words
from checker.value import NamedTuple

__all__ = ["LONGEST", "MOST_REPEATS", "MOST_STEPS", "expanded", "problem"]

MOST_REPEATS = 100
"""The highest number a repeat may name."""
MOST_STEPS = 2000
"""Steps that a search may take at one place of the text."""
LONGEST = 1000
"""Characters of a pattern."""

_KNOWN = {*REPEATS, *LETTERS, *GROUPS, c.AT, c.BRANCH}

_INVALID = Words("biểu thức mẫu viết sai", "not a valid pattern")
_TOO_LONG = Words(
    f"biểu thức mẫu dài quá {LONGEST} ký tự hoặc lồng quá sâu",
    f"a pattern may not exceed {LONGEST} characters or nest too deeply",
)
_FOREIGN = Words(
    "biểu thức mẫu không được dùng tham chiếu ngược hay nhìn trước, nhìn sau",
    "a pattern may not use back-references or look-around",
)
_TOO_OFTEN = Words(f"chỉ được lặp tối đa {MOST_REPEATS} lần", f"a repeat may not exceed {MOST_REPEATS}")
_UNBOUNDED = Words(
    "phép lặp không giới hạn (*, +) chỉ được đứng cuối biểu thức mẫu và lặp một ký tự;"
    f" nếu không, hãy viết {{0,{MOST_REPEATS}}}",
    "an unbounded repeat (*, +) may only end the pattern and repeat one character;"
    f" elsewhere write {{0,{MOST_REPEATS}}}",
)
_TOO_SLOW = Words(
    "biểu thức mẫu có quá nhiều cách khớp nên có thể chạy rất lâu; hãy bớt các phép lặp và lựa chọn chồng lên nhau",
    "the pattern can fit in too many ways and might run for very long; use fewer repeats and choices that overlap",
)


class _RefusedError(Exception):
    """Why a pattern may not be used."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class _Effort(NamedTuple):
    """What a part of a pattern costs at one place of the text."""

    steps: int
    """Steps to try every way in which it fits."""
    ways: int
    """Ways in which it fits, each of which tries what follows anew."""


_SMALL = "a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_CLASSES = {"[:lower:]": _SMALL, "[:upper:]": _SMALL.upper()}


def expanded(form: str) -> str:
    """`form` with the letters that `[:lower:]` and `[:upper:]` inside a class stand for, Vietnamese ones included."""
    for name, letters in _CLASSES.items():
        form = form.replace(name, letters)
    return form


def problem(form: str) -> Words | None:
    """What is wrong with a pattern, or None when it may be used."""
    if len(form) > LONGEST:
        return _TOO_LONG
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = _parser.parse(form)
        effort = _sequence(list(tree), END)
    except (re.error, Warning) as error:
        return Words(f"{_INVALID.vi}: {error}", f"{_INVALID.en}: {error}")
    except OverflowError:
        return _TOO_OFTEN
    except RecursionError:
        return _TOO_LONG
    except _RefusedError as refused:
        return refused.words
    return _TOO_SLOW if effort.steps > MOST_STEPS else None


def _sequence(nodes: Sequence[Any], after: Next) -> _Effort:
    """Parts one after another, counted from the last so that each knows what follows it."""
    total = _Effort(0, 1)
    for node in reversed(nodes):
        one = _part(node, after)
        total = _Effort(one.steps + one.ways * total.steps, one.ways * total.ways)
        if total.steps > MOST_STEPS:
            raise _RefusedError(_TOO_SLOW)
        after = first(node, after)
    return total


def _part(node: Any, after: Next) -> _Effort:
    operator, argument = node
    if operator not in _KNOWN:
        raise _RefusedError(_FOREIGN)
    if operator in REPEATS:
        return _repeat(argument, after)
    if operator is c.BRANCH:
        return _branch([list(choice) for choice in argument[1]], after)
    if operator in GROUPS:
        return _sequence(inside(node), after)
    return _Effort(1, 1)


def _branch(choices: list[list[Any]], after: Next) -> _Effort:
    efforts = [_sequence(choice, after) for choice in choices]
    steps = len(choices) + sum(effort.steps for effort in efforts)
    words = [_word(choice) for choice in choices]
    if None not in words:
        # Of plain words only those fit together of which one begins another.
        plain = [word for word in words if word is not None]
        return _Effort(steps, max(sum(word.startswith(other) for other in plain) for word in plain))
    return _Effort(steps, sum(effort.ways for effort in efforts))


def _word(parts: list[Any]) -> str | None:
    """The plain word that a choice is, or None."""
    if not all(operator is c.LITERAL for operator, _ in parts):
        return None
    return "".join(chr(code) for _, code in parts).casefold()


def _repeat(argument: Any, after: Next) -> _Effort:
    least, most, body = argument
    parts = list(body)
    letter = parts[0] if len(parts) == 1 and parts[0][0] in LETTERS else None
    if most == c.MAXREPEAT:
        if letter is None or not after.sure or least > MOST_REPEATS:
            raise _RefusedError(_TOO_OFTEN if least > MOST_REPEATS else _UNBOUNDED)
        return _Effort(least + 1, 1)
    if most > MOST_REPEATS:
        raise _RefusedError(_TOO_OFTEN)
    if letter is not None and (after.sure or apart(letter, after.letters)):
        return _Effort(2 * most + 1, 1)
    one = _sequence(parts, UNKNOWN)
    steps, ways, entries = 1, 0, 1
    for times in range(most + 1):
        ways += entries if times >= least else 0
        if times < most:
            steps += entries * (one.steps + 1)
            entries *= one.ways
        if steps > MOST_STEPS:
            raise _RefusedError(_TOO_SLOW)
    return _Effort(steps, max(ways, 1))
