"""A desk that works and backs up without pause, until it is killed; started by the tests as a process of its own.

``python -m tests.store.backing_up FOLDER BACKUPS ROOT_KEY`` says a line for each change that is kept and for each
backup that is made.
"""

import itertools
import os
import sys
from datetime import timedelta
from pathlib import Path

from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, VAULT


def work(folder: Path, backups: Path, keys: Keys) -> None:
    """Never ends by itself."""
    with Store.open(folder, keys, vault_id=VAULT) as store:
        start = store.journal.head().sequence
        for turn in itertools.count(start + 1):
            with store.transaction(SIGNER, NOW) as changes:
                changes.keep_content(f"document {turn} ".encode() * (1 + turn % 7 * 900))
                changes.journal("document.kept", f"d-{turn}")
            say(f"kept {turn}")
            manifest = store.backup(backups, NOW + timedelta(seconds=turn), folder / "vault.json")
            say(f"backup {manifest.folder} {turn}")


def say(words: str) -> None:
    os.write(sys.stdout.fileno(), words.encode() + b"\n")


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), Keys.of_root(bytes.fromhex(sys.argv[3])))
