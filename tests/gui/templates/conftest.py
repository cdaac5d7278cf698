"""What the tests of the wordings' pages work on: a view of a wording without a desk, and an editor over a true one."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.templates.wording_editor import WordingEditor
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates import templates
from qv_desk.services.templates.templates import TemplateView

RunOnStore = Callable[[Callable[[], Any]], Any]
OpenEditor = Callable[[], WordingEditor]


@pytest.fixture
def view(workplace: Workplace, run_on_store: RunOnStore) -> TemplateView:
    """The refusal in English, of which nothing was worded by the office yet."""
    found = run_on_store(lambda: templates.look_at_template(workplace.desk, LetterKind.REFUSAL, "en"))
    assert isinstance(found, TemplateView)
    return found


@pytest.fixture
def open_editor(
    workplace: Workplace, run_on_store: RunOnStore, qtbot: QtBot, language: ScreenLanguage, theme: Theme
) -> OpenEditor:
    """Opens the refusal in English, and waits until it is checked."""
    del language, theme

    def opened() -> WordingEditor:
        found = run_on_store(lambda: templates.look_at_template(workplace.desk, LetterKind.REFUSAL, "en"))
        editor = WordingEditor(workplace, found)
        qtbot.addWidget(editor)
        editor.resize(1200, 860)
        editor.show()
        qtbot.waitUntil(lambda: editor.faults() is not None, timeout=20_000)
        return editor

    return opened


@pytest.fixture
def editor(open_editor: OpenEditor) -> WordingEditor:
    """The refusal in English, open."""
    return open_editor()
