"""Compound files (OLE) made for the tests: a header, one table sector, one directory, streams of one sector."""

from __future__ import annotations

import struct

__all__ = ["compound"]

_NONE = 0xFFFFFFFF
_END = 0xFFFFFFFE
_TABLE = 0xFFFFFFFD


def compound(*names: str, inside: tuple[str, ...] = (), flags: int = 0) -> bytes:
    """A file with streams `names` under its root, and streams `inside` in a storage under it.

    `flags` are those of the header of a Word document, in each stream.
    """
    streams = [*names, *inside]
    listed = ["Root Entry", *names, *(["ObjectPool"] if inside else []), *inside]
    sectors = -(-len(listed) // 4)
    first = 1 + sectors
    entries = []
    for number, name in enumerate(listed):
        top = 1 if number == 0 and len(listed) > 1 else _NONE
        if name == "ObjectPool":
            top = number + 1
        last = number in (0, len(names) + bool(inside), len(listed) - 1)
        right = _NONE if last else number + 1
        kind = 5 if number == 0 else 1 if name == "ObjectPool" else 2
        start = first + streams.index(name) if name in streams else _END
        raw = name.encode("utf-16-le")
        tree = struct.pack("<HBBIII", len(raw) + 2, kind, 1, _NONE, right, top)
        entries.append(struct.pack("<64s", raw) + tree + bytes(36) + struct.pack("<IQ", start, 512))
    directory = b"".join(entries).ljust(sectors * 512, b"\0")
    chain = [_TABLE, *range(2, first), _END, *([_END] * len(streams))]
    table = struct.pack("<128I", *chain, *([_NONE] * (128 - len(chain))))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<I", 0)
    header += struct.pack("<108I", *[_NONE] * 108)
    assert len(header) == 512
    stream = struct.pack("<HH6xH", 0xA5EC, 193, flags).ljust(512, b"\0")
    return header + table + directory + stream * len(streams)
