"""The six steps across a case page: where the case stands; each is a button that opens its tab."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from qv_desk.gui.look import icons, palette, typeface

if TYPE_CHECKING:
    from qv_desk.gui.look.palette import Ink

HEIGHT = 56
_GAP = 8


@dataclass(frozen=True, slots=True)
class StepShown:
    """One step in words.

    Attributes:
        code: what ``StepBar.chosen`` tells when it is pressed.
        name: its name, a word.
        note: when it was done, how far it is, or by when; may be empty.
        share: how much of it is done, from 0 to 1.
        is_current: whether it is being worked on.
    """

    code: str
    name: str
    note: str
    share: float
    is_current: bool


class StepBar(QWidget):
    """A row of steps.

    Signals:
        chosen: the code of a step that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[StepButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def show_steps(self, steps: tuple[StepShown, ...]) -> None:
        """Show these steps from left to right."""
        while len(self._buttons) > len(steps):
            gone = self._buttons.pop()
            self._row.removeWidget(gone)
            gone.deleteLater()
        while len(self._buttons) < len(steps):
            button = StepButton()
            button.clicked.connect(self._press)
            self._buttons.append(button)
            self._row.addWidget(button, 1)
        for button, step in zip(self._buttons, steps, strict=True):
            button.show_step(step)

    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.chosen.emit(button.code)


class StepButton(QAbstractButton):
    """One step: a line that fills, its name, its note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = StepShown("", "", "", 0.0, is_current=False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def code(self) -> str:
        """The code of the step shown."""
        return self._step.code

    def show_step(self, step: StepShown) -> None:
        """Show a step."""
        self._step = step
        self.setText(step.name)
        self.setAccessibleName(step.name)
        self.setToolTip(step.note)
        done = self.tr("done") if step.share >= 1 else self.tr("now") if step.is_current else self.tr("not yet")
        self.setAccessibleDescription(f"{done}. {step.note}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for a short name; the row shares what there is."""
        return QSize(100, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line, the name with its tick, the note."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, width = self._step, float(self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour("hair"))
        painter.drawRoundedRect(QRectF(0, 0, width, 4), 2, 2)
        if step.share > 0:
            painter.setBrush(palette.colour("accent"))
            painter.drawRoundedRect(QRectF(0, 0, width * min(step.share, 1.0), 4), 2, 2)
        left = 2.0
        if step.share >= 1:
            painter.drawPixmap(0, 14, icons.pixmap("check", 16, "accent", density=self.devicePixelRatioF()))
            left = 20.0
        self._words(painter, QRectF(left, 11, width - left, 22), step.name, named=True)
        self._words(painter, QRectF(2, 32, width - 2, 20), step.note, named=False)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(1, 9, width - 2, HEIGHT - 10), 5, 5)
        painter.end()

    def _words(self, painter: QPainter, place: QRectF, text: str, *, named: bool) -> None:
        reached = self._step.share > 0 or self._step.is_current
        ink: Ink = "mute"
        if named:
            ink = "accent" if self.underMouse() else "text" if reached else "soft"
        weight = typeface.SEMIBOLD if named and self._step.is_current else typeface.REGULAR
        painter.setFont(typeface.face(typeface.BODY if named else typeface.SMALL, weight))
        painter.setPen(palette.colour(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
