from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.review import CaseFile
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


class Recorder(CaseTab):
    """A tab that only notes what it is asked to show."""

    def __init__(self, workplace: Workplace) -> None:
        self.filled: list[str] = []
        super().__init__(workplace.desk, workplace.jobs)

    def _fill(self, file: CaseFile) -> None:
        self.filled.append(self._who(file.case.officer))


def test_a_tab_shows_its_case_again_in_the_new_language(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = Recorder(workplace)
    qtbot.addWidget(tab)
    tab.retranslate()
    assert tab.filled == []

    tab.show_file(work.look(work.opened()))
    language.switch(CHINESE)
    qtbot.wait(1)

    assert tab.filled == ["Lin Wei", "Lin Wei"]


def test_a_change_is_announced_for_its_case(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tab = Recorder(workplace)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))

    with qtbot.waitSignal(workplace.jobs.changed) as changed:
        tab._change(lambda: case)

    assert changed.args == [case.case_id]
