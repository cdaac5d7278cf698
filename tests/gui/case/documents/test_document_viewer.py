"""The viewer asks for each page anew, says what it shows, and survives a process that is slow or dies."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.gui.case.documents.document_viewer import DocumentViewer
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.cases.view_attachment import AttachmentView
from tests.gui.case_work import show_in_window


@dataclass
class Looks:
    """Answers as the limited process would, and notes what it was asked."""

    kind: str = "pixels"
    pages: int = 3
    notes: tuple[Wording, ...] = ()
    is_dangerous: bool = False
    problem: str = ""
    asked: list[tuple[int, int]] = field(default_factory=list)
    gate: threading.Event | None = None

    def __call__(self, content: bytes, name: str, page: int, width: int) -> AttachmentView:
        assert (content, name) == (b"bytes", "a.pdf")
        self.asked.append((page, width))
        if self.gate is not None:
            self.gate.wait(10)
        if self.problem:
            raise InputError("view_too_slow")
        pixels = bytes(3 * width * 4) if self.kind == "pixels" else b""
        return AttachmentView(
            "pixels" if self.kind == "pixels" else "text" if self.kind == "text" else "none",
            pixels, width, 4, page, self.pages, "<b>plain</b>" if self.kind == "text" else "",
            self.notes, "application/pdf", self.is_dangerous,
        )  # fmt: skip


@pytest.fixture
def looks() -> Looks:
    return Looks()


@pytest.fixture
def viewer(qtbot: QtBot, language: ScreenLanguage, looks: Looks) -> Iterator[DocumentViewer]:
    assert language.code == "en"
    made = DocumentViewer(_fault, look=looks)
    window = show_in_window(qtbot, made)
    yield made
    window.close()


def _fault(error: BaseException) -> None:
    raise error


def open_it(qtbot: QtBot, viewer: DocumentViewer) -> None:
    viewer.show_document("a.pdf", "application/pdf", b"bytes")
    qtbot.waitUntil(lambda: viewer.view is not None or bool(viewer.notice().text()), timeout=10_000)


def test_pages_turn_by_key_and_by_button(qtbot: QtBot, viewer: DocumentViewer, looks: Looks) -> None:
    open_it(qtbot, viewer)
    assert viewer.bar().place() == "Page 1 of 3"

    qtbot.keyClick(viewer.first_focus(), Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: len(looks.asked) == 2, timeout=10_000)
    on = next(button for button in viewer.findChildren(Button) if button.accessibleName() == "Next page")
    qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(looks.asked) == 3, timeout=10_000)

    assert [page for page, _ in looks.asked] == [1, 2, 3]
    assert viewer.bar().place() == "Page 3 of 3"
    assert not on.isEnabled()
    viewer.turn(1)
    assert len(looks.asked) == 3


def test_larger_is_drawn_anew_and_stops_at_its_ends(qtbot: QtBot, viewer: DocumentViewer, looks: Looks) -> None:
    open_it(qtbot, viewer)

    qtbot.keyClick(viewer.first_focus(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(looks.asked) == 2, timeout=10_000)
    assert looks.asked[1][1] > looks.asked[0][1]
    viewer.zoom(99)
    viewer.zoom(1)
    qtbot.waitUntil(lambda: len(looks.asked) == 3, timeout=10_000)

    assert max(width for _, width in looks.asked) <= 4_000


def test_text_is_plain_and_its_keys_scroll_it(qtbot: QtBot, viewer: DocumentViewer, looks: Looks) -> None:
    looks.kind = "text"
    open_it(qtbot, viewer)

    edit = viewer.findChild(QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    assert edit.toPlainText() == "<b>plain</b>"
    assert viewer.first_focus() is edit
    qtbot.keyClick(edit, Qt.Key.Key_PageDown)
    assert len(looks.asked) == 1


def test_notes_and_dangers_are_said_in_both_languages(
    qtbot: QtBot, viewer: DocumentViewer, looks: Looks, language: ScreenLanguage
) -> None:
    looks.notes, looks.is_dangerous = (Wording("It holds macros.", "含有宏。"),), True
    open_it(qtbot, viewer)
    assert viewer.notes().splitlines()[0] == "It holds macros."
    assert "run a program" in viewer.notes()

    language.switch(CHINESE)

    qtbot.waitUntil(lambda: viewer.notes().splitlines()[0] == "含有宏。", timeout=5_000)


def test_what_is_not_shown_says_why(qtbot: QtBot, viewer: DocumentViewer, looks: Looks) -> None:
    looks.kind, looks.notes = "none", (Wording("This is an archive.", "压缩包。"),)
    open_it(qtbot, viewer)

    assert viewer.notes() == "Not shown: This is an archive."


def test_a_process_that_dies_can_be_tried_again(qtbot: QtBot, viewer: DocumentViewer, looks: Looks) -> None:
    looks.problem = "slow"
    open_it(qtbot, viewer)
    assert viewer.notice().code() == "view_too_slow"

    looks.problem = ""
    again = next(button for button in viewer.findChildren(Button) if button.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: viewer.view is not None, timeout=10_000)

    assert viewer.notice().text() == ""
    assert again.isHidden()


def test_a_slow_process_blocks_nothing_and_can_be_stopped(qtbot: QtBot, viewer: DocumentViewer, looks: Looks) -> None:
    looks.gate = threading.Event()
    viewer.show_document("a.pdf", "application/pdf", b"bytes")
    waiting = next(para for para in viewer.findChildren(Para) if "process of its own" in para.plain_text())
    qtbot.waitUntil(waiting.isVisible, timeout=10_000)

    stop = next(button for button in viewer.findChildren(Button) if button.text() == "Stop")
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    looks.gate.set()
    qtbot.wait(50)

    assert viewer.view is None
    assert viewer.notice().text().startswith("Stopped.")


def test_escape_closes_and_nothing_is_kept(qtbot: QtBot, viewer: DocumentViewer) -> None:
    open_it(qtbot, viewer)

    with qtbot.waitSignal(viewer.closed):
        qtbot.keyClick(viewer.first_focus(), Qt.Key.Key_Escape)

    assert viewer.view is None
