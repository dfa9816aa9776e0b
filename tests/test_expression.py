"""An expression from the cache does what `re` would do."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker import expression as module
from checker.expression import expression

EXPRESSIONS = [
    (r"ngày\s+(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})", re.IGNORECASE),
    (r"(?<!\w)(?i:kế hoạch|quyết định)(?!\w)", 0),
    (r"^[ \t]*(?P<mark>[IVXLC]+)\s?[.-]", re.MULTILINE),
    (r"[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s[A-ZĐ]\w*){0,4}?$|()", re.VERBOSE),
]
TEXT = "Kế Hoạch số 83-KH/TU Ngày 05/02 của Tỉnh ủy\n  II. Kết quả\nĐỗ Mạnh Hiến"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache folder of this test's own."""
    monkeypatch.setenv("CHECKER_CACHE_DIR", str(tmp_path))
    module._store.cache_clear()
    yield tmp_path
    module._store.cache_clear()


@pytest.mark.parametrize(("text", "flags"), EXPRESSIONS)
def test_taken_apart_and_put_together_again(text: str, flags: int) -> None:
    plain = re.compile(text, flags)
    again = module._loaded(text, module._taken_apart(plain, flags))
    assert again == plain
    assert (again.groups, again.groupindex, again.flags) == (plain.groups, plain.groupindex, plain.flags)
    assert [match.groupdict() for match in again.finditer(TEXT)] == [
        match.groupdict() for match in plain.finditer(TEXT)
    ]


def test_a_second_process_compiles_nothing(folder: Path) -> None:
    program = (
        "import re, sys; from checker.expression import expression; made = []; original = re.compile\n"
        "re.compile = lambda *a: made.append(a) or original(*a)\n"
        "print(expression(r'ngày (\\d+)').match('ngày 05')[1]); print(len(made))"
    )
    runs = [subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout for _ in range(2)]
    assert runs == [b"05\n1\n", b"05\n0\n"]


def test_a_broken_entry_is_compiled_anew(folder: Path) -> None:
    module._store()[("a+", 0)] = module._Compiled(32, b"\xff" * 36, 0, {})
    assert expression("a+").fullmatch("aaa")


def test_a_mistake_is_said_by_re(folder: Path) -> None:
    with pytest.raises(re.error):
        expression("(")
