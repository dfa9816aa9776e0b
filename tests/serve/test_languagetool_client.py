"""LibreOffice itself as the client of `/v2`: its LanguageTool checker, run without a window, asks our server.

A macro in a profile of its own hands sentences to the checker as Writer does, and writes down what it gets.
What it sends is not encoded: "&", "+" and "%" stand in the form as they are in the text.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

import httpx
import pytest
from tests.office import OFFICE

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")

SENTENCES = (
    # what is read, the words marked, what may stand instead
    ("Họp ngày 1/2/2024.", "1/2/2024", "01/02/2024"),
    ("Tỉnh ủy , thành ủy đã họp.", " ,", ","),
    ("😀 Họp 😀 ngày 1/2/2024.", "1/2/2024", "01/02/2024"),
    ("An ninh & trật tự đạt 50%20 (a+b=c), họp ngày 1/2/2024.", "1/2/2024", "01/02/2024"),
    ("Kế hoạch &language=fr họp ngày 1/2/2024.", "1/2/2024", "01/02/2024"),
    ("Họp ngày 01/02/2024.", None, None),
)

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office">
<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">
<prop oor:name="BaseURL" oor:op="fuse"><value>{}</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool">
<prop oor:name="IsEnabled" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""
"""The profile counts as set up: else LibreOffice would put its own empty macros over ours."""
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library">
<library:library library:name="Standard" library:link="false"/></library:libraries>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false"><library:element library:name="Ask"/></library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Ask" script:language="StarBasic">{}
</script:module>
"""
_MACRO = """
Sub Main
  On Error GoTo Failed
  file = CreateUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite("{answer}")
  out = CreateUnoService("com.sun.star.io.TextOutputStream")
  out.setOutputStream(file)
  out.setEncoding("UTF-8")
  Dim place As New com.sun.star.lang.Locale
  place.Language = "vi"
  place.Country = "VN"
  checker = CreateUnoService("org.openoffice.lingu.LanguageToolGrammarChecker")
  If Not checker.hasLocale(place) Then out.writeString("no Vietnamese" & Chr(10))
  number = 0
  For Each sentence In Array({sentences})
    found = checker.doProofreading("a", sentence, place, 0, Len(sentence), Array())
    For Each one In found.aErrors
      out.writeString(number & Chr(9) & one.nErrorStart & Chr(9) & one.nErrorLength & Chr(9) & _
        one.aRuleIdentifier & Chr(9) & one.aFullComment & Chr(9) & Join(one.aSuggestions, "|") & Chr(10))
    Next
    number = number + 1
  Next
  out.writeString("end" & Chr(10))
  out.closeOutput()
  StarDesktop.terminate()
  Exit Sub
Failed:
  out.writeString("failed: " & Error$ & " in line " & Erl & Chr(10))
  out.closeOutput()
  StarDesktop.terminate()
End Sub
"""


def test_libreoffice_shows_what_we_find(client: httpx.Client, tmp_path: Path) -> None:
    lines = _asked([sentence for sentence, _, _ in SENTENCES], f"{client.base_url.join('/v2')}", tmp_path)
    assert lines.pop() == "end"
    found = []
    for line in lines:
        number, start, length, _, message, instead = line.split("\t")
        assert message
        sentence = SENTENCES[int(number)][0].encode("utf-16-le")
        marked = sentence[2 * int(start) : 2 * (int(start) + int(length))].decode("utf-16-le")
        found.append((SENTENCES[int(number)][0], marked, instead))
    assert found == [wanted for wanted in SENTENCES if wanted[1] is not None]


def _asked(sentences: Sequence[str], address: str, folder: Path) -> list[str]:
    """What LibreOffice gets for `sentences` from the server at `address`: a line for each finding, "end" at last."""
    answer = folder / "answer.txt"
    user = folder / "profile" / "user"
    library = user / "basic" / "Standard"
    library.mkdir(parents=True)
    listed = ", ".join(f'"{sentence}"' for sentence in sentences)
    macro = _MACRO.format(answer=answer.as_uri(), sentences=listed)
    (user / "registrymodifications.xcu").write_text(_SETTINGS.format(address), encoding="utf-8")
    (user / "basic" / "script.xlc").write_text(_LIBRARIES, encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (library / "Ask.xba").write_text(_MODULE.format(escape(macro)), encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    assert OFFICE is not None
    process = subprocess.Popen(
        [OFFICE, "--headless", "--norestore", "--nologo", profile, "macro:///Standard.Ask.Main"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder), "no_proxy": "*"},
        start_new_session=True,  # soffice is a script: what it starts is to end with it
    )
    try:
        process.wait(180)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return answer.read_text(encoding="utf-8").splitlines()
