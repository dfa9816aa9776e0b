"""LibreOffice, as an office that opens what the program wrote."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which

__all__ = ["OFFICE", "convert", "convert_all"]

OFFICE = which("soffice")


def convert(path: Path, to: str, folder: Path) -> Path:
    """`path` opened by LibreOffice and written into `folder` in the format `to`."""
    assert OFFICE is not None
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [OFFICE, "--headless", f"-env:UserInstallation={profile}", "--convert-to", to, "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "HOME": str(folder)},
    )
    return folder / path.with_suffix(f".{to}").name


def convert_all(paths: Sequence[Path], to: str, folder: Path, read_by: str | None = None) -> list[Path]:
    """All of `paths` written into `folder` in the format `to` by one start of LibreOffice, in their order.

    `read_by` names the import filter.
    """
    assert OFFICE is not None
    folder.mkdir(parents=True, exist_ok=True)
    profile = (folder / "profile").as_uri()
    filters = [] if read_by is None else [f"--infilter={read_by}"]
    options = ["--headless", f"-env:UserInstallation={profile}", *filters, "--convert-to", to, "--outdir", str(folder)]
    subprocess.run(
        [OFFICE, *options, *map(str, paths)],
        check=True,
        capture_output=True,
        timeout=300,
        env={**os.environ, "HOME": str(folder)},
    )
    return [folder / path.with_suffix(f".{to}").name for path in paths]
