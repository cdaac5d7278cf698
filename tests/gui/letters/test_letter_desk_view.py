from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.layout import LayoutWish, Paper
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.letters.letter_desk_view import LetterDeskView
from qv_desk.gui.letters.letter_extension_box import LetterExtensionBox
from qv_desk.gui.letters.letter_layout_box import LetterLayoutBox
from qv_desk.gui.letters.letter_ticks import LetterTicks
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import bind_laws, decide
from qv_desk.services.letters import correspond
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]


def letter_desk(qtbot: QtBot, workplace: Workplace, work: CaseWork, case: Case, kind: str = "") -> LetterDeskView:
    view = LetterDeskView(workplace, work.look(case), kind)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    qtbot.waitUntil(lambda: view.draft() is not None, timeout=20_000)
    return view


def settled(qtbot: QtBot, view: LetterDeskView, gaps: int) -> None:
    def ready() -> bool:
        draft = view.draft()
        return draft is not None and len(draft.gaps) == gaps

    qtbot.waitUntil(ready, timeout=20_000)


def test_issue_is_off_until_every_tick_is_there(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    view = letter_desk(qtbot, workplace, work, case, "acknowledgement")
    issue = child(view, ReasonedButton, "issue_button")
    settled(qtbot, view, 1)
    assert issue.reason() == "off: How identity is checked is missing"
    pages = view.findChild(PdfPageList)
    assert pages is not None
    assert "nothing is written here yet" in pages.document().getAllText(0).text()

    editor = view.editor("identity_how")
    assert editor is not None
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    qtbot.keyClicks(text, "We wrote to the mailbox on file.")
    settled(qtbot, view, 0)
    assert issue.reason() == ""
    assert issue.button.property("kind") == "filled"
    with qtbot.waitSignal(view.issued, timeout=20_000):
        qtbot.mouseClick(issue.button, Qt.MouseButton.LeftButton)

    assert [letter.kind for letter in work.look(case).case.correspondence] == ["acknowledgement"]


def test_what_was_written_outlives_the_view(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    view = letter_desk(qtbot, workplace, work, case, "acknowledgement")
    editor = view.editor("identity_how")
    assert editor is not None
    editor.written.emit("identity_how", "Half a sentence")
    kinds = child(view, QComboBox, "kind_combo")
    choose(kinds, "identity_request")
    choose(kinds, "acknowledgement")

    again = letter_desk(qtbot, workplace, work, case, "acknowledgement")

    kept = again.editor("identity_how")
    assert kept is not None
    assert kept.value() == "Half a sentence"


def test_the_letter_that_is_due_is_proposed_in_the_readers_language(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer(language="zh-Hans")

    view = letter_desk(qtbot, workplace, work, case)

    assert chosen(child(view, QComboBox, "kind_combo")) == "access_grant"
    assert chosen(child(view, QComboBox, "language_combo")) == "zh-Hans"


def test_a_late_refusal_asks_why(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(received_at=workplace.desk.now() - timedelta(days=50))
    work.confirmed(case)
    work.on_store(
        lambda: decide.decide(
            workplace.desk,
            case.case_id,
            case.rights[0],
            outcome=DecisionOutcome.REFUSED,
            ground="legal_claims",
            facts="A court case is pending",
        )
    )
    view = letter_desk(qtbot, workplace, work, case, "refusal")
    draft = view.draft()
    assert draft is not None
    assert not child(view, QWidget, "late_place").isHidden()
    before = len(draft.gaps)

    qtbot.keyClicks(child(view, QPlainTextEdit, "late_edit"), "The scan was lost")

    settled(qtbot, view, before - 1)
    assert not child(view, QWidget, "late_place").isHidden()


def test_a_character_without_a_glyph_is_named(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    view = letter_desk(qtbot, workplace, work, work.opened(), "acknowledgement")
    editor = view.editor("identity_how")
    assert editor is not None

    editor.written.emit("identity_how", "See \ue000 here")

    notice = child(view, Notice, "")
    qtbot.waitUntil(lambda: "U+E000" in notice.text(), timeout=20_000)
    assert not child(view, ReasonedButton, "issue_button").button.isEnabled()


@pytest.mark.parametrize("height", [620, 722, 900])
def test_there_is_room_to_write_in_however_low_the_window(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, height: int
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    view = letter_desk(qtbot, workplace, work, work.ready_to_answer())
    window = show_in_window(qtbot, view, 800, height)
    qtbot.waitUntil(lambda: view.draft() is not None, timeout=20_000)
    ticks = view.findChild(LetterTicks)
    assert ticks is not None
    qtbot.wait(50)

    for button in ticks.findChildren(Button):
        if button.isCheckable():
            button.setChecked(button.text() == "Which law asks for it")  # everything at once: the most there is
    qtbot.wait(50)

    assert child(view, QSplitter, "splitter").height() > window.height() * 0.4
    cut = [label.text() for label in ticks.findChildren(Label) if label.height() < label.minimumSizeHint().height()]
    assert cut == []


def test_the_layout_goes_into_the_letter_and_stays_with_the_draft(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    view = letter_desk(qtbot, workplace, work, case, "acknowledgement")
    box = child(view, LetterLayoutBox, "layout_box")
    box.show_wish(LayoutWish(Paper.US_LETTER, is_large=True))
    box.changed.emit()

    def laid_out() -> bool:
        draft = view.draft()
        return draft is not None and draft.letter.layout.paper is Paper.US_LETTER and draft.letter.layout.is_large

    qtbot.waitUntil(laid_out, timeout=20_000)
    again = letter_desk(qtbot, workplace, work, case, "acknowledgement")
    assert child(again, LetterLayoutBox, "layout_box").wish() == LayoutWish(Paper.US_LETTER, is_large=True)


def test_what_the_officer_should_know_stands_at_the_language(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    view = letter_desk(qtbot, workplace, work, work.opened(), "acknowledgement")
    caution = child(view, Para, "review_para")
    qtbot.waitUntil(lambda: "Nobody qualified has reviewed this wording" in caution.text(), timeout=20_000)


def moved(view: LetterDeskView) -> set[str]:
    draft = view.draft()
    return set() if draft is None else {one.clock.rule.code for one in draft.moved}


def test_the_laws_that_the_notice_extends_are_ticked_and_each_moves(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    run_on_store(lambda: bind_laws.add(workplace.desk, case.case_id, "uk_gdpr", reason="ordered in Leeds"))
    before = {one.rule.code: one.due_on for one in work.look(case).clocks}
    view = letter_desk(qtbot, workplace, work, case, "extension")
    window = show_in_window(qtbot, view, 1200, 800)
    assert moved(view) == {"eu_gdpr"}
    box = view.findChild(LetterExtensionBox)
    assert box is not None
    ticks = {tick.text(): tick for tick in box.findChildren(QCheckBox)}
    assert ticks["GDPR 12(3)"].isChecked()
    british = ticks["UK GDPR 12A"]
    assert not ticks["Policy §10"].isEnabled()
    qtbot.mouseClick(british, Qt.MouseButton.LeftButton, pos=QPoint(8, british.height() // 2))
    qtbot.waitUntil(lambda: moved(view) == {"eu_gdpr", "uk_gdpr"}, timeout=20_000)

    editor = view.editor("extension_reason")
    assert editor is not None
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    qtbot.keyClicks(text, "The search covers many systems.")
    settled(qtbot, view, 0)
    issue = child(view, ReasonedButton, "issue_button")
    with qtbot.waitSignal(view.issued, timeout=20_000):
        qtbot.mouseClick(issue.button, Qt.MouseButton.LeftButton)

    after = {one.rule.code: one.due_on for one in work.look(case).clocks}
    assert {code for code in before if before[code] != after[code]} == {"eu_gdpr", "uk_gdpr"}
    window.close()


def test_a_law_that_can_be_extended_no_more_is_said_and_forgotten(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    view = letter_desk(qtbot, workplace, work, case, "extension")
    view.extend("eu_gdpr")
    words = {"extension_reason": "Many systems."}
    run_on_store(
        lambda: correspond.issue(
            workplace.desk, case.case_id, LetterKind.EXTENSION, "en", words, extends=(ExtensionWish("eu_gdpr"),)
        )
    )
    again = letter_desk(qtbot, workplace, work, case, "extension")
    box = again.findChild(LetterExtensionBox)
    assert box is not None
    qtbot.waitUntil(lambda: moved(again) == {"hk_pdpo"}, timeout=20_000)
    assert box.wishes() == ()
    assert any("was already extended" in para.text() and not para.isHidden() for para in box.findChildren(Para))
