"""A backup is tried out where it lies; the journal says what came of it, and nothing there is touched."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.errors import StoreError
from qv_desk.services.backups.back_up import back_up
from qv_desk.services.backups.backup_drill import backups_in, drill
from qv_desk.services.entry.set_up import create_office, office_defaults
from qv_desk.services.entry.unlock import Unlocked, open_desk, open_keys
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import FAST_WISH, PASSPHRASE, Clock


class Stop(Exception):  # noqa: N818 - as the window's own
    pass


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backup(desk: Desk, opened_case: Callable[..., Case], place: Path, clock: Clock) -> Path:
    opened_case()
    made = place / back_up(desk, place).folder
    clock.forward(hours=1)
    return made


@pytest.fixture
def other(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Another office's desk."""
    create_office(
        tmp_path / "other",
        office=office_defaults().office,
        user_name="Hana Sato",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=FAST_WISH,
        now=clock,
    )
    opened = open_desk(tmp_path / "other", open_keys(tmp_path / "other", None, PASSPHRASE), now=clock)
    yield opened
    opened.close()


@pytest.fixture
def twin(_first_desk: tuple[Path, Unlocked], tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The desk from before this test, copied elsewhere and opened under the same keys."""
    copy = shutil.copytree(_first_desk[0], tmp_path / "twin", ignore=shutil.ignore_patterns("ballast*"))
    opened = open_desk(copy, _first_desk[1], now=clock)
    yield opened
    opened.close()


def last_detail(desk: Desk) -> str:
    entry = desk.store.journal.of("store")[-1]
    assert entry.action == "backup.tried"
    return str(entry.detail)


def refused(desk: Desk, backup: Path) -> str:
    with pytest.raises(StoreError) as told:
        drill(desk, backup)
    return told.value.code


def test_a_sound_backup_says_what_would_be_lost_and_stays_as_it_is(
    desk: Desk, backup: Path, opened_case: Callable[..., Case]
) -> None:
    opened_case(subject="since")
    opened_case(subject="since")
    before = {each: each.read_bytes() for each in backup.iterdir()}
    backup.chmod(0o500)
    told: list[tuple[int, int]] = []
    found = drill(desk, backup, report=lambda done, total: told.append((done, total)))
    backup.chmod(0o700)

    assert found.backup.folder == backup
    assert found.backup.counts["cases"] == 1
    assert (found.entries_since, found.erasures_since) == (3, 0)  # the backup's own entry, and two cases
    assert {each: each.read_bytes() for each in backup.iterdir()} == before
    assert last_detail(desk) == f"{backup.name}; 3"
    assert told[-1] == (1000, 1000)


def test_erasures_since_are_counted(desk: Desk, backup: Path) -> None:
    case_id = desk.store.journal.latest(10)[1].object_id
    with desk.changing() as changes:
        changes.erase_case(case_id)
        changes.journal("case.erased", case_id)

    assert drill(desk, backup).erasures_since == 1


def test_an_erasure_in_the_moment_of_the_backup_counts_as_one_since(
    desk: Desk, opened_case: Callable[..., Case], place: Path
) -> None:
    case_id = opened_case().case_id
    made = place / back_up(desk, place).folder
    with desk.changing() as changes:
        changes.erase_case(case_id)
        changes.journal("case.erased", case_id)

    assert drill(desk, made).erasures_since == 1


def test_a_drill_can_be_stopped(desk: Desk, backup: Path) -> None:
    def stop(*_: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        drill(desk, backup, report=stop)


def test_a_backup_of_another_desk_is_told(desk: Desk, other: Desk, tmp_path: Path) -> None:
    foreign = tmp_path / "theirs" / back_up(other, tmp_path / "theirs").folder

    assert refused(desk, foreign) == "backup_foreign"
    assert last_detail(desk) == f"{foreign.name}; backup_foreign"


@pytest.mark.parametrize("name", ["cases.db", "vault.json", "manifest.json"])
def test_a_damaged_or_incomplete_one_is_told(desk: Desk, backup: Path, tmp_path: Path, name: str) -> None:
    content = bytearray((backup / name).read_bytes())
    content[len(content) // 2] ^= 1
    (backup / name).write_bytes(content)
    assert refused(desk, backup) == "backup_damaged"
    (backup / name).unlink()
    assert refused(desk, backup) == "backup_incomplete"
    assert refused(desk, tmp_path / "nowhere") == "backup_incomplete"


def test_a_backup_from_another_history_is_told(
    desk: Desk, twin: Desk, clock: Clock, opened_case: Callable[..., Case], tmp_path: Path
) -> None:
    """Somebody worked on a copy of the desk's folder, and its backup comes back under the same keys."""
    back_up(twin, tmp_path / "elsewhere")  # its entry in the journal is the twin's own
    clock.forward(hours=1)
    backup = tmp_path / "elsewhere" / back_up(twin, tmp_path / "elsewhere").folder
    for _ in range(5):
        opened_case()

    assert refused(desk, backup) == "backup_other_history"


def test_a_store_put_back_from_before_the_backup_is_told_too(twin: Desk, backup: Path) -> None:
    assert refused(twin, backup) == "backup_other_history"


def test_backups_are_listed_newest_first_and_only_ones_own(
    desk: Desk, backup: Path, place: Path, clock: Clock, other: Desk
) -> None:
    clock.forward(days=1)
    newer = place / back_up(desk, place).folder
    clock.forward(seconds=1)
    back_up(other, place)
    found = backups_in(desk, place)

    assert [each.folder for each in found] == [newer, backup]
    assert found[0].made_at > found[1].made_at
    assert backups_in(desk, place / "nowhere") == ()
