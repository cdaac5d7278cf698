"""The page on what is kept, and how long, in both languages."""

from collections.abc import Callable
from datetime import timedelta

from qv_desk.gui.keeping.keeping_page import KeepingPage
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import incidents
from tests.gui.incidents.incident_work import entered


def test_the_page_speaks_both_languages(
    work: Workplace, language: ScreenLanguage, shown: Callable[[Workplace], KeepingPage]
) -> None:
    page = shown(work)
    before = page.ask_button.button.text()
    language.switch(CHINESE)
    page.retranslate()

    assert page.ask_button.button.text() != before


def test_an_incident_past_its_years_stands_beside_the_case_files(
    work: Workplace,
    run_on_store: Callable[[Callable[[], object]], object],
    moment: list[timedelta],
    shown: Callable[[Workplace], KeepingPage],
) -> None:
    def closed() -> str:
        incident = entered(work.desk)
        return incidents.close_incident(work.desk, incident.entry_id).number

    number = run_on_store(closed)
    moment[0] = timedelta(days=4 * 366 + 1)
    page = shown(work)

    assert "incident" in [rule.rule.kind for rule in page.rule_rows()]
    (line,) = (one for one in page.file_rows() if one.line.reference == number)
    line.box.click()
    assert page.ask_button.button.isEnabled()
