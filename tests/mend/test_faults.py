"""Every single fault with a safe fix, mended: nothing is left to say, and mostly the correct document is back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from tests.as_word import as_word
from tests.findings import shipped
from tests.test_documents import DOCUMENTS
from tests.test_faults import ALL, Fault, _changed

from checker.finding import Result
from checker.mend import mend
from checker.mend.changes import safe_fix
from checker.pipeline import Settings, lint_source
from checker.read import decode, from_string
from checker.source import Source

SAFE = [each for each in ALL if shipped().rules[each.values[0].rule].fix == "safe"]


def judge(fault: Fault) -> Callable[[Source], Result]:
    """The check of a document by all rules, as the fault wants it."""
    plan = None if fault.plan is None else str((DOCUMENTS / str(fault.document)).with_name(f"{fault.plan}.yaml"))
    return partial(lint_source, settings=Settings(plan, fault.standard, fault.stage))


@pytest.mark.parametrize("fault", SAFE)
def test_a_mended_fault_leaves_nothing_to_say(fault: Fault) -> None:
    draft, check = f"{_changed(fault)[0]}\n", judge(fault)
    before = check(from_string(draft))
    done = mend(draft.encode(), "x.txt", check)
    # A hit for which nobody knows the right words has no fix, whatever its rule says.
    unfixed = [finding.rule for finding in before.findings if safe_fix(finding) is None]
    assert [finding.rule for finding in done.result.findings] == unfixed
    assert len(done.mended) == len(before.findings) - len(unfixed)


def test_most_faults_mended_give_the_correct_document_back() -> None:
    faults = [each.values[0] for each in SAFE]
    mended = (mend(f"{_changed(fault)[0]}\n".encode(), "x.txt", judge(fault)).data.decode() for fault in faults)
    back = sum(text.rstrip("\n") == fault.correct().rstrip("\n") for fault, text in zip(faults, mended, strict=True))
    assert back >= 0.75 * len(faults)  # the others change more than the mark at fault


@pytest.mark.parametrize("fault", SAFE)
def test_a_fault_typed_in_word_is_mended_like_one_in_a_text(fault: Fault) -> None:
    data, check = as_word(f"{_changed(fault)[0]}\n"), judge(fault)
    fixable = [finding for finding in check(decode(data, "x")).findings if safe_fix(finding) is not None]
    done = mend(data, "x", check)
    assert not [finding.rule for finding in done.result.findings if safe_fix(finding) is not None]
    assert len(done.mended) == len(fixable)
    assert (done.data == data) is not bool(fixable)
