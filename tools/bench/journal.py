"""What a check of the journal costs over its digests alone, how it grows, and what the signatures add.

The floor is the chain in memory: the same entries, already read, with the digest of each detail and of each entry.
Floor and candidates run in the same process, in shuffled rounds, in CPU time; figures are medians of the rounds'
ratios. Signatures are measured apart, against so many bare Ed25519 verifications.
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.store.desk_store import Store
from qv_desk.store.journal import append_entry
from qv_desk.store.journal_check import batches
from qv_desk.store.journal_seal import detail_digest, entry_digest
from qv_desk.store.signature import signed_words
from qv_desk.vault.keys import Keys
from qv_desk.vault.signing import Signer
from qv_desk.vault.vault_form import SigningKeyOwner

NAME = "journal"
_FEW, _MANY = 4_000, 40_000
_SIGNED = 2_000
_ROUNDS = 9
_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_SIGNER = Signer("u-0123456789abcdef", Ed25519PrivateKey.generate())
_OWNERS = {_SIGNER.key_id: SigningKeyOwner(_SIGNER.user_id, _SIGNER.public_key)}


def run() -> list[dict[str, str | float]]:
    """Measure the check of forty thousand entries, of four thousand, and of two thousand with their signatures."""
    with _filled(_MANY) as many, _filled(_FEW) as few, _filled(_SIGNED) as signed:
        in_memory = _all(many)
        digests = [entry[7] for entry in _all(signed)]
        made = [_SIGNER.sign(signed_words(digest)) for digest in digests]
        spent = _spent(
            {
                "floor": lambda: _chain(in_memory),
                "check": many.journal.verify,
                "check of few": few.journal.verify,
                "signature floor": lambda: _verify(digests, made),
                "with signatures": lambda: signed.journal.verify(_OWNERS),
            }
        )
    return [
        _figure("7b", "read and check 40,000 entries / their digests in memory", spent, "check", "floor", 3.0),
        _figure("7b", "ten times the entries / ten times as long", spent, "check", "check of few", 1.3, _MANY / _FEW),
        _figure("7b", "check with signatures / the signatures alone", spent, "with signatures", "signature floor", 1.3),
    ]


def _figure(
    row: str, what: str, spent: dict[str, list[float]], candidate: str, floor: str, goal: float, times: float = 1.0
) -> dict[str, str | float]:
    pairs = zip(spent[candidate], spent[floor], strict=True)
    ratio = statistics.median(one / other / times for one, other in pairs)
    return {"row": row, "what": what, "ratio": ratio, "goal": goal, "unit": "x"}


def _spent(works: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """CPU seconds of each work in each round, in shuffled order."""
    chance = Random(3)  # noqa: S311 - an order, not a secret
    spent: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work()
    for _ in range(_ROUNDS):
        names = list(works)
        chance.shuffle(names)
        for name in names:
            gc.collect()
            started = time.process_time()
            works[name]()
            spent[name].append(time.process_time() - started)
    return spent


def _chain(entries: list[tuple[Any, ...]]) -> None:
    for sequence, at, user_id, action, object_id, sealed, previous, digest, key_id, _, salt, detail in entries:
        if detail_digest(salt, detail) != sealed:
            raise AssertionError(sequence)
        if entry_digest(sequence, at, user_id, action, object_id, sealed, previous, key_id) != digest:
            raise AssertionError(sequence)


def _verify(digests: list[str], made: list[bytes]) -> None:
    key = Ed25519PrivateKey.from_private_bytes(_SIGNER._key.private_bytes_raw()).public_key()  # noqa: SLF001 - a bench
    for digest, signature in zip(digests, made, strict=True):
        key.verify(signature, signed_words(digest))


def _all(store: Store) -> list[tuple[Any, ...]]:
    lane = store._lane  # noqa: SLF001 - the bench looks behind the door
    return [entry for batch in batches(lane, after=0) for entry in batch]


@contextmanager
def _filled(entries: int) -> Iterator[Store]:
    with (
        tempfile.TemporaryDirectory() as name,
        Store.create(Path(name), Keys.fresh(), vault_id="bench", at=_NOW) as store,
    ):
        with store._lane.writing() as session:  # noqa: SLF001 - filled in one transaction
            for number in range(entries):
                words = f"The right to access is refused, 第三方, step {number}"
                append_entry(
                    session, _SIGNER, _NOW, action="case.changed", object_id=f"c-{number % 997:016x}", detail=words
                )
        yield store
