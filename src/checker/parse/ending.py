"""Recipients and signature block: components 7 and 9.

The two stand side by side on paper, so an extractor may give either first, or
let one interrupt the other. As in the letterhead, a cell is recognised by what
it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.document import Signature
from checker.parse.columns import Cell, cells, in_columns
from checker.parse.content_end import has, is_capitals, is_name
from checker.parse.join import join
from checker.parse.letterhead import Named
from checker.parse.lines import Line
from checker.parse.patterns import pattern
from checker.source import Span, Text
from checker.value import NamedTuple

__all__ = ["Ending", "read_ending"]

_LONGEST_POST = 6
"""Words of a post in no known form."""
_OTHER_NAMES = ("NAME_IN_CAPITALS", "NAME_WITH_INITIALS")


class Ending(NamedTuple):
    """What stands after the content."""

    blocks: tuple[Named, ...]
    label: Text | None
    recipients: tuple[Text, ...]
    signatures: tuple[Signature, ...]
    rest: int
    """Index of the first line that belongs to none of it."""


def read_ending(lines: Sequence[Line], start: int) -> Ending:
    """Recipients and signatures from line `start` on."""
    stop = next((index for index in range(start + 1, len(lines)) if _begins_another(lines, index)), len(lines))
    rows = [cells(line, index) for index, line in enumerate(lines[start:stop], start)]
    reader = _Reader()
    reader.read(in_columns(rows))
    return Ending(
        blocks=tuple(reader.blocks),
        label=reader.label,
        recipients=tuple(join(entry) for entry in reader.recipients),
        signatures=tuple(reader.signatures),
        rest=stop,
    )


def _begins_another(lines: Sequence[Line], index: int) -> bool:
    """An appendix, or the letterhead of an attached document."""
    line = lines[index]
    return pattern("APPENDIX").match(line.text) is not None or has(line, "NATION")


class _Reader:
    """Reads cell after cell; what is open is a recipient to go on with, and a signature block."""

    def __init__(self) -> None:
        self.blocks: list[Named] = []
        self.label: Text | None = None
        self.signatures: list[Signature] = []
        self.recipients: list[list[tuple[str, int]]] = []
        self.authority: list[Text] = []
        self.position: list[Text] = []
        self.signatory: Text | None = None
        self.strange = False
        """True once something was read that is none of the parts: a stamp, an appendix."""

    def read(self, row: Iterable[Cell]) -> None:
        """Read all cells."""
        read = list(row)
        for place, cell in enumerate(read):
            name = self._name(cell)
            if name is None and self._is_odd_post(cell, read[place + 1 : place + 3]):
                name = "POSITION"
            if name is None and self._goes_on(cell):
                self.recipients[-1].append((cell.text, cell.start))
                continue
            self._take(name or "APPENDIX", Text.at(cell.text, cell.start))
        self._sign()

    def _name(self, cell: Cell) -> str | None:
        """The terminal of a cell, or None when it goes on with something or is strange."""
        text = cell.text
        for name in ("RECIPIENTS_LABEL", "RECIPIENT", "SIGNED", "AUTHORITY"):
            if pattern(name).match(text):
                return name
        signing = bool(self.authority or self.position)
        listing = bool(self.recipients)
        if pattern("POSITION").match(text) and (is_capitals(text) or not listing or signing):
            return "POSITION"
        if signing and self.signatory is None and any(pattern(name).match(text) for name in _OTHER_NAMES):
            return "SIGNATORY"
        if self.signatory is None and is_name(text):
            # Beside a list of recipients, or among the text of a stamp, two capitalised words may be a place.
            whole = len(text.split()) >= 3 and (signing or listing)
            if whole or (signing and not self.strange):
                return "SIGNATORY"
        return None

    def _is_odd_post(self, cell: Cell, behind: Sequence[Cell]) -> bool:
        """Whether a short line in no known form stands where a post does: below the list, above one full name."""
        if not self.recipients or self.authority or self.position or self.signatory or self.strange:
            return False
        filed = self.recipients[-1]
        closed = filed[0][0].startswith("Lưu") or filed[-1][0].endswith(".")
        names = [is_name(other.text) and len(other.text.split()) >= 3 for other in behind]
        words = cell.text.split()
        return (
            closed
            and names[:1] == [True]
            and not any(names[1:])
            and 1 < len(words) <= _LONGEST_POST
            and all(word.isalpha() for word in words)
            and words[0][0].isupper()
        )

    def _goes_on(self, cell: Cell) -> bool:
        """Whether a cell is the second line of the last recipient."""
        if not self.recipients or self.recipients[-1][-1][0].endswith((";", ".")):
            return False
        return cell.text[0].islower() or not (self.signatory or self.strange)

    def _take(self, name: str, text: Text) -> None:
        if name == "RECIPIENTS_LABEL":
            self._take_label(text)
            return
        if name == "RECIPIENT":
            dash = pattern("RECIPIENT").match(text.value)
            assert dash is not None
            last = self.recipients[-1] if self.recipients else None
            if last and last[0][0].startswith("Lưu") and not last[-1][0].endswith((",", ";")):
                self._take("APPENDIX", text)  # the list ends with its filing line; this is another list
                return
            self.recipients.append([(text.value[dash.end() :], text.place(dash.end()))])
        elif name == "AUTHORITY":
            if self.position and (self.authority or self.signatory):
                self._sign()
            self.authority.append(text)
        elif name == "POSITION":
            if self.position and self.signatory:
                self._sign()
            self.position.append(text)
        elif name == "SIGNATORY":
            self.signatory = text
        self.strange = self.strange or name == "APPENDIX"
        self.blocks.append(Named(name, text, text.span()))

    def _take_label(self, text: Text) -> None:
        found = pattern("RECIPIENTS_LABEL").match(text.value)
        assert found is not None
        label = text.slice(0, found.end("recipients"))
        if self.label is None:
            self.label = label
            self.blocks.append(Named("RECIPIENTS_LABEL", label, label.span()))
        else:
            self._take("APPENDIX", label)
        rest = text.value[found.end("recipients") :].lstrip()
        if rest:
            behind = text.slice(len(text.value) - len(rest))
            self._take("RECIPIENT" if pattern("RECIPIENT").match(rest) else "APPENDIX", behind)

    def _sign(self) -> None:
        """Close the open signature block."""
        parts = [*self.authority, *self.position, *([self.signatory] if self.signatory else [])]
        if self.authority or self.position:
            span = Span(min(part.span().start for part in parts), max(part.span().end for part in parts))
            self.signatures.append(Signature(span, tuple(self.authority), tuple(self.position), self.signatory))
        elif self.signatory:  # a name without a post signs nothing
            self.blocks.append(Named("APPENDIX", self.signatory, self.signatory.span()))
        self.authority, self.position, self.signatory = [], [], None
