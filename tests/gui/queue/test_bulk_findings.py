"""The numbers first, then each reason once with its cases."""

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.bulk_run import BulkTarget
from qv_desk.errors import GateError
from qv_desk.gui.queue.bulk_findings import BulkFindings
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.care.bulk_work import BulkLine, BulkState

REFUSED = [
    BulkLine(BulkTarget(str(n)), f"QV-2026-{n:04d}", BulkState.CANNOT, GateError("bulk_childs_file")) for n in range(30)
]


def test_numbers_reasons_and_cases(qtbot: QtBot, language: ScreenLanguage) -> None:
    findings = BulkFindings()
    qtbot.addWidget(findings)
    assert findings.isHidden()
    findings.show_lines([BulkLine(BulkTarget("x"), "QV-2026-0099", BulkState.CAN), *REFUSED])
    assert findings.head.plain_text() == "1 can be done. 30 cannot be done."
    assert any("30 cases: QV-2026-0000, " in words and words.endswith(" and 6 more") for words in findings.texts())
    language.switch(CHINESE)
    findings.show_lines(REFUSED[:1])
    assert any("未成年人案卷" in words for words in findings.texts())


def test_progress_and_a_stop(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    findings = BulkFindings()
    qtbot.addWidget(findings)
    findings.show_progress(3, 10, "3 of 10")
    assert (findings.bar.value(), findings.bar.maximum()) == (3, 10)
    assert not findings.bar.isHidden()
    findings.show_lines([BulkLine(BulkTarget("x"), "QV-1", BulkState.DONE)])
    findings.say_stopped("Stopped.")
    assert findings.head.plain_text() == "1 is done. Stopped."
    assert findings.bar.isHidden()
    findings.forget()
    assert findings.isHidden()
