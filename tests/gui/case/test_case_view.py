from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.case.clocks.clock_card import ClockCard
from qv_desk.gui.case.deciding.draft_card import DraftCard
from qv_desk.gui.case.next_card import NextCard
from qv_desk.gui.letters.letter_extension_box import LetterExtensionBox
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.step_bar import StepBar
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_work
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]
TABS = ("summary", "identity", "search", "decision", "letters", "documents", "clocks", "journal")


def page(qtbot: QtBot, workplace: Workplace, case: Case, tab: str = "", *, alone: bool = True) -> CaseView:
    view = CaseView(workplace, case.case_id, tab)
    if alone:
        qtbot.addWidget(view)
    with qtbot.waitSignal(view.shown, timeout=10_000):
        view.refresh()
    return view


def test_head_steps_and_next_card(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()

    view = page(qtbot, workplace, case)

    assert child(view, Para, "name_para").plain_text() == "Martha Quinn"
    assert child(view, Label, "reference_label").text() == case.reference
    card = view.findChild(NextCard)
    assert card is not None
    assert card.title().startswith("Check who is asking")


@pytest.mark.parametrize("number", range(1, 9))
def test_alt_and_a_number_opens_each_tab(qtbot: QtBot, workplace: Workplace, run_on_store: Run, number: int) -> None:
    view = page(qtbot, workplace, CaseWork(workplace.desk, run_on_store).opened(), "journal", alone=False)
    window = show_in_window(qtbot, view)
    bar = view.findChild(PageTabs)
    assert bar is not None
    bar.setFocus()

    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)

    assert view.current_tab() == TABS[number - 1]


