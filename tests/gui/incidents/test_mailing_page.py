"""A mailing is begun, its letters are issued once, and each line can be settled."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.incidents.mailing_page import MailingPage
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import policy_mailing
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
    assert not page.issue.isVisible()
    assert page.start.reason()
    page.changes.setPlainText("Data are also kept in Singapore.")
    page.where.setText("On our website.")
    page.start.button.click()
    qtbot.waitUntil(lambda: page.issue.isVisible() and not page.issue.reason(), timeout=20_000)
    (mailing,) = work.on_store(lambda: policy_mailing.mailings(workplace.desk))
    file = work.on_store(lambda: policy_mailing.look_at_mailing(workplace.desk, mailing.entry_id))
    # The people of the sample desk have one address for all, so they are one person to the mailing.
    assert 1 <= len(file.notices) <= len(SAMPLES)
    page.issue.button.click()
    qtbot.waitUntil(lambda: "issued" in page.notice.text(), timeout=30_000)
    qtbot.waitUntil(lambda: bool(page.issue.reason()), timeout=20_000)
    language.switch(CHINESE)
    page.retranslate()
