"""Which periods a notice of extension moves: those that the officer names, else the one that ends first.

Every law extends its own period and no other, so each has a new day of its own. The person is promised the answer by
the earliest of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.clock_replay import latest_extension
from qv_desk.domain.clocks.extension import extendable, extended_day
from qv_desk.errors import DeskError, InputError


@dataclass(frozen=True, slots=True)
class ExtensionWish:
    """One law whose period a notice is to extend.

    Attributes:
        law: the code of a rule, or of a law: then each of its rules that knows an extension.
        until: the new last day; None for the day that the letter promises, else the longest that the rule allows.
    """

    law: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class MovedPeriod:
    """One period that a notice moves.

    Attributes:
        clock: as it stands before the notice.
        until: its new last day; None while nobody has named one and the law sets no number.
    """

    clock: Clock
    until: date | None


@dataclass(frozen=True, slots=True)
class ExtensionOption:
    """One period of a case, as the officer chooses among them.

    Attributes:
        clock: as it stands.
        latest_on: the longest that its rule allows; None where the law sets no number, or the period cannot be moved.
        is_moved: whether the notice would move it.
        until: its new last day then; None while nobody has named one.
        obstacle: why it cannot be moved; None where it can.
    """

    clock: Clock
    latest_on: date | None
    is_moved: bool
    until: date | None
    obstacle: DeskError | None


def moved_periods(
    clocks: Sequence[Clock], wishes: Iterable[ExtensionWish], *, promised: date | None, at: datetime
) -> tuple[MovedPeriod, ...]:
    """The periods that a notice moves, in the order of the clocks.

    With no wish it is the one that ends first of those whose law knows an extension, and whether it may be moved is
    asked when the notice is issued; a period that was named is refused at once if its law does not allow it.

    Args:
        clocks: those that bind the case, as they stand.
        wishes: what the officer names.
        promised: the day by which the letter promises the answer, where somebody wrote it.
        at: when the notice is issued, in UTC.

    Raises:
        InputError: ``extension_law_unknown``; ``extension_named_twice``; ``extension_promise_too_late`` if the letter
            promises the answer later than the new day of a period; and as the next.
        GateError: as :func:`qv_desk.domain.clocks.extension.extend`.
    """
    named = _named(clocks, wishes)
    if not named:
        clock = extendable(clocks)
        return () if clock is None else (MovedPeriod(clock, promised or _latest(clock)),)
    days = {code: extended_day(clock, at=at, until=until or promised) for code, (clock, until) in named.items()}
    promise = promised or promised_by(days.values())
    if promise is not None:
        days |= {code: extended_day(named[code][0], at=at, until=promise) for code, day in days.items() if day is None}
    found = tuple(MovedPeriod(clock, days[clock.rule.code]) for clock in clocks if clock.rule.code in named)
    for one in found:
        if promise is not None and one.until is not None and one.until < promise:
            raise InputError(
                "extension_promise_too_late",
                promised=promise.isoformat(),
                rule=one.clock.rule.name,
                until=one.until.isoformat(),
            )
    return found


def promised_by(days: Iterable[date | None]) -> date | None:
    """The day by which the answer has to come: the earliest of the new days; None while none is named."""
    return min((day for day in days if day is not None), default=None)


def extension_options(
    clocks: Iterable[Clock], moved: Iterable[MovedPeriod], *, at: datetime
) -> tuple[ExtensionOption, ...]:
    """Every period of a case that is still open, with what stands in the way of moving it.

    A period without a number has no date that could move, and is left out.

    Args:
        clocks: those that bind the case, as they stand.
        moved: what the notice would move.
        at: the present moment, in UTC.
    """
    days = {one.clock.rule.code: one for one in moved}
    return tuple(
        _option(clock, days.get(clock.rule.code), at)
        for clock in clocks
        if clock.is_open and not clock.is_without_number
    )


def _option(clock: Clock, moved: MovedPeriod | None, at: datetime) -> ExtensionOption:
    try:
        extended_day(clock, at=at)
    except DeskError as obstacle:
        return ExtensionOption(clock, None, moved is not None, moved.until if moved else None, obstacle)
    return ExtensionOption(clock, _latest(clock), moved is not None, moved.until if moved else None, None)


def _named(clocks: Sequence[Clock], wishes: Iterable[ExtensionWish]) -> dict[str, tuple[Clock, date | None]]:
    """The clocks that are named, by the codes of their rules, each with the day of its own."""
    named: dict[str, tuple[Clock, date | None]] = {}
    for wish in wishes:
        for clock in _clocks_of(clocks, wish.law):
            if clock.rule.code in named:
                raise InputError("extension_named_twice", rule=clock.rule.name)
            named[clock.rule.code] = clock, wish.until
    return named


def _clocks_of(clocks: Sequence[Clock], law: str) -> list[Clock]:
    """The clock of a rule; else those of a law that know an extension, or all of its clocks where none does."""
    found = [clock for clock in clocks if clock.rule.code == law]
    found = found or [clock for clock in clocks if clock.rule.law == law]
    if not found:
        raise InputError("extension_law_unknown", law=law, known=", ".join(clock.rule.code for clock in clocks))
    return [clock for clock in found if clock.rule.extension is not None] or found


def _latest(clock: Clock) -> date | None:
    """The longest that the rule allows, counted from the clock's own start."""
    if clock.working is None or clock.extended_until is not None:
        return None
    longest = latest_extension(clock.rule, clock.working)
    return None if longest is None else longest.due_on
