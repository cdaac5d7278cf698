"""The main job by window alone: a mail is dropped, and by clicks and keys it becomes a printed, posted letter."""

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QRadioButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.letters.letter import FieldValue
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.case.deciding.decision_tab import DecisionRow
from qv_desk.gui.case.deciding.erasure_panel import ErasurePanel
from qv_desk.gui.case.next_card import NextCard
from qv_desk.gui.case.searching.search_tab import SearchRow
from qv_desk.gui.intake.intake_dialog import IntakeDialog
from qv_desk.gui.letters.letter_desk_view import LetterDeskView
from qv_desk.gui.letters.print_room_view import PrintRoomView
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.parts.forms import child
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.post import print_cups
from tests.gui.case_work import CaseWork
from tests.journeys.program import neighbouring_samples, own_samples

Run = Callable[[Callable[[], object]], object]
LEFT = Qt.MouseButton.LeftButton
LONG_MS = 60_000

GERMAN = (
    "From: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <joerg.mueller@example.org>\nTo: privacy@qualvision.cn\n"
    "Date: Thu, 08 Oct 2026 09:00:00 +0200\nSubject: Auskunft\nMessage-ID: <mueller.1@example.org>\n"
    "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    "Guten Tag,\n\nhiermit verlange ich Auskunft nach Art. 15 DSGVO über meine personenbezogenen Daten.\n\n"
    "Jörg Müller\nLindenstraße 7\n10969 Berlin\n"
).encode()
CHINESE = (
    b"From: =?gb2312?B?wO7OxLKp?= <liwenbo@example.com>\nTo: privacy@qualvision.cn\n"
    b"Date: Mon, 12 Oct 2026 09:00:00 +0800\nSubject: =?utf-8?b?5Yig6Zmk5Liq5Lq65L+h5oGv?=\n"
    b"Message-ID: <liwenbo.1@example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=gb2312\n\n"
) + (
    "您好：\n\n我是李文博，请删除你们持有的我的全部个人信息，并注销我的账号。\n\n李文博\n杭州市西湖区文晖路18号\n"
).encode("gb2312")
ENGLISH = (
    b"From: Olumide Adeyemi <olumide@example.org>\nTo: privacy@qualvision.cn\n"
    b"Date: Fri, 09 Oct 2026 10:00:00 +0100\nSubject: Stop your newsletters\nMessage-ID: <olumide.1@example.org>\n"
    b"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"
    b"Please stop sending me marketing e-mails. I object to direct marketing under Article 21(2) GDPR.\n\n"
    b"Olumide Adeyemi\n"
)


