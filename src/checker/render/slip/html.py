"""A check slip as one HTML file that needs nothing else: A4, with the record for programs inside."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from checker.render.html.markup import shown
from checker.slip.inside import ID
from checker.slip.sheet import Part, Sheet

__all__ = ["html"]

_STYLE = """
@page{size:A4;margin:12mm 15mm 12mm 20mm}
body{font:10.5pt/1.3 "Times New Roman",Times,serif;color:#111;background:#fff;max-width:175mm;
margin:8mm auto;padding:0 5mm}
h1{font-size:14pt;text-align:center;margin:0 0 4mm}
h2{font-size:11pt;margin:4mm 0 1.5mm}
table{border-collapse:collapse;width:100%}
th,td{border:.5pt solid #777;padding:.6mm 2mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.facts th{width:36mm;font-weight:normal}
.list td,.list th{white-space:nowrap}.list th{font-weight:bold}
.list td:last-child,.list th:last-child{width:100%;white-space:normal}
.verdict{border:1pt solid;padding:1.5mm 3mm;margin:4mm 0;font-size:12pt;text-align:center}
.pass{color:#0a5c2b}.fail{color:#9c1c10}.not-evaluated{color:#6b4a00}
.note{margin:1mm 0 0}
.foot{break-inside:avoid;margin-top:4mm}.foot>p{font-size:9pt;font-style:italic;margin:0 0 3mm}
.sign{text-align:center;margin-left:50%;min-height:30mm}.sign p{margin:0}
@media print{body{margin:0;padding:0 .5mm;max-width:none;font-size:10pt;line-height:1.15}
h1{margin-bottom:3mm}h2{margin:2.5mm 0 1mm}th,td{padding:.25mm 2mm}
.verdict{margin:3mm 0;padding:1mm 3mm}.foot{margin-top:2mm}.sign{min-height:24mm}}
""".strip()


def html(sheet: Sheet, record: str) -> str:
    """The file; `record` is JSON without "<"."""
    style = b64encode(sha256(_STYLE.encode()).digest()).decode()
    facts = "".join(
        f'<tr><th scope="row">{shown(name)}</th><td>{shown(text)}</td></tr>\n' for name, text in sheet.facts
    )
    policy = f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
    head, verdict, counts = map(shown, sheet.conclusion)
    day, who, how = map(shown, sheet.signed)
    return f"""<!doctype html>
<html lang="{shown(sheet.lang)}">
<head>
<meta charset="utf-8">
<meta name="generator" content="checker">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{shown(sheet.title)}: {shown(sheet.facts[0].text)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{shown(sheet.title)}</h1>
<table class="facts">
{facts}</table>
<p class="verdict {sheet.verdict}">{head}: <b>{verdict}</b> ({counts})</p>
{"".join(map(_part, sheet.parts))}<div class="foot"><p>{shown(sheet.note)}</p>
<div class="sign"><p><i>{day}</i></p><p><b>{who}</b></p><p><i>{how}</i></p></div></div>
</main>
<script type="application/json" id="{ID}">{record}</script>
</body>
</html>
"""


def _part(part: Part) -> str:
    notes = "".join(f'<p class="note">{shown(note)}</p>\n' for note in part.notes)
    return f"<h2>{shown(part.title)}</h2>\n{_table(part) if part.rows else ''}{notes}"


def _table(part: Part) -> str:
    heads = "".join(f'<th scope="col">{shown(head)}</th>' for head in part.heads)
    rows = "".join(f"<tr>{''.join(f'<td>{shown(cell)}</td>' for cell in row)}</tr>\n" for row in part.rows)
    return f'<table class="list">\n<tr>{heads}</tr>\n{rows}</table>\n'
