"""A supervisor's desk that approves a wording and is killed at its n-th step."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.services.entry.unlock import Unlocked, open_desk
from qv_desk.services.templates import template_drafts, templates
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.transaction import Transaction
from qv_desk.vault.keys import Keys
from tests.services.outbox_worker import Steps

KIND = LetterKind.REPLY
NOW = datetime(2026, 9, 24, 6, 0, tzinfo=UTC)


def work(folder: Path, last: int, keys: list[str]) -> None:
    """Approve what waits, or as far as it comes; says how many steps the whole takes."""
    vault_id, generation, root, signing_key, user_id, name = keys
    unlocked = Unlocked(
        vault_id=vault_id,
        generation=int(generation),
        keys=Keys.of_root(bytes.fromhex(root)),
        user=DeskUser(user_id, name, Role.SUPERVISOR),
        signing_key=Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_key)),
    )
    desk = open_desk(folder, unlocked, now=lambda: NOW)
    entry = templates.look_at_template(desk, KIND, "en").draft
    assert entry is not None
    confirmed = frozenset(clause.code for clause in templates.proofs_to_confirm(desk, entry))
    steps = Steps(last)
    for name in ("fetch", "pragma", "close"):
        steps.before(EncryptedFile, name)
    for name in ("put_entry", "save_approval", "journal", "assert_journalled"):
        steps.before(Transaction, name)
    template_drafts.approve_template(desk, entry.entry_id, confirmed, seen=entry.revision)
    desk.close()
    sys.stdout.write(f"{steps.done}\n")


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
