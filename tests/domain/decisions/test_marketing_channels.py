"""A stop names its channels."""

from dataclasses import replace

import pytest

from qv_desk.domain.decisions.marketing_channels import MarketingChannel
from qv_desk.errors import InputError
from tests.domain.examinations import STOP


def test_one_channel_at_least_or_all_of_them() -> None:
    STOP.must_be_whole()
    replace(STOP, channels=tuple(MarketingChannel)).must_be_whole()
    with pytest.raises(InputError, match="examination_incomplete"):
        replace(STOP, channels=()).must_be_whole()
