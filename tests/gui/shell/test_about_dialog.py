"""Everything that the program is built from is named with its licence."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.shell.about_dialog import AboutDialog, licence_lines

ROOT_FILE = "requirements.in"


def test_every_runtime_package_is_named(pytestconfig: pytest.Config) -> None:
    lines = (pytestconfig.rootpath / ROOT_FILE).read_text(encoding="utf-8").splitlines()
    wanted = {
        line.partition("#")[0].strip().split(";")[0].strip()
        for line in lines
        if line.strip() and not line.startswith(("#", "-"))
    }
    names = {"".join(part for part in name if part.isalnum() or part in "-_.").lower() for name in map(bare, wanted)}
    told = " ".join(licence_lines()).lower().replace("_", "-")
    assert not [name for name in names if name and name.replace("_", "-") not in told]


def bare(requirement: str) -> str:
    for mark in "<>=!~[ ":
        requirement = requirement.partition(mark)[0]
    return requirement


def test_no_part_is_gpl() -> None:
    assert not [line for line in licence_lines() if " GPL" in line or "AGPL" in line]


@pytest.mark.usefixtures("theme", "language")
def test_the_dialog_opens(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert not dialog.grab().isNull()
