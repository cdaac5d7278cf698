"""Hand a case to somebody who works on cases: it then stands in their list."""

from qv_desk.domain.cases.assignment import assigned
from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import InputError
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import PEOPLE_SETTING, Desk
from qv_desk.services.frame.guard import guarded

_WORK_ON_CASES = frozenset({Role.OFFICER, Role.SUPERVISOR})


@guarded
def can_take_cases(desk: Desk) -> tuple[DeskUser, ...]:
    """Who works on cases here and can open the desk, by name; nobody who has left."""
    there = desk.store.settings.read(PEOPLE_SETTING) or {}
    found = [
        one
        for one in desk.store.settings.people()
        if one.role in _WORK_ON_CASES and there.get(one.user_id, ("",))[0] == one.role
    ]
    return tuple(sorted(found, key=lambda one: (one.display_name.casefold(), one.user_id)))


@guarded
def person_named(desk: Desk, name: str) -> DeskUser:
    """The one person of that name who works on cases here.

    Args:
        desk: the open desk.
        name: as the desk shows it, or a user identifier; capital letters do not matter.

    Raises:
        InputError: ``cannot_take_cases``: nobody of that name works on cases here, or several people do.
    """
    wanted = name.strip().casefold()
    found = [one for one in can_take_cases(desk) if wanted in {one.display_name.casefold(), one.user_id.casefold()}]
    if len(found) != 1:
        raise InputError("cannot_take_cases")
    return found[0]


@guarded
def assign(desk: Desk, case_id: str, user_id: str) -> Case:
    """Hand the case to somebody; a child's file only by whoever opened it.

    Args:
        desk: the open desk.
        case_id: which case.
        user_id: who works on it from now on.

    Raises:
        InputError: ``cannot_take_cases``.
        GateError: ``case_is_closed``, ``assigned_already``.
        AccessError: ``minor_file_needs_approval``.
        StoreError: the case is unknown.
    """
    person = person_named(desk, user_id)
    return change_case(
        desk,
        case_id,
        lambda case: assigned(case, person.user_id, desk.moment),
        action="case.assigned",
        detail=person.display_name,
    )
