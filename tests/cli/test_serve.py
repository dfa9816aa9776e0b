"""`checker serve` on the command line: what it needs, what it says, what it refuses."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import httpx
import pytest
from tests.cli.conftest import Checker
from tests.server import running

from checker.serve.reachable import own_names


def test_without_its_packages_it_says_what_to_install(checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("checker.serve", "starlette", "uvicorn"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "starlette", None)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    ran = checker("serve")
    assert ran.code == 2
    assert '-m pip install "anyio' in ran.err
    assert "checker[" not in ran.err


def test_a_port_in_use_is_told(checker: Checker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = checker("serve", "--port", str(taken.getsockname()[1]))
    assert ran.code == 2
    assert "--port" in ran.err


@pytest.mark.parametrize("token", ["", " "])
def test_an_empty_token_of_the_environment_does_not_open_the_page(
    checker: Checker, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("CHECKER_TOKEN", token)
    ran = checker("serve", "--port", "0", "--lang", "en")
    assert ran.code == 2
    assert "CHECKER_TOKEN" in ran.err


@pytest.mark.parametrize(
    "options",
    [
        ("--host", "no.such.host.invalid"),
        ("--port", "70000"),
        ("--workers", "0"),
        ("--timeout", "0"),
        ("--max-size", "0"),
        ("--host", ""),
        ("--token", ""),
        ("--token", " "),
        ("--allow-host", "http://office.local/"),
        ("--allow-host", "*"),
        ("--proxy", "*"),
        ("--proxy", ""),
        ("--proxy", "proxy.local"),
        ("--proxy", "10.0.0.1:443"),
        ("--proxy", "10.0.0.1/24"),
        ("--rules", "no-such-folder"),
    ],
)
def test_wrong_use(checker: Checker, options: tuple[str, str]) -> None:
    assert checker("serve", "--port", "0", *options).code == 2


def test_it_tells_the_address_and_speaks_the_language_asked_for(tmp_path: Path) -> None:
    with running(tmp_path, "--lang", "en") as server:
        server.wait()
        assert server.client.get("/nowhere").json()["title"] == "Not found"
        assert server.client.get("/nowhere?lang=vi").json()["title"] == "Không tìm thấy"
        assert server.stop() == 0
        assert "Open this page in a browser: http://127.0.0.1:" in server.log()


def test_the_configuration_of_the_folder_holds(tmp_path: Path) -> None:
    named = 'ignore = ["date"]\nstage = "issue"\nplan = "83-KH/TU"\nstandard = "36-hd-vptw"\nlang = "en"\n'
    (tmp_path / "checker.toml").write_text(named, encoding="utf-8")
    with running(tmp_path) as server:
        server.wait()
        [found] = server.client.post("/api/lint", json={"text": "BÁO CÁO\nHọp ngày 1/2/2024 .\n"}).json()["documents"]
        told = server.client.get("/api/defaults").json()
    assert told == {
        "stage": "issue", "standard": "36-hd-vptw", "plan": "83-kh-tu-2022", "select": [],
        "ignore": ["date"], "lang": "en",
    }  # fmt: skip
    assert found["stage"] == "issue"
    assert {one["rule"].partition(".")[0] for one in found["findings"]}.isdisjoint({"date"})


def test_a_plan_in_a_file_of_the_office_is_told_by_its_id(tmp_path: Path) -> None:
    known = next((Path(__file__).parents[2] / "rules" / "plans").glob("83-*.yaml"))
    text = known.read_text(encoding="utf-8").replace("83-kh-tu-2022", "own-plan", 1)
    (tmp_path / "own.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "checker.toml").write_text('plan = "own.yaml"\n', encoding="utf-8")
    with running(tmp_path) as server:
        assert server.client.get("/api/defaults").json()["plan"] == "own-plan"


def test_a_token_from_the_environment(tmp_path: Path) -> None:
    with running(tmp_path, CHECKER_TOKEN="abc") as server:
        assert server.client.get("/api/plans").status_code == 401
        assert server.client.get("/api/plans", headers={"authorization": "Bearer abc"}).status_code == 200
        assert "abc" not in server.log()


@pytest.mark.skipif(sys.platform == "win32", reason="all addresses of the machine cannot be had there")
def test_it_says_when_others_can_open_the_page(tmp_path: Path) -> None:
    with running(tmp_path, "--host", "0.0.0.0") as server:
        assert server.client.get("/health").status_code == 200
        assert "CHECKER_TOKEN" in server.log()
        for name in own_names():
            assert server.client.get("/health", headers={"host": name}).status_code == 200
        assert server.client.get("/health", headers={"host": "van-phong.example"}).status_code == 403


@pytest.mark.skipif(sys.platform == "win32", reason="all addresses of the machine cannot be had there")
def test_it_says_what_others_open(tmp_path: Path) -> None:
    with running(tmp_path, "--host", "0.0.0.0", "--allow-host", "van-phong.example", "--lang", "en") as server:
        assert server.client.get("/health", headers={"host": "van-phong.example"}).status_code == 200
        port = httpx.URL(server.url).port
        assert f"Other machines open: http://van-phong.example:{port}/\n" in server.log()


def test_only_this_machine_opens_what_listens_on_loopback(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        for name in {*own_names()} - {"localhost"}:
            assert server.client.get("/", headers={"host": name}).status_code == 403
        assert "Máy khác" not in server.log()
