"""Cases in the store: read one, add one, save its next state."""

from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session, selectinload

from qv_desk.domain.case import Case
from qv_desk.domain.case_summary import CaseSummary
from qv_desk.errors import StoreError
from qv_desk.store.case_mapping import to_case, to_row
from qv_desk.store.column_texts import due_order
from qv_desk.store.lane import Lane
from qv_desk.store.rows import CaseNumberRow, CaseRow, LetterRow

_WHOLE: Final = (
    selectinload(CaseRow.evidence),
    selectinload(CaseRow.search),
    selectinload(CaseRow.decisions),
    selectinload(CaseRow.letters).selectinload(LetterRow.dispatch),
    selectinload(CaseRow.documents),
    selectinload(CaseRow.events),
)
_BY_ID: Final = select(CaseRow).options(*_WHOLE)


class Cases:
    """Reads whole cases.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def get(self, case_id: str) -> Case:
        """The case of that identifier.

        Raises:
            StoreError: ``case_unknown``.
        """
        return self._one(CaseRow.case_id == case_id)

    def by_reference(self, reference: str) -> Case:
        """The case of that reference, as people quote it.

        Raises:
            StoreError: ``case_unknown``.
        """
        return self._one(CaseRow.reference == reference.strip().upper())

    def with_message(self, message_id: str) -> tuple[str, ...]:
        """References of the cases that this mail opened; empty for an empty id."""
        if not message_id:
            return ()
        with self._lane.reading() as session:
            found = session.scalars(
                select(CaseRow.reference).where(CaseRow.message_id == message_id).order_by(CaseRow.reference)
            )
            return tuple(found)

    def _one(self, condition: Any) -> Case:  # noqa: ANN401 - a column expression
        with self._lane.reading() as session:
            row = session.scalars(_BY_ID.where(condition)).one_or_none()
            if row is None:
                raise StoreError("case_unknown")
            return to_case(row)


def add_case(session: Session, case: Case, summary: CaseSummary) -> None:
    """Keep a new case."""
    session.add(to_row(case, summary, version=case.version))
    session.flush()


def save_case(session: Session, case: Case, summary: CaseSummary, *, based_on: int) -> None:
    """Keep the next state of a case.

    Args:
        session: of the running transaction.
        case: the next state.
        summary: its line in the lists.
        based_on: the version that was read before the change.

    Raises:
        StoreError: ``case_unknown``, or ``case_changed`` when somebody saved the case in between.
    """
    kept = session.scalars(_BY_ID.where(CaseRow.case_id == case.case_id)).one_or_none()
    if kept is None:
        raise StoreError("case_unknown")
    if kept.version != based_on:
        raise StoreError("case_changed", reference=case.reference)
    merged = session.merge(to_row(case, summary, version=based_on))
    merged.version = case.version
    session.flush()


def save_summary(session: Session, summary: CaseSummary) -> None:
    """Keep a new line of a case whose clocks moved without it, when a calendar came in; its version stays."""
    session.execute(
        update(CaseRow)
        .where(CaseRow.case_id == summary.case_id)
        .values(
            waiting=summary.waiting.value,
            next_step=summary.next_step,
            due_order=due_order(summary),
            due_at=summary.due_at,
            due_on=summary.due_on,
            due_rule=summary.due_rule,
            provisional=summary.provisional,
        )
        .execution_options(synchronize_session=False)
    )


def next_case_number(session: Session, year: int) -> int:
    """The next number of a year, 1, 2, 3 …, without gaps: it is given in the transaction that uses it."""
    row = session.get(CaseNumberRow, year)
    if row is None:
        row = CaseNumberRow(year=year, last=0)
        session.add(row)
    row.last += 1
    session.flush()
    return row.last
