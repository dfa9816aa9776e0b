"""Digital signatures of a Word file: they hold for the very bytes, so a changed copy carries none.

A signature that no longer holds would have Word call the copy tampered with. Rules: ECMA-376 part 2, 12.
"""

from __future__ import annotations

from checker.rewrite.package import Package
from checker.rewrite.relations import detach, relations

__all__ = ["unsigned"]

_ORIGIN = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"


def unsigned(package: Package) -> bool:
    """Take the signatures out of `package`; true when there were any."""
    origins = [one.part for one in relations(package, "") if one.kind == _ORIGIN]
    for origin in origins:
        for signature in list(relations(package, origin)):
            for certificate in list(relations(package, signature.part)):
                detach(package, signature.part, certificate.part)
            detach(package, origin, signature.part)
        detach(package, "", origin)
    return bool(origins)
