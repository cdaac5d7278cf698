"""The start page says which proof of identity has to be destroyed, and what should be gone already stands out."""

from datetime import UTC, date, datetime

from pytestqt.qtbot import QtBot

from qv_desk.domain.identifying.stored_evidence import StoredEvidence
from qv_desk.gui.parts.paragraph import ElidedLabel
from qv_desk.gui.shell.evidence_line import EvidenceLine
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.incoming.evidence_files import DueEvidence


def due(number: int, on: date | None, *, is_overdue: bool = False) -> DueEvidence:
    kept = StoredEvidence(
        evidence_id=f"e{number}", sha256="0" * 64, name="passport of Mary.pdf", method="signed_permission",
        why="compared once more", stored_by="u1", stored_at=datetime(2026, 9, 1, tzinfo=UTC), destroy_on=on,
    )  # fmt: skip
    return DueEvidence(f"c{number}", f"QV-2026-{number:04}", kept, is_overdue)


def test_what_is_overdue_comes_first_and_leads_to_the_identity_tab(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    line = EvidenceLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.show_due((due(1, None), due(2, date(2026, 10, 12)), due(3, date(2026, 10, 1), is_overdue=True)))
    assert not line.isHidden()
    words = [label.text() for label in line.findChildren(ElidedLabel)]
    assert words[0].startswith("QV-2026-0003")
    assert "overdue" in words[0]
    assert "the check is decided" in words[1]
    assert not any("Mary" in one for one in words)
    with qtbot.waitSignal(line.opened) as opened:
        line.buttons()[0].click()
    assert opened.args == ["c3", "identity"]
