"""A picture is looked at before it is put on the letters."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.logo import LogoSide
from qv_desk.gui.office.logo_dialog import LogoDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office
from qv_desk.services.office.office import OfficeView
from tests.services.office.logo_files import png

Run = Callable[[Callable[[], object]], object]


def asked(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> LogoDialog:
    view = run_on_store(lambda: office.look_at_office(workplace.desk))
    assert isinstance(view, OfficeView)
    made = LogoDialog(workplace, view)
    qtbot.addWidget(made)
    made.open()
    return made


def test_a_picture_is_read_shown_and_put_on_and_moved(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    made = asked(qtbot, workplace, run_on_store)
    assert made.act.reason() == "Off until a picture is chosen."
    (tmp_path / "logo.png").write_bytes(png(300, 100))
    made.read(tmp_path / "logo.png")
    qtbot.waitUntil(made.act.button.isEnabled, timeout=20_000)
    assert "300 × 100" in made.said.plain_text()
    assert made.picture.isVisible()
    choose(made.side, LogoSide.RIGHT.value)
    with qtbot.waitSignal(made.accepted, timeout=20_000):
        made.act.button.click()
    logo = workplace.desk.office.logo
    assert logo is not None
    assert logo.side is LogoSide.RIGHT

    again = asked(qtbot, workplace, run_on_store)
    assert again.act.reason() == "Off until another picture or another place is chosen."
    choose(again.side, LogoSide.CENTRE.value)
    with qtbot.waitSignal(again.accepted, timeout=20_000):
        again.act.button.click()
    moved = workplace.desk.office.logo
    assert moved is not None
    assert (moved.sha256, moved.side) == (logo.sha256, LogoSide.CENTRE)


def test_what_is_no_picture_is_said(qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path) -> None:
    made = asked(qtbot, workplace, run_on_store)
    made.read(tmp_path / "nothing.png")
    assert made.notice.isVisible()
    (tmp_path / "logo.svg").write_text("<svg/>")
    made.read(tmp_path / "logo.svg")
    qtbot.waitUntil(made.notice.isVisible, timeout=20_000)
    assert not made.act.button.isEnabled()
    assert workplace.desk.office.logo is None
