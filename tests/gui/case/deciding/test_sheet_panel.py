"""Every sheet can be answered in the window, and its answers are those that the service reads."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.decisions.examination import Examination
from qv_desk.gui.case.deciding.sheet_panel import SheetPanel
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import examine
from tests.domain.decisions.test_examination import WHOLE


@pytest.mark.parametrize(
    "made", [one for one in WHOLE if one.fact_name != "erasure_preview"], ids=lambda m: m.fact_name
)
def test_answers_go_in_and_come_out_again(qtbot: QtBot, workplace: Workplace, made: Examination) -> None:
    panel = SheetPanel(examine.sheets()[made.fact_name], workplace.desk)
    qtbot.addWidget(panel)
    panel.show_answers(None, "", may_answer=True)
    assert panel.is_open()
    assert panel.keep.reason()
    answers = examine.answers_in(made)
    panel.show_answers(answers, "Lin Wei", may_answer=True)
    assert not panel.is_open()
    assert panel.inputs.is_at_rest
    assert panel.keep.reason() == ""
    read = examine.read_answers(made.fact_name, panel.answers())
    assert all(getattr(made, name) == value for name, value in read.items())
    assert {name for name, value in answers.items() if value != ""} == set(read)


def test_half_written_answers_open_the_sheet(qtbot: QtBot, workplace: Workplace) -> None:
    panel = SheetPanel(examine.sheets()["restriction"], workplace.desk)
    qtbot.addWidget(panel)
    panel.show_answers({"ground": "accuracy", "scope": "all", "still_allowed": "storage"}, "x", may_answer=True)
    panel.inputs.put({"scope": "the repair file"})
    assert panel.is_open()
    assert panel.answers()["scope"] == "the repair file"
    panel.show_answers(None, "", may_answer=False)
    assert not panel.is_open()
