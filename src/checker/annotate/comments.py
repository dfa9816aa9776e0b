"""The comments part of a Word file: ours added to those that are there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from checker.annotate.markup import Said, element, paragraph
from checker.annotate.ours import COMMENTS, MARKS
from checker.annotate.signed import AUTHOR, INITIALS
from checker.read.word.namespaces import W
from checker.rewrite.package import Package, parsed, serialized
from checker.rewrite.relations import attach, relations
from checker.value import NamedTuple

__all__ = ["Comment", "Comments", "stamp"]

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Comment(NamedTuple):
    """What a comment says, paragraph by paragraph."""

    paragraphs: tuple[tuple[Said, ...], ...]


class Comments:
    """The comments part of a file, which is made where there is none."""

    def __init__(self, package: Package, main: str, root: Any) -> None:
        """`main` is the part that holds the text, `root` that part as it is being changed."""
        self._package, self._main = package, main
        self._part = next((one.part for one in relations(package, main) if one.kind == COMMENTS), None)
        content = None if self._part is None else package.read(self._part)
        self._root = element("comments") if content is None else parsed(content)
        ids = [node.get(f"{W}id", "") for node in (*self._root, *root.iter(*MARKS))]
        self.first: int = max((int(one) for one in ids if one.isdecimal()), default=-1) + 1
        """The id of the next comment."""

    def add(self, comments: Sequence[Comment], moment: datetime, lang: str) -> None:
        """Add `comments`, numbered from `first` on."""
        for number, comment in enumerate(comments, self.first):
            self._root.append(_element(comment, number, moment, lang))
        self.first += len(comments)
        if self._part is None:
            folder = self._main.rpartition("/")[0]
            taken = set(self._package.names())
            names = (f"{folder}/comments{number or ''}.xml".lstrip("/") for number in range(len(taken) + 1))
            self._part = next(name for name in names if name not in taken)
            attach(self._package, self._main, self._part, COMMENTS, _TYPE)
        self._package.put(self._part, serialized(self._root))


def _element(comment: Comment, number: int, moment: datetime, lang: str) -> Any:
    look = element("rPr", element("sz", val=16), element("szCs", val=16))
    reference = element("r", look, element("annotationRef"))
    first, *others = comment.paragraphs
    return element(
        "comment",
        paragraph(first, lang, reference),
        *(paragraph(words, lang) for words in others),
        id=number,
        author=AUTHOR,
        date=stamp(moment),
        initials=INITIALS,
    )


def stamp(moment: datetime) -> str:
    """A date as Word writes it: the time of the clock on the wall, with a "Z" all the same."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
