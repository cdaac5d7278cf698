"""A sentence of a letter, from the first key to the letter that carries it; and the ways that are refused."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.letters.letter_desk_view import LetterDeskView
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.templates.approve_dialog import ApproveDialog
from qv_desk.gui.templates.field_list import FieldPicker
from qv_desk.gui.templates.templates_page import TemplatesPage
from qv_desk.services.cases import review

if TYPE_CHECKING:
    from qv_desk.gui.approvals.approvals_page import ApprovalsPage
    from qv_desk.gui.templates.wording_editor import WordingEditor
    from tests.gui.staffed_office import Sat

Sit = Callable[[str], "Sat"]
SENTENCE = "Thank you for writing to us on"


def opened(qtbot: QtBot, sat: "Sat") -> "WordingEditor":
    """The wording of the acknowledgement, in the true window."""
    page = cast("TemplatesPage", sat.page("templates"))
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.open_at("acknowledgement/en")
    return checked(qtbot, page)


def checked(qtbot: QtBot, page: TemplatesPage) -> "WordingEditor":
    editor = page.editor()
    assert editor is not None
    qtbot.waitUntil(lambda: editor.faults() is not None, timeout=20_000)
    return editor


def place_of_receipt(editor: "WordingEditor") -> int:
    return next(number for number, block in enumerate(editor.written().blocks) if block.part == "received")


def worded(qtbot: QtBot, editor: "WordingEditor") -> None:
    """A new sentence, with a fault in it that the list of fields mends."""
    place = place_of_receipt(editor)
    editor.go_to(place)
    text = editor.words.blocks.rows()[place].text
    text.selectAll()
    qtbot.keyClicks(text, f"{SENTENCE} {{{{ recieved }}}}")
    qtbot.waitUntil(lambda: bool(editor.faults()), timeout=20_000)
    assert "field_unknown" in {fault.code for fault in editor.words.blocks.rows()[place].faults.faults()}
    assert not editor.acts.send.button.isEnabled()

    qtbot.keyClick(text, Qt.Key.Key_Backspace)  # the braces are no field: letter by letter
    text.selectAll()
    qtbot.keyClicks(text, f"{SENTENCE} ")
    editor.words.bar.field_button.click()
    picker = editor.findChild(FieldPicker)
    assert picker is not None
    qtbot.keyClicks(picker.filter, "received on")
    qtbot.keyClick(picker.filter, Qt.Key.Key_Return)
    qtbot.keyClicks(text, ". You asked:")
    qtbot.waitUntil(lambda: editor.faults() == (), timeout=20_000)


def sent(qtbot: QtBot, editor: "WordingEditor") -> None:
    qtbot.keyClicks(editor.acts.note, "warmer")
    assert editor.acts.send.reason() == ""
    editor.acts.send.button.click()
    qtbot.waitUntil(lambda: not editor.acts._waiting.isHidden(), timeout=20_000)


def words_on(pages: PdfPageList) -> str:
    document = pages.document()
    return " ".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_a_new_sentence_goes_from_the_first_key_to_a_letter(qtbot: QtBot, sit: Sit) -> None:
    editor = opened(qtbot, sit("Ola Berg"))
    worded(qtbot, editor)
    qtbot.waitUntil(lambda: SENTENCE in words_on(editor.preview.pages), timeout=20_000)
    sent(qtbot, editor)
    assert editor.words.blocks.title.isReadOnly()
    assert editor.acts.take_back.isVisible()

    chen = sit("Chen Jing")
    approvals = cast("ApprovalsPage", chen.page("approvals"))
    qtbot.waitUntil(lambda: len(approvals.lines()) == 1, timeout=20_000)
    approvals.lines()[0].button.click()
    matter = approvals.matter()
    assert matter is not None
    matter.case_button.click()
    page = cast("TemplatesPage", chen.window.pages.currentWidget())
    assert isinstance(page, TemplatesPage)
    qtbot.waitUntil(lambda: page.editor() is not None, timeout=20_000)
    read = checked(qtbot, page)
    read.acts.approve.button.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ApproveDialog)
    for box in dialog.boxes.values():
        box.click()
    dialog.act.button.click()
    qtbot.waitUntil(lambda: read.view().number == 1, timeout=20_000)
    assert "our wording no. 1" in read._line.text()

    ola = sit("Ola Berg")
    found: list[str] = []
    ola.jobs.ask(ola.jobs, lambda: review.page(ola.desk, CaseView.ALL_OPEN).rows[0].summary.case_id, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    files: list[review.CaseFile] = []
    ola.jobs.ask(ola.jobs, lambda: review.look(ola.desk, found[0]), files.append)
    qtbot.waitUntil(lambda: bool(files), timeout=20_000)
    desk = LetterDeskView(ola.window.workplace, files[0], LetterKind.ACKNOWLEDGEMENT.value, "en")
    qtbot.addWidget(desk)
    desk.resize(1200, 800)
    qtbot.waitUntil(lambda: desk.draft() is not None, timeout=20_000)
    pages = desk.findChild(PdfPageList)
    assert pages is not None
    qtbot.waitUntil(lambda: SENTENCE in words_on(pages), timeout=20_000)


def test_who_wrote_it_cannot_approve_it_and_what_is_sent_back_says_why(qtbot: QtBot, sit: Sit) -> None:
    editor = opened(qtbot, sit("Lin Wei"))
    worded(qtbot, editor)
    sent(qtbot, editor)
    assert editor.acts.approve.reason() == "off: you wrote in it yourself, another supervisor has to read it"
    assert editor.acts.send_back.isHidden()

    read = opened(qtbot, sit("Chen Jing"))
    assert read.acts.approve.reason() == ""
    read.acts.send_back.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WordsDialog)
    qtbot.keyClicks(dialog.words, "Say thank you once.")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: read.view().draft is not None and not read._state.stand.is_waiting, timeout=20_000)

    again = opened(qtbot, sit("Lin Wei"))
    assert "was sent back. Say thank you once." in again._line.text()
    assert again.written().blocks[place_of_receipt(again)].text.startswith(SENTENCE)


def test_an_auditor_reads_and_printing_staff_see_no_wordings(qtbot: QtBot, sit: Sit) -> None:
    editor = opened(qtbot, sit("Aki Mori"))
    assert editor.words.blocks.title.isReadOnly()
    assert editor.acts.isHidden()
    assert editor.preview.values.findData("case") == -1
    sun = sit("Sun Li")
    assert "templates" not in {place.code for place in sun.window.places}


def test_what_is_half_written_outlives_a_lock_and_stays_with_whoever_wrote_it(qtbot: QtBot, sit: Sit) -> None:
    ola = sit("Ola Berg")
    editor = opened(qtbot, ola)
    editor.words.blocks.rows()[0].text.insertPlainText("Half a sentence ")
    ola.window.workplace.drafts.seal()

    assert not begun(qtbot, sit("Chen Jing")).startswith("Half a sentence")
    assert begun(qtbot, sit("Ola Berg")).startswith("Half a sentence")


def begun(qtbot: QtBot, sat: "Sat") -> str:
    """The first block, once what earlier sittings left is here."""
    drafts = sat.window.workplace.drafts
    with qtbot.waitSignal(drafts.arrived, timeout=20_000):
        drafts.load()
    return opened(qtbot, sat).written().blocks[0].text
