"""The shipped law, read once in a run: rules and working calendars."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qv_desk.catalogue.calendars import load_calendar, load_calendars
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.calendar import WorkingCalendar
from qv_desk.domain.regime import Regime


@cache
def regimes() -> Mapping[str, Regime]:
    """Every rule by its code, the company's own promises first."""
    return MappingProxyType({rule.code: rule for rule in load_regimes()})


@cache
def calendars() -> Mapping[str, WorkingCalendar]:
    """Every working calendar by its code."""
    return MappingProxyType(load_calendars())


def calendar(code: str) -> WorkingCalendar:
    """One working calendar; the others are not read for it."""
    return load_calendar(code)
