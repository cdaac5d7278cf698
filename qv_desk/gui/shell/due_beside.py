"""What is due beside the answers, for the start page; loaded behind it, because it needs what a whole case needs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qv_desk.services.cases.chasers import DueChaser
    from qv_desk.services.cases.receipts import ReceiptToConfirm
    from qv_desk.services.frame.desk import Desk
    from qv_desk.services.incoming.evidence_files import DueEvidence


def chasers(desk: "Desk") -> "tuple[DueChaser, ...]":
    """Whoever is to be reminded."""
    # Lazy: it brings what a whole case needs, which the lists of a start do without.
    from qv_desk.services.cases import chasers as of_cases  # noqa: PLC0415

    return of_cases.due(desk)


def receipts(desk: "Desk") -> "tuple[ReceiptToConfirm, ...]":
    """Receipts to be confirmed."""
    # Lazy for the same reason.
    from qv_desk.services.cases import receipts as of_cases  # noqa: PLC0415

    return of_cases.due(desk)


def evidence(desk: "Desk") -> "tuple[DueEvidence, ...]":
    """Evidence of identity to be destroyed."""
    # Lazy for the same reason.
    from qv_desk.services.incoming import evidence_files  # noqa: PLC0415

    return evidence_files.due(desk)
