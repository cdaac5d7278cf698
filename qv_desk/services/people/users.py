"""The people of the desk: who works here, in what role, and how they get in.

The vault decides who can open what; the store keeps everybody's name for the journal. A change goes into the vault
first. Should the machine stop before the store has it, ``people_in_step`` makes up for it at the next opening.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, DeskError, GateError, InputError
from qv_desk.services.cases.approve import lay_before
from qv_desk.services.entry.unlock import UnlockDelay, change_passphrase
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.people_in_step import write_people
from qv_desk.services.post import outbox
from qv_desk.vault import people
from qv_desk.vault.unlocking import SlotWish, new_user
from qv_desk.vault.unlocking import renew_recovery_code as renew_in_vault
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.word_passphrase import word_passphrase

__all__ = ["SlotWish"]

_LONGEST_NAME: Final = 80
_OUTBOX_PATIENCE_S: Final = 3.0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can open the desk.

    Attributes:
        user: name and role.
        has_device_secret: whether their passphrase opens on one machine only.
        must_change_passphrase: whether somebody else chose it, so that they must choose another.
        key_id: short name of the key with which they sign.
        is_you: whether they sit at this desk now.
    """

    user: DeskUser
    has_device_secret: bool
    must_change_passphrase: bool
    key_id: str
    is_you: bool


@dataclass(frozen=True, slots=True)
class Staff:
    """Everybody who can open the desk.

    Attributes:
        people: by the order in which they came.
        rekey_due: whether somebody left, or lost a right, who had seen a key that is still in use.
        has_second_supervisor: whether there is somebody else to agree to what a supervisor asks for.
    """

    people: tuple[Person, ...]
    rekey_due: bool
    has_second_supervisor: bool


@guarded
def everybody(desk: Desk) -> Staff:
    """Who can open the desk.

    Raises:
        StoreError: the vault is missing, damaged or tampered with.
    """
    found = people.people(desk.folder, desk.unlocked.keys)
    return Staff(
        people=tuple(
            Person(one.user, one.has_device_secret, one.interim, one.key_id, one.user.user_id == desk.user.user_id)
            for one in found
        ),
        rekey_due=read_vault(desk.folder).vault.rekey_due,
        has_second_supervisor=sum(one.user.role is Role.SUPERVISOR for one in found) > 1,
    )


def interim_passphrase(own_names: Iterable[str] = ()) -> str:
    """Five words drawn by chance, to hand to somebody who then chooses their own; each call draws others.

    Args:
        own_names: names that it may not be made of: the office's and the person's.
    """
    return word_passphrase(own_names)


@guarded
def add(
    desk: Desk, name: str, role: Role, passphrase: str, wish: SlotWish | None = None, *, interim: bool = True
) -> DeskUser:
    """Let somebody in.

    A desk with one supervisor may get its second one so; further ones come in as officers and are then made supervisors
    by two people.

    Args:
        desk: the open desk.
        name: as the journal shall show it.
        role: what they do.
        passphrase: with which they unlock for the first time.
        wish: how their slot is made; by default without a device secret.
        interim: whether they must then choose another; False only where they typed this one themselves.

    Raises:
        InputError: the name is empty, too long or taken, or the passphrase not good enough.
        GateError: ``supervisor_needs_approval``; the vault is full, or a rekey is under way.
        StoreError, DeviceError: the vault or the key store refuses; nothing has changed then.
    """
    name = " ".join(name.split())
    if not name:
        raise InputError("person_needs_name")
    if len(name) > _LONGEST_NAME:
        raise InputError("person_name_too_long", limit=_LONGEST_NAME)
    if role is Role.SUPERVISOR and everybody(desk).has_second_supervisor:
        raise GateError("supervisor_needs_approval")
    user = new_user(name, role)
    wish = wish or SlotWish(own_names=(desk.office.name,))
    people.add_user(desk.folder, desk.unlocked.keys, user, passphrase, wish, interim=interim)
    with desk.changing() as changes:
        changes.write_user(user)
        write_people(desk, changes)
        changes.journal("user.added", user.user_id, f"{user.display_name}, {role}")
    if not role.opens_cases:
        _outbox_in_line(desk)  # or nothing would be there for them to open
    return user


