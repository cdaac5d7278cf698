"""The case by which a child, or a child's guardian, is told something: what is shown of it while its file is shut.

Its letter is issued from the list, printed and posted by whoever does that, and its case closed: none of it shows the
child's name. To see the file somebody asks a second person, as for every child's file.

Law: Regulations on the Protection of Minors in Cyberspace 35, 36.
"""

from dataclasses import dataclass
from datetime import date, datetime

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import NextStepWords, next_step_words
from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep, next_step
from qv_desk.domain.kinds.incident import AffectedRole, Incident
from qv_desk.domain.kinds.notice import Notice, closes_as_told
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.domain.terms.wording import Wording
from qv_desk.domain.whole.progress import StepProgress, progress
from qv_desk.errors import StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import ends_at, standing_approval


@dataclass(frozen=True, slots=True)
class NoticeOutline:
    """What is shown of the case while its file is shut: how far it is, and no word about the child.

    Attributes:
        case_id: which case.
        reference: what people quote.
        to: whether the child is told or its guardian.
        letter: what the letter is called.
        about: number of the incident that is told; empty where it is not known any more.
        issued_on: the day on which the letter was issued, in the office's zone; None before.
        posted_on: the day on which it was posted; None before.
        next: what comes next.
        next_words: how the card speaks of it.
        progress: the six steps.
        officer: display name of who works on it.
        may_close: whether the case may be closed now.
        opened_until: until when the person at the desk may open the file; None while they may not.
        asked: what that person asked for and nobody has decided.
        has_other_supervisor: whether anybody here could agree to what the person at the desk asks for.
    """

    case_id: str
    reference: str
    to: AffectedRole
    letter: Wording
    about: str
    issued_on: date | None
    posted_on: date | None
    next: NextStep
    next_words: NextStepWords
    progress: tuple[StepProgress, ...]
    officer: str
    may_close: bool
    opened_until: datetime | None
    asked: Approval | None
    has_other_supervisor: bool


@guarded
def outline(desk: Desk, case_id: str) -> NoticeOutline | None:
    """How far the case of a notice is, whether its file is open or not; None for any other case.

    Raises:
        StoreError: ``case_unknown``.
    """
    case = desk.store.cases.get(case_id)
    notice = next((one for one in case.facts_of(Notice) if one.is_sealed), None)
    if notice is None:
        return None
    standing, step = standing_approval(desk, case_id), next_step(case)
    people = desk.store.settings.people()
    names = {user.user_id: user.display_name for user in people}
    letter = next((one for one in reversed(case.correspondence) if one.kind == notice.letter), None)
    return NoticeOutline(
        case_id=case_id,
        reference=case.reference,
        to=notice.to,
        letter=letter_book().kinds[LetterKind(notice.letter)],
        about=_number(desk, notice),
        issued_on=letter.issued_at.astimezone(desk.zone).date() if letter is not None else None,
        posted_on=letter.dispatched_on if letter is not None else None,
        next=step,
        next_words=next_step_words()[step],
        progress=progress(case, desk.zone),
        officer=names.get(case.officer, case.officer),
        may_close=_may_close(desk, case),
        opened_until=ends_at(standing) if standing is not None else None,
        asked=_asked(desk, case_id),
        has_other_supervisor=any(user.role is Role.SUPERVISOR and user.user_id != desk.user.user_id for user in people),
    )


def _number(desk: Desk, notice: Notice) -> str:
    try:
        return desk.store.registers.get(Incident, notice.about).number
    except StoreError as problem:
        if problem.code != "register_entry_unknown":
            raise
        return ""


def _may_close(desk: Desk, case: Case) -> bool:
    return desk.user.role is not Role.AUDITOR and case.status is CaseStatus.OPEN and closes_as_told(case)


def _asked(desk: Desk, case_id: str) -> Approval | None:
    mine = (
        one
        for one in desk.store.approvals.of(case_id)
        if one.kind is ApprovalKind.MINOR_FILE and one.asked_by == desk.user.user_id
    )
    return next((one for one in mine if one.state is ApprovalState.WAITING), None)
