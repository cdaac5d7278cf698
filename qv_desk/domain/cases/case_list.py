"""What a list of cases is asked for: which cases, in which order."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qv_desk.domain.cases.case_summary import CaseView


class CaseOrder(StrEnum):
    """By what a list is sorted; cases that are equal in it follow each other by their identifier."""

    DUE = "due"
    RECEIVED = "received"
    CHANGED = "changed"
    REFERENCE = "reference"
    PERSON = "person"
    COUNTRY = "country"
    KIND = "kind"
    OFFICER = "officer"
    NEXT_STEP = "next_step"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseListQuery:
    """One list of cases.

    Attributes:
        view: which cases.
        now: aware UTC moment by which overdue is judged.
        week_ends_at: aware UTC moment at which the office's week ends; only ``DUE_THIS_WEEK`` asks for it.
        officer: user identifier; only ``MINE`` asks for it.
        order: by what the list is sorted.
        descending: the other way round.
        words: what the person typed into the filter; each word must occur in the reference, the name, the address,
            the sender's own reference or the subject.
    """

    view: CaseView
    now: datetime
    week_ends_at: datetime | None = None
    officer: str = ""
    order: CaseOrder = CaseOrder.DUE
    descending: bool = False
    words: str = ""
