"""The window in which messages are taken in, beside the desk's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from qv_desk.gui.intake.intake_draft import IntakeDraft, Unread
from qv_desk.gui.intake.intake_view import IntakeView
from qv_desk.gui.parts.layouts import resize_within_screen
from qv_desk.gui.work.workplace import Workplace

_SIZE = (1180, 800)


class IntakeDialog(QDialog):
    """The intake in a window of its own.

    Args:
        workplace: the desk, the store thread and the ways out.
        messages: which; without any, those of the draft.
        parent: the window over which it opens.
        draft: the messages that were being taken in when the desk was left.
    """

    def __init__(
        self,
        workplace: Workplace,
        messages: Sequence[Unread],
        parent: QWidget | None = None,
        draft: IntakeDraft | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowTitle(self.tr("Messages that came in"))
        kept = draft or IntakeDraft(workplace.drafts)
        self.finished.connect(kept.give_up)
        self.view = IntakeView(workplace, messages or kept.messages(), self, kept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        resize_within_screen(self, _SIZE)

    def open(self) -> None:
        """Show it beside the window, which stays usable; nothing to show when no file was chosen."""
        if self.result() != QDialog.DialogCode.Accepted:
            self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being read."""
        self.view.stop()
        super().closeEvent(event)
