"""The receipt that is confirmed first is the one whose day comes first; what was confirmed or is over is none."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.clocks.clock import Clock, ClockState
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.receipt_due import receipt_to_confirm

AT = datetime(2026, 9, 21, 16, tzinfo=UTC)


def clocks() -> tuple[Clock, ...]:
    rules = [rule for rule in load_regimes() if rule.code in {"us_ca_ccpa", "vn_pdp_access", "eu_gdpr"}]
    events = (CaseEvent(EventKind.RECEIVED, AT),)
    return replay(events, rules, load_calendars(), office_zone=UTC, now=AT + timedelta(days=1))


def test_the_earliest_day_comes_first() -> None:
    first = receipt_to_confirm(clocks())
    assert first is not None
    assert first.rule.code == "vn_pdp_access"
    assert first.acknowledge_by is not None
    assert first.acknowledge_by < date(2026, 9, 26)


def test_what_was_confirmed_or_is_over_waits_no_longer() -> None:
    confirmed = [replace(clock, acknowledged_at=AT) for clock in clocks()]
    assert receipt_to_confirm(confirmed) is None
    over = [replace(clock, state=ClockState.MET, ended_at=AT) for clock in clocks()]
    assert receipt_to_confirm(over) is None
