"""A long list: everybody is checked and gets one letter, in turns as the window does it, and the memory stays flat."""

import gc
import resource
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from qv_desk.domain.kinds.merge_line import LineState, MergeKind
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import merge_check, merge_issue
from qv_desk.services.notices.merge_sources import source_of
from tests.scale import FULL, figure
from tests.services.notices.merge_lists import list_of, people, taken_in

PEOPLE = 1_000 if FULL else 60
AT_ONCE = 20
MOST_GROWN = 1024 * 1024 + PEOPLE // 2 * 8 * 1024
"""Bytes of Python's own that the second half may leave: what loads once, and less than half a letter's PDF for each."""

pytestmark = pytest.mark.torture


@pytest.mark.parametrize("kind", MergeKind)
def test_everybody_gets_one_letter_and_none_is_kept_in_memory(kind: MergeKind, desk: Desk, tmp_path: Path) -> None:
    list_id = list_of(desk, kind)
    assert taken_in(desk, kind, list_id, tmp_path, people(PEOPLE)).people == PEOPLE
    began = time.perf_counter()
    assert merge_check.check(desk, kind, list_id).whole == PEOPLE
    checked = time.perf_counter() - began
    waiting = merge_check.to_tell(desk, kind, list_id)
    half, began = PEOPLE // 2, time.perf_counter()

    issued = _issued(desk, kind, list_id, waiting[:half])
    gc.collect()  # what is only waiting to be swept is not kept
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    issued += _issued(desk, kind, list_id, waiting[half:])
    gc.collect()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()

    took = time.perf_counter() - began
    assert issued == PEOPLE
    assert grown < MOST_GROWN
    assert [line.state for line in source_of(desk, kind, list_id).lines()] == [LineState.ISSUED] * PEOPLE
    assert merge_issue.issue(desk, kind, list_id).letters == 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else 1024**2)
    rates = f"checked {PEOPLE / checked:.0f} a second, issued {PEOPLE / took:.0f} a second"
    figure("1", f"letters of a list ({kind})", f"{PEOPLE} letters, {rates}, {most} MB at most")


def _issued(desk: Desk, kind: MergeKind, list_id: str, lines: tuple[str, ...]) -> int:
    """How many were issued, a turn of the window after the other."""
    turns = (lines[start : start + AT_ONCE] for start in range(0, len(lines), AT_ONCE))
    return sum(merge_issue.issue(desk, kind, list_id, turn).letters for turn in turns)