@pytest.fixture
def window(
    qtbot: QtBot,
    workplace: Workplace,
    language: ScreenLanguage,
    theme: Theme,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    """The true window, with a printer that prints into files for the hardware that is missing."""
    monkeypatch.setattr(print_cups, "cups_printers", tuple)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office 2"])
    made = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    yield made
    made.close()


def paper_in(folder: Path) -> Callable[[str], QPrinter]:
    def make(name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(folder / f"{name} {len(list(folder.glob('*.pdf')))}.pdf"))
        printer.setResolution(100)
        printer.setFullPage(True)
        return printer

    return make


class Officer:
    """Works through one case in the window, by clicks and keys."""

    def __init__(self, qtbot: QtBot, window: MainWindow, work: CaseWork, paper: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.work = work
        self.paper = paper
        self.case_id = ""

    def file(self) -> CaseFile:
        return self.work.on_store(lambda: review.look(self.work.desk, self.case_id))

    def click(self, button: QWidget) -> None:
        self.qtbot.waitUntil(button.isEnabled, timeout=LONG_MS)
        self.qtbot.mouseClick(button, LEFT)

    def page(self) -> CaseView:
        return next(view for view in self.window.findChildren(CaseView) if view.case_id == self.case_id)

    def part(self, tab: str, kind: type[QWidget], name: str) -> QWidget:
        return child(self.page()._tabs.tab(tab), kind, name)

    def drop(self, mail: Path) -> None:
        """Drop a file on the window and open the case as it is proposed."""
        files = QMimeData()
        files.setUrls([QUrl.fromLocalFile(str(mail))])
        self.window.dropEvent(
            QDropEvent(QPointF(400, 400), Qt.DropAction.CopyAction, files, LEFT, Qt.KeyboardModifier.NoModifier)
        )
        dialog = self.window.findChildren(IntakeDialog)[-1]
        self.qtbot.waitUntil(dialog.view.is_ready, timeout=LONG_MS)
        name = dialog.view.fields().name_edit()
        if not name.text():
            self.qtbot.keyClicks(name, "The writer")
        country = child(dialog.view.fields(), QComboBox, "country_combo")
        if not chosen(country):  # letters name the authority of the person's country, so the officer must know it
            choose(country, "CN")
        if "first receipt" in dialog.view.open_button().reason():  # a sample from after this desk's today
            child(dialog.view.fields(), QCheckBox, "first_check").setChecked(False)
        with self.qtbot.waitSignal(self.window.workplace.case_wanted, timeout=LONG_MS) as wanted:
            self.click(dialog.view.open_button().button)
        self.case_id = str(wanted.args[0])
        with self.qtbot.waitSignal(self.page().shown, timeout=LONG_MS):
            pass

    def work_through(self) -> None:
        """Do what the Next card says until nothing is left."""
        for _ in range(40):
            step = self.file().next
            if step is NextStep.NOTHING:
                return
            self.do(step)
        raise AssertionError(f"the case never came to its end: {step}")

    def do(self, step: NextStep) -> None:
        page = self.page()
        with self.qtbot.waitSignal(page.shown, timeout=LONG_MS):
            page.refresh()
        card = page.findChild(NextCard)
        assert card is not None
        press = next(b for b in card.findChildren(Button) if b.property("kind") == "filled" and not b.isHidden())
        self.click(press)
        match step:
            case NextStep.CHECK_IDENTITY:
                self.prove()
            case NextStep.SEARCH:
                self.search()
            case NextStep.DECIDE:
                self.decide()
            case NextStep.WRITE_ANSWER:
                self.write()
            case NextStep.POST_LETTER:
                self.post()
            case NextStep.CLOSE:
                self.qtbot.waitUntil(lambda: self.file().case.status is CaseStatus.CLOSED, timeout=LONG_MS)
            case _:
                raise AssertionError(step)

    def prove(self) -> None:
        plan = self.file().plan
        codes = [*plan.required, max(plan.methods, key=lambda method: method.points).code]
        for code in codes:
            self.click(self.part("identity", Button, "add_button"))
            method, what = (
                self.part("identity", QComboBox, "method_combo"),
                self.part("identity", QLineEdit, "what_edit"),
            )
            assert isinstance(method, QComboBox)
            choose(method, code)
            self.qtbot.keyClicks(what, "Compared and the same")
            with self.qtbot.waitSignal(self.page().shown, timeout=LONG_MS):
                self.qtbot.keyClick(what, Qt.Key.Key_Return)
        with self.qtbot.waitSignal(self.page().shown, timeout=LONG_MS):
            self.click(self.part("identity", Button, "confirm_button"))

    def search(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.page().findChildren(SearchRow)), timeout=LONG_MS)
        row = self.page().findChildren(SearchRow)[0]
        self.click(child(row, Button, "found_button"))
        child(row, QSpinBox, "records_spin").setValue(1)
        self.qtbot.keyClicks(child(row, QLineEdit, "note_edit"), "Name and e-mail address")
        with self.qtbot.waitSignal(self.page().shown, timeout=LONG_MS):
            self.click(child(row, Button, "save_button"))
        with self.qtbot.waitSignal(self.page().shown, timeout=LONG_MS):
            self.click(self.part("search", Button, "rest_button"))

    def decide(self) -> None:
        for row in self.page().findChildren(DecisionRow):
            child(row, QRadioButton, "granted_radio").setChecked(True)
            self.account(row)
            with self.qtbot.waitSignal(self.page().shown, timeout=LONG_MS):
                self.click(child(row, ReasonedButton, "decide_button").button)

    def account(self, row: DecisionRow) -> None:
        """Say what the decision rests on, in every sheet of questions that is open: an erasure's preview among them."""
        for panel in row.panels.values():
            if panel.isHidden() or not panel.is_open() or not child(row, ReasonedButton, "decide_button").reason():
                continue
            for edit in panel.findChildren(QPlainTextEdit):
                edit.setPlainText("As the person wrote.")
            for line in panel.findChildren(QLineEdit):
                line.setText("As the person wrote.")
            for combo in panel.findChildren(QComboBox)[:1]:
                combo.setCurrentIndex(1)
            if isinstance(panel, ErasurePanel):
                self.qtbot.waitUntil(lambda panel=panel: bool(panel.rows()), timeout=LONG_MS)
            assert panel.keep.reason() == ""
            with self.qtbot.waitSignal(self.page().shown, timeout=LONG_MS):
                self.click(panel.keep.button)

    def write(self) -> None:
        desk = self.page().letter_desk()
        assert desk is not None
        issue = child(desk, ReasonedButton, "issue_button").button
        self.qtbot.waitUntil(lambda: desk.draft() is not None, timeout=LONG_MS)
        for _ in range(40):
            draft = desk.draft()
            assert draft is not None
            if not draft.gaps:
                break
            self.fill(desk, draft.gaps[0].field)
            self.qtbot.waitUntil(lambda draft=draft: desk.draft() is not draft, timeout=LONG_MS)
        with self.qtbot.waitSignal(desk.issued, timeout=LONG_MS):
            self.click(issue)

    def fill(self, desk: LetterDeskView, name: str) -> None:
        editor, draft = desk.editor(name), desk.draft()
        assert editor is not None
        assert draft is not None
        state = next(state for state in draft.inputs if state.field.name == name)
        if len(state.standards) == 1:
            self.click(editor.standard_button())
            return
        words = state.standards[0] if state.standards else "As agreed with the person."
        if state.field.value is FieldValue.LINE:
            self.qtbot.keyClicks(child(editor, QLineEdit, ""), words)
        elif state.field.value in {FieldValue.TEXT, FieldValue.LIST}:
            child(editor, QPlainTextEdit, "").insertPlainText(words)
        else:
            self.click(next(b for b in editor.findChildren(Button) if b.text().startswith("Enter the")))

    def post(self) -> None:
        """Go to the print room, print what waits, hand over or post it and say so, then come back."""
        self.window.workplace.place_wanted.emit("post")
        room = self.window.findChildren(PrintRoomView)[0]
        room._progress._make_printer = paper_in(self.paper)
        self.qtbot.waitUntil(lambda: bool(room.rows()), timeout=LONG_MS)
        while unprinted := [row for row in room.rows() if row.letter.printed_at is None]:
            # What no postman can deliver is printed by itself: whoever answers an e-mail on paper hands it over.
            by_itself = not unprinted[0].letter.way.is_posted
            button = (
                child(unprinted[0], Button, "again_button") if by_itself else child(room, Button, "print_all_button")
            )
            self.qtbot.waitUntil(button.isEnabled, timeout=LONG_MS)
            self.click(button)
            left = len(unprinted)
            self.qtbot.waitUntil(
                lambda left=left: sum(row.letter.printed_at is None for row in room.rows()) < left, timeout=LONG_MS
            )
        while room.rows():
            left = len(room.rows())
            self.qtbot.waitUntil(lambda: room.rows()[0].action_button().isEnabled(), timeout=LONG_MS)
            self.click(room.rows()[0].action_button())
            self.qtbot.waitUntil(lambda left=left: len(room.rows()) < left, timeout=LONG_MS)
        self.window.workplace.case_wanted.emit(self.case_id, "")


def goes_the_whole_way(qtbot: QtBot, window: MainWindow, run: Run, mail: Path, paper: Path) -> CaseFile:
    paper.mkdir()
    officer = Officer(qtbot, window, CaseWork(window.workplace.desk, run), paper)
    officer.drop(mail)
    officer.work_through()
    file = officer.file()
    assert file.case.status is CaseStatus.CLOSED
    assert file.case.correspondence
    assert len(list(paper.glob("*.pdf"))) == len(file.case.correspondence)
    assert {entry.action for entry in file.journal} >= {"case.opened", "letter.issued", "letter.printed", "case.closed"}
    return file


@pytest.mark.parametrize(
    ("content", "kinds"),
    [(GERMAN, {"access_grant"}), (CHINESE, {"erasure_done"}), (ENGLISH, {"marketing_stop"})],
    ids=["German access", "Chinese erasure", "English marketing stop"],
)
def test_a_mail_becomes_a_posted_letter(
    qtbot: QtBot, window: MainWindow, run_on_store: Run, tmp_path: Path, content: bytes, kinds: set[str]
) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(content)

    file = goes_the_whole_way(qtbot, window, run_on_store, mail, tmp_path / "paper")

    assert kinds <= {letter.kind for letter in file.case.correspondence}


def samples_by_window() -> list[Path]:
    """A few of each by default: one takes ten seconds, and the command line takes all of them each time."""
    if os.environ.get("QV_DESK_TEST_EVERY_SAMPLE"):
        return [*own_samples(), *neighbouring_samples()]
    return [*islice(own_samples(), 0, None, 6), *islice(neighbouring_samples(), 0, None, 5)]


@pytest.mark.parametrize("mail", samples_by_window(), ids=lambda mail: mail.name)
def test_every_sample_goes_the_whole_way(
    qtbot: QtBot, window: MainWindow, run_on_store: Run, tmp_path: Path, mail: Path
) -> None:
    goes_the_whole_way(qtbot, window, run_on_store, mail, tmp_path / "paper")
