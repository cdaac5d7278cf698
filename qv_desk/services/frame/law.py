"""The law as it stands at the open desk: the shipped rules, and the working calendars with the notices brought in.

Which days are off is part of what a desk holds, like its cases: a year that somebody brought in counts at that desk
alone; so does the switch that lets the law of the data centre bind by default. The guard says for the length of a
service call at which desk it runs; outside of one the shipped law stands.
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
from qv_desk.domain.clocks.law_default import LawDefault, binds_by_default, without_defaults
from qv_desk.domain.clocks.regime import Regime

if TYPE_CHECKING:
    from qv_desk.services.frame.desk import Desk

_Calendars = Mapping[str, WorkingCalendar]

AT_DESK: Final["ContextVar[Desk | None]"] = ContextVar("desk", default=None)
"""At which desk a call runs; the guard says it."""

_INSTEAD: Final[ContextVar[_Calendars | None]] = ContextVar("calendars", default=None)
_BY_DEFAULT: Final[ContextVar[bool | None]] = ContextVar("by_default", default=None)


def regimes() -> Mapping[str, Regime]:
    """Every rule by its code, the company's own promises first, as they bind at the desk of this call."""
    by_default = _BY_DEFAULT.get()
    return _rules(by_default=_laws_by_default() if by_default is None else by_default)


@cache
def _rules(*, by_default: bool) -> Mapping[str, Regime]:
    rules = MappingProxyType({rule.code: rule for rule in load_regimes()})
    return rules if by_default else without_defaults(rules)


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


@contextmanager
def with_law_default(*, binds: bool) -> Iterator[None]:
    """Let the default of another time stand for a while."""
    token = _BY_DEFAULT.set(binds)
    try:
        yield
    finally:
        _BY_DEFAULT.reset(token)


def _laws_by_default() -> bool:
    """Whether the law of the data centre binds by default; read once while a desk is open, as the calendars are."""
    desk = AT_DESK.get()
    if desk is None or not desk.unlocked.keys.opens_cases or not desk.is_open:
        return True
    if desk.sitting.laws_by_default is None:
        desk.sitting.laws_by_default = binds_by_default(desk.store.registers.all(LawDefault))
    return desk.sitting.laws_by_default


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
