"""Learn from written sentences what words say: `rules/learned/*.tsv`.

    python benchmarks/learn.py topics         learn anew, and say how often a sentence is heard rightly
    python benchmarks/learn.py moods
    python benchmarks/learn.py moods --try    only say how often: five times on four fifths, asked about the last

Topics are learned from `sentences/topics.yaml` and the phrases of `rules/topics.yaml`, and tried on the sentences by
task (`sentences/<plan>.yaml`), which nothing is learned from; moods from `sentences/moods.yaml`. The same sentences
give the same file on the same machine: there is no chance in it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scored import plans

from checker.coverage import moods, subjects
from checker.coverage.classifier import written
from checker.coverage.index import index
from checker.coverage.lexicon import syllables
from checker.coverage.syllables import fold

__all__ = ["main"]

HERE = Path(__file__).parent
SENTENCES = HERE / "sentences"
RULES = HERE.parent / "rules"
NONE = "none"
# How far the fit may go against how large weights become: of 10, 30 and 100 the best on the sentences by task.
TRUST = 30.0
STEPS = 60
# A feature in so few sentences is chance; a weight so small says nothing.
LEAST_COUNT, LEAST_WEIGHT = 3, 0.5
FOLDS = 5
RESULT, EACH = "result", 6

Array = Any  # numpy's arrays, and scipy has no types


@dataclass(frozen=True)
class Example:
    """A sentence and the classes it is of, each in equal shares."""

    text: str
    classes: tuple[str, ...]


@dataclass(frozen=True)
class Fit:
    """What was learned: a row a feature, a column a class."""

    rows: Mapping[str, int]
    weights: Array
    bias: Array

    def best(self, found: Sequence[Mapping[str, int]]) -> list[int]:
        """The most probable class of each of these sentences, as their features."""
        return list(np.asarray(_matrix(found, self.rows) @ self.weights + self.bias).argmax(axis=1))


def examples(path: Path) -> list[Example]:
    """The sentences of a file by class; "a + b" are of both."""
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [Example(text, tuple(key.split(" + "))) for key, texts in listed.items() for text in texts]


def phrases() -> Iterator[Example]:
    """The phrases of `rules/topics.yaml`, each as a short sentence."""
    for topic in yaml.safe_load((RULES / "topics.yaml").read_text(encoding="utf-8"))["topics"]:
        for kind in ("named", "told"):
            for text in topic.get(kind, ()):
                yield Example(str(text).replace("<văn bản>", "").replace("…", ". "), (topic["id"],))


def fit(found: Sequence[Mapping[str, int]], given: Sequence[Example], classes: Sequence[str]) -> Fit:
    """The weights under which the given classes are most probable, not too large (L-BFGS from zero)."""
    counts = Counter(feature for one in found for feature in one)
    rows = {feature: row for row, feature in enumerate(sorted(f for f, n in counts.items() if n >= LEAST_COUNT))}
    matrix = _matrix(found, rows)
    turned = matrix.T.tocsr()
    columns = {name: column for column, name in enumerate(classes)}
    shares = np.zeros((len(given), len(classes)))
    for row, one in enumerate(given):
        for name in one.classes:
            shares[row, columns[name]] = 1 / len(one.classes)
    size = len(rows) * len(classes)

    def cost(flat: Array) -> tuple[float, Array]:
        weights, bias = flat[:size].reshape(len(rows), len(classes)), flat[size:]
        scores = matrix @ weights + bias
        scores -= scores.max(axis=1, keepdims=True)
        powers = np.exp(scores)
        chances = powers / powers.sum(axis=1, keepdims=True)
        off = chances - shares
        value = -TRUST * (shares * np.log(chances + 1e-12)).sum() + (weights * weights).sum() / 2
        return float(value), np.concatenate([(TRUST * (turned @ off) + weights).ravel(), TRUST * off.sum(axis=0)])

    flat = minimize(cost, np.zeros(size + len(classes)), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    weights = flat[:size].reshape(len(rows), len(classes))
    return Fit(rows, np.where(np.abs(weights) >= LEAST_WEIGHT, np.round(weights, 1), 0.0), flat[size:])


def _matrix(found: Sequence[Mapping[str, int]], rows: Mapping[str, int]) -> Array:
    """A row a sentence, as long as any other."""
    at: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    for number, one in enumerate(found):
        length = sum(strength * strength for strength in one.values()) ** 0.5 or 1.0
        for feature, strength in one.items():
            if feature in rows:
                at.append(number)
                columns.append(rows[feature])
                values.append(strength / length)
    return csr_matrix((values, (at, columns)), shape=(len(found), len(rows)))


def save(name: str, fitted: Fit, classes: Sequence[str], source: str) -> None:
    """Write `rules/learned/NAME.tsv`."""
    weights = {
        feature: {int(column): round(float(row[column]) * 10) for column in np.nonzero(row)[0]}
        for feature, number in fitted.rows.items()
        if (row := np.clip(fitted.weights[number], -12.7, 12.7)).any()
    }
    head = (
        f"Học từ {source} bằng `python benchmarks/learn.py {name}`; không sửa tay.\n"
        f"Learned from {source} by `python benchmarks/learn.py {name}`; not to be edited.\n"
        "Lớp; hệ số chung; rồi mỗi dòng một đặc trưng: số thứ tự lớp (từ 0) và trọng số theo phần mười.\n"
        "Classes; bias; then a feature a line: number of a class (from 0) and its weight in tenths."
    )
    text = written(head, list(classes), [float(one) for one in fitted.bias], weights)
    (RULES / "learned" / f"{name}.tsv").write_text(text, encoding="utf-8")
    print(f"rules/learned/{name}.tsv: {len(weights)} features, {sum(map(len, weights.values()))} weights")


def of_topic(text: str) -> dict[str, int]:
    """The features of a sentence for its topic."""
    return subjects.features(syllables(text))


def of_mood(text: str) -> dict[str, int]:
    """The features of a sentence for its mood."""
    return moods.features(fold(text))


def learn_topics() -> None:
    """Learn the topics, and try them on the sentences by task."""
    topics = yaml.safe_load((RULES / "topics.yaml").read_text(encoding="utf-8"))["topics"]
    classes = [*(topic["id"] for topic in topics), NONE]
    given = [*examples(SENTENCES / "topics.yaml"), *phrases()]
    fitted = fit([of_topic(one.text) for one in given], given, classes)
    save("topics", fitted, classes, "benchmarks/sentences/topics.yaml, rules/topics.yaml")
    for plan in plans().values():
        path = SENTENCES / f"{plan.id}.yaml"
        if path.is_file():
            on = index(plan).on
            names = [f"{group.id} {task.number}" for group in plan.groups for task in group.tasks]
            asked = examples(path)
            best = fitted.best([of_topic(one.text) for one in asked])
            every = {number for task in on for number in task}
            right = sum(
                number not in every if one.classes == (NONE,) else number in on[names.index(one.classes[0])]
                for one, number in zip(asked, best, strict=True)
            )
            print(
                f"{plan.id}: {right} of {len(asked)} sentences by task heard on its topics ({right / len(asked):.1%})"
            )


def results() -> Iterator[Example]:
    """Sentences on a topic that give a figure tell results; some of them, lest they drown the other moods."""
    counted = [one for one in examples(SENTENCES / "topics.yaml") if any(map(str.isdigit, one.text))]
    for one in counted[::EACH]:
        if one.classes != (NONE,):
            yield Example(one.text, (RESULT,))


def learn_moods(*, only_try: bool) -> None:
    """Learn the moods, or only try them on sentences put aside."""
    given = [*examples(SENTENCES / "moods.yaml"), *results()]
    classes = list(dict.fromkeys(one.classes[0] for one in given))
    found = [of_mood(one.text) for one in given]
    if not only_try:
        save("moods", fit(found, given, classes), classes, "benchmarks/sentences/moods.yaml")
    told: Counter[tuple[str, str]] = Counter()
    for fold_number in range(FOLDS):
        aside = range(fold_number, len(given), FOLDS)
        kept = [number for number in range(len(given)) if number % FOLDS != fold_number]
        fitted = fit([found[number] for number in kept], [given[number] for number in kept], classes)
        for number, best in zip(aside, fitted.best([found[number] for number in aside]), strict=True):
            told[given[number].classes[0], classes[best]] += 1
    right = sum(count for (given_as, heard_as), count in told.items() if given_as == heard_as)
    print(f"moods: {right} of {len(given)} put aside heard rightly ({right / len(given):.1%})")
    for name in classes:
        print(f"  {name:12}", "  ".join(f"{other} {told[name, other]}" for other in classes if told[name, other]))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("what", choices=["topics", "moods"])
    parser.add_argument("--try", dest="only_try", action="store_true", help="learn for the trial only")
    given = parser.parse_args(arguments)
    run: Callable[[], None] = learn_topics if given.what == "topics" else lambda: learn_moods(only_try=given.only_try)
    run()


if __name__ == "__main__":
    main()
