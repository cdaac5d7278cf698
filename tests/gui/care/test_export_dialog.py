"""The words of the journal go out only after somebody else agreed."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.gui.care.export_dialog import ExportDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import matters

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def dialog(qtbot: QtBot, workplace: Workplace) -> ExportDialog:
    made = ExportDialog(workplace)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=10_000)
    return made


def test_the_words_need_an_agreement_that_is_asked_for_here(
    qtbot: QtBot, workplace: Workplace, dialog: ExportDialog, run_on_store: Run
) -> None:
    assert dialog.write_button.reason() == ""

    dialog.full.click()
    assert dialog.write_button.reason() == "off until another supervisor has agreed"
    assert not dialog.ask_button.isEnabled()
    qtbot.keyClicks(dialog.why_edit, "The authority asks for it")
    qtbot.mouseClick(dialog.ask_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.notice().text().startswith("The agreement was asked for."), timeout=10_000)

    waiting = cast("tuple[matters.Matter, ...]", run_on_store(lambda: matters.waiting(workplace.desk)))
    asked = [(one.approval.kind, one.approval.reason) for one in waiting]
    assert asked == [(ApprovalKind.EXPORT, "The authority asks for it")]
    dialog.bare.click()
    assert dialog.write_button.reason() == ""
