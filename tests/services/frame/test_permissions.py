"""One table says who may do what, and no service can forget its row."""

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.services.frame.permissions import PERMISSIONS, may
from tests.services.service_calls import service_calls


def test_every_call_with_a_desk_is_guarded_and_has_its_row() -> None:
    calls = [call for call in service_calls() if call.takes_desk]
    unguarded = [call.name for call in calls if not call.is_guarded]
    rowless = [call.name for call in calls if call.name not in PERMISSIONS]

    assert not unguarded
    assert not rowless
    assert len(calls) > 40


def test_no_two_calls_share_a_name() -> None:
    names = [call.name for call in service_calls() if call.takes_desk]

    assert len(names) == len(set(names))  # the table and the guard know a call by its module's last word


def test_every_row_names_a_call() -> None:
    there = {call.name for call in service_calls()}

    assert not set(PERMISSIONS) - there


def test_nobody_is_forgotten_and_a_supervisor_does_all_that_an_officer_does() -> None:
    assert all(PERMISSIONS.values())
    assert all(Role.SUPERVISOR in roles for roles in PERMISSIONS.values())


def test_printing_staff_do_nothing_but_print() -> None:
    calls = {name for name, roles in PERMISSIONS.items() if Role.PRINTING in roles}
    modules = {name.partition(".")[0] for name in calls - {"users.change_own_passphrase"}}

    assert modules == {
        "print_letters",
        "print_cups",
        "print_lists",
        "to_printer",
        "preferences",
        "idle_time",
        "clock_check",
    }


def test_what_is_offered_follows_the_table() -> None:
    ola, aki = DeskUser("u-1", "Ola Berg", Role.OFFICER), DeskUser("u-2", "Aki Mori", Role.AUDITOR)

    assert may(ola, "decide.decide")
    assert not may(aki, "decide.decide")
    assert not may(ola, "users.add")
    with pytest.raises(KeyError):
        may(ola, "users.promote")
