"""A case file is disposed of by two people, and then nothing of it can be read any more."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.approval import Approval
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.errors import AccessError, GateError, InputError, StoreError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import approve, matters, review
from qv_desk.services.disposal import dispose
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.temp_folder import TempFolder
from qv_desk.services.sample import demo_work
from tests.services.conftest import StaffedDesk

Opener = Callable[..., Case]


@pytest.fixture
def finished(desk: Desk, second: Desk, opened_case: Opener, tmp_path: Path) -> Case:
    """A closed case."""
    return demo_work.finish(desk, opened_case().case_id, tmp_path / "letters", second)


@pytest.fixture
def asked(desk: Desk, finished: Case) -> Approval:
    return dispose.ask(desk, finished.case_id, "four years are over")


def test_what_two_people_agree_to_is_gone(desk: Desk, second: Desk, finished: Case, asked: Approval) -> None:
    sequence = journal_book.head(desk).sequence
    left = TempFolder(desk.folder).path
    (left / "deep").mkdir(parents=True)
    (left / "print.pdf").write_text("Zoë Sample")
    approve.grant(second, asked.approval_id)

    done = dispose.carry_out(second, asked.approval_id)

    assert done.count.contents == len(finished.documents)
    assert done.count.rows > 10
    assert done.is_finished
    assert done.outbox_is_clean
    assert done.backups_hold_until == desk.today + timedelta(days=35)
    assert done.backup_places_missed == ()
    assert list(left.iterdir()) == []
    with pytest.raises(StoreError, match="case_unknown"):
        review.look(desk, finished.case_id)
    assert review.page(desk, CaseView.ALL).rows == ()
    entries = journal_book.of_case(desk, finished.case_id)
    assert {entry.detail for entry in entries[:-1]} == {None}
    assert entries[-1].action == "case.erased"
    assert done.backups_hold_until.isoformat() in (entries[-1].detail or "")
    assert "Zoë" not in str(matters.of(desk, finished.case_id))
    assert {one.reason + one.note for one in matters.of(desk, finished.case_id)} == {""}
    assert [erasure.object_id for erasure in desk.store.erasures.all()] == [finished.case_id]
    assert journal_book.verify(desk).entries >= sequence


def test_nobody_does_it_alone(desk: Desk, second: Desk, asked: Approval) -> None:
    with pytest.raises(GateError, match="approval_not_granted"):
        dispose.carry_out(second, asked.approval_id)
    approve.grant(second, asked.approval_id)
    with pytest.raises(GateError, match="approval_needs_another_person"):
        dispose.carry_out(desk, asked.approval_id)
    dispose.carry_out(second, asked.approval_id)
    with pytest.raises(GateError, match="approval_not_granted"):
        dispose.carry_out(second, asked.approval_id)


def test_officers_ask_and_do_not_carry_out(staffed: StaffedDesk) -> None:
    with pytest.raises(AccessError, match="not_permitted"):
        dispose.carry_out(staffed.at("Ola Berg"), "whatever")


def test_a_case_at_work_stays_unless_somebody_says_why_not(desk: Desk, second: Desk, opened_case: Opener) -> None:
    case = opened_case()
    found = dispose.hindrances(desk, case.case_id)
    assert found.clocks > 0
    assert found.letters == 0
    with pytest.raises(GateError, match="disposal_too_early"):
        dispose.ask(desk, case.case_id, "opened twice")
    with pytest.raises(InputError, match="approval_needs_reason"):
        dispose.ask(desk, case.case_id, " ", although="the other file answers it")
    asked = dispose.ask(desk, case.case_id, "opened twice", although="the other file answers it")
    assert asked.reason == "opened twice — the other file answers it"
    approve.grant(second, asked.approval_id)

    assert dispose.carry_out(second, asked.approval_id).count.rows > 0


def test_work_that_began_after_the_question_stops_it(desk: Desk, second: Desk, opened_case: Opener) -> None:
    case_id = opened_case().case_id
    for step in (demo_work.prove, demo_work.search_all, demo_work.grant, demo_work.answer, demo_work.post):
        step(desk, case_id)
    asked = dispose.ask(desk, case_id, "opened twice")
    approve.grant(second, asked.approval_id)
    demo_work.acknowledge(desk, case_id)

    with pytest.raises(GateError, match="disposal_too_early"):
        dispose.carry_out(second, asked.approval_id)
    assert review.look(desk, case_id).case.case_id == case_id


def test_a_letter_that_waits_for_the_post_is_no_bygone(desk: Desk, opened_case: Opener) -> None:
    case = opened_case()
    demo_work.acknowledge(desk, case.case_id)
    assert dispose.hindrances(desk, case.case_id).letters == 1


def test_what_is_no_disposal_disposes_of_nothing(desk: Desk, second: Desk, opened_case: Opener) -> None:
    case = opened_case()
    demo_work.refuse(desk, case.case_id)
    asked = matters.of(desk, case.case_id)[0]
    approve.grant(second, asked.approval_id)
    with pytest.raises(GateError, match="approval_not_granted"):
        dispose.carry_out(second, asked.approval_id)
