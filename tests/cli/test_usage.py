"""Wrong use is answered in one line, in the chosen language, with what to do, and exit code 2."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Checker

from checker.cli import batch

COMMANDS = """
lint, parse, explain, rules, rules list, rules check, plan, plan list, plan show, plan check
""".strip().split(", ")


@pytest.mark.parametrize(
    ("arguments", "vi", "en"),
    [
        ("lnt x", "không có lệnh “lnt”; có phải ý bạn là “lint”?", "there is no command “lnt”; did you mean “lint”?"),
        ("rules chek", "có phải ý bạn là “check”?", "did you mean “check”?"),
        ("lint FILE --formt json", "không có tùy chọn “--formt”; có phải ý bạn là “--format”?", "“--format”?"),
        ("lint FILE --format jsn", "không có định dạng “jsn”; có phải ý bạn là “json”?", "“json”?"),
        ("lint FILE --stage isue", "không có giai đoạn “isue”; có phải ý bạn là “issue”?", "“issue”?"),
        ("lint FILE --lang fr", "không có ngôn ngữ “fr”; chọn một trong: vi, en", "ngôn ngữ"),
        ("lint FILE --plan 83-KH/T", "“83-KH/TU”?", "“83-KH/TU”?"),
        ("lint FILE --standard 36-hd-vptv", "“36-hd-vptw”?", "“36-hd-vptw”?"),
        ("lint FILE --select date.zero-pading", "date.zero-padding", "date.zero-padding"),
        ("lint FILE --ignore dat", "date", "date"),
        ("lint FILE --jobs x", "--jobs", "--jobs"),
        ("lint FILE --jobs -1", "cần một số nguyên từ 0 trở lên", "x>=0"),
        ("serve --port 99999", "--port không hợp lệ: cần một số nguyên từ 0 đến 65535", "0<=x<=65535"),
        ("serve --port x", "cần một số nguyên từ 0 đến 65535", "'x'"),
        ("serve --timeout 0", "--timeout không hợp lệ: cần một số từ 1 đến 3600", "1<=x<=3600"),
        ("lint FILE --output", "--output", "--output"),
        ("lint FILE --rules nowhere", "nowhere", "nowhere"),
        ("lint", "thiếu TỆP…", "FILE… is missing"),
        ("explain date.zero-pading", "có phải ý bạn là “date.zero-padding”?", "“date.zero-padding”?"),
        ("plan show 83-KH/T", "“83-KH/TU”?", "“83-KH/TU”?"),
        ("plan show a b", "thừa tham số: b", "too many arguments: b"),
    ],
)
def test_wrong_use(checker: Checker, draft: Path, arguments: str, vi: str, en: str) -> None:
    words = [str(draft) if word == "FILE" else word for word in arguments.split()]
    for said, expected, lang in ((checker(*words), vi, "Lỗi"), (checker("--lang", "en", *words), en, "")):
        assert said.code == 2
        assert said.out == ""
        assert said.err.startswith(lang)
        assert expected in said.err
        assert said.err.count("\n") == 1


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_in_both_languages(checker: Checker, command: str) -> None:
    vi, en = checker(*command.split(), "--help"), checker(*command.split(), "--help", "--lang", "en")
    assert (vi.code, vi.err, en.code, en.err) == (0, "", 0, "")
    assert vi.out.startswith("Cách dùng: checker")
    assert "Hiện trợ giúp này rồi thoát." in vi.out
    assert not any(word in vi.out for word in ("Usage", "Options", "Commands", "OPTIONS"))
    assert en.out.startswith("Usage: checker")
    assert not any(word in en.out for word in ("Cách", "Tùy", "TÙY", "LỆNH", "TỆP", "Lệnh"))


@pytest.mark.parametrize(
    "command",
    [
        "lint",
        "parse",
        "coverage",
        "review",
        "annotate",
        "slip",
        "rules list",
        "plan extract",
        "suppress",
        "judge",
        "explain",
    ],
)
def test_where_there_is_an_output_o_is_short_for_it(checker: Checker, command: str) -> None:
    said = checker(*command.split(), "--help").out
    options = [line.strip() for line in said.splitlines() if line.strip().startswith("-") and "--output" in line]
    assert all(line.startswith("-o, --output") for line in options)
    assert bool(options) == (command not in {"suppress", "judge", "explain"})


def test_no_command_shows_help(checker: Checker) -> None:
    said = checker()
    assert said.code == 2
    assert "lint" in said.out


def test_version(checker: Checker) -> None:
    assert checker("--version").out.startswith("checker 0.")


def test_a_fault_of_the_program_is_no_traceback(checker: Checker, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(batch, "lint_source", broken)
    said = checker("lint", draft)
    assert said.code == 2
    assert f"{draft}: chương trình gặp sự cố bên trong, RuntimeError" in said.err
    assert "Traceback" not in said.err


def test_ctrl_c_is_quiet(checker: Checker, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "lint_source", interrupted)
    said = checker("lint", draft)
    assert said.code == 130
    assert said.err.strip() == ""
