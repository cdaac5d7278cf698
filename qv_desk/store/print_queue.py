"""Letters that wait for the printer or for the post."""

from typing import Final

from sqlalchemy import select

from qv_desk.domain.print_job import PrintJob
from qv_desk.store.lane import AnySelect, Lane
from qv_desk.store.rows import CaseRow, DispatchRow, LetterRow

_JOBS: Final = (
    select(
        LetterRow.letter_id,
        LetterRow.case_id,
        CaseRow.reference,
        CaseRow.person_name,
        LetterRow.kind,
        LetterRow.language,
        LetterRow.sha256,
        LetterRow.pages,
        LetterRow.issued_at,
        DispatchRow.printed_at,
        DispatchRow.dispatched_on,
    )
    .select_from(DispatchRow)
    .join(LetterRow, LetterRow.letter_id == DispatchRow.letter_id)
    .join(CaseRow, CaseRow.case_id == LetterRow.case_id)
    .order_by(LetterRow.issued_at, LetterRow.letter_id)
)


class PrintQueue:
    """Reads the letters on their way out.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def to_print(self) -> tuple[PrintJob, ...]:
        """Letters that were issued and neither printed nor sent, oldest first."""
        return self._jobs(_JOBS.where(DispatchRow.printed_at.is_(None), DispatchRow.dispatched_on.is_(None)))

    def to_post(self) -> tuple[PrintJob, ...]:
        """Letters that are printed and not posted, oldest first."""
        return self._jobs(_JOBS.where(DispatchRow.printed_at.is_not(None), DispatchRow.dispatched_on.is_(None)))

    def _jobs(self, chosen: AnySelect) -> tuple[PrintJob, ...]:
        with self._lane.reading_plain() as connection:
            return tuple(PrintJob(*row) for row in connection.execute(chosen))
