"""The page on what is kept, and how long, in both languages."""

from collections.abc import Callable

from qv_desk.gui.keeping.keeping_page import KeepingPage
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace


def test_the_page_speaks_both_languages(
    work: Workplace, language: ScreenLanguage, shown: Callable[[Workplace], KeepingPage]
) -> None:
    page = shown(work)
    before = page.ask_button.text()
    language.switch(CHINESE)
    page.retranslate()

    assert page.ask_button.text() != before
