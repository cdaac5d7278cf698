"""What differs between two wordings: each block with what was taken out struck through and what was put in underlined.

Neither is told by colour alone, and each block says in words what became of it, on the screen and aloud.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from qv_desk.domain.letters.template_diff import Change, Mark, ParagraphChange, Piece
from qv_desk.gui.look import palette, typeface
from qv_desk.gui.look.palette import Ink
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates import template_words
from qv_desk.gui.words.plural import plural
from qv_desk.services.templates.templates import TemplateView


class MarkedText(Label):
    """A text with what was taken out of it and put into it."""

    def __init__(self, pieces: Sequence[Piece], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pieces = tuple(pieces)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("textFormat", 1)  # rich: every piece is escaped
        self._mark()

    def minimumSizeHint(self) -> QSize:
        """Small, so that no block sets the least width of its page."""
        return QSize(80, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange}:
            self._mark()

    def _mark(self) -> None:
        words = "".join(_marked(piece) for piece in self._pieces)
        if words != self.text():
            self.setText(words)


class DifferenceView(View):
    """All blocks of two wordings, those that stayed folded away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._changes: tuple[ParagraphChange, ...] = ()
        self._view: TemplateView | None = None
        self._count = Para(weight=typeface.MEDIUM, ink="text")
        self.all_box = QCheckBox()
        self.all_box.toggled.connect(lambda _on: self.retranslate())
        self._legend_place = QVBoxLayout()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.setLayout(column(self._count, 2, self._legend_place, 4, row(self.all_box, None), 8, self._rows))
        self.retranslate()

    def show_changes(self, changes: Sequence[ParagraphChange], view: TemplateView) -> None:
        """Show what became of each block."""
        self._changes, self._view = tuple(changes), view
        self.retranslate()

    def changes(self) -> tuple[ParagraphChange, ...]:
        """What is shown, without what stayed the same unless that is wanted."""
        return tuple(one for one in self._changes if self.all_box.isChecked() or one.change is not Change.KEPT)

    def retranslate(self) -> None:
        """Say it in the current language."""
        different = sum(one.change is not Change.KEPT for one in self._changes)
        self._count.setText(
            plural(different, self.tr("One thing differs."), self.tr("{number} things differ."))
            if different
            else self.tr("Both say the same.")
        )
        self.all_box.setText(self.tr("Show what stayed the same too"))
        self.all_box.setVisible(bool(different))
        clear(self._legend_place)
        clear(self._rows)
        if different:
            self._legend_place.addWidget(
                MarkedText(
                    (
                        Piece(Mark.REMOVED, self.tr("struck through: taken out")),
                        Piece(Mark.SAME, "   "),
                        Piece(Mark.ADDED, self.tr("underlined: put in")),
                    )
                )
            )
        if self._view is not None:
            for change in self.changes():
                self._rows.addWidget(change_row(change, self._view))


def change_row(change: ParagraphChange, view: TemplateView) -> QWidget:
    """One block: what became of it, what it is, and its words."""
    cell = QWidget()
    what = template_words.change_name(change)
    name = Label(what, size=typeface.SMALL, weight=typeface.SEMIBOLD)
    name.set_ink(_ink(change.change))
    about = Para(_about(change, view), size=typeface.SMALL, ink="mute")
    words = MarkedText(change.pieces)
    words.setAccessibleName(f"{what}: {template_words.change_aloud(change)}")
    head = row(name, about, gap=10)
    head.setStretch(1, 1)
    cell.setLayout(column(head, words, gap=2))
    return cell


def _about(change: ParagraphChange, view: TemplateView) -> str:
    """What the block is; where that changed, what it was and what it is."""
    if change.is_title:
        return template_words.subject_line()
    former, later = change.former, change.later
    if former is not None and later is not None and change.setting_changed:
        return f"{template_words.tag(former, view)} → {template_words.tag(later, view)}"
    block = later or former
    return template_words.tag(block, view) if block is not None else ""


def _ink(change: Change) -> Ink:
    match change:
        case Change.KEPT:
            return "mute"
        case Change.ADDED:
            return "accent"
        case Change.REMOVED:
            return "brick"
        case _:
            return "amber"


def _marked(piece: Piece) -> str:
    text = piece.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    if piece.mark is Mark.SAME:
        return f'<span style="white-space:pre-wrap">{text}</span>'
    colours = palette.current().values
    if piece.mark is Mark.ADDED:
        look = f"background:{colours['counted']}; color:{colours['text']}; text-decoration:underline"
    else:
        look = f"background:{colours['alarm_tint']}; color:{colours['brick']}; text-decoration:line-through"
    return f'<span style="white-space:pre-wrap; {look}">{text}</span>'
