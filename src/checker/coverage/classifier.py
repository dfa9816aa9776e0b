"""What kind of sentence a sentence is, judged by all its words together.

A linear classifier (multinomial logistic regression): each class gets the sum of what the
words speak for it, and the sums become probabilities. What the words weigh is learned by
`benchmarks/learn.py` from the sentences in `benchmarks/sentences/` and kept in
`rules/learned/*.tsv`, tenths of a unit a feature and class.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import exp, sqrt
from zlib import crc32

from checker.cache import cached
from checker.resources import folder
from checker.value import NamedTuple

__all__ = ["Classifier", "checksum", "learned", "written"]

# Raised whenever the shape of what is kept changes.
_FORMAT = b"classifier 1"
_TENTHS = 10.0
# A weight is one byte of what is kept, this much above its tenths.
_ZERO = 128


class Classifier(NamedTuple):
    """The classes, and what each feature of a sentence weighs for which of them."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, bytes]
    """By feature: the number of a class and its weight in tenths above `_ZERO`, by turns. Unpacked when it is met:
    a sentence has a few of the thousands."""

    def probabilities(self, features: Mapping[str, float]) -> tuple[float, ...]:
        """How probable each class is for a sentence that has these features so strongly; they add up to 1."""
        scores = [0.0] * len(self.classes)
        known = self.weights.get
        for feature, strength in features.items():  # in their order: sums of floats depend on it
            packed = known(feature)
            if packed is not None:
                for number, weight in zip(packed[::2], packed[1::2], strict=True):
                    scores[number] += strength * (weight - _ZERO)
        # However long, a sentence speaks as loud as another.
        size = (sqrt(sum([strength * strength for strength in features.values()])) or 1.0) * _TENTHS
        powers = [exp(bias + score / size) for bias, score in zip(self.bias, scores, strict=True)]
        total = sum(powers)
        return tuple([power / total for power in powers])


@cache
def learned(name: str) -> Classifier:
    """The shipped classifier `rules/learned/NAME.tsv`."""
    return cached("learned", (_FORMAT, _content(name)), lambda: _read(_content(name).decode("utf-8")))


@cache
def checksum(name: str) -> bytes:
    """By which to know again what was computed with the classifier of this name."""
    return b"%d %d" % (len(_content(name)), crc32(_content(name)))


@cache
def _content(name: str) -> bytes:
    return (folder("rules") / "learned" / f"{name}.tsv").read_bytes()


def _read(text: str) -> Classifier:
    lines = iter([line for line in text.splitlines() if not line.startswith("#")])
    classes = next(lines).split("\t")
    bias = map(float, next(lines).split("\t"))
    weights: dict[str, bytes] = {}
    for line in lines:
        feature, _, pairs = line.partition("\t")
        numbers = [tuple(map(int, pair.split(":"))) for pair in pairs.split(" ")]
        weights[feature] = bytes([part for number, weight in numbers for part in (number, weight + _ZERO)])
    return Classifier(tuple(classes), tuple(bias), weights)


def written(head: str, classes: list[str], bias: list[float], weights: Mapping[str, Mapping[int, int]]) -> str:
    """The text of a file of `rules/learned/` that opens with the lines `head`; `weights` in tenths, −127 to 127."""
    lines = [*(f"# {line}" for line in head.splitlines()), "\t".join(classes), "\t".join(f"{one:.2f}" for one in bias)]
    lines.extend(
        feature + "\t" + " ".join(f"{number}:{weight}" for number, weight in weights[feature].items())
        for feature in sorted(weights)
    )
    return "\n".join(lines) + "\n"
