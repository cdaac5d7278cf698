"""The register by which the people of cases are found again, kept in step with the cases.

Comparing a name with a hundred thousand others takes seconds; so each case is entered under a few keys, and only cases
that share one with the question are compared. Keys are folded: case, accents, script, order of the parts, the plus part
of an address and the country code of a number make no difference.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.incoming.proposal import KnownPerson
from qv_desk.domain.linking.case_link import CaseLink, LinkKind
from qv_desk.domain.linking.person_key import PersonKey
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.intake.triage.same_person import folded_e_mail, folded_names, national_digits
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction

_SHORTEST_PART: Final = 3
"""Letters of a part of a name that is worth a key of its own: "Li" and "de" would find half the office."""

_SHORTEST_PHONE: Final = 7

PART: Final = "n:"
"""What the key of one part of a name begins with."""


def keys_of(name: str, e_mail: str, phone: str) -> tuple[str, ...]:
    """The keys of somebody, the surest kinds first."""
    keys = [f"e:{folded_e_mail(e_mail)}"] if "@" in e_mail else []
    digits = national_digits(phone)
    if len(digits) >= _SHORTEST_PHONE:
        keys.append(f"p:{digits}")
    for version in folded_names(name):
        parts = version.split()
        if parts:
            keys.append(f"j:{_joined(parts)}")
        keys += [f"{PART}{part}" for part in parts if len(part) >= _SHORTEST_PART]
    return tuple(dict.fromkeys(keys))


@guarded
def enter(desk: Desk, changes: "Transaction", case: Case) -> None:
    """Enter the person of a case, or what is known of them now; a child's name stays in the file.

    The first entry brings in the people of all earlier cases, for a desk that an older version set up.
    """
    if not desk.store.registers.all(PersonKey, limit=1):
        for known in desk.store.summaries.everybody():
            if known.case_id != case.case_id:
                _put(changes, _entries_of(known, desk.moment))
    person = case.data_subject
    entries = (
        ()
        if case.is_childs_file
        else tuple(_entries(case.case_id, case.reference, person.name, person.e_mail, person.phone, case.opened_at))
    )
    stay = {entry.entry_id for entry in entries}
    for old in desk.store.registers.of_case(PersonKey, case.case_id):
        if old.entry_id not in stay:
            changes.remove_entry(PersonKey, old.entry_id)
    _put(changes, entries)


@guarded
def make_if_missing(desk: Desk) -> None:
    """Enter the people of all cases, where an older version of the desk never did."""
    if desk.store.registers.all(PersonKey, limit=1):
        return
    known = tuple(desk.store.summaries.everybody())
    if not known:
        return
    with desk.changing() as changes:
        for one in known:
            _put(changes, _entries_of(one, desk.moment))
        changes.journal("people.indexed", desk.user.user_id, str(len(known)))


@guarded
def has_open_case(desk: Desk, case: Case) -> bool:
    """Whether the person of a case has another one that is still open.

    By the folded address, number or whole name, or because somebody found that both are one person's; not where
    somebody found that they are two. Somebody of the same name counts: rather one file too many kept than one too few.
    A child's name stands in no register; the few open files of children are compared themselves.
    """
    links = case.facts_of(CaseLink)
    same = {link.other_id for link in links if link.kind is LinkKind.SAME_PERSON}
    others = {link.other_id for link in links if link.kind is LinkKind.NOT_SAME_PERSON} | {case.case_id}
    person = case.data_subject
    keys = whole_keys(person.name, person.e_mail, person.phone)
    for case_id in (same | _cases_under(desk, keys)) - others:
        line = desk.store.summaries.one(case_id)
        if line is not None and line.status is CaseStatus.OPEN:
            return True
    return any(
        known.case_id not in others and keys & _whole_keys_of(known) for known in desk.store.summaries.open_children()
    )


def whole_keys(name: str, e_mail: str, phone: str) -> frozenset[str]:
    """The keys that stand for the whole of somebody's address, number or name, not for a part of the name."""
    return frozenset(key for key in keys_of(name, e_mail, phone) if not key.startswith(PART))


def _cases_under(desk: Desk, keys: frozenset[str]) -> set[str]:
    """Identifiers of the cases whose person has one of the keys."""
    registers = desk.store.registers
    if registers.all(PersonKey, limit=1):
        return {entry.case_id for key in keys for entry in registers.by_key(PersonKey, key)}
    # An older version never entered anybody, and whoever looks now may enter nothing.
    return {known.case_id for known in desk.store.summaries.everybody() if keys & _whole_keys_of(known)}


def _whole_keys_of(known: KnownPerson) -> frozenset[str]:
    return whole_keys(known.name, next(iter(known.e_mails), ""), next(iter(known.phones), ""))


def _entries_of(known: KnownPerson, at: datetime) -> Iterable[PersonKey]:
    e_mail, phone = next(iter(known.e_mails), ""), next(iter(known.phones), "")
    return _entries(known.case_id, known.reference, known.name, e_mail, phone, at)


def _entries(case_id: str, reference: str, name: str, e_mail: str, phone: str, at: datetime) -> Iterable[PersonKey]:
    for key in keys_of(name, e_mail, phone):
        yield PersonKey(entry_id=f"{case_id} {key}", at=at, case_id=case_id, key=key, reference=reference, name=name)


def _put(changes: "Transaction", entries: Iterable[PersonKey]) -> None:
    for entry in entries:
        changes.put_entry(entry)


def _joined(parts: list[str]) -> str:
    """All parts in one word, whichever is said first: "Xiaoming Wang" is "Wang Xiaoming" is "Wang Xiao Ming"."""
    turns = ("".join(parts[turn:] + parts[:turn]) for turn in range(len(parts)))
    return min(turns)
