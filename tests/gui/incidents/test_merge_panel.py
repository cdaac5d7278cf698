"""From a file to issued letters and drafts, in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.gui.incidents.merge_import_dialog import MergeImportDialog
from qv_desk.gui.incidents.merge_look_dialog import MergeLookDialog
from qv_desk.gui.incidents.merge_panel import MergePanel
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import merge_check
from qv_desk.services.notices.affected import Added
from qv_desk.services.notices.merge_sources import source_of
from tests.gui.case_work import CaseWork, show_in_window
from tests.gui.incidents.merge_shown import shown
from tests.services.notices.merge_lists import incident

Run = Callable[[Callable[[], object]], object]
PEOPLE = """Kunde,E-mail,Address,Country
Ann Lee,ann@example.org,1 Road; Cork,IE
Bo Chen,bo@example.org,2 Road; Cork,IE
Nowhere,,,IE
Ann Lee,other@example.org,,IE
=1+1,,,IE
"""


@pytest.fixture
def work(workplace: Workplace, run_on_store: Run) -> CaseWork:
    return CaseWork(workplace.desk, run_on_store)


@pytest.fixture
def list_id(work: CaseWork, workplace: Workplace) -> str:
    return work.on_store(lambda: incident(workplace.desk)).entry_id


@pytest.fixture
def panel(workplace: Workplace, list_id: str) -> MergePanel:
    made = MergePanel(workplace, MergeKind.INCIDENT)
    made.show_list(list_id, why_not="", takes_people=True, has_letters=True)
    return made


def brought(qtbot: QtBot, panel: MergePanel, file: Path) -> None:
    """The people of a file, by the dialog."""
    file.write_text(PEOPLE, encoding="utf-8")
    panel.take_list(file)
    dialog = shown(qtbot, MergeImportDialog)
    qtbot.waitUntil(lambda: "names" in dialog.act.reason(), timeout=10_000)
    assert choose(dialog.columns[0], "name")
    qtbot.waitUntil(lambda: "4 people" in dialog.summary.plain_text(), timeout=10_000)
    assert "Line 6" in dialog.faults.plain_text()
    assert "faults are mended" in dialog.act.reason()
    dialog.without_faulty.setChecked(True)
    assert dialog.act.reason() == ""
    with qtbot.waitSignal(panel.changed, timeout=10_000):
        dialog.act.button.click()


def test_from_a_file_to_letters_each_once(
    qtbot: QtBot, panel: MergePanel, work: CaseWork, workplace: Workplace, list_id: str, tmp_path: Path,
    language: ScreenLanguage,
) -> None:  # fmt: skip
    _window = show_in_window(qtbot, panel)
    brought(qtbot, panel, tmp_path / "people.csv")
    assert "4 came onto the list" in panel.notice.text()

    panel.check_button.click()
    qtbot.waitUntil(lambda: "2 letters can be issued" in panel.gaps.summary.plain_text(), timeout=20_000)
    assert "2 are held back" in panel.gaps.summary.plain_text()
    lines = work.on_store(lambda: source_of(workplace.desk, MergeKind.INCIDENT, list_id).lines())

    panel.gaps.look_wanted.emit(lines[0].line_id)
    look = shown(qtbot, MergeLookDialog)
    qtbot.waitUntil(lambda: look.pages.page_count() > 0, timeout=10_000)
    look.accept()

    panel.gaps.apart_all.click()
    qtbot.waitUntil(lambda: "3 letters can be issued" in panel.gaps.summary.plain_text(), timeout=20_000)
    panel.issue.button.click()
    qtbot.waitUntil(lambda: "3 letters are issued." in panel.notice.text(), timeout=30_000)
    assert "1 is held back" in panel.gaps.summary.plain_text()
    panel.issue.button.click()
    qtbot.waitUntil(lambda: "0 letters are issued." in panel.notice.text(), timeout=20_000)
    language.switch(CHINESE)
    for part in (panel, panel.gaps):
        part.retranslate()

    dialog = panel.save_drafts(tmp_path)
    dialog.save()
    qtbot.waitUntil(dialog.said.isVisible, timeout=20_000)
    assert len(list(tmp_path.glob("*.eml"))) == 3
    dialog.save_words(tmp_path / "no" / "words.csv")
    assert dialog.notice.code() == "copy_not_written"
    dialog.save_words(tmp_path / "words.csv")
    assert len((tmp_path / "words.csv").read_text(encoding="utf-8-sig").splitlines()) == 4


def test_the_same_person_is_told_by_one_line(
    qtbot: QtBot, panel: MergePanel, work: CaseWork, workplace: Workplace, list_id: str, tmp_path: Path
) -> None:
    _window = show_in_window(qtbot, panel)
    brought(qtbot, panel, tmp_path / "people.csv")
    last = work.on_store(lambda: source_of(workplace.desk, MergeKind.INCIDENT, list_id).lines())[-1]
    panel.gaps.same_wanted.emit(last.line_id)
    qtbot.waitUntil(lambda: "1 is held back" in panel.gaps.summary.plain_text(), timeout=20_000)


def test_what_cannot_be_read_is_said_in_place(qtbot: QtBot, panel: MergePanel, tmp_path: Path) -> None:
    _window = show_in_window(qtbot, panel)
    panel.take_list(tmp_path / "nothing.csv")
    qtbot.waitUntil(lambda: panel.notice.code() == "mail_missing_file", timeout=10_000)
    panel.show_list("other", why_not="Nobody is left to tell.", takes_people=False, has_letters=False)
    assert (panel.issue.reason(), panel.notice.text()) == ("Nobody is left to tell.", "")
    assert not panel.list_button.isVisible()


def test_what_was_asked_of_one_list_is_not_shown_on_another(
    qtbot: QtBot, panel: MergePanel, work: CaseWork, workplace: Workplace, list_id: str, tmp_path: Path
) -> None:
    _window = show_in_window(qtbot, panel)
    brought(qtbot, panel, tmp_path / "people.csv")
    other = work.on_store(lambda: incident(workplace.desk)).entry_id
    panel.issue_all()
    assert panel.issue.reason() == "Issuing the letters"
    panel.show_list(other, why_not="", takes_people=True, has_letters=False)
    with qtbot.waitSignal(panel.changed, timeout=30_000):
        pass
    assert panel.notice.text() == ""
    assert not panel.gaps.isVisible()
    states = work.on_store(lambda: merge_check.to_tell(workplace.desk, MergeKind.INCIDENT, list_id))
    assert len(states) == 2, "what is begun is done all the same"


def test_of_a_list_with_children_it_is_not_said_who_stood_there(qtbot: QtBot, panel: MergePanel) -> None:
    _window = show_in_window(qtbot, panel)
    panel._taken(Added(2, 1, is_shut=True))
    assert panel.notice.text() == (
        "On the list now: 2; stood on it already: 1 more. Whether a child stood on it before is not told."
    )
