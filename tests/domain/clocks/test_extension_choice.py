"""A notice moves the periods that are named, each to a day of its own, and none that its law does not let it move."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.regimes import regimes
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.extension_choice import (
    ExtensionWish,
    extension_options,
    moved_periods,
    promised_by,
)
from qv_desk.errors import DeskError

RECEIVED = datetime(2026, 9, 22, 1, 14, tzinfo=UTC)
SOON = RECEIVED + timedelta(days=5)
GOT_IT = CaseEvent(EventKind.RECEIVED, RECEIVED)
IN_EUROPE = CaseEvent(EventKind.EXTENDED, SOON, rule="eu_gdpr")


def clocks(*codes: str, events: tuple[CaseEvent, ...] = (GOT_IT,), now: datetime = SOON) -> tuple[Clock, ...]:
    rules = [regimes()[code] for code in codes]
    return replay(events, rules, load_calendars(), office_zone=ZoneInfo("Asia/Shanghai"), now=now)


def moved(
    found: tuple[Clock, ...], *wishes: ExtensionWish, promised: date | None = None, at: datetime = SOON
) -> dict[str, date | None]:
    periods = moved_periods(found, wishes, promised=promised, at=at)
    return {one.clock.rule.code: one.until for one in periods}


def refused(found: tuple[Clock, ...], *wishes: ExtensionWish, promised: date | None = None, at: datetime = SOON) -> str:
    with pytest.raises(DeskError) as failure:
        moved(found, *wishes, promised=promised, at=at)
    return failure.value.code


def test_with_none_named_it_is_the_one_that_ends_first() -> None:
    found = clocks("hk_pdpo", "eu_gdpr", "br_lgpd")
    assert moved(found) == {"eu_gdpr": date(2026, 12, 22)}
    assert moved(found, promised=date(2026, 11, 2)) == {"eu_gdpr": date(2026, 11, 2)}
    assert moved(clocks("br_lgpd")) == {}


def test_each_law_that_is_named_gets_its_own_longest_day() -> None:
    found = clocks("eu_gdpr", "uk_gdpr", "us_ca_ccpa", "hk_pdpo")
    assert moved(found, ExtensionWish("us_ca_ccpa"), ExtensionWish("eu_gdpr")) == {
        "eu_gdpr": date(2026, 12, 22),
        "us_ca_ccpa": date(2026, 12, 21),
    }


def test_a_law_without_a_number_gets_the_day_that_is_promised() -> None:
    found = clocks("eu_gdpr", "hk_pdpo")
    both = ExtensionWish("eu_gdpr"), ExtensionWish("hk_pdpo")
    assert moved(found, *both) == {"eu_gdpr": date(2026, 12, 22), "hk_pdpo": date(2026, 12, 22)}
    assert moved(found, *both, promised=date(2026, 11, 20)) == dict.fromkeys(("eu_gdpr", "hk_pdpo"), date(2026, 11, 20))
    assert moved(found, ExtensionWish("hk_pdpo")) == {"hk_pdpo": None}


def test_a_day_of_its_own_goes_before_the_one_that_is_promised() -> None:
    found = clocks("eu_gdpr", "hk_pdpo")
    wishes = ExtensionWish("eu_gdpr", date(2026, 12, 1)), ExtensionWish("hk_pdpo")
    assert moved(found, *wishes, promised=date(2026, 11, 20)) == {
        "eu_gdpr": date(2026, 12, 1),
        "hk_pdpo": date(2026, 11, 20),
    }


def test_a_law_names_those_of_its_rules_that_know_an_extension() -> None:
    found = clocks("us_ca_ccpa", "us_ca_ccpa_opt_out")
    assert moved(found, ExtensionWish("us_ca_ccpa")) == {"us_ca_ccpa": date(2026, 12, 21)}
    assert regimes()["us_ca_ccpa_opt_out"].law == "us_ca_ccpa"
    assert refused(found, ExtensionWish("us_ca_ccpa_opt_out")) == "extension_not_provided"
    two = clocks("tw_pdpa_access", "tw_pdpa_correction")
    assert set(moved(two, ExtensionWish(two[0].rule.law))) == {"tw_pdpa_access", "tw_pdpa_correction"}


def test_what_cannot_be_moved_is_refused_by_name() -> None:
    found = clocks("eu_gdpr", "br_lgpd", "hk_pdpo")
    late = RECEIVED + timedelta(days=40)
    assert refused(found, ExtensionWish("br_lgpd")) == "extension_not_provided"
    assert refused(found, ExtensionWish("kr_pipa")) == "extension_law_unknown"
    assert refused(found, ExtensionWish("eu_gdpr"), ExtensionWish("eu_gdpr")) == "extension_named_twice"
    assert refused(found, ExtensionWish("eu_gdpr", date(2027, 1, 1))) == "extension_too_long"
    assert refused(found, ExtensionWish("eu_gdpr", date(2026, 10, 1))) == "extension_not_later"
    assert refused(found, ExtensionWish("eu_gdpr"), at=late) == "extension_too_late"
    used = clocks("eu_gdpr", events=(GOT_IT, IN_EUROPE))
    assert refused(used, ExtensionWish("eu_gdpr")) == "extension_used_up"


def test_the_letter_promises_no_later_day_than_each_new_one() -> None:
    found = clocks("eu_gdpr", "hk_pdpo")
    wishes = ExtensionWish("eu_gdpr", date(2026, 11, 10)), ExtensionWish("hk_pdpo")
    assert refused(found, *wishes, promised=date(2026, 11, 20)) == "extension_promise_too_late"
    assert promised_by((date(2026, 11, 20), None, date(2026, 11, 10))) == date(2026, 11, 10)
    assert promised_by(()) is None


def test_every_open_period_is_offered_with_what_stands_in_its_way() -> None:
    found = clocks("eu_gdpr", "br_lgpd", "hk_pdpo", "cn_pipl")
    periods = moved_periods(found, (), promised=None, at=SOON)
    options = {one.clock.rule.code: one for one in extension_options(found, periods, at=SOON)}
    assert list(options) == ["eu_gdpr", "br_lgpd", "hk_pdpo"], "a law without a number has no date that could move"
    europe, brazil, hong_kong = options.values()
    assert (europe.is_moved, europe.latest_on, europe.until) == (True, date(2026, 12, 22), date(2026, 12, 22))
    assert brazil.obstacle is not None
    assert brazil.obstacle.code == "extension_not_provided"
    assert (hong_kong.is_moved, hong_kong.latest_on, hong_kong.until, hong_kong.obstacle) == (False, None, None, None)


def test_a_period_that_was_moved_already_or_is_over_is_offered_as_refused() -> None:
    used = clocks("eu_gdpr", events=(GOT_IT, IN_EUROPE))
    (option,) = extension_options(used, (), at=SOON)
    assert option.obstacle is not None
    assert (option.obstacle.code, option.latest_on) == ("extension_used_up", None)
    late = RECEIVED + timedelta(days=60)
    over = clocks("eu_gdpr", now=late)
    (missed,) = extension_options(over, moved_periods(over, (), promised=None, at=late), at=late)
    assert missed.obstacle is not None
    assert (missed.obstacle.code, missed.is_moved) == ("extension_too_late", True)
