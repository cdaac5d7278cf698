"""The start page says whose receipt has to be confirmed, and leads to the letters of the case."""

from datetime import date

from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.shell.receipts_line import ReceiptsLine
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.receipts import ReceiptToConfirm


def due(number: int, *, is_late: bool = False) -> ReceiptToConfirm:
    rule = Wording("CCPA § 7021", "CCPA 第7021条")
    return ReceiptToConfirm(f"c{number}", f"QV-2026-{number:04}", rule, date(2026, 10, 16), is_late)


def test_it_is_there_while_a_receipt_has_to_be_confirmed(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage
) -> None:
    assert workplace
    line = ReceiptsLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_due((due(1), due(2, is_late=True)))
    assert not line.isHidden()
    assert "2 receipts" in line.findChildren(Para)[0].plain_text()
    with qtbot.waitSignal(line.opened) as opened:
        line.buttons()[0].click()
    assert opened.args == ["c1", "letters"]
    language.switch(CHINESE)
    line.retranslate()
    line.show_due(())
    assert line.isHidden()
