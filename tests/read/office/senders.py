"""Drafts that call in pictures, sections, styles, templates and macros from where they were sent."""

from __future__ import annotations

import io
import zipfile

__all__ = ["odt", "page", "rtf"]

_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "draw": "drawing",
        "style": "style",
        "svg": "svg-compatible",
        "meta": "meta",
        "script": "script",
    }.items()
)
_SPACES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xforms="http://www.w3.org/2002/xforms"'
_LINKED = ("image", "object", "object-ole", "floating-frame")
_MODULE = """<?xml version="1.0"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="M" script:language="StarBasic">Sub Main
Open "{}" For Output As #1
Close #1
End Sub</script:module>"""
_LIBRARY = """<?xml version="1.0"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="M"/></library:library>"""
_LIBRARIES = """<?xml version="1.0"?>
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" library:link="false"/></library:libraries>"""


def page(base: str) -> str:
    """A web page."""
    return f"""<html><head><base href="{base}/base/"><link rel=stylesheet href="{base}/a.css">
<style>@import url("{base}/b.css"); p {{ background-image: url({base}/c.png) }}</style>
<script src="{base}/d.js"></script></head><body background="{base}/e.png"><p>Công văn</p>
<img src="{base}/f.png"><img src = g.png>
<iframe src="{base}/h.html"></iframe><object data="{base}/i.odt"></object><embed src="{base}/j.swf">
<p style="background: url({base}/k.png)">Kính gửi</p><div href="{base}/l.html">Nơi nhận</div>
<v:imagedata src="{base}/m.png"/></body></html>"""


def rtf(base: str) -> str:
    """A rich text with fields."""
    fields = "".join(
        f'{{\\field{{\\*\\fldinst {name} "{base}/{name}.png" }}{{\\fldrslt {name}}}}}\\par\n'
        for name in ("INCLUDEPICTURE", "INCLUDETEXT", "DDEAUTO", "LINK", "IMPORT")
    )
    return f"{{\\rtf1\\ansi{{\\*\\template {base}/t.dotx}}Cong van\\par {fields}}}"


def odt(base: str, macro_writes: str) -> bytes:
    """An OpenDocument text; its macro, tied to its opening, writes a file."""
    run = 'xlink:href="vnd.sun.star.script:Standard.M.Main?language=Basic&amp;location=document"'
    listeners = "".join(
        f'<script:event-listener script:language="ooo:script" script:event-name="{event}" {run} xlink:type="simple"/>'
        for event in ("dom:load", "office:load-finished", "office:save-as")
    )
    frames = "".join(
        f'<text:p>{kind}<draw:frame draw:name="{kind}" text:anchor-type="as-char" svg:width="1cm" svg:height="1cm">'
        f'<draw:{kind} xlink:href="{base}/{kind}.odt" xlink:type="simple"/></draw:frame></text:p>'
        for kind in _LINKED
    )
    content = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content {_SPACES} office:version="1.2">
<office:scripts><office:event-listeners>{listeners}</office:event-listeners></office:scripts>
<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:paragraph-properties>
<style:background-image xlink:href="{base}/background.png"/></style:paragraph-properties></style:style>
</office:automatic-styles>
<office:body><office:text>
<office:forms><xforms:model><xforms:instance src="{base}/form.xml"/></xforms:model></office:forms>
<text:p text:style-name="P1">Công văn</text:p>{frames}
<text:section text:name="S"><text:section-source xlink:href="{base}/section.odt" xlink:type="simple"/>
<text:p>Kính gửi</text:p></text:section></office:text></office:body></office:document-content>"""
    meta = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta {_SPACES} office:version="1.2"><office:meta>
<meta:template xlink:type="simple" xlink:href="{base}/t.ott" xlink:title="t" meta:date="2020-01-01T00:00:00"/>
</office:meta></office:document-meta>"""
    members = {
        "content.xml": content,
        "meta.xml": meta,
        "Basic/script-lc.xml": _LIBRARIES,
        "Basic/Standard/script-lb.xml": _LIBRARY,
        "Basic/Standard/M.xml": _MODULE.format(macro_writes),
    }
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in members
    )
    manifest = f"""<?xml version="1.0"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry
 manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>{listed}</manifest:manifest>"""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, member in members.items():
            package.writestr(name, member)
        package.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()
