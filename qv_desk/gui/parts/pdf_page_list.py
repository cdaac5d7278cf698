"""The pages of a letter as they will print, from memory: no plain text of a letter is written to the disk.

``show_pdf(bytes)`` keeps the place where the reader was; ``say`` puts a word where the pages would be.
"""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from qv_desk.gui.look import palette, typeface
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates

_WIDEST = 860
"""Pixels; a page is not shown wider than this, so that its words keep the size of paper."""
_MARGIN = 16


class PdfPageList(View):
    """Pages one below the other on the desk's ground; always white paper, in both themes.

    Args:
        is_issued: whether letters shown here have been issued; the heading says so.
    """

    def __init__(self, *, is_issued: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="desk")
        self._is_issued = is_issued
        self._buffer: QBuffer | None = None
        self._document = QPdfDocument(self)
        self._pages = QPdfView()
        self._pages.setFrameShape(QFrame.Shape.NoFrame)
        self._pages.setPageMode(QPdfView.PageMode.MultiPage)
        self._pages.setZoomMode(QPdfView.ZoomMode.Custom)
        self._pages.setPageSpacing(_MARGIN)
        self._pages.setDocument(self._document)
        self._pages.pageNavigator().currentPageChanged.connect(self._say_page)
        self._words = Para(ink="soft")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self._place = Label(size=typeface.SMALL, ink="soft")
        self._stack = QStackedLayout()
        self._stack.addWidget(self._pages)
        self._stack.addWidget(self._words)
        self.setLayout(column(row(self._heading, None, self._place, margins=(20, 8, 20, 8)), self._stack))
        self._said = ""
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the head of the list."""
        self._heading.setText(self.tr("As it was issued") if self._is_issued else self.tr("As it will print"))
        self._pages.setAccessibleName(self.tr("Pages of the letter"))
        self._say_page()

    def show_pdf(self, content: bytes) -> None:
        """Show the pages of a PDF; the place in it is kept."""
        bar = self._pages.verticalScrollBar()
        place = bar.value()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self._stack.setCurrentWidget(self._pages)
        self._fit()
        bar.setValue(place)
        self._say_page()

    def say(self, words: str) -> None:
        """Show a word in place of pages."""
        self._words.setText(words)
        self._place.setText("")
        self._stack.setCurrentWidget(self._words)

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def document(self) -> QPdfDocument:
        """The document that is shown, for reading its text."""
        return self._document

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow theme and language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.StyleChange}:
            self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the ground under the pages; a style sheet takes it away when it is first applied."""
        super().showEvent(event)
        self._dress()

    def _fit(self) -> None:
        if self._document.pageCount() == 0:
            return
        points = self._document.pagePointSize(0).width()
        room = min(self.width() - 2 * _MARGIN - 16, _WIDEST)
        if points <= 0 or room <= 0:
            return
        dots = self._pages.logicalDpiX() / 72.0
        self._pages.setZoomFactor(max(0.3, room / (points * dots)))
        self._say_page()

    def _say_page(self) -> None:
        count = self._document.pageCount()
        if not count or self._stack.currentWidget() is not self._pages:
            self._place.setText("")
            return
        page = self.tr("page {page} of {pages}").format(page=self._pages.pageNavigator().currentPage() + 1, pages=count)
        self._place.setText(dates.joined(page, f"{round(self._pages.zoomFactor() * 100)} %"))

    def _dress(self) -> None:
        self._pages.ensurePolished()
        colours = self._pages.palette()
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            colours.setColor(role, palette.colour("desk"))
        self._pages.setPalette(colours)
