"""One bit that is not as it was written: it is found, it is said what to do, and nobody writes over the evidence."""

import random
from pathlib import Path

import pytest

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import DeskError, StoreError
from qv_desk.services.words.say import said
from qv_desk.store.desk_store import Store
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.keys import Keys
from qv_desk.vault.unlocking import SlotWish, create_vault, new_user
from qv_desk.vault.vault_file import read_vault
from tests.scale import figure, scaled
from tests.store.samples import NOW, VAULT, a_case, a_full_case, keep, keep_content

FLIPS = scaled(300, 15)

pytestmark = pytest.mark.torture


def places(size: int) -> list[int]:
    """Bits all over a file: its ends, and others by chance, the same each time."""
    chance = random.Random(18)  # noqa: S311 - places to harm, no secret
    return [0, size * 8 - 1, *(chance.randrange(size * 8) for _ in range(FLIPS - 2))]


def flipped(content: bytes, bit: int) -> bytes:
    harmed = bytearray(content)
    harmed[bit // 8] ^= 1 << bit % 8
    return bytes(harmed)


def test_every_flipped_bit_of_the_store_is_found(folder: Path, keys: Keys) -> None:
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        keep(store, a_full_case(keep_content(store, b"a document " * 2000)))
        keep(store, *(a_case(number) for number in range(2, 60)))
    file = folder / "cases.db"
    whole = file.read_bytes()
    refused = 0
    for bit in places(len(whole)):
        harmed = flipped(whole, bit)
        file.write_bytes(harmed)
        refused += found_when_opened(folder, keys)
        assert file.read_bytes() == harmed, bit
        assert [each.name for each in folder.iterdir()] == [file.name], bit

    file.write_bytes(whole)
    with Store.open(folder, keys, vault_id=VAULT) as store:
        assert store.check().is_sound
    assert refused > 0
    figure("3", "cases.db", f"{FLIPS} of {FLIPS} found in cases.db ({refused} when opened, the others by the check)")


def found_when_opened(folder: Path, keys: Keys) -> bool:
    """Whether the damage stops the desk from opening; where it does not, the check must find it."""
    code = ""
    try:
        with Store.open(folder, keys, vault_id=VAULT) as store:
            assert not store.check().is_sound
    except StoreError as failure:
        code = failure.code
    assert code in {"", "store_damaged"}
    return bool(code)


def test_damage_is_told_as_damage_and_a_restore_is_advised() -> None:
    words = said(StoreError("store_damaged"), "en")

    assert "damaged" in words.sentence
    assert "restore" in words.advice


def test_every_flipped_bit_of_the_vault_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    user = new_user("Li Na", Role.OFFICER)
    create_vault(folder, user, "purple harbour tin kettle", SlotWish(kdf=LIGHTEST_KDF))
    file = folder / "vault.json"
    whole, true = file.read_bytes(), read_vault(folder)
    harmless = 0
    for bit in places(len(whole)):
        harmed = flipped(whole, bit)
        file.write_bytes(harmed)
        code = ""
        try:
            # White space between the fields says nothing; all that is read must be what was written.
            assert read_vault(folder) == true, bit
            harmless += 1
        except DeskError as failure:
            code = failure.code
        assert code in {"", "vault_damaged", "vault_newer"}, bit
        assert file.read_bytes() == harmed, bit

    assert harmless < FLIPS / 4
    figure("3", "vault.json", f"{FLIPS} of {FLIPS} found or harmless in vault.json ({harmless} in blanks)")
