"""How a source was searched: by which version of its entry, by what, whom we asked, and why not where we could not.

Law: GDPR 12(3) (an answer without undue delay needs colleagues to answer us first); duties D3, D42.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.errors import GateError, InputError


class ExceptionReason(StrEnum):
    """Why a source could not be searched as the others were."""

    BACKUP_ONLY = "backup_only"
    HELD_BY_PROCESSOR = "held_by_processor"
    TECHNICALLY_IMPOSSIBLE = "technically_impossible"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDetail(CaseFact):
    """What stands beside the outcome of one source.

    Attributes:
        source: code of the company's system.
        version: version of the system's entry by which it was searched; None while it is not.
        searched_by: the identifiers that were looked for, as they were.
        exception: why it could not be searched; None otherwise.
        asked: who was asked to search; empty for nobody.
        asked_on: when; None for nobody.
        chase_on: when to ask again; None when no answer is waited for.
        chased_on: the days on which they were reminded.
    """

    fact_name: ClassVar[str] = "search_detail"

    source: str
    version: int | None = None
    searched_by: tuple[str, ...] = ()
    exception: ExceptionReason | None = None
    asked: str = ""
    asked_on: date | None = None
    chase_on: date | None = None
    chased_on: tuple[date, ...] = ()


def detail_of(case: Case, source: str) -> SearchDetail:
    """What is known beside the outcome; nothing yet is fine."""
    return next((one for one in case.facts_of(SearchDetail) if one.source == source), SearchDetail(source=source))


def owner_asked(case: Case, source: str, *, whom: str, on: date, chase_on: date, at: datetime) -> Case:
    """The case after a colleague was asked to search a source; asking somebody else begins anew.

    Raises:
        InputError: ``search_source_unknown``, ``search_asked_nobody``, ``chase_day_impossible``.
        GateError: ``search_done_already``, ``case_is_closed``.
    """
    _must_be_open(case, source)
    if not whom.strip():
        raise InputError("search_asked_nobody")
    if chase_on <= on:
        raise InputError("chase_day_impossible", day=chase_on.isoformat())
    detail = replace(detail_of(case, source), asked=whom.strip(), asked_on=on, chase_on=chase_on, chased_on=())
    return _with(case, (detail,), at)


def owner_chased(case: Case, source: str, *, on: date, chase_on: date, at: datetime) -> Case:
    """The case after whoever was asked has been reminded.

    Raises:
        InputError: ``search_source_unknown``, ``chase_day_impossible``.
        GateError: ``search_nobody_asked``, ``search_done_already``, ``case_is_closed``.
    """
    _must_be_open(case, source)
    detail = detail_of(case, source)
    if detail.asked_on is None:
        raise GateError("search_nobody_asked")
    if chase_on <= on or on < detail.asked_on:
        raise InputError("chase_day_impossible", day=chase_on.isoformat())
    return _with(case, (replace(detail, chase_on=chase_on, chased_on=(*detail.chased_on, on)),), at)


def search_recorded(
    case: Case,
    task: SearchTask,
    *,
    version: int,
    searched_by: tuple[str, ...] = (),
    exception: ExceptionReason | None = None,
) -> Case:
    """The case with one source searched, or with the reason why it could not be; a source may be searched again.

    Raises:
        InputError: ``search_count_disagrees`` when count and outcome do not fit; ``search_exception_needs_reason``;
            as :meth:`Case.searched`.
        GateError: ``case_is_closed``.
    """
    is_exception = task.outcome is SearchOutcome.EXCEPTION
    # How many records an exception concerns is often known (a backup of 12 orders), and never has to be.
    if task.records < 0 or (not is_exception and (task.outcome is SearchOutcome.FOUND) != (task.records > 0)):
        raise InputError("search_count_disagrees")
    if is_exception != (exception is not None) or (is_exception and not task.note.strip()):
        raise InputError("search_exception_needs_reason")
    moved = case.searched(task)
    detail = replace(
        detail_of(case, task.source), version=version, searched_by=searched_by, exception=exception, chase_on=None
    )
    return _with(moved, (detail,), moved.changed_at)


def chases(case: Case) -> tuple[SearchDetail, ...]:
    """Whoever has been asked and has not answered, the nearest reminder first."""
    still_open = {task.source for task in case.open_searches}
    waiting = (one for one in case.facts_of(SearchDetail) if one.chase_on is not None and one.source in still_open)
    return tuple(sorted(waiting, key=lambda one: (one.chase_on or date.max, one.source)))


def _must_be_open(case: Case, source: str) -> None:
    task = next((one for one in case.search if one.source == source), None)
    if task is None:
        raise InputError("search_source_unknown", source=source)
    if task.outcome is not SearchOutcome.OPEN:
        raise GateError("search_done_already")


def _with(case: Case, details: Iterable[SearchDetail], at: datetime) -> Case:
    new = {one.source: one for one in details}
    others = (one for one in case.facts_of(SearchDetail) if one.source not in new)
    return case.with_facts(SearchDetail, (*others, *new.values()), at)
