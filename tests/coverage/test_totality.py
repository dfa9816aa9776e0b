"""Whatever a draft says, coverage has an answer, and its places are in the draft."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.coverage.variations import EXAMPLE, document, plan

from checker.coverage import cover

LINES = EXAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=120).map("".join))
def test_any_text_is_covered(text: str) -> None:
    draft = document(text.replace("\r", "\n"))
    found = cover(draft, plan())
    assert [len(group.tasks) for group in found.groups] == [12, 7]
    for group in found.groups:
        for task in group.tasks:
            assert task.because.vi
            assert task.because.en
            for span in (*(one.span for one in task.evidence), *(one.span for one in task.answers)):
                assert 0 <= span.start <= span.end <= len(draft.source.text)
    for orphan in found.orphans:
        assert orphan.span.end <= len(draft.source.text)
