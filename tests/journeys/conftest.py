"""One desk a journey."""

from pathlib import Path

import pytest

from tests.cli.quick_unlock import derive_once
from tests.journeys.program import Program, set_up

__all__ = ["derive_once"]


@pytest.fixture(autouse=True)
def _quick(derive_once: object) -> None:
    """Commands run in this process derive each key once."""


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return set_up(tmp_path / "desk")
