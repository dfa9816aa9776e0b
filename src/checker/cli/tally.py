"""What a run over many drafts has met so far, and the exit code that follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.cli.streams import complain
from checker.errors import Words
from checker.finding import Verdict
from checker.render.form import Failure, Linted
from checker.render.words import VERDICT
from checker.rule import Rule

__all__ = ["Tally"]

_DOCUMENTS = Words("{} văn bản", "{} documents")
_MENDED = Words("đã sửa {} chỗ", "{} places mended")
_UNCHECKED = Words("không kiểm tra được", "could not be checked")


class Tally:
    """Counts the outcomes that pass through it; failures are said on standard error as they come."""

    def __init__(self, lang: str, rules: Sequence[Rule] = ()) -> None:
        self.lang = lang
        self.rules = rules
        self.failures: list[Failure] = []
        self.verdicts: Counter[Verdict] = Counter()
        self.mended = 0
        self.used: set[str] = set()
        """Origins of the suppressions that silenced something."""
        self.known: dict[str, Mapping[str, str]] = {}
        """What a baseline keeps, by draft."""
        self._found = False

    def passing(self, outcomes: Iterable[Linted | Failure]) -> Iterator[Linted]:
        """The drafts that were checked, out of `outcomes`."""
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                self.failures.append(outcome)
                complain(outcome.sentence, self.lang)
            else:
                self.verdicts[outcome.verdict] += 1
                self._found |= outcome.failing
                self.mended += outcome.mended
                self.used |= outcome.used
                self.known[outcome.path] = outcome.known
                yield outcome

    @property
    def exit_code(self) -> int:
        """2 when a draft could not be checked, 1 when there are findings at the failing level, else 0."""
        return 2 if self.failures else int(self._found)

    def sentence(self) -> str:
        """One line on all drafts: "3 văn bản: 1 ĐẠT, 2 KHÔNG ĐẠT"."""
        parts = [f"{number} {VERDICT[verdict][self.lang]}" for verdict, number in sorted(self.verdicts.items())]
        if self.failures:
            parts.append(f"{len(self.failures)} {_UNCHECKED[self.lang]}")
        total = _DOCUMENTS[self.lang].format(self.verdicts.total() + len(self.failures))
        mended = f" · {_MENDED[self.lang].format(self.mended)}" if self.mended else ""
        return f"{total}: {', '.join(parts)}{mended}"
