"""One desk a journey."""

from pathlib import Path

import pytest

from tests.journeys.program import Program, set_up


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return set_up(tmp_path / "desk")
