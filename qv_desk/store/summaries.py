"""Lists of cases, a page at a time; a page deep in the list costs what the first one costs.

Each kind of list has one statement, built once. The next page starts after the last case of the one before (keyset),
so nothing is counted through. Every view in the order of due dates walks an index; a test reads the query plans.
"""

import json
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    bindparam,
    func,
    literal_column,
    select,
    text,
    tuple_,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute

from qv_desk.domain.case import CaseStatus
from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.case_list import CaseListQuery, CaseOrder
from qv_desk.domain.case_summary import CaseSummary, CaseView, Waiting
from qv_desk.domain.party import Channel
from qv_desk.domain.proposal import KnownPerson
from qv_desk.domain.right import Right
from qv_desk.store.case_mapping import due_order, folded
from qv_desk.store.column_types import moment_text
from qv_desk.store.lane import AnySelect, Lane
from qv_desk.store.rows import CaseRow

PAGE: Final = 200
"""Cases on one page unless something else is asked for."""

MOST_COUNTED: Final = 1000
"""Counting stops here; the screen then shows "1000+"."""

_MOST_PEOPLE: Final = 20_000
_MOST_WORDS: Final = 8
_IS_OPEN: Final = text("status = 'open'")
"""Written out, not bound: a partial index serves only a condition that the planner can read."""

_KINDS: Final = {kind.value: kind for kind in CaseKind}
_CHANNELS: Final = {channel.value: channel for channel in Channel}
_STATUSES: Final = {status.value: status for status in CaseStatus}
_WAITING: Final = {waiting.value: waiting for waiting in Waiting}

_COLUMNS: Final = (
    CaseRow.case_id,
    CaseRow.reference,
    CaseRow.kind,
    type_coerce(CaseRow.rights, String),
    CaseRow.person_name,
    CaseRow.person_country,
    CaseRow.channel,
    CaseRow.status,
    CaseRow.officer,
    type_coerce(CaseRow.received_at, String),
    type_coerce(CaseRow.due_at, String),
    type_coerce(CaseRow.due_on, String),
    CaseRow.due_rule,
    CaseRow.provisional,
    CaseRow.waiting,
    CaseRow.next_step,
    type_coerce(CaseRow.changed_at, String),
)

_ORDERS: Final[dict[CaseOrder, InstrumentedAttribute[Any]]] = {
    CaseOrder.DUE: CaseRow.due_order,
    CaseOrder.RECEIVED: CaseRow.received_at,
    CaseOrder.CHANGED: CaseRow.changed_at,
    CaseOrder.REFERENCE: CaseRow.reference,
    CaseOrder.PERSON: CaseRow.person_name,
    CaseOrder.COUNTRY: CaseRow.person_country,
    CaseOrder.KIND: CaseRow.kind,
    CaseOrder.OFFICER: CaseRow.officer,
    CaseOrder.NEXT_STEP: CaseRow.next_step,
}


