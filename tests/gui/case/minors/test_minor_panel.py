"""Below the card stand the lock on the file, the facts, and who touched the data."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.minors.minor_register import MinorUse, UseGround, UseKind
from qv_desk.gui.case.minors.minor_deeds import OPEN
from qv_desk.gui.case.minors.minor_panel import MinorPanel
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import minor_uses
from tests.gui.case_work import show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def test_a_closed_file_says_how_it_is_opened(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    panel = MinorPanel(workplace.desk)
    window = show_in_window(qtbot, panel)
    panel.show_outline(work.outline(case), ())
    assert "The file is closed" in panel.lock_words()
    with qtbot.waitSignal(panel.deed_wanted) as wanted:
        qtbot.mouseClick(panel.open_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [OPEN]
    work.opened(case)
    panel.show_outline(work.outline(case), ())
    assert "The file is open for you until" in panel.lock_words()
    assert not panel.open_button.isVisible()
    window.close()


def test_facts_and_uses_stand_beside_the_course(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    seen = work.guardian(case)
    use = cast(
        "MinorUse",
        run_on_store(
            lambda: minor_uses.log_use(
                workplace.desk, case.case_id, UseKind.LOOKED_UP, UseGround.LAW, basis="PIPL 31",
                at=workplace.desk.now(),
            )
        ),
    )  # fmt: skip
    panel = MinorPanel(workplace.desk)
    window = show_in_window(qtbot, panel)
    panel.show_outline(seen, (use,))
    facts = dict(panel.facts.facts())
    assert facts["Account"] == "star2014"
    assert facts["Age said to be"] == "12 years"
    assert facts["Age that counts"].startswith("Under 16")
    assert "passport" in facts["Guardian"]
    assert "permitted by law" in panel.use_lines()[0]
    assert panel.copy_button.isVisible()
    assert panel.wish_button.isVisible()
    assert not panel.done_button.isVisible()
    window.close()
