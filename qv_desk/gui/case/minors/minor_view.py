"""The page of a child's report while its file is closed, or as a tab of the case: it asks for the outline itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.minors.minor_register import MinorUse
from qv_desk.gui.case.minors.minor_card import MinorCard
from qv_desk.gui.case.minors.minor_deed import Deed
from qv_desk.gui.case.minors.minor_dialog import MinorDialog
from qv_desk.gui.case.minors.minor_panel import MinorPanel
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.view import View
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import minor_outline, minor_uses
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.frame.desk import Desk


class MinorView(View):
    """Card and panel of one report.

    Args:
        desk: the open desk.
        jobs: the store thread.
        case_id: which case.
        parent: Qt's owner.

    Signals:
        step_wanted: the code of a next step that is taken elsewhere on the page.
        shown: the ``Outline`` that is shown.
    """

    step_wanted = Signal(str)
    shown = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._case_id = desk, jobs, case_id
        self._seen: Outline | None = None
        self.notice = Notice()
        self.card = MinorCard(desk)
        self.panel = MinorPanel(desk)
        self.card.deed_wanted.connect(self.record)
        self.card.step_wanted.connect(self.step_wanted)
        self.panel.deed_wanted.connect(self.record)
        self.card.hide()
        self.panel.hide()
        self.setLayout(column(self.notice, self.card, 20, self.panel, None))
        jobs.changed.connect(self._follow)
        self.refresh()

    def refresh(self) -> None:
        """Ask how far it is."""
        desk, case_id = self._desk, self._case_id
        self._jobs.ask(
            self,
            lambda: (minor_outline.outline(desk, case_id), minor_uses.uses_of(desk, case_id)),
            self._show,
            failed=self.notice.show_error,
        )

    def first_focus(self) -> QWidget | None:
        """The filled button, or the way into the file."""
        return self.card.first_focus() or self.panel.first_focus()

    def outline(self) -> Outline | None:
        """What is shown."""
        return self._seen

    def record(self, deed: Deed) -> None:
        """Record a deed in a dialog."""
        if self._seen is not None:
            MinorDialog(self._desk, self._jobs, self._seen, deed, self.window()).open()

    def _show(self, found: tuple[Outline, tuple[MinorUse, ...]]) -> None:
        seen, uses = found
        self._seen = seen
        self.notice.clear()
        self.card.show_outline(seen)
        self.panel.show_outline(seen, uses)
        # At most one filled button: where the next step waits for the file, asking for it is what comes next.
        self.panel.open_button.set_kind("plain" if self.card.first_focus() is not None else "filled")
        self.card.show()
        self.panel.show()
        self.shown.emit(seen)

    def _follow(self, case_id: str) -> None:
        if case_id in {"", self._case_id}:
            self.refresh()
