"""Whoever looks at a system sees its versions, with who made each and why."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from qv_desk.gui.sources.system_dialog import SystemDialog
from qv_desk.gui.sources.system_versions import SystemVersions
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems

Run = Callable[[Callable[[], object]], object]


def test_each_version_says_who_made_it_and_why(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    desk = workplace.desk

    def change() -> None:
        shipped = systems.versions(desk, "repair")[0]
        systems.keep_system(desk, replace(shipped, owner="Service desk"), "named by the department")

    run_on_store(change)
    seen = SystemVersions(workplace, "repair")
    qtbot.addWidget(seen)
    qtbot.waitUntil(lambda: len(seen.words()) == 2)
    newest, shipped = seen.words()
    assert newest.startswith("Version 1")
    assert newest.endswith("Lin Wei  ·  named by the department")
    assert shipped.startswith("Version 0")
    assert shipped.endswith("as shipped")


def test_they_stand_in_the_dialog_of_a_known_system(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    found: list[systems.CompanySystem] = []
    run_on_store(lambda: found.extend(systems.versions(workplace.desk, "repair")))
    dialog = SystemDialog(workplace, found[0], ())
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: bool(dialog.versions.words()))
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
