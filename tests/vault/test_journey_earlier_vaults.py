"""A vault that an earlier version made opens, and is brought up to date slot by slot."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.vault.keys import Keys
from qv_desk.vault.recovery import parse_recovery_code
from qv_desk.vault.unlocking import (
    change_passphrase,
    reset_passphrase,
    unlock,
    unlock_with_recovery,
)
from qv_desk.vault.vault_file import read_vault, write_vault
from tests.vault.samples import (
    FORMAT_1,
    FORMAT_1_CODE,
    FORMAT_1_ROOT,
    FORMAT_2_CODE,
    FORMAT_2_ROOT,
    NEW,
    PASSPHRASE,
    WISH,
    code_of,
    counted_derivations,
)


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """A desk that an earlier version made for three people."""
    folder = tmp_path / "earlier"
    folder.mkdir()
    shutil.copyfile(FORMAT_1 / "format-1-three-people.json", folder / "vault.json")
    return folder


def formats(folder: Path) -> list[int]:
    return [2 if slot.takes_grants else 1 for slot in read_vault(folder).vault.slots]


def test_a_vault_of_format_1_opens_and_is_brought_up_slot_by_slot(
    earlier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = counted_derivations(monkeypatch)
    printing = unlock(earlier, "u-3", PASSPHRASE)
    assert (formats(earlier), printing.keys.opens_cases, printing.generation) == ([1, 1, 1], False, 2)
    first = unlock(earlier, "Li Na", PASSPHRASE)
    assert (formats(earlier), first.generation) == ([2, 1, 1], 3)
    assert len(calls) == 2
    again = unlock(earlier, "Li Na", PASSPHRASE)
    assert again.generation == 3
    assert first.keys.root.hex() == again.keys.root.hex() == FORMAT_1_ROOT
    assert first.signer.key_id == again.signer.key_id
    assert unlock(earlier, "u-2", PASSPHRASE).generation == 4
    assert unlock(earlier, "u-3", PASSPHRASE).keys.outbox == printing.keys.outbox
    assert formats(earlier) == [2, 2, 1]
    assert len(calls) == 5
    assert code_of(lambda: unlock(earlier, "u-2", NEW)) == "passphrase_wrong"
    assert code_of(lambda: change_passphrase(earlier, "u-3", PASSPHRASE, NEW, WISH)) == "passphrase_by_supervisor"


def test_a_vault_of_format_2_opens_for_everybody(tmp_path: Path) -> None:
    shutil.copyfile(FORMAT_1 / "format-2-two-people.json", tmp_path / "vault.json")
    printing = unlock(tmp_path, "u-3", NEW)
    supervisor = unlock(tmp_path, "Li Na", PASSPHRASE)

    assert not printing.keys.opens_cases
    assert printing.keys.outbox == supervisor.keys.outbox
    assert supervisor.keys.root.hex() == FORMAT_2_ROOT
    assert unlock_with_recovery(tmp_path, parse_recovery_code(FORMAT_2_CODE))[1].keys.root.hex() == FORMAT_2_ROOT
    assert read_vault(tmp_path).own_changes == ()


def test_a_vault_of_format_1_opens_where_nothing_can_be_written(earlier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (earlier / "vault.json").read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(30, "read-only")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", refuse)
        opened = unlock(earlier, "u-1", PASSPHRASE)
        assert code_of(lambda: change_passphrase(earlier, "u-1", PASSPHRASE, NEW, WISH)) == "vault_not_written"

    assert opened.keys.root.hex() == FORMAT_1_ROOT
    assert (earlier / "vault.json").read_bytes() == before


def test_the_paper_of_format_1_opens_and_is_brought_up_when_it_is_used(earlier: Path) -> None:
    shutil.copyfile(FORMAT_1 / "format-1-one-person.json", earlier / "vault.json")
    code = parse_recovery_code(FORMAT_1_CODE)
    before = unlock_with_recovery(earlier, code)[1].keys.root.hex()
    opened = reset_passphrase(earlier, code, None, NEW, WISH)

    assert before == opened.keys.root.hex() == FORMAT_1_ROOT
    assert read_vault(earlier).vault.recovery.takes_grants
    assert unlock_with_recovery(earlier, code)[1].keys.root.hex() == FORMAT_1_ROOT
    assert code_of(lambda: unlock(earlier, None, PASSPHRASE)) == "passphrase_wrong"
    assert unlock(earlier, None, NEW).generation == opened.generation


def test_a_vault_of_format_1_that_was_changed_without_the_keys_is_not_brought_up(earlier: Path) -> None:
    sealed = read_vault(earlier)
    write_vault(earlier, replace(sealed.vault, generation=9), Keys.fresh())
    before = (earlier / "vault.json").read_bytes()

    assert code_of(lambda: unlock(earlier, "u-1", PASSPHRASE)) == "vault_tampered"
    assert (earlier / "vault.json").read_bytes() == before
