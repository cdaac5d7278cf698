"""The check: off the window's thread, a moment after the last key, and never of words that have gone on."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.templates.wording_check import WordingCheck
from qv_desk.gui.templates.written import Written
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.templates.templates import TemplateView


def test_what_is_wrong_is_found(qtbot: QtBot, workplace: Workplace, view: TemplateView) -> None:
    check = WordingCheck(workplace.jobs, view.kind, view.language, workplace)
    with qtbot.waitSignal(check.found, timeout=20_000):
        check.look(Written.of(view.shipped))
    assert check.faults == ()
    with qtbot.waitSignal(check.found, timeout=20_000):
        check.look_soon(Written.of(view.shipped).titled(""))
    assert "title_empty" in repr(check.faults)


def test_only_the_last_words_are_answered(qtbot: QtBot, workplace: Workplace, view: TemplateView) -> None:
    check = WordingCheck(workplace.jobs, view.kind, view.language, workplace)
    found: list[Written] = []
    check.found.connect(found.append)
    written = Written.of(view.shipped)
    check.look(written.titled(""))
    check.look_soon(written)
    assert check.faults is None
    qtbot.waitUntil(lambda: check.faults is not None, timeout=20_000)
    assert found == [written]
