"""Register a request: what came in becomes a case, once a person has confirmed it."""

import hashlib
import secrets
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from qv_desk.domain.cases.case import Case
from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.domain.kinds.demand_log import entry_of
from qv_desk.domain.minors.minor_register import record_of
from qv_desk.domain.terms.case_kind import KINDS_WITH_RIGHTS, WORKED_KINDS, CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.register import RegisterEntry
from qv_desk.errors import InputError
from qv_desk.services.frame import people_index, revival
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.case_texts import must_fit
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.receipt_entry import receipt_entry
from qv_desk.services.frame.residence import must_be_known
from qv_desk.services.incoming.case_begun import case_begun
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import keep_files

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction


@guarded
def same_message(desk: Desk, digest: str, message_id: str = "") -> str:
    """The reference of a case that this very message opened before; empty if there is none."""
    found = desk.store.documents.cases_with(digest) or desk.store.cases.with_message(message_id)
    return found[0] if found else ""


@guarded
def known_people(desk: Desk) -> tuple[KnownPerson, ...]:
    """Whoever has a case, to compare a new sender with."""
    return desk.store.summaries.known_people()


@guarded
def open_case(
    desk: Desk,
    new: NewCase,
    *,
    entries: Callable[[Case], Iterable[RegisterEntry]] = lambda _case: (),
    along: "Callable[[Transaction, Case], None] | None" = None,
) -> Case:
    """Open a case: keep its files, give it its number, start its clocks, write it down; one transaction.

    Args:
        desk: the open desk.
        new: the case as it was confirmed.
        entries: what stands in the office's registers from the same moment, given the case.
        along: what else changes in the same transaction, given the case; what it refuses opens no case.

    Raises:
        InputError: no name, no right in a rights request, a kind without steps of its own, a place that
            the desk does not know, or a receipt in the future;
            ``message_was_erased`` unless the case is opened ``again``.
        StoreError: the disk failed; nothing was kept.

    Law: policy §10; a case runs from the first receipt by the company, not by this office (duty D39).
    """
    _check(desk, new)
    _must_not_revive(desk, new)
    now = desk.moment
    with desk.changing() as changes:
        documents = keep_files(desk, changes, new.files)
        number = changes.next_case_number(desk.today.year)
        case = case_begun(desk, new, secrets.token_hex(8), number, documents)
        changes.add_case(case, summary_of(case, zone=desk.zone, now=now))
        for entry in (*_logged(desk, case), *receipt_entry(desk, case), *entries(case)):
            changes.put_entry(entry)
        record = record_of(case)
        if record is not None:
            changes.put_entry(record)
        people_index.enter(desk, changes, case)
        changes.journal("case.opened", case.case_id, f"{case.reference}: {new.kind}, {', '.join(new.rights)}")
        if along is not None:
            along(changes, case)
    return case


@guarded
def as_it_would_open(desk: Desk, new: NewCase) -> Case:
    """The case that would be opened, without a number of its own and without its files; nothing is kept.

    Raises:
        InputError: as :func:`open_case`.
    """
    _check(desk, new)
    return case_begun(desk, new, "", 0, ())


def _must_not_revive(desk: Desk, new: NewCase) -> None:
    """What was erased does not come back by an import of the same message. Law: policy §4, §8; GDPR 17."""
    if new.again:
        return
    originals = (hashlib.sha256(one.content).hexdigest() for one in new.files if one.role is DocumentRole.ORIGINAL)
    refused = revival.refusal(desk, message_id=new.message_id, originals=originals)
    if refused is not None:
        raise refused


def _logged(desk: Desk, case: Case) -> tuple[RegisterEntry, ...]:
    """A demand of an authority stands in its log from the first moment. Law: policy §2."""
    if case.kind is not CaseKind.AUTHORITY_DEMAND:
        return ()
    return (entry_of(case, case.received_at.astimezone(desk.zone).date()),)


def _check(desk: Desk, new: NewCase) -> None:
    if new.kind not in WORKED_KINDS:
        raise InputError("case_kind_not_worked")
    if new.kind is CaseKind.RIGHTS_REQUEST and not new.rights:
        raise InputError("case_needs_a_right")
    if new.kind not in KINDS_WITH_RIGHTS and new.rights:
        raise InputError("inquiry_has_no_rights")
    if not new.data_subject.name.strip():
        raise InputError("case_needs_a_name")
    must_fit(new.data_subject, new.asked, new.subject, new.their_reference, new.language)
    must_be_known(new.data_subject.country)
    if new.received_at > desk.now():
        raise InputError("receipt_in_the_future")
    if new.first_received_at is not None and new.first_received_at > new.received_at:
        raise InputError("first_receipt_after_receipt")
