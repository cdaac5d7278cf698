"""What else happens while a matter is open."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.approvals.approvals_page import ApprovalsPage
from qv_desk.services.cases import approve


@pytest.fixture
def run_here(qtbot: QtBot) -> Callable[[ApprovalsPage, str], None]:
    """Settles a matter behind the back of an open page."""

    def settle(page: ApprovalsPage, approval_id: str) -> None:
        work = page._work
        done: list[object] = []
        work.jobs.ask(work, lambda: approve.refuse(work.desk, approval_id, "meanwhile"), done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=10_000)

    return settle