def test_a_step_opens_its_tab_and_the_next_step_too(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    view = page(qtbot, workplace, CaseWork(workplace.desk, run_on_store).opened())
    steps, card = view.findChild(StepBar), view.findChild(NextCard)
    assert steps is not None
    assert card is not None

    steps.chosen.emit("decide")
    assert view.current_tab() == "decision"

    card.step_wanted.emit("check_identity")
    assert view.current_tab() == "identity"


def test_a_step_that_is_taken_is_brought_before_whoever_looks(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    view = page(qtbot, workplace, CaseWork(workplace.desk, run_on_store).opened(), alone=False)
    window = show_in_window(qtbot, view, 1000, 500)
    card, tabs = view.findChild(NextCard), view.findChild(PageTabs)
    assert card is not None
    assert tabs is not None
    button = next(each for each in card.findChildren(Button) if each.text() == "Check identity")

    for _press in range(2):  # again, although the tab is open already
        view.area().verticalScrollBar().setValue(0)
        button.click()
        qtbot.waitUntil(lambda: view.area().verticalScrollBar().value() > 0, timeout=5_000)

    target = view.focusWidget()
    assert target is not None
    place = target.mapTo(window, target.rect().center())
    assert 0 < place.y() < window.height()


def test_a_step_that_is_done_leads_back_to_what_comes_next(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.proved(work.opened())
    view = page(qtbot, workplace, case, "identity", alone=False)
    window = show_in_window(qtbot, view, 1000, 500)
    window.activateWindow()
    card = view.findChild(NextCard)
    assert card is not None
    view.open_tab("identity")
    qtbot.waitUntil(lambda: view.area().verticalScrollBar().value() > 0, timeout=5_000)

    child(view, Button, "confirm_button").click()

    qtbot.waitUntil(lambda: card.title().startswith("Search the systems"), timeout=10_000)
    qtbot.waitUntil(lambda: view.area().verticalScrollBar().value() == 0, timeout=5_000)
    assert view.focusWidget() is card.first_focus()


@pytest.mark.parametrize(
    ("role", "tab", "places"), [(Role.SUPERVISOR, "summary", ["approvals"]), (Role.OFFICER, "decision", [])]
)
def test_whoever_may_approve_is_led_to_the_approvals(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, role: Role, tab: str, places: list[str]
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.opened()
    user = replace(desk.user, role=role)
    workplace.desk = desk.handed_to(replace(desk.unlocked, user=user))
    view = page(qtbot, workplace, case)
    card = view.findChild(NextCard)
    assert card is not None
    wanted: list[str] = []
    workplace.place_wanted.connect(wanted.append)

    card.step_wanted.emit("wait_for_approval")

    assert (view.current_tab(), wanted) == (tab, places)


def test_a_change_elsewhere_is_seen_at_once(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    view = page(qtbot, workplace, case)
    card = view.findChild(NextCard)
    assert card is not None
    work.confirmed(case)

    with qtbot.waitSignal(view.shown, timeout=5_000):
        workplace.jobs.changed.emit(case.case_id)

    assert card.title().startswith("Search the systems")


def test_the_letter_desk_takes_the_width_and_gives_it_back(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    view = page(qtbot, workplace, CaseWork(workplace.desk, run_on_store).ready_to_answer())
    widths: list[bool] = []
    view.wide_wanted.connect(widths.append)

    view.open_letter_desk()
    desk = view.letter_desk()
    assert desk is not None
    qtbot.waitUntil(lambda: desk.draft() is not None, timeout=20_000)
    desk.back_wanted.emit()

    assert view.letter_desk() is None
    assert widths == [True, False]


def test_an_answered_case_is_closed_by_its_button(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    letter = work.issued(case)
    work.on_store(lambda: print_letters.mark_printed(workplace.desk, letter.letter_id))
    work.on_store(lambda: print_letters.mark_posted(workplace.desk, letter.letter_id, workplace.desk.today))
    view = page(qtbot, workplace, case)
    button = next(each for each in view.findChildren(Button) if each.text() == "Close the case")

    with qtbot.waitSignal(workplace.said, timeout=5_000) as said:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert said.args == [f"{case.reference} is closed."]
    assert work.look(case).case.status is CaseStatus.CLOSED


def test_a_case_whose_recipients_wait_leads_to_them_when_it_is_to_be_closed(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    desk = workplace.desk
    work = CaseWork(desk, run_on_store)
    case = work.opened(rights=(Right.CORRECTION,))

    def done() -> bool:
        wish = systems.RecipientWish(name="Harbour", kind=RecipientKind.CONTRACTOR, e_mail="p@harbour.example")
        code = systems.keep_recipient(desk, wish).entry_id
        accounts = systems.versions(desk, "qualvision_id")[0]
        systems.keep_system(desk, replace(accounts, recipients=(code,)), "runs the mail server")
        for step in (demo_work.prove, demo_work.grant, demo_work.answer, demo_work.post):
            step(desk, case.case_id)
        return True

    work.on_store(done)
    view = page(qtbot, workplace, case)
    button = next(each for each in view.findChildren(Button) if each.text() == "Close the case")

    button.click()

    qtbot.waitUntil(lambda: view.current_tab() == "recipients", timeout=5_000)
    assert child(view, Notice, "").code() == "recipients_not_considered"


def test_an_unknown_case_says_so(qtbot: QtBot, workplace: Workplace) -> None:
    view = CaseView(workplace, "no-such-case")
    qtbot.addWidget(view)
    notice = child(view, Notice, "")

    qtbot.waitUntil(lambda: notice.code() == "case_unknown", timeout=5_000)


def test_back_and_own_window_are_for_the_shell(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    view = page(qtbot, workplace, case)
    back, own = child(view, Button, "back_button"), child(view, Button, "window_button")
    assert back.isHidden()
    view.set_back(True)
    view.set_own_window(False)
    assert not back.isHidden()
    assert own.isHidden()

    with qtbot.waitSignal(view.back_wanted):
        back.click()
    with qtbot.waitSignal(view.window_wanted) as wanted:
        own.click()
    assert wanted.args == [case.case_id]


@pytest.mark.parametrize("tab", TABS)
def test_every_tab_stands_in_both_languages_and_themes(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage, theme: Theme, tab: str
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    view = page(qtbot, workplace, case, tab, alone=False)
    window = show_in_window(qtbot, view, 800, 700)

    for change in (lambda: None, lambda: language.switch(CHINESE), theme.toggle):
        change()
        qtbot.wait(1)
        assert not window.grab().isNull()
    assert view.current_tab() == tab


@pytest.mark.parametrize(
    ("tab", "opener", "field", "shown"),
    [
        ("identity", "add_button", "what_edit", "evidence_form"),
        ("identity", "fail_button", "failure_edit", "failure_form"),
        ("search", "found_button", "note_edit", "found_form"),
        ("decision", "refused_radio", "facts_edit", "form"),
    ],
)
def test_what_is_half_written_on_a_tab_is_there_on_the_next_page_and_said(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tab: str, opener: str, field: str, shown: str
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    first = page(qtbot, workplace, case, tab)
    first.show()
    qtbot.waitUntil(lambda: first.findChild(QAbstractButton, opener) is not None)
    opened_form(qtbot, first, opener)
    write(first, field, "half a sentence")

    again = page(qtbot, workplace, case, "summary")
    again.show()

    card = again.findChild(DraftCard)
    assert card is not None
    assert card.forms() == (tab,)
    child(card, Button, "").click()
    assert again.current_tab() == tab
    qtbot.waitUntil(lambda: again.findChild(QWidget, shown) is not None and child(again, QWidget, shown).isVisible())
    assert written(again, field) == "half a sentence"
    qtbot.waitUntil(lambda: child(again, QWidget, shown).isVisible(), timeout=10_000)


@pytest.mark.parametrize(
    ("tab", "opener", "field", "dropper"),
    [
        ("identity", "add_button", "what_edit", "drop_evidence_button"),
        ("identity", "fail_button", "failure_edit", "drop_failure_button"),
        ("search", "found_button", "note_edit", "drop_button"),
    ],
)
def test_what_is_given_up_is_no_draft_any_more(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tab: str, opener: str, field: str, dropper: str
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    view = page(qtbot, workplace, case, tab)
    view.show()
    qtbot.waitUntil(lambda: view.findChild(QAbstractButton, opener) is not None)
    opened_form(qtbot, view, opener)
    write(view, field, "half a sentence")
    assert workplace.drafts.names(case.case_id)

    child(view, QAbstractButton, dropper).click()

    assert workplace.drafts.names(case.case_id) == ()


def test_a_decision_that_is_made_is_no_draft_any_more(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    view = page(qtbot, workplace, case, "decision")
    view.show()
    child(view, QAbstractButton, "refused_radio").click()
    write(view, "facts_edit", "No account under this name.")
    ground = child(view, QComboBox, "ground_combo")
    ground.setCurrentIndex(1)
    assert workplace.drafts.names(case.case_id) == (f"case/{case.case_id}/decision/access",)

    with qtbot.waitSignal(workplace.jobs.changed, timeout=10_000):
        child(view, ReasonedButton, "decide_button").button.click()

    qtbot.waitUntil(lambda: workplace.drafts.names(case.case_id) == (), timeout=10_000)
    card = view.findChild(DraftCard)
    assert card is not None
    qtbot.waitUntil(lambda: workplace.jobs.is_idle and card.isHidden(), timeout=10_000)


def opened_form(qtbot: QtBot, view: QWidget, opener: str) -> None:
    """Press what opens a form; a tab may ask the store for its rows first."""
    qtbot.waitUntil(lambda: view.findChild(QAbstractButton, opener) is not None, timeout=10_000)
    child(view, QAbstractButton, opener).click()


def write(view: QWidget, field: str, words: str) -> None:
    found = view.findChild(QWidget, field)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    found.setText(words) if isinstance(found, QLineEdit) else found.setPlainText(words)


def written(view: QWidget, field: str) -> str:
    found = view.findChild(QWidget, field)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    return found.text() if isinstance(found, QLineEdit) else found.toPlainText()


def test_the_extension_of_a_clock_opens_the_notice_with_its_law_named(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    view = page(qtbot, workplace, CaseWork(workplace.desk, run_on_store).opened(), "clocks")
    (card,) = [one for one in view.findChildren(ClockCard) if one.accessibleName().startswith("Hong Kong")]
    (extend,) = [one for one in card.findChildren(Button) if one.text() == "Prepare the extension notice"]
    extend.click()
    desk = view.letter_desk()
    assert desk is not None
    assert desk.writing()[0] == "extension"
    box = desk.findChild(LetterExtensionBox)
    assert box is not None
    assert box.wishes() == (ExtensionWish("hk_pdpo"),)
