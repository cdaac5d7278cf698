"""What a proven backup costs over the least that any could: copying every page consistently, and checking each once.

The floor is the driver's own backup function, page by page under the same key, and one ``cipher_integrity_check`` of
the copy. Floor and candidates run in the same process, in shuffled rounds, in CPU time; figures are medians of the
rounds' ratios.
"""

import gc
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlcipher3 import dbapi2

from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile, file_salt
from qv_desk.store.progress import unheard
from qv_desk.vault.keys import Keys
from qv_desk.vault.signing import Signer

NAME = "backup"
_DOCUMENTS, _DOCUMENT_BYTES = 300, 400_000
_ENTRIES = 1_000
_ROUNDS = 3
_NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def run() -> list[dict[str, str | float]]:
    """Measure a backup of 120 MB of documents with a thousand journal entries, and its twice as large neighbour."""
    with tempfile.TemporaryDirectory() as name:
        folder, keys = Path(name), Keys.fresh()
        with _filled(folder / "small", keys, 1) as small, _filled(folder / "large", keys, 2) as large:
            turns = count()
            backups = folder / "backups"
            spent = _spent(
                {
                    "floor": lambda: _floor(small, keys, folder / "floor.db"),
                    "backup": lambda: _backed_up(small, backups, next(turns)),
                    "backup of twice as much": lambda: _backed_up(large, backups, next(turns)),
                }
            )
    return [
        _figure("9", "backup + verify / backup API + one cipher_integrity_check", spent, "backup", "floor", 1.3),
        _figure("9", "backup of twice as much / backup", spent, "backup of twice as much", "backup", 2.4),
    ]


def _floor(store: Store, keys: Keys, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    target = dbapi2.connect(str(copy), isolation_level=None)
    target.execute(f"PRAGMA key = \"x'{keys.cases.hex()}{file_salt(keys.cases).hex()}'\"")
    store._lane.file._connection.backup(target)  # noqa: SLF001 - the driver alone, without anything of ours
    target.close()
    file = EncryptedFile(copy, keys.cases, read_only=True)
    if file.pragma("cipher_integrity_check"):
        raise AssertionError("the floor's copy is unsound")
    file.close()


def _backed_up(store: Store, backups: Path, turn: int) -> None:
    store.backup(backups, _NOW + timedelta(seconds=turn), store.folder / "vault.json", unheard)
    shutil.rmtree(backups)


def _filled(folder: Path, keys: Keys, times: int) -> Store:
    folder.mkdir(mode=0o700)
    (folder / "vault.json").write_text("{}", encoding="utf-8")
    store, signer = Store.create(folder, keys, vault_id="bench", at=_NOW), Signer("u-1", Ed25519PrivateKey.generate())
    for _ in range(times):
        with store.transaction(signer, _NOW) as changes:
            for _document in range(_DOCUMENTS):
                changes.keep_content(os.urandom(_DOCUMENT_BYTES))
            for entry in range(_ENTRIES):
                changes.journal("document.kept", f"d-{entry}", "kept by the bench")
    return store


def _spent(works: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """CPU seconds of each work in each round; the order is shuffled, so that nobody always follows the same one."""
    chance = Random(9)  # noqa: S311 - an order, not a secret
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


def _figure(
    row: str, what: str, spent: dict[str, list[float]], candidate: str, floor: str, goal: float
) -> dict[str, str | float]:
    ratio = statistics.median(one / other for one, other in zip(spent[candidate], spent[floor], strict=True))
    return {"row": row, "what": what, "ratio": ratio, "goal": goal, "unit": "x"}
