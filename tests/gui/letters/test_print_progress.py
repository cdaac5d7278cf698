from collections.abc import Callable
from datetime import UTC

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.letters.print_progress import QT, PrintProgress
from qv_desk.gui.letters.print_rows import PrintRows
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_letters
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_a_letter_that_may_not_be_printed_stops_no_other(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: object
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    for _ in range(2):
        work.issued(work.ready_to_answer())
    waiting = work.on_store(lambda: print_letters.waiting(workplace.desk))
    # posted at another window while this run has not come to it
    work.on_store(lambda: print_letters.mark_printed(workplace.desk, waiting[0].letter_id))
    work.on_store(lambda: print_letters.mark_posted(workplace.desk, waiting[0].letter_id, workplace.desk.today))

    def paper(_name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(f"{tmp_path}/paper.pdf")
        return printer

    view = QWidget()
    rows, stop, bar, notice = PrintRows(UTC), Button(), QProgressBar(), Notice()
    view.setLayout(column(rows, stop, bar, notice))
    qtbot.addWidget(view)
    rows.show_letters(waiting, workplace.desk.today)
    progress = PrintProgress(workplace, paper, rows, stop, bar, notice, view)
    printed: list[object] = []
    progress.printed.connect(printed.append)

    with qtbot.waitSignal(progress.ended, timeout=30_000):
        progress.begin(waiting, f"{QT}Office")
        assert progress.is_running
        assert not stop.isHidden()

    assert printed == [waiting[1]]
    assert "1 letter was not printed here" in notice.text()
    assert stop.isHidden()
    assert not progress.is_running
