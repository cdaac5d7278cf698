"""What was understood of a file is shown before anything is kept, and follows what a column is said to hold."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.gui.incidents.merge_import_dialog import MergeImportDialog
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.work.workplace import Workplace
from qv_desk.intake.tables.inquiry_table import InquiryTable, TableRow
from qv_desk.services.notices.merge_sources import source_of
from tests.gui.case_work import CaseWork
from tests.services.notices.merge_lists import mailing

Run = Callable[[Callable[[], object]], object]
TABLE = InquiryTable(
    ("Name", "Full name", "E-mail"),
    (
        *(TableRow(number, (f"P{number}", f"Person {number}", f"p{number}@example.org")) for number in range(2, 9)),
        *(TableRow(number, ("X", "", "")) for number in range(9, 25)),
    ),
)


def test_a_heading_that_stands_twice_is_chosen_and_faults_are_left_out_by_a_word(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    list_id = work.on_store(lambda: mailing(workplace.desk)).entry_id
    before = len(work.on_store(lambda: source_of(workplace.desk, MergeKind.POLICY, list_id).lines()))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = MergeImportDialog(workplace, MergeKind.POLICY, list_id, TABLE, window)
    dialog.open()
    qtbot.waitUntil(lambda: "Several columns" in dialog.faults.plain_text(), timeout=10_000)
    assert [chosen(combo) for combo in dialog.columns] == ["", "", "e_mail"]
    assert "names" in dialog.act.reason()

    assert choose(dialog.columns[1], "name")
    qtbot.waitUntil(lambda: "7 people were read" in dialog.summary.plain_text(), timeout=10_000)
    assert "and 8 more lines" in dialog.faults.plain_text()
    choose(dialog.columns[0], "name")
    qtbot.waitUntil(lambda: dialog.notice.code() == "merge_list_columns_twice", timeout=10_000)
    assert dialog.act.reason()
    choose(dialog.columns[0], "")
    qtbot.waitUntil(lambda: "faults" in dialog.act.reason(), timeout=10_000)
    dialog.without_faulty.setChecked(True)
    with qtbot.waitSignal(dialog.taken, timeout=10_000) as told:
        dialog.act.button.click()
    assert (told.args[0].people, told.args[0].known) == (7, 0)
    after = len(work.on_store(lambda: source_of(workplace.desk, MergeKind.POLICY, list_id).lines()))
    assert after == before + 7
