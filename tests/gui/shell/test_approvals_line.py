"""A supervisor's day begins with what waits for them; for the others the line is not there."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.shell.approvals_line import ApprovalsLine
from qv_desk.services.cases.start_page import ApprovalCount


def test_it_is_there_while_something_waits(qtbot: QtBot) -> None:
    line = ApprovalsLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_count(ApprovalCount(listed=3, to_decide=2))
    assert not line.isHidden()
    assert line.findChildren(Para)[0].plain_text() == "2 things wait for you, the second person."
    assert line.findChildren(Para)[1].plain_text() == "Colleagues cannot go on before you have read them."
    with qtbot.waitSignal(line.opened):
        line.button.click()
    line.show_count(ApprovalCount(listed=3, to_decide=1))
    assert line.findChildren(Para)[1].plain_text() == "A colleague cannot go on before you have read it."
    line.show_count(ApprovalCount(listed=3, to_decide=0))
    assert line.isHidden()
