"""Documents are shown in the desk, out of a process of their own, and never opened by the system."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.party import Representative
from qv_desk.gui.case.documents.document_viewer import DocumentViewer
from qv_desk.gui.case.documents.documents_tab import DocumentsTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.save_copy import LeavingDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import journal_book
from qv_desk.services.incoming.new_files import NewFile
from tests.gui.case_work import MESSAGE, CaseWork, show_in_window
from tests.intake.office_files import docx, image, paragraph, pdf

Run = Callable[[Callable[[], object]], object]


def attached(name: str, media_type: str, content: bytes) -> NewFile:
    return NewFile(name, media_type, DocumentRole.ATTACHMENT, content)


@pytest.fixture
def shown(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> Callable[..., DocumentsTab]:
    """Shows the documents of a case that came with these files."""
    windows = []

    def show(*files: NewFile, **changes: object) -> DocumentsTab:
        work = CaseWork(workplace.desk, run_on_store)
        tab = DocumentsTab(workplace.desk, workplace.jobs)
        windows.append(show_in_window(qtbot, tab))
        if files:
            changes["files"] = files
        tab.show_file(work.look(work.opened(**changes)))
        return tab

    return show


def press(qtbot: QtBot, tab: DocumentsTab, name: str) -> None:
    button = next(button for button in tab.findChildren(Button) if button.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def seen(qtbot: QtBot, tab: DocumentsTab) -> DocumentViewer:
    def is_shown() -> bool:
        viewer = tab.viewer()
        return viewer is not None and (viewer.view is not None or bool(viewer.notice().text()))

    qtbot.waitUntil(is_shown, timeout=20_000)
    viewer = tab.viewer()
    assert viewer is not None
    return viewer


def test_files_say_what_they_are_how_large_and_from_whom(shown: Callable[..., DocumentsTab]) -> None:
    tab = shown()

    words = "\n".join(para.plain_text() for para in tab.findChildren(Para))
    for part in ("message.eml", "the message itself", "e-mail", f"{len(MESSAGE)} bytes", "Martha Quinn"):
        assert part in words
    assert any(len(label.accessibleName()) == 64 for label in tab.findChildren(Label))


def test_it_says_when_somebody_else_asks(shown: Callable[..., DocumentsTab]) -> None:
    tab = shown(representative=Representative.AGENT)

    assert any("Martha Quinn (" in para.plain_text() for para in tab.findChildren(Para))


def test_a_pdf_is_shown_as_pages_and_the_journal_says_who_looked(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, shown: Callable[..., DocumentsTab]
) -> None:
    tab = shown(attached("invoice.pdf", "application/pdf", pdf("one", "two")))

    press(qtbot, tab, "Look at: invoice.pdf")
    viewer = seen(qtbot, tab)

    assert viewer.isVisible()
    assert viewer.view is not None
    assert (viewer.view.kind, viewer.bar().place()) == ("pixels", "Page 1 of 2")
    entries = CaseWork(workplace.desk, run_on_store).on_store(lambda: journal_book.latest(workplace.desk, 1))
    assert (entries[0].action, entries[0].detail) == ("document.viewed", "invoice.pdf")


def test_the_message_is_shown_as_plain_text(qtbot: QtBot, shown: Callable[..., DocumentsTab]) -> None:
    tab = shown()

    press(qtbot, tab, "Look at: message.eml")
    seen(qtbot, tab)

    text = next(edit for edit in tab.findChildren(QPlainTextEdit) if edit.toPlainText())
    assert "Article 15 GDPR" in text.toPlainText()
    assert text.isReadOnly()


def test_what_cannot_be_shown_says_why_and_closing_goes_back_to_the_list(
    qtbot: QtBot, shown: Callable[..., DocumentsTab]
) -> None:
    tab = shown(attached("invoice.pdf", "application/x-msdownload", b"MZ program"))

    press(qtbot, tab, "Look at: invoice.pdf")
    viewer = seen(qtbot, tab)

    assert viewer.notes().startswith("Not shown: This is a program")
    qtbot.mouseClick(
        next(one for one in viewer.findChildren(Button) if one.text() == "Close the document"),
        Qt.MouseButton.LeftButton,
    )
    assert viewer.isHidden()
    assert viewer.view is None


def test_a_copy_of_a_program_is_saved_only_after_other_words(
    qtbot: QtBot,
    workplace: Workplace,
    run_on_store: Run,
    shown: Callable[..., DocumentsTab],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    tab = shown(attached("letter.docx", "application/zip", docx(paragraph("hi"), extra={"word/vbaProject.bin": "x"})))
    asked: list[str] = []

    def answer(dialog: LeavingDialog) -> int:
        asked.append(dialog.save_button.text())
        return int(LeavingDialog.DialogCode.Accepted)

    monkeypatch.setattr(LeavingDialog, "exec", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "kept.docx"), ""))

    press(qtbot, tab, "Save a copy: letter.docx")
    qtbot.waitUntil((tmp_path / "kept.docx").exists, timeout=10_000)
    press(qtbot, tab, "Look at: letter.docx")  # the macros show only now
    assert "macros" in seen(qtbot, tab).notes()
    press(qtbot, tab, "Save a copy: letter.docx")

    assert asked == ["Save a copy …", "Save it without opening it …"]
    entries = CaseWork(workplace.desk, run_on_store).on_store(lambda: journal_book.latest(workplace.desk, 9))
    assert "document.exported" in {entry.action for entry in entries}


def test_a_message_that_cannot_be_read_says_so(qtbot: QtBot, shown: Callable[..., DocumentsTab]) -> None:
    tab = shown(attached("broken.pdf", "application/pdf", b"%PDF-1.7 broken"))

    press(qtbot, tab, "Look at: broken.pdf")

    assert seen(qtbot, tab).notice().code() == "view_damaged"


def test_a_picture_is_a_picture_whatever_its_name(qtbot: QtBot, shown: Callable[..., DocumentsTab]) -> None:
    tab = shown(attached("x.pdf", "image/png", image("PNG")))

    press(qtbot, tab, "Look at: x.pdf")

    viewer = seen(qtbot, tab)
    assert viewer.view is not None
    assert viewer.view.media_type == "image/png"
