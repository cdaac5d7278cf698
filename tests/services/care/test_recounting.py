"""A counting of all open cases goes on where it was stopped, and comes to what one without a stop comes to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.right import Right
from qv_desk.services.care import calendars_in, recounting
from qv_desk.services.care.calendar_file import parsed
from qv_desk.services.entry.unlock import open_desk
from qv_desk.services.frame import law_counted
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.shipped_law import COUNTED_UNDER
from tests.services.conftest import Clock

NOTICE = parsed("2027-01-01,off,元旦\n2027-01-04,off,元旦\n2027-01-05,off,元旦".encode(), calendar="cn")
CASES = 7
BEFORE, AFTER = date(2027, 1, 8), date(2027, 1, 13)


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recounting, "BATCH", 2)


@pytest.fixture
def cases(opened_case: Callable[..., Case], clock: Clock) -> list[Case]:
    """Cases whose days reach into a year that is not announced."""
    clock.at = datetime(2026, 12, 18, 6, 0, tzinfo=UTC)
    received = [clock() - timedelta(minutes=number) for number in range(CASES)]
    return [opened_case(rights=(Right.MARKETING_OBJECTION,), received_at=at) for at in received]


class Stopped(Exception):  # noqa: N818 - what a person does is no error
    """Somebody stopped the work."""


def stopping_after(batches: int) -> Callable[[int, int], None]:
    def report(done: int, _total: int) -> None:
        if done >= 2 * batches:
            raise Stopped

    return report


def lines(desk: Desk) -> list[date]:
    return sorted(line.due_on for line in desk.store.summaries.open_after("", "", 99) if line.due_on)


def moves_told(desk: Desk) -> list[str]:
    return [entry.object_id for entry in desk.store.journal.latest(99) if entry.action == "clock.moved"]


@pytest.mark.parametrize("batches", [1, 2, 3])
def test_what_was_stopped_goes_on_and_writes_each_line_once(desk: Desk, cases: list[Case], batches: int) -> None:
    with pytest.raises(Stopped):
        calendars_in.bring_in(desk, NOTICE, source="a notice", report=stopping_after(batches))
    assert lines(desk) == [BEFORE] * (CASES - 2 * batches) + [AFTER] * 2 * batches
    assert law_counted.recount_is_due(desk)

    desk.close()
    again = open_desk(desk.folder, desk.unlocked, now=desk.now)  # as after a power cut: nothing but the file is known
    try:
        assert law_counted.recount_is_due(again)
        assert calendars_in.recount(again) == CASES - 2 * batches
        assert lines(again) == [AFTER] * CASES
        assert sorted(moves_told(again)) == sorted(case.case_id for case in cases)
        (notice,) = calendars_in.versions(again)
        assert notice.moved == CASES
        assert not law_counted.recount_is_due(again)
    finally:
        again.close()


def test_a_second_notice_waits_for_the_first_to_be_counted(desk: Desk, cases: list[Case], clock: Clock) -> None:
    with pytest.raises(Stopped):
        calendars_in.bring_in(desk, NOTICE, source="the first", report=stopping_after(1))
    clock.forward(hours=1)
    shorter = parsed("2027-01-01,off,元旦".encode(), calendar="cn")
    calendars_in.bring_in(desk, shorter, source="the second")

    assert lines(desk) == [date(2027, 1, 11)] * CASES
    assert len(moves_told(desk)) == 2 * len(cases)
    assert [notice.moved for notice in calendars_in.versions(desk)] == [CASES, CASES]


@pytest.mark.usefixtures("cases")
def test_a_counting_under_new_rules_goes_on_too(desk: Desk) -> None:
    with desk.changing() as changes:
        for line in desk.store.summaries.open_after("", "", 99):
            changes.save_summary(replace(line, due_on=date(2027, 3, 1), due_rule="eu_gdpr"))
        changes.write_setting(COUNTED_UNDER, "another law")
        changes.journal("clock.moved", "many")
    with pytest.raises(Stopped):
        recounting.count_all(desk, stopping_after(2))
    assert lines(desk).count(BEFORE) == 4
    assert calendars_in.recount(desk) == CASES
    assert lines(desk) == [BEFORE] * CASES
    assert not law_counted.recount_is_due(desk)


def test_progress_runs_from_nothing_to_all(desk: Desk, cases: list[Case]) -> None:
    told: list[tuple[int, int]] = []
    calendars_in.preview(desk, NOTICE, report=lambda *far: told.append(far))

    assert told == [(0, 7), (2, 7), (4, 7), (6, 7), (7, 7)]
    assert len(list(recounting.open_cases(desk, lambda *_far: None))) == len(cases)
    assert not recounting.waits_for_notice(desk)
