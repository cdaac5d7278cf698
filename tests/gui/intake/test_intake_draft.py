"""An intake under way survives: the bytes of the open message, the corrections, and the messages still to come."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.right import Right
from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.intake.intake_draft import IntakeDraft, Unread
from qv_desk.gui.work.drafts import Drafts
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame import drafts as kept
from tests.gui.case_work import MESSAGE

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def mails(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "quinn.eml", tmp_path / "other.eml"]
    paths[0].write_bytes(MESSAGE)
    paths[1].write_bytes(MESSAGE.replace(b"Quinn", b"Quill").replace(b"quinn.1", b"quill.1"))
    return paths


def shown(qtbot: QtBot, dialog: IntakeDialog) -> IntakeDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.view.is_ready() or bool(dialog.view.notice().text()), timeout=20_000)
    return dialog


def test_it_comes_back_though_the_stick_is_gone(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, mails: list[Path]
) -> None:
    dialog = shown(qtbot, IntakeDialog(workplace, [Unread(mail) for mail in mails]))
    dialog.view.fields().name_edit().setText("Martha M. Quinn")
    dialog.view.fields().right_box(Right.PORTABILITY).setChecked(True)
    workplace.drafts.seal()
    dialog.close()
    for mail in mails:
        mail.unlink()

    again = Drafts(workplace.desk, workplace.jobs, workplace)
    with qtbot.waitSignal(again.arrived):
        again.load()
    workplace.drafts = again
    found = IntakeDraft.all_of(again)
    assert len(found) == 1
    assert [each.path for each in found[0].messages()] == mails
    back = shown(qtbot, IntakeDialog(workplace, [], None, found[0]))

    assert back.view.fields().name_edit().text() == "Martha M. Quinn"
    assert back.view.fields().new_case().rights == (Right.ACCESS, Right.PORTABILITY)
    with qtbot.waitSignal(workplace.jobs.changed, timeout=10_000):
        qtbot.mouseClick(back.view.open_button().button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: back.view.notice().code() != "", timeout=10_000)  # the second was never read
    back.reject()
    again.write()
    assert run_on_store(lambda: kept.list_(workplace.desk)) == ()


def test_an_intake_that_is_closed_by_the_person_is_given_up(
    qtbot: QtBot, workplace: Workplace, mails: list[Path]
) -> None:
    dialog = shown(qtbot, IntakeDialog(workplace, [Unread(mails[0])]))
    dialog.view.fields().name_edit().setText("Martha M. Quinn")
    assert len(workplace.drafts.names("")) == 2
    dialog.close()
    assert workplace.drafts.names("") == ()


def test_the_next_message_does_not_inherit_the_corrections_of_the_one_before(
    qtbot: QtBot, workplace: Workplace, mails: list[Path]
) -> None:
    dialog = shown(qtbot, IntakeDialog(workplace, [Unread(mail) for mail in mails]))
    dialog.view.fields().name_edit().setText("Somebody else")
    dialog.view.next_message()
    qtbot.waitUntil(dialog.view.is_ready, timeout=20_000)
    assert dialog.view.fields().name_edit().text() == "Martha Quill"
    assert [name.rpartition("/")[2] for name in workplace.drafts.names("")] == ["message"]


def test_bytes_that_are_no_longer_readable_are_read_from_the_file_again(
    workplace: Workplace, mails: list[Path]
) -> None:
    drafts = workplace.drafts
    drafts.keep("intake/1/message", {"paths": [str(mails[0])], "original": "not base64!"})
    assert IntakeDraft(drafts, "1").begin([Unread(mails[0])]) == b""
