"""Failures carry a code and plain fields, and each kind has its own exit code."""

import pytest

from qv_desk.errors import AccessError, DeskError, DeviceError, GateError, InputError, StoreError

KINDS = (InputError, GateError, AccessError, StoreError, DeviceError)


@pytest.mark.parametrize("kind", KINDS)
def test_a_failure_carries_its_code_and_fields(kind: type[DeskError]) -> None:
    failure = kind("mail_empty", file="letter.eml", size=0)

    assert failure.code == "mail_empty"
    assert failure.fields == {"file": "letter.eml", "size": 0}
    assert str(failure) == "mail_empty"


def test_no_two_kinds_share_an_exit_code_and_none_takes_those_of_the_shell() -> None:
    codes = {kind.exit_code for kind in KINDS}

    assert len(codes) == len(KINDS)
    assert codes.isdisjoint({0, 1, 2})
