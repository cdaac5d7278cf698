"""Nobody is offered what they may not do: every place, button, command and key, for each role."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.case.case_view import CaseView as CasePage
from qv_desk.gui.case.clocks.clocks_tab import ClocksTab
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.shell.command_palette import CommandPalette
from qv_desk.services.cases import review
from qv_desk.services.post import outbox
from tests.gui.staffed_office import Sat, StaffedOffice

Sit = Callable[[str], Sat]

OFFERED = {
    "Lin Wei": {"today", "mine", "approvals", "people", "post", "all", "waiting_for_approval"},
    "Ola Berg": {"today", "mine", "approvals", "post", "all", "waiting_for_approval"},
    "Aki Mori": {"approvals", "people", "all", "all_open", "overdue"},
    "Sun Li": {"post"},
}
KEPT_FROM = {
    "Lin Wei": set[str](),
    "Ola Berg": {"people"},
    "Aki Mori": {"today", "mine", "post"},
    "Sun Li": {"today", "mine", "approvals", "people", "all", "all_open", "overdue", "due_this_week"},
}


@pytest.mark.parametrize("name", ["Ola Berg", "Aki Mori", "Sun Li"])  # a supervisor is refused nothing
def test_nothing_that_is_offered_is_refused(qtbot: QtBot, sit: Sit, staffed: StaffedOffice, name: str) -> None:
    sat = sit(name)
    window = sat.window
    with everything_that_opens_is_closed():
        pressed = set[str]()
        for place in window.places:
            window.go(place.code)
            settle(qtbot, sat)
            if place.page not in pressed:  # the queue's places share one page
                pressed.add(place.page)
                press_all(qtbot, sat, window.page(place))
        if name == "Aki Mori":  # the others may do all that a case page offers
            walk_case(qtbot, sat)
        for command in window.commands:
            if command.run is not None and command.keys not in {"Ctrl+Q", "Ctrl+L"}:
                command.run()
                settle(qtbot, sat)
        for keys in ("Ctrl+O", "Ctrl+N", "Ctrl+F", "Ctrl+P", "Ctrl+/"):
            QTest.keySequence(window, QKeySequence(keys))
            settle(qtbot, sat)
        sat.leave()  # whatever a late answer opens is closed too
    assert not sat.troubles
    assert not denied(staffed)


@pytest.mark.parametrize("name", OFFERED)
def test_each_role_has_its_own_places(qtbot: QtBot, sit: Sit, name: str) -> None:
    sat = sit(name)
    codes = {place.code for place in sat.window.places}
    assert codes >= OFFERED[name]
    assert not codes & KEPT_FROM[name]
    settle(qtbot, sat)
    assert not sat.troubles


@pytest.mark.parametrize("name", ["Aki Mori", "Sun Li"])
def test_the_palette_offers_no_more_than_the_window(qtbot: QtBot, sit: Sit, name: str) -> None:
    sat = sit(name)
    sat.window.search()
    (palette,) = sat.window.findChildren(CommandPalette)
    model = palette.hits.model()
    offered = {model.index(row, 0).data() for row in range(model.rowCount())}
    assert not offered & {"Open message files", "New case by hand", "Today", "My cases"}
    assert ("Letters to print and post" in offered) is (name == "Sun Li")
    palette.close()
    settle(qtbot, sat)


def test_an_auditor_reads_every_part_of_a_case_and_changes_none(qtbot: QtBot, sit: Sit) -> None:
    sat = sit("Aki Mori")
    page = open_case(qtbot, sat)
    for code in page._tabs.codes:
        page.open_tab(code)
        settle(qtbot, sat)
        words = {button.text().strip() for button in page.findChildren(Button) if button.isVisible()}
        assert not words & {"Amend …", "Ask for proof", "Check identity", "Decide", "Prepare a letter", "Save a copy …"}
    assert page.findChildren(ClocksTab)
    assert not sat.window.acceptDrops()
    assert not sat.troubles


def walk_case(qtbot: QtBot, sat: Sat) -> None:
    page = open_case(qtbot, sat)
    for code in page._tabs.codes:
        page.open_tab(code)
        settle(qtbot, sat)
        press_all(qtbot, sat, page)
        page.close_letter_desk()


def open_case(qtbot: QtBot, sat: Sat) -> CasePage:
    found: list[review.Page] = []
    sat.jobs.ask(sat.window, lambda: review.page(sat.desk, CaseView.ALL, limit=1), found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    case_id = found[0].rows[0].summary.case_id
    sat.window.open_case(case_id)
    page = next(view for view in sat.window.findChildren(CasePage) if view.case_id == case_id)
    settle(qtbot, sat)
    return page


def press_all(qtbot: QtBot, sat: Sat, page: QWidget) -> None:
    """Press every button that is there; some go away while others are pressed."""
    for button in page.findChildren(QAbstractButton):
        if isValid(button) and button.isVisible() and button.isEnabled():
            button.click()
            settle(qtbot, sat)


def settle(qtbot: QtBot, sat: Sat) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: sat.jobs.is_idle, timeout=20_000)
    QApplication.processEvents()


@contextmanager
def everything_that_opens_is_closed() -> Iterator[None]:
    """Whatever dialog or menu comes up goes again without an answer."""
    timer = QTimer()
    timer.setInterval(20)

    def close() -> None:
        popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            dialog.reject()

    timer.timeout.connect(close)
    timer.start()
    yield
    QTest.qWait(60)
    timer.stop()


def denied(office: StaffedOffice) -> list[str]:
    """What anybody's window asked for and was refused, as the journal and the outbox tell it."""
    desk = office.desk_of("Chen Jing")
    outbox.sync(desk, patience_s=3)
    entries = desk.store.journal.latest(500)
    desk.close()
    return [entry.object_id for entry in entries if entry.action == "access.denied"]


def test_the_walk_sees_what_is_refused(qtbot: QtBot, sit: Sit, staffed: StaffedOffice) -> None:
    """The walk itself can fail: one call beyond the table is found."""
    sat = sit("Aki Mori")
    sat.window.workplace.jobs.ask(sat.window, lambda: outbox.sync(sat.desk), failed=lambda _error: None)
    settle(qtbot, sat)
    sat.leave()
    assert denied(staffed) == ["outbox.sync"]
