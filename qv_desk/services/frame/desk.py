"""An open desk: the store, who works at it, and the office it works for."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from qv_desk.domain.terms.logo import Logo
from qv_desk.domain.terms.office import Office
from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.errors import AccessError, StoreError
from qv_desk.services.frame.office_record import OFFICE_SETTING, office_in, office_record
from qv_desk.services.frame.shipped_law import COUNTED_UNDER, fingerprint
from qv_desk.store.desk_store import Store
from qv_desk.vault.signing import Signer
from qv_desk.vault.unlocking import Unlocked

if TYPE_CHECKING:
    from qv_desk.domain.clocks.calendar import WorkingCalendar
    from qv_desk.store.outbox import Outbox
    from qv_desk.store.outbox_rows import EventKind
    from qv_desk.store.transaction import Transaction


PEOPLE_SETTING: Final = "people"
"""Who could open the desk when the store last knew, by user identifier: role and signing key."""

DRAFTS_KEPT: Final = timedelta(days=30)
"""How long something half written that belongs to no case is kept after it was last touched."""

LOOKS_APART: Final = timedelta(hours=1)
"""How far apart two entries on the same person's look at the same file stand at least."""


@dataclass(slots=True)
class Sitting:
    """What changes while a desk is open; copies of a desk share it.

    Attributes:
        office: the letterhead and the zone of all dates.
        is_open: whether the desk may still be used.
        noted: when something was last written down, by its action, object and detail.
        changes: how many changes have been kept.
        anchored_at: how many they were when the journal's head was last kept outside.
        calendars: the working calendars with what was brought in here; empty for none, None while nobody has asked.
        laws_by_default: whether the law of the data centre binds by default here; None while nobody has asked.
        logo: the logo with its pixels that was asked for last; None while nobody has asked.
    """

    office: Office
    is_open: bool = True
    noted: dict[tuple[str, str, str], datetime] = field(default_factory=dict)
    changes: int = 0
    anchored_at: int = 0
    calendars: "Mapping[str, WorkingCalendar] | None" = None
    laws_by_default: bool | None = None
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What every service needs. It belongs to the thread that opened it.

    Attributes:
        folder: where the desk's files lie.
        user: who works at the desk.
        signer: signs what that person does.
        policy_version: version of the privacy policy in force.
        now: the clock, in UTC.
        unlocked: the open vault, for what concerns keys and people.
        sitting: what changes while the desk is open, such as the office's details.
    """

    folder: Path
    user: DeskUser
    signer: Signer = field(repr=False)
    policy_version: str
    now: Callable[[], datetime] = field(repr=False)
    unlocked: Unlocked = field(repr=False)
    _store: Store | None = field(repr=False)
    sitting: Sitting = field(repr=False)

    @property
    def office(self) -> Office:
        """The letterhead and the zone of all dates, as they are now."""
        return self.sitting.office

    @property
    def store(self) -> Store:
        """The open store of the cases.

        Raises:
            AccessError: ``cases_not_yours`` for printing staff, who hold no key of it.
        """
        if self._store is None:
            raise AccessError("cases_not_yours")
        return self._store

    @property
    def outbox(self) -> "Outbox":
        """The letters on their way to the post: all that printing staff have."""
        # Lazy, measured: it costs 5 ms of imports, which those who work on cases do without at the start.
        from qv_desk.store.outbox import Outbox  # noqa: PLC0415

        return Outbox(self.folder, self.unlocked.keys.outbox, self.unlocked.vault_id)

    @property
    def is_open(self) -> bool:
        """Whether the desk may be used: it was not closed or locked."""
        return self.sitting.is_open

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
        self.sitting.changes += 1

    def note(self, action: str, object_id: str, detail: str = "", *, apart: timedelta = timedelta()) -> None:
        """Write down something that changes nothing: a look at a file, a refused call.

        Args:
            action: the journal's code.
            object_id: what it was done to.
            detail: the journal's words; erasable.
            apart: the same is written down again only after this long.
        """
        at, what = self.moment, (action, object_id, detail)
        last = self.sitting.noted.get(what)
        if last is not None and last <= at < last + apart:
            return
        self.sitting.noted[what] = at
        if self._store is None:  # printing staff have no journal: the next look into the outbox takes this over
            if action == "access.denied":
                # Lazy: see ``outbox``.
                from qv_desk.store.outbox_rows import EventKind  # noqa: PLC0415

                self.sign(EventKind.DENIED, object_id)
            return
        with self.changing() as changes:
            changes.journal(action, object_id, detail)

    def sign(self, what: "EventKind", subject: str, on_day: str = "", note: str = "") -> None:
        """Write into the outbox what was done there, signed; the cases learn of it when an officer's desk is open."""
        # Lazy: see ``outbox``.
        from qv_desk.store.outbox_rows import OutboxEvent  # noqa: PLC0415

        at, by = self.moment.isoformat(), self.user.user_id
        event = OutboxEvent(what.value, subject, on_day, at, by, self.signer.key_id, note=note)
        self.outbox.add(replace(event, signature=self.signer.sign(event.content(self.unlocked.vault_id))))

    def handed_to(self, unlocked: Unlocked) -> "Desk":
        """The same open desk with somebody else at it, who has proved who they are.

        Raises:
            AccessError: ``cases_not_yours`` for printing staff.
            StoreError: ``vault_mismatch`` when they unlocked another desk.
        """
        if not unlocked.role.opens_cases:
            raise AccessError("cases_not_yours")
        if unlocked.vault_id != self.unlocked.vault_id:
            raise StoreError("vault_mismatch")
        return replace(self, user=unlocked.user, signer=unlocked.signer, unlocked=unlocked)

    def close(self) -> None:
        """Close the store; the desk cannot be used afterwards."""
        self.sitting.is_open = False
        if self._store is not None:
            self._store.close()


