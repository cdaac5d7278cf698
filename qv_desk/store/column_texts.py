"""How moments, words and the order of due dates stand as text in a column. Nothing here needs SQLAlchemy."""

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Final

from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.cases.next_step import AT_ONCE
from qv_desk.domain.terms.case_status import CaseStatus

NEVER_DUE: Final = "9999"
"""Sorts after every moment: the place in the queue of a case for which no clock runs."""

FIRST_OF_ALL: Final = "0000 "
"""Sorts before every moment: the place in the queue of a child's account that is to be dealt with at once."""

FIRST_MOMENT: Final = "0001"
"""Sorts before every moment, and after what is to be dealt with at once."""

MOMENT_WIDTH: Final = len("2026-11-22T09:40:00.000000+00:00")
"""Characters of a moment."""


def moment_text(moment: datetime) -> str:
    """An aware UTC moment as text of fixed width, so that text order is time order.

    Raises:
        ValueError: the moment has no zone or another one than UTC.
    """
    if moment.utcoffset() != timedelta(0):
        msg = "a stored moment is aware and in UTC"
        raise ValueError(msg)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def due_order(summary: CaseSummary) -> str:
    """The place of a case in the order of due dates, as text that sorts; what is wanted at once comes first."""
    if summary.due_at is None and summary.status is CaseStatus.OPEN and summary.next_step in AT_ONCE:
        return FIRST_OF_ALL + moment_text(summary.received_at)
    return moment_text(summary.due_at) if summary.due_at else NEVER_DUE


def person_order(name: str, *, is_childs_file: bool) -> str:
    """The place of a case in the order of names; a child's name stays in the file, and so does its place among names.

    Law: Regulations on the Protection of Minors in Cyberspace 36.
    """
    return "" if is_childs_file else name


def folded(text: str) -> str:
    """Text as the lists compare it: compatibility forms and case do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()
