"""Our reading of the page seals and SQLCipher's own say the same, page by page."""

import hashlib
import random
from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.page_seals import PAGE_BYTES, SealedPages, read_seals
from qv_desk.store.progress import Progress, unheard
from qv_desk.vault.keys import Keys
from tests.store.samples import keep_content


@pytest.fixture
def closed(store: Store, folder: Path) -> Path:
    """A file of some forty pages with a whole one in the middle that only a document fills."""
    keep_content(store, random.Random(1).randbytes(50_000))  # noqa: S311 - any bytes
    store.close()
    return folder / "cases.db"


def seals(path: Path, key: bytes) -> SealedPages:
    progress = Progress(unheard, 1)
    progress.next_phase()
    return read_seals(path, key, progress)


def test_every_page_of_a_sound_file_bears_its_seal(closed: Path, keys: Keys) -> None:
    content = closed.read_bytes()

    assert seals(closed, keys.cases) == SealedPages(len(content) // PAGE_BYTES, 0, hashlib.sha256(content).hexdigest())


def test_without_the_key_no_page_bears_one(closed: Path) -> None:
    found = seals(closed, bytes(32))

    assert found.bad_pages == found.pages > 20


@pytest.mark.parametrize("seed", range(8))
def test_a_changed_byte_is_found_where_sqlcipher_finds_it(closed: Path, keys: Keys, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same places each time
    content = bytearray(closed.read_bytes())
    # The first page holds what the driver needs to open the file at all; the others are harmed.
    places = [chance.randrange(PAGE_BYTES, len(content)) for _ in range(3)]
    for place in places:
        content[place] ^= 1 << chance.randrange(8)
    closed.write_bytes(content)

    file = EncryptedFile(closed, keys.cases, read_only=True)
    try:
        theirs = len(file.pragma("cipher_integrity_check"))
    except StoreError:
        theirs = -1
    finally:
        file.close()
    assert seals(closed, keys.cases).bad_pages == theirs == len({place // PAGE_BYTES for place in places})


def test_pages_that_changed_places_and_a_torn_end_are_found(closed: Path, keys: Keys) -> None:
    content = closed.read_bytes()
    pages = [content[start : start + PAGE_BYTES] for start in range(0, len(content), PAGE_BYTES)]
    pages[3], pages[4] = pages[4], pages[3]
    closed.write_bytes(b"".join(pages)[:-100])

    assert seals(closed, keys.cases).bad_pages == 3


def test_the_head_of_the_file_is_under_seal_too(closed: Path, keys: Keys) -> None:
    content = bytearray(closed.read_bytes())
    content[3] ^= 1
    closed.write_bytes(content)

    found = seals(closed, keys.cases)
    assert found.bad_pages == found.pages
