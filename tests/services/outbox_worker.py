"""An officer's desk that looks into the outbox and is killed at its n-th step."""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.services.entry.unlock import Unlocked, open_desk
from qv_desk.services.post import outbox
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.transaction import Transaction
from qv_desk.vault.keys import Keys
from tests.services.print_office import NOW


def unlocked(vault_id: str, root: str, signing_key: str, user_id: str) -> Unlocked:
    """The officer's keys without a derivation."""
    return Unlocked(
        vault_id=vault_id,
        generation=1,
        keys=Keys.of_root(bytes.fromhex(root)),
        user=DeskUser(user_id, "Lin Wei", Role.OFFICER),
        signing_key=Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_key)),
    )


class Steps:
    """Counts what is done to either file, and kills this process at one of them."""

    def __init__(self, last: int) -> None:
        self.done = 0
        self.last = last

    def step(self) -> None:
        self.done += 1
        if self.done == self.last:
            os.kill(os.getpid(), signal.SIGKILL)

    def before(self, owner: type, name: str) -> None:
        """Count each call of a method, before it is made."""
        done = getattr(owner, name)

        def counted(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the method takes and gives
            self.step()
            return done(*given, **named)

        setattr(owner, name, counted)


def work(folder: Path, last: int, *keys: str) -> None:
    """Look once, or as far as it comes; says how many steps a whole look takes."""
    desk = open_desk(folder, unlocked(*keys), now=lambda: NOW)
    steps = Steps(last)
    for name in ("fetch", "pragma", "close"):
        steps.before(EncryptedFile, name)
    for name in ("save_case", "journal", "assert_journalled"):
        steps.before(Transaction, name)
    outbox.sync(desk)
    sys.stdout.write(f"{steps.done}\n")


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
