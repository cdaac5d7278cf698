"""Add a further message to the case that it belongs to, once a person has said which that is."""

from qv_desk.domain.cases.case import Case
from qv_desk.domain.linking.case_message import CaseMessage, MessageKey
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.document import Document
from qv_desk.errors import GateError
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.incoming.read_message import Reading
from qv_desk.services.incoming.register import reading_files


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
    if before.status is CaseStatus.CLOSED:
        raise GateError("case_is_closed", reference=before.reference)
    message = reading.message
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
        documents = tuple(
            Document(
                changes.keep_content(file.content),
                file.name,
                file.media_type,
                len(file.content),
                file.role,
                desk.moment,
                desk.user.user_id,
            )
            for file in files
        )
        with_files = before.with_documents(documents, desk.moment)
        after = with_files.with_facts(CaseMessage, (*before.facts_of(CaseMessage), added), desk.moment)
        changes.save_case(after, summary_of(after, zone=desk.zone, now=desk.moment), based_on=before.version)
        if message.message_id:
            key = MessageKey(
                entry_id=f"{case_id} {message.message_id}", at=desk.moment, case_id=case_id, key=message.message_id
            )
            changes.put_entry(key)
        changes.journal("case.message_added", case_id, message.subject)
    return after
