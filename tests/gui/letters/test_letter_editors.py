"""The inputs stay while the same letter is written, and are made anew for another."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.letters.letter_editors import LetterEditors
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_drafting import Draft
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_inputs_follow_the_letter(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()

    def drafted(kind: LetterKind) -> Draft:
        found = run_on_store(lambda: correspond.draft(workplace.desk, case.case_id, kind, "en", {}))
        assert isinstance(found, Draft)
        return found

    panel = QWidget()
    qtbot.addWidget(panel)
    place = QVBoxLayout(panel)
    editors = LetterEditors(place, date(2026, 10, 12), panel)
    draft = drafted(LetterKind.ACKNOWLEDGEMENT)
    editors.show_draft(draft, ("acknowledgement", "en"))
    first = editors.editor("identity_how")
    assert first is not None
    editors.show_draft(draft, ("acknowledgement", "en"))
    assert editors.editor("identity_how") is first
    text = first.findChild(QPlainTextEdit)
    assert text is not None
    with qtbot.waitSignal(editors.written) as written:
        text.setPlainText("as we do")
    assert written.args == ["identity_how", "as we do"]
    with qtbot.waitActive(panel):
        panel.show()
    editors.go_to("identity_how")
    assert text.hasFocus()
    editors.go_to("no such field")

    editors.show_draft(drafted(LetterKind.IDENTITY_REQUEST), ("identity_request", "en"))
    assert editors.editor("identity_how") is None
    assert place.count() == len(drafted(LetterKind.IDENTITY_REQUEST).inputs)
