"""A baseline: the findings of old drafts, so that an office can begin with the new ones.

Findings named in it are silenced; whatever is written from then on is held to all rules. The
file is plain JSON, sorted, one finding a line, so that it may be kept under version control;
it holds fingerprints and rules but none of a draft's words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from checker.cache import cached
from checker.errors import CheckerError, Words
from checker.finding import Finding
from checker.patterns import way
from checker.resources import folder
from checker.suppression import Suppression
from checker.value import NamedTuple

__all__ = ["Baseline", "Known", "known", "read", "written"]

Known = dict[str, str]
"""Fingerprints of findings with their rules."""

_SHAPE = b"baseline 1"
_SCHEMA = "baseline.schema.json"


class Baseline(NamedTuple):
    """Old findings by the way to their draft from the folder of the file."""

    path: str
    documents: Mapping[str, Known]

    def of(self, draft: str) -> tuple[Suppression, ...]:
        """The suppressions that silence the old findings of `draft`."""
        found = self.documents.get(way(draft, str(Path(self.path).parent)), {})
        return tuple(
            Suppression(
                rule=rule,
                reason="baseline",
                origin=self.path,
                fingerprint=fingerprint,
                narrow=True,
                baseline=True,
            )
            for fingerprint, rule in found.items()
        )


@cache
def read(path: str) -> Baseline:
    """The baseline in the file `path`. Raises `CheckerError` when it cannot be read or is none."""
    try:
        content = Path(path).read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        what = Words(
            f"không đọc được tệp mốc ({reason}); hãy lập tệp bằng --write-baseline",
            f"the baseline cannot be read ({reason}); make one with --write-baseline",
        )
        raise CheckerError(what, path=path) from None
    parts = (_SHAPE, content, (folder("schemas") / _SCHEMA).read_bytes())
    return Baseline(path, cached("baseline", parts, lambda: _documents(path, content)))


def _documents(path: str, content: bytes) -> dict[str, Known]:
    # JSON is YAML, and the reader of YAML knows the line of each key; what is wrong JSON, `json` says best.
    from checker.datafile import read

    try:
        text = content.decode("utf-8-sig")
        json.loads(text)
    except UnicodeDecodeError:
        what = Words("không phải UTF-8; hãy ghi lại bằng --write-baseline", "not UTF-8; write it anew")
        raise CheckerError(what, path=path) from None
    except json.JSONDecodeError as error:
        what = Words(
            f"JSON viết sai (cột {error.colno}): {error.msg}; hãy ghi lại bằng --write-baseline",
            f"not valid JSON (column {error.colno}): {error.msg}; write it anew with --write-baseline",
        )
        raise CheckerError(what, path=path, line=error.lineno) from None
    documents: dict[str, Known] = read(path, text, _SCHEMA).value["documents"]
    return documents


def known(findings: Iterable[Finding]) -> Known:
    """What a baseline keeps of `findings`: those not silenced by hand, and nothing about suppressions."""
    return {
        finding.fingerprint: finding.rule
        for finding in findings
        if (finding.suppressed is None or finding.suppressed.baseline)
        and not finding.rule.startswith("file.suppression")
    }


def written(documents: Mapping[str, Known]) -> str:
    """The text of a baseline of `documents`; the same findings always give the same text."""
    value = {way: dict(sorted(findings.items())) for way, findings in sorted(documents.items()) if findings}
    return json.dumps({"schema": 1, "documents": value}, ensure_ascii=False, indent=1) + "\n"
