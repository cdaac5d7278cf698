"""What goes wrong with the computer under an open window: a notice with sentence and advice, and the desk lives on."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.party import Party
from qv_desk.errors import DeskError, DeviceError, StoreError
from qv_desk.gui.parts.errors import BugNotice, ErrorNotice, Trouble
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import amend, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.say import said

Run = Callable[[Callable[[], object]], object]
FAULTS = (
    StoreError("store_gone"),
    StoreError("store_full"),
    StoreError("store_disk_failed"),
    StoreError("store_read_only"),
    StoreError("store_network_folder"),
    StoreError("store_damaged"),
    StoreError("store_in_use"),
    DeviceError("key_store_locked", backend="Secret Service"),
    DeviceError("key_store_changed", backend="Secret Service"),
    DeviceError("fonts_missing", file="QvSans.ttf"),
    DeviceError("program_file_damaged", file="regimes/eu_gdpr.toml"),
    DeviceError("clock_behind", last="2026-10-12", today="2025-10-12"),
)


class Reader:
    """Reads each notice that opens, and closes it."""

    def __init__(self) -> None:
        self.read: list[tuple[str, str]] = []
        self.bugs = 0
        self._look = QTimer()
        self._look.timeout.connect(self._close)
        self._look.start(20)

    def _close(self) -> None:
        notice = QApplication.activeModalWidget()
        if isinstance(notice, ErrorNotice):
            self.read.append((notice.accessibleName(), notice.accessibleDescription()))
            notice.accept()
        elif isinstance(notice, BugNotice):
            self.bugs += 1
            notice.accept()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.code))
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_each_fault_has_its_sentence_in_the_window(qtbot: QtBot, fault: DeskError, language: str) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    reader = Reader()
    Trouble(lambda: language, lambda: pytest.fail("the desk ended"), owner).show(fault)
    words = said(fault, language)
    assert reader.read == [(words.sentence, words.advice)]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps an open file where it is")
def test_a_folder_removed_under_the_open_window_is_said_and_the_window_lives_on(
    qtbot: QtBot, desk: Desk, folder: Path, jobs: Jobs, run_on_store: Run
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    ended: list[bool] = []
    trouble = Trouble(lambda: "en", lambda: ended.append(True), owner)
    jobs.trouble.connect(trouble.show)
    page = run_on_store(lambda: review.page(desk, CaseView.ALL))
    assert isinstance(page, review.Page)
    case = page.rows[0].summary.case_id
    shutil.rmtree(folder)
    reader = Reader()
    jobs.ask(owner, lambda: amend.amend(desk, case, Party("Somebody Else", country="IE"), "en"))
    qtbot.waitUntil(lambda: bool(reader.read) or bool(reader.bugs), timeout=20_000)
    assert "moved or removed" in reader.read[0][0]
    assert not ended
