"""Search the company's systems: found, not held, or an exception with its reason, source by source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome, SearchTask
from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.domain.searching.identifier import CaseIdentifier, identified, identifier_dropped, identifiers
from qv_desk.domain.searching.search_detail import (
    ExceptionReason,
    SearchDetail,
    detail_of,
    owner_asked,
    owner_chased,
    search_recorded,
)
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.cases.chasers import CHASE_AFTER_DAYS, change_waiting_case
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@dataclass(frozen=True, slots=True)
class SourceSheet:
    """One source of a case, with all that its search needs.

    Attributes:
        task: what came of it so far.
        system: the system's entry, as it stands now.
        detail: whom we asked, by what it was searched, why not where it could not be.
        search_by: what to look for in it: kind and value.
    """

    task: SearchTask
    system: CompanySystem
    detail: SearchDetail
    search_by: tuple[tuple[IdentifierKind, str], ...]

    @property
    def missed(self) -> tuple[str, ...]:
        """What the case is searched by since, and this source was not; empty while its search is open."""
        if self.task.outcome is SearchOutcome.OPEN or not self.detail.searched_by:
            return ()
        return tuple(value for _kind, value in self.search_by if value not in self.detail.searched_by)


@dataclass(frozen=True, slots=True)
class SearchSheet:
    """The whole search of a case, and what to look for."""

    sources: tuple[SourceSheet, ...]
    identifiers: tuple[tuple[IdentifierKind, str], ...]
    added: tuple[CaseIdentifier, ...]


@guarded
def sources(desk: Desk) -> Mapping[str, CompanySystem]:
    """Every system by its code, in the order in which staff go through them.

    Law: policy §1, duty D3.
    """
    return current_systems(desk)


@guarded
def sheet(desk: Desk, case_id: str) -> SearchSheet:
    """Everything that the search of a case needs, on one sheet.

    Law: policy §1 and §2; duties D3, D42.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    systems = current_systems(desk)
    return SearchSheet(
        sources=tuple(_source_sheet(case, task, systems[task.source]) for task in case.search),
        identifiers=identifiers(case),
        added=case.facts_of(CaseIdentifier),
    )


def _source_sheet(case: Case, task: SearchTask, system: CompanySystem) -> SourceSheet:
    detail = detail_of(case, task.source)
    return SourceSheet(
        task=task,
        system=system,
        detail=detail,
        search_by=_search_by(case, system),
    )


def _search_by(case: Case, system: CompanySystem) -> tuple[tuple[IdentifierKind, str], ...]:
    """What to look for in a system: the sharpest of its keys first."""
    known = identifiers(case)
    return tuple(one for kind in system.searched_by for one in known if one[0] is kind)


@guarded
def record(
    desk: Desk,
    case_id: str,
    source: str,
    *,
    outcome: SearchOutcome,
    records: int = 0,
    note: str = "",
    exception: ExceptionReason | None = None,
) -> Case:
    """Record what the search of one source gave.

    Args:
        desk: the open desk.
        case_id: which case.
        source: code of the system.
        outcome: found, not held, or an exception.
        records: how many records were found, at least 1 if any were; of an exception as many as are known of.
        note: what was found, or why it could not be searched, in words fit for a letter.
        exception: why it could not be searched; None unless the outcome is an exception.

    Raises:
        InputError: the source is not part of the case, count and outcome disagree, or an exception has no reason.
    """
    system = _system(desk, source)
    task = SearchTask(source, outcome, records, note.strip(), desk.user.user_id, desk.moment)
    told = f", {exception}" if exception else ""

    def command(case: Case) -> Case:
        looked_for = tuple(value for _kind, value in _search_by(case, system))
        return search_recorded(case, task, version=system.version, searched_by=looked_for, exception=exception)

    return change_waiting_case(
        desk, case_id, command, action="search.recorded", detail=f"{source}: {outcome}, {records}{told}"
    )


@guarded
def nothing_more(desk: Desk, case_id: str) -> Case:
    """Record that the sources not searched yet hold nothing; each still stands in the file by itself."""
    at, by, systems = desk.moment, desk.user.user_id, current_systems(desk)

    def command(case: Case) -> Case:
        moved = case
        for task in case.open_searches:
            system = systems[task.source]
            looked_for = tuple(value for _kind, value in _search_by(case, system))
            empty = SearchTask(task.source, SearchOutcome.NOT_HELD, 0, "", by, at)
            moved = search_recorded(moved, empty, version=system.version, searched_by=looked_for)
        return moved

    return change_waiting_case(desk, case_id, command, action="search.recorded", detail="the rest: not held")


