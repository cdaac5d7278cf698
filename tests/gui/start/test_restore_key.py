import pytest
from pytestqt.qtbot import QtBot

from qv_desk.errors import InputError
from qv_desk.gui.start.restore_key import RestoreKey
from qv_desk.gui.words.language import ScreenLanguage
from tests.gui.case_work import show_in_window


def test_what_is_missing_is_said_for_each_way(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    key = RestoreKey()
    window = show_in_window(qtbot, key)
    key.show_people(("Lin Wei", "Ola Berg"))
    assert key.names.isVisible()
    assert key.what_is_missing() == "off until the passphrase is typed"
    key.passphrase.setText("x")
    assert key.is_complete()

    key.by_code.click()
    assert key.what_is_missing() == "off until the recovery code is typed"
    key.code.setText("nonsense")
    assert "does not keep every rule" in key.what_is_missing()
    key.new_passphrase.first.setText("seven slow otters in the reeds")
    key.new_passphrase.again.setText("seven slow otters in the reeds")
    assert key.is_complete()
    with pytest.raises(InputError):
        key.opener()

    key.forget()
    assert not any(field.text() for field in (key.passphrase, key.code, key.new_passphrase.first))
    window.close()
