"""One act on many cases: rehearsed, done case by case, stopped, gone on with, written down."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder, BulkRun, BulkTarget
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import AccessError, InputError, StoreError
from qv_desk.services.care import bulk_reasons, bulk_work
from qv_desk.services.care.bulk_work import BulkLine, BulkState, Chosen
from qv_desk.services.cases import holds
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock

CaseOpener = Callable[..., Case]

HOLD = BulkOrder(act=BulkAct.HOLD, ground=HoldGround.DISPUTE, reason="a joint claim")
ACKNOWLEDGE = BulkOrder(act=BulkAct.ACKNOWLEDGE)


class _StoppedHere(Exception):  # noqa: N818 - not an error: the person asked for it
    """Somebody pressed Stop."""


def chosen(*cases: Case) -> tuple[Chosen, ...]:
    return tuple(Chosen(case.case_id, case.reference) for case in cases)


def rehearsed(desk: Desk, order: BulkOrder, *cases: Case) -> list[BulkLine]:
    return [line for one in chosen(*cases) for line in bulk_work.rehearse_one(desk, order, one)]


def states(lines: "tuple[BulkLine, ...] | list[BulkLine]") -> list[str]:
    return [line.state.value for line in lines]


def test_every_case_of_a_view_is_named_however_many_there_are(desk: Desk, opened_case: CaseOpener) -> None:
    cases = [opened_case(subject=f"number {number}") for number in range(3)]
    everything = bulk_work.chosen_of_view(desk, CaseView.ALL_OPEN)
    assert {one.reference for one in everything} == {case.reference for case in cases}
    (one,) = bulk_work.chosen_of_view(desk, CaseView.ALL_OPEN, cases[1].reference)
    assert one.case_id == cases[1].case_id


def test_too_many_are_refused_by_name(desk: Desk, opened_case: CaseOpener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_work, "MOST_CASES", 1)
    cases = [opened_case(), opened_case()]
    with pytest.raises(InputError, match="bulk_too_many"):
        bulk_work.chosen_of_view(desk, CaseView.ALL_OPEN)
    with pytest.raises(InputError, match="bulk_too_many"):
        bulk_work.begin(desk, HOLD, rehearsed(desk, HOLD, *cases))


def test_a_rehearsal_counts_and_changes_nothing(desk: Desk, opened_case: CaseOpener) -> None:
    fits, other = opened_case(), opened_case(kind=CaseKind.AUTHORITY_DEMAND, rights=())
    before = desk.store.journal.head()
    lines = rehearsed(desk, ACKNOWLEDGE, fits, other)
    lines += bulk_work.rehearse_one(desk, ACKNOWLEDGE, Chosen("gone", "QV-2026-9999"))
    assert states(lines) == ["can", "cannot", "cannot"]
    assert [line.problem.code for line in lines if line.problem] == ["bulk_not_for_kind", "case_unknown"]
    assert desk.store.journal.head() == before


def test_the_journal_has_a_line_for_each_case_and_two_for_the_whole(desk: Desk, opened_case: CaseOpener) -> None:
    cases = [opened_case() for _ in range(3)]
    start = desk.store.journal.head().sequence
    run = bulk_work.begin(desk, HOLD, rehearsed(desk, HOLD, *cases))
    lines = bulk_work.carry_out(desk, run)
    assert states(lines) == ["done"] * 3
    entries = [one for one in reversed(desk.store.journal.latest(20)) if one.sequence > start]
    assert [one.action for one in entries] == ["bulk.begun", *["hold.placed"] * 3, "bulk.ended"]
    assert (entries[0].detail, entries[-1].detail) == ("hold: 3", "hold: 3 done, 0 not")
    assert bulk_work.unfinished(desk) == ()
    assert desk.store.journal.verify().first_bad is None


def test_what_one_case_refuses_stops_no_other(desk: Desk, opened_case: CaseOpener) -> None:
    cases = [opened_case() for _ in range(3)]
    close = BulkOrder(act=BulkAct.CLOSE)
    run = BulkRun(
        entry_id="r",
        at=desk.moment,
        order=close,
        targets=tuple(BulkTarget(case.case_id) for case in cases),
        by=desk.user.user_id,
    )
    with desk.changing() as changes:
        changes.put_entry(run)
        changes.journal("bulk.begun", run.entry_id)
    lines = bulk_work.carry_out(desk, run)
    assert states(lines) == ["cannot"] * 3
    (why,) = bulk_reasons.reasons(lines, "en")
    assert why.references == tuple(case.reference for case in cases)
    assert "has not gone out" in why.sentence


def test_a_stop_loses_nothing_and_nothing_is_done_twice(desk: Desk, opened_case: CaseOpener, clock: Clock) -> None:
    cases = [opened_case() for _ in range(4)]
    run = bulk_work.begin(desk, ACKNOWLEDGE, rehearsed(desk, ACKNOWLEDGE, *cases))

    def stop(done: int, total: int) -> None:
        assert total == len(cases)
        if done == 2:
            raise _StoppedHere

    with pytest.raises(_StoppedHere):
        bulk_work.carry_out(desk, run, stop)
    assert bulk_work.unfinished(desk) == (run,)
    clock.forward(hours=1)
    assert states(bulk_work.carry_out(desk, bulk_work.run_of(desk, run.entry_id))) == ["done"] * 4
    assert all(len(desk.store.cases.get(case.case_id).correspondence) == 1 for case in cases)
    assert bulk_work.unfinished(desk) == ()


def test_a_failing_disk_stops_the_whole_and_leaves_it_to_go_on_with(
    desk: Desk, opened_case: CaseOpener, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = bulk_work.begin(desk, HOLD, rehearsed(desk, HOLD, opened_case(), opened_case()))

    def full(*_: object, **__: object) -> None:
        raise StoreError("disk_full")

    monkeypatch.setattr(holds, "place", full)
    with pytest.raises(StoreError, match="disk_full"):
        bulk_work.carry_out(desk, run)
    assert bulk_work.unfinished(desk) == (run,)


def test_what_is_left_can_be_given_up(desk: Desk, opened_case: CaseOpener) -> None:
    run = bulk_work.begin(desk, HOLD, rehearsed(desk, HOLD, opened_case()))
    bulk_work.leave(desk, run.entry_id)
    assert bulk_work.unfinished(desk) == ()
    assert desk.store.journal.latest(1)[0].action == "bulk.left"
    with pytest.raises(InputError, match="bulk_run_unknown"):
        bulk_work.leave(desk, run.entry_id)


def test_only_whoever_began_it_goes_on(desk: Desk, second: Desk, opened_case: CaseOpener) -> None:
    run = bulk_work.begin(desk, HOLD, rehearsed(desk, HOLD, opened_case()))
    assert bulk_work.unfinished(second) == (run,)
    with pytest.raises(AccessError, match="bulk_of_another"):
        bulk_work.do_one(second, run, run.targets[0])
    bulk_work.leave(second, run.entry_id)


def test_nothing_to_do_is_not_begun(desk: Desk, opened_case: CaseOpener) -> None:
    lines = rehearsed(desk, BulkOrder(act=BulkAct.CLOSE), opened_case())
    with pytest.raises(InputError, match="bulk_nothing_to_do"):
        bulk_work.begin(desk, BulkOrder(act=BulkAct.CLOSE), lines)
    with pytest.raises(InputError, match="bulk_needs_reason"):
        bulk_work.begin(desk, BulkOrder(act=BulkAct.HOLD, ground=HoldGround.DISPUTE), lines)


def test_a_case_that_moved_meanwhile_is_asked_anew(desk: Desk, opened_case: CaseOpener) -> None:
    """A hold laid by somebody else after the rehearsal: it stands, and no second one comes beside it."""
    case = opened_case()
    run = bulk_work.begin(desk, HOLD, rehearsed(desk, HOLD, case))
    holds.place(desk, case.case_id, ground=HoldGround.DISPUTE, reason="a joint claim")
    assert bulk_work.do_one(desk, run, run.targets[0]).state is BulkState.DONE
    assert len(desk.store.cases.get(case.case_id).facts_of(Hold)) == 1


@pytest.mark.parametrize("act", BulkAct)
def test_every_act_and_state_has_its_name(act: BulkAct) -> None:
    assert bulk_work.act_name(act).zh
    assert all(bulk_work.state_name(state).zh for state in BulkState)
