"""A notice is shown before it counts; then every open case is counted anew, once, and the journal says what moved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.happening import Happening
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from qv_desk.services.care import calendars_in
from qv_desk.services.care.calendar_file import NewNotice, parsed
from qv_desk.services.cases import clock_events, review, start_page
from qv_desk.services.entry.unlock import open_desk
from qv_desk.services.frame import law_counted
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.law import calendars
from qv_desk.services.frame.shipped_law import COUNTED_UNDER
from tests.services.conftest import Clock

Opener = Callable[..., Case]
MOVING = "2027-01-01,off,元旦\n2027-01-04,off,元旦\n2027-01-05,off,元旦\n2027-01-09,working,元旦"
HARMLESS = "2027-05-01,off,劳动节"


def notice(text: str = MOVING, calendar: str = "cn") -> NewNotice:
    return parsed(text.encode(), calendar=calendar)


@pytest.fixture
def december(clock: Clock) -> Clock:
    """Friday 18 December 2026, 14:00 in Shanghai; 2027 is not announced."""
    clock.at = datetime(2026, 12, 18, 6, 0, tzinfo=UTC)
    return clock


@pytest.fixture
def touched(december: Clock, opened_case: Opener) -> Case:
    """A case whose 15 working days reach into 2027: a marketing stop needs no proof, so they run from receipt."""
    return opened_case(rights=(Right.MARKETING_OBJECTION,), received_at=december())


def line(desk: Desk, case: Case) -> tuple[date | None, bool]:
    summary = desk.store.summaries.one(case.case_id)
    assert summary is not None
    return summary.due_on, summary.provisional


def test_a_preview_shows_each_date_before_and_after_and_keeps_nothing(desk: Desk, touched: Case) -> None:
    before = line(desk, touched)
    found = calendars_in.preview(desk, notice())

    (move,) = found.moved
    assert (move.reference, move.rule) == (touched.reference, "policy_inquiry")
    assert (move.before, move.after) == (date(2027, 1, 8), date(2027, 1, 12))
    assert move.is_provisional is False
    assert (found.open_cases, found.replaces) == (1, False)
    assert calendars_in.versions(desk) == ()
    assert line(desk, touched) == before


def test_a_notice_moves_queue_clocks_and_journal_at_once(desk: Desk, touched: Case) -> None:
    told: list[tuple[int, int]] = []
    calendars_in.bring_in(desk, notice(), source="国办发明电〔2026〕99号", report=lambda *far: told.append(far))

    assert line(desk, touched) == (date(2027, 1, 12), False)
    file = review.look(desk, touched.case_id)
    assert "clock.moved" in [entry.action for entry in file.journal]
    (kept,) = calendars_in.versions(desk)
    assert (kept.year, kept.key, kept.moved, kept.imported_by) == (2027, "cn", 1, desk.user.user_id)
    assert kept.text == MOVING
    assert 2027 in calendars_in.stand(desk)["cn"].announced_years
    assert told[-1] == (1, 1)


def test_a_date_that_stands_becomes_certain(desk: Desk, touched: Case) -> None:
    found = calendars_in.bring_in(desk, notice("2027-01-01,off,元旦\n2027-01-02,working,元旦"), source="a notice")

    assert not found.moved
    assert [move.reference for move in found.settled] == [touched.reference]
    assert line(desk, touched) == (date(2027, 1, 8), False)


def test_answered_and_closed_cases_are_left_alone(desk: Desk, touched: Case) -> None:
    clock_events.write_down(desk, touched.case_id, Happening.WITHDRAWN, note="no longer wanted")
    assert calendars_in.bring_in(desk, notice(), source="a notice").moved == ()


def test_the_newest_notice_of_a_year_counts_and_the_older_one_is_kept(
    desk: Desk, touched: Case, december: Clock
) -> None:
    calendars_in.bring_in(desk, notice(), source="the first")
    december.forward(hours=1)
    second = calendars_in.preview(desk, notice(HARMLESS))
    assert second.replaces
    calendars_in.bring_in(desk, notice(HARMLESS), source="the second")

    assert line(desk, touched)[0] == date(2027, 1, 8)
    assert [kept.source for kept in calendars_in.versions(desk)] == ["the first", "the second"]


def test_what_was_brought_in_is_there_when_the_desk_is_opened_again_and_at_no_other_desk(
    desk: Desk, touched: Case
) -> None:
    calendars_in.bring_in(desk, notice(), source="a notice")
    desk.close()
    again = open_desk(desk.folder, desk.unlocked, now=desk.now)
    try:
        assert 2027 in calendars_in.stand(again)["cn"].announced_years
        assert review.look(again, touched.case_id).clocks[0].rule.code == "policy_inquiry"
        assert start_page.today(again).provisional_year is None
    finally:
        again.close()
    assert 2027 not in calendars()["cn"].announced_years


def test_november_asks_for_the_next_year_until_it_is_in(desk: Desk, clock: Clock) -> None:
    clock.at = datetime(2026, 10, 31, 6, tzinfo=UTC)
    assert start_page.today(desk).provisional_year is None
    clock.at = datetime(2026, 11, 1, 6, tzinfo=UTC)
    assert start_page.today(desk).provisional_year == 2027
    calendars_in.bring_in(desk, notice(), source="a notice")
    assert start_page.today(desk).provisional_year is None


def test_other_countries_come_in_the_same_way(desk: Desk, opened_case: Opener, december: Clock) -> None:
    case = opened_case(rights=(Right.ACCESS,), received_at=december())
    del case
    found = calendars_in.bring_in(desk, notice("2027-01-01,off,New Year's Day", "nz"), source="govt.nz")
    assert not found.replaces
    assert calendars_in.stand(desk)["nz"].announced_years == {2027}


@pytest.mark.parametrize("source", ["", "  ", "x" * 201, "a\nb"])
def test_a_notice_needs_its_source(desk: Desk, source: str) -> None:
    with pytest.raises(DeskError) as refused:
        calendars_in.bring_in(desk, notice(), source=source)
    assert refused.value.code == "calendar_needs_source"


def test_an_unknown_calendar_is_refused(desk: Desk) -> None:
    with pytest.raises(DeskError) as refused:
        calendars_in.preview(desk, notice(calendar="xx"))
    assert refused.value.code == "calendar_unknown"


def test_stopping_keeps_nothing(desk: Desk, touched: Case) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        calendars_in.bring_in(desk, notice(), source="a notice", report=stop)
    assert calendars_in.versions(desk) == ()
    assert line(desk, touched) == (date(2027, 1, 8), True)


def test_a_line_that_was_kept_under_another_law_is_counted_anew(desk: Desk, touched: Case) -> None:
    stale = desk.store.summaries.one(touched.case_id)
    assert stale is not None
    with desk.changing() as changes:
        changes.save_summary(replace(stale, due_on=date(2027, 3, 1), due_rule="eu_gdpr"))
        changes.write_setting(COUNTED_UNDER, "another law")
        changes.journal("clock.moved", touched.case_id)
    assert law_counted.recount_is_due(desk)

    assert calendars_in.recount(desk) == 1
    assert line(desk, touched) == (date(2027, 1, 8), True)
    assert not law_counted.recount_is_due(desk)
    assert calendars_in.recount(desk) == 0
