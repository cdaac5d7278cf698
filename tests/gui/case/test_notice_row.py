"""A notice offers what can be done with it now, and nothing else."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.notice_row import NoticeRow
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace

DAY = date(2026, 10, 1)
NEW = RecipientNotice(
    notice_id="n1",
    recipient="harbour",
    name="Harbour Repairs",
    right=Right.ERASURE,
    what_to_do="Please erase",
    due_on=DAY,
    prepared_by="u1",
    prepared_at=datetime(2026, 9, 24, tzinfo=UTC),
)
SENT = replace(NEW, sent_on=DAY, chase_on=date(2026, 10, 6))


@pytest.mark.parametrize(
    ("notice", "is_open_case", "offered", "says"),
    [
        (NEW, True, ["letter", "told", "excuse"], "to be done by"),
        (replace(NEW, letter_id="l1"), True, ["excuse"], "posting the letter notes the day"),
        (replace(SENT, sent_how="by e-mail"), True, ["answered", "reminded", "excuse"], "by e-mail"),
        (NEW, False, [], "to be done by"),
        (SENT, False, ["answered", "reminded", "excuse"], "remind them on"),
        (replace(SENT, reply_on=DAY, reply="erased"), True, [], "erased"),
        (replace(NEW, excused_because="dissolved"), True, [], "Not told: dissolved"),
    ],
)
def test_it_offers_what_can_be_done(
    qtbot: QtBot, workplace: Workplace, notice: RecipientNotice, *, is_open_case: bool, offered: list[str], says: str
) -> None:
    assert workplace
    row = NoticeRow(notice, may_act=True, is_open_case=is_open_case)
    qtbot.addWidget(row)
    assert list(row.buttons) == offered
    assert says in " ".join(para.plain_text() for para in row.findChildren(Para))
    for code, button in row.buttons.items():
        assert "Harbour Repairs" in button.accessibleName()
        with qtbot.waitSignal(row.wanted) as wanted:
            button.click()
        assert wanted.args == [code]


def test_who_only_looks_is_offered_nothing(qtbot: QtBot, workplace: Workplace) -> None:
    assert workplace
    row = NoticeRow(NEW, may_act=False, is_open_case=True)
    qtbot.addWidget(row)
    assert row.buttons == {}
