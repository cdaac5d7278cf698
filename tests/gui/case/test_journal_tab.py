from collections.abc import Callable

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.journal_tab import JournalTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_it_shows_what_was_done_and_checks_the_chain(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    work.proved(case)
    tab = JournalTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    model = child(tab, QTableView, "table").model()
    assert [model.index(row, 2).data() for row in range(model.rowCount())] == [
        "Saw evidence of identity",
        "Opened the case",
    ]

    child(tab, Button, "verify_button").click()

    notice = child(tab, Notice, "")
    qtbot.waitUntil(lambda: notice.text().startswith("The whole journal is complete"), timeout=5_000)
