"""A record of provision is whole before it is kept."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.sources.provision_dialog import ProvisionDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import provide

Run = Callable[[Callable[[], object]], object]


def test_every_line_is_filled_first(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    dialog = ProvisionDialog(workplace)
    for field in (dialog.to_whom, dialog.purpose, dialog.what, dialog.how):
        field.setText("words")
    assert dialog.act.reason()
    dialog.agreement.setText("contract")
    dialog.ongoing.setChecked(True)
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()
    found = run_on_store(lambda: [one.keep_until for one in provide.provisions(workplace.desk)])
    assert found == [None]
