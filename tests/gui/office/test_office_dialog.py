"""The details are asked for whole, and what cannot be is said in place."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.office import OwnRole
from qv_desk.gui.office.office_dialog import OfficeDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office
from qv_desk.services.office.office import OfficeView

Run = Callable[[Callable[[], object]], object]


def asked(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> OfficeDialog:
    view = run_on_store(lambda: office.look_at_office(workplace.desk))
    assert isinstance(view, OfficeView)
    made = OfficeDialog(workplace, view)
    qtbot.addWidget(made)
    made.open()
    return made


def test_it_is_off_until_something_is_different_and_complete(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    made = asked(qtbot, workplace, run_on_store)
    assert made.act.reason() == "Off until something is different."
    made.mail.clear()
    assert "every letter must carry them" in made.act.reason()
    made.mail.setText("privacy@example.org")
    assert made.act.reason() == ""
    made.role_zh.clear()
    assert "in both languages" in made.act.reason()
    assert not made.zone.isEnabled()


def test_a_role_in_a_further_language_is_kept(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    made = asked(qtbot, workplace, run_on_store)
    assert made.own_roles["de"].placeholderText()
    made.own_roles["de"].setText(" Datenschutzteam ")
    made.address.setPlainText("1 New Road\n\nShanghai \n")
    with qtbot.waitSignal(made.accepted, timeout=20_000):
        made.act.button.click()
    assert workplace.desk.office.own_roles == (OwnRole("de", "Datenschutzteam"),)
    assert workplace.desk.office.postal_address == ("1 New Road", "Shanghai")


def test_what_the_desk_refuses_is_said_and_nothing_is_lost(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    made = asked(qtbot, workplace, run_on_store)
    made.mail.setText("nobody")
    made.act.button.click()
    qtbot.waitUntil(made.notice.isVisible)
    assert made.mail.text() == "nobody"
    assert made.isVisible()
    assert workplace.desk.office.e_mail == "privacy@qualvision.cn"
