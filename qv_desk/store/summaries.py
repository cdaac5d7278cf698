"""Lists of cases, a page at a time; a page deep in the list costs what the first one costs.

Each kind of list has one statement in plain SQL, put together from the texts below and no others, so that a start shows
its first page without SQLAlchemy; a test holds them against what the ORM gives. The next page starts after the last
case of the one before (keyset), so nothing is counted through. Every view in the order of due dates walks an index; a
test reads the query plans.
"""

import json
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from qv_desk.domain.cases.case_list import CaseListQuery, CaseOrder
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView, Waiting
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.right import Right
from qv_desk.store.column_texts import FIRST_MOMENT, due_order, folded, moment_text, person_order
from qv_desk.store.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qv_desk.domain.incoming.proposal import KnownPerson

PAGE: Final = 200
"""Cases on one page unless something else is asked for."""

MOST_COUNTED: Final = 1000
"""Counting stops here; the screen then shows "1000+"."""

_MOST_PEOPLE: Final = 20_000
_MOST_WORDS: Final = 8
_LONGEST_WORD: Final = 500
"""Letters of one word that count: a pattern of 50,000 bytes would be a fault of the driver."""
_KINDS: Final = {kind.value: kind for kind in CaseKind}
_CHANNELS: Final = {channel.value: channel for channel in Channel}
_STATUSES: Final = {status.value: status for status in CaseStatus}
_WAITING: Final = {waiting.value: waiting for waiting in Waiting}

_LINES: Final = """
    SELECT case_id, reference, kind, rights, person_name, person_country, channel, status, officer, received_at,
        due_at, due_on, due_rule, provisional, waiting, next_step, changed_at, childs_file
    FROM cases
"""
"""What ``_summaries`` reads, in the order of the fields of a line."""

_ONE: Final = f"{_LINES} WHERE case_id = :case_id"
_EVERYBODY: Final = """
    SELECT case_id, reference, person_name, person_e_mail, person_phone FROM cases WHERE childs_file = 0
"""
_PEOPLE: Final = """
    SELECT case_id, reference, person_name, person_e_mail, person_phone FROM cases WHERE childs_file = 0
    ORDER BY received_at DESC, case_id DESC LIMIT :limit
"""
_OPEN_CHILDREN: Final = """
    SELECT case_id, reference, person_name, person_e_mail, person_phone FROM cases
    WHERE childs_file = 1 AND status = 'open' ORDER BY case_id
"""

_OPEN_AFTER: Final = f"""{_LINES} INDEXED BY cases_by_receipt
    WHERE (received_at, case_id) > (:received_at, :case_id) AND status = 'open'
    ORDER BY received_at, case_id LIMIT :limit
"""
"""The index is named: left to itself SQLite sorts all open cases for each page."""
_OPEN_REPORTS: Final = """
    SELECT count(*) FROM cases INDEXED BY cases_of_children
    WHERE childs_file = 1 AND status = 'open' AND kind = :kind
"""
"""The index holds open children's files alone; left to itself SQLite may walk every open case."""
_OPEN_COUNT: Final = "SELECT count(*) FROM cases WHERE status = 'open'"

_VIEWS: Final = {
    CaseView.MINE: ("status = 'open'", "officer = :officer"),
    CaseView.OVERDUE: ("status = 'open'", "due_order < :now", f"due_order >= '{FIRST_MOMENT}'"),
    CaseView.DUE_THIS_WEEK: ("status = 'open'", "due_order >= :now", "due_order < :week_ends_at"),
    CaseView.WAITING_FOR_THEM: ("status = 'open'", "waiting = :waiting"),
    CaseView.WAITING_FOR_APPROVAL: ("status = 'open'", "waiting = :waiting"),
    CaseView.ALL_OPEN: ("status = 'open'",),
    CaseView.ALL: (),
}
"""Conditions. "open" is written out, not bound: a partial index serves only a condition that the planner can read."""

