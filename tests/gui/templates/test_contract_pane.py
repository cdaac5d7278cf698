"""What the law asks for: ticked where the wording sees to it, else named with the way to its block."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.templates.contract_pane import ContractPane
from qv_desk.gui.templates.written import Written
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates.templates import TemplateView


def test_the_shipped_wording_has_every_tick(qtbot: QtBot, view: TemplateView) -> None:
    pane = ContractPane(view)
    qtbot.addWidget(pane)
    pane.show_faults(())
    number = sum(bool(clause.part) for clause in view.clauses)
    assert pane.count() == f"{number}/{number}"


def test_a_clause_that_falls_short_leads_to_its_block(qtbot: QtBot, view: TemplateView) -> None:
    pane = ContractPane(view)
    qtbot.addWidget(pane)
    written = Written.of(view.shipped)
    place = next(number for number, block in enumerate(written.blocks) if block.part == "received")
    wrong = written.with_text(place, "We have it.")
    pane.show_faults(check_template(view.kind, "en", wrong.title, wrong.blocks))

    number = sum(bool(clause.part) for clause in view.clauses)
    assert pane.count() == f"{number - 1}/{number}"
    missing = next(one for one in pane.ticks.findChildren(Button) if one.accessibleName() == "Date received: missing")
    with qtbot.waitSignal(pane.block_wanted) as told:
        missing.click()
    assert told.args == [place]


def test_a_clause_whose_block_is_gone_leads_nowhere(qtbot: QtBot, view: TemplateView) -> None:
    pane = ContractPane(view)
    qtbot.addWidget(pane)
    written = Written.of(view.shipped)
    gone = Written(written.title, tuple(block for block in written.blocks if block.part != "court"))
    pane.show_faults(check_template(view.kind, "en", gone.title, gone.blocks))
    assert "Court: missing" not in {one.accessibleName() for one in pane.ticks.findChildren(Button)}
