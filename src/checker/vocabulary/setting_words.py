"""What settings are called, and how a value of one is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.errors import Words

__all__ = ["bounds", "named", "told"]

_NAMES: Mapping[str, Words] = {
    "font": Words("phông chữ", "font"),
    "size": Words("cỡ chữ", "size"),
    "weight": Words("chữ đậm", "weight"),
    "slant": Words("chữ nghiêng", "slant"),
    "underline": Words("gạch chân", "underline"),
    "case": Words("chữ in hoa", "capitals"),
    "colour": Words("màu chữ", "colour"),
    "alignment": Words("căn lề", "alignment"),
    "first-line": Words("thụt đầu dòng", "first-line indent"),
    "between": Words("khoảng cách giữa các đoạn", "space between paragraphs"),
    "line": Words("cách dòng", "line spacing"),
    "lines": Words("cách dòng", "line spacing"),
    "width": Words("rộng", "width"),
    "height": Words("cao", "height"),
    "top": Words("lề trên", "top margin"),
    "bottom": Words("lề dưới", "bottom margin"),
    "left": Words("lề trái", "left margin"),
    "right": Words("lề phải", "right margin"),
    "digits": Words("kiểu số trang", "kind of number"),
    "edge": Words("vị trí số trang", "edge"),
    "from-edge": Words("khoảng cách từ mép giấy", "distance from the edge"),
    "on-first": Words("số trang ở trang đầu", "number on the first page"),
    "drawn": Words("đường kẻ bên dưới", "line below"),
}

_UNITS: Mapping[str, Words] = {
    "between": Words(" pt", " pt"),
    "line": Words(" pt", " pt"),
    "lines": Words(" dòng", " lines"),
    **dict.fromkeys(
        ("first-line", "width", "height", "top", "bottom", "left", "right", "from-edge"), Words(" mm", " mm")
    ),
}

_VALUES: Mapping[tuple[str, Any], Words] = {
    ("weight", "bold"): Words("chữ đậm", "bold"),
    ("weight", "regular"): Words("chữ không đậm", "not bold"),
    ("slant", "italic"): Words("chữ nghiêng", "italic"),
    ("slant", "upright"): Words("chữ đứng", "upright"),
    ("underline", True): Words("có gạch chân", "underlined"),
    ("underline", False): Words("không gạch chân", "not underlined"),
    ("case", "upper"): Words("chữ in hoa", "in capitals"),
    ("case", "sentence"): Words("chữ thường", "in small letters"),
    ("colour", "black"): Words("màu đen", "black"),
    ("colour", "red"): Words("màu đỏ", "red"),
    ("colour", "green"): Words("màu xanh lá", "green"),
    ("colour", "blue"): Words("màu xanh dương", "blue"),
    ("colour", "grey"): Words("màu xám", "grey"),
    ("alignment", "left"): Words("căn trái", "aligned left"),
    ("alignment", "centre"): Words("căn giữa", "centred"),
    ("alignment", "right"): Words("căn phải", "aligned right"),
    ("alignment", "justified"): Words("căn đều hai bên", "justified"),
    ("digits", "arabic"): Words("chữ số Ả Rập", "Arabic figures"),
    ("digits", "roman"): Words("chữ số La Mã", "Roman figures"),
    ("digits", "letters"): Words("chữ cái", "letters"),
    ("edge", "top"): Words("ở đầu trang", "at the top"),
    ("edge", "bottom"): Words("ở chân trang", "at the foot"),
    ("on-first", True): Words("in cả ở trang đầu", "printed on the first page too"),
    ("on-first", False): Words("không in ở trang đầu", "not printed on the first page"),
    ("numbered", True): Words("có số trang", "page numbers"),
    ("numbered", False): Words("không có số trang", "no page numbers"),
    ("drawn", True): Words("có đường kẻ bên dưới", "a line below"),
    ("drawn", False): Words("không có đường kẻ bên dưới", "no line below"),
}


def named(name: str) -> Words:
    """What the setting is called."""
    return _NAMES.get(name, Words(name, name))


def told(name: str, value: Any) -> Words:
    """That the setting has this value: "cỡ chữ 13", "chữ không đậm"."""
    said = _VALUES.get((name, value))
    return said if said is not None else _with(name, _figure(value, "vi"), _figure(value, "en"))


def bounds(name: str, right: Any) -> Words:
    """The value that is right, which may be bounds: "cỡ chữ 14–15", "cách dòng ít nhất 18 pt"."""
    if not isinstance(right, Mapping):
        return told(name, right)
    least, most = right.get("least"), right.get("most")
    if least == most or least is None or most is None:
        value = least if least is not None else most
        before = Words("", "")
        if least != most:
            before = Words("ít nhất ", "at least ") if most is None else Words("nhiều nhất ", "at most ")
        elif "about" in right:
            before = Words("khoảng ", "about ")
        return _with(name, before.vi + _figure(value, "vi"), before.en + _figure(value, "en"))
    return _with(name, *(f"{_figure(least, lang)}–{_figure(most, lang)}" for lang in ("vi", "en")))


def _with(name: str, vi: str, en: str) -> Words:
    label, unit = named(name), _UNITS.get(name, Words("", ""))
    return Words(f"{label.vi} {vi}{unit.vi}", f"{label.en} {en}{unit.en}")


def _figure(value: Any, lang: str) -> str:
    if not isinstance(value, (int, float)):
        return str(value)
    shown = f"{round(value, 1):g}"
    return shown.replace(".", ",") if lang == "vi" else shown
