"""The office's own lists: the company's systems with their owners, grounds and retention, and who gets their data."""

import re
import secrets
from dataclasses import dataclass, replace
from typing import Final

from qv_desk.catalogue.data_sources import data_sources
from qv_desk.catalogue.words import wordings
from qv_desk.domain.searching.company_system import CompanySystem, LegalGround, check_system, version_id
from qv_desk.domain.searching.recipient import Recipient, RecipientKind, check_recipient
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import GateError, InputError
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

_NOT_IN_A_CODE: Final = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientWish:
    """A recipient as somebody enters it; the fields are those of :class:`Recipient`."""

    name: str
    kind: RecipientKind
    contact: str = ""
    postal_address: tuple[str, ...] = ()
    e_mail: str = ""
    country: str = ""


@guarded
def everything(desk: Desk) -> tuple[CompanySystem, ...]:
    """Every system as it stands now, in the order in which staff go through them, retired ones last.

    Law: policy §1; GDPR 30; duty D3.
    """
    return tuple(sorted(current_systems(desk).values(), key=lambda one: one.is_retired))


@guarded
def versions(desk: Desk, code: str) -> tuple[CompanySystem, ...]:
    """Every version of one system's entry, the newest first; version 0 is what was shipped.

    Raises:
        InputError: ``system_unknown``.
    """
    own = desk.store.registers.by_key(CompanySystem, code)
    first = data_sources().get(code)
    found = (*((first,) if first else ()), *own)
    if not found:
        raise InputError("system_unknown", system=code)
    return tuple(sorted(found, key=lambda one: -one.version))


@guarded
def keep_system(desk: Desk, wish: CompanySystem, because: str) -> CompanySystem:
    """Keep the next version of a system's entry; the earlier ones stay.

    Args:
        desk: the open desk.
        wish: the entry as it shall be; its ``version`` is that of the entry as it was read, 0 as shipped.
        because: why, in a sentence that stays with this version.

    Raises:
        InputError: a text, purpose or search key is missing; ``recipient_unknown``.
        GateError: ``system_changed_meanwhile``.

    Law: policy §2 (a ground for each purpose), §4 (retention); GDPR 30; duties D6, D11.
    """
    known = current_systems(desk).get(wish.code)
    if known is None:
        raise InputError("system_unknown", system=wish.code)
    if known.version != wish.version:
        raise GateError("system_changed_meanwhile")
    return _keep(desk, wish, known.version + 1, because)


@guarded
def add_system(desk: Desk, wish: CompanySystem, because: str) -> CompanySystem:
    """Add a system to the list; cases opened from now on have to search it.

    Raises:
        InputError: ``system_known_already``; a text, purpose or search key is missing; ``recipient_unknown``.
    """
    if wish.code in current_systems(desk):
        raise InputError("system_known_already", system=wish.code)
    return _keep(desk, wish, 1, because)


@guarded
def recipients(desk: Desk) -> tuple[Recipient, ...]:
    """Every recipient of the list, retired ones last. Law: policy §3(1); duty D9."""
    return tuple(sorted(desk.store.registers.all(Recipient), key=lambda one: (one.is_retired, one.name.casefold())))


@guarded
def keep_recipient(desk: Desk, wish: RecipientWish, code: str = "", *, is_retired: bool = False) -> Recipient:
    """Add a recipient, or keep its next state.

    Args:
        desk: the open desk.
        wish: what the entry shall say.
        code: its code; empty for a new one.
        is_retired: whether it gets no data any longer.

    Raises:
        InputError: ``recipient_unknown``, ``recipient_needs_name``, ``recipient_needs_address``.
    """
    known = {one.entry_id for one in desk.store.registers.all(Recipient)}
    if code and code not in known:
        raise InputError("recipient_unknown", recipient=code)
    entry = Recipient(
        entry_id=code or _new_code(wish.name, known),
        at=desk.moment,
        name=wish.name.strip(),
        kind=wish.kind,
        contact=wish.contact.strip(),
        postal_address=tuple(line.strip() for line in wish.postal_address if line.strip()),
        e_mail=wish.e_mail.strip(),
        country=wish.country.strip().upper(),
        changed_by=desk.user.user_id,
        is_retired=is_retired,
    )
    check_recipient(entry)
    with desk.changing() as changes:
        changes.put_entry(entry)
        changes.journal("recipient.kept", "recipients", f"{entry.entry_id}: {entry.name}")
    return entry


def ground_name(ground: LegalGround) -> Wording:
    """One of the four grounds of policy §2."""
    return wordings("sources")[f"ground.{ground}"]


def _keep(desk: Desk, wish: CompanySystem, version: int, because: str) -> CompanySystem:
    entry = replace(
        wish,
        entry_id=version_id(wish.code, version),
        at=desk.moment,
        version=version,
        changed_by=desk.user.user_id,
        changed_because=because.strip(),
    )
    check_system(entry)
    known = {one.entry_id for one in desk.store.registers.all(Recipient)}
    unknown = next((code for code in entry.recipients if code not in known), None)
    if unknown is not None:
        raise InputError("recipient_unknown", recipient=unknown)
    with desk.changing() as changes:
        changes.put_entry(entry)
        changes.journal("system.kept", "company_systems", f"{entry.entry_id}: {entry.changed_because}")
    return entry


def _new_code(name: str, known: set[str]) -> str:
    """A code that people can type: from the name where it has Latin letters, else random."""
    stem = _NOT_IN_A_CODE.sub("_", name.casefold()).strip("_")[:32] or f"r_{secrets.token_hex(3)}"
    code, number = stem, 1
    while code in known:
        number += 1
        code = f"{stem}_{number}"
    return code
