"""The store of a desk: one encrypted file, opened fail-closed, used from one thread.

    store = Store.create(folder, keys, vault_id=…, at=…)      # first run
    store = Store.open(folder, keys, vault_id=…)              # upgrades an earlier store by itself
    with store.transaction(signer, at) as changes:            # one service call = one transaction
        sha256 = changes.keep_content(pdf)                    #   bytes first, then the case that names them
        changes.save_case(case, summary, based_on=before.version)
        changes.journal("letter_issued", case.case_id, "…")   #   every change has its line, or nothing is kept
    store.cases       get, by_reference, with_message
    store.summaries   page, count, one, known_people
    store.documents   content, cases_with
    store.journal     of, of_user, latest, head, verify, export_lines
    store.settings    read, people
    store.print_queue to_print, to_post
    store.approvals   waiting, of, get
    store.drafts      read, all_of, keep, drop, drop_case
    store.erasures    all, ledger_key, is_finished
    store.registers   get, all, of_case, by_key, count
    store.finish_erasure()                                    # after each transaction that erased something
    store.check()  store.backup(to_folder, at, vault_file)  store.keep_ballast()  store.free_ballast()  store.close()

Everything raises ``StoreError`` with a code where the disk, the file or a second desk is the reason.

Opening a store of this version, its lists, its settings and its print queue are plain SQL straight through the driver:
a start shows its first page without SQLAlchemy, which costs 0.4 s of imports with the rows. Changes and documents
load it at the first use.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self

from qv_desk.disk import sync
from qv_desk.errors import StoreError
from qv_desk.store.approvals import Approvals
from qv_desk.store.ballast import free_ballast, keep_ballast
from qv_desk.store.drafts import Drafts
from qv_desk.store.engine import EncryptedFile, create_private_file, open_existing
from qv_desk.store.erasure import Erasures
from qv_desk.store.failures import disk_failures_told, failures_told
from qv_desk.store.folder_checks import check_folder, missing_room
from qv_desk.store.journal import Journal, JournalHead
from qv_desk.store.lane import Lane
from qv_desk.store.print_queue import PrintQueue
from qv_desk.store.progress import Progress, Report, unheard
from qv_desk.store.registers import Registers
from qv_desk.store.settings import Settings
from qv_desk.store.signature import PublicKeyOwner, Signer
from qv_desk.store.summaries import Summaries
from qv_desk.store.upgrade import HEAD, check_revision, migrate, revision_of, stamp

if TYPE_CHECKING:
    from qv_desk.store.backup import Manifest
    from qv_desk.store.cases import Cases
    from qv_desk.store.checking import StoreReport
    from qv_desk.store.documents import Documents
    from qv_desk.store.transaction import Transaction

STORE_FILE: Final = "cases.db"
_KEY_BYTES: Final = 32


class StoreKeys(Protocol):
    """The keys that the store needs; the vault's keys have this shape."""

    @property
    def cases(self) -> bytes:
        """The raw key of the store, 32 bytes."""

    @property
    def backup(self) -> bytes:
        """The key that seals a backup's manifest, 32 bytes."""


