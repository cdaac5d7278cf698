from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from qv_desk.domain.document import DocumentRole
from qv_desk.gui.case.documents_tab import DocumentsTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.register import NewFile
from tests.gui.case_work import MESSAGE, CaseWork

Run = Callable[[Callable[[], object]], object]


def test_files_show_name_size_and_digest(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    file = work.look(work.opened())
    tab = DocumentsTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)

    tab.show_file(file)

    words = [para.plain_text() for para in tab.findChildren(Para)]
    assert {"message.eml", "the message itself", f"{len(MESSAGE)} bytes"} <= set(words)
    digests = [label.accessibleName() for label in tab.findChildren(Label)]
    assert file.case.documents[0].sha256 in digests


def test_the_message_is_read_again_in_its_child_and_shown_as_text(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = DocumentsTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(work.opened()))

    next(button for button in tab.findChildren(Button) if button.text() == "Read as text").click()

    text = child(tab, QPlainTextEdit, "text_edit")
    qtbot.waitUntil(lambda: "Article 15 GDPR" in text.toPlainText(), timeout=20_000)
    assert text.isReadOnly()


def test_a_message_that_cannot_be_read_says_so(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    noise = NewFile("noise.eml", "message/rfc822", DocumentRole.ORIGINAL, bytes(range(256)) * 8)
    tab = DocumentsTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(work.opened(files=(noise,))))

    next(button for button in tab.findChildren(Button) if button.text() == "Read as text").click()

    notice = child(tab, Notice, "")
    qtbot.waitUntil(lambda: notice.code() == "mail_not_a_message", timeout=20_000)
