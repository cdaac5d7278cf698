"""Faults in place: what is wrong, how to mend it, and a button where a click helps."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.templates.fault_rows import FaultRows
from qv_desk.gui.templates.written import Written
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.letters.template_faults import TemplateFault, check_template
from qv_desk.services.templates.templates import TemplateView


def broken(view: TemplateView) -> tuple[Written, tuple[TemplateFault, ...]]:
    written = Written.of(view.shipped)
    place = next(number for number, block in enumerate(written.blocks) if block.part == "received")
    wrong = written.with_text(place, "Your request reached us on {{ recieved_on }}.")
    return wrong, check_template(view.kind, view.language, wrong.title, wrong.blocks)


def test_each_fault_is_said_and_a_click_mends_it(qtbot: QtBot, view: TemplateView) -> None:
    rows = FaultRows()
    qtbot.addWidget(rows)
    written, faults = broken(view)
    rows.show_faults(faults, written, view, may_mend=True)

    said = [para.plain_text() for para in rows.findChildren(Para)]
    assert any("recieved_on" in one for one in said)
    button = rows.buttons()[0]
    assert button.text() == "Write {{ received_on }} (Received on)"
    with qtbot.waitSignal(rows.mended) as told:
        button.click()
    mended: Written = told.args[0]
    assert check_template(view.kind, view.language, mended.title, mended.blocks) == ()


def test_who_may_not_write_is_offered_nothing(qtbot: QtBot, view: TemplateView) -> None:
    rows = FaultRows()
    qtbot.addWidget(rows)
    written, faults = broken(view)
    rows.show_faults(faults, written, view, may_mend=False)
    assert rows.faults() == faults
    assert rows.buttons() == ()


def test_without_faults_there_is_nothing_to_see(qtbot: QtBot, view: TemplateView) -> None:
    rows = FaultRows()
    qtbot.addWidget(rows)
    written, faults = broken(view)
    rows.show_faults(faults, written, view, may_mend=True)
    assert not rows.isHidden()
    rows.show_faults((), written, view, may_mend=True)
    assert rows.isHidden()
    assert rows.faults() == ()


def test_faults_are_said_in_the_language_of_the_screen(
    qtbot: QtBot, view: TemplateView, language: ScreenLanguage
) -> None:
    rows = FaultRows()
    qtbot.addWidget(rows)
    written, faults = broken(view)
    rows.show_faults(faults, written, view, may_mend=True)
    language.switch(CHINESE)
    rows.retranslate()
    assert any("没有名为" in para.plain_text() for para in rows.findChildren(Para) if not para.isHidden())
