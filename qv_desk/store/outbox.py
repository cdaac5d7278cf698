"""The outbox: letters waiting for printer and post, in a file under a key of its own.

Printing staff hold that key alone. ``cases.db`` stays the truth; whatever stands here can be made again from it, but
for what printing staff have written down since the last look.

    outbox = Outbox(folder, keys.outbox, vault_id)
    outbox.build(office)                       # a new one, in the place of whatever was there
    outbox.letters()  outbox.pdf(letter_id)    # printing staff: each call opens the file for its own moment
    outbox.add(event)  outbox.setting(…)  outbox.keep_setting(…)  outbox.office()
    with outbox.opened() as file: …            # whoever brings it in line with the cases, see ``outbox_file``

The file is opened by the same fail-closed door as the cases, exclusively, and for moments only: the window of the
print room and an officer's desk work side by side on one machine, and neither keeps the other out.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from qv_desk.errors import StoreError
from qv_desk.store.engine import EncryptedFile, create_private_file, open_existing
from qv_desk.store.folder_checks import check_folder
from qv_desk.store.outbox_failures import outbox_failures_told
from qv_desk.store.outbox_file import OutboxFile
from qv_desk.store.outbox_rows import OutboxEvent, OutboxLetter

OUTBOX_FILE: Final = "outbox.db"
PATIENCE_S: Final = 3.0
"""How long printing staff wait for an officer's desk that is looking into the outbox; it takes part of a second."""

_RETRY_S: Final = 0.02

Value = TypeVar("Value")


class Outbox:
    """Where letters wait for the print room. Holds no open file: each call opens it for its own moment.

    Args:
        folder: the desk's folder.
        key: the raw key of the outbox, 32 bytes.
        vault_id: whose outbox it is.
    """

    def __init__(self, folder: Path, key: bytes, vault_id: str) -> None:
        self.path = folder / OUTBOX_FILE
        self.vault_id = vault_id
        self._key = key

    def office(self) -> dict[str, Any]:
        """The office's letterhead and zone, as the office's setting has them."""
        return self._at_once(lambda file: file.office())

    def letters(self) -> tuple[OutboxLetter, ...]:
        """Letters that wait, and those posted lately: by their day of issue, the oldest first."""
        return self._at_once(lambda file: file.letters())

    def letter(self, letter_id: str) -> OutboxLetter | None:
        """One letter that waits or was posted lately; None if there is no such letter."""
        return self._at_once(lambda file: file.letter(letter_id))

    def how_many_wait(self) -> int:
        """How many letters have not been posted."""
        return self._at_once(lambda file: file.how_many_wait())

    def pdf(self, letter_id: str) -> bytes | None:
        """A waiting letter exactly as it was issued; None when no such letter waits.

        Raises:
            StoreError: ``outbox_damaged`` when the bytes do not give their digest.
        """
        return self._at_once(lambda file: file.pdf(letter_id))

    def add(self, event: OutboxEvent) -> None:
        """Keep a signed event, and what it says of its letter, together."""
        self._at_once(lambda file: file.add(event))

    def setting(self, user_id: str, name: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        """A setting of a person, or None."""
        return self._at_once(lambda file: file.setting(user_id, name))

    def keep_setting(self, user_id: str, name: str, value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        """Keep a setting of a person."""
        self._at_once(lambda file: file.keep_setting(user_id, name, value))

    @contextmanager
    def opened(self, *, patience_s: float = PATIENCE_S) -> Iterator[OutboxFile]:
        """The file, open for a moment; nobody else reaches it meanwhile.

        Args:
            patience_s: how long to wait for another program that has it open.

        Raises:
            StoreError: ``outbox_missing``, ``outbox_damaged``, ``outbox_foreign``, ``outbox_in_use``, ``store_newer``,
                ``store_read_only``, ``store_full``, ``store_disk_failed``, ``store_driver_refused``.
        """
        with outbox_failures_told():
            file = self._opened(patience_s)
        try:
            yield OutboxFile(file, self.vault_id)
        finally:
            with outbox_failures_told():
                file.close()

    def build(self, office: dict[str, Any]) -> None:
        """Put a new, empty outbox in the place of whatever lies there; the old one stands until the new one is whole.

        Raises:
            StoreError: ``store_network_folder``, ``store_read_only``, ``store_full``, ``store_disk_failed``.
        """
        check_folder(self.path.parent)
        making = self.path.with_name(f".{OUTBOX_FILE}.making")
        _remove(making)
        with outbox_failures_told():
            create_private_file(making)
            try:
                file = EncryptedFile(making, self._key)
                try:
                    OutboxFile.fill_new(file, self.vault_id, office)
                    file.checkpoint()
                finally:
                    file.close()
                # The log of the old file first: beside the new one it would be taken for the new one's.
                _log_of(self.path).unlink(missing_ok=True)
                making.replace(self.path)
            except OSError as problem:
                _remove(making)
                raise StoreError("store_disk_failed") from problem
            except BaseException:
                _remove(making)
                raise

    def _at_once(self, work: Callable[[OutboxFile], Value]) -> Value:
        with self.opened() as file:
            return work(file)

    def _opened(self, patience_s: float) -> EncryptedFile:
        """Open the file; another program that has it open for a moment is waited for."""
        until = time.monotonic() + patience_s
        while True:
            try:
                return open_existing(self.path, self._key)
            except StoreError as refused:
                if refused.code != "store_in_use" or time.monotonic() >= until:
                    raise
            time.sleep(_RETRY_S)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    _log_of(path).unlink(missing_ok=True)


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
