"""Setting up a desk: what is refused, what is made, and that a failure leaves nothing in the way."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from qv_desk.errors import DeskError, InputError, StoreError
from qv_desk.services.entry.set_up import (
    create_office,
    office_defaults,
    office_to_keep,
    passphrase_problem,
    recovery_code_matches,
)
from qv_desk.services.entry.unlock import office_exists, open_desk, open_keys, user_names
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

PASSPHRASE = "four quiet herons on the pier"
OFFICE = office_defaults().office


def made(folder: Path, **changes: object) -> str:
    fields: dict[str, object] = {
        "office": OFFICE,
        "user_name": "Lin Wei",
        "passphrase": PASSPHRASE,
        "device_secret": False,
        "wish": SlotWish(kdf=LIGHTEST_KDF),
        "now": lambda: datetime(2026, 9, 24, tzinfo=UTC),
    }
    return create_office(folder, **(fields | changes))  # type: ignore[arg-type]


def test_a_desk_is_made_and_opens_with_its_office(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    code = made(folder, office=replace(OFFICE, name="  Sample Ltd "))
    assert office_exists(folder)
    assert user_names(folder) == ("Lin Wei",)
    desk = open_desk(folder, open_keys(folder, None, PASSPHRASE))
    assert desk.office == replace(OFFICE, name="Sample Ltd")
    assert [entry.action for entry in desk.store.journal.of("office")] == ["office.created"]
    desk.close()
    assert recovery_code_matches(code, code.lower().replace("-", " "))
    assert not recovery_code_matches(code, code[:-1])


def test_files_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    made(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"office": replace(OFFICE, postal_address=(" ",))}, "office_incomplete"),
        ({"office": replace(OFFICE, e_mail="nowhere")}, "office_incomplete"),
        ({"user_name": "  "}, "user_name_missing"),
        ({"passphrase": "too short"}, "passphrase_short"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_made(tmp_path: Path, changes: dict[str, object], code: str) -> None:
    folder = tmp_path / "desk"
    with pytest.raises(InputError) as refused:
        made(folder, **changes)
    assert refused.value.code == code
    assert not office_exists(folder)


def test_a_desk_is_not_set_up_twice(tmp_path: Path) -> None:
    made(tmp_path / "desk")
    with pytest.raises(StoreError, match="vault_exists"):
        made(tmp_path / "desk")


def test_a_store_that_cannot_be_made_leaves_no_vault_behind(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir(mode=0o700)
    (folder / "cases.db").write_bytes(b"something else")
    with pytest.raises(DeskError):
        made(folder)
    assert not office_exists(folder)
    assert (folder / "cases.db").read_bytes() == b"something else"


def test_a_disk_that_fails_at_the_end_leaves_nothing_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_folder: Path) -> int:
        raise StoreError("store_full")

    monkeypatch.setattr("qv_desk.store.desk_store.keep_ballast", full)
    with pytest.raises(StoreError):
        made(tmp_path / "desk")
    assert list((tmp_path / "desk").iterdir()) == []
    monkeypatch.undo()
    made(tmp_path / "desk")


def test_blank_lines_of_an_address_go() -> None:
    assert office_to_keep(replace(OFFICE, postal_address=("1 Street", " ", "City "))).postal_address == (
        "1 Street",
        "City",
    )


def test_the_rules_of_passphrases_are_told_while_typing() -> None:
    assert passphrase_problem("short") == "passphrase_short"
    assert passphrase_problem(PASSPHRASE) is None
