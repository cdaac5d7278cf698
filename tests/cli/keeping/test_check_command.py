"""A check says what is sound, and ends with 1 for what is not."""

from pathlib import Path

from tests.cli.terminal import Command


def test_a_sound_store_is_said_to_be(qv: Command, told: Command, case: str) -> None:
    assert case
    checked = qv("check")
    assert (checked.code, checked.record["ok"], checked.record["journal_first_bad"]) == (0, True, None)
    assert told("check").out.count("in order") == 4


def test_a_flipped_byte_is_found_and_never_ends_in_a_traceback(qv: Command, case: str, folder: Path) -> None:
    assert case
    store = folder / "cases.db"
    content = bytearray(store.read_bytes())
    content[len(content) // 2] ^= 0x40
    store.write_bytes(content)
    checked = qv("check")

    assert checked.code in {1, 6}
    assert checked.record["ok"] is False
    assert store.read_bytes()[: len(content)] == bytes(content)  # nothing is "repaired" behind anybody's back
