"""One message after the other: the last one ends the intake."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from qv_desk.errors import InputError
from qv_desk.gui.intake.intake_draft import IntakeDraft, Unread
from qv_desk.gui.intake.intake_view import IntakeView
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import MESSAGE


def test_messages_are_left_one_after_the_other(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> None:
    mails = [tmp_path / "first.eml", tmp_path / "second.eml"]
    for mail in mails:
        mail.write_bytes(MESSAGE)
    dialog = QDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    view = IntakeView(workplace, [Unread(mail) for mail in mails], dialog, IntakeDraft(workplace.drafts))
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    assert view.first_focus() is not None

    view._not_opened(InputError("case_unknown"))  # the keyboard was on the button that was pressed
    assert view.notice().code() == "case_unknown"
    assert dialog.focusWidget() is view.open_button().button

    view.next_message()
    qtbot.waitUntil(view.is_ready, timeout=20_000)
    with qtbot.waitSignal(dialog.accepted, timeout=5_000):
        view.next_message()
