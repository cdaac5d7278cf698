"""The journal's head, kept where nobody reaches it who can write the desk's folder.

A store put back from last week is sound in itself. Only something that lies elsewhere can tell: the key store of the
operating system is told the head now and then, and asked after each opening. What the desk holds has to contain that
head; otherwise the journal gets an alarm, and so does the person.
"""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.errors import DeskError, DeviceError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.store.journal import JournalHead
from qv_desk.vault.anchor import Anchor, keep_anchor, read_anchor
from qv_desk.vault.key_store import NoteStore, OperatingSystemKeyStore
from qv_desk.vault.timely_notes import TimelyNotes
from qv_desk.vault.vault_file import read_vault

KEEP_EVERY: Final = 50
"""After how many changes the head is kept."""

_ALARM: Final = "journal.alarm"
_OS_KEY_STORE: Final = TimelyNotes(OperatingSystemKeyStore())


class AnchorState(StrEnum):
    """What the head kept outside says of the desk."""

    NONE_KEPT = "none_kept"
    NO_KEY_STORE = "no_key_store"
    AGREES = "agrees"
    OLDER_STORE = "older_store"
    DIFFERS = "differs"
    OLDER_VAULT = "older_vault"

    @property
    def is_alarm(self) -> bool:
        """Whether an earlier file was put back, or the journal is another one than it was."""
        return self in {AnchorState.OLDER_STORE, AnchorState.DIFFERS, AnchorState.OLDER_VAULT}


@dataclass(frozen=True, slots=True)
class AnchorVerdict:
    """What came of comparing the desk with what was kept outside.

    Attributes:
        state: what it says.
        kept: what was kept; None where nothing was.
        head: the journal's head now.
        problem: error code of a key store that does not answer; empty if it did.
    """

    state: AnchorState
    kept: Anchor | None
    head: JournalHead
    problem: str = ""


@guarded
def keep(desk: Desk, key_store: NoteStore = _OS_KEY_STORE) -> bool:
    """Keep the journal's head outside the folder now.

    What was kept before is compared first: an earlier file put back rings once and stands in the journal, and the head
    that is kept then is behind that alarm. Otherwise the next note would wipe out what alone can tell of it.

    Returns:
        Whether this machine has a key store to keep it in.

    Raises:
        DeviceError: the key store is locked or fails; what was kept before stands.
    """
    before = _last_kept(desk, key_store)
    if before is not None and not any(action == _ALARM for action, _, _ in desk.sitting.noted):
        _compared(desk, before)
    head, generation = desk.store.journal.head(), read_vault(desk.folder).vault.generation
    kept = keep_anchor(Anchor(desk.unlocked.vault_id, head.sequence, head.digest, generation, desk.moment), key_store)
    desk.sitting.anchored_at = desk.sitting.changes
    return kept


@guarded
def keep_when_due(desk: Desk, *, is_closing: bool = False, key_store: NoteStore = _OS_KEY_STORE) -> None:
    """Keep the head after a number of changes, and after any change when the desk closes; a failure stops nothing.

    Args:
        desk: the open desk.
        is_closing: whether the desk is about to be closed or locked.
        key_store: where heads are kept.
    """
    since = desk.sitting.changes - desk.sitting.anchored_at
    if since >= (1 if is_closing else KEEP_EVERY):
        with suppress(DeskError):
            keep(desk, key_store)


@guarded
def check(desk: Desk, key_store: NoteStore = _OS_KEY_STORE) -> AnchorVerdict:
    """Compare the desk with what was kept outside; a difference is written into the journal.

    Where nothing was kept yet, the present head is.
    """
    head = desk.store.journal.head()
    try:
        kept = read_anchor(desk.unlocked.vault_id, key_store)
        if kept is None:
            state = AnchorState.NONE_KEPT if keep(desk, key_store) else AnchorState.NO_KEY_STORE
            return AnchorVerdict(state, None, head)
    except DeviceError as error:
        return AnchorVerdict(AnchorState.NO_KEY_STORE, None, head, error.code)
    return AnchorVerdict(_compared(desk, kept), kept, head)


@guarded
def caution(desk: Desk, key_store: NoteStore = _OS_KEY_STORE) -> StoreError | None:
    """What to tell a person whose desk is not the one that was last seen on this machine; None where it is.

    Nothing is refused for it: after a restore from elsewhere it is as it should be.

    Returns:
        ``desk_put_back`` with what differs, in words.
    """
    state = check(desk, key_store).state
    if not state.is_alarm:
        return None
    return StoreError("desk_put_back", what=wordings("journal_faults")[f"anchor.{state}"])


def _last_kept(desk: Desk, key_store: NoteStore) -> Anchor | None:
    """What was kept; a note that cannot be read, and that the next one replaces, says nothing."""
    try:
        return read_anchor(desk.unlocked.vault_id, key_store)
    except DeviceError as error:
        if error.code != "anchor_unreadable":
            raise
        desk.note(_ALARM, "journal", error.code)
        return None


def _compared(desk: Desk, kept: Anchor) -> AnchorState:
    """What was kept says of the desk; an alarm is written into the journal."""
    state = _state(desk, kept, desk.store.journal.head())
    if state.is_alarm:
        desk.note(_ALARM, "journal", f"{state}: {kept.sequence}:{kept.digest}, vault {kept.generation}")
    return state


def _state(desk: Desk, kept: Anchor, head: JournalHead) -> AnchorState:
    if kept.sequence > head.sequence:
        return AnchorState.OLDER_STORE
    if kept.sequence:
        there = desk.store.journal.latest(1, kept.sequence + 1)
        if not there or (there[0].sequence, there[0].digest) != (kept.sequence, kept.digest):
            return AnchorState.DIFFERS
    if read_vault(desk.folder).vault.generation < kept.generation:
        return AnchorState.OLDER_VAULT
    return AnchorState.AGREES
