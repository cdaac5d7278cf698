"""The page beside the words: made-up values, a child's words, or a case; half a place leaves the page as it was."""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.templates.preview_pane import PreviewPane
from qv_desk.gui.templates.written import Written
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from qv_desk.services.templates import templates
from qv_desk.services.templates.templates import TemplateView

RunOnStore = Callable[[Callable[[], Any]], Any]


def shown(qtbot: QtBot, workplace: Workplace, view: TemplateView) -> PreviewPane:
    pane = PreviewPane(workplace, view)
    qtbot.addWidget(pane)
    pane.resize(560, 700)
    pane.show()
    with qtbot.waitSignal(pane.shown, timeout=20_000):
        pane.show_written(Written.of(view.shipped))
    return pane


def words_on(pane: PreviewPane) -> str:
    document = pane.pages.document()
    return " ".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_the_page_shows_what_is_written(qtbot: QtBot, workplace: Workplace, view: TemplateView) -> None:
    pane = shown(qtbot, workplace, view)
    assert "Our decision on your request" in words_on(pane)
    with qtbot.waitSignal(pane.shown, timeout=20_000):
        pane.show_written(Written.of(view.shipped).titled("What we have decided"))
    assert "What we have decided" in words_on(pane)


def test_half_a_place_says_so_and_leaves_the_page(qtbot: QtBot, workplace: Workplace, view: TemplateView) -> None:
    pane = shown(qtbot, workplace, view)
    pane.show_written(Written.of(view.shipped).with_text(0, "Dear {{ recip"))
    qtbot.waitUntil(lambda: pane.notice.code() == "template_not_shown", timeout=20_000)
    assert "Dear Martha" in words_on(pane)
    with qtbot.waitSignal(pane.shown, timeout=20_000):
        pane.show_written(Written.of(view.shipped))
    assert pane.notice.text() == ""


def test_a_case_is_chosen_by_its_reference(
    qtbot: QtBot, workplace: Workplace, view: TemplateView, run_on_store: RunOnStore
) -> None:
    pane = shown(qtbot, workplace, view)
    rows = run_on_store(lambda: review.page(workplace.desk, CaseView.ALL).rows)
    case = next(row.summary for row in rows if row.summary.person_name == "Jürgen Größer")
    choose(pane.values, "case")
    assert not pane.reference.isHidden()
    pane.reference.setText(case.reference)
    with qtbot.waitSignal(pane.shown, timeout=20_000):
        pane.reference.returnPressed.emit()
    assert "Jürgen Größer" in words_on(pane)
    pane.reference.setText("QV-2026-9999")
    pane.reference.returnPressed.emit()
    qtbot.waitUntil(lambda: pane.notice.code() == "case_unknown", timeout=20_000)


def test_a_childs_words_are_offered_where_there_are_any(
    qtbot: QtBot, workplace: Workplace, view: TemplateView, run_on_store: RunOnStore
) -> None:
    pane = shown(qtbot, workplace, view)
    assert pane.values.findData("child") == -1
    of_child = run_on_store(lambda: templates.look_at_template(workplace.desk, LetterKind.MINOR_OUTCOME, "en"))
    other = shown(qtbot, workplace, of_child)
    grown_up = words_on(other)
    with qtbot.waitSignal(other.shown, timeout=20_000):
        choose(other.values, "child")
    assert words_on(other) != grown_up


def test_a_hidden_page_is_made_when_it_is_looked_at(qtbot: QtBot, workplace: Workplace, view: TemplateView) -> None:
    pane = PreviewPane(workplace, view)
    qtbot.addWidget(pane)
    pane.show_written(Written.of(view.shipped))
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    assert pane.pages.page_count() == 0
    pane.resize(560, 700)
    with qtbot.waitSignal(pane.shown, timeout=20_000):
        pane.show()


def test_the_made_up_values_fit_the_letter(qtbot: QtBot, workplace: Workplace, run_on_store: RunOnStore) -> None:
    def page_of(kind: LetterKind) -> str:
        view = run_on_store(lambda: templates.look_at_template(workplace.desk, kind, "en"))
        return words_on(shown(qtbot, workplace, view))

    erased, stopped, granted = (
        page_of(kind) for kind in (LetterKind.ERASURE_DONE, LetterKind.MARKETING_STOP, LetterKind.PARTIAL_GRANT)
    )
    assert "the erasure of your personal data" in erased
    assert "that we stop sending you marketing" in stopped
    assert not any("copy of your personal data" in page or "Enclosed" in page for page in (erased, stopped))
    assert "Repair records, 2023 to 2026 (3 pages)" in granted.partition("Enclosed")[2]
