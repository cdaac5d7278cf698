"""One case of the queue in words, made once when its row arrives: lists and tables only paint.

Columns: ``due`` and ``left`` come first because they order the queue; ``why`` says which rule sets the date.
"""

from dataclasses import dataclass
from datetime import date, tzinfo
from enum import Enum

from PySide6.QtCore import QCoreApplication

from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.clocks.period import Unit
from qv_desk.gui.parts.due_mark import DueState, word_of
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, listed, said
from qv_desk.services.cases.review import SOON, QueueRow
from qv_desk.services.words import names
from qv_desk.services.words.minor_words import minor_word


class Section(Enum):
    """The due headings of the list. No ``StrEnum``: Qt would hand it back as a plain string."""

    AT_ONCE = "at_once"
    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    NO_DATE = "no_date"

    @property
    def word(self) -> str:
        """The heading in the screen language."""
        translate = QCoreApplication.translate
        return {
            Section.AT_ONCE: capital(said(minor_word("list.at_once"))),
            Section.OVERDUE: translate("QueueLines", "Overdue"),
            Section.TODAY: translate("QueueLines", "Today"),
            Section.THIS_WEEK: translate("QueueLines", "This week"),
            Section.LATER: translate("QueueLines", "Later"),
            Section.NO_DATE: translate("QueueLines", "No date now"),
        }[self]


@dataclass(frozen=True, slots=True)
class QueueLine:
    """A case of the queue in the words of the screen language.

    Attributes:
        row: what the services gave.
        state: the mark.
        section: under which heading it stands.
        due: the last day, or the moment for rules counted in hours.
        left: what is left in the law's own unit.
        person: the data subject's name.
        reference: the case reference.
        what: kind or rights.
        country: where the person lives.
        waiting: whose move it is.
        received: when the request came in.
        why: the rule that sets the date.
        spoken: the whole line for a screen reader.
    """

    row: QueueRow
    state: DueState
    section: Section
    due: str
    left: str
    person: str
    reference: str
    what: str
    country: str
    waiting: str
    received: str
    why: str
    spoken: str

    @property
    def case_id(self) -> str:
        """The case's identifier."""
        return self.row.summary.case_id


def line_of(row: QueueRow, today: date, zone: tzinfo) -> QueueLine:
    """Put a row of the queue into words.

    Args:
        row: what the services gave.
        today: the day in the office's zone.
        zone: the office's zone.
    """
    summary = row.summary
    state = DueState(row.urgency.value)
    due, left = _due(row, zone), _left(row, today, zone)
    what, person = what_of(summary), person_of(summary)
    country = said(names.country_name(summary.country)) if summary.country else ""
    waiting = said(names.waiting_name(summary.waiting))
    return QueueLine(
        row=row,
        state=state,
        section=_section(row, today, zone),
        due=due,
        left=left,
        person=person,
        reference=summary.reference,
        what=what,
        country=country,
        waiting=waiting,
        received=dates.short_day(summary.received_at.astimezone(zone).date()),
        why="" if row.rule is None else said(row.rule),
        spoken=listed((person, word_of(state), left, summary.reference, what, country, waiting)),
    )


def person_of(summary: CaseSummary) -> str:
    """The data subject's name; of a child that it is withheld, whatever the line holds."""
    return said(minor_word("list.child")) if summary.is_childs_file else summary.person_name


def what_of(summary: CaseSummary) -> str:
    """What a case is about: its rights, or its kind where no right is asked for."""
    if summary.rights:
        return capital(listed(said(names.right_name(right)) for right in summary.rights))
    return capital(said(names.kind_name(summary.kind)))


def _due(row: QueueRow, zone: tzinfo) -> str:
    summary = row.summary
    if summary.due_on is not None:
        return dates.short_day(summary.due_on)
    return "" if summary.due_at is None else dates.moment(summary.due_at, zone)


def _left(row: QueueRow, today: date, zone: tzinfo) -> str:
    """What is left; on the last day itself the hour at which it ends."""
    translate = QCoreApplication.translate
    if row.left is None or row.summary.due_at is None:
        if row.urgency.value == DueState.TODAY:
            return said(minor_word("list.at_once"))
        return word_of(DueState.PAUSED) if row.urgency.value == DueState.PAUSED else ""
    if not row.left.is_late and _due_day(row.summary, zone) == today:
        hour = "24:00" if row.summary.due_on is not None else dates.clock_time(row.summary.due_at, zone)
        return translate("QueueLines", "today {time}").format(time=hour)
    words = said(row.left.wording)
    if row.left.unit is Unit.HOURS and not row.left.is_late:
        words = translate("QueueLines", "{amount} left").format(amount=words)
    if row.summary.provisional:
        words = translate("QueueLines", "{left}, provisional").format(left=words)
    return words


def _due_day(summary: CaseSummary, zone: tzinfo) -> date | None:
    if summary.due_on is not None:
        return summary.due_on
    return None if summary.due_at is None else summary.due_at.astimezone(zone).date()


def _section(row: QueueRow, today: date, zone: tzinfo) -> Section:
    day = _due_day(row.summary, zone)
    if day is None:
        return Section.AT_ONCE if row.urgency.value == DueState.TODAY else Section.NO_DATE
    if row.left is not None and row.left.is_late:
        return Section.OVERDUE
    if day <= today:
        return Section.TODAY
    return Section.THIS_WEEK if day - today <= SOON else Section.LATER
