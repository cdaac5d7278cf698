"""A supervisor changes an entry with a reason; who only looks changes nothing."""

from collections.abc import Callable
from typing import cast

from pytestqt.qtbot import QtBot

from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.domain.searching.company_system import LegalGround
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.sources.system_dialog import SystemDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems
from tests.gui.staffed_office import Sat

Run = Callable[[Callable[[], object]], object]


def versions(run: Run, workplace: Workplace, code: str) -> tuple[systems.CompanySystem, ...]:
    found = run(lambda: systems.versions(workplace.desk, code))
    return cast("tuple[systems.CompanySystem, ...]", found)


def test_a_change_is_kept_as_the_next_version(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    (shipped,) = versions(run_on_store, workplace, "repair")
    dialog = SystemDialog(workplace, shipped, ())
    assert dialog.wish() == shipped
    assert dialog.act.reason()
    dialog.owner.setText("Service desk")
    dialog.keys[IdentifierKind.ACCOUNT].setChecked(False)
    dialog.more_button.click()
    dialog.purposes[1].text.en.setText("to plan spare parts")
    dialog.purposes[1].text.zh.setText("规划备件")
    choose(dialog.purposes[1].ground, LegalGround.LEGITIMATE_INTEREST.value)
    dialog.because.setText("as the department says")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()

    kept = versions(run_on_store, workplace, "repair")[0]
    assert (kept.version, kept.owner, kept.changed_because) == (1, "Service desk", "as the department says")
    assert IdentifierKind.ACCOUNT not in kept.searched_by
    assert [one.ground for one in kept.purposes] == [LegalGround.CONTRACT, LegalGround.LEGITIMATE_INTEREST]


def test_a_new_system_says_what_is_missing_and_is_added(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    dialog = SystemDialog(workplace, None, ())
    assert dialog.first_focus() is dialog.code
    dialog.code.setText("loan_devices")
    dialog.because.setText("new since May")
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.notice.code() == "system_needs_words")
    for field in (dialog.name, dialog.holds, dialog.retention, dialog.retention_reason, dialog.purposes[0].text):
        field.en.setText("words")
        field.zh.setText("文字")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()
    assert versions(run_on_store, workplace, "loan_devices")[0].version == 1


def test_an_auditor_looks(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Aki Mori")
    found: list[object] = []
    sat.jobs.ask(sat.jobs, lambda: systems.versions(sat.desk, "orders"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    (shipped,) = cast("list[tuple[systems.CompanySystem, ...]]", found)[0]
    dialog = SystemDialog(sat.window.workplace, shipped, ())
    qtbot.addWidget(dialog)
    assert dialog.act.isHidden()
    assert not dialog.owner.isEnabled()
    assert dialog.leave.isEnabled()