@guarded
def remove(desk: Desk, user_id: str, reason: str = "") -> Staff:
    """Take away somebody's way in; the store should then get new keys, for they may have kept a copy.

    Raises:
        GateError: ``cannot_remove_yourself``; nobody could run the desk any more; a rekey is under way.
        AccessError: ``user_unknown``.
        StoreError: the vault refuses; nothing has changed then.
    """
    if user_id == desk.user.user_id:
        raise GateError("cannot_remove_yourself")
    prints = any(one.user.user_id == user_id and not one.user.role.opens_cases for one in everybody(desk).people)
    if prints:
        _outbox_in_line(desk)  # what they signed is believed while they work here
    people.remove_user(desk.folder, desk.unlocked.keys, user_id)
    desk.store.drafts.drop_user(user_id)  # nobody else can read them, and they may hold somebody's data
    with desk.changing() as changes:
        write_people(desk, changes)
        changes.journal("user.removed", user_id, reason.strip())
    if prints:
        _outbox_in_line(desk)  # without a print room it is emptied
    return everybody(desk)


@guarded
def change_role(desk: Desk, user_id: str, role: Role, reason: str) -> Approval:
    """Ask that somebody gets another role; it is theirs once another supervisor has agreed.

    Raises:
        GateError: ``needs_second_supervisor`` on a desk with one; ``role_is_that``; it waits already.
        AccessError: ``user_unknown``.
        InputError: no reason is given.
    """
    staff = everybody(desk)
    person = next((one for one in staff.people if one.user.user_id == user_id), None)
    if person is None:
        raise AccessError("user_unknown")
    if person.user.role is role:
        raise GateError("role_is_that")
    if not staff.has_second_supervisor:
        raise GateError("needs_second_supervisor")
    return lay_before(desk, ApprovalKind.ROLE_CHANGE, user_id, subject=role.value, reason=reason)


@guarded
def give_passphrase(desk: Desk, user_id: str, passphrase: str, wish: SlotWish | None = None) -> None:
    """Give somebody an interim passphrase when theirs is lost; they must choose another when they unlock.

    Not to a supervisor: with it one supervisor could be two, and agree to what they asked for themselves.

    Raises:
        GateError: ``passphrase_is_yours``: one's own is changed with the old one, or by the recovery code;
            ``passphrase_of_supervisor``: another supervisor's by the recovery code alone.
        InputError: the passphrase is not good enough.
        AccessError: ``user_unknown``.
    """
    if user_id == desk.user.user_id:
        raise GateError("passphrase_is_yours")
    if any(one.user.user_id == user_id and one.user.role is Role.SUPERVISOR for one in everybody(desk).people):
        raise GateError("passphrase_of_supervisor")
    wish = wish or SlotWish(own_names=(desk.office.name,))
    people.set_passphrase(desk.folder, desk.unlocked.keys, user_id, passphrase, wish)
    with desk.changing() as changes:
        write_people(desk, changes)
        changes.journal("user.passphrase_given", user_id)


@guarded
def change_own_passphrase(desk: Desk, old: str, new: str) -> None:
    """Exchange the passphrase of whoever sits at the desk; it stays open.

    Raises:
        InputError: the new passphrase is not good enough, or is the old one; nothing has changed then.
        AccessError: the old passphrase is wrong, or it is too soon after a wrong one.
        StoreError, DeviceError: the vault or the key store refuses; nothing has changed then.
    """
    change_passphrase(desk.folder, desk.user.user_id, old, new, delay=UnlockDelay(desk.folder))
    desk.note("passphrase.changed", desk.user.user_id)


@guarded
def renew_recovery_code(desk: Desk) -> str:
    """Make the old recovery code worthless and return a new one, to be shown once; it is kept nowhere.

    Raises:
        StoreError: the vault refuses; the old code then still stands.
    """
    code = renew_in_vault(desk.folder, desk.unlocked.keys)
    with desk.changing() as changes:
        changes.journal("vault.recovery_renewed", "vault")
    return code.text


def _outbox_in_line(desk: Desk) -> None:
    """Somebody comes or goes whatever the outbox says; what cannot be done now is done by the next look into it."""
    with suppress(DeskError):
        outbox.sync(desk, patience_s=_OUTBOX_PATIENCE_S)
