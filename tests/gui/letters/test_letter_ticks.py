from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.letters.letter_ticks import LetterTicks
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import ElidedLabel, Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import correspond
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_a_missing_clause_says_how_to_fill_it_and_leads_there(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    draft = work.on_store(lambda: correspond.draft(workplace.desk, case.case_id, LetterKind.ACKNOWLEDGEMENT, "en", {}))
    ticks = LetterTicks()
    qtbot.addWidget(ticks)
    ticks.resize(1100, 200)

    ticks.show_clauses(draft.clauses, draft.gaps)

    labels = [label.text() for label in ticks.findChildren(Label)]
    met = sum(clause.is_met for clause in draft.clauses)
    assert f"{met} of {len(draft.clauses)}" in labels
    words = [para.plain_text() for para in ticks.findChildren(Para) if not para.isHidden()]
    assert draft.gaps[0].advice.en in words
    link = next(button for button in ticks.findChildren(Button) if button.text() == draft.gaps[0].name.en)
    with qtbot.waitSignal(ticks.field_wanted) as wanted:
        link.click()
    assert wanted.args == [draft.gaps[0].field]


def test_what_is_there_can_be_folded_away(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    draft = work.on_store(lambda: correspond.draft(workplace.desk, case.case_id, LetterKind.REFUSAL, "en", {}))
    ticks = LetterTicks()
    qtbot.addWidget(ticks)
    ticks.show_clauses(draft.clauses, draft.gaps)
    fold = next(button for button in ticks.findChildren(Button) if button.isCheckable())
    fold.setChecked(False)
    qtbot.wait(1)
    tall = ticks.sizeHint().height()

    fold.setChecked(True)
    qtbot.wait(1)

    assert ticks.sizeHint().height() < tall
    assert fold.text() == "Show all"


def _labels(ticks: LetterTicks) -> list[str]:
    return [label.text() for label in ticks.findChildren(ElidedLabel)]


def test_each_tick_says_which_law_asks_for_it(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    draft = work.on_store(lambda: correspond.draft(workplace.desk, case.case_id, LetterKind.ACCESS_GRANT, "en", {}))
    ticks = LetterTicks()
    qtbot.addWidget(ticks)
    ticks.show_clauses(draft.clauses, draft.gaps, draft.laws)
    under = next(para.plain_text() for para in ticks.findChildren(Para) if para.plain_text().startswith("Under: "))
    assert under.startswith("Under: Policy")
    assert "GDPR" in under
    first = next(para.plain_text() for para in ticks.findChildren(Para) if "things are missing" in para.plain_text())
    assert draft.gaps[0].by_law.en in first

    _, asking = (button for button in ticks.findChildren(Button) if button.isCheckable())
    asking.setChecked(True)
    qtbot.waitUntil(lambda: "GDPR Art. 15(1)(g)" in _labels(ticks))
    source = next(
        widget for widget in ticks.findChildren(QWidget) if widget.accessibleDescription() == "GDPR Art. 15(1)(g)"
    )
    assert "Source" in source.accessibleName()

    asking.setChecked(False)
    qtbot.waitUntil(lambda: not _labels(ticks))
    assert asking.text() == "Which law asks for it"


def test_a_wording_is_held_against_every_law_and_names_none_above(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    draft = work.on_store(lambda: correspond.draft(workplace.desk, case.case_id, LetterKind.REFUSAL, "en", {}))
    ticks = LetterTicks()
    qtbot.addWidget(ticks)
    ticks.show_clauses(draft.clauses, draft.gaps)
    shown = [para for para in ticks.findChildren(Para) if para.plain_text().startswith("Under: ") and para.isVisible()]
    assert shown == []


def test_it_shows_as_much_as_leaves_room_until_somebody_chooses(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    draft = work.on_store(lambda: correspond.draft(workplace.desk, case.case_id, LetterKind.ACCESS_GRANT, "en", {}))
    ticks = LetterTicks()
    qtbot.addWidget(ticks)
    ticks.show_clauses(draft.clauses, draft.gaps)
    fold, asking = (button for button in ticks.findChildren(Button) if button.isCheckable())

    shown = []
    for height in (600, 722, 1000):
        ticks.fit(height)
        shown.append((fold.isChecked(), asking.isChecked()))
    assert shown == [(True, False), (False, False), (False, True)]

    asking.click()
    ticks.fit(1000)
    assert not asking.isChecked()
