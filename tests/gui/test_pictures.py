"""Pictures of the true window are taken without a display, in either language, and the desk stays open."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from qv_desk.gui.app import take_pictures
from qv_desk.services.cases import review
from qv_desk.services.entry import unlock

PASSPHRASE = "four quiet herons on the pier"


@pytest.mark.usefixtures("language", "theme")
def test_three_pictures_are_taken(folder: Path, tmp_path: Path) -> None:
    desk = unlock.open_desk(folder, unlock.open_keys(folder, None, PASSPHRASE))
    try:
        taken = take_pictures(desk, tmp_path / "pictures", language="zh_CN")
        assert [path.name for path in taken] == ["today.png", "queue.png", "case.png"]
        images = [QImage(str(path)) for path in taken]
        assert {(image.width(), image.height()) for image in images} == {(1440, 900)}
        assert images[0] != images[1] != images[2]
        assert not list((tmp_path / "pictures").glob(".*"))
        assert review.counts(desk)
    finally:
        desk.close()
