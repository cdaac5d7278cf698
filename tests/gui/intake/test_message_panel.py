from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from qv_desk.assets import resource
from qv_desk.domain.incoming.proposal import Reason
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.intake.message_panel import MessagePanel
from qv_desk.gui.parts.capped_area import CappedArea
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.wide_link import WideLink
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.incoming.read_message import Reading, read_bytes, read_message
from tests.gui.case_work import show_in_window

HEAD = (
    "From: =?utf-8?q?K=C3=A4the?= <kaethe@example.net>\nTo: privacy@qualvision.cn\n"
    "Date: Tue, 03 Nov 2026 19:20:00 +0100\nSubject: {subject}\nMessage-ID: <k@example.net>\nMIME-Version: 1.0\n"
)
NOW = datetime(2026, 11, 5, tzinfo=UTC)


def reading(body: str, subject: str = "Auskunft", extra: str = "") -> Reading:
    head = HEAD.format(subject=subject) + "Content-Type: text/plain; charset=utf-8\n"
    return read_bytes((head + extra + "\n" + body).encode(), "mail.eml", now=NOW)


def test_hostile_text_is_shown_as_text(qtbot: QtBot) -> None:
    panel = MessagePanel(UTC)
    qtbot.addWidget(panel)

    panel.show_reading(reading('<img src="/etc/hostname">\n<b>x</b>', subject="<b>bold</b>"))

    assert child(panel, QPlainTextEdit, "text_edit").toPlainText() == '<img src="/etc/hostname">\n<b>x</b>'
    assert child(panel, Para, "subject_para").plain_text() == "<b>bold</b>"
    assert "<b>" not in child(panel, Para, "subject_para").text()


def test_the_words_of_a_reason_are_marked_even_after_rare_characters(qtbot: QtBot) -> None:
    panel = MessagePanel(UTC)
    qtbot.addWidget(panel)
    words = "I request access"
    read = reading(f"𠮷野 😀 here.\n\n{words} to my data.")
    panel.show_reading(read)
    place = read.message.text.index(words)

    panel.mark(Reason("rights", "access", Wording("asked", "请求"), words, place))

    assert panel.marked_words() == words


def test_a_reason_from_the_head_marks_nothing(qtbot: QtBot) -> None:
    panel = MessagePanel(UTC)
    qtbot.addWidget(panel)
    panel.show_reading(reading("Text"))

    panel.mark(Reason("kind", "inquiry", Wording("subject", "主题"), "Auskunft", None))

    assert panel.marked_words() == ""


def test_files_are_listed_and_dangerous_ones_named(qtbot: QtBot) -> None:
    parts = (
        HEAD.format(subject="x")
        + 'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nhello\n'
        + '--b\nContent-Type: application/octet-stream; name="run.exe"\n'
        + 'Content-Disposition: attachment; filename="run.exe"\n\nMZ\n--b--\n'
    )
    panel = MessagePanel(UTC)
    qtbot.addWidget(panel)

    panel.show_reading(read_bytes(parts.encode(), "mail.eml", now=NOW))

    words = [para.plain_text() for para in panel.findChildren(Para)]
    line = next(text for text in words if text.startswith("Attached: run.exe"))
    assert "the desk does not open it" in line


def test_oddities_are_said(qtbot: QtBot) -> None:
    panel = MessagePanel(UTC)
    qtbot.addWidget(panel)
    odd = reading("Text", extra="From: Somebody Else <else@example.org>\n")
    panel.show_reading(odd)

    assert bool(child(panel, Notice, "").text()) == bool(odd.warnings())


def test_a_forwarded_message_inside_can_be_gone_to(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    path = Path(str(resource("samples", "en-forwarded.eml")))
    found = read_message(path, now=NOW)
    assert found.message.forwarded
    panel = MessagePanel(UTC)
    qtbot.addWidget(panel)
    panel.show_reading(found)

    link = next(one for one in panel.findChildren(WideLink) if one.text().startswith("Forwarded inside: "))
    link.click()

    text = panel.findChild(QPlainTextEdit, "text_edit")
    assert isinstance(text, QPlainTextEdit)
    assert text.textCursor().position() == found.message.forwarded[0].text_from


def test_a_long_subject_and_many_files_leave_room_for_the_message(qtbot: QtBot) -> None:
    panel = MessagePanel(UTC)
    window = show_in_window(qtbot, panel, 320, 440)
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ann <ann@example.net>", "What do you hold about me and why " * 12
    mail.set_content("Please tell me.\n" * 20)
    for number in range(30):
        mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename=f"scan {number}.pdf")
    panel.show_reading(read_bytes(mail.as_bytes(), "mail.eml", now=NOW))
    areas = panel.findChildren(CappedArea)
    qtbot.waitUntil(lambda: all(area.verticalScrollBar().maximum() > 0 for area in areas), timeout=2_000)
    assert len(areas) == 2
    assert all(area.accessibleName() for area in areas)
    text = child(panel, QPlainTextEdit, "text_edit")
    assert text.height() >= 100
    assert panel.minimumSizeHint().height() < 300, "no message makes the window taller than a small screen"
    for para in panel.findChildren(Para):
        if para.isVisible():
            assert para.height() >= para.heightForWidth(para.width()) - 1, "no line is cut through"
    window.close()
