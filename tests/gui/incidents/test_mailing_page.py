"""A mailing is begun, its letters are issued once, and each line can be settled."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.incidents.mailing_page import MailingPage
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import policy_versions
from qv_desk.services.disposal import mailing_retention
from qv_desk.services.notices import policy_mailing
from tests.gui.case_work import CaseWork, show_in_window
from tests.gui.sample_desk import SAMPLES

Run = Callable[[Callable[[], object]], object]
PLACE = next(place for place in PLACES if place.code == "mailings")


def test_from_the_list_to_the_letters(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    page = MailingPage(workplace)
    _window = show_in_window(qtbot, page)
    with qtbot.waitSignal(page.listed):
        page.enter(PLACE)
    assert not page.merge.issue.isVisible()
    assert page.none.isVisible()
    assert page.start.reason()
    page.changes.setPlainText("Data are also kept in Singapore.")
    page.where.setText("On our website.")
    page.start.button.click()
    qtbot.waitUntil(lambda: page.merge.issue.isVisible() and not page.merge.issue.reason(), timeout=20_000)
    assert not page.none.isVisible()
    (mailing,) = work.on_store(lambda: policy_mailing.mailings(workplace.desk))
    file = work.on_store(lambda: policy_mailing.look_at_mailing(workplace.desk, mailing.entry_id))
    # The people of the sample desk have one address for all, so they are one person to the mailing.
    assert 1 <= len(file.notices) <= len(SAMPLES)
    page.merge.issue.button.click()
    qtbot.waitUntil(lambda: "issued" in page.merge.notice.text(), timeout=30_000)
    qtbot.waitUntil(lambda: bool(page.merge.issue.reason()), timeout=20_000)
    language.switch(CHINESE)
    page.retranslate()


def test_a_major_version_that_was_brought_in_is_what_is_told_next(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    desk, work = workplace.desk, CaseWork(workplace.desk, run_on_store)
    page = MailingPage(workplace)
    _window = show_in_window(qtbot, page)
    with qtbot.waitSignal(page.listed):
        page.enter(PLACE)
    assert (page.version.text(), page.changes.toPlainText()) == (desk.policy_version, "")

    def bring_in() -> object:
        return policy_versions.bring_in(
            desk,
            b"1. Scope\nAll of it.",
            name=date(2026, 12, 1),
            in_force_from=desk.today + timedelta(days=50),
            is_major=True,
            changes="Data are also kept in Singapore.",
        )

    work.on_store(bring_in)
    with qtbot.waitSignal(page.listed):
        page.refresh()
    assert (page.version.text(), page.changes.toPlainText()) == ("2026-12-01", "Data are also kept in Singapore.")
    assert page.in_force.day() == desk.today + timedelta(days=50)

    page.changes.setPlainText("In my own words.")
    with qtbot.waitSignal(page.listed):
        page.refresh()
    assert page.changes.toPlainText() == "In my own words."


def test_of_a_purged_mailing_only_its_days_and_the_count_are_shown(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    desk, work = workplace.desk, CaseWork(workplace.desk, run_on_store)

    def purge() -> int:
        begun = policy_mailing.start_mailing(
            desk, version="2026-10-01", changes="More.", in_force_on=desk.today, where="here"
        )
        people = len(policy_mailing.look_at_mailing(desk, begun.entry_id).notices)
        with desk.changing() as changes:
            mailing_retention.take_list_away(desk, changes, begun)
            changes.journal("mailing.erased", begun.entry_id)
        return people

    assert work.on_store(purge) >= 1
    page = MailingPage(workplace)
    _window = show_in_window(qtbot, page)
    with qtbot.waitSignal(page.listed):
        page.enter(PLACE)
    words = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "The list was purged on" in words
    assert "stood on it" in words
    assert not page.merge.isVisible()
    assert not page.rows.isVisible()
