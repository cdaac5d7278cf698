"""The lines of the refusal log that a letter brings with it.

Law: Hong Kong PDPO s.27 (entered no later than the notice of refusal): they are kept in the letter's own transaction.
"""

import secrets
from datetime import tzinfo

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.telling.refusal_log import RefusalEntry


def refusals_told(case: Case, letter: Correspondence, zone: tzinfo) -> tuple[RefusalEntry, ...]:
    """A line for each right that the letter refuses, in whole or in part; without a word about the person.

    Args:
        case: the case.
        letter: the letter that tells it.
        zone: the office's zone, whose days count.
    """
    decisions = (case.decision_on(right) for right in letter.answers)
    return tuple(
        RefusalEntry(
            entry_id=secrets.token_hex(8),
            at=letter.issued_at,
            case_id=case.case_id,
            key=case.reference,
            reference=case.reference,
            right=made.right,
            ground=made.ground,
            received_on=case.received_at.astimezone(zone).date(),
            refused_on=letter.issued_at.astimezone(zone).date(),
            letter_id=letter.letter_id,
            decided_by=made.decided_by,
            approved_by=made.approved_by,
        )
        for made in decisions
        if made is not None and made.outcome.takes_away
    )
