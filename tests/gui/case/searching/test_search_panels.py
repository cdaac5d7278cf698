"""The two small forms say what they are for, and whom an empty name means."""

from pytestqt.qtbot import QtBot

from qv_desk.domain.searching.search_detail import ExceptionReason
from qv_desk.gui.case.searching.search_panels import AskPanel, ExceptionPanel
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace


def test_an_exception_is_said_with_code_and_words(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    panel = ExceptionPanel()
    qtbot.addWidget(panel)
    panel.name_for("Orders")
    assert panel.reason.count() == len(ExceptionReason)
    assert panel.reason.accessibleName() == "Why Orders could not be searched"
    panel.why.setText(" only in backups ")
    with qtbot.waitSignal(panel.said) as said:
        panel.save.click()
    assert said.args == ["backup_only", "only in backups"]


def test_an_empty_name_means_whoever_looks_after_it(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    panel = AskPanel()
    qtbot.addWidget(panel)
    panel.name_for("Orders", "Finance", "finance@example.com")
    assert "Finance" in panel.findChildren(Para)[0].plain_text()
    assert panel.whom.placeholderText() == "Finance finance@example.com"
    with qtbot.waitSignal(panel.asked) as asked:
        panel.save.click()
    assert asked.args == ["", 5]
