"""The page of the office: a supervisor changes what letters carry and sees it on the test sheet at once."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.terms.logo import LogoSide
from qv_desk.gui.office.logo_dialog import LogoDialog
from qv_desk.gui.office.office_dialog import OfficeDialog
from qv_desk.gui.office.office_page import OfficePage
from qv_desk.gui.office.paper_dialog import PaperDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office_logo
from tests.services.office.logo_files import png


def shown(qtbot: QtBot, work: Workplace) -> OfficePage:
    page = OfficePage(work)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.refresh()
    return page


def dialog(kind: type[QWidget]) -> QWidget:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_the_name_is_changed_and_shown(qtbot: QtBot, workplace: Workplace) -> None:
    page = shown(qtbot, workplace)
    assert page.facts()["Name"] == "Qualvision Technology Co. Ltd."
    assert "Not confirmed" in page.facts()["A4"]
    page.details_button.click()
    asked = dialog(OfficeDialog)
    assert isinstance(asked, OfficeDialog)
    asked.name.setText("Sample Optics Ltd")
    with qtbot.waitSignal(page.shown, timeout=20_000):
        asked.act.button.click()
    assert page.facts()["Name"] == "Sample Optics Ltd"
    assert "Sample Optics Ltd" in page.sheet.page.document().getAllText(0).text()


def test_a_logo_is_put_on_and_taken_off(qtbot: QtBot, workplace: Workplace) -> None:
    page = shown(qtbot, workplace)
    assert not page.no_logo_button.isVisible()
    assert page.logo_button.text() == "Choose a logo …"
    with qtbot.waitSignal(page.shown, timeout=20_000):
        workplace.jobs.change(
            page, lambda: office_logo.set_logo(workplace.desk, png(300, 100), LogoSide.RIGHT), case_id=""
        )
    assert page.no_logo_button.isVisible()
    page.logo_button.click()
    assert isinstance(dialog(LogoDialog), LogoDialog)
    dialog(LogoDialog).close()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.no_logo_button.click()
    assert workplace.desk.office.logo is None


def test_the_sheet_follows_the_paper_and_is_saved(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> None:
    page = shown(qtbot, workplace)
    assert round(page.sheet.page.document().pagePointSize(0).width()) == 595
    with qtbot.waitSignal(page.shown, timeout=20_000):
        choose(page.sheet.paper, Paper.US_LETTER.value)
    assert round(page.sheet.page.document().pagePointSize(0).width()) == 612
    with qtbot.waitSignal(workplace.said, timeout=20_000):
        page.sheet.save(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    page.sheet.save(tmp_path / "nowhere" / "sheet.pdf")
    qtbot.waitUntil(lambda: page.notice().isVisible())
    page.paper_button.click()
    assert isinstance(dialog(PaperDialog), PaperDialog)
    dialog(PaperDialog).close()


def test_it_speaks_the_language_of_the_screen(qtbot: QtBot, workplace: Workplace, language: ScreenLanguage) -> None:
    page = shown(qtbot, workplace)
    language.switch(CHINESE)
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.retranslate()
    assert "试印页" in page.sheet.page.document().getAllText(0).text()
