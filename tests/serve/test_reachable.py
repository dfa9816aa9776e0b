"""The addresses of this machine, for itself and for others."""

from __future__ import annotations

import socket

import pytest

from checker.errors import CheckerError
from checker.serve import reachable
from checker.serve.reachable import elsewhere, here, is_open, own_names
from checker.serve.run import listen


def test_on_loopback_nobody_else_can() -> None:
    with listen("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert here(listening) == f"http://127.0.0.1:{port}/"
        assert elsewhere(listening, ["van-phong.example"]) == []
        assert not is_open(listening)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["van-phong.example"], ["http://van-phong.example:{}/"]),
        (["Van-Phong.example:8000", "phong2"], ["http://van-phong.example:{}/", "http://phong2:{}/"]),
        (["fd00::7"], ["http://[fd00::7]:{}/"]),
        ([], ["http://192.168.1.5:{}/", "http://may-1:{}/"]),
    ],
)
def test_others_open_the_names_or_else_the_numbers(
    monkeypatch: pytest.MonkeyPatch, names: list[str], told: list[str]
) -> None:
    monkeypatch.setattr(reachable, "_numbers", lambda family: ["192.168.1.5"])
    monkeypatch.setattr(socket, "gethostname", lambda: "MAY-1.phong.example")
    with listen("0.0.0.0", 0) as listening:
        port = listening.getsockname()[1]
        assert here(listening) == f"http://127.0.0.1:{port}/"
        assert elsewhere(listening, names) == [each.format(port) for each in told]
        assert is_open(listening)


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("may-1", ("may-1", "may-1.local")),
        ("MAY-1.phong.example", ("may-1", "may-1.local")),  # whose domain that is nobody can say
        ("Mac.local", ("mac", "mac.local")),
        ("", ()),
        ("máy-1", ()),
        ("a/b", ()),
    ],
)
def test_the_own_name(monkeypatch: pytest.MonkeyPatch, host: str, own: tuple[str, ...]) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: host)
    assert own_names() == own


def test_a_machine_without_a_way_to_others_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reachable, "_FAR", {socket.AF_INET: "no number"})
    places = [(0, 0, 0, "", (number, 0)) for number in ("127.0.1.1", "10.0.0.7", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: places)
    assert reachable._numbers(socket.AF_INET) == ["10.0.0.7"]


@pytest.mark.parametrize(
    ("host", "port", "told", "remedy"),
    [
        ("no.such.host.invalid", 0, "không có máy nào tên “no.such.host.invalid”", "127.0.0.1"),
        ("", 0, "không có máy nào tên “”", "127.0.0.1"),
        (f"{'a' * 80}.example", 0, "không có máy nào tên", "127.0.0.1"),
        ("192.0.2.77", 0, "192.0.2.77 không phải địa chỉ của máy này", "0.0.0.0"),
    ],
)
def test_a_wrong_address_is_told_from_a_wrong_port(host: str, port: int, told: str, remedy: str) -> None:
    with pytest.raises(CheckerError) as refused:
        listen(host, port)
    assert told in refused.value.what.vi
    assert remedy in refused.value.what.vi
    assert "--port" not in refused.value.what.vi


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(CheckerError) as refused:
        listen("127.0.0.1", taken.getsockname()[1])
    assert "đang có chương trình khác dùng" in refused.value.what.vi
    assert "--host" not in refused.value.what.vi


def test_a_port_that_is_not_ours_to_have(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", forbidden)
    with pytest.raises(CheckerError) as refused:
        listen("127.0.0.1", 80)
    assert "không cho mở cổng 80" in refused.value.what.vi
