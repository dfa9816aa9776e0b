"""Time `checker lint` on a Word file of about twenty pages and on the same text as .txt, whole processes in turn.

    python benchmarks/word.py [--times N]

The report is the example with its sections repeated, set to the letter of 36-HD/VPTW. The ratio is of medians of one
run on one machine. With LibreOffice at hand the pages are counted, and the same file is timed as PDF too.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from shutil import which
from statistics import median

from drafts import grown
from measure import Run, run

ROOT = Path(__file__).parent.parent
WORK = ROOT / "benchmarks" / "work"
SEED = ROOT / "examples" / "bao-cao-ke-hoach-83.txt"
BYTES = 72_000
"""Of text, about twenty pages."""
LETTERHEAD = """\
ĐẢNG BỘ TỈNH HÀ BÌNH                         ĐẢNG CỘNG SẢN VIỆT NAM
THÀNH ỦY LỘC AN
*                                            Lộc An, ngày 12 tháng 7 năm 2024
Số 215-BC/TU

BÁO CÁO
kết quả thực hiện Kế hoạch số 83-KH/TU của Tỉnh ủy
-----

"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=11, help="how often each is timed")
    times: int = parser.parse_args().times
    WORK.mkdir(exist_ok=True)
    os.environ["CHECKER_CACHE_DIR"] = str(WORK / "cache")
    files = _files()
    taken: dict[str, list[Run]] = {name: [] for name in files}
    for file in files.values():
        run(_lint(file))
    for _ in range(times):
        for name, file in files.items():
            taken[name].append(run(_lint(file)))
    seconds = {name: median(one.seconds for one in runs) for name, runs in taken.items()}
    for name, file in files.items():
        size, value = file.stat().st_size / 1000, seconds[name]
        print(f"  {name:<5} {size:5.0f} kB  {value * 1000:6.0f} ms   {value / seconds['txt']:.2f} × txt")


def _files() -> dict[str, Path]:
    """The report as Word file, as text and, where LibreOffice is at hand, as PDF."""
    sys.path.insert(0, str(ROOT))
    from tests.word.settings import SETTINGS
    from tests.word.writer import write

    from checker.parse import parse
    from checker.read import decode, from_string

    long = grown(SEED, WORK / "dai.txt", BYTES).read_text(encoding="utf-8")
    word, text = WORK / "bao-cao.docx", WORK / "bao-cao.txt"
    # The notes of repeated sections cannot be told apart, so they go without.
    document = parse(from_string(LETTERHEAD + long))._replace(footnote_marks=(), footnotes=())
    word.write_bytes(write(document, SETTINGS["36-hd-vptw"]))
    text.write_text(decode(word.read_bytes(), str(word)).text, encoding="utf-8")
    files = {"txt": text, "docx": word}
    if office := which("soffice"):
        profile = f"-env:UserInstallation={(WORK / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(WORK), str(word)]
        subprocess.run(command, check=True, capture_output=True)
        files["pdf"] = WORK / "bao-cao.pdf"
        print(f"  {decode(files['pdf'].read_bytes(), 'pdf').anchors[-1].page} pages")
    return files


def _lint(file: Path) -> list[str]:
    return [sys.executable, "-m", "checker", "lint", str(file), "--fail-on", "never"]


if __name__ == "__main__":
    main()
