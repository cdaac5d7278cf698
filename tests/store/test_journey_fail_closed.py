"""Twelve ways in which a desk does not open: twelve different messages, and nothing on the disk is touched."""

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import DeskError, StoreError
from qv_desk.services.words.say import said
from qv_desk.store.desk_store import Store
from qv_desk.vault import slots
from qv_desk.vault.derivation import LIGHTEST_KDF, KdfSettings, stretched
from qv_desk.vault.json_fields import canonical
from qv_desk.vault.unlocking import SlotWish, create_vault, unlock
from tests.scale import figure
from tests.store.samples import NOW, a_case, keep

PASSPHRASE = "purple harbour tin kettle"


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two desks, made once: the derivation is slow on purpose."""
    place = tmp_path_factory.mktemp("desks")
    for name in ("desk", "other"):
        user = DeskUser("u-1", "Li Na", Role.OFFICER)
        opened, _ = create_vault(place / name, user, PASSPHRASE, SlotWish(kdf=LIGHTEST_KDF))
        with Store.create(place / name, opened.keys, vault_id=opened.vault_id, at=NOW) as store:
            keep(store, a_case())
    return place


def edit_vault(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the vault file as somebody would who means it: with a fitting checksum."""
    record = json.loads((folder / "vault.json").read_bytes())
    change(record)
    del record["checksum"]
    record["checksum"] = hashlib.sha256(canonical(record)).hexdigest()
    (folder / "vault.json").write_text(json.dumps(record), encoding="utf-8")


def edit_bytes(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def make_plain(folder: Path) -> None:
    (folder / "cases.db").unlink()
    plain = sqlite3.connect(folder / "cases.db")
    plain.execute("CREATE TABLE cases (case_id TEXT)")
    plain.commit()
    plain.close()


@dataclass(frozen=True)
class Trouble:
    code: str
    make: Callable[[Path], object]
    passphrase: str = PASSPHRASE
    user: str | None = None


TROUBLES = (
    Trouble("passphrase_wrong", lambda _folder: None, "purple harbour tin kettl"),
    Trouble("user_unknown", lambda _folder: None, user="Wang Wei"),
    Trouble("vault_missing", lambda folder: (folder / "vault.json").unlink()),
    Trouble("vault_damaged", lambda folder: edit_bytes(folder / "vault.json", 300)),
    Trouble("vault_newer", lambda folder: edit_vault(folder, lambda record: record.update(format=3))),
    Trouble("vault_too_large", lambda folder: (folder / "vault.json").write_bytes(b" " * 70_000)),
    Trouble(
        "vault_asks_too_much",
        lambda folder: edit_vault(folder, lambda record: record["slots"][0]["kdf"].update(memory_kib=64 * 1024**2)),
    ),
    Trouble("vault_tampered", lambda folder: edit_vault(folder, lambda record: record.update(generation=9))),
    Trouble("store_missing", lambda folder: (folder / "cases.db").unlink()),
    Trouble("store_damaged", lambda folder: edit_bytes(folder / "cases.db", 1000)),
    Trouble("store_plain", make_plain),
    Trouble("vault_mismatch", lambda folder: shutil.copyfile(folder.parent / "other.db", folder / "cases.db")),
)


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda trouble: trouble.code)
def test_each_trouble_has_its_own_message_and_nothing_is_written(
    pristine: Path, tmp_path: Path, trouble: Trouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    derivations: list[KdfSettings] = []

    def derive(passphrase: bytes, salt: bytes, settings: KdfSettings) -> bytes:
        settings.check()
        derivations.append(settings)
        return stretched(passphrase, salt, settings)

    monkeypatch.setattr(slots, "stretched", derive)
    folder = tmp_path / "desk"
    shutil.copytree(pristine / "desk", folder)
    shutil.copyfile(pristine / "other" / "cases.db", tmp_path / "other.db")
    trouble.make(folder)
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    with pytest.raises(DeskError) as refused:
        open_desk(folder, trouble)

    assert refused.value.code == trouble.code
    assert len(derivations) <= 1, "the slow step was made again"
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def open_desk(folder: Path, trouble: Trouble) -> None:
    opened = unlock(folder, trouble.user, trouble.passphrase)
    Store.open(folder, opened.keys, vault_id=opened.vault_id).close()


def test_without_trouble_it_opens(pristine: Path, tmp_path: Path) -> None:
    shutil.copytree(pristine / "desk", tmp_path / "desk")
    open_desk(tmp_path / "desk", TROUBLES[0].__class__("", lambda _folder: None))


def test_the_twelve_messages_are_twelve() -> None:
    assert len({trouble.code for trouble in TROUBLES}) == len(TROUBLES) == 12
    for language in ("en", "zh_CN"):
        sentences = {said(StoreError(trouble.code), language).sentence for trouble in TROUBLES}
        assert len(sentences) == 12
    figure("5", "refusals", "12 troubles, 12 messages in each language, nothing written, at most 1 derivation each")
