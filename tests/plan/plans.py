"""Small plans, as their files would be."""

from __future__ import annotations

__all__ = ["TEXT", "text"]

TEXT = """\
id: 12-kh-tu-2023
symbol: 12-KH/TU
date: 2023-05-10
issuer: Tỉnh ủy Bình An
title: Kế hoạch thực hiện Nghị quyết số 27-NQ/TW
basis: [27-NQ/TW]
groups:
  - id: main
    title: nhiệm vụ chủ yếu
    expected: 2
    tasks:
      - number: 1
        statement: Lập danh mục đất công.
        terms: [đất công]
        evidence: [figure]
      - number: 2
        statement: Số hóa hồ sơ cán bộ.
        terms: [số hóa hồ sơ]
"""


def text(old: str = "", new: str = "") -> str:
    """The plan with `old` (which must stand there) replaced by `new`."""
    assert old in TEXT
    return TEXT.replace(old, new) if old else TEXT
