from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import correspond
from tests.gui.case_work import CaseWork, show_in_window

Run = Callable[[Callable[[], object]], object]


def test_pages_come_from_memory_and_fit_the_width(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, theme: Theme, language: ScreenLanguage
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    letter = work.issued(case)
    content = work.on_store(lambda: correspond.pdf_of(workplace.desk, case.case_id, letter.letter_id))
    pages = PdfPageList()
    window = show_in_window(qtbot, pages, 700, 900)

    pages.show_pdf(content)
    assert pages.page_count() == letter.pages
    assert "Martha Quinn" in pages.document().getAllText(0).text()
    place = pages.findChildren(Label)[1]
    assert place.text().startswith("page 1 of ")

    theme.toggle()
    language.switch(CHINESE)
    qtbot.wait(1)
    paper = window.grab().toImage()
    middle = [paper.pixelColor(350, y).lightness() for y in range(100, 800, 10)]
    assert sum(light > 250 for light in middle) > len(middle) / 2  # white paper in the dark theme too

    pages.say("Nothing to show")
    assert place.text() == ""
