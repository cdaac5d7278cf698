from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.right import Right
from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.intake.intake_draft import Unread
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from tests.gui.case_work import MESSAGE, CaseWork, erase

INPUTS = (QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QAbstractSpinBox)
Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    path = tmp_path / "quinn.eml"
    path.write_bytes(MESSAGE)
    return path


def intake(qtbot: QtBot, workplace: Workplace, *paths: Path) -> IntakeDialog:
    dialog = IntakeDialog(workplace, [Unread(path) for path in paths])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    return dialog


def wait_until_read(qtbot: QtBot, dialog: IntakeDialog) -> None:
    qtbot.waitUntil(lambda: dialog.view.is_ready() or bool(dialog.view.notice().text()), timeout=20_000)


def test_a_message_becomes_a_case_as_corrected(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, mail: Path
) -> None:
    dialog = intake(qtbot, workplace, mail)
    wait_until_read(qtbot, dialog)
    fields = dialog.view.fields()
    proposed = fields.new_case()
    assert (proposed.rights, proposed.data_subject.e_mail) == ((Right.ACCESS,), "martha.quinn@example.org")
    assert fields.reasons_of("rights").reasons()
    fields.right_box(Right.PORTABILITY).setChecked(True)
    fields.name_edit().setText("Martha M. Quinn")

    with qtbot.waitSignal(workplace.case_wanted, timeout=10_000) as wanted:
        qtbot.mouseClick(dialog.view.open_button().button, Qt.MouseButton.LeftButton)

    file = CaseWork(workplace.desk, run_on_store).on_store(lambda: review.look(workplace.desk, wanted.args[0]))
    assert file.case.rights == (Right.ACCESS, Right.PORTABILITY)
    assert file.case.data_subject.name == "Martha M. Quinn"
    assert file.case.documents[0].size_bytes == len(MESSAGE)
    assert dialog.isHidden()


def test_a_reason_shows_its_words_in_the_text(qtbot: QtBot, workplace: Workplace, mail: Path) -> None:
    dialog = intake(qtbot, workplace, mail)
    wait_until_read(qtbot, dialog)
    groups = [dialog.view.fields().reasons_of(name).reasons() for name in ("rights", "country", "laws", "name")]
    reason = next(reason for group in groups for reason in group if reason.position is not None)

    dialog.view.fields().reason_chosen.emit(reason)

    assert dialog.view.message_panel().marked_words() == reason.words


def test_the_same_mail_twice_is_said(qtbot: QtBot, workplace: Workplace, run_on_store: Run, mail: Path) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    dialog = intake(qtbot, workplace, mail)

    wait_until_read(qtbot, dialog)

    assert case.reference in dialog.view.earlier().text()
    assert dialog.view.open_button().reason() == ""  # a person decides, always


def test_several_files_come_one_after_the_other(qtbot: QtBot, workplace: Workplace, mail: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.eml"
    empty.write_bytes(b"")
    dialog = intake(qtbot, workplace, empty, mail)
    wait_until_read(qtbot, dialog)
    assert dialog.view.notice().code() == "mail_empty"
    assert dialog.view.open_button().reason() == "off: the message could not be read"
    assert child(dialog.view, Label, "file_label").text() == "empty.eml (1 of 2)"

    child(dialog.view, Button, "skip_button").click()
    wait_until_read(qtbot, dialog)

    assert dialog.view.is_ready()
    assert dialog.view.notice().text() == ""


def test_reading_can_be_stopped(qtbot: QtBot, workplace: Workplace, mail: Path) -> None:
    dialog = intake(qtbot, workplace, mail)

    child(dialog.view, Button, "stop_button").click()
    qtbot.wait(20)

    assert dialog.view.notice().text().startswith("Reading was stopped.")
    assert not dialog.view.is_ready()


def test_leaving_every_message_keeps_nothing(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, mail: Path, language: ScreenLanguage
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    before = work.on_store(lambda: review.counts(workplace.desk))
    dialog = intake(qtbot, workplace, mail)
    wait_until_read(qtbot, dialog)

    child(dialog.view, Button, "skip_button").click()
    language.switch(CHINESE)  # a dialog that is going away still hears of the language
    qtbot.wait(1)

    assert dialog.isHidden()
    assert work.on_store(lambda: review.counts(workplace.desk)) == before


def test_a_message_whose_file_was_erased_opens_once_the_reader_says_that_the_person_wrote_anew(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, mail: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    erased = work.opened()
    work.on_store(lambda: erase(workplace.desk, erased))
    dialog = intake(qtbot, workplace, mail)
    wait_until_read(qtbot, dialog)
    assert "belonged to a case file that was erased" in dialog.view.erased().text()
    assert dialog.view.open_button().reason().startswith("off: its case file was erased")

    dialog.view.erased().box.click()
    assert dialog.view.open_button().reason() == ""
    with qtbot.waitSignal(workplace.case_wanted, timeout=10_000) as wanted:
        qtbot.mouseClick(dialog.view.open_button().button, Qt.MouseButton.LeftButton)

    file = work.on_store(lambda: review.look(workplace.desk, wanted.args[0]))
    assert file.case.data_subject.name == "Martha Quinn"


@pytest.mark.parametrize("code", [ENGLISH, CHINESE])
@pytest.mark.parametrize("size", [(760, 540), (1180, 740)])
def test_nothing_is_cut_off_on_a_small_screen(
    qtbot: QtBot, workplace: Workplace, mail: Path, language: ScreenLanguage, code: str, size: tuple[int, int]
) -> None:
    language.switch(code)
    dialog = intake(qtbot, workplace, mail)
    dialog.show()
    wait_until_read(qtbot, dialog)
    dialog.resize(*size)
    qtbot.wait(50)
    assert (dialog.width(), dialog.height()) == size
    fields = dialog.view.fields()
    area = next(each for each in dialog.view.findChildren(QScrollArea) if each.isAncestorOf(fields))
    assert cast("QWidget", area.widget()).width() <= area.viewport().width(), (
        "what scrolls downwards only shows its whole width"
    )
    inputs = [each for each in fields.findChildren(QWidget) if isinstance(each, INPUTS) and each.isVisible()]
    assert len(inputs) > 20
    for each in inputs:
        right = each.mapTo(fields, QPoint(each.width(), 0)).x()
        assert right <= fields.width(), each.accessibleName()
        assert each.height() >= each.fontMetrics().height(), each.accessibleName()
    boxes = fields.findChildren(QCheckBox)
    assert all(box.width() >= box.sizeHint().width() for box in boxes if box.isVisible())
    area.ensureWidgetVisible(boxes[-1])
    for button in (dialog.view.open_button().button, child(dialog.view, Button, "skip_button")):
        assert dialog.rect().contains(QRect(button.mapTo(dialog, QPoint()), button.size()))
