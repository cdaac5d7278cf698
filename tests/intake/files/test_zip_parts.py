import pytest

from qv_desk.errors import InputError
from qv_desk.intake.files.zip_parts import ZipParts
from tests.intake.office_files import zipped


def code_of(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        ZipParts(content).part("a")
    return caught.value.code


def test_a_part_is_read_by_its_name() -> None:
    parts = ZipParts(zipped({"a": "one", "b": "two"}))
    assert (parts.names, parts.part("b"), parts.part("c")) == (("a", "b"), b"two", b"")


def test_bombs_locks_and_rubbish_are_refused_by_name() -> None:
    assert code_of(b"PK\x03\x04 rubbish") == "view_damaged"
    assert code_of(zipped({"a": b"\0" * 5_000_000})) == "view_too_large"
    assert code_of(zipped({str(number): "" for number in range(5_001)})) == "view_too_large"
    locked = bytearray(zipped({"a": "one"}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert code_of(bytes(locked)) == "view_locked"


def test_a_part_that_is_not_what_its_sum_says_is_damaged() -> None:
    content = bytearray(zipped({"a": "one" * 100}))
    content[35] ^= 255
    assert code_of(bytes(content)) == "view_damaged"


def test_a_part_that_inflates_to_more_than_it_said_is_refused() -> None:
    content = bytearray(zipped({"a": b"\0" * 5_000_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.index(mark) + at
        content[start : start + 4] = (10).to_bytes(4, "little")
    assert code_of(bytes(content)) == "view_damaged"
