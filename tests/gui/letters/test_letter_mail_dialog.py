"""The draft is saved, its words are shown once, and what went wrong is said in place."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.gui.letters.letter_mail_dialog import LetterMailDialog
from qv_desk.gui.work.workplace import Workplace
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
