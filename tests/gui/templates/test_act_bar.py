"""What can be done with a wording now, and why not what cannot."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.templates.act_bar import ActBar
from qv_desk.gui.templates.standing import Clash, Standing
from qv_desk.gui.templates.written import Written
from qv_desk.services.templates.templates import TemplateView


@pytest.fixture
def bar(qtbot: QtBot) -> ActBar:
    made = ActBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def half(view: TemplateView) -> Standing:
    """Something half written, with no draft below it."""
    return Standing(
        written=Written.of(view.shipped), note="", entry=None, is_half=True, clash=Clash.NONE, may_write=True,
        may_approve=False, wrote_in_it=False, may_take_back=False,
    )  # fmt: skip


def test_it_can_be_sent_once_it_differs_is_sound_and_says_why(bar: ActBar, half: Standing) -> None:
    bar.show_standing(half, 0, differs=False)
    assert bar.send.reason() == "off: nothing is worded in another way"
    bar.show_standing(half, None, differs=True)
    assert bar.send.reason() == "being checked"
    bar.show_standing(half, 1, differs=True)
    assert bar.send.reason() == "off: one fault first"
    assert not bar.next_fault.isHidden()
    bar.show_standing(half, 3, differs=True)
    assert bar.send.reason() == "off: 3 faults first"
    bar.show_standing(half, 0, differs=True)
    assert bar.send.reason() == "off until it is said why"
    bar.note.setText("plainer")
    bar.show_standing(half, 0, differs=True)
    assert bar.send.button.isEnabled()
    assert bar.next_fault.isHidden()


def test_a_clash_comes_first(bar: ActBar, half: Standing) -> None:
    bar.show_standing(replace(half, clash=Clash.KEPT_MEANWHILE), 0, differs=True)
    assert not bar.send.button.isEnabled()
    assert not bar.keep.isEnabled()


def test_who_may_only_read_sees_no_acts(bar: ActBar, half: Standing) -> None:
    bar.show_standing(replace(half, may_write=False, is_half=False), 0, differs=False)
    assert bar.isHidden()


def test_what_is_half_written_can_be_dropped(bar: ActBar, half: Standing) -> None:
    bar.show_standing(half, 0, differs=True)
    assert (bar.give_up.isHidden(), bar.give_up.text()) == (False, "Drop what I wrote")
    bar.show_standing(replace(half, is_half=False), 0, differs=False)
    assert bar.give_up.isHidden()
