"""The preview of an erasure: a row for each source that holds something, and the policy's ground above."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from qv_desk.domain.decisions.erasure_preview import ErasureItem
from qv_desk.domain.terms.sheet import Sheet
from qv_desk.gui.case.deciding.sheet_panel import SheetPanel
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import clear, column, hairline, row
from qv_desk.gui.parts.number_field import NumberField
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.cases import decide
from qv_desk.services.cases.preview_erasure import PreviewLine
from qv_desk.services.frame.desk import Desk


class ErasureRow(View):
    """One source: how many of its records are erased, made anonymous, kept; and why.

    Signals:
        changed: somebody changed something.
    """

    changed = Signal()

    def __init__(self, line: PreviewLine, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self.line = line
        self._name = Para(weight=typeface.MEDIUM, ink="text")
        self._labels = [Label(size=typeface.SMALL, ink="soft") for _ in range(3)]
        self.erased, self.anonymised, self.kept = (NumberField() for _ in range(3))
        for box, label in zip(self._boxes(), self._labels, strict=True):
            box.setRange(0, line.records)
            label.setBuddy(box)
        self.erased.setValue(line.item.erased)
        self.anonymised.setValue(line.item.anonymised)
        self.kept.setValue(line.item.kept)
        self.ground = QComboBox()
        self.reason = QLineEdit(line.item.kept_reason)
        self._retention = Para(size=typeface.SMALL, ink="mute")
        self._take = Button(kind="link")
        self._why = QWidget()
        self._why.setLayout(
            column(
                row(self.ground, None), self.reason, row(self._retention, 8, self._take), gap=4, margins=(0, 0, 0, 4)
            )
        )
        counts: list[QWidget | int | None] = []
        for label, box in zip(self._labels, self._boxes(), strict=True):
            counts += [label, 6, box, 16]
        self.setLayout(column(hairline(), 6, self._name, row(*counts, None), self._why, gap=4))
        self.retranslate()
        choose(self.ground, line.item.kept_ground)
        for box in self._boxes():
            box.valueChanged.connect(self._check)
        self.ground.currentIndexChanged.connect(self._check)
        self.reason.textChanged.connect(self._check)
        self._take.clicked.connect(lambda: self.reason.setText(said(self.line.retention)))
        self._check()

    def retranslate(self) -> None:
        """Word the row."""
        line, name = self.line, said(self.line.name)
        posted = self.tr(" · what people posted lies here") if line.holds_contributions else ""
        self._name.setText(self.tr("{source}: {number} found").format(source=name, number=line.records) + posted)
        words = (self.tr("Erased"), self.tr("Made anonymous"), self.tr("Kept"))
        for label, box, word in zip(self._labels, self._boxes(), words, strict=True):
            label.setText(word)
            box.setAccessibleName(f"{name}: {word}")
        grounds = [(code, said(ground.name)) for code, ground in decide.grounds().items()]
        refill(self.ground, [("", self.tr("On what ground it is kept")), *grounds])
        self.ground.setAccessibleName(self.tr("{source}: on what ground it is kept").format(source=name))
        self.reason.setPlaceholderText(self.tr("The specific reason, as the letter tells it"))
        self.reason.setAccessibleName(self.tr("{source}: the specific reason").format(source=name))
        self._retention.setText(said(line.retention))
        self._take.setText(self.tr("Use this"))
        self._take.setAccessibleName(self.tr("{source}: use the retention as the reason").format(source=name))

    def item(self) -> ErasureItem:
        """What is said of the source now."""
        is_kept = self.kept.value() > 0
        return ErasureItem(
            source=self.line.source,
            erased=self.erased.value(),
            anonymised=self.anonymised.value(),
            kept=self.kept.value(),
            kept_ground=chosen(self.ground) if is_kept else "",
            kept_reason=self.reason.text().strip() if is_kept else "",
        )

    def inputs(self) -> dict[str, QWidget]:
        """The inputs by the names under which a draft keeps them."""
        source = self.line.source
        return {
            f"{source}/erased": self.erased,
            f"{source}/anonymised": self.anonymised,
            f"{source}/kept": self.kept,
            f"{source}/ground": self.ground,
            f"{source}/reason": self.reason,
        }

    def missing(self) -> str:
        """What is not right yet; empty where all is."""
        item, name = self.item(), said(self.line.name)
        if item.records != self.line.records:
            return self.tr("Off until the {number} records of {source} are accounted for; {given} are.").format(
                number=self.line.records, source=name, given=item.records
            )
        if item.kept and not item.kept_ground:
            return self.tr("Off until a ground is chosen for what is kept in {source}.").format(source=name)
        if item.kept and not item.kept_reason:
            return self.tr("Off until the specific reason is written for what is kept in {source}.").format(source=name)
        return ""

    def _boxes(self) -> tuple[QSpinBox, QSpinBox, QSpinBox]:
        return self.erased, self.anonymised, self.kept

    def _check(self) -> None:
        self._why.setVisible(self.kept.value() > 0)
        self.changed.emit()


class ErasurePanel(SheetPanel):
    """The sheet of an erasure with its rows.

    Attributes:
        row_inputs: what may be half written in the rows; None while there are none.

    Signals:
        page_wanted: somebody wants the preview as a page to print.
    """

    page_wanted = Signal()

    def __init__(self, sheet: Sheet, desk: Desk, parent: QWidget | None = None) -> None:
        self._rows: list[ErasureRow] = []
        self._lines: tuple[PreviewLine, ...] = ()
        self.row_inputs: FormInputs | None = None
        self.save = Button(kind="link", icon="printer")
        super().__init__(sheet, desk, parent)
        self.save.clicked.connect(self.page_wanted)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Word the sheet and the way to paper; only what was kept can be printed."""
        super().retranslate()
        self.save.setText(self.tr("Save as a page to print …"))
        self.save.setVisible(self.is_made)

    def show_lines(self, lines: tuple[PreviewLine, ...]) -> FormInputs | None:
        """Show these sources; gives the inputs of the rows where they are new."""
        if lines == self._lines:
            return None
        self._lines = lines
        clear(self.place)
        self._rows = [ErasureRow(line) for line in lines]
        for one in self._rows:
            one.changed.connect(self._check)
            self.place.addWidget(one)
        self._check()
        if not self._rows:
            self.row_inputs = None
            return None
        inputs = {name: widget for one in self._rows for name, widget in one.inputs().items()}
        self.row_inputs = FormInputs(inputs, self._rows[0])
        self.row_inputs.restored.connect(self._unfold)
        return self.row_inputs

    def items(self) -> tuple[ErasureItem, ...]:
        """What is said of each source now."""
        return tuple(one.item() for one in self._rows)

    def rows(self) -> tuple[ErasureRow, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def _missing(self) -> str:
        return super()._missing() or next((said_ for one in self._rows if (said_ := one.missing())), "")
