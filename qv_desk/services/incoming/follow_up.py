"""Add a further message to the case that it belongs to, once a person has said which that is."""

from collections.abc import Callable
from datetime import date

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import LetterReturned, ReturnReason, letter_returned, may_be_noted
from qv_desk.domain.incoming.message import AutomaticKind, IncomingMessage
from qv_desk.domain.linking.case_message import CaseMessage, MessageKey
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.incoming.new_files import keep_files, reading_files
from qv_desk.services.incoming.read_message import Reading


@guarded
def add_message(desk: Desk, case_id: str, reading: Reading) -> Case:
    """Keep a message with an open case: the original, its attachments, and its id, by which answers to it are found.

    It starts no clock and proves nothing: what it shows of who asks is entered as evidence, by a person.

    Args:
        desk: the open desk.
        case_id: which case.
        reading: the message.

    Raises:
        GateError: ``case_is_closed``: a message on a closed case gets a case of its own, linked to it;
            ``message_in_case_already``.
    """
    before = desk.store.cases.get(case_id)
    must_be_open(desk, before)
    return _kept(desk, before, reading, lambda case: case, "case.message_added", reading.message.subject)


@guarded
def note_bounce(desk: Desk, case_id: str, letter_id: str, reading: Reading) -> Case:
    """Note that a letter came back by e-mail, and keep the report with its case; one transaction.

    A closed case takes the note alone. As with returned post, nothing of the case is shown by it.

    Args:
        desk: the open desk.
        case_id: which case.
        letter_id: which of its letters; empty where the report does not say.
        reading: the report.

    Raises:
        InputError: ``mail_is_no_bounce``; ``letter_not_told``: the report is silent and several letters may be meant.
        GateError: ``letter_not_posted``: the day on which it went out is not noted yet; ``letter_returned_already``;
            ``message_in_case_already``.
    """
    message = reading.message
    if message.automatic_kind is not AutomaticKind.BOUNCE:
        raise InputError("mail_is_no_bounce")
    report = message.report
    before = desk.store.cases.get(case_id)
    letter = letter_of(before, letter_id)
    if letter is None:
        raise InputError("letter_not_told", reference=before.reference)
    said = (*report.recipients, report.status, report.reason) if report is not None else ()
    returned = LetterReturned(
        letter_id=letter.letter_id,
        came_back_on=_came_back_on(desk, letter, message),
        reason=ReturnReason.MAIL_NOT_DELIVERED,
        note=" ".join(filter(None, said)),
        noted_by=desk.user.user_id,
        noted_at=desk.moment,
    )
    detail = f"{letter.letter_id}, {returned.came_back_on.isoformat()}, {returned.reason}"
    if before.status is CaseStatus.CLOSED:
        after = letter_returned(before, returned, desk.today)
        return keep_case(desk, after, based_on=before.version, action="letter.came_back", detail=detail)
    return _kept(
        desk, before, reading, lambda case: letter_returned(case, returned, desk.today), "letter.came_back", detail
    )


def letter_of(case: Case, letter_id: str = "") -> Correspondence | None:
    """The letter that a report is about: the one that it names, else the only one of the case that can have come back.

    Args:
        case: the case.
        letter_id: as far as the report says; empty where it does not.
    """
    if letter_id:
        return next((one for one in case.correspondence if one.letter_id == letter_id), None)
    possible = [one for one in case.correspondence if may_be_noted(case, one)]
    return possible[0] if len(possible) == 1 else None


def _came_back_on(desk: Desk, letter: Correspondence, message: IncomingMessage) -> date:
    """The day of the report; never before the one that was noted as the day of dispatch, as where that came later."""
    received = min(message.received_at or message.sent_at or desk.moment, desk.moment).astimezone(desk.zone).date()
    return max(received, letter.dispatched_on or received)


def _kept(
    desk: Desk, before: Case, reading: Reading, command: Callable[[Case], Case], action: str, detail: str
) -> Case:
    """The case with a message, and with what follows from it, in one transaction."""
    if before.status is CaseStatus.CLOSED:
        raise GateError("case_is_closed", reference=before.reference)
    message, case_id = reading.message, before.case_id
    if any(known.sha256 == message.digest for known in before.documents):
        raise GateError("message_in_case_already", reference=before.reference)
    added = CaseMessage(
        message_id=message.message_id,
        sha256=message.digest,
        received_at=min(message.received_at or message.sent_at or desk.moment, desk.moment),
        subject=message.subject,
        added_by=desk.user.user_id,
        added_at=desk.moment,
    )
    files = reading_files(reading)
    with desk.changing() as changes:
        documents = keep_files(desk, changes, files)
        with_files = before.with_documents(documents, desk.moment)
        after = command(with_files.with_facts(CaseMessage, (*before.facts_of(CaseMessage), added), desk.moment))
        changes.save_case(after, summary_of(after, zone=desk.zone, now=desk.moment), based_on=before.version)
        if message.message_id:
            key = MessageKey(
                entry_id=f"{case_id} {message.message_id}", at=desk.moment, case_id=case_id, key=message.message_id
            )
            changes.put_entry(key)
        changes.journal(action, case_id, detail)
    return after
