"""What the driver says becomes a sentence; what it does not name stays a bug."""

import errno

import pytest
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2

from qv_desk.errors import InputError, StoreError
from qv_desk.store.failures import disk_failures_told, failure_code, failures_told


class Failure(dbapi2.OperationalError):  # type: ignore[misc]  # the driver ships no types
    def __init__(self, code: int) -> None:
        super().__init__("failure")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (5, "store_in_use"),
        (5 | 2 << 8, "store_in_use"),
        (6, "store_in_use"),
        (8, "store_read_only"),
        (10, "store_disk_failed"),
        (10 | 13 << 8, "store_disk_failed"),
        (11, "store_damaged"),
        (13, "store_full"),
        (14, "store_disk_failed"),
        (26, "store_damaged"),
    ],
)
def test_each_failure_has_its_code_bare_or_wrapped(code: int, told: str) -> None:
    for problem in (Failure(code), OperationalError("SELECT", {}, Failure(code))):
        with pytest.raises(StoreError) as refused, failures_told():
            raise problem
        assert refused.value.code == told


def test_anything_else_stays_what_it_is() -> None:
    with pytest.raises(Failure), failures_told():
        raise Failure(1)
    with pytest.raises(KeyError), failures_told():
        raise KeyError
    assert failure_code(KeyError()) == 0


def test_a_real_syntax_error_stays_a_bug() -> None:
    connection = dbapi2.connect(":memory:")
    with pytest.raises(dbapi2.OperationalError), failures_told():
        connection.execute("SELEKT 1")
    connection.close()


@pytest.mark.parametrize(("number", "code"), [(errno.ENOSPC, "store_full"), (errno.EIO, "store_disk_failed")])
def test_what_the_system_says_of_a_file_is_told(number: int, code: str) -> None:
    with pytest.raises(StoreError) as told, disk_failures_told():
        raise OSError(number, "x")
    assert told.value.code == code


def test_half_a_character_is_refused_as_a_text_that_nothing_can_hold() -> None:
    with pytest.raises(InputError) as refused, failures_told():
        "half \ud83d".encode()
    assert refused.value.code == "text_is_broken"
