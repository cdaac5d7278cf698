"""The lists are shown; supervisors change them, others look."""

from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qv_desk.domain.searching.recipient import RecipientKind
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.sources.recipient_dialog import RecipientDialog
from qv_desk.gui.sources.system_dialog import SystemDialog
from qv_desk.gui.sources.systems_page import SystemsPage
from qv_desk.services.care import systems
from tests.gui.staffed_office import Sat


def opened(kind: type[QDialog]) -> QDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def words(page: SystemsPage) -> str:
    return "\n".join(para.plain_text() for para in page.findChildren(Para) if para.isVisible())


def test_a_supervisor_sees_the_systems_and_opens_them(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = cast("SystemsPage", sat.page("systems"))
    qtbot.waitUntil(lambda: len(page.buttons()) == 15)
    qtbot.waitUntil(lambda: "Grounds: contract" in words(page))
    assert "Searched by serial number" in words(page)
    page.buttons()["repair"].click()
    dialog = opened(SystemDialog)
    dialog.reject()
    page.add_button.click()
    opened(SystemDialog).reject()
    assert not sat.troubles


def test_recipients_are_listed_beside_them(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = cast("SystemsPage", sat.page("systems"))
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "No recipient is named yet." in words(page))
    wish = systems.RecipientWish(name="Harbour Repairs", kind=RecipientKind.CONTRACTOR, e_mail="p@harbour.example")
    sat.jobs.change(page, lambda: systems.keep_recipient(sat.desk, wish))
    qtbot.waitUntil(lambda: "harbour_repairs" in page.buttons())
    page.buttons()["harbour_repairs"].click()
    opened(RecipientDialog).reject()
    page.add_button.click()
    opened(RecipientDialog).reject()
    assert not sat.troubles


def test_an_officer_looks(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    page = cast("SystemsPage", sit("Ola Berg").page("systems"))
    qtbot.waitUntil(lambda: len(page.buttons()) == 15)
    assert not page.add_button.isVisible()
    assert page.buttons()["repair"].text() == "Look …"
