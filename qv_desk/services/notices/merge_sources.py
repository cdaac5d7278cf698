"""The two lists of people to be told by one letter each, as one: an incident's, and a policy mailing's.

What differs between them stands here: where their lines lie, which letter they get, and by which case it goes. All
that is done with a list, checking, issuing, importing, mailing, is done in one way in the other modules ``merge_…``.
"""

from collections.abc import Iterable
from typing import Protocol

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import (
    AffectedPerson,
    AffectedRole,
    Incident,
    ToldState,
    must_be_open,
    must_be_tellable,
)
from qv_desk.domain.kinds.merge_line import LineState, MergeKind, MergeLine
from qv_desk.domain.kinds.policy_mailing import NoticeState, PolicyMailing, PolicyNotice, must_have_list
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.intake.tables.recipient_list import RecipientRow
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.notices import affected, affected_notices, policy_listing, policy_mailing, policy_notices
from qv_desk.services.notices.affected import Added

_NOTICED = {NoticeState.TO_TELL: LineState.TO_TELL, NoticeState.ISSUED: LineState.ISSUED}


class Source(Protocol):
    """A list, and how its people are told."""

    letter: LetterKind

    def must_take_people(self) -> None:
        """Refuse to put anybody onto a list that is closed."""

    def must_be_ready(self) -> None:
        """Refuse letters that would lack what the list itself has to say."""

    def lines(self) -> tuple[MergeLine, ...]:
        """Every line as far as its letter is."""

    def line(self, line_id: str) -> MergeLine:
        """One line as far as its letter is."""

    def case_as_it_would_be(self, line: MergeLine) -> Case:
        """The case by which a person is told or would be; nothing is kept."""

    def opened_case(self, line: MergeLine) -> Case:
        """The open case by which a person is told; it is opened where there is none."""

    def add(self, rows: Iterable[RecipientRow]) -> Added:
        """Put people onto the list, less those who stand on it already."""

    def tell_apart(self, line_ids: Iterable[str]) -> int:
        """Note that these are not the people that they look like."""

    def tell_same(self, line_id: str, why: str) -> None:
        """Note that a line is the same person's as another."""


@guarded
def source_of(desk: Desk, kind: MergeKind, list_id: str) -> Source:
    """The list of an incident or of a mailing.

    Raises:
        StoreError: it is unknown.
    """
    return _IncidentList(desk, list_id) if kind is MergeKind.INCIDENT else _MailingList(desk, list_id)


class _IncidentList:
    """The people whom an incident concerns."""

    letter = LetterKind.INCIDENT_NOTICE

    def __init__(self, desk: Desk, incident_id: str) -> None:
        self._desk = desk
        self._incident = desk.store.registers.get(Incident, incident_id)

    def must_take_people(self) -> None:
        must_be_open(self._incident)

    def must_be_ready(self) -> None:
        must_be_tellable(self._incident)

    def lines(self) -> tuple[MergeLine, ...]:
        people = affected.standing(self._desk, self._incident.entry_id)
        names = {person.entry_id: _named(person) for person in people}
        return tuple(self._line(person, names.get(person.same_name_as, "")) for person in people)

    def line(self, line_id: str) -> MergeLine:
        registers = self._desk.store.registers
        person = registers.get(AffectedPerson, line_id)
        other = _named(registers.get(AffectedPerson, person.same_name_as)) if person.same_name_as else ""
        return self._line(affected_notices.as_it_stands(self._desk, self._incident, person), other)

    def case_as_it_would_be(self, line: MergeLine) -> Case:
        person = self._desk.store.registers.get(AffectedPerson, line.line_id)
        return affected_notices.notice_case(self._desk, person)

    def opened_case(self, line: MergeLine) -> Case:
        return affected_notices.open_notice(self._desk, line.line_id)

    def add(self, rows: Iterable[RecipientRow]) -> Added:
        return affected.add_rows(self._desk, self._incident.entry_id, rows)

    def tell_apart(self, line_ids: Iterable[str]) -> int:
        return affected.mark_apart(self._desk, line_ids)

    def tell_same(self, line_id: str, why: str) -> None:
        del why  # by the line itself it is said whose other line it is
        affected.mark_same(self._desk, line_id)

    def _line(self, person: AffectedPerson, perhaps: str) -> MergeLine:
        summary = self._desk.store.summaries.one(person.case_id) if person.case_id else None
        letter = None
        if person.told is ToldState.TO_TELL:
            letter = affected_notices.notice_letter(self._desk, self._incident, person)
        state = LineState.SETTLED if person.told is not ToldState.TO_TELL else LineState.TO_TELL
        return MergeLine(
            line_id=person.entry_id,
            party=Party(person.name, person.postal_address, person.e_mail, person.phone, person.country),
            language=person.language,
            their_reference=person.their_reference,
            case_id=person.case_id if summary is not None else "",
            reference=summary.reference if summary is not None else "",
            state=LineState.ISSUED if letter is not None else state,
            letter_id=letter.letter_id if letter is not None else "",
            perhaps="" if person.is_apart else perhaps,
            is_child=person.role is AffectedRole.CHILD,
            names_child=person.role is not AffectedRole.PERSON and bool(person.name),
        )


def _named(person: AffectedPerson) -> str:
    """By what somebody is named to others: the name with the number of the line, a child by the number alone."""
    number = person.entry_id[:5]
    return number if person.role is AffectedRole.CHILD else f"{person.name} ({number})"


class _MailingList:
    """Everybody who is told of a new version of the policy."""

    letter = LetterKind.POLICY_CHANGE_NOTICE

    def __init__(self, desk: Desk, mailing_id: str) -> None:
        self._desk = desk
        self._mailing = desk.store.registers.get(PolicyMailing, mailing_id)

    def must_take_people(self) -> None:
        must_have_list(self._mailing)

    def must_be_ready(self) -> None:
        """A mailing is not begun without its words."""

    def lines(self) -> tuple[MergeLine, ...]:
        file = policy_mailing.look_at_mailing(self._desk, self._mailing.entry_id)
        return tuple(self._line(notice) for notice in file.notices)

    def line(self, line_id: str) -> MergeLine:
        notice = self._desk.store.registers.get(PolicyNotice, line_id)
        return self._line(policy_notices.as_it_stands(self._desk, self._mailing, notice))

    def case_as_it_would_be(self, line: MergeLine) -> Case:
        notice = self._desk.store.registers.get(PolicyNotice, line.line_id)
        return policy_notices.notice_case(self._desk, notice)

    def opened_case(self, line: MergeLine) -> Case:
        return policy_notices.open_notice(self._desk, line.line_id)

    def add(self, rows: Iterable[RecipientRow]) -> Added:
        return policy_listing.add_rows(self._desk, self._mailing.entry_id, rows)

    def tell_apart(self, line_ids: Iterable[str]) -> int:
        return policy_mailing.mark_apart(self._desk, line_ids)

    def tell_same(self, line_id: str, why: str) -> None:
        policy_mailing.excuse(self._desk, line_id, why=why)

    def _line(self, notice: PolicyNotice) -> MergeLine:
        return MergeLine(
            line_id=notice.entry_id,
            party=Party(notice.name, notice.postal_address, notice.e_mail, notice.phone, notice.country),
            language=notice.language,
            their_reference=notice.their_reference,
            case_id=notice.case_id,
            reference=notice.reference,
            state=_NOTICED.get(notice.state, LineState.SETTLED),
            letter_id=notice.letter_id,
            perhaps="" if notice.is_apart else notice.same_name_as,
            is_shut=not notice.name,
        )
