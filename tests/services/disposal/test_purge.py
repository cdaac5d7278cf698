"""A purge takes two people, erases whole files, leaves a certificate, and what went does not come back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.keeping.purge import Purge, PurgeState
from qv_desk.domain.telling.refusal_log import RefusalEntry
from qv_desk.errors import GateError, InputError, StoreError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import approve, review
from qv_desk.services.disposal import purge, retention
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock

Opener = Callable[..., Case]


@pytest.fixture
def due(desk: Desk, second: Desk, opened_case: Opener, tmp_path: Path, clock: Clock) -> tuple[Case, Case]:
    """Two closed cases of long ago."""
    pair = tuple(
        demo_work.finish(desk, opened_case().case_id, tmp_path / f"letters {number}", second) for number in (1, 2)
    )
    clock.forward(days=5 * 366)
    return pair[0], pair[1]


def agreed(desk: Desk, second: Desk, *cases: Case) -> Purge:
    asked, _ = purge.ask(desk, [case.reference for case in cases], "yearly purge")
    approve.grant(second, asked.entry_id)
    return asked


def test_what_two_people_agree_to_is_gone_and_certified(
    desk: Desk, second: Desk, due: tuple[Case, Case], tmp_path: Path
) -> None:
    asked = agreed(desk, second, *due)
    seen: list[tuple[int, int]] = []
    done = purge.carry_out(second, asked.entry_id, lambda *step: seen.append(step))

    assert done.purge.gone == tuple(case.reference for case in due)
    assert done.purge.left == ()
    assert done.is_finished
    assert done.purge.rows > 20
    assert seen == [(1, 2), (2, 2)]
    for case in due:
        with pytest.raises(StoreError, match="case_unknown"):
            review.look(desk, case.case_id)
    assert journal_book.verify(desk).entries > 20
    purge.save_certificate(desk, asked.entry_id, tmp_path / "certificate.txt")
    page = (tmp_path / "certificate.txt").read_text(encoding="utf-8")
    assert due[0].reference in page
    assert "Hana Sato" in page or "u-second" in page
    assert "Zoë" not in page
    with pytest.raises(StoreError, match="export_exists"):
        purge.save_certificate(desk, asked.entry_id, tmp_path / "certificate.txt")
    with pytest.raises(GateError, match="purge_is_done"):
        purge.carry_out(second, asked.entry_id)


def test_nobody_purges_alone_nor_without_agreement(desk: Desk, second: Desk, due: tuple[Case, Case]) -> None:
    asked, _ = purge.ask(desk, [due[0].reference], "yearly purge")
    with pytest.raises(GateError, match="approval_not_granted"):
        purge.carry_out(second, asked.entry_id)
    with pytest.raises(GateError, match="approval_needs_another_person"):
        approve.grant(desk, asked.entry_id)
    approve.grant(second, asked.entry_id)
    with pytest.raises(GateError, match="approval_needs_another_person"):
        purge.carry_out(desk, asked.entry_id)
    with pytest.raises(GateError, match="purge_not_done"):
        purge.save_certificate(desk, asked.entry_id, Path("never"))


def test_what_something_keeps_by_then_stays(desk: Desk, second: Desk, due: tuple[Case, Case]) -> None:
    asked = agreed(desk, second, *due)
    hold = Hold(
        hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by=desk.user.user_id, placed_at=desk.moment
    )
    change_case(desk, due[0].case_id, lambda case: held(case, hold), action="retention.changed")

    done = purge.carry_out(second, asked.entry_id)

    assert (done.purge.gone, done.purge.left) == ((due[1].reference,), (due[0].reference,))
    assert review.look(desk, due[0].case_id).case.facts_of(Hold) == (hold,)


def test_a_purge_that_was_stopped_goes_on_where_it_stood(desk: Desk, second: Desk, due: tuple[Case, Case]) -> None:
    asked = agreed(desk, second, *due)

    def stop(done: int, total: int) -> None:
        raise InterruptedError(done, total)

    with pytest.raises(InterruptedError):
        purge.carry_out(second, asked.entry_id, stop)
    (half,) = purge.all_purges(desk)
    assert (half.state, len(half.gone)) == (PurgeState.RUNNING, 1)

    done = purge.carry_out(second, asked.entry_id)
    assert done.purge.state is PurgeState.DONE
    assert len(done.purge.gone) == 2


def test_only_what_the_preview_lets_go_can_be_asked_for(
    desk: Desk, due: tuple[Case, Case], opened_case: Opener
) -> None:
    with pytest.raises(InputError, match="purge_of_nothing"):
        purge.ask(desk, [], "x")
    with pytest.raises(InputError, match="approval_needs_reason"):
        purge.ask(desk, [due[0].reference], " ")
    young = opened_case(received_at=desk.moment)
    with pytest.raises(GateError, match="purge_not_due"):
        purge.ask(desk, [due[0].reference, young.reference], "x")
    assert purge.all_purges(desk) == ()
    assert retention.preview(desk)


def test_the_refusal_log_is_not_touched(desk: Desk, second: Desk, due: tuple[Case, Case]) -> None:
    before = desk.store.registers.all(RefusalEntry)
    purge.carry_out(second, agreed(desk, second, *due).entry_id)

    assert desk.store.registers.all(RefusalEntry) == before
