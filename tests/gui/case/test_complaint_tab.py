"""A complaint is worked in its tab, in the order of the work, and each button says why it is off."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.complaint import complaint_of
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.case.complaint_tab import ComplaintTab, is_complaint
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]


def opened(qtbot: QtBot, workplace: Workplace, work: CaseWork) -> tuple[ComplaintTab, Case, object]:
    case = work.opened(kind=CaseKind.COMPLAINT, rights=())
    tab = ComplaintTab(workplace.desk, workplace.jobs)
    window = show_in_window(qtbot, tab)
    tab.show_file(work.look(case))
    return tab, case, window


def test_from_the_sort_to_the_findings(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab, case, _window = opened(qtbot, workplace, work)
    assert is_complaint(work.look(case).case)
    assert tab.first_focus() is tab.sort
    assert tab.judge.reason() == "Off until it is chosen what is complained of."
    choose(tab.sort, "sensitive_statistics")
    with qtbot.waitSignal(workplace.jobs.changed):
        tab.sort.activated.emit(tab.sort.currentIndex())
    tab.show_file(work.look(case))
    assert tab.consent.isVisible()
    tab.step.setPlainText("Asked the analytics team")
    with qtbot.waitSignal(workplace.jobs.changed):
        tab.keep_step.button.click()
    qtbot.waitUntil(lambda: not tab.step.toPlainText())
    tab.show_file(work.look(case))
    assert tab.first_focus() is tab.result
    choose(tab.result, "upheld")
    assert tab.judge.reason() == "Off until it is said whether there was consent."
    choose(tab.consent, "no")
    tab.found.setPlainText("No consent was given.")
    assert tab.judge.reason() == "Off until all three texts are written."
    tab.remedy.setPlainText("The data were taken out.")
    assert "court" in tab.next_body.text()
    with qtbot.waitSignal(workplace.jobs.changed):
        tab.judge.button.click()

    findings = complaint_of(work.look(case).case).findings
    assert findings is not None
    assert (findings.consent, findings.remedy) == (False, "The data were taken out.")


def test_the_earlier_case_is_linked_and_a_wrong_reference_said(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab, case, _window = opened(qtbot, workplace, work)
    earlier = work.opened()
    tab.about.setText("QV-1999-0001")
    tab.link.click()
    qtbot.waitUntil(lambda: tab.notice.code() == "case_unknown")
    tab.about.setText(earlier.reference)
    with qtbot.waitSignal(workplace.jobs.changed):
        tab.link.click()
    tab.show_file(work.look(case))

    assert complaint_of(work.look(case).case).about_reference == earlier.reference
    language.switch(CHINESE)
    tab.retranslate()


def test_half_written_findings_survive_another_change(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab, case, _window = opened(qtbot, workplace, work)
    tab.found.setPlainText("half")
    tab.show_file(work.look(case))

    assert tab.found.toPlainText() == "half"
