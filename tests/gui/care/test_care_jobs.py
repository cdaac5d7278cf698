"""Long work is one at a time, can be stopped, and always ends in a sentence."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.care_jobs import CareJobs
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups.back_up import BackupPlace
from qv_desk.services.backups.check_store import StoreReport

if TYPE_CHECKING:
    from qv_desk.gui.work.jobs import Job


@pytest.fixture
def notice(qtbot: QtBot) -> Notice:
    made = Notice()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def care(workplace: Workplace, notice: Notice) -> CareJobs:
    return CareJobs(workplace, notice, notice)


def idle(qtbot: QtBot, care: CareJobs) -> None:
    qtbot.waitUntil(lambda: not care.is_busy, timeout=30_000)


def test_what_is_stopped_says_so_and_leaves_nothing(
    qtbot: QtBot, workplace: Workplace, care: CareJobs, notice: Notice, tmp_path: Path
) -> None:
    begun: list[Job[object]] = []
    workplace.jobs.started.connect(begun.append)
    workplace.jobs.progressed.connect(lambda job, _done, _total: job.stop())

    care.back_up(tmp_path / "disk")
    care.back_up(tmp_path / "other")  # one at a time
    idle(qtbot, care)

    assert len(begun) == 1
    assert notice.text() == "It was stopped; nothing was left half done."
    assert not [each for each in (tmp_path / "disk").rglob("*") if each.is_file() and "erasures" not in each.name]


def test_no_room_is_said_in_megabytes(care: CareJobs, notice: Notice) -> None:
    care._backed_up(BackupPlace(missing=12, same_disk=False, on_network=False))
    assert "12 MB are missing" in notice.text()
    care._backed_up(BackupPlace(missing=0, same_disk=False, on_network=True))
    assert "network drive" in notice.text()


def test_an_unsound_store_is_told_in_its_parts(care: CareJobs, notice: Notice) -> None:
    care._checked(
        StoreReport(bad_pages=2, structure_is_sound=False, journal=None, documents=3, bad_documents=("a" * 64,))
    )
    for part in ("2 damaged pages", "tables that do not hold", "a journal that does not stand", "1 changed document"):
        assert part in notice.text()
