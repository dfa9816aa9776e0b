"""LibreOffice's own LanguageTool client, pointed at the server, shows our findings at their places."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import httpx
import pytest
from tests.office import OFFICE

_SETTING = (
    '<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">'
    '<prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'
)
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
Dim place As New com.sun.star.lang.Locale, given()
place.Language = "vi"
place.Country = "VN"
asker = createUnoService("org.openoffice.lingu.LanguageToolGrammarChecker")
Open "{told}" For Output As #1
Print #1, asker.hasLocale(place)
said = "{said}"
found = asker.doProofreading("1", said, place, 0, Len(said), given())
For Each one In found.aErrors
Print #1, Mid(said, one.nErrorStart + 1, one.nErrorLength) &amp; "|" &amp; Join(one.aSuggestions, "|")
Next
Close #1
End Sub
</script:module>
"""


def _office(profile: Path, *arguments: str) -> None:
    command = [str(OFFICE), "--headless", "--nologo", "--norestore", f"-env:UserInstallation={profile.as_uri()}"]
    environment = {**os.environ, "HOME": str(profile)}
    subprocess.run([*command, *arguments], check=False, capture_output=True, timeout=120, env=environment)


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_it_marks_what_the_server_finds(client: httpx.Client, tmp_path: Path) -> None:
    profile, told = tmp_path / "profile", tmp_path / "told.txt"
    _office(profile, "--terminate_after_init")
    settings = profile / "user" / "registrymodifications.xcu"
    base = str(client.base_url).rstrip("/") + "/v2"
    items = _SETTING.format("BaseURL", base) + _SETTING.format("IsEnabled", "true")
    settings.write_text(settings.read_text("utf-8").replace("</oor:items>", f"{items}</oor:items>"), "utf-8")
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    assert module.is_file()
    module.write_text(_MACRO.format(told=told, said="Họp ngày 1/2/2024 , đã xong."), "utf-8")
    _office(profile, "vnd.sun.star.script:Standard.Module1.Main?language=Basic&location=application")
    assert told.read_text("utf-8").splitlines() == ["True", "1/2/2024|01/02/2024", " ,|,"]
