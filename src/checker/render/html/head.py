"""The head of a page that needs nothing else and sends nothing anywhere.

Style and script are fixed texts named by their digests in the content security policy: whatever a
draft or a file name holds, the browser runs and loads nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

__all__ = ["head"]


def head(title: str, style: str, script: str, lang: str) -> str:
    """All down to the start of the body.

    `title` is HTML; `script` is the text of the one script element that the page holds.
    """
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="generator" content="checker">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
"""


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
