"""The bar over the blocks: what the block in hand is, what it serves, when it is shown; and what one can do with it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import ElidedLabel, Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.template_words import condition, kind_name, part_name
from qv_desk.gui.templates.written import KINDS
from qv_desk.services.templates.templates import TemplateView

_LETTERS = 8
"""Least width of the choices."""
_TIE = "|"
"""Between the field that has to be filled and the one that has to be empty, in the code of a condition."""


class BlockBar(View):
    """Works on one block at a time.

    Args:
        view: what can be placed and served.
        parent: Qt's owner.

    Attributes:
        kind: how the words are set.
        part: what they serve.
        shown: when they are shown.

    Signals:
        changed: a ``TemplateBlock``: the block with another kind, part or condition.
        move_wanted: by how many places, up or down.
    """

    changed = Signal(object)
    move_wanted = Signal(int)

    def __init__(self, view: TemplateView, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="chrome")
        self._view = view
        self._block: TemplateBlock | None = None
        self._place, self._of = -1, 0
        self._is_read_only = False
        self.kind, self.part, self.shown = (_combo() for _ in range(3))
        self._labels = tuple(Label(size=typeface.SMALL, ink="soft") for _ in range(3))
        for label, combo in zip(self._labels, (self.kind, self.part, self.shown), strict=True):
            label.setBuddy(combo)
            combo.activated.connect(self._change)
        self._which = ElidedLabel(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="soft")
        self.field_button = Button(kind="plain", icon="plus")
        self.up_button, self.down_button = Button(kind="quiet", icon="up"), Button(kind="quiet", icon="down")
        self.add_button = Button(kind="quiet")
        self.remove_button = Button(kind="quiet", icon="trash")
        self.undo_button = Button(kind="quiet", icon="undo")
        self.redo_button = Button(kind="quiet")
        self.up_button.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.down_button.clicked.connect(lambda: self.move_wanted.emit(1))
        choices = row(gap=12)
        for label, combo, share in zip(self._labels, (self.kind, self.part, self.shown), (3, 5, 5), strict=True):
            choices.addLayout(column(label, combo, gap=2), share)
        acts = row(
            self.field_button, 4, self.add_button, self.up_button, self.down_button, self.remove_button, None,
            self.undo_button, self.redo_button,
        )  # fmt: skip
        self.setLayout(column(self._which, 4, choices, 6, acts, margins=(20, 8, 20, 8)))
        self.retranslate()

    def show_block(self, block: TemplateBlock | None, place: int, of: int) -> None:
        """Work on this block; None while the keyboard is in the subject line."""
        self._block, self._place, self._of = block, place, of
        self._show()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let nobody change anything."""
        self._is_read_only = read_only
        self._show()

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Whether something can be undone, and done again."""
        self.undo_button.setEnabled(can_undo and not self._is_read_only)
        self.redo_button.setEnabled(can_redo and not self._is_read_only)

    def retranslate(self) -> None:
        """Word choices and buttons."""
        words = (self.tr("Kind"), self.tr("Serves"), self.tr("Shown"))
        for label, combo, word in zip(self._labels, (self.kind, self.part, self.shown), words, strict=True):
            label.setText(word)
            combo.setAccessibleName(word)
        self.field_button.setText(self.tr("Field …"))
        self.add_button.setText(self.tr("Add below"))
        for button, name, keys in (
            (self.up_button, self.tr("Move the block up"), "Alt+Up"),
            (self.down_button, self.tr("Move the block down"), "Alt+Down"),
            (self.remove_button, self.tr("Take the block out"), "Ctrl+Shift+Del"),
            (self.undo_button, self.tr("Undo"), "Ctrl+Z"),
            (self.redo_button, self.tr("Redo"), "Ctrl+Y"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})")
        self.field_button.setToolTip(self.tr("Put a field in where the cursor stands (Ctrl+Space, or type {{)"))
        self.add_button.setToolTip(self.tr("Add a block below this one (Ctrl+Enter)"))
        self.undo_button.setText(self.tr("Undo"))
        self.redo_button.setText(self.tr("Redo"))
        self._show()

    def _show(self) -> None:
        block, view = self._block, self._view
        may_change = block is not None and not self._is_read_only
        for widget in (self.kind, self.part, self.shown, self.field_button, self.remove_button):
            widget.setEnabled(may_change)
        self.add_button.setEnabled(not self._is_read_only)
        self.up_button.setEnabled(may_change and self._place > 0)
        self.down_button.setEnabled(may_change and self._place < self._of - 1)
        refill(self.kind, [(kind.value, kind_name(kind)) for kind in KINDS])
        parts = [("", self.tr("nothing: connecting words")), *((part, part_name(part, view)) for part in view.parts)]
        if block is None:
            self._which.setText(self.tr("Subject line"))
            refill(self.part, parts)
            refill(self.shown, [("", self.tr("always"))])
            return
        self._which.setText(self.tr("Block {number} of {of}").format(number=self._place + 1, of=self._of))
        if block.part not in {code for code, _ in parts}:
            parts.append((block.part, block.part))
        refill(self.part, parts)
        refill(self.shown, self._conditions(block))
        choose(self.kind, block.kind.value)
        choose(self.part, block.part)
        choose(self.shown, _code(block.when, block.unless))

    def _conditions(self, block: TemplateBlock) -> list[tuple[str, str]]:
        """Always, or by one of the fields that may be empty; and what the block has now."""
        empty = TemplateBlock(BlockKind.PARAGRAPH, "", "")
        names = [field.name for field in self._view.fields if not field.is_needed]
        offered = [replace(empty, when=name) for name in names] + [replace(empty, unless=name) for name in names]
        now = replace(empty, when=block.when, unless=block.unless)
        if now not in offered and now != empty:
            offered.append(now)
        always = ("", self.tr("always"))
        return [always, *((_code(one.when, one.unless), condition(one, self._view)) for one in offered)]

    def _change(self) -> None:
        if self._block is None:
            return
        when, _, unless = chosen(self.shown).partition(_TIE)
        after = replace(
            self._block, kind=BlockKind(chosen(self.kind)), part=chosen(self.part), when=when, unless=unless
        )
        if after != self._block:
            self._block = after
            self.changed.emit(after)


def _combo() -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LETTERS)
    return combo


def _code(when: str, unless: str) -> str:
    return f"{when}{_TIE}{unless}" if when or unless else ""
