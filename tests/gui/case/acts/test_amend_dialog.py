"""A better address is entered on the case page, and the case has it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.acts.amend_dialog import AmendDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_what_is_typed_is_kept_with_the_case(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = AmendDialog(workplace.desk, workplace.jobs, case)  # deletes itself when it closes
    dialog.open()
    address = child(dialog, QPlainTextEdit, "address_edit")
    assert address.toPlainText() == "14 Harbour View\nCork"
    address.selectAll()
    QTest.keyClicks(address, "7 Quay Street")
    assert choose(child(dialog, QComboBox, "country_combo"), "GB")

    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(child(dialog, Button, "keep_button"), Qt.MouseButton.LeftButton)

    person = work.look(case).case.data_subject
    assert (person.postal_address, person.country, person.name) == (("7 Quay Street",), "GB", case.data_subject.name)


def test_the_state_is_entered_beside_the_country(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = AmendDialog(workplace.desk, workplace.jobs, case)
    dialog.open()
    region = child(dialog, QComboBox, "region_combo")
    assert not region.isVisible()
    height = dialog.height()
    assert choose(child(dialog, QComboBox, "country_combo"), "DE")
    assert region.isVisible()
    assert dialog.height() > height
    assert choose(region, "DE-BY")

    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(child(dialog, Button, "keep_button"), Qt.MouseButton.LeftButton)

    amended = work.look(case).case
    assert amended.data_subject.country == "DE-BY"
    again = AmendDialog(workplace.desk, workplace.jobs, amended)
    qtbot.addWidget(again)
    assert child(again, QComboBox, "region_combo").currentText() == "Bavaria"


def test_a_person_without_a_name_is_refused_in_place(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    dialog = AmendDialog(workplace.desk, workplace.jobs, case)
    qtbot.addWidget(dialog)
    dialog.open()
    child(dialog, QLineEdit, "name_edit").clear()
    qtbot.mouseClick(child(dialog, Button, "keep_button"), Qt.MouseButton.LeftButton)
    notice = dialog.findChild(Notice)
    assert notice is not None
    qtbot.waitUntil(notice.isVisible)
    assert dialog.isVisible()
    assert work.look(case).case.data_subject == case.data_subject


def test_every_input_has_its_name(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    dialog = AmendDialog(workplace.desk, workplace.jobs, CaseWork(workplace.desk, run_on_store).opened())
    qtbot.addWidget(dialog)
    for kind in (QLineEdit, QPlainTextEdit, QComboBox):
        assert all(each.accessibleName() for each in dialog.findChildren(kind))
