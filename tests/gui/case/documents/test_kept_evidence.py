"""What is kept stands with its day, and what was destroyed with the day on which it was."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from pytestqt.qtbot import QtBot

from qv_desk.domain.identifying.stored_evidence import StoredEvidence, evidence_destroyed, evidence_stored
from qv_desk.domain.terms.document import Document, DocumentRole
from qv_desk.gui.case.documents.kept_evidence import KeptEvidence
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]
NOW = datetime(2026, 10, 9, 6, 0, tzinfo=UTC)


def test_days_and_buttons(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    paper = Document("ab" * 32, "form.pdf", "application/pdf", 4, DocumentRole.EVIDENCE, NOW, "u1")
    kept = StoredEvidence(
        evidence_id="e1", sha256=paper.sha256, name=paper.name, method="call_back", why="why", stored_by="u1",
        stored_at=NOW, destroy_on=date(2026, 10, 20),
    )  # fmt: skip
    block = KeptEvidence()
    qtbot.addWidget(block)

    def words() -> str:
        return " | ".join(para.plain_text() for para in block.findChildren(Para))

    block.show_case(case, NOW.date(), may=True, may_store=False)
    assert block.isHidden()
    holding = evidence_stored(case, kept, paper)
    block.show_case(holding, NOW.date(), may=True, may_store=True)
    assert "form.pdf" in words()
    (destroy,) = [button for button in block.findChildren(Button) if button.text() == "Destroy"]
    with qtbot.waitSignal(block.destroy_wanted) as wanted:
        destroy.click()
    assert wanted.args == ["e1"]
    block.show_case(holding, date(2026, 10, 20), may=False, may_store=False)
    assert "to be destroyed now" in words()
    block.show_case(evidence_destroyed(holding, "e1", by="u1", at=NOW), NOW.date(), may=True, may_store=False)
    qtbot.waitUntil(lambda: "destroyed on" in words() and "form.pdf" not in words())