class Summaries:
    """Reads lists of cases.

    Args:
        lane: the way to the database.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def page(
        self, query: CaseListQuery, after: CaseSummary | None = None, limit: int = PAGE
    ) -> tuple[CaseSummary, ...]:
        """One page of a list.

        Args:
            query: which cases, in which order.
            after: the last case of the page before; None for the first page.
            limit: at most so many cases.
        """
        words = _words(query)
        statement = _page_statement(query.view, query.order, query.descending, after is not None, len(words))
        values = _values(query, words) | {"limit": limit}
        if after is not None:
            values |= {"after_key": _key(after, query.order), "after_id": after.case_id}
        return _summaries(self._lane.rows(statement, values))

    def count(self, query: CaseListQuery) -> int:
        """How many cases a list has; ``MOST_COUNTED + 1`` stands for "more than that"."""
        words = _words(query)
        values = _values(query, words) | {"limit": MOST_COUNTED + 1}
        [(counted,)] = self._lane.rows(_count_statement(query.view, len(words)), values)
        return int(counted)

    def one(self, case_id: str) -> CaseSummary | None:
        """The line of one case, or None when there is no such case."""
        found = _summaries(self._lane.rows(_one_statement(), {"case_id": case_id}))
        return found[0] if found else None

    def known_people(self) -> tuple[KnownPerson, ...]:
        """Whoever has a case, newest first, to compare a new sender with; the newest 20,000 cases."""
        return tuple(
            KnownPerson(case_id, reference, name, (e_mail,) if e_mail else (), (phone,) if phone else ())
            for case_id, reference, name, e_mail, phone in self._lane.rows(_people_statement(), {"limit": _MOST_PEOPLE})
        )


@cache
def _page_statement(view: CaseView, order: CaseOrder, descending: bool, goes_on: bool, words: int) -> AnySelect:  # noqa: FBT001 - the key of a cache
    key = type_coerce(_ORDERS[order], String)
    statement = select(*_COLUMNS).where(*_conditions(view, words)).limit(bindparam("limit"))
    if goes_on:
        here, there = tuple_(key, CaseRow.case_id), tuple_(bindparam("after_key"), bindparam("after_id"))
        statement = statement.where(here < there if descending else here > there)
    if descending:
        return statement.order_by(key.desc(), CaseRow.case_id.desc())
    return statement.order_by(key, CaseRow.case_id)


@cache
def _count_statement(view: CaseView, words: int) -> AnySelect:
    found: AnySelect = (
        select(literal_column("1")).select_from(CaseRow).where(*_conditions(view, words)).limit(bindparam("limit"))
    )
    return select(func.count()).select_from(found.subquery())


@cache
def _one_statement() -> AnySelect:
    return select(*_COLUMNS).where(CaseRow.case_id == bindparam("case_id"))


@cache
def _people_statement() -> AnySelect:
    return (
        select(CaseRow.case_id, CaseRow.reference, CaseRow.person_name, CaseRow.person_e_mail, CaseRow.person_phone)
        .order_by(CaseRow.received_at.desc(), CaseRow.case_id.desc())
        .limit(bindparam("limit"))
    )


def _conditions(view: CaseView, words: int) -> tuple[ColumnElement[bool], ...]:
    chosen: list[Any] = []
    match view:
        case CaseView.MINE:
            chosen = [_IS_OPEN, CaseRow.officer == bindparam("officer")]
        case CaseView.OVERDUE:
            chosen = [_IS_OPEN, CaseRow.due_order < bindparam("now")]
        case CaseView.DUE_THIS_WEEK:
            chosen = [_IS_OPEN, CaseRow.due_order >= bindparam("now"), CaseRow.due_order < bindparam("week_ends_at")]
        case CaseView.WAITING_FOR_THEM:
            chosen = [_IS_OPEN, CaseRow.waiting == bindparam("waiting")]
        case CaseView.ALL_OPEN:
            chosen = [_IS_OPEN]
        case CaseView.ALL:
            chosen = []
    chosen += [CaseRow.filter_text.like(bindparam(f"word_{place}"), escape="\\") for place in range(words)]
    return tuple(chosen) or (and_(True),)  # noqa: FBT003 - SQLAlchemy's own form of "no condition"


def _values(query: CaseListQuery, words: tuple[str, ...]) -> dict[str, str | int]:
    values: dict[str, str | int] = {f"word_{place}": word for place, word in enumerate(words)}
    match query.view:
        case CaseView.MINE:
            values["officer"] = query.officer
        case CaseView.OVERDUE:
            values["now"] = moment_text(query.now)
        case CaseView.DUE_THIS_WEEK:
            if query.week_ends_at is None:
                msg = "a list of what is due this week needs the end of the week"
                raise ValueError(msg)
            values |= {"now": moment_text(query.now), "week_ends_at": moment_text(query.week_ends_at)}
        case CaseView.WAITING_FOR_THEM:
            values["waiting"] = Waiting.THEM.value
    return values


def _words(query: CaseListQuery) -> tuple[str, ...]:
    """The words of the filter as patterns; what LIKE would read as a wildcard is taken literally."""
    words = folded(query.words).split()[:_MOST_WORDS]
    return tuple("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%" for word in words)


def _key(summary: CaseSummary, order: CaseOrder) -> str:
    """What a list in this order is sorted by, as it stands in the column."""
    match order:
        case CaseOrder.DUE:
            return due_order(summary)
        case CaseOrder.RECEIVED:
            return moment_text(summary.received_at)
        case CaseOrder.CHANGED:
            return moment_text(summary.changed_at)
        case CaseOrder.PERSON:
            return summary.person_name
        case _:
            return str(getattr(summary, order.value))


def _summaries(rows: list[tuple[Any, ...]]) -> tuple[CaseSummary, ...]:
    """Lines of cases out of rows of ``_COLUMNS``.

    Measured: the class's own constructor costs twice as much as reading the row, since a frozen class takes the long
    way round for each field. Here the fields are put into their slots directly, in the order of the class.
    """
    (
        put_case_id, put_reference, put_kind, put_rights, put_person_name, put_country,
        put_channel, put_status, put_officer, put_received_at, put_due_at, put_due_on,
        put_due_rule, put_provisional, put_waiting, put_next_step, put_changed_at,
    ) = (vars(CaseSummary)[field.name].__set__ for field in fields(CaseSummary))  # fmt: skip
    moment, day, new = datetime.fromisoformat, date.fromisoformat, object.__new__
    lines = []
    for row in rows:
        (
            case_id, reference, kind, rights, person_name, country, channel, status, officer,
            received_at, due_at, due_on, due_rule, provisional, waiting, next_step, changed_at,
        ) = row  # fmt: skip
        line = new(CaseSummary)
        put_case_id(line, case_id)
        put_reference(line, reference)
        put_kind(line, _KINDS[kind])
        put_rights(line, _rights(rights))
        put_person_name(line, person_name)
        put_country(line, country)
        put_channel(line, _CHANNELS[channel])
        put_status(line, _STATUSES[status])
        put_officer(line, officer)
        put_received_at(line, moment(received_at))
        put_due_at(line, moment(due_at) if due_at else None)
        put_due_on(line, day(due_on) if due_on else None)
        put_due_rule(line, due_rule)
        put_provisional(line, provisional == 1)
        put_waiting(line, _WAITING[waiting])
        put_next_step(line, next_step)
        put_changed_at(line, moment(changed_at))
        lines.append(line)
    return tuple(lines)


@cache
def _rights(codes: str) -> tuple[Right, ...]:
    """The rights of a case, from the JSON array in its column; there are few different ones."""
    return tuple(Right(code) for code in json.loads(codes))
