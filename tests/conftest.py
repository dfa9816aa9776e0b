"""What every test stands on: the two examples, and a cache of the test run's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compile grammars and rules anew, whatever earlier runs left; child processes share the folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHECKER_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        for name in ("CHECKER_LANG", "CHECKER_DEBUG", "NO_COLOR", "COLUMNS"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def report() -> Path:
    """The example report on Kế hoạch 83-KH/TU."""
    return ROOT / "examples" / "bao-cao-ke-hoach-83.txt"


@pytest.fixture(scope="session")
def dispatch() -> Path:
    """The example dispatch, which reports on no plan."""
    return ROOT / "examples" / "cong-van-ban-thuong-vu-thanh-uy.txt"


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The real documents under CHECKER_CORPUS; skips, saying so, where it is unset."""
    folder = os.environ.get("CHECKER_CORPUS")
    if not folder:
        pytest.skip("CHECKER_CORPUS names no folder of real documents")
    texts = sorted(Path(folder).resolve().glob("txt*/*.txt"))
    assert texts, f"CHECKER_CORPUS={folder} holds no txt*/*.txt"
    return texts
