"""The ledger outside the store is believed only under its seal, and never stands by halves."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from qv_desk.errors import StoreError
from qv_desk.store import erasure_ledger
from qv_desk.store.erasure import Erasure
from qv_desk.store.erasure_ledger import Ledger, ledger_name, read_ledger, tag_of, united, write_ledger
from tests.store.samples import NOW, USER, VAULT

KEY = bytes(range(32))
FIRST = Erasure("e-1", "c-1", "case", NOW - timedelta(days=3), USER)
SECOND = Erasure("e-2", "c-2", "case", NOW - timedelta(days=1, microseconds=7), USER)
NAME = ledger_name(VAULT)
LEDGER = Ledger(VAULT, NOW, (FIRST, SECOND))


def test_a_ledger_reads_as_it_was_written(tmp_path: Path) -> None:
    write_ledger(tmp_path, LEDGER, KEY)

    assert read_ledger(tmp_path, KEY, VAULT) == LEDGER


def test_a_desk_finds_its_ledger_by_a_name_that_never_changes() -> None:
    assert ledger_name("vault") == "erasures-e6f0a1fb.ledger"
    assert tag_of("vault") == "e6f0a1fb"


def test_a_later_ledger_takes_its_place(tmp_path: Path) -> None:
    write_ledger(tmp_path, replace(LEDGER, erasures=(FIRST,)), KEY)
    write_ledger(tmp_path, LEDGER, KEY)

    assert read_ledger(tmp_path, KEY, VAULT) == LEDGER
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


def test_no_ledger_another_desks_or_another_key_is_none(tmp_path: Path) -> None:
    assert read_ledger(tmp_path, KEY, VAULT) is None
    write_ledger(tmp_path, LEDGER, KEY)

    (tmp_path / ledger_name("another vault")).write_bytes((tmp_path / NAME).read_bytes())
    assert read_ledger(tmp_path, KEY, "another vault") is None
    assert read_ledger(tmp_path, bytes(32), VAULT) is None


def test_a_ledger_with_an_erasure_struck_out_is_not_believed(tmp_path: Path) -> None:
    write_ledger(tmp_path, LEDGER, KEY)
    record = json.loads((tmp_path / NAME).read_bytes())
    record["erasures"].pop()
    (tmp_path / NAME).write_text(json.dumps(record))

    assert read_ledger(tmp_path, KEY, VAULT) is None


def test_the_order_of_the_fields_and_white_space_say_nothing(tmp_path: Path) -> None:
    write_ledger(tmp_path, LEDGER, KEY)
    record = json.loads((tmp_path / NAME).read_bytes())
    (tmp_path / NAME).write_text(json.dumps(dict(reversed(record.items())), indent=1))

    assert read_ledger(tmp_path, KEY, VAULT) == LEDGER


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"7", b'{"mac": 3}', b'{"mac": "zz"}', b"\xff\xfe", b"[" * 9999]
)
def test_rubbish_is_no_ledger(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)

    assert read_ledger(tmp_path, KEY, VAULT) is None


def test_what_is_too_long_for_a_ledger_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_ledger(tmp_path, LEDGER, KEY)
    content = (tmp_path / NAME).read_bytes()
    monkeypatch.setattr(erasure_ledger, "_LARGEST", len(content))

    assert read_ledger(tmp_path, KEY, VAULT) == LEDGER
    (tmp_path / NAME).write_bytes(content + b"\n")
    assert read_ledger(tmp_path, KEY, VAULT) is None


@given(place=some.integers(min_value=0), bit=some.integers(0, 7))
def test_a_flipped_bit_is_never_believed(tmp_path_factory: pytest.TempPathFactory, place: int, bit: int) -> None:
    folder = tmp_path_factory.mktemp("ledger")
    write_ledger(folder, LEDGER, KEY)
    content = bytearray((folder / NAME).read_bytes())
    content[place % len(content)] ^= 1 << bit
    (folder / NAME).write_bytes(content)

    # A change of case in a hexadecimal digit, or of white space, says the same.
    assert read_ledger(folder, KEY, VAULT) in {None, LEDGER}


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as refused:
        write_ledger(tmp_path / "nowhere", LEDGER, KEY)

    assert refused.value.code == "ledger_not_written"


def test_several_ledgers_make_one() -> None:
    older = replace(LEDGER, erasures=(FIRST,))

    assert united([LEDGER, older]) == united([older, LEDGER]) == (FIRST, SECOND)
    assert united([]) == ()
