"""A file of evidence is stored with a reason, and until a day that is written as one."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from qv_desk.domain.identifying.stored_evidence import StoredEvidence
from qv_desk.gui.case.acts.store_evidence_dialog import StoreEvidenceDialog
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_it_is_stored(qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    paper = tmp_path / "permission.pdf"
    paper.write_bytes(b"%PDF-1.4 signed")
    dialog = StoreEvidenceDialog(workplace.desk, workplace.jobs, work.look(case))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.act.reason() == "Off until a file is chosen."
    dialog.take(paper)
    assert "why a look is not enough" in dialog.act.reason()
    qtbot.keyClicks(dialog.why, "compared once more")
    qtbot.keyClicks(dialog.until, "soon")
    assert "2026-12-31" in dialog.act.reason()
    dialog.until.clear()
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    (kept,) = work.look(case).case.facts_of(StoredEvidence)
    assert (kept.name, kept.destroy_on, kept.is_kept) == ("permission.pdf", None, True)
