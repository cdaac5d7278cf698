"""Killed at any step, the folder holds the old desk or the new one, and the next opening makes it the new one."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from qv_desk.disk import sync, write_atomically
from qv_desk.errors import StoreError
from qv_desk.store import swap
from qv_desk.store.swap import STAGING, begin_swap, commit_swap, finish_swap, undo_swap

OLD = {"cases.db": "old", "cases.db-wal": "old log", "vault.json": "old keys", "outbox.db": "old letters"}
NEW = {"cases.db": "new", "vault.json": "new keys", "erasures.ledger": "erased"}
LEAVING = ("cases.db-wal", "outbox.db", "cases.db.next")


class Killed(BaseException):
    pass


def old_desk(folder: Path) -> Path:
    folder.mkdir()
    for name, content in OLD.items():
        (folder / name).write_text(content)
    (folder / "unlock-delay.json").write_text("kept")
    return folder


def fill(folder: Path) -> None:
    staging = begin_swap(folder)
    for name, content in NEW.items():
        (staging / name).write_text(content)


def files(folder: Path) -> dict[str, str]:
    return {str(each.relative_to(folder)): each.read_text() for each in folder.rglob("*") if each.is_file()}


AFTER = NEW | {"unlock-delay.json": "kept"} | {f"replaced-1/{name}": content for name, content in OLD.items()}


@contextmanager
def killed_at(step: int) -> Iterator[list[int]]:
    """The process dies before the so manyeth call that changes the disk."""
    calls: list[int] = []

    def dying(real: object) -> object:
        def call(*given: object, **named: object) -> object:
            calls.append(1)
            if len(calls) == step:
                raise Killed
            return real(*given, **named)  # type: ignore[operator]

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in ("rename", "replace", "mkdir", "unlink"):
            patch.setattr(Path, name, dying(getattr(Path, name)))
        patch.setattr(shutil, "rmtree", dying(shutil.rmtree))
        patch.setattr(shutil, "copyfile", dying(shutil.copyfile))
        patch.setattr(os, "fsync", dying(os.fsync))
        yield calls


def swapped(folder: Path) -> None:
    fill(folder)
    commit_swap(folder, "replaced-1", LEAVING)
    finish_swap(folder)


def test_the_new_desk_stands_and_the_old_one_lies_beside_it_whole(tmp_path: Path) -> None:
    folder = old_desk(tmp_path / "desk")
    swapped(folder)

    assert files(folder) == AFTER
    assert finish_swap(folder) is False


def test_killed_at_any_step_it_is_the_old_desk_or_the_new_one(tmp_path: Path) -> None:
    for step in range(1, 200):
        folder = old_desk(tmp_path / f"desk-{step}")
        try:
            with killed_at(step):
                swapped(folder)
        except Killed:
            pass
        else:
            assert step > 15
            return
        assert (folder / "vault.json").exists(), "the desk looks as if nobody had set it up"
        # The next opening may be killed as well, again and again.
        for again in range(1, 4):
            try:
                with killed_at(again):
                    finish_swap(folder)
            except Killed:
                pass
        finish_swap(folder)
        shutil.rmtree(folder / STAGING, ignore_errors=True)
        found = files(folder)
        assert found in (AFTER, OLD | {"unlock-delay.json": "kept"}), step
    pytest.fail("it never ended")


def test_each_step_is_on_the_disk_before_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, done = old_desk(tmp_path / "desk"), list[str]()

    def noting(real: Callable[..., None]) -> Callable[..., None]:
        def call(path: Path, *given: object, **named: object) -> None:
            done.append(path.name)
            real(path, *given, **named)

        return call

    monkeypatch.setattr(swap, "sync", noting(sync))
    monkeypatch.setattr(swap, "write_atomically", noting(write_atomically))
    fill(folder)
    commit_swap(folder, "replaced-1", LEAVING)
    assert set(done[:-2]) == set(NEW)
    assert done[-2:] == [STAGING, "ready.json"]
    done.clear()
    monkeypatch.setattr(Path, "unlink", noting(Path.unlink))
    assert finish_swap(folder) is True

    assert done == ["replaced-1", folder.name, "ready.json"]
    assert not (folder / STAGING).exists()


def test_only_the_owner_looks_into_either_folder(tmp_path: Path) -> None:
    folder = old_desk(tmp_path / "desk")
    fill(folder)
    commit_swap(folder, "replaced-1", LEAVING)
    assert (folder / STAGING).stat().st_mode & 0o777 == 0o700
    finish_swap(folder)

    assert (folder / "replaced-1").stat().st_mode & 0o777 == 0o700


def test_a_folder_without_a_desk_gets_one_and_nothing_aside(tmp_path: Path) -> None:
    folder = tmp_path / "new machine"
    folder.mkdir()
    swapped(folder)

    assert files(folder) == NEW
    assert not (folder / "replaced-1").exists()


def test_what_was_not_committed_is_undone_or_left_for_a_day(tmp_path: Path) -> None:
    folder = old_desk(tmp_path / "desk")
    fill(folder)
    assert finish_swap(folder) is False
    assert (folder / STAGING).exists(), "another program may be at work there"
    undo_swap(folder)
    assert files(folder) == OLD | {"unlock-delay.json": "kept"}
    fill(folder)
    long_ago = (folder / STAGING).stat().st_mtime - 100_000
    os.utime(folder / STAGING, (long_ago, long_ago))
    assert not finish_swap(folder)
    assert not (folder / STAGING).exists()


def test_a_folder_that_may_not_be_looked_into_holds_nothing_to_carry_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "is_dir", refuse)
    assert finish_swap(tmp_path) is False


def test_a_new_attempt_begins_with_an_empty_folder(tmp_path: Path) -> None:
    folder = old_desk(tmp_path / "desk")
    fill(folder)

    assert [*begin_swap(folder).iterdir()] == []


def test_what_is_committed_is_not_undone(tmp_path: Path) -> None:
    folder = old_desk(tmp_path / "desk")
    fill(folder)
    commit_swap(folder, "replaced-1", LEAVING)
    undo_swap(folder)

    assert finish_swap(folder)
    assert files(folder) == AFTER


def test_a_disk_that_refuses_is_said_and_the_next_opening_carries_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = old_desk(tmp_path / "desk")
    fill(folder)
    commit_swap(folder, "replaced-1", LEAVING)

    def refuse(*_: object) -> None:
        raise OSError(5, "no")

    with monkeypatch.context() as patch:
        patch.setattr(swap, "copy_private", refuse)
        with pytest.raises(StoreError) as refused:
            finish_swap(folder)
    assert refused.value.code == "restore_not_finished"
    assert (folder / "cases.db").read_text() == "new", "the store comes before its keys"
    assert finish_swap(folder)
    assert files(folder) == AFTER


def test_an_order_that_cannot_be_read_is_said_and_nothing_is_touched(tmp_path: Path) -> None:
    folder = old_desk(tmp_path / "desk")
    fill(folder)
    (folder / STAGING / "ready.json").write_text("{")
    before = files(folder)
    with pytest.raises(StoreError) as refused:
        finish_swap(folder)

    assert refused.value.code == "restore_not_finished"
    assert files(folder) == before


@pytest.mark.parametrize(
    "order",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"aside": "replaced-1"}',
        '{"aside": 1, "leaving": []}',
        '{"aside": "..", "leaving": []}',
        '{"aside": ".", "leaving": []}',
        '{"aside": "replaced-1/../..", "leaving": []}',
        '{"aside": "replaced-\\u0000", "leaving": []}',
        '{"aside": "cases.db", "leaving": []}',
        '{"aside": "replaced-1", "leaving": null}',
        '{"aside": "replaced-1", "leaving": [3]}',
        '{"aside": "replaced-1", "leaving": ["../kept"]}',
        '{"aside": "replaced-1", "leaving": [".."]}',
    ],
)
def test_an_order_that_no_restore_gave_is_refused_and_moves_nothing(tmp_path: Path, order: str) -> None:
    folder = old_desk(tmp_path / "desk")
    fill(folder)
    (folder / STAGING / "ready.json").write_text(order)
    (tmp_path / "kept").write_text("another's")
    before = files(tmp_path)
    with pytest.raises(StoreError, match="restore_not_finished"):
        finish_swap(folder)
    assert files(tmp_path) == before
