from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Channel
from qv_desk.domain.terms.right import Right
from qv_desk.gui.intake.new_case_dialog import NewCaseDialog
from qv_desk.gui.parts.capped_area import CappedArea
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def dialog(qtbot: QtBot, workplace: Workplace) -> NewCaseDialog:
    made = NewCaseDialog(workplace)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    return made


def test_a_letter_by_post_becomes_a_case_with_its_scan(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, dialog: NewCaseDialog, tmp_path: Path
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4\n%sample\n")
    view = dialog.view
    assert "right" in view.open_button().reason()
    view.fields().right_box(Right.ERASURE).setChecked(True)
    assert "name" in view.open_button().reason()
    qtbot.keyClicks(view.fields().name_edit(), "Jane Sample")
    view.add_scans((scan,))
    qtbot.waitUntil(lambda: bool(view.fields().files()), timeout=5_000)
    assert view.open_button().reason() == ""

    with qtbot.waitSignal(workplace.case_wanted, timeout=10_000) as wanted:
        qtbot.mouseClick(view.open_button().button, Qt.MouseButton.LeftButton)

    case = CaseWork(workplace.desk, run_on_store).on_store(lambda: review.look(workplace.desk, wanted.args[0])).case
    assert (case.channel, case.rights, case.data_subject.name) == (Channel.POST, (Right.ERASURE,), "Jane Sample")
    assert [(file.media_type, file.role) for file in case.documents] == [("application/pdf", DocumentRole.ORIGINAL)]
    assert dialog.isHidden()


def test_an_empty_scan_is_refused_in_place(qtbot: QtBot, dialog: NewCaseDialog, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")

    dialog.view.add_scans((empty,))

    notice = child(dialog.view, Notice, "")
    qtbot.waitUntil(lambda: notice.code() == "scan_empty", timeout=5_000)
    assert dialog.view.fields().files() == ()


def test_many_scans_do_not_push_the_form_away(
    qtbot: QtBot, dialog: NewCaseDialog, tmp_path: Path, language: ScreenLanguage
) -> None:
    language.switch(CHINESE)
    dialog.show()
    scans = tuple(tmp_path / f"page {number} of the letter.pdf" for number in range(60))
    for scan in scans:
        scan.write_bytes(b"%PDF-1.4\n%sample\n")
    dialog.view.add_scans(scans)
    qtbot.waitUntil(lambda: len(dialog.view.fields().files()) == 60, timeout=10_000)
    dialog.resize(500, 540)
    (names,) = dialog.findChildren(CappedArea)
    qtbot.waitUntil(lambda: names.verticalScrollBar().maximum() > 0, timeout=2_000)
    assert (dialog.width(), dialog.height()) == (500, 540)
    assert names.accessibleName()
    area = next(each for each in dialog.findChildren(QScrollArea) if each.isAncestorOf(dialog.view.fields()))
    assert area.height() > 250
    assert cast("QWidget", area.widget()).width() <= area.viewport().width()
