"""One running server for the tests that only ask it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from tests.server import running


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client of a server that runs with what it does by default."""
    with running(tmp_path_factory.mktemp("serve")) as server, server.client as client:
        server.wait()
        yield client
