"""What is said once for all of them becomes the order."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.bulk_run import BulkAct, BulkOrder
from qv_desk.domain.cases.hold import HoldGround
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.queue.bulk_inputs import BulkInputs

TODAY = date(2026, 10, 12)


def inputs(qtbot: QtBot, act: BulkAct) -> BulkInputs:
    made = BulkInputs(act, TODAY)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("act", [BulkAct.ACKNOWLEDGE, BulkAct.CHASE, BulkAct.CLOSE])
def test_nothing_has_to_be_said(qtbot: QtBot, act: BulkAct) -> None:
    made = inputs(qtbot, act)
    assert made.is_empty
    assert made.missing() == ""
    assert made.order() == BulkOrder(act=act)


def test_nobody_takes_the_cases_by_a_slip(qtbot: QtBot) -> None:
    made = inputs(qtbot, BulkAct.ASSIGN)
    made.offer_people((DeskUser("u-1", "Ola Berg", Role.OFFICER),))
    assert made.missing()
    choose(made.whom, "u-1")
    assert not made.missing()
    assert made.order().whom == "u-1"


def test_a_hold_has_its_ground_and_reason(qtbot: QtBot) -> None:
    made = inputs(qtbot, BulkAct.HOLD)
    assert made.missing()
    with qtbot.waitSignal(made.edited):
        made.words.setPlainText(" a claim ")
    order = made.order()
    order.must_be_whole()
    assert (order.ground, order.reason) == (HoldGround.DISPUTE, "a claim")


def test_the_day_of_posting_is_today_at_first(qtbot: QtBot) -> None:
    assert inputs(qtbot, BulkAct.MARK_POSTED).order().on == TODAY


@pytest.mark.parametrize("act", [BulkAct.ASK_IDENTITY, BulkAct.EXTEND])
def test_the_reason_is_a_standard_sentence_or_own_words(qtbot: QtBot, act: BulkAct) -> None:
    made = inputs(qtbot, act)
    made.show()
    assert made.order().standard == 0
    assert not made.words.isVisible()
    choose(made.standard, "own")
    assert made.words.isVisible()
    assert made.missing()
    made.words.setPlainText("It is so.")
    order = made.order()
    order.must_be_whole()
    assert (order.reason, order.language, order.standard) == ("It is so.", "en", None)


def test_every_input_has_a_name(qtbot: QtBot) -> None:
    for act in BulkAct:
        made = inputs(qtbot, act)
        for widget in (made.whom, made.ground, made.standard, made.language, made.words, made.day):
            if made.isAncestorOf(widget):
                assert widget.accessibleName()
