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
from typing import Any, Literal

from checker.errors import Words
from checker.value import NamedTuple

__all__ = ["LONGEST", "MOST_REPEATS", "MOST_STEPS", "expanded", "problem"]

MOST_REPEATS = 100
"""The highest number a repeat may name."""
MOST_STEPS = 2000
"""Steps that a search may take at one place of the text."""
LONGEST = 1000
"""Characters of a pattern."""

# Characters of a range that are looked at one by one.
_MANY = 1000

_REPEATS = (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT)
_LETTERS = (c.LITERAL, c.NOT_LITERAL, c.ANY, c.IN)
_GROUPS = (c.SUBPATTERN, c.ATOMIC_GROUP)
_KNOWN = {*_REPEATS, *_LETTERS, *_GROUPS, c.AT, c.BRANCH}

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


class _Next(NamedTuple):
    """What follows a part: the letters it may start with, or None when they are not known."""

    letters: tuple[Any, ...] | None
    sure: bool
    """It fits whatever the text, so that nothing before it is tried again."""


_END = _Next((), sure=True)
_UNKNOWN = _Next(None, sure=False)


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
        effort = _sequence(list(tree), _END)
    except (re.error, Warning) as error:
        return Words(f"{_INVALID.vi}: {error}", f"{_INVALID.en}: {error}")
    except OverflowError:
        return _TOO_OFTEN
    except RecursionError:
        return _TOO_LONG
    except _RefusedError as refused:
        return refused.words
    return _TOO_SLOW if effort.steps > MOST_STEPS else None


def _sequence(nodes: Sequence[Any], after: _Next) -> _Effort:
    """Parts one after another, counted from the last so that each knows what follows it."""
    total = _Effort(0, 1)
    for node in reversed(nodes):
        one = _part(node, after)
        total = _Effort(one.steps + one.ways * total.steps, one.ways * total.ways)
        if total.steps > MOST_STEPS:
            raise _RefusedError(_TOO_SLOW)
        after = _first(node, after)
    return total


def _part(node: Any, after: _Next) -> _Effort:
    operator, argument = node
    if operator not in _KNOWN:
        raise _RefusedError(_FOREIGN)
    if operator in _REPEATS:
        return _repeat(argument, after)
    if operator is c.BRANCH:
        return _branch([list(choice) for choice in argument[1]], after)
    if operator in _GROUPS:
        return _sequence(_inside(node), after)
    return _Effort(1, 1)


def _inside(group: Any) -> list[Any]:
    """The parts of a group."""
    operator, argument = group
    return list(argument[-1] if operator is c.SUBPATTERN else argument)


def _branch(choices: list[list[Any]], after: _Next) -> _Effort:
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


def _repeat(argument: Any, after: _Next) -> _Effort:
    least, most, body = argument
    parts = list(body)
    letter = parts[0] if len(parts) == 1 and parts[0][0] in _LETTERS else None
    if most == c.MAXREPEAT:
        if letter is None or not after.sure or least > MOST_REPEATS:
            raise _RefusedError(_TOO_OFTEN if least > MOST_REPEATS else _UNBOUNDED)
        return _Effort(least + 1, 1)
    if most > MOST_REPEATS:
        raise _RefusedError(_TOO_OFTEN)
    if letter is not None and (after.sure or _apart(letter, after.letters)):
        return _Effort(2 * most + 1, 1)
    one = _sequence(parts, _UNKNOWN)
    steps, ways, entries = 1, 0, 1
    for times in range(most + 1):
        ways += entries if times >= least else 0
        if times < most:
            steps += entries * (one.steps + 1)
            entries *= one.ways
        if steps > MOST_STEPS:
            raise _RefusedError(_TOO_SLOW)
    return _Effort(steps, max(ways, 1))


