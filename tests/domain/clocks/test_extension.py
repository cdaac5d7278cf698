"""An extension is refused by name wherever the law does not allow it, and replays to the day it names."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.extension import extend, extendable
from qv_desk.errors import DeskError, GateError

RECEIVED = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)
SOON = RECEIVED + timedelta(days=5)
GOT_IT = CaseEvent(EventKind.RECEIVED, RECEIVED)


def clock(code: str, *events: CaseEvent, now: datetime = SOON) -> Clock:
    (found,) = replay(events, [regimes()[code]], load_calendars(), office_zone=ZoneInfo("Asia/Shanghai"), now=now)
    return found


def refused(found: Clock, *, at: datetime = SOON, until: date | None = None, reason: str = "many records") -> str:
    with pytest.raises(DeskError) as failure:
        extend(found, at=at, until=until, reason=reason)
    return failure.value.code


@pytest.mark.parametrize(
    ("code", "until", "due_on"),
    [
        ("eu_gdpr", None, date(2026, 12, 22)),
        ("eu_gdpr", date(2026, 11, 2), date(2026, 11, 2)),
        ("us_ca_ccpa", None, date(2026, 12, 21)),
        ("hk_pdpo", date(2026, 12, 1), date(2026, 12, 1)),
    ],
)
def test_an_allowed_extension_replays_to_its_day(code: str, until: date | None, due_on: date) -> None:
    notice = extend(clock(code, GOT_IT), at=SOON, until=until, reason=" many records ")

    assert notice.reason == "many records"
    assert clock(code, GOT_IT, notice).due_on == due_on


def test_what_the_law_does_not_allow_is_refused_by_name() -> None:
    europe = clock("eu_gdpr", GOT_IT)
    longer = clock("eu_gdpr", GOT_IT, CaseEvent(EventKind.EXTENDED, SOON, rule="eu_gdpr"))
    answered = clock("eu_gdpr", GOT_IT, CaseEvent(EventKind.ANSWERED, SOON))
    asked = clock("eu_gdpr", GOT_IT, CaseEvent(EventKind.IDENTITY_ASKED, SOON))
    late = RECEIVED + timedelta(days=40)

    assert refused(clock("br_lgpd", GOT_IT)) == "extension_not_provided"
    assert refused(clock("eu_gdpr")) == "extension_not_running"
    assert refused(asked) == "extension_not_running"
    assert refused(answered) == "extension_not_running"
    assert refused(europe, at=late) == "extension_too_late"
    assert refused(clock("eu_gdpr", GOT_IT, now=late)) == "extension_too_late"
    assert refused(longer) == "extension_used_up"
    assert refused(europe, reason=" ") == "extension_without_reason"
    assert refused(clock("hk_pdpo", GOT_IT)) == "extension_without_day"
    assert refused(europe, until=date(2026, 10, 22)) == "extension_not_later"
    assert refused(europe, until=date(2026, 12, 23)) == "extension_too_long"


def test_a_late_extension_names_the_day_that_has_passed() -> None:
    with pytest.raises(GateError) as failure:
        extend(clock("eu_gdpr", GOT_IT), at=RECEIVED + timedelta(days=40), reason="many records")

    assert failure.value.fields == {"rule": regimes()["eu_gdpr"].name, "due_on": "2026-10-22"}


def test_the_clock_to_extend_is_the_first_that_can_be() -> None:
    europe, hong_kong, brazil = (clock(code, GOT_IT) for code in ("eu_gdpr", "hk_pdpo", "br_lgpd"))
    longer = clock("eu_gdpr", GOT_IT, CaseEvent(EventKind.EXTENDED, SOON, rule="eu_gdpr"))
    missed = clock("kr_pipa", GOT_IT, now=RECEIVED + timedelta(days=20))

    assert extendable((hong_kong, brazil, europe)) is europe
    assert extendable((longer, hong_kong)) is hong_kong
    assert extendable((missed, hong_kong)) is hong_kong
    assert extendable((missed, brazil)) is missed
    assert extendable((brazil, longer)) is None
