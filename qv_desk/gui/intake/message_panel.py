"""A message as it came: head, plain text, files. Nothing in it is rendered, fetched or opened."""

from datetime import tzinfo
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from qv_desk.domain.incoming.message import ForwardedHeader, IncomingMessage, MailAddress
from qv_desk.domain.incoming.proposal import Reason
from qv_desk.gui.look import palette, typeface
from qv_desk.gui.parts.capped_area import CappedArea
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import clear
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import file_size, said
from qv_desk.services.incoming.read_message import Reading

_HEAD_SHARE = 0.4
_FILES_SHARE = 0.25


class MessagePanel(View):
    """One message.

    Args:
        zone: the office's zone.
    """

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._reading: Reading | None = None
        load("message_panel", self)
        self._subject = child(self, Para, "subject_para")
        wear(self._subject, typeface.HEADING, typeface.SEMIBOLD)
        self._subject.set_ink("text")
        self._from = child(self, Para, "from_para")
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._text = child(self, QPlainTextEdit, "text_edit")
        self._text.setFont(typeface.face())
        self._forwarded = QVBoxLayout()
        self._forwarded.setSpacing(0)
        child(self, QVBoxLayout, "notice_layout").addLayout(self._forwarded)
        self._files = child(self, QVBoxLayout, "files_layout")
        self._head = CappedArea(child(self, QWidget, "head_place"), self, _HEAD_SHARE)
        child(self, QVBoxLayout, "head_layout").addWidget(self._head)
        self._foot = CappedArea(child(self, QWidget, "files_place"), self, _FILES_SHARE)
        child(self, QVBoxLayout, "foot_layout").addWidget(self._foot)
        self.retranslate()

    def show_reading(self, reading: Reading) -> None:
        """Show a message that was read."""
        self._reading = reading
        self._text.setPlainText(reading.message.text)
        self._text.setExtraSelections([])
        self.retranslate()

    def retranslate(self) -> None:
        """Word the head and the files."""
        self._text.setAccessibleName(self.tr("The message as plain text"))
        self._head.setAccessibleName(self.tr("Head of the message"))
        self._foot.setAccessibleName(self.tr("Attached files"))
        if self._reading is None:
            return
        message = self._reading.message
        self._subject.setText(message.subject or self.tr("(no subject)"))
        sent = "" if message.sent_at is None else dates.moment(message.sent_at, self._zone, year=True)
        self._from.setText(dates.joined(self._address(message.sender), sent))
        warnings = [said(warning) for warning in self._reading.warnings()]
        if message.text_cut:
            warnings.append(self.tr("The text is very long and is cut here; the original is kept whole."))
        if warnings:
            self._notice.show_words(self.tr("Something is odd about this message."), "\n".join(warnings))
        else:
            self._notice.clear()
        self._show_forwarded(message)
        self._show_files(message)

    def mark(self, reason: Reason) -> None:
        """Show the words of a reason in the text."""
        if reason.position is None or not reason.words:
            return
        cursor = self._cursor_at(reason.position, reason.words)
        colours = QTextCharFormat()
        colours.setBackground(palette.colour("caution_tint"))
        colours.setForeground(palette.colour("amber"))
        colours.setFontUnderline(True)
        marked = QTextEdit.ExtraSelection()
        marked.cursor = cursor
        marked.format = colours
        self._text.setExtraSelections([marked])
        place = QTextCursor(cursor)
        place.setPosition(cursor.selectionStart())
        self._text.setTextCursor(place)
        self._text.ensureCursorVisible()

    def marked_words(self) -> str:
        """The words that are marked now."""
        marked = self._text.extraSelections()
        return marked[0].cursor.selectedText() if marked else ""

    def show_inner(self, header: ForwardedHeader) -> None:
        """Bring the text of a message that was forwarded to the top."""
        self._text.moveCursor(QTextCursor.MoveOperation.End)  # so that the cursor is then scrolled to from below
        self._text.setTextCursor(self._cursor_at(header.text_from, ""))
        self._text.ensureCursorVisible()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cursor_at(self, start: int, words: str) -> QTextCursor:
        """Qt counts UTF-16 units, Python characters; beyond the first plane they differ."""
        text = "" if self._reading is None else self._reading.message.text
        before = len(text[:start].encode("utf-16-le")) // 2
        length = len(words.encode("utf-16-le")) // 2
        cursor = QTextCursor(self._text.document())
        last = max(self._text.document().characterCount() - 1, 0)
        cursor.setPosition(min(before, last))
        cursor.setPosition(min(before + length, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _address(self, address: MailAddress) -> str:
        return f"{address.name} <{address.address}>".strip() if address.name else address.address

    def _show_forwarded(self, message: IncomingMessage) -> None:
        """The heads of the messages inside this one; each leads to its text."""
        clear(self._forwarded)
        for header in message.forwarded:
            sent = "" if header.sent_at is None else dates.moment(header.sent_at, self._zone, year=True)
            words = dates.joined(self._address(header.sender), sent, header.subject)
            link = WideLink(self.tr("Forwarded inside: {head}").format(head=words))
            link.chosen.connect(partial(self.show_inner, header))
            self._forwarded.addWidget(link)

    def _show_files(self, message: IncomingMessage) -> None:
        clear(self._files)
        if not message.attachments:
            return
        for attachment in message.attachments:
            words = self.tr("Attached: {name}").format(name=attachment.name)
            risky = self.tr("can run a program; the desk does not open it") if attachment.risky else ""
            self._files.addWidget(
                Para(
                    dates.joined(words, attachment.media_type, file_size(attachment.size_bytes), risky),
                    size=typeface.SMALL,
                    ink="amber" if attachment.risky else "soft",
                )
            )
