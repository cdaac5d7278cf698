"""A real store for every test: opening one takes milliseconds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, VAULT


@pytest.fixture
def keys() -> Keys:
    return Keys.fresh()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "desk"
    place.mkdir(mode=0o700)
    return place


@pytest.fixture
def store(folder: Path, keys: Keys) -> Iterator[Store]:
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as opened:
        yield opened
