"""A case by hand: what came by post, by telephone or in person."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Channel, Party
from qv_desk.errors import DeskError
from qv_desk.gui.intake.case_fields_panel import CaseFieldsPanel
from qv_desk.gui.intake.new_case_draft import NewCaseDraft
from qv_desk.gui.intake.whole_width import WholeWidth
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.capped_area import CappedArea
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import resize_within_screen, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import listed, screen_language
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming import register
from qv_desk.services.incoming.new_case import NewCase
from qv_desk.services.incoming.new_files import NewFile
from qv_desk.services.incoming.scan_file import scanned

_SIZE = (720, 800)
_SCANS_SHARE = 0.2


class NewCaseView(View):
    """The inputs of a case by hand.

    Args:
        workplace: the desk, the store thread and the ways out.
        parent: the dialog, closed when the case is open.
        draft: where what is filled in is kept until the case is open.
    """

    def __init__(self, workplace: Workplace, parent: QDialog, draft: NewCaseDraft) -> None:
        super().__init__(parent)
        self._kept = draft
        self._dialog = parent
        self._workplace = workplace
        self._aside = Aside(workplace.jobs.trouble.emit, self)
        load("new_case_view", self)
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._fields = CaseFieldsPanel(workplace.desk.zone)
        area = scrolled(self._fields)
        WholeWidth(area, self._fields)
        child(self, QVBoxLayout, "fields_layout").addWidget(area)
        self._scans = child(self, Para, "scans_para")
        self._scans_area = CappedArea(child(self, QWidget, "scans_place"), self, _SCANS_SHARE)
        child(self, QVBoxLayout, "scans_layout").addWidget(self._scans_area)
        scan = child(self, Button, "scan_button")
        scan.set_icon("attach")
        scan.clicked.connect(self._choose_scans)
        self._open = child(self, ReasonedButton, "open_button")
        self._open.button.set_kind("filled")
        self._open.clicked.connect(self._open_case)
        child(self, Button, "cancel_button").clicked.connect(parent.reject)
        self._fields.show_case(
            NewCase(
                kind=CaseKind.RIGHTS_REQUEST,
                rights=(),
                data_subject=Party(""),
                channel=Channel.POST,
                language="zh-Hans" if screen_language().startswith("zh") else "en",
                subject="",
                asked="",
                received_at=workplace.desk.moment,
            )
        )
        self._fields.add_files(draft.files())
        draft.follow(self._fields.inputs)
        self._fields.changed.connect(self._check)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the button and the reason why it is off."""
        self._open.button.setText(self.tr("Open the case"))
        self._scans_area.setAccessibleName(self.tr("Scanned letters"))
        self._check()
        self._show_scans()

    def first_focus(self) -> QWidget | None:
        """The kind of case."""
        return self._fields.first_focus()

    def fields(self) -> CaseFieldsPanel:
        """The inputs."""
        return self._fields

    def open_button(self) -> ReasonedButton:
        """The button that opens the case."""
        return self._open

    def add_scans(self, paths: tuple[Path, ...]) -> None:
        """Take scanned files into the case; they are read off the window's thread."""
        first = len(self._fields.files())

        def work() -> tuple[NewFile, ...]:
            return tuple(scanned(path, first + place) for place, path in enumerate(paths))

        self._aside.run(work, self._take_scans, self._notice.show_error)

    def _take_scans(self, files: tuple[NewFile, ...]) -> None:
        self._notice.clear()
        self._fields.add_files(files)
        self._kept.keep_files(self._fields.files())
        self._show_scans()

    def _show_scans(self) -> None:
        files = self._fields.files()
        self._scans.setText(
            listed(file.name for file in files)
            if files
            else self.tr("The scan is kept with the case by its digest, as the original.")
        )

    def _choose_scans(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Add a scanned letter"),
            "",
            self.tr("Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)"),
        )
        if chosen:
            self.add_scans(tuple(Path(file) for file in chosen))

    def _check(self) -> None:
        problem = self._fields.problem(self._workplace.desk.now())
        if problem:
            self._open.refuse(problem)
        else:
            self._open.allow()

    def _open_case(self) -> None:
        desk, case = self._workplace.desk, self._fields.new_case()
        self._open.refuse(self.tr("being opened"))
        self._workplace.jobs.change(
            self, lambda: register.open_case(desk, case), self._was_opened, failed=self._not_opened
        )

    def _was_opened(self, case: Case) -> None:
        self._workplace.said.emit(self.tr("{reference} is open.").format(reference=case.reference))
        self._workplace.case_wanted.emit(case.case_id, "")
        self._dialog.accept()

    def _not_opened(self, error: DeskError) -> None:
        self._notice.show_error(error)
        self._check()


class NewCaseDialog(QDialog):
    """A case by hand in a window of its own.

    Args:
        workplace: the desk, the store thread and the ways out.
        parent: the window over which it opens.
        draft: the case that was half filled in when the desk was left.
    """

    def __init__(self, workplace: Workplace, parent: QWidget | None = None, draft: NewCaseDraft | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New case"))
        kept = draft or NewCaseDraft(workplace.drafts)
        self.finished.connect(kept.give_up)
        self.view = NewCaseView(workplace, self, kept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        resize_within_screen(self, _SIZE)

    def open(self) -> None:
        """Show it beside the window, which stays usable."""
        self.show()
        target = self.view.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
