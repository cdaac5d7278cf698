"""Paper and envelopes are chosen with what is known of them, and an own window is measured."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.layout import Paper, PaperRule
from qv_desk.domain.letters.office_letters import OWN, PLAIN, LetterSettings
from qv_desk.gui.office.paper_dialog import PaperDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office, office_paper
from qv_desk.services.office.office import OfficeView

Run = Callable[[Callable[[], object]], object]


def asked(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> PaperDialog:
    view = run_on_store(lambda: office.look_at_office(workplace.desk))
    assert isinstance(view, OfficeView)
    made = PaperDialog(workplace, view)
    qtbot.addWidget(made)
    made.open()
    return made


def settings(workplace: Workplace, run_on_store: Run) -> LetterSettings:
    found = run_on_store(lambda: office_paper.paper_settings(workplace.desk))
    assert isinstance(found, LetterSettings)
    return found


def test_an_envelope_is_chosen_with_its_source(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    made = asked(qtbot, workplace, run_on_store)
    assert made.act.reason() == "Off until something is different."
    assert "Not confirmed" in made.sources[Paper.A4].plain_text()
    choose(made.envelopes[Paper.US_LETTER], "us_10")
    assert "7/8 in." in made.sources[Paper.US_LETTER].plain_text()
    choose(made.rule, PaperRule.US_LETTER.value)
    made.large.click()
    with qtbot.waitSignal(made.accepted, timeout=20_000):
        made.act.button.click()
    kept = settings(workplace, run_on_store)
    assert (kept.rule, kept.us_letter.envelope, kept.is_large) == (PaperRule.US_LETTER, "us_10", True)


def test_an_own_window_is_measured_and_shown_again(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    made = asked(qtbot, workplace, run_on_store)
    own = made.own[Paper.A4]
    assert not own.isVisible()
    choose(made.envelopes[Paper.A4], OWN)
    assert own.isVisible()
    assert "all four lengths" in made.act.reason()
    for field, text in zip(own.fields, ("20", "50", "90", "40"), strict=True):
        field.setText(text)
    with qtbot.waitSignal(made.accepted, timeout=20_000):
        made.act.button.click()
    window = Window(200, 500, 900, 400, folds=(1050, 2100))
    assert settings(workplace, run_on_store).a4.window == window

    again = asked(qtbot, workplace, run_on_store)
    assert again.own[Paper.A4].measures() == window
    assert again.act.reason() == "Off until something is different."
    choose(again.envelopes[Paper.A4], PLAIN)
    assert "without marks" in again.sources[Paper.A4].plain_text()


def test_a_window_that_cannot_be_is_said_in_place(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    made = asked(qtbot, workplace, run_on_store)
    choose(made.envelopes[Paper.A4], OWN)
    for field, text in zip(made.own[Paper.A4].fields, ("20", "5", "90", "40"), strict=True):
        field.setText(text)
    made.act.button.click()
    qtbot.waitUntil(made.notice.isVisible, timeout=20_000)
    assert settings(workplace, run_on_store).a4.envelope == "din_b"
