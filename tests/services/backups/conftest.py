"""A backup to restore."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.services.backups.back_up import back_up
from qv_desk.services.frame.desk import Desk
from tests.services.backups.restoring import ERASED
from tests.services.conftest import Clock


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backup(desk: Desk, opened_case: Callable[..., Case], place: Path, clock: Clock) -> Path:
    """A backup with two cases; the desk is open still, an hour later."""
    opened_case()
    opened_case(data_subject=ERASED)
    made = place / back_up(desk, place).folder
    clock.forward(hours=1)
    return made
