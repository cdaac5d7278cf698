"""What unlocking costs over the one thing that has to be slow: a single Argon2id of the same strength.

Floor and candidates run in the same process, in shuffled rounds, in CPU time; figures are medians of the ratios.
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlalchemy import create_engine
from sqlcipher3 import dbapi2

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.store.desk_store import STORE_FILE, Store
from qv_desk.store.engine import file_salt
from qv_desk.store.rows import METADATA
from qv_desk.vault.derivation import DEFAULT_KDF
from qv_desk.vault.unlocking import create_vault, new_user, unlock

NAME = "unlock"
_PASSPHRASE = "purple harbour tin kettle"  # noqa: S105 - of a throwaway desk
_ROUNDS = 7
_OPENINGS = 20
_UNLOCK_GOAL = 1.2
_CONNECTION_GOAL = 2.0


def run() -> list[dict[str, str | float]]:
    """Measure a whole unlock against the bare derivation, and a raw-key connection against a plain one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "desk"
        opened, _ = create_vault(folder, new_user("Bench", Role.OFFICER), _PASSPHRASE)
        Store.create(folder, opened.keys, vault_id=opened.vault_id, at=datetime.now(UTC)).close()
        plain = Path(name) / "plain.db"
        engine = create_engine(f"sqlite:///{plain}")
        METADATA.create_all(engine)
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        engine.dispose()
        key = opened.keys.cases
        unlocked = _ratio(_bare_derivation, lambda: unlock(folder, None, _PASSPHRASE))
        to_store = _ratio(_bare_derivation, lambda: _unlock_and_open(folder))
        connected = _ratio(lambda: _select(plain, None), lambda: _select(folder / STORE_FILE, key))
    return [
        {"row": "2a", "what": "unlock / bare Argon2id", "ratio": unlocked, "goal": _UNLOCK_GOAL, "unit": "x"},
        {"row": "2a", "what": "unlock and open store / same", "ratio": to_store, "goal": _UNLOCK_GOAL, "unit": "x"},
        {"row": "2b", "what": "raw-key connection / plain", "ratio": connected, "goal": _CONNECTION_GOAL, "unit": "x"},
    ]


def _bare_derivation() -> None:
    Argon2id(
        salt=b"s" * 16,
        length=32,
        iterations=DEFAULT_KDF.rounds,
        lanes=DEFAULT_KDF.lanes,
        memory_cost=DEFAULT_KDF.memory_kib,
    ).derive(_PASSPHRASE.encode())


def _unlock_and_open(folder: Path) -> None:
    opened = unlock(folder, None, _PASSPHRASE)
    Store.open(folder, opened.keys, vault_id=opened.vault_id).close()


def _select(path: Path, key: bytes | None) -> None:
    for _ in range(_OPENINGS):
        connection = dbapi2.connect(str(path))
        if key is not None:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}{file_salt(key).hex()}'\"")
        connection.execute("SELECT vault_id FROM meta").fetchall()
        connection.close()


def _ratio(floor: Callable[[], object], candidate: Callable[[], object]) -> float:
    """The median over shuffled rounds of the candidate's CPU time, in floors."""
    chance = Random(2)  # noqa: S311 - an order, not a secret
    ratios = []
    for _ in range(_ROUNDS):
        spent: dict[str, float] = {}
        works = [("floor", floor), ("candidate", candidate)]
        chance.shuffle(works)
        for name, work in works:
            gc.collect()
            started = time.process_time()
            work()
            spent[name] = time.process_time() - started
        ratios.append(spent["candidate"] / spent["floor"])
    return statistics.median(ratios)
