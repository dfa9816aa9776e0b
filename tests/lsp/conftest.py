"""A folder with drafts, as an editor opens them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_config import ONLY, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose configuration looks for few findings."""
    write(tmp_path / "checker.toml", ONLY)
    return tmp_path
