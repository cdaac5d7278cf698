from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_return import ReturnReason, returns_of
from qv_desk.gui.letters.returned_letter_dialog import ReturnedLetterDialog, may_come_back
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_letters
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def posted(work: CaseWork, workplace: Workplace) -> Case:
    case = work.ready_to_answer()
    letter = work.issued(case)
    work.on_store(lambda: print_letters.mark_printed(workplace.desk, letter.letter_id))
    work.on_store(lambda: print_letters.mark_posted(workplace.desk, letter.letter_id, workplace.desk.today))
    return work.look(case).case


def act(qtbot: QtBot, dialog: ReturnedLetterDialog) -> None:
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()


def test_a_return_is_noted_and_the_letter_goes_out_anew(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = posted(work, workplace)
    assert may_come_back(case)
    first = ReturnedLetterDialog(workplace, case)
    qtbot.addWidget(first)
    assert first.act.button.text() == "Note that it came back"
    choose(first.reason, ReturnReason.MOVED)
    first.day.set_day(workplace.desk.today)
    act(qtbot, first)
    noted = work.look(case).case
    assert [one.reason for one in returns_of(noted)] == [ReturnReason.MOVED]

    second = ReturnedLetterDialog(workplace, noted)
    qtbot.addWidget(second)
    assert second.act.button.text() == "Issue it anew"
    assert "address" in second.act.reason()
    second.address.setPlainText("12 Quay Street\nGalway")
    choose(second.country, "IE")
    act(qtbot, second)

    (waiting,) = work.on_store(lambda: print_letters.waiting(workplace.desk))
    assert waiting.country is not None
    assert waiting.country.en == "Ireland"


def test_or_it_stays_with_a_reason(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = posted(work, workplace)
    first = ReturnedLetterDialog(workplace, case)
    qtbot.addWidget(first)
    first.day.set_day(workplace.desk.today)
    act(qtbot, first)
    second = ReturnedLetterDialog(workplace, work.look(case).case)
    qtbot.addWidget(second)
    second.what.setCurrentIndex(1)
    assert "reason" in second.act.reason()
    second.words.setPlainText("no other address is known")
    act(qtbot, second)
    (back,) = returns_of(work.look(case).case)
    assert back.left_because == "no other address is known"


def test_before_anything_is_posted_there_is_nothing_to_note(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    waiting = work.look(case).case
    assert not may_come_back(waiting)
    dialog = ReturnedLetterDialog(workplace, waiting)
    qtbot.addWidget(dialog)
    assert "posted" in dialog.act.reason()
