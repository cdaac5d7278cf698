"""Checking the journal: every number, every link, every digest, every signature, and the heads kept elsewhere.

What the checks find, they find against somebody who holds the store's key and writes the file by other means. Nothing
inside the file can show that its tail was cut off, or that an older file was put back: that shows by a head that was
kept outside (key store, backup, printed report).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from qv_desk.store.journal_seal import GENESIS, JournalHead, detail_digest, entry_digest
from qv_desk.store.lane import Lane
from qv_desk.store.progress import Report
from qv_desk.store.signature import PublicKeyOwner, signed_words

_BATCH: Final = 250
_SECONDS_BETWEEN_REPORTS: Final = 0.1
_ENTRIES: Final = """
    SELECT journal.sequence, at, user_id, action, object_id, detail_digest, previous, digest, key_id, signature, salt,
        detail
    FROM journal LEFT JOIN journal_details ON journal_details.sequence = journal.sequence
    WHERE journal.sequence > :after ORDER BY journal.sequence LIMIT :limit
"""
_FIRST_NUMBER: Final = "SELECT min(sequence) FROM journal"
_LAST_NUMBER: Final = "SELECT max(sequence) FROM journal"
_ERASED: Final = "SELECT object_id FROM erasures"
_STANDS_SOMEWHERE: Final = "SELECT 1 FROM journal WHERE digest = :digest LIMIT 1"


class JournalFault(StrEnum):
    """Why an entry does not stand.

    ``detail``: it was changed, or taken away without an erasure. ``order``: the entry stands at another place than it
    was written. ``previous``: what it was linked to is gone. The last two show only against a head kept elsewhere.
    """

    MISSING = "missing"
    ORDER = "order"
    PREVIOUS = "previous"
    DIGEST = "digest"
    DETAIL = "detail"
    SIGNATURE = "signature"
    UNKNOWN_KEY = "unknown_key"
    WRONG_USER = "wrong_user"
    UNSIGNED_AFTER_SIGNED = "unsigned_after_signed"
    CUT_BELOW_ANCHOR = "cut_below_anchor"
    DIFFERS_FROM_ANCHOR = "differs_from_anchor"


@dataclass(frozen=True, slots=True)
class JournalVerdict:
    """What a check of the whole journal found.

    Attributes:
        entries: how many entries stand: all of them, or those before the first bad one.
        signed: how many of them carry a signature.
        unsigned: how many do not, because they are older than signatures.
        first_bad: number of the first entry that does not stand; None when all do.
        reason: why it does not.
    """

    entries: int
    signed: int = 0
    unsigned: int = 0
    first_bad: int | None = None
    reason: JournalFault | None = None


def check_journal(
    lane: Lane,
    keys: Mapping[str, PublicKeyOwner] | None,
    against: Sequence[JournalHead],
    report: Report | None,
) -> JournalVerdict:
    """Check the journal from its first entry to its last.

    Args:
        lane: the way to the database.
        keys: public keys of everybody who ever signed here, by the short name of the key; None checks the chain alone.
        against: heads that were kept elsewhere; the journal must hold each of them.
        report: told how far it is at least five times a second; what it raises ends the check.
    """
    walk = _Walk(keys, against, frozenset(erased for (erased,) in lane.rows(_ERASED, {})))
    total, done, told = _number(lane, _LAST_NUMBER), 0, monotonic()
    for batch in batches(lane, after=_number(lane, _FIRST_NUMBER) - 1):
        for entry in batch:
            fault = walk.step(entry)
            if fault:
                return walk.verdict(_named(lane, fault, entry))
        done += len(batch)
        if report and monotonic() - told >= _SECONDS_BETWEEN_REPORTS:
            report(done, total)
            told = monotonic()
    if report:
        report(done, total)
    is_cut = any(anchor.sequence > walk.sequence for anchor in against)
    return walk.verdict(JournalFault.CUT_BELOW_ANCHOR if is_cut else None)


def batches(lane: Lane, after: int) -> Iterator[list[tuple[Any, ...]]]:
    """All entries behind a number in their order, a batch at a time: a long journal needs little memory."""
    while batch := lane.rows(_ENTRIES, {"after": after, "limit": _BATCH}):
        yield batch
        after = batch[-1][0]


class _Walk:
    """Where a check is: the last entry that stands, and what it takes for the next one to stand.

    Args:
        keys: as in ``check_journal``.
        against: as in ``check_journal``.
        erased: what was erased, so that its details may be gone.
    """

    def __init__(
        self, keys: Mapping[str, PublicKeyOwner] | None, against: Sequence[JournalHead], erased: frozenset[str]
    ) -> None:
        self.sequence = 0
        self._digest = GENESIS
        self._signed = 0
        self._keys = keys
        self._erased = erased
        self._opened: dict[str, Ed25519PublicKey] = {}
        self._anchors: dict[int, set[str]] = {}
        for anchor in against:
            self._anchors.setdefault(anchor.sequence, set()).add(anchor.digest)

    def step(self, entry: tuple[Any, ...]) -> JournalFault | None:  # noqa: PLR0911 - one answer a fault
        """Go on to the next entry, or say why it does not stand."""
        (
            sequence, at, user_id, action, object_id, sealed, previous, digest, key_id, signature, salt, detail,
        ) = entry  # fmt: skip
        if sequence != self.sequence + 1:
            return JournalFault.MISSING if sequence > self.sequence else JournalFault.ORDER
        if previous != self._digest:
            return JournalFault.PREVIOUS
        try:
            if entry_digest(sequence, at, user_id, action, object_id, sealed, previous, key_id) != digest:
                return JournalFault.DIGEST
            if object_id not in self._erased if salt is None else detail_digest(salt, detail) != sealed:
                return JournalFault.DETAIL
        except (TypeError, AttributeError):
            # Bytes in a column of text: no entry of this program.
            return JournalFault.DIGEST
        fault = self._fault_of_signature(user_id, digest, key_id, signature)
        if fault:
            return fault
        if sequence in self._anchors and self._anchors[sequence] != {digest}:
            return JournalFault.DIFFERS_FROM_ANCHOR
        self.sequence, self._digest = sequence, digest
        self._signed += bool(key_id)
        return None

    def verdict(self, reason: JournalFault | None) -> JournalVerdict:
        """What is known when the check ends here."""
        return JournalVerdict(
            entries=self.sequence,
            signed=self._signed,
            unsigned=self.sequence - self._signed,
            first_bad=self.sequence + 1 if reason else None,
            reason=reason,
        )

    def _fault_of_signature(  # noqa: PLR0911 - one answer a fault
        self, user_id: str, digest: str, key_id: str, signature: bytes | None
    ) -> JournalFault | None:
        if not key_id:
            if self._signed:
                return JournalFault.UNSIGNED_AFTER_SIGNED
            return None if signature is None else JournalFault.SIGNATURE
        if not isinstance(signature, bytes):
            return JournalFault.SIGNATURE
        if self._keys is None:
            return None
        owner = self._keys.get(key_id)
        if owner is None:
            return JournalFault.UNKNOWN_KEY
        if owner.user_id != user_id:
            return JournalFault.WRONG_USER
        if key_id not in self._opened:
            self._opened[key_id] = Ed25519PublicKey.from_public_bytes(owner.public_key)
        try:
            self._opened[key_id].verify(signature, signed_words(digest))
        except InvalidSignature:
            return JournalFault.SIGNATURE
        return None


def _named(lane: Lane, fault: JournalFault, entry: tuple[Any, ...]) -> JournalFault:
    """An entry linked to one that stands elsewhere was moved or put in; one linked to none had it taken away."""
    previous = entry[6]
    if fault is JournalFault.PREVIOUS and lane.rows(_STANDS_SOMEWHERE, {"digest": previous}):
        return JournalFault.ORDER
    return fault


def _number(lane: Lane, words: str) -> int:
    return int(lane.rows(words, {})[0][0] or 0)
