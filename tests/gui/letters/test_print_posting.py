from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.letters.print_posting import Posting
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_letters
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_a_day_that_cannot_be_marks_none_of_many(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    for _ in range(2):
        work.issued(work.ready_to_answer())
    waiting = work.on_store(lambda: print_letters.waiting(workplace.desk))
    view = QWidget()
    qtbot.addWidget(view)
    posting = Posting(workplace, DateField(workplace.desk.today + timedelta(days=2)), QLineEdit(), view)
    failures: list[object] = []
    posting.failed.connect(failures.append)

    with qtbot.waitSignal(posting.ended, timeout=10_000):
        posting.mark_all(waiting)

    assert [getattr(failure, "code", "") for failure in failures] == ["dispatch_day_impossible"]
    assert len(work.on_store(lambda: print_letters.waiting(workplace.desk))) == 2


def test_a_number_that_is_none_is_said_and_stays_to_be_mended(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    work.issued(work.ready_to_answer())
    (letter,) = work.on_store(lambda: print_letters.waiting(workplace.desk))
    view, number = QWidget(), QLineEdit("挂号")
    qtbot.addWidget(view)
    posting = Posting(workplace, DateField(workplace.desk.today), number, view)

    with qtbot.waitSignal(posting.failed, timeout=10_000) as said:
        posting.mark(letter)

    assert said.args is not None
    assert said.args[0].code == "carrier_number_unusable"
    assert number.text() == "挂号"
