"""The periods that a letter moves as it is written now: those that the officer names, else the one that ends first."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.event import CaseEvent
from qv_desk.domain.clocks.extension import extend
from qv_desk.domain.clocks.extension_choice import ExtensionWish, MovedPeriod, moved_periods
from qv_desk.domain.letters.letter import LetterFields, LetterKind
from qv_desk.errors import GateError, InputError


def moved_by_notice(
    kind: LetterKind,
    clocks: tuple[Clock, ...],
    extends: Sequence[ExtensionWish],
    written: Mapping[str, str | tuple[str, ...]],
    *,
    at: datetime,
) -> tuple[MovedPeriod, ...]:
    """The periods that a letter moves; none for a letter that is no notice of extension.

    Args:
        kind: which letter.
        clocks: those that run on the case.
        extends: the laws that the officer names.
        written: the officer's words by field name; among them, perhaps, the day by which the answer is promised.
        at: the present moment, in UTC.

    Raises:
        InputError: ``extension_by_other_letter`` if laws are named for another letter; or as
            :func:`qv_desk.domain.clocks.extension_choice.moved_periods`.
        GateError: a law that is named does not allow it now.
    """
    if kind is not LetterKind.EXTENSION:
        if extends:
            raise InputError("extension_by_other_letter")
        return ()
    return moved_periods(clocks, extends, promised=_day(written.get("new_due_on", "")), at=at)


def extension_events(
    kind: LetterKind, moved: Sequence[MovedPeriod], fields: LetterFields, *, at: datetime
) -> tuple[CaseEvent, ...]:
    """The events by which a notice of extension moves its dates, one for each law; none for any other letter.

    Args:
        kind: which letter.
        moved: the periods that it moves.
        fields: every value that went into it.
        at: the moment of its issue, in UTC.

    Raises:
        GateError, InputError: as :func:`qv_desk.domain.clocks.extension.extend`; ``extension_nothing_to_move``.
    """
    if kind is not LetterKind.EXTENSION:
        return ()
    if not moved:
        raise GateError("extension_nothing_to_move")
    reason, promised = str(fields.get("extension_reason", "")), _day(fields.get("new_due_on", ""))
    return tuple(extend(one.clock, at=at, until=one.until or promised, reason=reason) for one in moved)


def extension_note(events: Sequence[CaseEvent]) -> str:
    """What the journal says of it: each rule with its new day."""
    return ", ".join(f"{event.rule}.{event.until}" for event in events)


def _day(value: str | tuple[str, ...]) -> date | None:
    """The day that a field holds; what is no day is refused where the letter is composed."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
