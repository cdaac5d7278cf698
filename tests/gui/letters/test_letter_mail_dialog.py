"""The draft is saved, its words are shown once, and what went wrong is said in place."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.gui.letters.letter_mail_dialog import LetterMailDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.temp_folder import TempFolder
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def dialog(qtbot: QtBot, workplace: Workplace, work: CaseWork, case: Case) -> LetterMailDialog:
    file = work.look(case)
    made = LetterMailDialog(workplace.desk, workplace.jobs, file, file.case.correspondence[-1])
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_words_that_open_the_letter_are_shown_once(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    made = dialog(qtbot, workplace, work, case)
    assert made.lock.isChecked()
    made.save_to(tmp_path / "letter.eml")
    qtbot.waitUntil(lambda: len(made.words.text().split()) == 6, timeout=10_000)
    words = made.words.text()
    assert words.encode() not in (tmp_path / "letter.eml").read_bytes()
    assert made.act.button.text() == "Close"
    assert made.leave.isHidden()
    assert "press Mark as sent beside the letter" in made.hint.plain_text()
    assert work.look(case).journal[-1].action == "letter.mail_draft"


def test_without_a_passphrase_nothing_has_to_be_told(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    made = dialog(qtbot, workplace, work, case)
    made.lock.click()
    made.save_to(tmp_path / "letter.eml")
    qtbot.waitUntil(lambda: "without a passphrase" in made.hint.text(), timeout=10_000)
    assert made.words.text() == ""


def test_what_went_wrong_is_said_in_place(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    made = dialog(qtbot, workplace, work, case)
    made.save_to(tmp_path / "nowhere" / "letter.eml")
    qtbot.waitUntil(lambda: made.notice.text() != "", timeout=10_000)
    assert made.isVisible()
    assert made.lock.isVisible()


class MailProgram(QObject):
    """Opens what the desk hands over, as a mail program does: it reads the file and keeps what it read."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.contents: list[bytes] = []

    @Slot(QUrl)
    def open_file(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))
        self.contents.append(self.paths[-1].read_bytes())


@pytest.fixture
def program() -> Iterator[MailProgram]:
    made = MailProgram()
    QDesktopServices.setUrlHandler("file", made, "open_file")  # type: ignore[arg-type]  # bytes are refused
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_the_draft_opens_in_the_mail_program_and_the_file_is_removed(
    qtbot: QtBot,
    workplace: Workplace,
    run_on_store: Run,
    tmp_path: Path,
    program: MailProgram,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As in a sitting, the folder for what is written for a moment is the desk's own, and goes with it."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    folder = TempFolder(tmp_path / "desk")
    folder.take()
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    made = dialog(qtbot, workplace, work, case)
    made.act.button.click()
    qtbot.waitUntil(lambda: bool(program.contents), timeout=10_000)
    qtbot.waitUntil(lambda: "removes its own file" in made.hint.plain_text(), timeout=10_000)

    (path,) = program.paths
    assert path.is_relative_to(tmp_path / "desk" / "temp")
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    assert b"X-Unsent: 1" in program.contents[0]
    assert len(made.words.text().split()) == 6
    made._remove()
    assert not path.parent.exists()
    folder.clear()


def test_a_draft_that_is_left_open_goes_with_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    folder = TempFolder(tmp_path / "desk")
    folder.take()
    left = Path(tempfile.mkdtemp(prefix="mail-")) / "QV-2026-0001.eml"
    left.write_bytes(b"a letter")
    folder.clear()
    assert not left.exists()
