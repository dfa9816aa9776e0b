"""Running checks on short drafts."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from checker.catalogue import Catalogue, load
from checker.check import check
from checker.errors import Words
from checker.finding import Finding, Result, Stage
from checker.parse import parse
from checker.select import Facts, select
from checker.source import Source
from checker.standard import choose
from checker.suppression import Suppression
from checker.vocabulary import CHECKS, Hit

__all__ = ["LETTERHEAD", "hits", "lint", "shipped", "texts"]

LETTERHEAD = """ĐẢNG BỘ TỈNH LÂM SƠN                ĐẢNG CỘNG SẢN VIỆT NAM
HUYỆN ỦY YÊN HÒA
*                                   Yên Hòa, ngày 12 tháng 4 năm 2024
Số 45-BC/HU

BÁO CÁO
kết quả thực hiện nhiệm vụ công tác đảng quý I
-----

"""


@cache
def shipped() -> Catalogue:
    """The shipped rules and standards."""
    return load(examples=True)


def lint(
    draft: str | Source,
    *,
    standard: str | None = None,
    stage: Stage = "draft",
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    folders: tuple[Path, ...] = (),
    suppressions: tuple[Suppression, ...] = (),
    today: date | None = None,
) -> Result:
    """The shipped rules (and those of `folders`) on `draft`, without a plan."""
    catalogue = load(folders) if folders else shipped()
    document = parse(Source.of(draft) if isinstance(draft, str) else draft)
    chosen, because = choose(document, catalogue.standards.values(), standard)
    return check(
        document,
        catalogue=catalogue,
        standard=chosen,
        standard_because=because,
        stage=stage,
        plan_because=Words("", ""),
        select=select,
        ignore=ignore,
        suppressions=suppressions,
        today=today,
    )


def texts(findings: tuple[Finding, ...]) -> list[str]:
    """The texts at fault, wrapped lines joined."""
    return [" ".join(finding.text.split()) for finding in findings]


def hits(
    name: str, collection: str, draft: str, /, standard: str = "36-hd-vptw", **options: Any
) -> list[tuple[str, Hit]]:
    """What check `name` finds among the whole of `collection` in `draft`: each text with its hit."""
    document = parse(Source.of(draft))
    facts = Facts(document, shipped().standards[standard])
    called = CHECKS[name]
    complete = {key: option.default for key, option in called.options.items()} | options
    nodes = select(collection, (), facts)
    found = called.run(nodes, complete, facts) if nodes else iter(())
    return [(" ".join(document.source.quote(hit.span).split()), hit) for hit in found]