def opened_desk(folder: Path, unlocked: Unlocked, now: Callable[[], datetime]) -> Desk:
    """Open the store of an existing desk and bring it up to date; for printing staff the outbox, all that they have.

    Raises:
        StoreError: the store or the outbox is missing, damaged, another vault's, in use, or cannot be written.
    """
    if not unlocked.keys.opens_cases:
        # Lazy: see ``Desk.outbox``.
        from qv_desk.store.outbox import Outbox  # noqa: PLC0415

        letterhead = Outbox(folder, unlocked.keys.outbox, unlocked.vault_id).office()
        return Desk(folder, unlocked.user, unlocked.signer, "", now, unlocked, None, Sitting(office_in(letterhead)))
    store = Store.open(folder, unlocked.keys, vault_id=unlocked.vault_id)
    try:
        office = office_in(store.settings.read(OFFICE_SETTING))
        version = store.settings.read("policy_version")
        with suppress(StoreError):  # a full disk is told by whatever has to be written next
            store.drafts.drop_stale(now() - DRAFTS_KEPT)
    except BaseException:
        store.close()
        raise
    return Desk(folder, unlocked.user, unlocked.signer, version, now, unlocked, store, Sitting(office))


def first_desk(
    folder: Path, unlocked: Unlocked, office: Office, policy_version: str, now: Callable[[], datetime]
) -> Desk:
    """Make the store of a new desk and write down its office and its first user.

    Raises:
        StoreError: a store is there already, or the folder cannot be written.
    """
    store = Store.create(folder, unlocked.keys, vault_id=unlocked.vault_id, at=now())
    desk = Desk(folder, unlocked.user, unlocked.signer, policy_version, now, unlocked, store, Sitting(office))
    try:
        with desk.changing() as changes:
            changes.write_user(unlocked.user)
            changes.write_setting(PEOPLE_SETTING, {unlocked.user_id: [unlocked.role.value, unlocked.signer.key_id]})
            changes.write_setting(OFFICE_SETTING, office_record(office))
            changes.write_setting("policy_version", policy_version)
            changes.write_setting(COUNTED_UNDER, fingerprint())
            changes.journal("office.created", "office", office.name)
        store.keep_ballast()
    except BaseException:
        store.close()
        raise
    return desk
