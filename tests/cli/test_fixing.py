"""`checker lint --fix` and `--diff`: the file mended or shown, never harmed."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.anchored import pdf_source, word_source
from tests.cli.conftest import Checker
from tests.mend.test_respell import in_tcvn3, in_vni

from checker.errors import CheckerError
from checker.mend.overwrite import overwrite
from checker.source import Source

Process = Callable[..., subprocess.CompletedProcess[bytes]]

DRAFT = (
    "BÁO CÁO\nkết quả công tác quý I năm 2024\n\n"
    "I. Kết quả\n1. Ngày 5/4/2024, Đảng ủy tổ chức hội nghị.\n2. Đã kết nạp 05 đảng viên.\n"
    "Trên đây là báo cáo kết quả công tác quý I năm 2024./.\n\n"
    "Nơi nhận:\n- Thường trực Thành ủy,\n- Lưu Văn phòng Đảng ủy.\n\n"
    "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Văn An\n"
)
MENDED = DRAFT.replace("5/4/2024", "05/4/2024").replace("./.", ".")
ONLY = ("--select", "date,closing,recipients")
DIFF = (
    "--- {path}\n"
    "+++ {path}\n"
    "@@ -2,9 +2,9 @@\n"
    " kết quả công tác quý I năm 2024\n"
    " \n"
    " I. Kết quả\n"
    "-1. Ngày 5/4/2024, Đảng ủy tổ chức hội nghị.\n"
    "+1. Ngày 05/4/2024, Đảng ủy tổ chức hội nghị.\n"
    " 2. Đã kết nạp 05 đảng viên.\n"
    "-Trên đây là báo cáo kết quả công tác quý I năm 2024./.\n"
    "+Trên đây là báo cáo kết quả công tác quý I năm 2024.\n"
    " \n"
    " Nơi nhận:\n"
    " - Thường trực Thành ủy,\n"
)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo.txt"
    path.write_bytes(DRAFT.encode())
    return path


def test_the_file_is_mended_and_the_rest_reported(checker: Checker, faulty: Path) -> None:
    said = checker("lint", faulty, "--fix", *ONLY)
    assert faulty.read_bytes().decode() == MENDED
    assert "Đã sửa 2 chỗ: closing.end-mark 1, date.zero-padding 1" in said.out
    assert (said.code, said.err) == (0, "")
    again = checker("lint", faulty, "--fix", *ONLY)
    assert faulty.read_bytes().decode() == MENDED
    assert "Không có chỗ nào tự sửa được" in again.out


def test_what_is_left_decides_the_exit_code(checker: Checker, faulty: Path) -> None:
    faulty.write_text(DRAFT.replace("5/4", "31/02"), encoding="utf-8")
    said = checker("lint", faulty, "--fix", *ONLY, "--fail-on", "warning")
    assert said.code == 1
    assert "31/02/2024" in said.out
    assert faulty.read_text(encoding="utf-8") == DRAFT.replace("5/4", "31/02").replace("./.", ".")


def test_machine_formats_say_what_was_mended(checker: Checker, faulty: Path) -> None:
    (document,) = json.loads(checker("lint", faulty, "--fix", *ONLY, "--format", "json").out)["documents"]
    assert document["fixed"] == [{"rule": "closing.end-mark", "count": 1}, {"rule": "date.zero-padding", "count": 1}]
    assert document["findings"] == []
    (document,) = json.loads(checker("lint", faulty, *ONLY, "--format", "json").out)["documents"]
    assert "fixed" not in document


def test_the_diff_shows_it_and_writes_nothing(checker: Checker, faulty: Path) -> None:
    for arguments in (["--diff"], ["--fix", "--diff"]):
        said = checker("lint", faulty, *arguments, *ONLY)
        assert said == (1, DIFF.format(path=faulty), "")
        assert faulty.read_bytes().decode() == DRAFT
    faulty.write_text(MENDED, encoding="utf-8")
    assert checker("lint", faulty, "--diff", *ONLY) == (0, "", "")


@pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch program here")
@pytest.mark.parametrize(
    "text", [DRAFT, DRAFT.replace("\n", "\r\n"), DRAFT.rstrip("\n"), DRAFT[: DRAFT.index("\n\nNơi")]]
)
def test_patch_takes_the_diff(checker: Checker, faulty: Path, text: str) -> None:
    faulty.write_bytes(text.encode())
    target = faulty.with_name("x.diff")
    assert checker("lint", faulty, "--diff", *ONLY, "--output", target).code == 1
    subprocess.run(["patch", "-s", "--binary", str(faulty), str(target)], check=True)
    by_patch = faulty.read_bytes()
    faulty.write_bytes(text.encode())
    checker("lint", faulty, "--fix", *ONLY)
    assert faulty.read_bytes() == by_patch != text.encode()


def test_the_diff_has_colours_on_request(checker: Checker, faulty: Path) -> None:
    said = checker("lint", faulty, "--diff", *ONLY, "--color", "always").out
    assert "\x1b[1;31m-1. Ngày 5/4/2024, Đảng ủy tổ chức hội nghị.\x1b[0m\n" in said


def test_a_diff_is_no_format(checker: Checker, faulty: Path) -> None:
    said = checker("lint", faulty, "--diff", "--format", "json")
    assert said.code == 2
    assert "--diff không đi cùng --format" in said.err


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_standard_input_is_mended_to_standard_output(process: Process, codec: str) -> None:
    said = process("lint", "-", "--fix", *ONLY, stdin=DRAFT.encode(codec))
    assert said.stdout == MENDED.encode(codec)
    assert "Đã sửa 2 chỗ" in said.stderr.decode()
    assert said.returncode == 0
    assert process("lint", "-", "--fix", *ONLY, stdin=MENDED.encode(codec)).stdout == MENDED.encode(codec)


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xfe\x00"])
def test_standard_input_that_cannot_be_mended_comes_out_as_it_went_in(process: Process, data: bytes) -> None:
    said = process("lint", "-", "--fix", stdin=data)
    assert (said.returncode, said.stdout) == (2, data)
    assert said.stderr.decode().startswith("Lỗi: -")


def test_a_fix_that_would_wake_a_silenced_finding_is_not_made(checker: Checker, faulty: Path) -> None:
    """The fingerprint of the silenced finding holds the words beside it, which the fix of the other would change."""
    faulty.write_text(DRAFT.replace("5/4/2024,", "5/4/2024, 6/4/2024,"), encoding="utf-8")
    checker("suppress", f"{faulty}:5:9", "--reason", "như bản gốc", "--stage", "draft")
    said = checker("lint", faulty, "--fix", "--select", "date")
    assert "5/4/2024, 6/4/2024," in faulty.read_text(encoding="utf-8")
    assert "1 chỗ không tự sửa vì sẽ phát sinh phát hiện khác" in said.out


def test_standard_input_may_be_shown_as_a_diff(process: Process) -> None:
    said = process("lint", "-", "--diff", *ONLY, stdin=DRAFT.encode())
    assert (said.returncode, said.stdout.decode(), said.stderr) == (1, DIFF.format(path="-"), b"")


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_folders_are_mended_whatever_the_number_of_processes(checker: Checker, tmp_path: Path, jobs: str) -> None:
    folder = tmp_path / "dự thảo"
    (folder / "con").mkdir(parents=True)
    for number in range(5):
        (folder / f"{number}.txt").write_bytes(DRAFT.encode())
        (folder / "con" / f"{number}.txt").write_bytes(DRAFT.replace("\n", "\r\n").encode("utf-16"))
    (folder / "hỏng.txt").write_bytes(b"")
    said = checker("lint", folder, "--fix", *ONLY, "--jobs", jobs)
    assert said.code == 2
    assert "11 văn bản" in said.out
    assert said.out.rstrip().endswith("đã sửa 20 chỗ")
    assert {path.read_bytes() for path in folder.glob("?.txt")} == {MENDED.encode()}
    assert {path.read_bytes() for path in folder.glob("con/*")} == {MENDED.replace("\n", "\r\n").encode("utf-16")}
    assert not [*folder.rglob(".*")]


@pytest.mark.parametrize("write", [in_tcvn3, in_vni])
def test_old_codes_are_kept(checker: Checker, faulty: Path, write: Callable[[str], bytes]) -> None:
    text = DRAFT.replace("I", "1").replace("Nguyễn Văn An", "Hà Nam")
    faulty.write_bytes(write(text))
    assert checker("lint", faulty, "--fix", *ONLY).code == 0
    assert faulty.read_bytes() == write(text.replace("5/4/2024", "05/4/2024").replace("./.", "."))


PAGES = pdf_source([DRAFT])
CONVERTED = word_source(DRAFT.splitlines(), converted="odt")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (PAGES, "không tự sửa được tệp PDF; hãy sửa trong tệp Word đã xuất ra nó"),
        (CONVERTED, "không ghi lại được tệp .odt; hãy lưu thành .docx rồi chạy lại"),
    ],
)
def test_a_file_that_is_no_text_is_left_as_it_is(
    checker: Checker, faulty: Path, monkeypatch: pytest.MonkeyPatch, source: Source, said: str
) -> None:
    monkeypatch.setattr("checker.mend.rounds.decode", lambda _, path: source._replace(path=path))
    for option in ("--fix", "--diff"):
        answer = checker("lint", faulty, option, *ONLY)
        assert answer.code == 2
        assert f"{faulty}: {said}" in answer.err
    assert faulty.read_bytes() == DRAFT.encode()


# --- writing ------------------------------------------------------------------------------------------------


def test_permissions_stay_and_no_other_file_appears(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(b"old")
    path.chmod(0o640)
    overwrite(str(path), b"old", b"new")
    assert path.read_bytes() == b"new"
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.txt"]


def refused(path: Path, old: bytes = b"old") -> str:
    with pytest.raises(CheckerError) as caught:
        overwrite(str(path), old, b"new")
    assert caught.value.path == str(path)
    assert "tệp được giữ nguyên" in caught.value.what.vi
    assert not [entry for entry in path.parent.iterdir() if entry.name.endswith(".tmp")]
    return caught.value.what.vi


def test_a_file_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(b"somebody else's")
    assert "vừa được thay đổi ở nơi khác" in refused(path)
    assert path.read_bytes() == b"somebody else's"


def test_a_link_is_named_not_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "x.txt", tmp_path / "link.txt"
    target.write_bytes(b"old")
    link.symlink_to(target)
    assert f"đây là liên kết tới {target.resolve()}" in refused(link)
    assert link.is_symlink()
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_only_ordinary_files(tmp_path: Path) -> None:
    pipe = tmp_path / "x.txt"
    os.mkfifo(pipe)
    assert "không phải tệp thường" in refused(pipe)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "không có quyền ghi tệp này" in refused(path)
    assert path.read_bytes() == b"old"


def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left on device" in refused(path)
    assert path.read_bytes() == b"old"


def test_one_file_that_cannot_be_written_does_not_stop_the_others(checker: Checker, tmp_path: Path) -> None:
    first, link, last = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    elsewhere = tmp_path / "nơi khác"
    elsewhere.mkdir()
    for path in (first, elsewhere / "b", last):
        path.write_bytes(DRAFT.encode())
    link.symlink_to(elsewhere / "b")
    said = checker("lint", tmp_path, "--fix", *ONLY)
    assert said.code == 2
    assert f"{link}: không sửa được: đây là liên kết tới" in said.err
    assert (elsewhere / "b").read_bytes().decode() == DRAFT
    assert [path.read_bytes().decode() for path in (first, last)] == [MENDED, MENDED]
