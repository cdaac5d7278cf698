"""A document shown in the desk: its pages as pictures, or its text as plain text, out of a limited process.

The window holds the bytes and hands them to a process of their own for each page; what comes back is pixels or plain
text. Nothing is ever opened by the system. A process that is slow or dies costs a sentence and a press on *Try again*.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QStackedWidget, QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.case.documents.document_bar import ZOOMS, DocumentBar
from qv_desk.gui.case.documents.page_picture import MARGIN, PagePicture
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, fixed_height, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.file_kinds import file_kind
from qv_desk.gui.words.saying import file_size, said
from qv_desk.gui.work.aside import Aside
from qv_desk.services.cases.view_attachment import AttachmentView, look_at_bytes

Look = Callable[[bytes, str, int, int], AttachmentView]
"""Looks at bytes: given them, the file's name, the page and the width in pixels."""

SHOW_AFTER_MS: Final = 300
_HEIGHT: Final = 620
_NARROWEST: Final = 320
_SCROLL_BAR: Final = 20
_WIDEST_ASKED: Final = 4_000


@dataclass(frozen=True, slots=True)
class _Document:
    """What is being looked at; its bytes are data for another process and never read here."""

    name: str
    media_type: str
    content: bytes = field(repr=False)


class DocumentViewer(View):
    """One document.

    Args:
        trouble: told of a fault of the program.
        parent: Qt's owner.
        look: looks at bytes.

    Signals:
        closed: the person is done with it.
    """

    closed = Signal()

    def __init__(
        self, trouble: Callable[[BaseException], None], parent: QWidget | None = None, look: Look | None = None
    ) -> None:
        super().__init__(parent, ground="desk")
        self._look = look or _looked_at
        self._aside = Aside(trouble, self)
        self._document: _Document | None = None
        self._view: AttachmentView | None = None
        self._page, self._zoom = 1, 100
        self._build()
        self._page_keys = [self._key("PgDown", lambda: self.turn(1)), self._key("PgUp", lambda: self.turn(-1))]
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            self._key(keys, partial(self.zoom, steps))
        self._key("Esc", self._end)
        self.setFixedHeight(_HEIGHT)
        self.retranslate()

    def retranslate(self) -> None:
        """Word what is shown and what is waited for."""
        self._again.setText(self.tr("Try again"))
        self._stop.setText(self.tr("Stop"))
        self._text.setAccessibleName(self.tr("The document as plain text"))
        self._waiting.setText(self.tr("It is being looked at in a process of its own, which can open nothing else."))
        self._word()

    def first_focus(self) -> QWidget:
        """Where its pages or its text are."""
        return self._text if self._view is not None and self._view.kind == "text" else self._area

    @property
    def view(self) -> AttachmentView | None:
        """What is shown; None while nothing is."""
        return self._view

    def bar(self) -> DocumentBar:
        """Its name, its pages, its size on the screen."""
        return self._bar

    def notes(self) -> str:
        """What is said of the document."""
        return "" if self._notes.isHidden() else self._notes.plain_text()

    def notice(self) -> Notice:
        """What could not be done."""
        return self._notice

    def show_document(self, name: str, media_type: str, content: bytes) -> None:
        """Show a document from its first page.

        Args:
            name: its name.
            media_type: as it is known before it is looked at.
            content: its bytes.
        """
        self.forget()
        self._document = _Document(name, media_type, content)
        self._page, self._zoom = 1, 100
        self._stack.setCurrentWidget(self._nothing)
        self._word()
        self.look()

    def look(self) -> None:
        """Have the page drawn that is wanted now; an earlier question is forgotten."""
        document, look, page = self._document, self._look, self._page
        if document is None:
            return
        self._notice.clear()
        self._again.hide()
        width = min(round(self._width() * self.devicePixelRatioF()), _WIDEST_ASKED)
        self._delay.start()
        self._aside.run(lambda: look(document.content, document.name, page, width), self._show, self._fail)

    def forget(self) -> None:
        """Let go of the document and of what is under way."""
        self._aside.stop()
        self._set_waiting(shown=False)
        self._document = self._view = None
        self._picture.clear()
        self._text.clear()
        self._notice.clear()
        self._again.hide()

    def turn(self, pages: int) -> None:
        """Show a page further on or back, if there is one."""
        if self._view is not None and 1 <= self._page + pages <= self._view.pages:
            self._page += pages
            self._word()
            self.look()

    def zoom(self, steps: int) -> None:
        """Larger or smaller by steps; the page is drawn anew, so that its words stay sharp."""
        if self._view is None or self._view.kind != "pixels":
            return
        zoom = ZOOMS[min(max(ZOOMS.index(self._zoom) + steps, 0), len(ZOOMS) - 1)]
        if zoom != self._zoom:
            self._zoom = zoom
            self._picture.resize_to(self._width(), zoom)
            self._word()
            self.look()

    def _build(self) -> None:
        self._bar = DocumentBar()
        self._bar.turned.connect(self.turn)
        self._bar.zoomed.connect(self.zoom)
        self._bar.closed.connect(self._end)
        self._notes = Para(ink="amber")
        self._notice = Notice()
        self._again = Button()
        self._again.clicked.connect(self.look)
        self._waiting = Para()
        self._stop = Button(kind="link")
        self._stop.clicked.connect(self._stop_looking)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SHOW_AFTER_MS)
        self._delay.timeout.connect(lambda: self._set_waiting(shown=True))
        self._picture = PagePicture()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self._picture)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(typeface.face())
        self._nothing = QWidget()
        self._stack = QStackedWidget()
        for widget in (self._area, self._text, self._nothing):
            self._stack.addWidget(widget)
        waiting = row(self._waiting, self._stop, gap=12)
        waiting.setStretch(0, 1)
        self._waiting_row = fixed_height(waiting)
        words = column(self._bar, self._notes, self._notice, row(self._again, None), self._waiting_row, gap=6)
        words.setContentsMargins(20, 8, 12, 8)
        whole = column(words, self._stack)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _key(self, keys: str, act: Callable[[], None]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def _show(self, view: AttachmentView) -> None:
        self._set_waiting(shown=False)
        was_focused = self._stack.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._view, self._page = view, view.page
        match view.kind:
            case "pixels":
                self._picture.show_view(view, self._width(), self._zoom)
                self._area.verticalScrollBar().setValue(0)
                self._stack.setCurrentWidget(self._area)
            case "text":
                self._text.setPlainText(view.text)
                self._stack.setCurrentWidget(self._text)
            case "none":
                self._stack.setCurrentWidget(self._nothing)
        for shortcut in self._page_keys:  # a text is scrolled by these keys
            shortcut.setEnabled(view.kind == "pixels")
        if was_focused or not self.hasFocus():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._word()

    def _fail(self, error: DeskError) -> None:
        self._set_waiting(shown=False)
        self._notice.show_error(error)
        self._again.show()
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_looking(self) -> None:
        self._aside.stop()
        self._set_waiting(shown=False)
        self._notice.show_words(self.tr("Stopped. Nothing was opened; the document is as it was."), tone="tint")
        self._again.show()

    def _end(self) -> None:
        self.forget()
        self.closed.emit()

    def _set_waiting(self, *, shown: bool) -> None:
        self._delay.stop()
        self._waiting_row.setVisible(shown)

    def _word(self) -> None:
        """Say what is shown, where in it the person is, and what there is to know of it."""
        document, view = self._document, self._view
        notes: list[str] = []
        if document is not None:
            kind = file_kind(view.media_type if view is not None else document.media_type)
            self._bar.name(document.name, dates.joined(kind, file_size(len(document.content))))
        if view is not None:
            notes = [said(note) for note in view.notes]
            if view.kind == "none":
                notes = [self.tr("Not shown: {why}").format(why=" ".join(notes))]
            elif view.is_dangerous:
                notes.append(self.tr("Opened elsewhere, this file can run a program or reach out to the network."))
        self._bar.show_pages(self._page, view.pages if view is not None and view.kind == "pixels" else 0, self._zoom)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))

    def _width(self) -> int:
        """How wide a page is shown, in logical pixels."""
        room = max(self.width() - 2 * MARGIN - _SCROLL_BAR, _NARROWEST)
        return room * self._zoom // 100


def _looked_at(content: bytes, name: str, page: int, width: int) -> AttachmentView:
    return look_at_bytes(content, name, page=page, width_px=width)