class Store:
    """An open store; made by ``create`` or ``open``.

    Args:
        folder: the desk's folder.
        keys: what opens it.
        vault_id: whose store it is.
        file: the open file.
    """

    def __init__(self, folder: Path, keys: StoreKeys, vault_id: str, file: EncryptedFile) -> None:
        self.folder = folder
        self._keys = keys
        self._vault_id = vault_id
        self._lane = Lane(file)
        self.summaries = Summaries(self._lane)
        self.settings = Settings(self._lane)
        self.print_queue = PrintQueue(self._lane)
        self.journal = Journal(self._lane)
        self.approvals = Approvals(self._lane)
        self.drafts = Drafts(self._lane)
        self.erasures = Erasures(self._lane)
        self.registers = Registers(self._lane)

    @cached_property
    def cases(self) -> "Cases":
        """Whole cases."""
        # Lazy, measured: the nouns of a whole case cost 10 ms, and a start shows lists.
        from qv_desk.store.cases import Cases  # noqa: PLC0415

        return Cases(self._lane)

    @cached_property
    def documents(self) -> "Documents":
        """The bytes of documents."""
        # Lazy, measured: the rows and SQLAlchemy cost 0.4 s, see above.
        from qv_desk.store.documents import Documents  # noqa: PLC0415

        return Documents(self._lane)

    @classmethod
    def create(cls, folder: Path, keys: StoreKeys, *, vault_id: str, at: datetime) -> Self:
        """Make the store of a new desk and open it.

        Raises:
            StoreError: ``store_exists``, ``store_network_folder``, ``store_read_only``, ``store_full``,
                ``store_disk_failed``, ``store_driver_refused``.
        """
        check_folder(folder)
        path, making = folder / STORE_FILE, folder / f".{STORE_FILE}.making"
        if path.exists():
            raise StoreError("store_exists")
        with disk_failures_told():
            _remove(making)
        create_private_file(making)
        try:
            file = EncryptedFile(making, keys.cases)
            try:
                _fill_new(file, vault_id, at)
                # Closing alone would keep silent if the disk had no room left for what stands in the log.
                file.checkpoint()
            finally:
                file.close()
            with disk_failures_told():
                making.rename(path)
        except BaseException:
            with suppress(OSError):
                _remove(making)
            raise
        with disk_failures_told():
            sync(folder)
        return cls.open(folder, keys, vault_id=vault_id)

    @classmethod
    def open(cls, folder: Path, keys: StoreKeys, *, vault_id: str) -> Self:
        """Open the store, and bring one of an earlier version up to date.

        Raises:
            StoreError: ``store_missing``, ``store_plain``, ``store_damaged``, ``vault_mismatch``, ``store_in_use``,
                ``store_newer``, ``store_driver_refused``, ``store_read_only``, ``store_network_folder``,
                ``store_full``, ``store_disk_failed``.
            AccessError: ``cases_not_yours`` when the keys are those of printing staff.
        """
        if not (folder / STORE_FILE).exists():
            raise StoreError("store_missing")
        check_folder(folder)
        file = open_existing(folder / STORE_FILE, keys.cases)
        try:
            _bring_up_to_date(file)
            store = cls(folder, keys, vault_id, file)
            store._assert_same_vault()
        except BaseException:
            file.close()
            raise
        return store

    @contextmanager
    def transaction(self, signer: Signer, at: datetime) -> Iterator["Transaction"]:
        """One service call's changes; they are on the disk when the block ends, and none is when it raises.

        Args:
            signer: who does it; stands in the journal and signs its entry.
            at: the present moment in UTC.
        """
        # Lazy, measured: the rows and SQLAlchemy cost 0.4 s, see above.
        from qv_desk.store.transaction import Transaction  # noqa: PLC0415

        with self._lane.writing() as session:
            changes = Transaction(session, signer, at, self._make_room)
            yield changes
            changes.assert_journalled()

    def check(
        self,
        keys: Mapping[str, PublicKeyOwner] | None = None,
        *,
        against: Sequence[JournalHead] = (),
        report: Report = unheard,
    ) -> "StoreReport":
        """Check every page, the structure, the journal and every document.

        Args:
            keys: public keys of everybody who ever signed here; without them signatures are not checked.
            against: heads of the journal that were kept elsewhere.
            report: told how far it is; may raise to stop.
        """
        # Lazy, measured: the rows and SQLAlchemy cost 0.4 s, see above.
        from qv_desk.store.checking import check_store  # noqa: PLC0415

        self._lane.assert_own_thread()
        return check_store(self._lane, keys, against, report)

    def backup(self, to_folder: Path, at: datetime, vault_file: Path, report: Report = unheard) -> "Manifest":
        """Make a proven backup of the store and of the vault file in a folder of its own.

        Args:
            to_folder: where backups are kept.
            at: the present moment in UTC.
            vault_file: the vault's own file.
            report: ``report(done, total)``; what it raises stops the backup, of which nothing is left then.

        Raises:
            StoreError: ``backup_exists``, ``backup_no_room``, ``backup_forbidden``, ``backup_disk_gone``,
                ``backup_not_written``, ``backup_failed``.
        """
        # Lazy, measured: the rows and SQLAlchemy cost 0.4 s, see above.
        from qv_desk.store.backup import Whose, make_backup  # noqa: PLC0415

        whose = Whose(self._vault_id, self._keys.cases, self._keys.backup)
        return make_backup(self._lane, to_folder, whose, at=at, beside=(vault_file,), report=report)

    def copy_under(self, keys: StoreKeys, signer: Signer, at: datetime, progress: Progress) -> None:
        """Write a proven copy under other keys beside the store; its journal says who did it, this one's does not.

        Args:
            keys: the other keys.
            signer: who changes the keys.
            at: the present moment in UTC.
            progress: told in the phases that ``rekeyed_copy.STORE_PHASES`` names.

        Raises:
            StoreError: ``rekey_failed``, or what the disk says.
        """
        # Lazy, measured: the rows and SQLAlchemy cost 0.4 s, see above.
        from qv_desk.store.rekeyed_copy import copy_store_under  # noqa: PLC0415

        self._lane.assert_idle()
        copy_store_under(self._lane, keys.cases, signer, at, progress)

    def finish_erasure(self, report: Report = unheard) -> bool:
        """Empty the write-ahead log at once, write the file anew without any trace, and keep the ballast again.

        Call it as soon as the transaction of an erasure has ended, and after opening while
        ``erasures.is_finished()`` says no. It takes some seconds a gigabyte.

        Args:
            report: told how far it is; may raise to stop, and the erasure stays unfinished then.

        Returns:
            False where the disk lacks the room for writing the file anew: the rows are gone and overwritten, older
            copies of parts of them may be left between other rows until it is called again with room.

        Raises:
            StoreError: what the disk says.
        """
        # Lazy, measured: the rows and SQLAlchemy cost 0.4 s, see above.
        from qv_desk.store.compaction import compact  # noqa: PLC0415

        self._lane.assert_idle()
        self._lane.file.checkpoint()
        if not self.erasures.is_finished() and compact(self._lane, self._keys.cases, report):
            self.erasures.finished()
        self.keep_ballast()
        return self.erasures.is_finished()

    def keep_ballast(self) -> int:
        """Keep room on the disk for an erasure; call it once after opening. Returns the size in bytes."""
        return keep_ballast(self.folder)

    def free_ballast(self) -> int:
        """Give that room back, for an erasure on a full disk. Returns the size in bytes."""
        return free_ballast(self.folder)

    def last_entry_at(self) -> datetime | None:
        """When the journal's last entry was written; None in a journal without one."""
        rows = self._lane.rows("SELECT at FROM journal ORDER BY sequence DESC LIMIT 1", {})
        return datetime.fromisoformat(rows[0][0]) if rows else None

    def close(self) -> None:
        """Write everything back into the one file and let go of it."""
        self._lane.assert_own_thread()
        self._lane.file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _make_room(self, size: int) -> None:
        if missing_room(self.folder, size):
            self.free_ballast()

    def _assert_same_vault(self) -> None:
        found = self._lane.rows("SELECT vault_id FROM meta WHERE only_row = 1", {})
        if not found:
            raise StoreError("store_damaged")
        if found[0][0] != self._vault_id:
            raise StoreError("vault_mismatch")


def _fill_new(file: EncryptedFile, vault_id: str, at: datetime) -> None:
    # Lazy, measured: the rows and SQLAlchemy cost 0.4 s, see above.
    from sqlalchemy import insert  # noqa: PLC0415

    from qv_desk.store.office_rows import MetaRow  # noqa: PLC0415
    from qv_desk.store.rows import METADATA  # noqa: PLC0415

    with failures_told(), file.engine.execution_options(writes=True).begin() as connection:
        METADATA.create_all(connection)
        stamp(connection)
        whose = {"only_row": 1, "vault_id": vault_id, "created_at": at, "ledger_key": secrets.token_bytes(_KEY_BYTES)}
        connection.execute(insert(MetaRow), whose)


def _bring_up_to_date(file: EncryptedFile) -> None:
    if check_revision(revision_of(file)):
        with failures_told(), file.engine.execution_options(writes=True).begin() as connection:
            migrate(connection, HEAD)


def _remove(path: Path) -> None:
    """Take a file and its write-ahead log away, where they are there."""
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-wal").unlink(missing_ok=True)
