"""The settings under which LibreOffice opens a draft: it runs nothing in it and fetches nothing for it.

A draft may come from anyone. LibreOffice would load its linked pictures, sections and templates from the
network, which tells the sender that and where the file was opened. Two walls: links of documents are
blocked, and every connection goes to a proxy that does not exist. Neither alone keeps out everything (a web
page's style sheet passes the first); what both keep out stands in tests/read/office.
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

__all__ = ["NOWHERE", "write_profile"]

NOWHERE = ("127.0.0.1", "9")
"""Address and port of the proxy: the port that discards, where nothing listens."""

_SCRIPTING = "/org.openoffice.Office.Common/Security/Scripting"
_INET = "/org.openoffice.Inet/Settings"
_HOST, _PORT = NOWHERE
_SETTINGS = (
    (_SCRIPTING, "DisableMacrosExecution", "true"),
    (_SCRIPTING, "MacroSecurityLevel", "3"),  # very high: only signed ones of trusted folders, of which there are none
    (_SCRIPTING, "BlockUntrustedRefererLinks", "true"),
    (_SCRIPTING, "DisableActiveContent", "true"),
    (_SCRIPTING, "DisableOLEAutomation", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # never
    ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
    ("/org.openoffice.Office.Common/Misc", "CrashReport", "false"),
    (
        "/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
        "AutoCheckEnabled",
        "false",
    ),
    (_INET, "ooInetProxyType", "2"),  # the one given here
    (_INET, "ooInetNoProxy", ""),
    (_INET, "ooInetHTTPProxyName", _HOST),
    (_INET, "ooInetHTTPProxyPort", _PORT),
    (_INET, "ooInetHTTPSProxyName", _HOST),
    (_INET, "ooInetHTTPSProxyPort", _PORT),
    (_INET, "ooInetFTPProxyName", _HOST),
    (_INET, "ooInetFTPProxyPort", _PORT),
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'


def write_profile(folder: Path) -> None:
    """Make `folder` the profile of a run, with these settings and nothing else."""
    user = folder / "user"
    user.mkdir(parents=True)
    items = (
        f'<item oor:path="{escape(path)}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
        for path, name, value in _SETTINGS
    )
    (user / "registrymodifications.xcu").write_text(f"{_HEAD}{''.join(items)}</oor:items>\n", encoding="utf-8")
