"""`checker suppress`: write down, beside the draft, that a finding may stay, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from json import dumps
from pathlib import Path

import click

from checker.cli import config as office
from checker.cli import options
from checker.cli.bilingual import Argument, Command, OneOf, Option
from checker.cli.language import spoken
from checker.cli.pointing import Pointed, pointed
from checker.cli.streams import write
from checker.cli.turns import in_turn
from checker.config import BESIDE
from checker.errors import CheckerError, Words
from checker.finding import Finding, Stage
from checker.pipeline import lint_source
from checker.place import as_printed
from checker.read import read
from checker.source import Location, Source

__all__ = ["suppress"]

_WRITTEN = Words("Đã ghi vào {}: {} ở {}:{}", "Written to {}: {} at {}:{}")


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date | None:
    """The day that `--until` names."""
    return None if value is None else options.day("--until", value, "2026-12-31")


@click.command(
    cls=Command,
    words=Words(
        "Ghi rằng một phát hiện được để nguyên, vì sao, ai chịu trách nhiệm, đến ngày nào.\n\n"
        "NƠI là tệp:dòng hoặc tệp:dòng:cột như checker lint đã in; của tệp Word là tệp:đoạn 12, của tệp PDF là "
        "tệp:trang 2:14. Mục được ghi vào tệp TÊN-DỰ-THẢO.checker.toml bên cạnh dự thảo; xóa mục đó thì phát hiện lại "
        "được báo.",
        "Write down that a finding may stay, why, who answers for it, and until when.\n\n"
        "PLACE is file:line or file:line:column as checker lint prints it; of a Word file it is file:paragraph 12, of "
        "a PDF file:page 2:14. The entry goes to DRAFT.checker.toml beside the draft; remove it and the finding is "
        "reported again.",
    ),
)
@click.argument("place", cls=Argument, words=Words("NƠI", "PLACE"), nargs=-1, required=True)
@click.option(
    "--reason",
    cls=Option,
    value=Words("LÝ DO", "REASON"),
    words=Words("Vì sao được để nguyên (bắt buộc).", "Why it may stay (required)."),
)
@click.option(
    "--rule",
    cls=Option,
    value=Words("QUY TẮC", "RULE"),
    words=Words("Quy tắc nào, khi ở đó có nhiều phát hiện.", "Which rule, where several findings stand there."),
)
@click.option(
    "--by", cls=Option, value=Words("NGƯỜI", "WHO"), words=Words("Ai chịu trách nhiệm.", "Who answers for it.")
)
@click.option(
    "--until",
    cls=Option,
    callback=_day,
    value=Words("NGÀY", "DAY"),
    words=Words("Ngày cuối cùng còn hiệu lực, như 2026-12-31.", "The last day it holds, as in 2026-12-31."),
)
@click.option(
    "--stage",
    cls=Option,
    type=OneOf(Words("giai đoạn", "stage"), ["draft", "submit", "issue"]),
    words=Words("Giai đoạn đã dùng khi kiểm tra.", "The stage the draft was checked at."),
)
@options.rules
@office.options
@options.lang
@click.pass_context
def suppress(
    context: click.Context,
    /,
    *,
    place: tuple[str, ...],
    reason: str | None,
    rule: str | None,
    by: str | None,
    until: date | None,
    stage: Stage | None,
    rules: tuple[Path, ...],
    config: str | None,
    no_config: bool,
) -> int:
    """Append an entry to the file beside the draft; always 0, errors aside."""
    # "đoạn 12" comes in two words where it was not quoted.
    here = pointed(" ".join(place))
    if not reason or not reason.strip():
        raise CheckerError(Words("cần --reason: nêu lý do bỏ qua", "--reason is needed: say why this may stay"))
    office.forget()
    held = office.policy(
        here.path,
        office.Given(
            stage=stage,
            rules=tuple(map(str, rules)),
            config=config,
            no_config=no_config,
        ),
    )
    source = read(here.path)
    findings = [
        each
        for each in lint_source(source, held.settings, held.suppressions, date.today()).findings
        if not each.suppressed
    ]
    finding, at = _meant(findings, source, here, rule)
    where = _append(here.path, _entry(finding, at, reason, by, until))
    lang = spoken(context)
    write([_WRITTEN[lang].format(where, finding.rule, here.path, as_printed(at, lang, column=False)) + "\n"], None)
    return 0


def _meant(findings: Sequence[Finding], source: Source, here: Pointed, rule: str | None) -> tuple[Finding, Location]:
    """The one finding at this place. Raises `CheckerError` when there is none, or several."""
    placed = [(finding, source.location(finding.span)) for finding in findings if finding.span is not None]
    fitting = [(finding, at) for finding, at in placed if here.covers(at) and rule in (None, finding.rule)]
    if len({finding.fingerprint for finding, _ in fitting}) == 1:
        return fitting[0]
    if fitting:
        vi, en = _listed(fitting, "vi"), _listed(fitting, "en")
        what = Words(
            f"ở đó có {len(fitting)} phát hiện; hãy thêm cột vào nơi, hoặc --rule: {vi}",
            f"{len(fitting)} findings stand there; add the column to the place, or --rule: {en}",
        )
    else:
        near = sorted(placed, key=lambda item: here.distance(item[1]))[:3]
        what = Words(
            f"ở {here.shown} không có phát hiện nào như vậy; gần nhất: {_listed(near, 'vi') or 'không có'}",
            f"no such finding at {here.shown}; the nearest: {_listed(near, 'en') or 'none'}",
        )
    raise CheckerError(what, path=source.path)


def _listed(placed: Sequence[tuple[Finding, Location]], lang: str) -> str:
    return ", ".join(f"{finding.rule} {as_printed(at, lang)}" for finding, at in placed)


def _entry(finding: Finding, at: Location, reason: str, by: str | None, until: date | None) -> str:
    """The entry as TOML, with a comment that says which words are meant."""
    words = " ".join(finding.text.split())
    about = f"# {as_printed(at, 'vi', column=False)}: {words[:80]}".rstrip(": ")
    lines = [about, "[[suppress]]", f"rule = {_text(finding.rule)}", f"fingerprint = {_text(finding.fingerprint)}"]
    lines.append(f"reason = {_text(reason)}")
    if by:
        lines.append(f"by = {_text(by)}")
    if until is not None:
        lines.append(f"until = {until.isoformat()}")
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    """A text of TOML, whose escapes are those of JSON; control characters become spaces."""
    return dumps(" ".join("".join(char if char.isprintable() else " " for char in value).split()), ensure_ascii=False)


def _append(draft: str, entry: str) -> str:
    """Add `entry` to the file beside `draft`; give back its name."""
    path = Path(draft + BESIDE)
    with in_turn(path.parent):
        before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
        write([before, gap, entry], path, option=None)
    return str(path)
