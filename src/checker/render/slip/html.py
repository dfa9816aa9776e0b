"""A check slip as one HTML file that needs nothing else: A4, with the record for programs inside."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from checker.render.html.markup import shown
from checker.render.slip.content import Line, Sheet
from checker.slip.inside import ID

__all__ = ["html"]

_STYLE = """
@page{size:A4;margin:12mm 15mm 12mm 20mm}
body{font:10.5pt/1.35 "Times New Roman",Times,serif;color:#111;background:#fff;max-width:175mm;
margin:8mm auto;padding:0 5mm}
h1{font-size:15pt;text-align:center;text-transform:uppercase;margin:0 0 4mm}
h2{font-size:11pt;margin:4mm 0 1mm}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.6mm 4mm;margin:0}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
.verdict{border:1.5pt solid;padding:2mm 3mm;margin:4mm 0;font-size:13pt}
.pass{color:#0a5c2b}.fail{color:#9c1c10}.not-evaluated{color:#6b4a00}
ul{margin:0;padding-left:5mm}li{margin:.4mm 0}
.foot{display:flex;justify-content:space-between;gap:10mm;margin-top:7mm;break-inside:avoid}
.foot p{margin:0;max-width:95mm;font-size:9pt}.sign{text-align:center;min-width:60mm;min-height:28mm}
@media print{body{margin:0;padding:0;max-width:none;font-size:10pt;line-height:1.2}
h1{margin-bottom:3mm}h2{margin-top:2.5mm}
.verdict{margin:3mm 0;padding:1mm 3mm}.foot{margin-top:3mm}li{margin:.2mm 0}}
""".strip()


def html(sheet: Sheet, record: str) -> str:
    """The file; `record` is JSON without "<"."""
    style = b64encode(sha256(_STYLE.encode()).digest()).decode()
    parts = "".join(f"<h2>{shown(part.title)}</h2>\n<ul>\n{_list(part.lines)}</ul>\n" for part in sheet.parts)
    facts = "".join(f"<dt>{shown(fact.head)}</dt><dd>{shown(fact.text)}</dd>\n" for fact in sheet.facts)
    return f"""<!doctype html>
<html lang="{sheet.lang}">
<head>
<meta charset="utf-8">
<meta name="generator" content="checker">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{style}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{shown(sheet.title)}: {shown(sheet.facts[0].text)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{shown(sheet.title)}</h1>
<dl>
{facts}</dl>
<p class="verdict {sheet.verdict}"><b>{shown(sheet.verdict_named)}</b> · {shown(sheet.counts)}</p>
{parts}<div class="foot"><p>{shown(sheet.note)}</p>
<div class="sign"><b>{shown(sheet.signed[0])}</b><br><i>{shown(sheet.signed[1])}</i></div></div>
<script type="application/json" id="{ID}">{record}</script>
</body>
</html>
"""


def _list(lines: Iterable[Line]) -> str:
    return "".join(
        f"<li><b>{shown(line.head)}</b> · {shown(line.text)}</li>\n" if line.head else f"<li>{shown(line.text)}</li>\n"
        for line in lines
    )
