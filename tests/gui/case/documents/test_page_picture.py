from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from qv_desk.gui.case.documents.page_picture import MARGIN, PagePicture
from qv_desk.services.cases.view_attachment import AttachmentView


def view(width: int, height: int) -> AttachmentView:
    return AttachmentView(
        "pixels", b"\xff\x00\x00" * width * height, width, height, 1, 1, "", (), "image/png", is_dangerous=False
    )


def test_a_page_fills_its_width_and_shows_its_pixels(qtbot: QtBot) -> None:
    page = PagePicture()
    qtbot.addWidget(page)

    page.show_view(view(200, 100), 200, 100)

    assert (page.page_size().width(), page.page_size().height()) == (200, 100)
    grabbed = page.grab().toImage()
    assert grabbed.pixelColor(MARGIN + 50, MARGIN + 50) == QColor(255, 0, 0)
    page.resize_to(400, 200)
    assert page.page_size().height() == 200


def test_a_small_picture_is_not_blown_up_but_grows_when_asked(qtbot: QtBot) -> None:
    page = PagePicture()
    qtbot.addWidget(page)

    page.show_view(view(40, 20), 800, 100)
    assert page.page_size().width() == 40
    page.resize_to(1600, 200)
    assert page.page_size().width() == 80

    page.clear()
    assert page.page_size().isEmpty()
