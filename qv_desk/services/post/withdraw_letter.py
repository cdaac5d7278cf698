"""Take back an issued letter before it is posted: from the case, from the outbox, and from every date it had moved."""

from datetime import timedelta
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_withdrawal import (
    LetterWithdrawn,
    WithdrawalReason,
    WithdrawnLetter,
    letter_withdrawn,
)
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import StoreError
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open
from qv_desk.services.post import outbox

_PATIENCE: Final = timedelta(seconds=3)
"""How long to wait for the print room, which opens the outbox for moments only."""


def reason_name(reason: WithdrawalReason) -> Wording:
    """Why a letter is taken back, as staff call it."""
    return wordings("post")[f"withdrawal.{reason}"]


@guarded
def withdraw(desk: Desk, case_id: str, letter_id: str, *, reason: WithdrawalReason, because: str) -> Case:
    """Withdraw a letter that was issued and not posted; the print room loses it by the same act.

    While it is done nobody else reaches the outbox. What the print room had signed before is taken over first, so that
    a letter that has left the house cannot be withdrawn; a line of the refusal log stays and says that it was not told.

    Args:
        desk: the open desk.
        case_id: which case.
        letter_id: which letter.
        reason: why.
        because: in words; they stand with the case.

    Raises:
        InputError: ``letter_unknown``, ``letter_withdrawal_needs_reason``.
        GateError: ``letter_already_dispatched``.
        AccessError: ``letter_withdrawal_needs_supervisor`` for a letter that refuses something;
            ``minor_file_needs_approval``.
        StoreError: ``outbox_in_use`` while the print room has it open; nothing was changed.

    Law: GDPR 12(3) (an extension counts when the person is told of it); Hong Kong PDPO s.27.
    """
    withdrawn: list[Case] = []

    def in_the_cases() -> None:
        if not withdrawn:  # a damaged outbox is looked into twice
            withdrawn.append(_withdrawn(desk, case_id, letter_id, reason, because))

    outbox.sync(desk, patience_s=_PATIENCE.total_seconds(), meanwhile=in_the_cases)
    if not withdrawn:
        raise StoreError("outbox_in_use")
    return withdrawn[0]


def _withdrawn(desk: Desk, case_id: str, letter_id: str, reason: WithdrawalReason, because: str) -> Case:
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case, Opened.CHANGE)
    at = desk.moment.astimezone(desk.zone)
    after = letter_withdrawn(case, letter_id, reason=reason, because=because, by=desk.user, at=at)
    note = after.facts_of(LetterWithdrawn)[-1]
    return keep_case(
        desk,
        after,
        based_on=case.version,
        action="letter.withdrawn",
        detail=f"{note.kind}, {letter_id}, {reason}: {note.because}",
        entries=(
            WithdrawnLetter(entry_id=letter_id, at=desk.moment, case_id=case_id, key=letter_id),
            *_not_told(desk, case_id, letter_id),
        ),
    )


def _not_told(desk: Desk, case_id: str, letter_id: str) -> tuple[RefusalEntry, ...]:
    """The lines of the refusal log that the letter brought, each saying that it was never sent."""
    return tuple(
        entry.as_withdrawn(desk.today)
        for entry in desk.store.registers.of_case(RefusalEntry, case_id)
        if entry.letter_id == letter_id
    )
