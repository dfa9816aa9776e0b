"""Findings as JUnit test results, which nearly every CI server shows.

A draft is a suite. Its first test says that the draft could be read; each finding is a test of
its own: failed when it makes the run fail, passed with a note otherwise, skipped when it is
suppressed. Rules that could not be judged are skipped tests. A test is named after its rule and
the words at fault, not after its line: servers compare names from run to run.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from checker.errors import Words
from checker.expression import expression
from checker.finding import Finding, Result
from checker.place import in_words
from checker.render.form import Failure, Linted, Order, Run
from checker.render.paths import as_text, relative
from checker.render.width import crop, visible
from checker.render.words import SEVERITY, SUPPRESSED, VERDICT, said, silence
from checker.source import Source

__all__ = ["document", "whole"]

_READ = Words("đọc được dự thảo", "the draft could be read")
_QUOTED = 60

# What XML 1.0 cannot hold in any form.
_FOREIGN = expression("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)


def document(result: Result, order: Order) -> str:
    """One draft as a suite."""
    lang, path = order.page.lang, result.document.source.path
    cases = [_case(path, "file", _READ[lang], _element("system-out", VERDICT[result.verdict][lang]))]
    names: Counter[str] = Counter()
    failures = skipped = 0
    for finding in result.findings:
        name = finding.rule + (f": {crop(_quoted(finding), _QUOTED)}" if finding.text.strip() else "")
        names[name] += 1
        name += f" ({names[name]})" if names[name] > 1 else ""
        outcome = _outcome(result.document.source, finding, order)
        failures += outcome.startswith("<failure")
        skipped += outcome.startswith("<skipped")
        cases.append(_case(path, finding.rule.partition(".")[0], name, outcome))
    for note in result.not_evaluated:
        outcome = _element("skipped", message=note.because[lang])
        cases.append(_case(path, note.rule.partition(".")[0], note.rule, outcome))
        skipped += 1
    return _suite(path, cases, failures=failures, skipped=skipped)


def whole(documents: Iterable[Linted], run: Run) -> Iterator[str]:
    """All suites."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="checker">\n'
    for draft in documents:
        yield draft.rendered
    yield from (_unread(failure, run.lang) for failure in run.failures)
    yield "</testsuites>\n"


def _unread(failure: Failure, lang: str) -> str:
    error = _element("error", failure.sentence, type="unreadable", message=failure.message)
    return _suite(failure.path, [_case(failure.path, "file", _READ[lang], error)], errors=1)


def _quoted(finding: Finding) -> str:
    return f"“{' '.join(visible(finding.text).split())}”"


def _outcome(source: Source, finding: Finding, order: Order) -> str:
    lang = order.page.lang
    if finding.suppressed is not None:
        return _element("skipped", message=f"{SUPPRESSED[lang]}: {silence(finding.suppressed, lang)}")
    where = as_text(relative(source.path))
    if finding.span is not None:
        where += f", {in_words(source.location(finding.span))[lang]}"
    told = f"{where}: {said(finding, lang)}"
    if finding.severity in order.failing:
        return _element("failure", told, type=finding.severity, message=finding.message[lang])
    return _element("system-out", f"{SEVERITY[finding.severity][lang]}: {told}")


def _suite(path: str, cases: list[str], *, failures: int = 0, errors: int = 0, skipped: int = 0) -> str:
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    return f'  <testsuite name="{_escaped(as_text(relative(path)))}" {counts}>\n{"".join(cases)}  </testsuite>\n'


def _case(path: str, area: str, name: str, outcome: str) -> str:
    # Servers read a class name as package.Class: the draft is the package, so its own dots go.
    owner = f"{as_text(relative(path)).replace('.', '_')}.{area}"
    return f'    <testcase classname="{_escaped(owner)}" name="{_escaped(name)}">{outcome}</testcase>\n'


def _element(name: str, content: str = "", **attributes: str) -> str:
    shown = "".join(f' {key}="{_escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{shown}>{_escaped(content)}</{name}>" if content else f"<{name}{shown}/>"


def _escaped(text: str) -> str:
    return _FOREIGN.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)
