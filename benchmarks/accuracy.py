"""How often the rules speak over a folder of real documents, and how often they are right.

    python benchmarks/accuracy.py CORPUS --sample 150    findings to judge, spread over the rules
    python benchmarks/accuracy.py CORPUS                 the tables of docs/accuracy.md, written into it

What a person judged is kept in `judgements.tsv`: the document, the rule, the finding's
fingerprint, true or false, and why; never the words of the document. A finding that is no
longer made drops out of the tables, a new one has to be judged. Scans that the program
itself recognises as such are counted apart.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from checker.finding import Finding, Result, Stage
from checker.pipeline import Settings, lint_source
from checker.read import read

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
JUDGEMENTS = Path(__file__).with_name("judgements.tsv")

LETTERS_A_PAGE = 2_500
"""Characters of a printed page of 14 point type, blanks included."""
_BEGIN, _END = "<!-- tables: begin -->", "<!-- tables: end -->"
_ENOUGH = 0.95


@dataclass(frozen=True)
class Said:
    """One finding in one document."""

    document: str
    finding: Finding
    result: Result

    @property
    def key(self) -> tuple[str, str, str]:
        return self.document, self.finding.rule, self.finding.fingerprint


@dataclass(frozen=True)
class Share:
    """What was judged of one rule, in documents that are not scans."""

    rule: str
    made: int
    judged: int
    right: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="a folder with txt/*.txt")
    parser.add_argument("--sample", type=int, metavar="N", help="print N findings nobody has judged yet")
    parser.add_argument("--rule", help="of this rule or area only")
    arguments = parser.parse_args()
    paths = sorted(arguments.corpus.glob("txt/*.txt")) + sorted((ROOT / "examples").glob("*.txt"))
    results = {path.name: lint_source(read(path), Settings(stage=stage(path.name))) for path in paths}
    said = [Said(name, f, result) for name, result in results.items() for f in result.findings]
    judged = judgements()
    if arguments.sample is None:
        write(results, said, judged)
    else:
        area = arguments.rule or ""
        open_ = [one for one in said if one.key not in judged and one.finding.rule.startswith(area)]
        for one in spread(open_)[: arguments.sample]:
            print(shown(one))


def stage(name: str) -> Stage:
    """Documents that were issued are judged as such, drafts as drafts."""
    return "draft" if "draft" in name else "issue"


def is_scan(result: Result) -> bool:
    return any(note.rule == "*" for note in result.not_evaluated)


def judgements() -> dict[tuple[str, str, str], bool]:
    if not JUDGEMENTS.exists():
        return {}
    with JUDGEMENTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {(row["document"], row["rule"], row["fingerprint"]): row["true"] == "yes" for row in rows}


def spread(said: Iterable[Said]) -> list[Said]:
    """In turn one of each rule, each rule's in an order that has nothing to do with the documents'."""
    queues: dict[str, list[Said]] = defaultdict(list)
    for one in sorted(said, key=lambda s: blake2b("".join(s.key).encode(), digest_size=8).hexdigest()):
        queues[one.finding.rule].append(one)
    rounds = max(map(len, queues.values()), default=0)
    return [queue[turn] for turn in range(rounds) for queue in queues.values() if turn < len(queue)]


def shown(one: Said) -> str:
    """A finding as somebody who judges it needs to see it."""
    finding, source = one.finding, one.result.document.source
    lines = [f"{one.document}\t{finding.rule}\t{finding.fingerprint}"]
    if finding.span is not None:
        place = source.location(finding.span)
        before = source.text[max(0, finding.span.start - 250) : finding.span.start]
        after = source.text[finding.span.end : finding.span.end + 250]
        lines.append(f"  {place.line}:{place.column}  …{before}⟦{finding.text}⟧{after}…")
    lines.append(
        f"  {finding.severity}, {finding.certainty}: {finding.message.vi} {finding.remedy.vi if finding.remedy else ''}"
    )
    return "\n".join(lines) + "\n"


def shares(said: Sequence[Said], judged: dict[tuple[str, str, str], bool]) -> Iterator[Share]:
    """Made, judged and right for each rule, the one that speaks most first."""
    made = Counter(one.finding.rule for one in said)
    for rule, number in sorted(made.items(), key=lambda item: (-item[1], item[0])):
        verdicts = [judged[one.key] for one in said if one.finding.rule == rule and one.key in judged]
        yield Share(rule, number, len(verdicts), sum(verdicts))


def write(results: dict[str, Result], said: list[Said], judged: dict[tuple[str, str, str], bool]) -> None:
    """Put the tables into the page, between their marks."""
    page = PAGE.read_text(encoding="utf-8")
    head, _, rest = page.partition(_BEGIN)
    _, _, tail = rest.partition(_END)
    PAGE.write_text(f"{head}{_BEGIN}\n{tables(results, said, judged)}{_END}{tail}", encoding="utf-8")


def tables(results: dict[str, Result], said: list[Said], judged: dict[tuple[str, str, str], bool]) -> str:
    scans = {name for name, result in results.items() if is_scan(result)}
    parts = []
    for title, names in (("Documents", results.keys() - scans), ("Scans", scans)):
        among = [one for one in said if one.document in names]
        pages = sum(len(results[name].document.source.text) for name in names) / LETTERS_A_PAGE
        parts.append(
            f"\n### {title}: {len(names)}, {pages:.0f} pages, {len(among)} findings\n\n{table(among, judged, pages)}"
        )
    return "\n".join(parts) + "\n"


def table(said: Sequence[Said], judged: dict[tuple[str, str, str], bool], pages: float) -> str:
    rows = ["| rule | findings | a page | judged | true | share |", "|---|--:|--:|--:|--:|--:|"]
    every = list(shares(said, judged))
    for one in every:
        share = f"{one.right / one.judged:.0%}" if one.judged else "–"
        share = f"**{share}**" if one.judged and one.right / one.judged < _ENOUGH else share
        rows.append(f"| {one.rule} | {one.made} | {one.made / pages:.3f} | {one.judged} | {one.right} | {share} |")
    made, seen, right = (sum(getattr(one, name) for one in every) for name in ("made", "judged", "right"))
    share = f"{right / seen:.1%}" if seen else "–"
    rows.append(f"| **all** | {made} | {made / pages:.2f} | {seen} | {right} | {share} |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
