"""Documents: every file of the case, kept by its digest, and shown here out of a limited process."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.gui.case.acts.add_files_dialog import AddFilesDialog
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.documents.document_viewer import DocumentViewer
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.case_head import person_words
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.words import dates
from qv_desk.gui.words.file_kinds import file_kind
from qv_desk.gui.words.saying import file_size, said
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import documents
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.cases.view_attachment import bytes_to_look_at, is_dangerous
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import PERMISSIONS
from qv_desk.services.words.names import representative_name

_DIGITS: Final = 12
"""Of the digest, as shown; the whole stands in the accessible name and the tooltip."""

_FROM_OUTSIDE: Final = frozenset({DocumentRole.ORIGINAL, DocumentRole.ATTACHMENT})


class DocumentsTab(CaseTab):
    """The files of one case."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("documents_tab", self)
        self._may_save = desk.user.role in PERMISSIONS["documents.save_copy"]
        wear(child(self, Label, "heading"), typeface.HEADING, typeface.SEMIBOLD)
        self._hint = child(self, Para, "hint")
        self.add_button = ReasonedButton()
        self.add_button.clicked.connect(self._add_files)
        self.add_button.setVisible(self._may("add_files.add_files"))
        child(self, QVBoxLayout, "add_layout").addWidget(self.add_button)
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._rows = RecordRows((5, 4, 3, 0))
        child(self, QVBoxLayout, "rows_layout").addWidget(self._rows)
        self._viewer: DocumentViewer | None = None
        self._open = ""
        self._was_empty = False
        self.retranslate()

    def retranslate(self) -> None:
        """Word the hint and the files."""
        self._hint.setText(
            self.tr(
                "Files stay in the encrypted store, and their digests prove that they are as they came. A look at one "
                "shows what a process of its own makes of it, which can open nothing else."
            )
        )
        self.add_button.button.setText(self.tr("Add files …"))
        super().retranslate()

    def viewer(self) -> DocumentViewer | None:
        """The document that is shown; None before the first look."""
        return self._viewer

    def _fill(self, file: CaseFile) -> None:
        files = file.case.documents
        if file.case.status == "open":
            self.add_button.allow()
        else:
            self.add_button.refuse(self.tr("Off: the case is closed."))
        headings = (self.tr("File"), self.tr("What it is"), self.tr("From"), "")
        self._rows.show_rows(headings, [self._line(file, document) for document in files] if files else [])
        self._rows.setVisible(bool(files))
        if not files:
            self._notice.show_words(self.tr("This case has no files yet."), tone="tint")
        elif self._was_empty:
            self._notice.clear()
        self._was_empty = not files
        if self._viewer is not None and self._open not in {document.sha256 for document in files}:
            self._viewer.forget()
            self._viewer.hide()

    def _line(self, file: CaseFile, document: Document) -> tuple[Cell, ...]:
        digest = Label(document.sha256[:_DIGITS], size=typeface.SMALL, ink="mute")
        digest.setToolTip(self.tr("SHA-256: {digest}").format(digest=document.sha256))
        digest.setAccessibleName(document.sha256)
        name = QWidget()
        name.setLayout(column(Para(document.name, weight=typeface.MEDIUM, ink="text"), digest, margins=(0, 6, 0, 6)))
        what = dates.joined(self._role(document.role), file_kind(document.media_type), file_size(document.size_bytes))
        look = Button(self.tr("Look"), "link")
        look.setAccessibleName(self.tr("Look at: {file}").format(file=document.name))
        look.clicked.connect(lambda: self._read(document))
        parts: list[QWidget | int] = [look]
        if self._may_save:
            save = Button(self.tr("Save a copy …"), "link")
            save.setAccessibleName(self.tr("Save a copy: {file}").format(file=document.name))
            save.clicked.connect(lambda: self._save(document))
            parts.append(save)
        actions = QWidget()
        actions.setLayout(row(None, *parts, gap=4))
        return name, what, self._whose(file, document), actions

    def _whose(self, file: CaseFile, document: Document) -> str:
        """Who sent it, or who of the desk made it; when it came into the case."""
        case = file.case
        if document.role in _FROM_OUTSIDE:
            whose = person_words(case)
            if case.representative is not None:
                whose = self.tr("{person} ({capacity} asks)").format(
                    person=whose, capacity=said(representative_name(case.representative))
                )
        else:
            whose = self._who(document.added_by)
        return dates.joined(whose, self._moment(document.added_at))

    def _role(self, role: DocumentRole) -> str:
        match role:
            case DocumentRole.ORIGINAL:
                return self.tr("the message itself")
            case DocumentRole.ATTACHMENT:
                return self.tr("attachment")
            case DocumentRole.LETTER:
                return self.tr("our letter")
            case DocumentRole.NOTE:
                return self.tr("note")
            case DocumentRole.EVIDENCE:
                return self.tr("proof of identity")
            case DocumentRole.FOUND:
                return self.tr("found in a search")

    def _add_files(self) -> None:
        if self._file is not None:
            AddFilesDialog(self._desk, self._jobs, self._file.case, self.window()).open()

    def _read(self, document: Document) -> None:
        """The store gives the bytes and is free again; the look may take its time elsewhere."""
        if self._file is None:
            return
        case_id = self._file.case.case_id
        self._jobs.ask(
            self,
            lambda: bytes_to_look_at(self._desk, case_id, document.sha256),
            lambda content: self._show(document, content),
            failed=self._notice.show_error,
        )

    def _show(self, document: Document, content: bytes) -> None:
        self._notice.clear()
        if self._viewer is None:
            self._viewer = DocumentViewer(self._jobs.trouble.emit)
            self._viewer.closed.connect(self._close)
            child(self, QVBoxLayout, "viewer_layout").addWidget(self._viewer)
        self._open = document.sha256
        self._viewer.show()
        QTimer.singleShot(0, self._viewer, lambda: self._bring_up(document, content))

    def _bring_up(self, document: Document, content: bytes) -> None:
        """Once the viewer has its place: scroll to it, and look."""
        area: QWidget | None = self
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if self._viewer is not None and self._open == document.sha256:
            if area is not None:
                area.ensureWidgetVisible(self._viewer, 0, 0)
            self._viewer.show_document(document.name, document.media_type, content)

    def _close(self) -> None:
        self._open = ""
        if self._viewer is not None:
            self._viewer.hide()
        looks = self._rows.findChildren(Button)
        if looks:
            looks[0].setFocus()

    def _save(self, document: Document) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        seen = self._viewer.view if self._viewer is not None and self._open == document.sha256 else None
        dangerous = is_dangerous(document.name, document.media_type) or (seen is not None and seen.is_dangerous)
        path = ask_where(self, document.name, is_dangerous=dangerous)
        if path is not None:
            self._jobs.change(
                self,
                lambda: documents.save_copy(self._desk, case_id, document.sha256, path),
                lambda _value: self._notice.show_words(
                    self.tr("A copy was saved outside the desk; the journal says so."), tone="tint"
                ),
                case_id=case_id,
                failed=self._notice.show_error,
            )
