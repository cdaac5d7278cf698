"""The list of duties that window and command line show."""

from qv_desk.services.words.duty_list import duties


def test_every_duty_is_listed() -> None:
    assert len(duties()) == 42
