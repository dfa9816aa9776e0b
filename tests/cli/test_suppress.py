"""`checker suppress`: from a place as printed to an entry beside the draft that silences exactly that finding."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from tests.anchored import pdf_source
from tests.cli.conftest import Checker
from tests.cli.test_config import DRAFT, ONLY, THREE, found, rules, write


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with three findings, and a configuration that looks for no others."""
    write(tmp_path / "checker.toml", ONLY)
    write(tmp_path / "báo cáo.txt", DRAFT)
    return tmp_path / "báo cáo.txt"


def test_a_place_as_printed(checker: Checker, draft: Path) -> None:
    printed = re.findall(rf"^({re.escape(str(draft))}:\d+:\d+)  ", checker("lint", draft).out, re.MULTILINE)
    assert len(printed) == 3
    for number, place in enumerate(printed, 1):
        said = checker("suppress", place, "--reason", f'như bản "gốc" {number}')
        assert (said.code, said.err) == (0, "")
        (document,) = found(checker, draft)
        assert rules(document) == THREE[number:]
    assert [each["suppressed"]["reason"] for each in document["findings"]] == [f'như bản "gốc" {n}' for n in (1, 2, 3)]
    assert checker("lint", draft).code == 0


def test_who_and_until_when(checker: Checker, draft: Path) -> None:
    checker("suppress", f"{draft}:7", "--reason", "chờ\nđính chính", "--by", "Văn phòng", "--until", "2999-12-31")
    text = Path(f"{draft}.checker.toml").read_text(encoding="utf-8")
    (entry,) = tomllib.loads(text)["suppress"]
    assert text.startswith("# 7: ./.\n[[suppress]]\n")
    assert (entry["reason"], entry["by"], str(entry["until"])) == ("chờ đính chính", "Văn phòng", "2999-12-31")
    assert len(found(checker, draft.parent)) == 1  # the file beside it is no draft


@pytest.mark.parametrize(
    "before",
    ['[[suppress]]\nrule = "closing"\nreason = "x"\n', "\ufeff# ghi chú\n[[suppress]]\nrule='closing'\nreason='x'"],
)
def test_what_stands_there_stays(checker: Checker, draft: Path, before: str) -> None:
    beside = Path(f"{draft}.checker.toml")
    write(beside, before)
    assert checker("suppress", f"{draft}:5", "--reason", "y").code == 0
    assert beside.read_text(encoding="utf-8").startswith(before.removeprefix("\ufeff").rstrip("\n"))
    assert [entry["reason"] for entry in tomllib.loads(beside.read_text(encoding="utf-8"))["suppress"]] == ["x", "y"]
    assert rules(found(checker, draft)[0]) == THREE[1:2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("{draft}:5", "cần --reason: nêu lý do bỏ qua"),
        ("{draft}:5 --reason=", "cần --reason: nêu lý do bỏ qua"),
        ("{draft} --reason x", "cần nơi dạng tệp:dòng hoặc tệp:dòng:cột"),
        ("{draft}:4 --reason x", "ở 4 không có phát hiện nào như vậy; gần nhất: date.zero-padding 5:9"),
        ("{draft}:5:1 --reason x", "ở 5:1 không có phát hiện nào như vậy"),
        ("{draft}:5 --reason x --rule closing.end-mark", "không có phát hiện nào như vậy"),
        ("{draft}:5 --reason x --until 31/12/2026", "cần một ngày có thật, viết như 2026-12-31"),
        ("{draft}:5 --reason x --until 2026-02-30", "cần một ngày có thật"),
        ("{draft}2:5 --reason x", "không có tệp này"),
    ],
)
def test_wrong_use_writes_nothing(checker: Checker, draft: Path, arguments: str, said: str) -> None:
    answer = checker("suppress", *(part.replace("{draft}", str(draft)) for part in arguments.split(" ")))
    assert answer.code == 2
    assert said in answer.err
    assert not Path(f"{draft}.checker.toml").exists()


def test_several_findings_at_one_place(checker: Checker, draft: Path) -> None:
    write(draft, DRAFT.replace("5/4/2024,", "5/4/2024, 6/4/2024,"))
    answer = checker("suppress", f"{draft}:5", "--reason", "x")
    assert answer.code == 2
    assert "ở đó có 2 phát hiện; hãy thêm cột vào nơi, hoặc --rule: " in answer.err
    assert "date.zero-padding 5:9, date.zero-padding 5:19" in answer.err
    assert checker("suppress", f"{draft}:5:19", "--reason", "x").code == 0
    (silent,) = (each for each in found(checker, draft)[0]["findings"] if each["suppressed"])
    assert silent["text"] == "6/4/2024"


