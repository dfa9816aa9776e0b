"""OpenDocument texts before LibreOffice gets them."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.read.office.senders import odt

from checker.errors import CheckerError
from checker.read.office.odt import plain

CONTENT = "<office:document-content/>"


def _package(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in members.items():
            package.writestr(f"{name}.xml".replace("__", "/"), content)
    return file.getvalue()


def test_only_what_it_says_is_kept() -> None:
    data = odt("http://noi-gui.example", "/khong-co")
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(plain(data, "x.odt"))) as after:
        assert after.namelist() == ["mimetype", "content.xml", "META-INF/manifest.xml"]
        assert after.read("content.xml") == before.read("content.xml")
        assert after.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert after.getinfo("mimetype").compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_package(content=CONTENT, **{"META-INF__manifest": "<manifest:encryption-data/>"}), "mật khẩu"),
        (_package(content="<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "DTD"),
        (_package(content=CONTENT, styles="<!DOCTYPE x>"), "DTD"),
        (_package(styles="<x/>"), "bị hỏng"),
        (_package(content=CONTENT * 100)[:2000], "bị hỏng"),
    ],
)
def test_what_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(CheckerError) as refused:
        plain(data, "x.odt")
    assert refused.value.path == "x.odt"
    assert words in refused.value.what.vi