def _first(node: Any, after: _Next) -> _Next:
    """What a part and all after it may start with."""
    operator, argument = node
    if operator in _LETTERS:
        return _Next((node,), sure=False)
    if operator in _GROUPS:
        return _first_of(_inside(node), after)
    if operator is c.BRANCH:
        return _either([_first_of(list(choice), after) for choice in argument[1]])
    if operator in _REPEATS:
        least, _, body = argument
        begun = _first_of(list(body), _UNKNOWN if least else after)
        return begun if least else _either([begun, after])
    return _UNKNOWN


def _first_of(nodes: list[Any], after: _Next) -> _Next:
    for node in reversed(nodes):
        after = _first(node, after)
    return after


def _either(nexts: Sequence[_Next]) -> _Next:
    letters: list[Any] = []
    for one in nexts:
        if one.letters is None:
            return _Next(None, sure=any(each.sure for each in nexts))
        letters += one.letters
    return _Next(tuple(letters), sure=any(one.sure for one in nexts))


def _apart(letter: Any, others: tuple[Any, ...] | None) -> bool:
    """True when no character fits both `letter` and one of `others`: at most one number of repeats can go on."""
    if others is None:
        return False
    return all(_disjoint(letter, other) for other in others)


def _disjoint(one: Any, other: Any) -> bool:
    kinds = {_kind(one), _kind(other)}
    if kinds in ({"space", "word"}, {"space", "digit"}):
        return True
    first, second = _samples(one), _samples(other)
    if first is not None and second is not None:
        return _cases(first).isdisjoint(_cases(second))
    few, many = (first, other) if first is not None else (second, one)
    if few is None:
        return False
    # Which letters are the same when case is ignored is known of few letters only, and of `\d`, `\s` and `\w`.
    unsure = _kind(many) is None
    return not any((unsure and letter.lower() != letter.upper()) or _fits(letter, many) for letter in few)


def _samples(node: Any) -> set[str] | None:
    """Every character that fits, when they are few; None when they are not."""
    operator, argument = node
    if operator is c.LITERAL:
        return {chr(argument)}
    if operator is not c.IN or argument[0][0] is c.NEGATE:
        return None
    letters: set[str] = set()
    for kind, value in argument:
        if kind is c.LITERAL:
            letters.add(chr(value))
        elif kind is c.RANGE and value[1] - value[0] < _MANY:
            letters.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return letters


def _cases(letters: set[str]) -> set[str]:
    """The letters in one case: checks may ignore it."""
    return {form for letter in letters for form in (letter.casefold(), letter.upper().casefold())}


def _fits(letter: str, node: Any) -> bool:
    operator, argument = node
    if operator is c.ANY:
        return True
    if operator in (c.LITERAL, c.NOT_LITERAL):
        return (letter == chr(argument)) is (operator is c.LITERAL)
    inside = any(_among(letter, kind, value) for kind, value in argument)
    return inside is not (argument[0][0] is c.NEGATE)


def _among(letter: str, kind: Any, value: Any) -> bool:
    if kind is c.LITERAL:
        return letter == chr(value)
    if kind is c.RANGE:
        return bool(value[0] <= ord(letter) <= value[1])
    return kind is c.CATEGORY and re.match(_CATEGORIES[value], letter) is not None


_CATEGORIES = {
    c.CATEGORY_DIGIT: r"\d", c.CATEGORY_NOT_DIGIT: r"\D", c.CATEGORY_SPACE: r"\s",
    c.CATEGORY_NOT_SPACE: r"\S", c.CATEGORY_WORD: r"\w", c.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _kind(node: Any) -> Literal["space", "digit", "word"] | None:
    """`\\s`, `\\d` and `\\w` by name."""
    operator, argument = node
    if operator is not c.IN or len(argument) != 1 or argument[0][0] is not c.CATEGORY:
        return None
    names: dict[Any, Literal["space", "digit", "word"]] = {
        c.CATEGORY_SPACE: "space", c.CATEGORY_DIGIT: "digit", c.CATEGORY_WORD: "word"
    }  # fmt: skip
    return names.get(argument[0][1])
