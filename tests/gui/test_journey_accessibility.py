"""Every input of every view has a name that a screen reader can say, and can be reached by the keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qv_desk.catalogue.envelopes import envelopes
from qv_desk.domain.cases.bulk_run import BulkAct
from qv_desk.domain.letters.office_letters import CURRENT, LetterSettings
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.care.care_page import CarePage
from qv_desk.gui.care.export_dialog import ExportDialog
from qv_desk.gui.care.journal_page import JournalPage
from qv_desk.gui.care.plan_dialog import PlanDialog
from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.intake.message_list_dialog import MessageListDialog
from qv_desk.gui.intake.new_case_dialog import NewCaseDialog
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.office.logo_dialog import LogoDialog
from qv_desk.gui.office.office_dialog import OfficeDialog
from qv_desk.gui.office.paper_dialog import PaperDialog
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.people.add_person_dialog import AddPersonDialog
from qv_desk.gui.people.recovery_code_dialog import RecoveryCodeDialog
from qv_desk.gui.people.rekey_dialog import RekeyDialog
from qv_desk.gui.people.remove_dialog import RemoveDialog
from qv_desk.gui.people.role_dialog import RoleDialog
from qv_desk.gui.queue.bulk_dialog import BulkDialog
from qv_desk.gui.queue.queue_page import QueuePage
from qv_desk.gui.shell.command_palette import CommandPalette
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.sources.disclosure_dialog import DisclosureDialog
from qv_desk.gui.sources.provision_dialog import ProvisionDialog
from qv_desk.gui.sources.recipient_dialog import RecipientDialog
from qv_desk.gui.sources.system_dialog import SystemDialog
from qv_desk.gui.start.first_run_window import FirstRunWindow
from qv_desk.gui.start.own_passphrase_dialog import OwnPassphraseDialog
from qv_desk.gui.start.recovery_dialog import RecoveryDialog
from qv_desk.gui.start.restore_dialog import RestoreDialog
from qv_desk.gui.start.unlock_window import UnlockWindow
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups.back_up import BackupPlan
from qv_desk.services.office.office import OfficeView, RoleLanguage
from qv_desk.services.people.users import Person, Staff
from tests.gui.sample_desk import NOW

INPUTS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
)
Make = Callable[[Workplace, ScreenLanguage, Theme, Path], QWidget]


def main_window(workplace: Workplace, language: ScreenLanguage, theme: Theme, _folder: Path) -> QWidget:
    window = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    for place in window.places:
        window.page(place).enter(place)
    return window


OLA = Person(
    user=DeskUser("u-ola", "Ola Berg", Role.OFFICER),
    has_device_secret=False,
    must_change_passphrase=False,
    key_id="815bab8ab383f8f2",
    is_you=False,
)
STAFF = Staff(people=(OLA,), rekey_due=False, has_second_supervisor=True)


def office_view(workplace: Workplace) -> OfficeView:
    """The office of the sample desk, with a further language for its role."""
    settings = LetterSettings(entry_id=CURRENT, at=NOW)
    further = (RoleLanguage("de", Wording("German", "德语"), "Datenschutzbüro"),)
    known = tuple(envelopes().values())
    return OfficeView(workplace.desk.office, settings, known, further, may_change_zone=True)


VIEWS: dict[str, Make] = {
    "main window": main_window,
    "unlock": lambda w, lang, theme, folder: UnlockWindow(folder, lambda: w.jobs, lang, theme),
    "first run": lambda w, lang, theme, folder: FirstRunWindow(folder / "none", w.jobs, lang, theme),
    "recovery": lambda w, _lang, _theme, folder: RecoveryDialog(folder, w.jobs),
    "palette": lambda w, _lang, _theme, _folder: CommandPalette(w, PLACES, ()),
    "own passphrase": lambda w, _lang, _theme, folder: OwnPassphraseDialog(folder, w.jobs, "Ola Berg", "five words"),
    "add person": lambda w, _lang, _theme, _folder: AddPersonDialog(w, STAFF),
    "another role": lambda w, _lang, _theme, _folder: RoleDialog(w, OLA),
    "remove person": lambda w, _lang, _theme, _folder: RemoveDialog(w, OLA.user),
    "recovery code": lambda w, _lang, _theme, _folder: RecoveryCodeDialog(w),
    "exchange keys": lambda w, _lang, _theme, _folder: RekeyDialog(w),
    "new case": lambda w, _lang, _theme, _folder: NewCaseDialog(w),
    "care of the desk": lambda w, _lang, _theme, _folder: CarePage(w),
    "journal": lambda w, _lang, _theme, _folder: JournalPage(w),
    "plan": lambda w, _lang, _theme, _folder: PlanDialog(w, BackupPlan()),
    "hand the journal out": lambda w, _lang, _theme, _folder: ExportDialog(w),
    "list of messages": lambda w, _lang, _theme, folder: MessageListDialog(w, [folder / "none.eml"]),
    "restore": lambda w, _lang, _theme, folder: RestoreDialog(folder, w.jobs),
    "a system of the company": lambda w, _lang, _theme, _folder: SystemDialog(w, None, ()),
    "a recipient": lambda w, _lang, _theme, _folder: RecipientDialog(w, None),
    "a disclosure": lambda w, _lang, _theme, _folder: DisclosureDialog(w),
    "data provided": lambda w, _lang, _theme, _folder: ProvisionDialog(w),
    "hand several cases over": lambda w, _lang, _theme, _folder: BulkDialog(w, BulkAct.ASSIGN, ()),
    "extend several periods": lambda w, _lang, _theme, _folder: BulkDialog(w, BulkAct.EXTEND, ()),
    "hold several cases": lambda w, _lang, _theme, _folder: BulkDialog(w, BulkAct.HOLD, ()),
    "several letters posted": lambda w, _lang, _theme, _folder: BulkDialog(w, BulkAct.MARK_POSTED, ()),
    "details of the office": lambda w, _lang, _theme, _folder: OfficeDialog(w, office_view(w)),
    "logo of the letters": lambda w, _lang, _theme, _folder: LogoDialog(w, office_view(w)),
    "paper of the letters": lambda w, _lang, _theme, _folder: PaperDialog(w, office_view(w)),
    "a few words": lambda _w, _lang, _theme, _folder: WordsDialog("Title", "Hint", "The words", "Keep them"),
}


def inputs_of(view: QWidget) -> Iterator[QWidget]:
    """The inputs that a person meets: not the parts that Qt builds into its own widgets."""
    for kind in INPUTS:
        for widget in view.findChildren(kind):
            if not belongs_to_qt(widget):
                yield widget


def belongs_to_qt(widget: QWidget) -> bool:
    if isinstance(widget, QHeaderView):
        return True  # its sections are read as the names of the columns
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(
            parent, QComboBox | QAbstractSpinBox | QCalendarWidget | QScrollBar | QMenu | QTabBar | QLineEdit
        ):
            return True
        if isinstance(parent, QAbstractItemView) and not isinstance(widget, QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def name_of(widget: QWidget, view: QWidget) -> str:
    text = widget.accessibleName()
    if not text and isinstance(widget, QAbstractButton):
        text = widget.text().strip()
    if not text:
        labels = [label for label in view.findChildren(QLabel) if label.buddy() is widget]
        text = labels[0].text() if labels else ""
    return text


@pytest.mark.parametrize("code", [ENGLISH, CHINESE])
@pytest.mark.parametrize("name", VIEWS)
def test_every_input_has_a_name_and_a_way_by_keyboard(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme, folder: Path, name: str, code: str
) -> None:
    language.switch(code)
    view = VIEWS[name](workplace, language, theme, folder)
    qtbot.addWidget(view)
    view.resize(1440, 900)
    view.show()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=20_000)
    found = list(inputs_of(view))
    assert found
    nameless = [f"{type(each).__name__} {each.objectName()}" for each in found if not name_of(each, view).strip()]
    assert not nameless
    no_keys = [
        name_of(each, view)
        for each in found
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(view, CommandPalette)
        and not (isinstance(each, QRadioButton) and not each.isChecked())  # the arrow keys lead there
    ]
    assert not no_keys


@pytest.mark.parametrize("code", [ENGLISH, CHINESE])
def test_every_input_of_the_case_page_has_a_name(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme, code: str
) -> None:
    language.switch(code)
    window = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.go("all")
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=20_000)
    queue = window.pages.currentWidget()
    assert isinstance(queue, QueuePage)
    case_id = queue.rows().lines()[3].case_id
    window.open_case(case_id)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=20_000)
    page = window.findChild(CaseView)
    assert page is not None
    for tab in ("summary", "identity", "search", "decision", "letters", "documents", "clocks", "journal"):
        page.open_tab(tab)
        qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=20_000)
    nameless = [
        f"{type(each).__name__} {each.objectName()}" for each in inputs_of(page) if not name_of(each, page).strip()
    ]
    assert not nameless
