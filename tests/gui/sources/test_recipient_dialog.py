"""A company is added with an address, and changed under its code."""

from collections.abc import Callable
from typing import cast

from pytestqt.qtbot import QtBot

from qv_desk.domain.searching.recipient import Recipient, RecipientKind
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.sources.recipient_dialog import RecipientDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import systems

Run = Callable[[Callable[[], object]], object]


def book(run: Run, workplace: Workplace) -> tuple[Recipient, ...]:
    return cast("tuple[Recipient, ...]", run(lambda: systems.recipients(workplace.desk)))


def test_a_company_is_added_and_changed(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    dialog = RecipientDialog(workplace, None)
    assert dialog.act.reason()
    dialog.name.setText("Harbour Repairs")
    choose(dialog.kind, RecipientKind.CONTRACTOR.value)
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.notice.code() == "recipient_needs_address")
    dialog.address.setPlainText("1 Quay\n\nRotterdam")
    choose(dialog.country, "NL")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()
    (entry,) = book(run_on_store, workplace)
    assert (entry.postal_address, entry.country) == (("1 Quay", "Rotterdam"), "NL")

    again = RecipientDialog(workplace, entry)
    again.retired.setChecked(True)
    with qtbot.waitSignal(again.accepted):
        again.act.button.click()
    (entry,) = book(run_on_store, workplace)
    assert (entry.is_retired, entry.kind) == (True, RecipientKind.CONTRACTOR)
