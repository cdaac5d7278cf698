"""Four eyes: what one person asks for, another one agrees to, and the case moves with it or not at all."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView, Waiting
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, GateError, InputError, StoreError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import approve, matters, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock, StaffedDesk
from tests.services.refused_access import access_refused

Opener = Callable[..., Case]


def refused(desk: Desk, case: Case) -> Approval:
    """The approval that a refusal of access waits for."""
    access_refused(desk, case)
    return matters.waiting(desk)[0].approval


def look(desk: Desk, case: Case) -> review.CaseFile:
    return review.look(desk, case.case_id)


def test_a_refusal_waits_for_a_supervisor_and_moves_when_one_agrees(
    desk: Desk, second: Desk, opened_case: Opener
) -> None:
    case = opened_case()
    demo_work.fail_to_prove(desk, case.case_id)
    approval = refused(desk, case)
    assert (approval.kind, approval.subject, approval.reason) == (ApprovalKind.REFUSAL, "access", "No proof came.")
    assert look(desk, case).next is NextStep.WAIT_FOR_APPROVAL
    assert review.page(desk, CaseView.WAITING_FOR_APPROVAL).rows[0].summary.waiting is Waiting.SUPERVISOR

    granted = approve.grant(second, approval.approval_id, "the letters of May and June are in the file")

    decision = look(desk, case).case.decision_on(Right.ACCESS)
    assert decision is not None
    assert (decision.approved_by, decision.approved_at) == (second.user.user_id, second.moment)
    assert look(desk, case).next is NextStep.WRITE_ANSWER
    assert granted.state is ApprovalState.GRANTED
    assert matters.waiting(desk) == ()
    assert look(desk, case).approvals == (granted,)
    last = journal_book.of_case(desk, case.case_id)[-1]
    assert (last.action, last.user) == ("approval.granted", second.user.user_id)
    assert last.detail == "refusal access: the letters of May and June are in the file"


def test_nobody_agrees_to_what_they_asked_for(desk: Desk, opened_case: Opener) -> None:
    case = opened_case()
    approval = refused(desk, case)
    with pytest.raises(GateError, match="approval_needs_another_person"):
        approve.grant(desk, approval.approval_id)
    assert look(desk, case).case.refusals_to_approve
    assert matters.waiting(desk)[0].may_decide is False


def test_an_officer_agrees_to_nothing(staffed: StaffedDesk) -> None:
    for name in ("Ola Berg", "Aki Mori"):
        for call in (approve.grant, approve.refuse):
            with pytest.raises(AccessError, match="not_permitted"):
                call(staffed.at(name), "whatever", "words")


def test_a_refusal_that_is_not_agreed_to_is_decided_again(desk: Desk, second: Desk, opened_case: Opener) -> None:
    case = opened_case()
    approval = refused(desk, case)
    with pytest.raises(InputError, match="approval_needs_words"):
        approve.refuse(second, approval.approval_id, "  ")
    settled = approve.refuse(second, approval.approval_id, "the proof came on Monday")

    assert settled.note == "the proof came on Monday"
    assert look(desk, case).case.open_rights == (Right.ACCESS,)
    with pytest.raises(GateError, match="approval_settled"):
        approve.grant(second, approval.approval_id)


def test_whoever_asked_can_take_it_back_and_nobody_else(desk: Desk, second: Desk, opened_case: Opener) -> None:
    case = opened_case()
    approval = refused(desk, case)
    with pytest.raises(GateError, match="approval_not_yours"):
        approve.withdraw(second, approval.approval_id)
    assert approve.withdraw(desk, approval.approval_id).state is ApprovalState.WITHDRAWN
    assert look(desk, case).case.open_rights == (Right.ACCESS,)


def test_deciding_again_overtakes_what_waits(desk: Desk, opened_case: Opener) -> None:
    case = opened_case()
    first = refused(desk, case)
    again = refused(desk, case)
    assert first.approval_id != again.approval_id
    assert [matter.approval for matter in matters.waiting(desk)] == [again]
    assert {one.state for one in matters.of(desk, case.case_id)} == {ApprovalState.WITHDRAWN, ApprovalState.WAITING}


def test_a_clash_of_clocks_is_resolved_in_writing(desk: Desk, second: Desk, opened_case: Opener) -> None:
    case = opened_case(rights=(Right.ACCOUNT_CANCELLATION,), received_at=desk.moment - timedelta(hours=2))
    assert look(desk, case).clashing == ("policy_deletion",)
    approval = approve.ask(desk, ApprovalKind.CLOCK_CLASH, case.case_id, reason="48 hours end before proof can come")
    with pytest.raises(GateError, match="approval_waits_already"):
        approve.ask(desk, ApprovalKind.CLOCK_CLASH, case.case_id, reason="once more")
    with pytest.raises(InputError, match="approval_needs_words"):
        approve.grant(second, approval.approval_id)
    approve.grant(second, approval.approval_id, "freeze the account now, erase when the proof is in")

    assert look(desk, case).approvals[0].note == "freeze the account now, erase when the proof is in"
    assert look(desk, case).case.open_rights == (Right.ACCOUNT_CANCELLATION,)


def test_without_a_clash_there_is_nothing_to_resolve(desk: Desk, opened_case: Opener) -> None:
    with pytest.raises(GateError, match="no_clock_clash"):
        approve.ask(desk, ApprovalKind.CLOCK_CLASH, opened_case().case_id, reason="in doubt")


def test_asking_needs_a_reason_of_bearable_length(desk: Desk) -> None:
    with pytest.raises(InputError, match="approval_needs_reason"):
        approve.ask(desk, ApprovalKind.EXPORT, "journal", reason=" ")
    with pytest.raises(InputError, match="approval_reason_too_long"):
        approve.ask(desk, ApprovalKind.EXPORT, "journal", reason="x" * 2_001)
    with pytest.raises(StoreError, match="approval_unknown"):
        approve.grant(desk, "nothing")


def test_auditors_ask_for_an_export_and_for_nothing_else(staffed: StaffedDesk) -> None:
    aki = staffed.at("Aki Mori")
    with pytest.raises(AccessError, match="approval_not_for_auditors"):
        approve.lay_before(aki, ApprovalKind.DISPOSAL, "a case", reason="looks old")
    assert approve.ask(aki, ApprovalKind.EXPORT, "journal", reason="yearly audit").asked_by == aki.user.user_id


def test_an_agreement_to_an_export_lasts_a_day_and_serves_whoever_asked(staffed: StaffedDesk, clock: Clock) -> None:
    aki, lin, hana = staffed.at("Aki Mori"), staffed.at("Lin Wei"), staffed.at("Hana Sato")
    approval = approve.ask(aki, ApprovalKind.EXPORT, "journal", reason="yearly audit")
    with pytest.raises(GateError, match="approval_not_granted"):
        approve.usable(aki, ApprovalKind.EXPORT, "journal")
    approve.grant(hana, approval.approval_id)

    assert approve.usable(aki, ApprovalKind.EXPORT, "journal").state is ApprovalState.USED
    with pytest.raises(GateError, match="approval_not_granted"):
        approve.usable(lin, ApprovalKind.EXPORT, "journal")
    clock.forward(hours=24)
    with pytest.raises(GateError, match="approval_not_granted"):
        approve.usable(aki, ApprovalKind.EXPORT, "journal")


def test_a_role_changes_when_a_second_supervisor_agrees(staffed: StaffedDesk) -> None:
    lin, hana = staffed.at("Lin Wei"), staffed.at("Hana Sato")
    ola = staffed.unlocked["Ola Berg"].user
    approval = users.change_role(lin, ola.user_id, Role.SUPERVISOR, "stands in during the summer")
    assert matters.waiting(hana)[0].about == ola
    assert {one.user.role for one in users.everybody(lin).people if one.user == ola} == {Role.OFFICER}

    approve.grant(hana, approval.approval_id)

    roles = {one.user.display_name: one.user.role for one in users.everybody(lin).people}
    assert roles["Ola Berg"] is Role.SUPERVISOR
    assert {user.role for user in lin.store.settings.people() if user.user_id == ola.user_id} == {Role.SUPERVISOR}
    assert journal_book.latest(lin, 1)[0].action == "user.role_changed"


def test_closing_the_cases_to_somebody_makes_a_rekey_due(staffed: StaffedDesk) -> None:
    lin, hana = staffed.at("Lin Wei"), staffed.at("Hana Sato")
    ola = staffed.unlocked["Ola Berg"].user
    approval = users.change_role(lin, ola.user_id, Role.PRINTING, "moves to the print room")
    approve.grant(hana, approval.approval_id)

    assert users.everybody(lin).rekey_due


def test_a_change_of_role_takes_two_supervisors_whichever_way_it_is_asked_for(staffed: StaffedDesk) -> None:
    officer = staffed.at("Ola Berg")
    for role in (Role.SUPERVISOR, Role.AUDITOR):
        with pytest.raises(AccessError, match="approval_needs_supervisor"):
            approve.lay_before(officer, ApprovalKind.ROLE_CHANGE, officer.user.user_id, subject=role.value, reason="me")
    with pytest.raises(ValueError, match="emperor"):
        approve.lay_before(staffed.at("Lin Wei"), ApprovalKind.ROLE_CHANGE, "u-1", subject="emperor", reason="me")
    assert matters.waiting(staffed.opened) == ()


@pytest.mark.parametrize("kind", sorted(set(ApprovalKind) - {ApprovalKind.CLOCK_CLASH, ApprovalKind.EXPORT}))
def test_what_has_an_act_of_its_own_is_asked_for_by_that_alone(desk: Desk, kind: ApprovalKind) -> None:
    with pytest.raises(GateError, match="approval_has_its_own_act"):
        approve.ask(desk, kind, "a case", reason="in doubt")
    assert matters.waiting(desk) == ()


def test_only_those_acts_lay_their_kind_before_a_second_person() -> None:
    package = Path(approve.__file__).parents[2]
    callers = {path.stem for path in package.rglob("*.py") if "lay_before(" in path.read_text(encoding="utf-8")}
    assert callers == {"approve", "dispose", "incident_children", "minors", "users"}
