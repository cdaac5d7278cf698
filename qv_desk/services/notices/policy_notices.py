"""By which case and which letter a person of a policy mailing is told.

By their open case; somebody of a list, or whose case was closed meanwhile, by one of the kind "notice" that is opened
for them and holds nothing but the letter.
"""

from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.kinds.policy_mailing import NoticeState, PolicyMailing, PolicyNotice
from qv_desk.domain.kinds.same_recipient import Written
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.errors import GateError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.register import as_it_would_open, open_case


@guarded
def as_it_stands(desk: Desk, mailing: PolicyMailing, notice: PolicyNotice) -> PolicyNotice:
    """The line as the person's letter makes it: issued, or posted and told."""
    if notice.state in {NoticeState.TOLD, NoticeState.EXCUSED}:
        return notice
    case = _case_of(desk, notice)
    if case is None:
        return notice
    letters = [
        one
        for one in case.correspondence
        if one.kind == LetterKind.POLICY_CHANGE_NOTICE and one.issued_at >= mailing.at
    ]
    if not letters:  # none yet, or it was taken back before it was posted
        return replace(notice, state=NoticeState.TO_TELL, letter_id="", by="") if notice.letter_id else notice
    letter = letters[0]
    if letter.dispatched_on is None:
        return replace(notice, state=NoticeState.ISSUED, letter_id=letter.letter_id, by=letter.issued_by)
    return replace(
        notice,
        state=NoticeState.TOLD,
        letter_id=letter.letter_id,
        told_on=letter.dispatched_on,
        words=case.reference,
        by=letter.issued_by,
    )


@guarded
def written(desk: Desk, notice: PolicyNotice) -> Written:
    """How somebody on the list is written, to tell whether a newcomer is the same; a child is not looked into."""
    case = None if notice.came_from == "list" or not notice.name else _case_of(desk, notice)
    if case is None:
        return Written(notice.name, notice.e_mail, notice.phone, notice.postal_address)
    party = case.data_subject
    return Written(party.name, party.e_mail, party.phone, party.postal_address)


@guarded
def open_notice(desk: Desk, notice_id: str) -> Case:
    """The open case by which a person is told; one of the kind "notice" is opened for whoever has none.

    Raises:
        GateError: ``mailing_person_settled``; ``mailing_child_by_hand`` for a child's file.
    """
    notice = desk.store.registers.get(PolicyNotice, notice_id)
    mailing = desk.store.registers.get(PolicyMailing, notice.key)
    if as_it_stands(desk, mailing, notice).state in {NoticeState.TOLD, NoticeState.EXCUSED}:
        raise GateError("mailing_person_settled")
    known = _case_of(desk, notice)
    if known is not None and known.status is CaseStatus.OPEN:
        return known
    return open_case(
        desk,
        _new_case(desk, notice, known),
        entries=lambda case: (replace(notice, case_id=case.case_id, reference=case.reference),),
    )


@guarded
def notice_case(desk: Desk, notice: PolicyNotice) -> Case:
    """The case by which a person is told or would be; one that is not there yet is not opened by that."""
    known = _case_of(desk, notice)
    if known is not None and known.status is CaseStatus.OPEN:
        return known
    return as_it_would_open(desk, _new_case(desk, notice, known))


def _case_of(desk: Desk, notice: PolicyNotice) -> Case | None:
    """The case that the line names; None for none, and for one that was erased."""
    return desk.store.cases.find(notice.case_id) if notice.case_id else None


def _new_case(desk: Desk, notice: PolicyNotice, closed: Case | None) -> NewCase:
    """The case of the kind "notice" that holds nothing but the letter to one person."""
    if not notice.name:
        raise GateError("mailing_child_by_hand")
    party = Party(notice.name, notice.postal_address, notice.e_mail, notice.phone, notice.country)
    mailing = desk.store.registers.get(PolicyMailing, notice.key)
    return NewCase(
        kind=CaseKind.NOTICE,
        rights=(),
        data_subject=party if closed is None else closed.data_subject,
        channel=Channel.E_MAIL if party.e_mail and not party.postal_address else Channel.POST,
        language=notice.language or (FALLBACK_LANGUAGE if closed is None else closed.language),
        subject=mailing.version,
        asked="",
        received_at=desk.moment,
        their_reference=notice.their_reference,
        facts=(Notice(letter=LetterKind.POLICY_CHANGE_NOTICE, about=mailing.entry_id),),
    )
