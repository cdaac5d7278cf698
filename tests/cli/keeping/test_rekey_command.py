"""The keys are changed by one command; everything is there afterwards, with the same passphrase."""

from pathlib import Path

from qv_desk.vault.vault_file import read_vault
from tests.cli.terminal import Command


def test_the_desk_opens_as_before_under_new_keys(qv: Command, case: str, folder: Path) -> None:
    before = read_vault(folder).vault.epoch
    assert qv("rekey").record == {"ok": True}

    assert read_vault(folder).vault.epoch == before + 1
    assert [record["reference"] for record in qv("cases").records] == [case]
    assert qv("check").record["ok"]


def test_people_are_told_to_make_a_backup(told: Command) -> None:
    done = told("rekey")
    assert "Make a backup now" in done.out
    assert not done.err
    assert "新密钥" in told("--language", "zh", "rekey").out
