"""A browser at the page of a running server, and what must never happen there whatever a test does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from tests.serve.page.desk import Desk
from tests.server import Running, running

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server with what it does by default."""
    with running(tmp_path_factory.mktemp("office")) as server:
        yield server


# Of the module and no longer: while Playwright runs, no other test of the process can have an event loop of its own.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's browser, without a window."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    sync = pytest.importorskip("playwright.sync_api", reason="playwright (of checker[dev]) is not installed")
    with sync.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_desk(chromium: Browser, office: Running) -> Iterator[Callable[..., Desk]]:
    """Open the page in a browser of its own; the arguments are those of Playwright's `new_context`.

    Afterwards nothing may have failed in it, asked anything, or gone anywhere but to the server.
    """
    desks: list[Desk] = []

    def opened(**options: object) -> Desk:
        desks.append(Desk(chromium, office.url, **options))
        return desks[-1]

    yield opened
    for desk in desks:
        desk.context.close()
        assert desk.complaints == []


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The page in a window of a usual size."""
    return open_desk()


@pytest.fixture
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go, to be looked at."""
    folder = tmp_path_factory.getbasetemp() / "shots"
    folder.mkdir(exist_ok=True)
    return folder
