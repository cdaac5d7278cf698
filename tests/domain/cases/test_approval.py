from datetime import UTC, datetime, timedelta

import pytest

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeskError, GateError, InputError

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
OFFICER = DeskUser("u-1", "Lin Wei", Role.OFFICER)
SUPERVISOR = DeskUser("u-2", "Zhao Min", Role.SUPERVISOR)


def asked(kind: ApprovalKind = ApprovalKind.REFUSAL, by: DeskUser = OFFICER) -> Approval:
    return Approval(
        approval_id="a-1",
        kind=kind,
        object_id="c-1",
        subject="access",
        reason="trade secrets",
        asked_by=by.user_id,
        asked_at=NOW,
    )


def test_a_second_person_grants_it() -> None:
    granted = asked().granted(SUPERVISOR, LATER, " read ")

    assert (granted.state, granted.decided_by, granted.decided_at, granted.note) == (
        ApprovalState.GRANTED,
        "u-2",
        LATER,
        "read",
    )


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PRINTING, Role.AUDITOR])
def test_only_a_supervisor_decides(role: Role) -> None:
    with pytest.raises(AccessError, match="approval_needs_supervisor"):
        asked().granted(DeskUser("u-9", "Somebody", role), LATER)


def test_nobody_approves_what_they_asked_for() -> None:
    with pytest.raises(GateError, match="approval_needs_another_person"):
        asked(by=SUPERVISOR).granted(SUPERVISOR, LATER)
    with pytest.raises(GateError, match="approval_needs_another_person"):
        asked(by=SUPERVISOR).refused(SUPERVISOR, LATER, "no")


def test_a_refusal_and_a_clash_need_words() -> None:
    with pytest.raises(InputError, match="approval_needs_words"):
        asked().refused(SUPERVISOR, LATER, "  ")
    with pytest.raises(InputError, match="approval_needs_words"):
        asked(ApprovalKind.CLOCK_CLASH).granted(SUPERVISOR, LATER)
    assert asked(ApprovalKind.CLOCK_CLASH).granted(SUPERVISOR, LATER, "identity first").note == "identity first"


def test_what_is_settled_stays_settled() -> None:
    for settled in (
        asked().granted(SUPERVISOR, LATER),
        asked().refused(SUPERVISOR, LATER, "no"),
        asked().withdrawn(OFFICER, LATER),
        asked().granted(SUPERVISOR, LATER).used(),
    ):
        for attempt in (
            lambda it: it.granted(SUPERVISOR, LATER),
            lambda it: it.refused(SUPERVISOR, LATER, "no"),
            lambda it: it.withdrawn(OFFICER, LATER),
        ):
            with pytest.raises(DeskError, match="approval_settled"):
                attempt(settled)


def test_only_who_asked_takes_it_back() -> None:
    assert asked().withdrawn(OFFICER, LATER).state is ApprovalState.WITHDRAWN
    with pytest.raises(GateError, match="approval_not_yours"):
        asked().withdrawn(SUPERVISOR, LATER)


def test_it_allows_what_it_allows_once() -> None:
    granted = asked().granted(SUPERVISOR, LATER)

    assert granted.used().state is ApprovalState.USED
    for not_granted in (asked(), granted.used(), asked().refused(SUPERVISOR, LATER, "no")):
        with pytest.raises(GateError, match="approval_not_granted"):
            not_granted.used()
