"""Bytes are kept once, by their digest, and checked each time they are read."""

import hashlib

import pytest
from sqlalchemy import text

from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from tests.store.samples import a_full_case, keep, keep_content


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 1000, "王".encode(), bytes(3_000_000)])
def test_bytes_come_back_exactly(store: Store, content: bytes) -> None:
    sha256 = keep_content(store, content)

    assert sha256 == hashlib.sha256(content).hexdigest()
    assert store.documents.content(sha256) == content


def test_the_same_bytes_are_kept_once(store: Store) -> None:
    assert keep_content(store, b"mail") == keep_content(store, b"mail")
    with store._lane.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM contents")) == 1


def test_the_cases_of_a_document_are_known(store: Store) -> None:
    sha256 = keep_content(store, b"mail")
    keep(store, a_full_case(sha256, 2), a_full_case(sha256, 1))

    assert store.documents.cases_with(sha256) == ("QV-2026-0001", "QV-2026-0002")
    assert store.documents.cases_with("0" * 64) == ()


def test_a_document_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(StoreError) as refused:
        store.documents.content("0" * 64)

    assert refused.value.code == "document_unknown"


def test_a_changed_document_is_never_handed_out(store: Store) -> None:
    sha256 = keep_content(store, b"mail")
    with store._lane.writing() as session:
        session.execute(text("UPDATE contents SET content = x'00'"))
    with pytest.raises(StoreError) as refused:
        store.documents.content(sha256)

    assert refused.value.code == "document_damaged"
    assert store.check().bad_documents == (sha256,)


def test_a_case_cannot_name_a_document_that_was_not_kept(store: Store) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        keep(store, a_full_case("0" * 64))
