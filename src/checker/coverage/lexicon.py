"""The words of `rules/coverage.yaml`, compiled."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain
from sys import intern
from typing import Any

from checker.cache import cached
from checker.coverage.phrases import Acts, Ending, Phrases, acts, any_of, ending, first_words, phrases
from checker.coverage.syllables import Pair, fold, pairs, split
from checker.resources import folder
from checker.value import NamedTuple

__all__ = ["Ending", "Lexicon", "Phrases", "content", "lexicon", "syllables", "topic_content"]

# Raised whenever the shape of what is compiled changes.
_FORMAT = b"coverage words 18"
# So many written words are kept at most; a draft has a thousand.
_REMEMBERED = 1 << 14


class Lexicon(NamedTuple):
    """What `rules/coverage.yaml` says, ready to use; its comments tell what each list is for."""

    stop: frozenset[str]
    spellings: Mapping[str, tuple[str, ...]]
    boilerplate: frozenset[Pair]
    light: frozenset[Pair]
    documents: frozenset[Pair]
    acts: Acts
    reviews: tuple[str, ...]
    issued: Ending
    completed: Ending
    weakened: Ending
    nominal: Ending
    carried_out: Ending
    future: Phrases
    demands: Phrases
    deadlines: Phrases
    requests: Phrases
    reached: Ending
    limits: Phrases
    turns: Phrases
    unfinished: Acts
    of_others: Ending
    found_elsewhere: str
    """A pattern of "kiểm tra … thấy", not of "tự kiểm tra … thấy"."""
    named_so: Phrases
    lapses: frozenset[str]
    numbering: Ending
    not_numbering: Ending
    time_units: frozenset[str]
    after_noun: frozenset[str]
    terms_of_office: Ending
    praise: Phrases
    merely: str
    """A pattern of "đã" before a verb of praise or care, which reports no deed."""
    pending: frozenset[str]
    pending_pairs: frozenset[Pair]
    """Syllables and pairs without which nothing speaks of what is to come, demanded or lacking."""
    numerals: frozenset[str]
    countable: frozenset[str]
    """First words of what is counted in words."""
    counted: str
    """A pattern of a number in words and what it counts."""
    nones: frozenset[str]
    """First words of what there may be none of."""
    none: str
    """A pattern of "không có trường hợp nào"."""
    bodies: str
    """A pattern of a clause that begins "Chi bộ hiện có"."""
    members: str
    """A pattern of what follows it to tell no more than the size of the body: "12 đảng viên,"."""
    superiors: str
    """A pattern of the names of central bodies."""
    central: frozenset[str]
    """Their marks in symbols, folded."""
    each_year: Phrases
    headings: Mapping[str, Phrases]

    def syllables(self, text: str) -> list[str]:
        """The meaningful syllables of unfolded `text`, which belongs to a plan or to data."""
        return split(fold(text), self.stop, self.spellings)

    def pairs(self, text: str) -> frozenset[Pair]:
        """The pairs of neighbouring syllables of unfolded `text`, which belongs to a plan or to data."""
        return frozenset(map(intern, pairs(self.syllables(text))))

    @property
    def gates(self) -> frozenset[Pair]:
        """All pairs that `Phrases.possible` asks for."""
        found = (self.future, self.demands, self.deadlines, self.requests, self.limits, self.turns, self.praise)
        return (self.acts.pairs | self.unfinished.pairs).union(*(some.gate_pairs for some in found))


@cache
def content() -> bytes:
    """The shipped file as it is: what is computed with its words is kept under it."""
    return (folder("rules") / "coverage.yaml").read_bytes()


@cache
def topic_content() -> bytes:
    """The shipped file of topics as it is; read by itself only where a plan is indexed."""
    return (folder("rules") / "topics.yaml").read_bytes()


@cache
def lexicon() -> Lexicon:
    """The shipped words. Raises `CheckerError` when the file is not valid."""
    return cached("coverage-words", (_FORMAT, content()), lambda: _lexicon(content().decode("utf-8")))


class _Meanings(dict[str, tuple[str, ...]]):
    """The meaningful syllables of each written word, worked out once; a reader of many drafts starts anew at times."""

    def __missing__(self, written: str) -> tuple[str, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        words = lexicon()
        meaning = self[written] = tuple(split(fold(written), words.stop, words.spellings))
        return meaning


_meaning = _Meanings().__getitem__


def syllables(text: str) -> list[str]:
    """The meaningful syllables of `text`: as `Lexicon.syllables`, each written word worked out once."""
    return list(chain.from_iterable(map(_meaning, text.split())))


def _lexicon(text: str) -> Lexicon:
    from checker.datafile import read

    value: dict[str, Any] = read("rules/coverage.yaml", text, "coverage.schema.json").value
    stop = frozenset(fold(value["stop"]).split())
    spellings = {fold(str(short)): tuple(fold(long).split()) for short, long in value["spellings"].items()}
    boilerplate: set[Pair] = set()
    for phrase in value["boilerplate"]:
        boilerplate |= pairs(split(fold(phrase), stop, spellings))
    ahead = [phrases(value[name], stop) for name in ("future", "demands", "deadlines", "requests", "limits", "turns")]
    unfinished = acts(value["unfinished"], value["between"], stop)
    return Lexicon(
        stop=stop,
        spellings=spellings,
        boilerplate=frozenset(boilerplate),
        light=frozenset(pair for word in value["light"] for pair in pairs(split(fold(word), stop, spellings))),
        documents=frozenset(pair for word in value["documents"] for pair in pairs(split(fold(word), stop, spellings))),
        acts=acts(value["acts"], value["between"], stop),
        reviews=tuple(map(fold, value["reviews"])),
        issued=ending(value["issued"], words_between=2),
        completed=ending(value["completed"], words_between=4),
        weakened=ending(value["weakened"], words_between=1),
        nominal=ending(value["nominal"]),
        carried_out=ending(value["carried_out"], words_between=1),
        future=ahead[0],
        demands=ahead[1],
        deadlines=ahead[2],
        requests=ahead[3],
        reached=ending(value["reached"], words_between=2),
        limits=ahead[4],
        turns=ahead[5],
        unfinished=unfinished,
        of_others=ending(value["of_others"], words_between=6),
        found_elsewhere=rf"(?<!\btự )\b(?:{any_of(value['checks'])})\b.*\b(?:{any_of(value['findings'])})\b",
        named_so=phrases(value["named_so"], stop),
        lapses=frozenset(map(fold, value["lapses"])),
        numbering=ending(value["numbering"]),
        not_numbering=ending(value["not_numbering"]),
        time_units=frozenset(map(fold, value["time_units"])),
        after_noun=frozenset(map(fold, value["after_noun"])),
        terms_of_office=ending(value["terms_of_office"]),
        praise=phrases(value["praise"], stop),
        merely=rf"(?:{any_of(value['praise'])})\b",
        pending=frozenset().union(*(some.gate for some in ahead), unfinished.singles, ("chưa",)),
        pending_pairs=frozenset().union(*(some.gate_pairs for some in ahead), unfinished.pairs),
        numerals=first_words(value["numerals"]),
        countable=first_words(value["counted"]),
        nones=first_words(value["countless"]),
        counted=rf"\b(?:{any_of(value['numerals'])}|[0-9]{{1,3}})\s+(?:{any_of(value['counted'])})\b",
        none=rf"\b(?:{any_of(value['none'])})\s+(?:\w+\s+){{0,2}}?(?:{any_of(value['countless'])})\b",
        bodies=rf"\s*(?:toàn\s+|hiện nay,?\s+)?(?:{any_of(value['bodies'])})(?:\s+\w+){{0,4}}\s+có$",
        members=rf"[\d.]+\s+(?:{any_of(value['members'])})(?:\s*[,;.]|$)",
        superiors=any_of(value["superiors"]),
        central=frozenset(map(fold, value["central"])),
        each_year=phrases(value["each_year"], stop),
        headings={kind: phrases(words, stop) for kind, words in value["headings"].items()},
    )
