"""One act on many cases: chosen, rehearsed, done case by case, stopped, gone on with.

Each case is a transaction of its own by the service of the single act, with its own line in the journal; beginning and
end of the whole have one each. What was begun and not ended is kept, so that nothing of it is lost by a stop; what of
it is done, the cases say themselves.
"""

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.bulk_run import MOST_CASES, BulkAct, BulkOrder, BulkRun, BulkTarget
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import AccessError, DeskError, GateError, InputError, StoreError
from qv_desk.services.care import bulk_acts
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.rehearsal import rehearse
from qv_desk.store.progress import Report

_OF_THIS_CASE = frozenset({"case_unknown", "case_changed"})
"""Failures of the store that concern one case: it went, or somebody else was quicker."""


_IS_DONE = frozenset(
    {
        "assigned_already",
        "bulk_acknowledged_already",
        "bulk_done_already",
        "bulk_held_already",
        "bulk_nothing_to_chase",
        "bulk_nothing_to_post",
        "bulk_proof_asked_already",
    }
)
"""What a case says when the act was done on it before: by this order, before a stop, or by somebody meanwhile."""


class BulkState(StrEnum):
    """How far one single act is."""

    CAN = "can"
    CANNOT = "cannot"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A case that an order is to name."""

    case_id: str
    reference: str


@dataclass(frozen=True, slots=True)
class BulkLine:
    """What came, or would come, of one single act.

    Attributes:
        target: on what.
        reference: of its case.
        state: whether it can be done, cannot, or is done.
        problem: what stands in its way; None if nothing does.
    """

    target: BulkTarget
    reference: str
    state: BulkState
    problem: DeskError | None = None


@guarded
def chosen_of_view(desk: Desk, view: CaseView, text: str = "") -> tuple[Chosen, ...]:
    """Every case of a view, however far it goes beyond what a window has loaded.

    Args:
        desk: the open desk.
        view: which cases.
        text: the filter as typed.

    Raises:
        InputError: ``bulk_too_many``.
    """
    found: list[Chosen] = []
    after: CaseSummary | None = None
    while True:
        page = review.page(desk, view, after=after, text=text)
        found += [Chosen(row.summary.case_id, row.summary.reference) for row in page.rows]
        if len(found) > MOST_CASES:
            raise InputError("bulk_too_many", most=MOST_CASES)
        if page.after is None:
            return tuple(found)
        after = page.after


@guarded
def rehearse_one(desk: Desk, order: BulkOrder, chosen: Chosen, *, since: datetime | None = None) -> list[BulkLine]:
    """What the act would do on one case: it is done as far as the moment at which it would be kept.

    Args:
        desk: the open desk.
        order: what is to be done.
        chosen: on which case.
        since: when the order was begun, if it is gone on with.

    Raises:
        InputError: a part of the order is missing.
        StoreError: the store fails.
    """
    order.must_be_whole()
    try:
        case = desk.store.cases.get(chosen.case_id)
        objects = bulk_acts.objects(desk, order, case, since=since)
    except (GateError, StoreError) as problem:
        return [_refused(BulkTarget(chosen.case_id), chosen.reference, problem)]
    lines = []
    for one in objects:
        target = BulkTarget(chosen.case_id, one)
        in_the_way = rehearse(desk, _done(order, target))
        state = BulkState.CAN if in_the_way is None else BulkState.CANNOT
        lines.append(BulkLine(target, case.reference, state, in_the_way))
    return lines


@guarded
def begin(desk: Desk, order: BulkOrder, lines: Iterable[BulkLine]) -> BulkRun:
    """Begin an order with what can be done of it; from now on it can be gone on with after a stop.

    Raises:
        InputError: a part of the order is missing; ``bulk_nothing_to_do``; ``bulk_too_many``.
    """
    order.must_be_whole()
    targets = tuple(line.target for line in lines if line.state is BulkState.CAN)
    if not targets:
        raise InputError("bulk_nothing_to_do")
    if len({target.case_id for target in targets}) > MOST_CASES:
        raise InputError("bulk_too_many", most=MOST_CASES)
    run = BulkRun(entry_id=secrets.token_hex(8), at=desk.moment, order=order, targets=targets, by=desk.user.user_id)
    with desk.changing() as changes:
        changes.put_entry(run)
        changes.journal("bulk.begun", run.entry_id, f"{order.act}: {len(targets)}")
    return run


@guarded
def do_one(desk: Desk, run: BulkRun, target: BulkTarget) -> BulkLine:
    """Do one single act of an order; what stands in its way stops no other.

    Raises:
        AccessError: ``bulk_of_another``.
        StoreError: the store fails; the order can be gone on with.
    """
    _must_be_own(desk, run)
    summary = desk.store.summaries.one(target.case_id)
    reference = summary.reference if summary is not None else ""
    try:
        _do(desk, run, target)
    except (GateError, InputError, AccessError, StoreError) as problem:
        is_closed = run.order.act is BulkAct.CLOSE and problem.code == "case_is_closed"
        if not is_closed and problem.code not in _IS_DONE:
            return _refused(target, reference, problem)
    return BulkLine(target, reference, BulkState.DONE)


@guarded
def end(desk: Desk, run: BulkRun, lines: Sequence[BulkLine]) -> None:
    """Write the end of an order into the journal; nothing is left to go on with.

    Args:
        desk: the open desk.
        run: the order.
        lines: what came of each of its single acts in this sitting.
    """
    done = sum(line.state is BulkState.DONE for line in lines)
    with desk.changing() as changes:
        changes.remove_entry(BulkRun, run.entry_id)
        changes.journal("bulk.ended", run.entry_id, f"{run.order.act}: {done} done, {len(lines) - done} not")


@guarded
def unfinished(desk: Desk) -> tuple[BulkRun, ...]:
    """Orders that were begun and not ended, oldest first: one's own; for supervisors everybody's."""
    runs = desk.store.registers.all(BulkRun)
    if desk.user.role is Role.SUPERVISOR:
        return runs
    return tuple(run for run in runs if run.by == desk.user.user_id)


@guarded
def run_of(desk: Desk, run_id: str) -> BulkRun:
    """An order that was begun and not ended.

    Raises:
        InputError: ``bulk_run_unknown``.
    """
    found = next((run for run in unfinished(desk) if run.entry_id == run_id), None)
    if found is None:
        raise InputError("bulk_run_unknown")
    return found


@guarded
def leave(desk: Desk, run_id: str) -> None:
    """Give up what is left of an order: by whoever began it, or a supervisor.

    Raises:
        InputError: ``bulk_run_unknown``.
    """
    run = run_of(desk, run_id)
    with desk.changing() as changes:
        changes.remove_entry(BulkRun, run.entry_id)
        changes.journal("bulk.left", run.entry_id, f"{run.order.act}: {len(run.targets)}")


@guarded
def carry_out(desk: Desk, run: BulkRun, report: Report | None = None) -> tuple[BulkLine, ...]:
    """Do an order to its end; what ``report`` raises stops it between two cases, and it can be gone on with.

    Raises:
        AccessError: ``bulk_of_another``.
        StoreError: the store fails; the order can be gone on with.
    """
    lines = []
    for number, target in enumerate(run.targets):
        if report is not None:
            report(number, len(run.targets))
        lines.append(do_one(desk, run, target))
    end(desk, run, lines)
    return tuple(lines)


def act_name(act: BulkAct) -> Wording:
    """An act as staff call it."""
    return wordings("bulk")[f"act.{act}"]


def state_name(state: BulkState) -> Wording:
    """How far a single act is."""
    return wordings("bulk")[f"state.{state}"]


def _do(desk: Desk, run: BulkRun, target: BulkTarget) -> None:
    case = desk.store.cases.get(target.case_id)
    if target.object_id not in bulk_acts.objects(desk, run.order, case, since=run.at):
        raise GateError("bulk_done_already")
    _done(run.order, target)(desk)


def _done(order: BulkOrder, target: BulkTarget) -> Callable[[Desk], None]:
    return lambda desk: bulk_acts.act(desk, order, target.case_id, target.object_id)


def _refused(target: BulkTarget, reference: str, problem: DeskError) -> BulkLine:
    """The line of a refusal; a store that fails as a whole stops the order.

    Raises:
        StoreError: the disk or the store, not this case.
    """
    if isinstance(problem, StoreError) and problem.code not in _OF_THIS_CASE:
        raise problem
    return BulkLine(target, reference, BulkState.CANNOT, problem)


def _must_be_own(desk: Desk, run: BulkRun) -> None:
    if run.by != desk.user.user_id:
        raise AccessError("bulk_of_another")
