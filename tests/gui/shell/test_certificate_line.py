"""The start page tells of the office's certificate while there is still time, and else keeps silent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from qv_desk.gui.shell.certificate_line import CertificateLine
from qv_desk.gui.shell.today_page import TodayPage
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office_certificate
from tests.certificate_maker import FILE_PASSPHRASE, made

Run = Callable[[Callable[[], object]], object]


def test_it_speaks_from_sixty_days_before_the_end(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    line = CertificateLine()
    qtbot.addWidget(line)
    line.look(workplace)
    run_on_store(lambda: office_certificate.import_certificate(workplace.desk, made().key_file(), FILE_PASSPHRASE))
    line.look(workplace)
    run_on_store(lambda: None)
    qtbot.wait(1)
    assert line.isHidden()
    workplace.desk = replace(workplace.desk, now=lambda: datetime(2027, 12, 1, tzinfo=UTC))
    line.look(workplace)
    qtbot.waitUntil(lambda: "until 2028-01-01" in line.text())
    language.switch(CHINESE)
    line.retranslate()
    assert "至 2028-01-01 为止" in line.text()


def test_the_start_page_looks_at_it(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    run_on_store(lambda: office_certificate.import_certificate(workplace.desk, made().key_file(), FILE_PASSPHRASE))
    workplace.desk = replace(workplace.desk, now=lambda: datetime(2027, 12, 1, tzinfo=UTC))
    page = TodayPage(workplace)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    line = page.findChild(CertificateLine)
    assert isinstance(line, CertificateLine)
    qtbot.waitUntil(lambda: "until 2028-01-01" in line.text(), timeout=20_000)
