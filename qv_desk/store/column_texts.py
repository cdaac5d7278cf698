"""How moments, words and the order of due dates stand as text in a column. Nothing here needs SQLAlchemy."""

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Final

from qv_desk.domain.case_summary import CaseSummary

NEVER_DUE: Final = "9999"
"""Sorts after every moment: the place in the queue of a case for which no clock runs."""

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
    """The place of a case in the order of due dates, as text that sorts."""
    return moment_text(summary.due_at) if summary.due_at else NEVER_DUE


def folded(text: str) -> str:
    """Text as the lists compare it: compatibility forms and case do not matter."""
    return unicodedata.normalize("NFKC", text).casefold()
