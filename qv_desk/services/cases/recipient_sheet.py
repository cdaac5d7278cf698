"""Whom to tell in a case of what was corrected, erased or restricted, and by what they find the person.

Law: GDPR 19; duty D9.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome
from qv_desk.domain.searching.company_system import CompanySystem
from qv_desk.domain.searching.identifier import identifiers
from qv_desk.domain.searching.recipient import Recipient, RecipientKind
from qv_desk.domain.telling import recipient_notice as notices
from qv_desk.domain.telling.recipient_notice import NobodyToTell, RecipientNotice
from qv_desk.domain.terms.right import Right
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open


@dataclass(frozen=True, slots=True)
class Proposed:
    """A recipient who may have got this person's data.

    Attributes:
        recipient: its entry.
        systems: the systems from which it gets data, and in which something was found.
    """

    recipient: Recipient
    systems: tuple[CompanySystem, ...]


@dataclass(frozen=True, slots=True)
class NoticeSheet:
    """Whom to tell in a case, and how far that is.

    Attributes:
        rights: what was decided that recipients have to hear of; empty for nothing.
        proposed: who may have got the data and has no notice yet.
        unnamed: kinds of companies that get the data, of which the list names none.
        notices: the notices so far, oldest first.
        nobody: who looked and found nobody to tell; None if nobody said so.
    """

    rights: tuple[Right, ...]
    proposed: tuple[Proposed, ...]
    unnamed: tuple[RecipientKind, ...]
    notices: tuple[RecipientNotice, ...]
    nobody: NobodyToTell | None


def concerned(case: Case, systems: Mapping[str, CompanySystem]) -> tuple[CompanySystem, ...]:
    """The systems whose recipients have to be looked at: where something was found, else all that are in use.

    A correction or a restriction is carried out without a search; then nobody can say yet which system it was.
    """
    if case.search:
        found = {task.source for task in case.search if task.outcome is not SearchOutcome.NOT_HELD}
        return tuple(system for code, system in systems.items() if code in found)
    return tuple(system for system in systems.values() if not system.is_retired)


@guarded
def sheet(desk: Desk, case_id: str) -> NoticeSheet:
    """Whom to tell in a case, and how far that is. Law: GDPR 19; duty D9."""
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    rights = notices.rights_to_tell(case)
    systems = concerned(case, current_systems(desk)) if rights else ()
    book = {one.entry_id: one for one in desk.store.registers.all(Recipient)}
    told = notices.current_notices(case)
    has_notice = {
        code
        for code in {one.recipient for one in told}
        if {one.right for one in told if one.recipient == code} >= set(rights)
    }
    proposed = tuple(
        Proposed(entry, tuple(system for system in systems if code in system.recipients))
        for code, entry in book.items()
        if code not in has_notice and not entry.is_retired and any(code in system.recipients for system in systems)
    )
    named = {book[code].kind for system in systems for code in system.recipients if code in book}
    kinds = dict.fromkeys(kind for system in systems for kind in system.shared_with)
    return NoticeSheet(
        rights=rights,
        proposed=proposed,
        unnamed=tuple(kind for kind in kinds if kind not in named),
        notices=case.facts_of(RecipientNotice),
        nobody=notices.nobody_said(case),
    )


@guarded
def gate(desk: Desk, case: Case) -> None:
    """Stop a case from closing while nobody has looked whom to tell.

    Raises:
        GateError: ``recipients_not_considered``.

    Law: GDPR 19; duty D9.
    """
    if not notices.rights_to_tell(case):
        return
    active = {one.entry_id for one in desk.store.registers.all(Recipient) if not one.is_retired}
    codes = {code for system in concerned(case, current_systems(desk)) for code in system.recipients}
    said = notices.closing_gate(case, codes & active)
    if said is not None:
        raise said


@guarded
def least_that_identifies(desk: Desk, case: Case, recipient: str) -> tuple[str, ...]:
    """The least by which a recipient finds the person: the name, and the sharpest key of the systems it gets data of.

    Law: GDPR 5(1)(c), 19: no more of the person than the recipient needs, and no reason.
    """
    found = {task.source for task in case.search if task.outcome is SearchOutcome.FOUND}
    systems = [
        system
        for code, system in current_systems(desk).items()
        if recipient in system.recipients and (not found or code in found)
    ]
    known = identifiers(case)
    present = {kind for kind, _value in known}
    sharpest = [next((kind for kind in system.searched_by if kind in present), None) for system in systems]
    wanted = (IdentifierKind.NAME, *(kind for kind in sharpest if kind is not None))
    return tuple(dict.fromkeys(value for kind in wanted for one, value in known if one is kind))