@guarded
def ask_owner(
    desk: Desk,
    case_id: str,
    source: str,
    *,
    whom: str = "",
    on: date | None = None,
    chase_after: int = CHASE_AFTER_DAYS,
) -> Case:
    """Note that a colleague was asked to search a source, and when to remind them.

    Args:
        desk: the open desk.
        case_id: which case.
        source: code of the system.
        whom: who was asked; empty for the owner in the list of systems.
        on: the day on which they were asked; today if none is given.
        chase_after: after how many days to remind them.

    Raises:
        InputError: nobody was named and the system has no owner, the day lies ahead, or the source is no part of it.
        GateError: the source is searched already.
    """
    asked_on = _past_day(desk, on)
    name = whom.strip() or _system(desk, source).owner
    chase_on = asked_on + timedelta(days=chase_after)
    return change_waiting_case(
        desk,
        case_id,
        lambda case: owner_asked(case, source, whom=name, on=asked_on, chase_on=chase_on, at=desk.moment),
        action="search.asked",
        detail=f"{source}: {name}",
    )


@guarded
def chase_owner(
    desk: Desk, case_id: str, source: str, *, on: date | None = None, chase_after: int = CHASE_AFTER_DAYS
) -> Case:
    """Note that whoever was asked to search a source has been reminded.

    Raises:
        GateError: nobody was asked, or the source is searched already.
        InputError: the day lies ahead, or before they were asked.
    """
    chased_on = _past_day(desk, on)
    chase_on = chased_on + timedelta(days=chase_after)
    return change_waiting_case(
        desk,
        case_id,
        lambda case: owner_chased(case, source, on=chased_on, chase_on=chase_on, at=desk.moment),
        action="search.chased",
        detail=source,
    )


@guarded
def add_identifier(desk: Desk, case_id: str, kind: IdentifierKind, value: str, *, from_message: bool = False) -> Case:
    """Search by one thing more: a product serial number, an account, another name or address.

    Raises:
        InputError: ``identifier_empty``, ``identifier_known``.
    """
    added = CaseIdentifier(
        kind=kind, value=value.strip(), added_by=desk.user.user_id, added_at=desk.moment, from_message=from_message
    )
    return change_case(
        desk, case_id, lambda case: identified(case, added), action="search.identifier_added", detail=str(kind)
    )


@guarded
def drop_identifier(desk: Desk, case_id: str, kind: IdentifierKind, value: str) -> Case:
    """Search no longer by something that was added wrongly.

    Raises:
        InputError: ``identifier_unknown``.
    """
    return change_case(
        desk,
        case_id,
        lambda case: identifier_dropped(case, kind, value, desk.moment),
        action="search.identifier_dropped",
        detail=str(kind),
    )


@guarded
def retention_reason(desk: Desk, source: str) -> Wording:
    """Why the data of a source are kept as long as they are, in words fit for refusing an erasure.

    Args:
        desk: the open desk.
        source: code of the system.

    Raises:
        InputError: ``system_unknown``.

    Law: policy §4 and §6 (the specific legal reason is told at the time of the request); duties D11, D18.
    """
    system = _system(desk, source)
    law = system.retention_law
    end_en, end_zh = (f" ({law})", f"（{law}）") if law else ("", "")
    name, why, how_long = system.name, system.retention_reason, system.retention
    return Wording(
        f"{name.en}: kept {how_long.en}, because {why.en}{end_en}.",
        f"{name.zh}：保存期限为{how_long.zh}，因为{why.zh}{end_zh}。",
    )


def identifier_name(kind: IdentifierKind) -> Wording:
    """By what a system is searched, as staff call it."""
    return wordings("sources")[f"identifier.{kind}"]


def exception_name(reason: ExceptionReason) -> Wording:
    """Why a source could not be searched."""
    return wordings("sources")[f"exception.{reason}"]


def _system(desk: Desk, code: str) -> CompanySystem:
    system = current_systems(desk).get(code)
    if system is None:
        raise InputError("search_source_unknown", source=code)
    return system


def _past_day(desk: Desk, on: date | None) -> date:
    day = on or desk.today
    if day > desk.today:
        raise InputError("disclosure_day_impossible", day=day.isoformat())
    return day
