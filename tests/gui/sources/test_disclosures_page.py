"""The registers are shown, entered into, struck out, ended and handed out."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qv_desk.domain.telling.disclosure import DisclosedTo, DisclosureGround
from qv_desk.domain.telling.provision import ProvisionManner
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.sources.disclosure_dialog import DisclosureDialog
from qv_desk.gui.sources.disclosures_page import DisclosuresPage
from qv_desk.gui.sources.provision_dialog import ProvisionDialog
from qv_desk.services.cases import disclose
from tests.gui.staffed_office import Sat

CONSENT = disclose.NewDisclosure(
    ground=DisclosureGround.EXPLICIT_CONSENT,
    why="signed form",
    to=DisclosedTo.OTHER,
    to_whom="an insurer",
    what="repair order",
)
REPAIRS = disclose.NewProvision(
    manner=ProvisionManner.ENTRUSTED,
    to_whom="Harbour Repairs",
    purpose="repairs",
    what="name",
    how="encrypted",
    agreement="contract",
    is_ongoing=True,
)


def opened(kind: type[QDialog]) -> QDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def words(page: DisclosuresPage) -> str:
    return "\n".join(para.plain_text() for para in page.findChildren(Para) if para.isVisible())


def test_an_entry_is_struck_out_in_place(qtbot: QtBot, sit: Callable[[str], Sat], tmp_path: Path) -> None:
    sat = sit("Lin Wei")
    page = cast("DisclosuresPage", sat.page("disclosures"))
    qtbot.waitUntil(lambda: "Nothing has been disclosed." in words(page))
    page.add_button.click()
    opened(DisclosureDialog).reject()
    sat.jobs.change(page, lambda: disclose.enter(sat.desk, CONSENT))
    qtbot.waitUntil(lambda: len(page.buttons()) == 1)
    next(iter(page.buttons().values())).click()
    dialog = cast("WordsDialog", opened(WordsDialog))
    dialog.words.setText("entered twice")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: "Struck out: entered twice" in words(page))
    assert not page.buttons()
    page.save_to(tmp_path / "register.html")
    qtbot.waitUntil(lambda: "register.html" in page.notice().text())
    assert "entered twice" in (tmp_path / "register.html").read_text("utf-8")
    assert not sat.troubles


def test_provisions_stand_beside_and_end(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = cast("DisclosuresPage", sat.page("disclosures"))
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "No provision is recorded." in words(page))
    page.add_button.click()
    opened(ProvisionDialog).reject()
    sat.jobs.change(page, lambda: disclose.enter_provision(sat.desk, REPAIRS))
    qtbot.waitUntil(lambda: len(page.buttons()) == 1)
    next(iter(page.buttons().values())).click()
    qtbot.waitUntil(lambda: "Kept until" in words(page))
    assert not sat.troubles


def test_an_auditor_hands_out_and_enters_nothing(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    page = cast("DisclosuresPage", sit("Aki Mori").page("disclosures"))
    qtbot.waitUntil(lambda: "Nothing has been disclosed." in words(page))
    assert not page.add_button.isVisible()
    assert page.save_button.isVisible()
