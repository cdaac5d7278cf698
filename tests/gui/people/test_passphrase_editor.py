"""The rules of a passphrase are shown live and told to screen readers."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.people.passphrase_editor import PassphraseEditor, _Rule

pytestmark = pytest.mark.usefixtures("theme", "language")


def kept(editor: PassphraseEditor) -> list[bool]:
    return [rule.accessibleDescription() == "kept" for rule in editor.findChildren(_Rule)]


def test_each_rule_is_kept_in_its_turn(qtbot: QtBot) -> None:
    editor = PassphraseEditor(lambda: ("Lin Wei", "Qualvision"))
    qtbot.addWidget(editor)
    assert kept(editor) == [False, False, False]
    qtbot.keyClicks(editor.first, "four quiet her")
    assert "one more to go" in editor.findChildren(_Rule)[0].accessibleName()
    qtbot.keyClicks(editor.first, "ons")
    assert kept(editor) == [True, True, False]
    assert editor.passphrase() == ""
    editor.again.setText("four quiet herons")
    assert kept(editor) == [True, True, True]
    assert editor.passphrase() == "four quiet herons"
    editor.clear()
    assert not editor.is_good()


def test_a_common_phrase_is_not_enough(qtbot: QtBot) -> None:
    editor = PassphraseEditor(lambda: ())
    qtbot.addWidget(editor)
    editor.first.setText("aaaaaaaaaaaaaaaaaaaa")
    assert kept(editor) == [True, False, False]
