"""Drafts are saved one a person; where none is left to save, the dialog says so and closes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.terms.party import Party
from qv_desk.gui.incidents.merge_mail_dialog import MergeMailDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import affected, merge_issue
from qv_desk.services.notices.affected_lines import NewAffected
from tests.gui.case_work import CaseWork
from tests.services.notices.merge_lists import incident

Run = Callable[[Callable[[], object]], object]


def test_plain_drafts_need_no_words_and_are_not_saved_twice(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    list_id = work.on_store(lambda: incident(desk)).entry_id
    ann = NewAffected(party=Party("Ann Lee", e_mail="ann@example.org", country="IE"))
    work.on_store(lambda: affected.add_affected(desk, list_id, ann))

    window = QWidget()
    qtbot.addWidget(window)

    def saved() -> MergeMailDialog:
        dialog = MergeMailDialog(workplace, MergeKind.INCIDENT, list_id, tmp_path, window)
        dialog.open()
        dialog.lock.setChecked(False)
        dialog.act.button.click()
        qtbot.waitUntil(dialog.said.isVisible, timeout=10_000)
        return dialog

    assert "0 drafts are saved" in saved().said.plain_text()
    work.on_store(lambda: merge_issue.issue(desk, MergeKind.INCIDENT, list_id))
    dialog = saved()
    assert "1 draft is saved" in dialog.said.plain_text()
    assert dialog.act.button.text() == "Close"
    dialog.act.button.click()
    assert not dialog.isVisible()
    assert "lies in the folder already" in saved().said.plain_text()
