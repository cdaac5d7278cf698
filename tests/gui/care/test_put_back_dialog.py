from pytestqt.qtbot import QtBot

from qv_desk.gui.care.put_back_dialog import PutBackDialog
from qv_desk.gui.parts.paragraph import Para


def test_it_says_what_is_replaced_and_what_is_kept(qtbot: QtBot) -> None:
    dialog = PutBackDialog("/home/office/desk")
    qtbot.addWidget(dialog)

    words = " ".join(para.plain_text() for para in dialog.findChildren(Para))

    for part in ("/home/office/desk", "replaced-…", "erased again", "recovery code"):
        assert part in words
    dialog.lock_button.click()
    assert dialog.result() == PutBackDialog.DialogCode.Accepted
