"""A withdrawal says what is lost, even when that is nothing."""

from dataclasses import replace

import pytest

from qv_desk.errors import InputError
from tests.domain.examinations import WITHDRAWAL


def test_the_loss_is_told() -> None:
    WITHDRAWAL.must_be_whole()
    with pytest.raises(InputError, match="examination_incomplete"):
        replace(WITHDRAWAL, lost_services="").must_be_whole()
