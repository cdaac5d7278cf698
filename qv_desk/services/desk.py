"""An open desk: the store, who works at it, and the office it works for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from qv_desk.domain.office import Office
from qv_desk.domain.vault_slot import DeskUser
from qv_desk.domain.wording import Wording
from qv_desk.store.desk_store import Store
from qv_desk.vault.signing import Signer
from qv_desk.vault.unlocking import Unlocked

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Desk:
    """What every service needs. It belongs to the thread that opened it.

    Attributes:
        folder: where the desk's files lie.
        store: the open store.
        user: who works at the desk.
        signer: signs what that person does.
        office: the letterhead and the zone of all dates.
        policy_version: version of the privacy policy in force.
        now: the clock, in UTC.
    """

    folder: Path
    store: Store = field(repr=False)
    user: DeskUser
    signer: Signer = field(repr=False)
    office: Office
    policy_version: str
    now: Callable[[], datetime] = field(repr=False)

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.office.time_zone)

    @property
    def moment(self) -> datetime:
        """The present moment in UTC, to the second: nothing in law is finer."""
        return self.now().astimezone(UTC).replace(microsecond=0)

    @property
    def today(self) -> date:
        """The present day at the office."""
        return self.moment.astimezone(self.zone).date()

    @contextmanager
    def changing(self) -> "Iterator[Transaction]":
        """One action's changes: they stand together with their journal entry, signed by the user, or none does."""
        with self.store.transaction(self.signer, self.moment) as changes:
            yield changes

    def close(self) -> None:
        """Close the store; the desk cannot be used afterwards."""
        self.store.close()


def opened_desk(folder: Path, unlocked: Unlocked, now: Callable[[], datetime]) -> Desk:
    """Open the store of an existing desk and bring it up to date.

    Raises:
        StoreError: the store is missing, damaged, another vault's, in use, or cannot be written.
    """
    store = Store.open(folder, unlocked.keys, vault_id=unlocked.vault_id)
    try:
        office = _office(store.settings.read("office"))
        version = store.settings.read("policy_version")
    except BaseException:
        store.close()
        raise
    return Desk(folder, store, unlocked.user, unlocked.signer, office, version, now)


def first_desk(
    folder: Path, unlocked: Unlocked, office: Office, policy_version: str, now: Callable[[], datetime]
) -> Desk:
    """Make the store of a new desk and write down its office and its first user.

    Raises:
        StoreError: a store is there already, or the folder cannot be written.
    """
    store = Store.create(folder, unlocked.keys, vault_id=unlocked.vault_id, at=now())
    desk = Desk(folder, store, unlocked.user, unlocked.signer, office, policy_version, now)
    try:
        with desk.changing() as changes:
            changes.write_user(unlocked.user)
            changes.write_setting("office", _office_record(office))
            changes.write_setting("policy_version", policy_version)
            changes.journal("office.created", "office", office.name)
        store.keep_ballast()
    except BaseException:
        store.close()
        raise
    return desk


def _office(record: dict[str, object]) -> Office:
    role = record["signatory_role"]
    lines = record["postal_address"]
    if not isinstance(role, dict) or not isinstance(lines, list):
        raise TypeError("the office's setting has another form than this version writes")
    return Office(
        name=str(record["name"]),
        postal_address=tuple(str(line) for line in lines),
        e_mail=str(record["e_mail"]),
        time_zone=str(record["time_zone"]),
        signatory_role=Wording(role["en"], role["zh"]),
    )


def _office_record(office: Office) -> dict[str, object]:
    return {
        "name": office.name,
        "postal_address": list(office.postal_address),
        "e_mail": office.e_mail,
        "time_zone": office.time_zone,
        "signatory_role": {"en": office.signatory_role.en, "zh": office.signatory_role.zh},
    }
