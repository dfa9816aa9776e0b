"""A seal on files that the program wrote: it holds as long as nobody has saved the file since.

A copy may be made anew as often as the draft changes, but never over what somebody wrote into it. The seal is an
XML comment behind the text, with a digest of all parts; Word and LibreOffice drop it when they save.
"""

from __future__ import annotations

from checker.digest import blake2b
from checker.rewrite.package import Package
from checker.rewrite.relations import relations

__all__ = ["holds", "seal"]

_BEGIN, _END = b"<!--checker ", b"-->"
_SIZE = 16
"""Bytes of the digest, two letters each."""
_MAIN = "/officeDocument"


def seal(package: Package, main: str) -> None:
    """Seal `package`, in which every change is made; `main` is the part that holds the text."""
    content = package.read(main)
    assert content is not None
    bare = _bare(content)
    package.put(main, bare + _sealed(package, main, bare))


def holds(data: bytes) -> bool:
    """Was the file `data` written by the program, and by nobody since?"""
    try:
        package = Package(data)
        main = next((one.part for one in relations(package, "") if one.kind.endswith(_MAIN)), "")
        content = package.read(main) or b""
        bare = _bare(content)
        return content == bare + _sealed(package, main, bare)
    except Exception:  # whatever is wrong with the file, it is not as we left it
        return False


def _bare(content: bytes) -> bytes:
    """`content` without its seal."""
    size = len(_BEGIN) + 2 * _SIZE + len(_END)
    return content[:-size] if content[-size:].startswith(_BEGIN) and content.endswith(_END) else content


def _sealed(package: Package, main: str, bare: bytes) -> bytes:
    """The seal of `package`, whose part `main` has the content `bare`."""
    digest = blake2b(bare, digest_size=_SIZE)
    for name, size, checksum in package.gists():
        if name != main:
            digest.update(f"{name}\n{size} {checksum}\n".encode())
    return _BEGIN + digest.hexdigest().encode() + _END
