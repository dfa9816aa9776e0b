"""LibreOffice, as an office that opens what the program wrote."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which

__all__ = ["OFFICE", "convert"]

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
