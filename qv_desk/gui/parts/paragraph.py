"""Labels: ``Label`` for one line, ``ElidedLabel`` for one that may be cut, ``Para`` for wrapped text: plain text only.

Text from outside must never be read as markup (Qt's labels load local images out of it), so ``Label`` is fixed to
plain text and ``Para`` escapes. ``ink`` is the colour by purpose; the font follows size, weight and language.
"""

from typing import TYPE_CHECKING, Final

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.look.palette import Ink, colour
from qv_desk.gui.parts.tips import cut, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEADING = 1.5  # lines apart, in multiples of the font's size
_PLAIN: Final = 0  # Qt.TextFormat.PlainText, by number: see gui.parts.layouts
_RICH: Final = 1  # Qt.TextFormat.RichText
_MOST_SHOWN: Final = 10_000
"""Characters of one paragraph that are laid out, about three pages: a megabyte would hold the window for 20 seconds."""


class Label(QLabel):
    """One line of plain text."""

    def __init__(
        self,
        text: str = "",
        *,
        size: float = typeface.BODY,
        weight: int = typeface.REGULAR,
        ink: Ink = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._weight = weight
        self.setProperty("textFormat", _PLAIN)
        self.setFont(typeface.face(size, weight))
        self._ink = ink
        self.setProperty("ink", ink)  # a new label is polished when it is first shown
        self.setText(text)

    def set_ink(self, ink: Ink) -> None:
        """Change the colour, by its purpose."""
        self._ink = ink
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)

    def set_face(self, size: float, weight: int = typeface.REGULAR) -> None:
        """Change size (points) and weight."""
        self._size, self._weight = size, weight
        self.setFont(typeface.face(size, weight))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, and keep the face: Chinese wants lighter small text.

        A style sheet gives a widget the font back that it had when it was first polished, so a face set later is lost
        at the next change of theme (a known limit of Qt's style sheets); it is put on again here.
        """
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setFont(typeface.face(self._size, self._weight))
        elif event.type() == QEvent.Type.FontChange:
            wanted = typeface.face(self._size, self._weight)
            if (self.font().pointSizeF(), self.font().weight()) != (wanted.pointSizeF(), wanted.weight()):
                self.setFont(wanted)


class Para(Label):
    """Wrapped plain text with a line height; as narrow as its place wants, as tall as its words need.

    ``QLabel`` has no line height, so the escaped text goes in as one rich paragraph a line; its own least size is then
    far too big and is replaced. ``plain_text()`` gives back what was put in.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: float = typeface.BODY,
        weight: int = typeface.REGULAR,
        ink: Ink = "soft",
        parent: QWidget | None = None,
    ) -> None:
        self._plain = ""
        self._written = ""
        super().__init__(text, size=size, weight=weight, ink=ink, parent=parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this plain text; line breaks in it begin new lines. Of a text as long as a book, the beginning."""
        if text == self._plain == "":
            return  # a new paragraph that gets its words later
        self._plain = text
        shown = text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
        self.setAccessibleName(shown)
        self.setProperty("textFormat", _RICH)
        style = f"line-height:{self._line_height()}%; margin:0"
        lines = (f'<p style="{style}">{_escaped(line) or "&nbsp;"}</p>' for line in shown.split("\n"))
        self._written = "".join(lines)
        super().setText(self._written)
        self.updateGeometry()

    def _line_height(self) -> int:
        """In percent of the font's own: some families, Chinese ones above all, are tall already."""
        font = self.font()
        size = font.pointSizeF() * self.logicalDpiY() / 72
        return max(100, round(100 * _LEADING * size / QFontMetricsF(font).lineSpacing()))

    def plain_text(self) -> str:
        """The text as it was put in."""
        self.adopt()
        return self._plain

    def adopt(self) -> None:
        """Take over words that a form has set: it sets Qt's property, past ``setText`` and past its escaping."""
        shown = super().text()
        if shown != self._written:
            self.setText(shown)

    def minimumSizeHint(self) -> QSize:
        """Small, so that no sentence sets the least width of its page."""
        return QSize(80, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """The natural width and one line; the height comes from the width."""
        return QSize(super().sizeHint().width(), self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        """Set the line height anew when the language or the font changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.ApplicationFontChange}:
            self.adopt()
            self.setText(self._plain)


def _escaped(text: str) -> str:
    """Plain text as Qt's rich text reads it back; ``html.escape`` would cost 3 ms at a start for its entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


class ElidedLabel(Label):
    """One line that ends in an ellipsis where there is no room; the tooltip then shows the whole."""

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this plain text, as much of it as a line can ever hold."""
        super().setText(cut(text))

    def minimumSizeHint(self) -> QSize:
        """A few letters, so that the row can shrink."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: ARG002 - Qt's signature
        """Draw what fits."""
        whole = self.text()
        shown = self.fontMetrics().elidedText(whole, QtCore.Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tip(whole) if shown != whole else "")
        painter = QtGui.QPainter(self)
        painter.setFont(self.font())
        painter.setPen(colour(self._ink))
        painter.drawText(self.rect(), self.alignment() | QtCore.Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
