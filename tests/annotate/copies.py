"""Annotated copies made and read back for the tests: what stands in the margin, and on which words."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree
from openxml_audit import OpenXmlValidator

from checker.annotate import Annotated, Order, annotate
from checker.errors import Words
from checker.finding import Edit, Finding, Fix, Result
from checker.parse import parse
from checker.source import Source, Span

__all__ = ["DAY", "Noted", "W", "copy", "faults", "finding", "noted", "part", "said"]

DAY = datetime(2026, 11, 22, 8, 30)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class Noted(NamedTuple):
    """A comment as a reader sees it."""

    author: str
    lines: tuple[str, ...]
    words: str
    """What it stands on, paragraphs divided by "|"."""


def finding(source: Source, words: str | Span | None, rule: str = "text.test", fix: str | None = None) -> Finding:
    """What a check might say of `words`, where they first stand; `fix` are safe new words for them."""
    span = words
    if isinstance(words, str):
        start = source.text.index(words)
        span = Span(start, start + len(words))
    assert not isinstance(span, str)
    fixes = () if fix is None or span is None else (Fix((Edit(span, fix),), True),)
    text = "" if span is None else source.quote(span)
    said = Words(f"Xem lại “{text}”.", f"Look at “{text}”.")
    print_ = f"{rule}:{span}"
    return Finding(rule, "warning", "certain", said, None, span, text, None, fixes=fixes, fingerprint=print_)


def said(source: Source, findings: Sequence[Finding]) -> Result:
    """A result with these findings and nothing else."""
    nothing = Words("", "")
    return Result(parse(source), "draft", "pass", "36-hd-vptw", nothing, None, None, None, tuple(findings), None)


def copy(data: bytes, *words: str | Span | None, suggest: bool = False, summary: bool = False) -> Annotated:
    """The copy of the Word file `data` with a finding on each of `words`."""
    return annotate(
        data,
        "dự thảo.docx",
        lambda source: said(source, [finding(source, one) for one in words]),
        Order(DAY, suggest=suggest, summary=summary),
    )


def part(data: bytes, name: str = "word/document.xml") -> Any:
    """A part of the file, parsed."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def noted(data: bytes) -> list[Noted]:
    """The comments of the file, in their order; that which sums up left out."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if re.fullmatch(r"word/comments\d*\.xml", name)]
        comments = [comment for name in names for comment in etree.fromstring(package.read(name))]
        words = _words(etree.fromstring(package.read("word/document.xml")))
    found = (
        Noted(
            comment.get(f"{W}author"),
            tuple("".join(text.text or "" for text in line.iter(f"{W}t")) for line in comment.iter(f"{W}p")),
            words[comment.get(f"{W}id")],
        )
        for comment in comments
    )
    return [one for one in found if one.lines[-1:] != ("[checker]",)]


def _words(root: Any) -> dict[str, str]:
    """The words that each comment stands on, by its id; each must be marked once, and have one reference."""
    marked: dict[str, str] = {}
    begun: set[str] = set()
    ended: set[str] = set()
    called: set[str] = set()
    for node in root.iter():
        if node.tag == f"{W}commentRangeStart":
            assert node.get(f"{W}id") not in marked
            begun.add(node.get(f"{W}id"))
            marked[node.get(f"{W}id")] = ""
        elif node.tag == f"{W}commentRangeEnd":
            begun.remove(node.get(f"{W}id"))
            ended.add(node.get(f"{W}id"))
        elif node.tag == f"{W}commentReference":
            assert node.get(f"{W}id") in ended - called
            called.add(node.get(f"{W}id"))
        elif node.tag == f"{W}p":
            # Those of a text box stand inside another: nothing ends there.
            marked.update({number: f"{marked[number]}|" for number in begun})
        else:
            text = _TEXTS.get(node.tag, lambda node: "")(node)
            marked.update({number: marked[number] + text for number in begun})
    assert not begun
    assert called == ended == set(marked)
    return marked


_TEXTS: dict[str, Callable[[Any], str]] = {
    f"{W}t": lambda node: node.text or "",
    f"{W}tab": lambda node: "\t" if node.getparent().tag == f"{W}r" else "",
    f"{W}br": lambda node: "\n",
    f"{W}noBreakHyphen": lambda node: "-",
}


def faults(data: bytes, before: bytes, folder: Path) -> list[str]:
    """What is wrong with the file by the schema and by what Word is known to refuse, and was not so `before`."""
    root = part(data)
    stray = [node.tag for node in root.iter(f"{W}delText") if node.getparent().getparent().tag != f"{W}del"]
    stray += [node.tag for change in root.iter(f"{W}del") for node in change.iter(f"{W}t")]
    return [*(set(_audited(data, folder)) - set(_audited(before, folder))), *stray]


def _audited(data: bytes, folder: Path) -> list[str]:
    path = folder / "checked.docx"
    path.write_bytes(data)
    result = OpenXmlValidator(max_errors=0).validate(str(path))
    return [f"{error.part_uri}: {error.description}" for error in result.errors]
