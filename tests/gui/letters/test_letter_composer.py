"""A letter is composed after a pause, and only the last wish is answered."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.layout import AS_USUAL
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.letters.letter_composer import Composed, LetterComposer, Wanted
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def wanted(language: str, **written: str) -> Wanted:
    return Wanted(LetterKind.ACKNOWLEDGEMENT, language, written, "", AS_USUAL)


def test_only_the_last_wish_is_answered(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    composer = LetterComposer(workplace, case.case_id, workplace)
    made: list[Composed] = []
    composer.composed.connect(made.append)
    composer.compose(wanted("en"))
    composer.compose(wanted("de"))
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    assert [one.draft.letter.language for one in made] == ["de"]
    assert made[0].pages.startswith(b"%PDF")


def test_what_is_changed_meanwhile_is_composed_anew(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    composer = LetterComposer(workplace, case.case_id, workplace)
    made: list[Composed] = []
    composer.composed.connect(made.append)
    with qtbot.waitSignal(composer.due):
        composer.compose(wanted("en"))
        composer.wait()
        qtbot.waitUntil(lambda: workplace.jobs.is_idle)
        assert not made
    composer.wait()
    composer.rest()
    composer.compose(wanted("en"))
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)


def test_what_cannot_be_composed_says_so(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    composer = LetterComposer(workplace, case.case_id, workplace)
    with qtbot.waitSignal(composer.failed) as failed:
        composer.compose(wanted("en", no_such_field="x"))
    assert failed.args[0].code == "letter_field_unknown"


def test_a_character_without_a_glyph_leaves_a_draft_without_pages(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    composer = LetterComposer(workplace, case.case_id, workplace)
    with qtbot.waitSignal(composer.composed, timeout=20_000) as composed:
        composer.compose(wanted("en", identity_how="a sign of Linear A: \U00010600"))
    made = composed.args[0]
    assert made.pages == b""
    assert made.problem is not None
