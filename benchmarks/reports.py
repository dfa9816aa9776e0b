"""Varied reports on one plan, made from the example: other units, items left out, moved, promised, pointed elsewhere.

    python benchmarks/reports.py FOLDER [NUMBER]

The same number gives the same reports on every machine.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from random import Random

__all__ = ["SEED", "reports"]

SEED = Path(__file__).parent.parent / "examples" / "bao-cao-ke-hoach-83.txt"

_SECTION = re.compile(r"^(I{1,3})\. ", re.MULTILINE)
_ITEM = re.compile(r"^(\d{1,2})\. ", re.MULTILINE)
_FIGURE = re.compile(r"(?<![\d/.,-])0?[2-9]\d?(?= (?:hội nghị|lớp|cuộc|đồng chí|chi bộ|tổ chức|đảng viên|lượt|vụ|đơn))")
_NAMES = ("An", "Bình", "Cường", "Đông", "Hải", "Hòa", "Khánh", "Long", "Minh", "Phú", "Sơn", "Tân", "Thạnh", "Xuân")
_PROMISES = (
    "Sẽ tiếp tục {}.",
    "Đã lãnh đạo thực hiện tốt việc {}.",
    "Tiếp tục quan tâm chỉ đạo {} trong thời gian tới.",
)


def reports(folder: Path, number: int) -> Path:
    """A `folder` of so many reports, `0000.txt` onwards; those already there are left as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    text = SEED.read_text(encoding="utf-8")
    for index in range(number):
        path = folder / f"{index:04}.txt"
        if not path.exists():
            path.write_text(_report(text, index), encoding="utf-8")
    return folder


def _report(text: str, index: int) -> str:
    draw = Random(index)
    sections = list(_SECTION.finditer(text))
    end = text.index("Trên đây là báo cáo")
    starts = [section.start() for section in sections]
    bodies = [text[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
    # Of the same rank as the unit of the example, whose own documents would else be those of a superior.
    unit = f"Thành ủy {draw.choice(_NAMES)} {draw.choice(_NAMES)} {index}"
    head = f"TỈNH ỦY QUẢNG NGÃI\n{unit.upper()}\n*\nSố {draw.randint(10, 399)}-BC/TU\n\nBÁO CÁO\n"
    head += "kết quả thực hiện Kế hoạch số 83-KH/TU, ngày 26/01/2022 của Tỉnh ủy\n\n"
    preamble = text[: starts[0]].replace("Ban Thường vụ Thành ủy báo cáo", f"Ban Thường vụ {unit} báo cáo")
    return head + preamble + "".join(_section(body, draw) for body in bodies) + text[end:]


def _section(body: str, draw: Random) -> str:
    items = list(_ITEM.finditer(body))
    if not items:
        return body
    starts = [item.start() for item in items]
    texts = [body[item.end() : stop] for item, stop in zip(items, [*starts[1:], len(body)], strict=True)]
    kept = [_item(item, draw) for item in texts if draw.random() > 0.1]
    if draw.random() < 0.3:
        draw.shuffle(kept)
    return body[: starts[0]] + "".join(f"{number}. {item}" for number, item in enumerate(kept, 1))


def _item(text: str, draw: Random) -> str:
    """The item, its figures changed, or one of the ways in which items fail."""
    way = draw.random()
    first = " ".join(text.split(". ", maxsplit=1)[0].split())
    if way < 0.08:
        return draw.choice(_PROMISES).format(first[:1].lower() + first[1:].rstrip(".")) + "\n\n"
    if way < 0.12:
        return f"Kết quả như nội dung {draw.randint(1, 12)} của nhiệm vụ trọng tâm.\n\n"
    if way < 0.2:
        return first.rstrip(".") + ".\n\n"
    return _FIGURE.sub(lambda _: str(draw.randint(2, 98)).zfill(2), text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("number", type=int, nargs="?", default=200)
    given = parser.parse_args()
    print(reports(given.folder, given.number))


if __name__ == "__main__":
    main()
