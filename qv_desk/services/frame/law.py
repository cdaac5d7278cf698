"""The law as it stands at the open desk: the shipped rules, and the working calendars with the notices brought in.

Which days are off is part of what a desk holds, like its cases: a year that somebody brought in counts at that desk
alone. The guard says for the length of a service call at which desk it runs; outside of one the shipped tables stand.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from qv_desk.catalogue.calendars import load_calendar, load_calendars
from qv_desk.catalogue.named_days import named_rules
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.calendar_notice import CalendarNotice, calendars_with
from qv_desk.domain.clocks.regime import Regime

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

_Calendars = Mapping[str, WorkingCalendar]

AT_DESK: Final["ContextVar[Desk | None]"] = ContextVar("desk", default=None)
"""At which desk a call runs; the guard says it."""

_INSTEAD: Final[ContextVar[_Calendars | None]] = ContextVar("calendars", default=None)


@cache
def regimes() -> Mapping[str, Regime]:
    """Every rule by its code, the company's own promises first."""
    return MappingProxyType({rule.code: rule for rule in load_regimes()})


def rule_of(code: str) -> Regime:
    """The rule behind a date: of a law, or of the case itself where a demand or an order names the day.

    Raises:
        KeyError: there is no such rule.
    """
    return regimes().get(code) or named_rules()[code]


def calendars() -> _Calendars:
    """Every working calendar by its code, as it stands at the desk of this call."""
    return _INSTEAD.get() or _brought_in() or load_calendars()


def calendar(code: str) -> WorkingCalendar:
    """One working calendar; where nothing was brought in, the others are not read for it."""
    found = _INSTEAD.get() or _brought_in()
    return load_calendar(code) if found is None else found[code]


@contextmanager
def with_calendars(instead: _Calendars) -> Iterator[None]:
    """Let other calendars stand for a while: to show what a notice would move, or how a date was counted before it."""
    token = _INSTEAD.set(instead)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def _brought_in() -> _Calendars | None:
    """The calendars with the desk's own notices; None where it has none.

    They are read once while a desk is open; whoever brings one in sets ``Sitting.calendars`` back to None.
    """
    desk = AT_DESK.get()
    if desk is None or not desk.unlocked.keys.opens_cases or not desk.is_open:
        return None
    if desk.sitting.calendars is None:
        notices = desk.store.registers.all(CalendarNotice)
        desk.sitting.calendars = calendars_with(load_calendars(), notices) if notices else {}
    return desk.sitting.calendars or None