_ORDERS: Final = {
    CaseOrder.DUE: "due_order",
    CaseOrder.RECEIVED: "received_at",
    CaseOrder.CHANGED: "changed_at",
    CaseOrder.REFERENCE: "reference",
    CaseOrder.PERSON: "person_order",
    CaseOrder.COUNTRY: "person_country",
    CaseOrder.KIND: "kind",
    CaseOrder.OFFICER: "officer",
    CaseOrder.NEXT_STEP: "next_step",
}
"""The column by which a list is sorted."""


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
        found = _summaries(self._lane.rows(_ONE, {"case_id": case_id}))
        return found[0] if found else None

    def open_after(self, received_at: str, case_id: str, limit: int) -> tuple[CaseSummary, ...]:
        """Open cases in the order of receipt, which no change of a case touches, for work that walks them all.

        Args:
            received_at: of the last case of the page before, as :func:`moment_text` writes it; empty at the beginning.
            case_id: of the same case.
            limit: at most so many.
        """
        values: dict[str, str | int] = {"received_at": received_at, "case_id": case_id, "limit": limit}
        return _summaries(self._lane.rows(_OPEN_AFTER, values))

    def open_count(self) -> int:
        """How many cases are open, however many they are."""
        return int(self._lane.rows(_OPEN_COUNT, {})[0][0])

    def open_reports(self) -> int:
        """How many reports on children are open."""
        return int(self._lane.rows(_OPEN_REPORTS, {"kind": CaseKind.MINOR_REPORT.value})[0][0])

    def known_people(self) -> "tuple[KnownPerson, ...]":
        """Whoever has a case, newest first, to compare a new sender with; the newest 20,000 cases.

        A child's file is not among them: the name stays in it.
        """
        return tuple(self._people(_PEOPLE, limit=_MOST_PEOPLE))

    def everybody(self) -> "Iterator[KnownPerson]":
        """Whoever has a case, however long ago, but for children, whose names stay in their files."""
        return self._people(_EVERYBODY)

    def open_children(self) -> "Iterator[KnownPerson]":
        """The people of all open children's files, to be compared and never shown."""
        return self._people(_OPEN_CHILDREN)

    def _people(self, words: str, **values: str | int) -> "Iterator[KnownPerson]":
        # Lazy, measured: it costs 3 ms, and nobody is compared with anybody at a start.
        from qv_desk.domain.incoming.proposal import KnownPerson  # noqa: PLC0415

        for case_id, reference, name, e_mail, phone in self._lane.rows(words, values):
            yield KnownPerson(case_id, reference, name, (e_mail,) if e_mail else (), (phone,) if phone else ())


@cache
def _page_statement(view: CaseView, order: CaseOrder, descending: bool, goes_on: bool, words: int) -> str:  # noqa: FBT001 - the key of a cache
    column, way, beyond = _ORDERS[order], "DESC" if descending else "ASC", "<" if descending else ">"
    conditions = _conditions(view, words)
    if goes_on:
        conditions = (*conditions, f"({column}, case_id) {beyond} (:after_key, :after_id)")
    return f"{_LINES} {_where(conditions)} ORDER BY {column} {way}, case_id {way} LIMIT :limit"


@cache
def _count_statement(view: CaseView, words: int) -> str:
    conditions = _where(_conditions(view, words))
    return f"SELECT count(*) FROM (SELECT 1 FROM cases {conditions} LIMIT :limit)"  # noqa: S608 - texts of this module


def _conditions(view: CaseView, words: int) -> tuple[str, ...]:
    return (*_VIEWS[view], *(f"filter_text LIKE :word_{place} ESCAPE '\\'" for place in range(words)))


def _where(conditions: tuple[str, ...]) -> str:
    return f"WHERE {' AND '.join(conditions)}" if conditions else ""


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
        case CaseView.WAITING_FOR_APPROVAL:
            values["waiting"] = Waiting.SUPERVISOR.value
    return values


def _words(query: CaseListQuery) -> tuple[str, ...]:
    """The words of the filter as patterns; what LIKE would read as a wildcard is taken literally."""
    words = [word[:_LONGEST_WORD] for word in folded(query.words).split()[:_MOST_WORDS]]
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
            return person_order(summary.person_name, is_childs_file=summary.is_childs_file)
        case _:
            return str(getattr(summary, order.value))


def _summaries(rows: list[tuple[Any, ...]]) -> tuple[CaseSummary, ...]:
    """Lines of cases out of rows of ``_LINES``.

    Measured: the class's own constructor costs twice as much as reading the row, since a frozen class takes the long
    way round for each field. Here the fields are put into their slots directly, in the order of the class.
    """
    (
        put_case_id, put_reference, put_kind, put_rights, put_person_name, put_country,
        put_channel, put_status, put_officer, put_received_at, put_due_at, put_due_on,
        put_due_rule, put_provisional, put_waiting, put_next_step, put_changed_at, put_childs_file,
    ) = (vars(CaseSummary)[field.name].__set__ for field in fields(CaseSummary))  # fmt: skip
    moment, day, new = datetime.fromisoformat, date.fromisoformat, object.__new__
    lines = []
    for row in rows:
        (
            case_id, reference, kind, rights, person_name, country, channel, status, officer,
            received_at, due_at, due_on, due_rule, provisional, waiting, next_step, changed_at, childs_file,
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
        put_childs_file(line, childs_file == 1)
        lines.append(line)
    return tuple(lines)


@cache
def _rights(codes: str) -> tuple[Right, ...]:
    """The rights of a case, from the JSON array in its column; there are few different ones."""
    return tuple(Right(code) for code in json.loads(codes))
