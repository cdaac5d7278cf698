"""A supervisor switches the default with a reason; the card says who did, and the queue follows."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.law_default_card import LawDefaultCard, LawDefaultDialog
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame import law_counted

Run = Callable[[Callable[[], object]], object]


def test_it_is_switched_off_with_a_reason(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    card = LawDefaultCard(workplace)
    qtbot.addWidget(card)
    card.refresh()
    qtbot.waitUntil(lambda: card.state() == "It binds every case by default.")
    card.switch_button.button.click()
    dialog = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, LawDefaultDialog) and one.isVisible()
    )
    assert dialog.act.reason() == "Off until there is a reason."
    qtbot.waitUntil(lambda: "for no other reason" in dialog.concerned.plain_text(), timeout=20_000)
    dialog.reason.setText("the data moved to Shanghai")
    with qtbot.waitSignal(workplace.said, timeout=30_000) as said:
        dialog.act.button.click()
    assert said.args is not None
    assert "in the queue now" in str(said.args[0])
    qtbot.waitUntil(lambda: card.state().startswith("It binds only cases"))
    ((state, words),) = card.switches()
    assert state == "Switched off"
    assert "the data moved to Shanghai" in words
    assert not run_on_store(lambda: law_counted.recount_is_due(workplace.desk))
    assert card.switch_button.button.text() == "Switch it on again …"
    language.switch(CHINESE)
    card.retranslate()
