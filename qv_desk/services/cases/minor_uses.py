"""The log of what a child's data were used for, each time under one of three grounds.

Law: policy §8 (duty D35): only when permitted by law, expressly allowed by the guardian, or necessary to protect the
child.
"""

import secrets
from datetime import datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_register import MinorUse, UseGround, UseKind
from qv_desk.domain.minors.minor_work import report_of, to_the_minute
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_fast_lane

_SHORTEST = 2
"""A part of a name of one letter is in every sentence; in Chinese two characters make a name."""


@guarded
def log_use(desk: Desk, case_id: str, kind: UseKind, ground: UseGround, *, basis: str, at: datetime) -> MinorUse:
    """Log a use or a disclosure of a child's data.

    Args:
        desk: the open desk.
        case_id: which case.
        kind: what was done with them.
        ground: which of the three grounds allowed it.
        basis: the article, the guardian's word or the danger, in a few words and without a name.
        at: the minute; aware.

    Raises:
        AccessError: ``minor_case_of_another``.
        InputError: ``minor_use_needs_basis``, ``minor_use_names_person``, ``minor_moment_impossible``.
        GateError: ``minor_guardian_has_not_allowed``: no guardian has shown their authority.
    """
    case = desk.store.cases.get(case_id)
    must_be_fast_lane(desk, case)
    report = report_of(case)
    if not basis.strip():
        raise InputError("minor_use_needs_basis")
    if _names_somebody(case, basis):
        raise InputError("minor_use_names_person")
    if ground is UseGround.GUARDIAN and report.authority is None:
        raise GateError("minor_guardian_has_not_allowed")
    minute = to_the_minute(at.astimezone(desk.moment.tzinfo))
    if minute > desk.moment:
        raise InputError("minor_moment_impossible")
    use = MinorUse(
        entry_id=secrets.token_hex(8),
        at=minute,
        case_id=case_id,
        key=ground.value,
        reference=case.reference,
        kind=kind,
        ground=ground,
        basis=basis.strip(),
        used_by=desk.user.user_id,
    )
    with desk.changing() as changes:
        changes.put_entry(use)
        changes.journal("minor.used", case_id, f"{kind.value}, {ground.value}")
    return use


@guarded
def uses_of(desk: Desk, case_id: str) -> tuple[MinorUse, ...]:
    """Every use in one case, oldest first; it holds no name, so it needs no opened file."""
    return desk.store.registers.of_case(MinorUse, case_id)


def _names_somebody(case: Case, words: str) -> bool:
    person, said = case.data_subject, words.casefold()
    account = report_of(case).account
    whole = (person.name, person.e_mail, person.phone, account, *person.postal_address)
    parts = (*whole, *person.name.split())
    return any(len(part.strip()) >= _SHORTEST and part.strip().casefold() in said for part in parts)
