"""Turn the coloured output of a command into an SVG picture of a terminal.

    checker lint FILE --color always |
        python docs/picture.py 1-4,21-27,97-102,135-140,192-204,206-229,234 > docs/lint.svg

The argument names the lines to show, all without it. Every piece is placed by its
cell, so the columns stay aligned whatever monospaced font the reader has.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from html import escape

from checker.render.width import width

CELL, LINE, MARGIN = 8.4, 19, 18
FONT = "ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace"
GAPS = re.compile(r"( {2,})")
CODES = re.compile(r"\x1b\[([0-9;]*)m")
COLOURS = {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "35": "#d2a8ff", "36": "#79c0ff"}


def runs(line: str) -> Iterator[tuple[str, list[str]]]:
    """The pieces of one line, each with the codes in force."""
    codes: list[str] = []
    for number, piece in enumerate(CODES.split(line)):
        if number % 2:
            codes = [code for code in piece.split(";") if code not in {"", "0"}]
        else:
            yield from ((part, codes) for part in GAPS.split(piece) if part)


def drawn(line: str, y: float) -> Iterator[str]:
    """One line as text elements."""
    column = 0
    for piece, codes in runs(line):
        cells = width(piece)
        if not piece.isspace():
            fill = next((COLOURS[code] for code in codes if code in COLOURS), "#8b949e" if "2" in codes else "#e6edf3")
            weight = ' font-weight="bold"' if "1" in codes else ""
            x = MARGIN + column * CELL
            yield (
                f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}"{weight} textLength="{cells * CELL:.1f}"'
                f' lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(piece)}</text>'
            )
        column += cells


def picture(text: str) -> str:
    """`text`, with its colour codes, as SVG."""
    lines = text.rstrip("\n").split("\n")
    across = max(width(CODES.sub("", line)) for line in lines) * CELL + 2 * MARGIN
    down = len(lines) * LINE + 2 * MARGIN
    body = "\n".join(
        element for number, line in enumerate(lines) for element in drawn(line, MARGIN + LINE * (number + 0.75))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:.0f} {down}"'
        f' font-size="14" font-family="{FONT}">\n'
        f'<rect width="100%" height="100%" rx="8" fill="#0d1117"/>\n{body}\n</svg>\n'
    )


def chosen(text: str, ranges: str) -> str:
    """The lines of `text` that `ranges` ("1-5,62-93") names, an empty line between ranges."""
    lines = text.rstrip("\n").split("\n")
    pairs = (part.partition("-") for part in ranges.split(","))
    return "\n\n".join("\n".join(lines[int(first) - 1 : int(last or first)]) for first, _, last in pairs)


def main() -> None:
    """Standard input to standard output, both UTF-8."""
    text = sys.stdin.buffer.read().decode()
    if len(sys.argv) > 1:
        text = chosen(text, sys.argv[1])
    sys.stdout.buffer.write(picture(text).encode())


if __name__ == "__main__":
    main()
