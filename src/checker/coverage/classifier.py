"""What kind of sentence a sentence is, judged by all its words together.

A linear classifier (multinomial logistic regression): each class gets the sum of what the
words speak for it, and the sums become probabilities. What the words weigh is learned by
`benchmarks/learn.py` from the sentences in `benchmarks/sentences/` and kept in
`rules/learned/*.tsv`, tenths of a unit a feature and class.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from functools import cache
from math import exp, sqrt
from sys import byteorder
from zlib import crc32

from checker.cache import cached
from checker.resources import folder
from checker.value import NamedTuple

__all__ = ["Classifier", "checksum", "classifier", "learned", "written"]

# Raised whenever the shape of what is kept changes.
_FORMAT = b"classifier 3"
_TENTHS = 10
# A weight is kept this much above its tenths, so that none is below zero.
_ZERO = 128
# A feature that weighs for more classes than these is kept for all of them.
_FEW = 8
# The room of a class in a number that holds all: a thousand features of any strength do not fill it.
_LANE = 4


class Classifier(NamedTuple):
    """The classes, and what each feature of a sentence weighs for which of them."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    few: Mapping[str, bytes]
    """By feature that weighs for few classes: the number of a class and its weight in tenths above `_ZERO`, by turns.
    Unpacked when it is met: a sentence has a few of the thousands."""
    many: Mapping[str, int]
    """By feature that weighs for many: one number with the weights for all classes side by side, in the same tenths.
    Common words weigh for nearly all, and one sum of such numbers is a hundred sums."""

    def probabilities(self, features: Mapping[str, int]) -> tuple[float, ...]:
        """How probable each class is for a sentence that has these features so strongly; they add up to 1."""
        scores = [0] * len(self.classes)
        size = 0
        together = dict.fromkeys(features.values(), 0)
        counted = dict.fromkeys(together, 0)
        few, many = self.few.get, self.many.get
        for feature, strength in features.items():
            size += strength * strength
            side_by_side = many(feature)
            if side_by_side is not None:
                together[strength] += side_by_side
                counted[strength] += 1
                continue
            packed = few(feature)
            if packed is not None:
                for number, weight in zip(packed[::2], packed[1::2], strict=True):
                    scores[number] += strength * (weight - _ZERO)
        all_at_once = sum([strength * summed for strength, summed in together.items()])
        lanes = array("I", all_at_once.to_bytes(_LANE * len(scores), "little"))
        if byteorder == "big":
            lanes.byteswap()
        zero = _ZERO * sum([strength * count for strength, count in counted.items()])
        # However long, a sentence speaks as loud as another.
        scale = _TENTHS * (sqrt(size) or 1.0)
        logits = [
            bias + (score + lane - zero) / scale for bias, score, lane in zip(self.bias, scores, lanes, strict=True)
        ]
        powers = [*map(exp, logits)]
        total = sum(powers)
        return tuple([power / total for power in powers])


@cache
def learned(name: str) -> Classifier:
    """The shipped classifier `rules/learned/NAME.tsv`."""
    return cached("learned", (_FORMAT, name.encode(), checksum(name)), lambda: _read(_content(name).decode("utf-8")))


@cache
def checksum(name: str) -> bytes:
    """By which to know again what was computed with the classifier of this name."""
    return b"%d %d" % (len(_content(name)), crc32(_content(name)))


@cache
def _content(name: str) -> bytes:
    return (folder("rules") / "learned" / f"{name}.tsv").read_bytes()


def _read(text: str) -> Classifier:
    lines = iter([line for line in text.splitlines() if not line.startswith("#")])
    classes = tuple(next(lines).split("\t"))
    bias = tuple(map(float, next(lines).split("\t")))
    weights: dict[str, dict[int, int]] = {}
    for line in lines:
        feature, _, pairs = line.partition("\t")
        weights[feature] = {int(number): int(weight) for number, weight in (p.split(":") for p in pairs.split(" "))}
    return classifier(classes, bias, weights)


def classifier(
    classes: tuple[str, ...], bias: tuple[float, ...], weights: Mapping[str, Mapping[int, int]]
) -> Classifier:
    """The classifier of these classes; `weights` in tenths, by feature and number of a class."""
    few: dict[str, bytes] = {}
    many: dict[str, int] = {}
    for feature, own in weights.items():
        if len(own) > _FEW:
            whole = b"".join((own.get(number, 0) + _ZERO).to_bytes(_LANE, "little") for number in range(len(classes)))
            many[feature] = int.from_bytes(whole, "little")
        else:
            few[feature] = bytes([part for number, weight in own.items() for part in (number, weight + _ZERO)])
    return Classifier(classes, bias, few, many)


def written(head: str, classes: list[str], bias: list[float], weights: Mapping[str, Mapping[int, int]]) -> str:
    """The text of a file of `rules/learned/` that opens with the lines `head`; `weights` in tenths, −127 to 127."""
    lines = [*(f"# {line}" for line in head.splitlines()), "\t".join(classes), "\t".join(f"{one:.2f}" for one in bias)]
    lines.extend(
        feature + "\t" + " ".join(f"{number}:{weight}" for number, weight in weights[feature].items())
        for feature in sorted(weights)
    )
    return "\n".join(lines) + "\n"
