"""A duty names its section, its words and its test."""

from qv_desk.domain.terms.duty import Duty
from qv_desk.domain.terms.wording import Wording


def test_a_duty_is_a_value() -> None:
    assert Duty("D01", "6", Wording("a", "b"), "t") == Duty("D01", "6", Wording("a", "b"), "t")