def test_a_finding_of_a_later_stage(checker: Checker, draft: Path) -> None:
    printed = json.loads(checker("lint", draft, "--stage", "issue", "--format", "json").out)
    line = printed["documents"][0]["findings"][0]["location"]["line"]
    said = checker("suppress", f"{draft}:{line}", "--stage", "issue", "--reason", "x", "--lang", "en")
    assert said.out.startswith("Written to")


@pytest.mark.parametrize("before", ["", "# ghi chú\n"])
def test_a_file_without_entries_is_no_mistake(checker: Checker, draft: Path, before: str) -> None:
    beside = Path(f"{draft}.checker.toml")
    write(beside, before)
    assert rules(found(checker, draft)[0]) == THREE
    assert checker("suppress", f"{draft}:5", "--reason", "y").code == 0
    assert rules(found(checker, draft)[0]) == THREE[1:]


def test_a_folder_that_may_not_be_written_is_told(
    checker: Checker, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", refused)
    said = checker("suppress", f"{draft}:5", "--reason", "y")
    assert said.code == 2
    assert "không ghi được tệp (Permission denied); hãy kiểm tra ổ đĩa và quyền ghi vào thư mục này" in said.err
    assert "--output" not in said.err


@pytest.fixture
def word_file(draft: Path) -> Path:
    """The same draft as a Word file, each of its lines a paragraph."""
    from docx import Document

    document = Document()
    for line in DRAFT.splitlines():
        document.add_paragraph(line)
    path = draft.with_suffix(".docx")
    document.save(str(path))
    draft.unlink()
    return path


@pytest.mark.parametrize(("lang", "word"), [("vi", "đoạn"), ("en", "paragraph")])
@pytest.mark.parametrize("quoted", [True, False])
def test_a_place_in_a_word_file_as_printed(
    checker: Checker, word_file: Path, lang: str, word: str, quoted: bool
) -> None:
    out = checker("lint", word_file, "--lang", lang).out
    printed = re.findall(rf"^({re.escape(str(word_file))}:{word} \d+:\d+)  ", out, re.MULTILINE)
    assert len(printed) == 3
    for number, place in enumerate(printed, 1):
        said = checker("suppress", *([place] if quoted else place.split(" ")), "--reason", "x", "--lang", lang)
        assert (said.code, said.err) == (0, "")
        assert said.out.endswith(f"{place.rpartition(':')[0]}\n")
        (document,) = found(checker, word_file)
        assert rules(document) == THREE[number:]


def test_what_is_said_of_places_in_a_word_file(checker: Checker, word_file: Path) -> None:
    missed = checker("suppress", f"{word_file}:đoạn 4", "--reason", "x")
    assert missed.code == 2
    assert "ở đoạn 4 không có phát hiện nào như vậy; gần nhất: date.zero-padding đoạn 5:9, " in missed.err
    assert checker("suppress", f"{word_file}:trang 1:5", "--reason", "x").code == 2
    assert checker("suppress", f"{word_file}:7", "--reason", "x").code == 0
    assert Path(f"{word_file}.checker.toml").read_text(encoding="utf-8").startswith("# đoạn 7: ./.\n[[suppress]]\n")


@pytest.mark.parametrize("place", ["trang 2:2", "page 2:2:9", "2:2", "2:2:9"])
def test_a_place_in_a_pdf(checker: Checker, draft: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    head, items = DRAFT.split("\n\n", 1)
    pdf = draft.with_suffix(".pdf")
    pdf.touch()
    monkeypatch.setattr("checker.cli.suppress.read", lambda path: pdf_source([head, items], path))
    said = checker("suppress", f"{pdf}:{place}", "--reason", "x")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith(f"date.zero-padding ở {pdf}:trang 2:2\n")
    assert "# trang 2:2: 5/4/2024\n" in Path(f"{pdf}.checker.toml").read_text(encoding="utf-8")


def refused(*_: object) -> None:
    """What a folder says in which one may not write; root may in all."""
    raise PermissionError(13, "Permission denied")
