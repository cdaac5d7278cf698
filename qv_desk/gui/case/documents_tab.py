"""Documents: every file of the case, kept by its digest; the message itself as plain text."""

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from qv_desk.domain.document import Document, DocumentRole
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.words.saying import file_size
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services import documents
from qv_desk.services.desk import Desk
from qv_desk.services.read_message import Reading, read_bytes
from qv_desk.services.review import CaseFile

_DIGITS = 16
"""Of the digest, as shown; the whole stands in the accessible name and the tooltip."""


class DocumentsTab(CaseTab):
    """The files of one case."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("documents_tab", self)
        wear(child(self, Label, "heading"), typeface.HEADING, typeface.SEMIBOLD)
        self._text_heading = child(self, Label, "text_heading")
        wear(self._text_heading, typeface.HEADING, typeface.SEMIBOLD)
        self._hint = child(self, Para, "hint")
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._rows = RecordRows((5, 2, 2, 3, 0))
        child(self, QVBoxLayout, "rows_layout").addWidget(self._rows)
        self._text = child(self, QPlainTextEdit, "text_edit")
        self._aside = Aside(jobs.trouble.emit, self)
        self._text.hide()
        self._text_heading.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the hint and the files."""
        self._hint.setText(
            self.tr(
                "Files stay in the encrypted store. The digest proves that they are as they came; "
                "nothing is opened here."
            )
        )
        self._text.setAccessibleName(self.tr("The message as plain text"))
        super().retranslate()

    def _fill(self, file: CaseFile) -> None:
        files = file.case.documents
        headings = (self.tr("File"), self.tr("What it is"), self.tr("Size"), self.tr("SHA-256"), "")
        self._rows.show_rows(headings, [self._line(document) for document in files])
        if not files:
            self._notice.show_words(self.tr("This case has no files yet."), tone="tint")

    def _line(self, document: Document) -> tuple[Cell, ...]:
        digest = Label(document.sha256[:_DIGITS], size=typeface.SMALL, ink="mute")
        digest.setToolTip(document.sha256)
        digest.setAccessibleName(document.sha256)
        save = Button(self.tr("Save a copy …"), "link")
        save.setAccessibleName(self.tr("Save a copy: {file}").format(file=document.name))
        save.clicked.connect(lambda: self._save(document))
        parts: list[QWidget | int] = [save]
        if document.role is DocumentRole.ORIGINAL and document.media_type == "message/rfc822":
            read = Button(self.tr("Read as text"), "link")
            read.clicked.connect(lambda: self._read(document))
            parts.insert(0, read)
        actions = QWidget()
        actions.setLayout(row(None, *parts, gap=4))
        return document.name, self._role(document.role), file_size(document.size_bytes), digest, actions

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

    def _read(self, document: Document) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        self._jobs.ask(
            self,
            lambda: documents.bytes_of(self._desk, case_id, document.sha256),
            lambda content: self._read_aside(content, document.name),
            failed=self._notice.show_error,
        )

    def _read_aside(self, content: bytes, name: str) -> None:
        """The message is read in its limited child process again; nothing of it is trusted more for being kept."""
        now = self._desk.now()
        self._aside.run(lambda: read_bytes(content, name, now=now), self._show_text, self._notice.show_error)

    def _show_text(self, reading: Reading) -> None:
        self._notice.clear()
        self._text.setPlainText(f"{reading.message.subject}\n\n{reading.message.text}")
        self._text_heading.show()
        self._text.show()
        self._text.setFocus()

    def _save(self, document: Document) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        path = ask_where(self, document.name)
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
