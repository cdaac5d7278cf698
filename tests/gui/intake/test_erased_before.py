"""A message whose case file was erased is not opened by a press too many."""

from pytestqt.qtbot import QtBot

from qv_desk.errors import InputError
from qv_desk.gui.intake.erased_before import ErasedBefore
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


def test_it_stands_in_the_way_until_somebody_says_that_the_person_wrote_anew(
    qtbot: QtBot, language: ScreenLanguage
) -> None:
    card = ErasedBefore()
    qtbot.addWidget(card)
    assert (card.text(), card.is_in_the_way, card.is_again) == ("", False, False)

    card.show_refusal(InputError("message_was_erased", day="2026-11-20"))
    assert card.text().startswith("This message belonged to a case file that was erased on 2026-11-20.")
    assert (card.is_in_the_way, card.is_again) == (True, False)
    language.switch(CHINESE)
    qtbot.wait(1)
    assert "2026-11-20" in card.text()
    assert "已销毁" in card.text()

    with qtbot.waitSignal(card.changed):
        card.box.click()
    assert (card.is_in_the_way, card.is_again) == (False, True)

    card.show_refusal(None)
    assert (card.text(), card.is_in_the_way, card.is_again) == ("", False, False)
