"""A desk that works until it is killed: opens cases, changes them, issues letters, and says what it has kept.

Each line is written after the transaction has ended, so whatever was said has to be there afterwards.
"""

import itertools
import os
import sys
from dataclasses import replace
from pathlib import Path

from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, USER, VAULT, a_case, a_summary


def work(folder: Path, keys: Keys) -> None:
    """Never ends by itself."""
    with Store.open(folder, keys, vault_id=VAULT) as store:
        start = store.journal.head().sequence
        for turn in itertools.count(start):
            content = f"letter {turn} ".encode() * (1 + turn % 7 * 800)
            with store.transaction(SIGNER, NOW) as changes:
                number = changes.next_case_number(2026)
                sha256 = changes.keep_content(content)
                paper = Document(sha256, f"{turn}.pdf", "application/pdf", len(content), DocumentRole.LETTER, NOW, USER)
                case = a_case(number, documents=(paper,))
                changes.add_case(case, a_summary(case))
                changes.journal("case.opened", case.case_id, sha256)
            say(f"opened {case.case_id} {sha256}")
            after = replace(case, subject=f"changed in turn {turn}", version=1)
            with store.transaction(SIGNER, NOW) as changes:
                changes.save_case(after, a_summary(after), based_on=0)
                changes.journal("case.changed", case.case_id, after.subject)
            say(f"changed {case.case_id}")


def say(words: str) -> None:
    """Tell whoever listens, at once."""
    os.write(sys.stdout.fileno(), words.encode() + b"\n")


if __name__ == "__main__":
    work(Path(sys.argv[1]), Keys.of_root(bytes.fromhex(sys.argv[2])))
