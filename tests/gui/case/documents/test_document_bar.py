from pytestqt.qtbot import QtBot

from qv_desk.gui.case.documents.document_bar import ZOOMS, DocumentBar
from qv_desk.gui.parts.buttons import Button
from tests.gui.case_work import show_in_window


def test_what_leads_nowhere_is_off(qtbot: QtBot) -> None:
    bar = DocumentBar()
    window = show_in_window(qtbot, bar)
    buttons = {button.accessibleName(): button for button in bar.findChildren(Button)}

    bar.show_pages(1, 2, ZOOMS[-1])

    assert bar.place() == "Page 1 of 2"
    assert not buttons["Page before"].isEnabled()
    assert buttons["Next page"].isEnabled()
    assert not buttons["Larger"].isEnabled()
    bar.show_pages(1, 0, 100)  # text has no pages
    assert not any(buttons[name].isVisible() for name in ("Next page", "Larger"))
    window.close()
