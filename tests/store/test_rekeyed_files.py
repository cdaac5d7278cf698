"""Copies under new keys are put in place or thrown away by whoever finds them, as often as need be."""

from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import rekeyed_files
from qv_desk.store.rekeyed_files import (
    REKEYED_FILES,
    companion_of,
    copies_wait,
    drop_copies,
    put_copies_in_place,
    remove_copy,
)


def desk(folder: Path) -> Path:
    for name in REKEYED_FILES:
        (folder / name).write_text(f"old {name}")
        (folder / f"{name}-wal").write_text("old log")
        companion_of(folder / name).write_text(f"new {name}")
    return folder


def test_copies_take_the_places_and_old_logs_go(tmp_path: Path) -> None:
    desk(tmp_path)
    assert copies_wait(tmp_path)
    put_copies_in_place(tmp_path)
    put_copies_in_place(tmp_path)

    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {
        name: f"new {name}" for name in REKEYED_FILES
    }
    assert not copies_wait(tmp_path)


def test_copies_are_thrown_away_with_their_logs(tmp_path: Path) -> None:
    desk(tmp_path)
    for name in REKEYED_FILES:
        for kind in ("-wal", "-journal"):
            (tmp_path / f"{name}.next{kind}").write_text("half")
    drop_copies(tmp_path)
    drop_copies(tmp_path)

    assert {each.name for each in tmp_path.iterdir()} == {"cases.db", "cases.db-wal", "outbox.db", "outbox.db-wal"}
    remove_copy(tmp_path / "nothing")


def test_another_program_may_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk(tmp_path)

    def gone(*_: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "replace", gone)
    put_copies_in_place(tmp_path)


def test_a_disk_that_refuses_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk(tmp_path)

    def refuse(*_: object) -> None:
        raise OSError(30, "no")

    monkeypatch.setattr(rekeyed_files, "sync", refuse)
    with pytest.raises(StoreError) as refused:
        put_copies_in_place(tmp_path)

    assert refused.value.code == "rekey_not_finished"
