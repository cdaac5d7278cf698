"""How the letter is laid out: sheet, place of the address, size of the type, English behind it.

What nobody chooses is as the office sets it. The choices are folded in until somebody wants them; a line says how the
letter is laid out now.
"""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from qv_desk.domain.letters.layout import Layout, LayoutWish, Paper, Positions
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.paragraph import Label, Para

_COMBO_LETTERS = 8


class LetterLayoutBox(QWidget):
    """The choices of the layout, under a line that says how the letter is laid out now.

    Signals:
        changed: something was chosen; :meth:`wish` has it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layout_box")
        self._layout = Layout()
        self._large_wish: bool | None = None
        self._is_open = False
        self._line = Para()
        wear(self._line, typeface.SMALL)
        self._line.set_ink("soft")
        self._button = Button("", "link")
        self._button.clicked.connect(self._turn)
        self._paper_label, self._positions_label = Label(), Label()
        self._paper, self._positions = QComboBox(), QComboBox()
        for label, combo in ((self._paper_label, self._paper), (self._positions_label, self._positions)):
            wear(label, typeface.SMALL, typeface.MEDIUM)
            label.set_ink("soft")
            label.setBuddy(combo)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_COMBO_LETTERS)
            combo.currentIndexChanged.connect(self.changed)
        self._large, self._english = QCheckBox(), QCheckBox()
        self._large.clicked.connect(self._choose_size)
        self._english.toggled.connect(self.changed)
        self._choices = QWidget()
        self._choices.setLayout(
            column(
                column(self._paper_label, self._paper, gap=4),
                column(self._positions_label, self._positions, gap=4),
                self._large,
                self._english,
                gap=8,
            )
        )
        self._choices.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addWidget(self._line)
        outer.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self._choices)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the choices."""
        self._paper_label.setText(self.tr("Paper"))
        self._positions_label.setText(self.tr("Address"))
        refill(
            self._paper,
            [
                ("", self.tr("As the office sets it")),
                (Paper.A4.value, self.tr("A4")),
                (Paper.US_LETTER.value, self.tr("US Letter")),
            ],
        )
        refill(
            self._positions,
            [
                ("", self.tr("As the office sets it")),
                (Positions.WINDOW.value, self.tr("In the window of the envelope")),
                (Positions.PLAIN.value, self.tr("Without a window")),
            ],
        )
        self._paper.setAccessibleName(self.tr("Paper of the letter"))
        self._positions.setAccessibleName(self.tr("Place of the address"))
        self._large.setText(self.tr("Large type"))
        self._english.setText(self.tr("The same in English behind it"))
        self._word()

    def wish(self) -> LayoutWish:
        """What is chosen."""
        paper, positions = chosen(self._paper), chosen(self._positions)
        return LayoutWish(
            paper=Paper(paper) if paper else None,
            positions=Positions(positions) if positions else None,
            is_large=self._large_wish,
            is_bilingual=self._english.isChecked(),
        )

    def show_wish(self, wish: LayoutWish) -> None:
        """Show what was chosen before; no signal is sent."""
        blocked = [QSignalBlocker(each) for each in (self._paper, self._positions, self._large, self._english)]
        choose(self._paper, wish.paper.value if wish.paper else "")
        choose(self._positions, wish.positions.value if wish.positions else "")
        self._large_wish = wish.is_large
        self._large.setChecked(self._layout.is_large if wish.is_large is None else wish.is_large)
        self._english.setChecked(wish.is_bilingual)
        for blocker in blocked:
            blocker.unblock()

    def show_layout(self, layout: Layout, *, is_english: bool) -> None:
        """Say how the letter is laid out now.

        Args:
            layout: that of the letter as it was composed.
            is_english: whether the letter is in English anyway, so that nothing can follow it.
        """
        self._layout = layout
        has_window = layout.paper is Paper.A4 or layout.positions is Positions.WINDOW
        self._positions.setEnabled(has_window or bool(chosen(self._positions)))
        if self._large_wish is None:
            self._large.setChecked(layout.is_large)
        self._english.setEnabled(not is_english)
        self._word()

    def _choose_size(self, is_large: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._large_wish = is_large
        self.changed.emit()

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self._choices.setVisible(self._is_open)
        self._word()

    def _word(self) -> None:
        said = [self.tr("A4") if self._layout.paper is Paper.A4 else self.tr("US Letter")]
        said.append(
            self.tr("address in the window")
            if self._layout.positions is Positions.WINDOW
            else self.tr("address without a window")
        )
        if self._layout.is_large:
            said.append(self.tr("large type"))
        if self._layout.is_bilingual and self._english.isEnabled():
            said.append(self.tr("English behind it"))
        self._line.setText(" · ".join(said))
        self._button.setText(self.tr("Close the layout") if self._is_open else self.tr("Change the layout …"))
