"""Every limb is reasoned."""

from dataclasses import replace

import pytest

from qv_desk.errors import InputError
from tests.domain.examinations import REPEATS


@pytest.mark.parametrize("limb", ["repeated", "technical_means", "risk_to_others"])
def test_two_limbs_are_not_enough(limb: str) -> None:
    REPEATS.must_be_whole()
    with pytest.raises(InputError, match="examination_incomplete"):
        replace(REPEATS, **{limb: ""}).must_be_whole()
