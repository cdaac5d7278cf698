"""A line of a mailing is settled by hand, with words."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.policy_mailing import NoticeState
from qv_desk.gui.incidents.settle_notice_dialog import SettleNoticeDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import policy_mailing
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.mark.parametrize(("told", "state"), [(True, NoticeState.TOLD), (False, NoticeState.EXCUSED)])
def test_told_or_excused(
    qtbot: QtBot,
    workplace: Workplace,
    run_on_store: Run,
    told: bool,
    state: NoticeState,
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    desk = workplace.desk
    mailing = work.on_store(
        lambda: policy_mailing.start_mailing(desk, version="v", changes="x", in_force_on=desk.today, where="y")
    )
    first = work.on_store(lambda: policy_mailing.look_at_mailing(desk, mailing.entry_id)).notices[0]
    dialog = SettleNoticeDialog(workplace, first, told=told)
    dialog.open()
    assert dialog.act.reason()
    dialog.how.setText("by e-mail")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()

    assert work.on_store(lambda: policy_mailing.look_at_mailing(desk, mailing.entry_id)).notices[0].state is state
