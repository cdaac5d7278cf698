"""What the tests of a restore share: whom it concerns, and looks at folders before and after."""

import functools
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Party
from qv_desk.errors import DeskError
from qv_desk.services.backups.back_up import keep_ledger
from qv_desk.services.backups.restore import Restored, by_passphrase, restore
from qv_desk.services.entry.unlock import open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from qv_desk.vault.derivation import stretched
from tests.services.conftest import PASSPHRASE, Clock

ERASED = Party("Zqxjkvw Pfzgqxh", ("Wqjxvzk 7", "Sampleton"), "zqxjkvw@example.org", "", "DE")
NEW = "five loud ravens on the roof"
STRETCHED = functools.cache(stretched)


def digests(folder: Path) -> dict[str, str]:
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file()
    }


def erase(desk: Desk, case_id: str) -> None:
    with desk.changing() as changes:
        changes.erase_case(case_id)
        changes.journal("case.erased", case_id)
    desk.store.finish_erasure()
    keep_ledger(desk)


def restored(backup: Path, folder: Path, clock: Clock, **given: object) -> Restored:
    return restore(backup, folder, by_passphrase(None, PASSPHRASE), now=clock, **given)  # type: ignore[arg-type]


def opened(folder: Path, clock: Clock, passphrase: str = PASSPHRASE) -> Desk:
    return open_desk(folder, open_keys(folder, None, passphrase), now=clock)


def all_lines(desk: Desk) -> list[Case]:
    rows = desk.store._lane.rows("SELECT case_id FROM cases ORDER BY reference", {})
    return [desk.store.cases.get(case_id) for (case_id,) in rows]


def code_of(work: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        work()
    return refused.value.code
