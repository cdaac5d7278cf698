"""A card is there when something is due, and each of its lines leads to a case."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.shell.due_card import DueCard, DueLine
from qv_desk.gui.work.workplace import Workplace


def test_it_shows_what_is_due_and_cuts_a_long_list(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    card = DueCard()
    qtbot.addWidget(card)
    assert card.isHidden()
    card.word("Five.", [DueLine(f"line {number}", "Do it", f"c{number}", "summary") for number in range(5)])
    assert not card.isHidden()
    assert [button.accessibleDescription() for button in card.buttons()] == ["line 0", "line 1", "line 2"]
    assert [para.plain_text() for para in card.findChildren(Para)] == ["Five.", "and 2 more"]
    with qtbot.waitSignal(card.opened) as opened:
        card.buttons()[1].click()
    assert opened.args == ["c1", "summary"]
    card.word("None.", [])
    assert card.isHidden()
