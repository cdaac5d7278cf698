"""Events of one case, and a clock replayed from them, as the tests of clocks need them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind

SHANGHAI = ZoneInfo("Asia/Shanghai")
RECEIVED = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)  # Tuesday, 9:14 in Shanghai
CONFIRMED = datetime(2026, 9, 23, 6, 5, tzinfo=UTC)
TODAY = datetime(2026, 10, 12, 2, tzinfo=UTC)
LONG_AFTER = datetime(2028, 1, 1, tzinfo=UTC)


def event(kind: EventKind, at: datetime, **more: object) -> CaseEvent:
    return CaseEvent(kind, at, **more)  # type: ignore[arg-type]


def later(days: int, hours: int = 0) -> datetime:
    return RECEIVED + timedelta(days=days, hours=hours)


def clock(code: str, *events: CaseEvent, now: datetime = TODAY) -> Clock:
    (found,) = replay(events, [regimes()[code]], load_calendars(), office_zone=SHANGHAI, now=now)
    return found


GOT_IT = event(EventKind.RECEIVED, RECEIVED)
VERIFIED = event(EventKind.IDENTITY_CONFIRMED, CONFIRMED)
EVENTS = st.lists(
    st.builds(
        CaseEvent,
        st.sampled_from(EventKind),
        st.integers(0, 150).map(later),
        st.sampled_from(["", "", *regimes()]),
        st.one_of(st.none(), st.dates(date(2026, 9, 1), date(2027, 6, 1))),
    ),
    max_size=9,
)
