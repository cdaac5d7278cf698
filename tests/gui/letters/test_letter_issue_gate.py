"""*Issue* is off with its reason until the letter is whole."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.letters.letter_issue_gate import LetterIssueGate
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_drafting import Draft
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_the_button_says_why_it_is_off(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()

    def drafted(kind: LetterKind, **written: str) -> Draft:
        found = run_on_store(lambda: correspond.draft(workplace.desk, case.case_id, kind, "en", written))
        assert isinstance(found, Draft)
        return found

    button = ReasonedButton("Issue")
    qtbot.addWidget(button)
    gate = LetterIssueGate(button)
    gate.composing()
    assert button.reason() == "being composed"
    gate.not_composed()
    assert button.reason() == "the letter cannot be composed"
    gate.not_set()
    assert button.reason() == "off: the letter cannot be set"
    gate.show_draft(drafted(LetterKind.ACKNOWLEDGEMENT), "")
    assert button.reason() == "off: How identity is checked is missing"
    gate.show_draft(drafted(LetterKind.IDENTITY_REQUEST), "")
    assert "things are missing" in button.reason()
    whole = drafted(LetterKind.ACKNOWLEDGEMENT, identity_how="We compare what you sent.")
    gate.show_draft(whole, "Access")
    assert button.reason() == "off: a supervisor still has to read the refusal (Access)"
    gate.show_draft(whole, "")
    assert button.reason() == ""
    assert button.button.property("kind") == "filled"
