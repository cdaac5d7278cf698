"""The start page says whom to remind, and leads to the place where it is done."""

from datetime import date

from pytestqt.qtbot import QtBot

from qv_desk.domain.searching.chaser import ChaserKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.shell.chasers_line import ChasersLine
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.chasers import DueChaser


def due(number: int, kind: ChaserKind = ChaserKind.SEARCH) -> DueChaser:
    about = Wording("Orders", "订单")
    return DueChaser(f"c{number}", f"QV-2026-{number:04}", kind, "Finance", about, date(2026, 10, 1), 0)


def test_it_is_there_when_somebody_is_to_be_reminded(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    line = ChasersLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_due((due(1), due(2, ChaserKind.NOTICE)))
    assert not line.isHidden()
    assert "2 answers" in line.findChildren(Para)[0].plain_text()
    for button, where in zip(line.buttons(), [["c1", "search"], ["c2", "recipients"]], strict=True):
        with qtbot.waitSignal(line.opened) as opened:
            button.click()
        assert opened.args == where


def test_a_long_list_is_cut(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    line = ChasersLine()
    qtbot.addWidget(line)
    line.show_due(tuple(due(number) for number in range(5)))
    assert len(line.buttons()) == 3
    assert "and 2 more" in " ".join(para.plain_text() for para in line.findChildren(Para))
