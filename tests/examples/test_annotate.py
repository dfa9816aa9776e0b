"""docs/annotate.md: its commands say what it shows, one after another, on the example typed in Word."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from tests.annotate.copies import W, noted, part
from tests.as_word import as_word

from checker.cli.run import run

DOCS = Path(__file__).parents[2] / "docs"


def steps() -> list[tuple[list[str], list[str]]]:
    """The commands of the page, and the lines shown for each; "…" stands for any, before words for what precedes."""
    blocks = re.findall(r"```console\n(.*?)```", (DOCS / "annotate.md").read_text(encoding="utf-8"), re.DOTALL)
    found = []
    for step in re.split(r"^\$ checker ", "".join(blocks), flags=re.MULTILINE)[1:]:
        command, _, shown = step.partition("\n")
        found.append((shlex.split(command), [line for line in shown.splitlines() if line not in ("", "…")]))
    return found


def test_the_page_shows_what_the_commands_say(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    draft = as_word(report.read_text(encoding="utf-8"))
    Path("bao-cao.docx").write_bytes(draft)
    assert len(steps()) == 4
    for command, shown in steps():
        assert run(command) in (0, 1)
        said = capsys.readouterr().out.splitlines()
        for line in shown:
            assert any(one.endswith(line.removeprefix("… ")) for one in said), (command, line)
    assert Path("bao-cao.docx").read_bytes() == draft
    reviewed, again = Path("bao-cao.reviewed.docx").read_bytes(), Path("bao-cao-2.docx").read_bytes()
    assert len(noted(reviewed)) == len(noted(again)) > 20
    assert len(list(part(reviewed).iter(f"{W}del"))) > 5
    assert not list(part(again).iter(f"{W}del"))
    assert Path("bao-cao.fixed.docx").exists()


@pytest.mark.parametrize("page", ["annotate.md", "annotate.en.md"])
def test_both_pages_name_every_option(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    for name in ("--suggest", "--summary", "-o", "--select", "--stage", "--fix", "--diff", "SOURCE_DATE_EPOCH"):
        assert name in text
    assert "(annotate.png)" in text
