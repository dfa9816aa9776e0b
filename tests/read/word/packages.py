"""Word files made part by part, so that a test says all that the file says."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["opened", "package"]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_NAMESPACES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PARTS = {
    "styles": ("w:styles", f"{_OFFICE}.wordprocessingml.styles+xml"),
    "numbering": ("w:numbering", f"{_OFFICE}.wordprocessingml.numbering+xml"),
    "settings": ("w:settings", f"{_OFFICE}.wordprocessingml.settings+xml"),
    "header": ("w:hdr", f"{_OFFICE}.wordprocessingml.header+xml"),
    "footer": ("w:ftr", f"{_OFFICE}.wordprocessingml.footer+xml"),
}
_THEME_TYPE = f"{_OFFICE}.theme+xml"


def package(
    body: str,
    *,
    styles: str | None = None,
    numbering: str | None = None,
    settings: str | None = None,
    theme: str | None = None,
    furniture: dict[str, str] | None = None,
) -> bytes:
    """A Word file with this content of `w:body`, `w:styles` …; no other part is in it.

    `theme` is the whole part. Headers and footers are named by the relation that refers to them:
    "header1", "footer2".
    """
    given = {"styles": styles, "numbering": numbering, "settings": settings, **(furniture or {})}
    parts = {"document": f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>"}
    types = {"document": f"{_OFFICE}.wordprocessingml.document.main+xml"}
    relations = {}
    for name, content in given.items():
        if content is None:
            continue
        kind = name.rstrip("0123456789")
        root, types[name] = _PARTS[kind]
        parts[name] = f"<{root} {_NAMESPACES}>{content}</{root}>"
        relations[name] = kind
    if theme is not None:
        parts["theme"], types["theme"], relations["theme"] = theme, _THEME_TYPE, "theme"
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in types.items())
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{overrides}</Types>",
        )
        made.writestr("_rels/.rels", _relations({"word/document": "officeDocument"}))
        made.writestr("word/_rels/document.xml.rels", _relations(relations))
        for name, content in parts.items():
            made.writestr(f"word/{name}.xml", content)
    return file.getvalue()


def opened(body: str, **parts: str | dict[str, str] | None) -> Document:
    """`package` with the same arguments, opened."""
    return docx.Document(BytesIO(package(body, **parts)))  # type: ignore[arg-type]


def _relations(targets: dict[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="{target}" Type="{_R}/{kind}" Target="{target}.xml"/>' for target, kind in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'
