"""The line that stands for a case in a list."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.right import Right


class Waiting(StrEnum):
    """Whose move it is."""

    US = "us"
    THEM = "them"
    PRINT_ROOM = "print_room"
    SUPERVISOR = "supervisor"
    NOBODY = "nobody"


class CaseView(StrEnum):
    """The queue's views."""

    MINE = "mine"
    OVERDUE = "overdue"
    DUE_THIS_WEEK = "due_this_week"
    WAITING_FOR_THEM = "waiting_for_them"
    WAITING_FOR_APPROVAL = "waiting_for_approval"
    ALL_OPEN = "all_open"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSummary:
    """A case in one line; kept beside the case in the store and written with it in the same transaction.

    Attributes:
        due_at: aware UTC moment after which it is too late for what is due next, the answer or, where a law wants it
            confirmed before, the receipt; None while no clock runs.
        due_on: the last day, for rules counted in days; None for hours.
        due_rule: code of the rule that gives that date; empty while none runs.
        provisional: whether that date rests on a calendar not yet announced.
        waiting: whose move it is.
        next_step: code of the next step, see ``resources/words/next_steps.toml``.
        is_childs_file: whether no list may show the name, see :attr:`CaseRecord.is_childs_file`.
    """

    case_id: str
    reference: str
    kind: CaseKind
    rights: tuple[Right, ...]
    person_name: str
    country: str
    channel: Channel
    status: CaseStatus
    officer: str
    received_at: datetime
    due_at: datetime | None
    due_on: date | None
    due_rule: str
    provisional: bool
    waiting: Waiting
    next_step: str
    changed_at: datetime
    is_childs_file: bool
