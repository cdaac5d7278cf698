"""Each record is accounted for before a preview is kept."""

from pytestqt.qtbot import QtBot

from qv_desk.domain.decisions.erasure_preview import ErasureItem
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.case.deciding.erasure_panel import ErasurePanel
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import examine
from qv_desk.services.cases.preview_erasure import PreviewLine

LINE = PreviewLine(
    source="orders",
    name=Wording("Orders", "订单"),
    records=3,
    retention=Wording("kept for ten years", "保存十年"),
    holds_contributions=False,
    item=ErasureItem(source="orders", erased=3),
    is_said=False,
)


def test_the_rows_add_up(qtbot: QtBot, workplace: Workplace) -> None:
    panel = ErasurePanel(examine.sheets()["erasure_preview"], workplace.desk)
    qtbot.addWidget(panel)
    panel.show_answers(None, "", may_answer=True)
    panel.inputs.put({"ground": "unlawful"})
    form = panel.show_lines((LINE,))
    assert form is panel.row_inputs is not None
    assert panel.show_lines((LINE,)) is None  # nothing is built anew, so nothing half written is lost
    assert panel.keep.reason() == ""
    (row,) = panel.rows()
    row.erased.setValue(1)
    row.kept.setValue(1)
    assert "3 records of Orders are accounted for; 2 are" in panel.keep.reason()
    row.anonymised.setValue(1)
    choose(row.ground, "legal_duty")
    row._take.click()
    assert panel.keep.reason() == ""
    assert panel.items() == (
        ErasureItem(
            source="orders",
            erased=1,
            anonymised=1,
            kept=1,
            kept_ground="legal_duty",
            kept_reason="kept for ten years",
        ),
    )
    assert panel.show_lines(()) is None
    assert panel.items() == ()
