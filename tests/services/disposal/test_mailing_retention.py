"""A mailing's list goes when its years are over, by two people: also whoever never got a letter."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held
from qv_desk.domain.keeping.retention import Keeping, KeptBeside
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.kinds.policy_mailing import PolicyMailing, PolicyNotice
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError, InputError, StoreError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import approve
from qv_desk.services.disposal import mailing_retention, purge, retention
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import policy_listing, policy_mailing, policy_notices
from tests.services.conftest import Clock
from tests.services.notices.merge_lists import mailing, taken_in

PEOPLE = "name,e-mail,country\nWqjxvzk Pfzgqxh,wqjxvzk@example.org,IE\nZqxjkvw Xlkjhqz,zqxjkvw@example.org,IE\n"
YEARS = {"days": 4 * 366 + 2}


def listed(desk: Desk, folder: Path, version: str = "2026-10-01") -> PolicyMailing:
    """A mailing with two people of a file, one of whom was told in another way; the other never."""
    begun = mailing(desk, version)
    taken_in(desk, MergeKind.POLICY, begun.entry_id, folder, PEOPLE)
    told = desk.store.registers.by_key(PolicyNotice, begun.entry_id)[0]
    policy_mailing.mark_noticed(desk, told.entry_id, on=desk.today, words="Wqjxvzk was telephoned")
    return policy_mailing.mailing_of(desk, version)


def fates(desk: Desk) -> list[tuple[str, Iterable[Keeping]]]:
    return [(line.reference, line.kept_by) for line in retention.preview(desk)]


def purged_by_two(desk: Desk, second: Desk, reference: str) -> purge.PurgeResult:
    asked, _ = purge.ask(desk, [reference], "yearly")
    approve.grant(second, asked.entry_id)
    return purge.carry_out(second, asked.entry_id)


def test_years_run_from_the_last_day_of_work_and_can_be_made_more(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    mailing(desk, "2026-10-01")
    clock.forward(days=100)
    later = policy_mailing.mailing_of(desk, "2026-10-01")
    taken_in(desk, MergeKind.POLICY, later.entry_id, tmp_path, PEOPLE)
    came_on = desk.today
    clock.forward(days=4 * 365)
    assert fates(desk) == []  # its own years are over, not those of the people that came later
    clock.forward(days=3)
    (line,) = retention.preview(desk)
    assert (line.reference, line.kind, line.may_go) == ("POL-2026-10-01", KeptBeside.POLICY_MAILING, True)
    assert line.closed_on == came_on
    retention.set_years(desk, KeptBeside.POLICY_MAILING, 6, "a law suit may come")
    assert fates(desk) == []
    with pytest.raises(InputError, match="retention_too_short"):
        retention.set_years(desk, KeptBeside.POLICY_MAILING, 3, "less")


def test_an_open_or_held_case_by_which_somebody_is_told_keeps_it(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    begun = listed(desk, tmp_path)
    waiting = desk.store.registers.by_key(PolicyNotice, begun.entry_id)[1]
    case = policy_notices.open_notice(desk, waiting.entry_id)
    clock.forward(**YEARS)
    assert fates(desk) == [(begun.reference, (Keeping.OPEN_CASE_LINKED,))]
    with pytest.raises(GateError, match="purge_not_due"):
        purge.ask(desk, [begun.reference], "yearly")
    hold = Hold(
        hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by=desk.user.user_id, placed_at=desk.moment
    )
    change_case(desk, case.case_id, lambda one: held(one, hold), action="case.erased")
    change_case(
        desk, case.case_id, lambda one: replace(one, status=CaseStatus.CLOSED, version=one.version + 1), action="x"
    )
    assert dict(fates(desk))[begun.reference] == (Keeping.HOLD,)


def test_two_people_let_the_names_go_also_of_whom_no_letter_reached(
    desk: Desk, second: Desk, clock: Clock, tmp_path: Path
) -> None:
    begun = listed(desk, tmp_path)
    clock.forward(**YEARS)
    done = purged_by_two(desk, second, f" {begun.reference.lower()}")

    assert (done.purge.gone, done.purge.left, done.purge.rows) == ((begun.reference,), (), 2)
    left = policy_mailing.look_at_mailing(desk, begun.entry_id)
    assert (left.notices, left.mailing.people_purged, left.mailing.purged_at) == ((), 2, desk.moment)
    assert (left.mailing.changes, left.mailing.in_force_on) == (begun.changes, begun.in_force_on)
    assert desk.store.registers.count(PolicyNotice) == 0
    details = [entry.detail for entry in journal_book.latest(desk, 99)]
    assert "Wqjxvzk" not in str(details)
    assert desk.store.journal.verify().first_bad is None
    assert fates(desk) == []


def test_nobody_is_put_onto_a_list_that_went(
    desk: Desk, second: Desk, clock: Clock, tmp_path: Path, opened_case: Callable[..., Case]
) -> None:
    begun = listed(desk, tmp_path)
    notice = desk.store.registers.by_key(PolicyNotice, begun.entry_id)[1]
    clock.forward(**YEARS)
    purged_by_two(desk, second, begun.reference)
    opened_case()
    with pytest.raises(GateError, match="mailing_is_purged"):
        mailing(desk)
    with pytest.raises(GateError, match="mailing_is_purged"):
        taken_in(desk, MergeKind.POLICY, begun.entry_id, tmp_path, PEOPLE)
    with pytest.raises(GateError, match="mailing_is_purged"):
        policy_listing.add_rows(desk, begun.entry_id, ())
    with pytest.raises(StoreError, match="register_entry_unknown"):
        policy_notices.open_notice(desk, notice.entry_id)


def test_of_two_versions_that_differ_in_capitals_the_one_with_a_list_is_meant(
    desk: Desk, second: Desk, clock: Clock, tmp_path: Path
) -> None:
    for version in ("v1", "V1"):
        (tmp_path / version).mkdir(exist_ok=True)
        listed(desk, tmp_path, version)
    clock.forward(**YEARS)
    for _ in range(2):
        assert purged_by_two(desk, second, "pol-v1").purge.left == ()
    assert desk.store.registers.count(PolicyNotice) == 0
    assert mailing_retention.mailing_named(desk, "POL-V1").purged_at is not None


def test_what_is_no_mailing_cannot_be_asked_for(desk: Desk) -> None:
    with pytest.raises(InputError, match="mailing_unknown"):
        purge.ask(desk, ["POL-1999-01-01"], "yearly")
